"""The name of a field to an example of what to write in it, for new files and for fix lines."""

from talkoot.values.slugs import slug_of

_BY_NAME = {
    "published": "2026-03-31T09:00",
    "opens": "2026-03-01",
    "closes": "2026-03-31T16:00",
    "starts": "2026-03-31T17:00",
    "ends": "2026-03-31T19:30",
    "when": "syksy 2026",
    "at": "2026-03-31T12:00",
    "date": "2026-03-31",
    "time": "17.30",
    "key": '"2026"',
    "url": "https://www.kunta.example/",
    "apply_url": "https://asiointi.kunta.example/",
    "booking_url": "https://varaukset.kunta.example/",
    "base_url": "https://www.kunta.example/yhdistyksille/",
    "file": "../media/kuva.jpg",
    "period": "2026–2027",
    "kind": "advice",
    "week_of_month": "1",
    "frequency": "weekly",
    "site_id": "kunta-yhdistyksille",
    "email": "yhdistykset@kunta.example",
    "phone": "040 000 0000",
    "criteria": "1.3.1",
}


def example(name: str, path: str) -> str:
    """A value that the field ``name`` of the file at ``path`` takes, as it is written in YAML."""
    if name == "id":
        return slug_of(path.rpartition("/")[2].partition(".")[0])
    return _BY_NAME.get(name, '"…"')
