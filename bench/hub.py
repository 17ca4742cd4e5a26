"""A large made-up hub, the same text every time: the municipality of Lintuvirta from 2009 to 2026.

``python -m bench.hub FOLDER [COUNT]`` writes it to a folder.
"""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import gatherings, lasting, matters
from bench.desk import Desk
from bench.town import settings

COUNT = 10_000

_WRITERS: tuple[tuple[str, Callable[[Desk], None], float, int], ...] = (
    ("contacts", lasting.contact, 0.004, 5),
    ("places", lasting.place, 0.006, 5),
    ("premises", lasting.premises, 0.006, 3),
    ("support", lasting.support, 0.008, 3),
    ("projects", lasting.project, 0.010, 5),
    ("networks", lasting.network, 0.004, 2),
    ("events", gatherings.event, 0.25, 10),
    ("workshops", gatherings.workshop, 0.06, 4),
    ("forums", matters.forum, 0.003, 2),
    ("plans", matters.plan, 0.003, 2),
    ("surveys", matters.survey, 0.04, 4),
    ("grants", matters.grant, 0.02, 4),
    ("associations", lasting.association, 0.03, 4),
    ("pages", lasting.page, 0.006, 2),
)
"""Each folder with its writer, its share of the hub and the fewest that it has; releases are the rest.

What comes later refers to what came before.
"""


_NOTICES = {
    "content/pages/statement.yaml": """\
id: saavutettavuusseloste
status: mostly
method: self_assessment
assessed: 2026-02-02
prepared: 2026-02-03
reviewed: 2026-02-03
unit: {unit}
gaps:
  - key: vanha-ohjelma
    what: Vanhan tapahtuman ohjelmassa ei ole otsikoita.
    where: Tapahtuman sivu
    criteria: [1.3.1]
    reason: non_compliance
    plan: {{what: Ohjelma kirjoitetaan sivulle., by: 2026-12-31}}
    alternative: Ohjelman saa tekstinä sähköpostilla.
    entries: [{entry}]
""",
    "content/pages/privacy.yaml": """\
id: tietosuoja
reviewed: 2026-02-03
officer: {officer}
purposes:
  - key: palaute
    what: Palautteeseen vastaaminen
    data: Palaute ja yhteystiedot.
    lawful_basis: legal_obligation
    retention: Vuosi.
    source: Palautteen antajalta
""",
}


def generated(count: int = COUNT, languages: tuple[str, ...] = ("fi",)) -> dict[str, str]:
    """The files of a hub with ``count`` entries, at least 100, by their paths in the project.

    The languages are ``fi`` and, if wanted, ``sv``, in which then 15 % of the entries are written as well.
    """
    desk = Desk(languages)
    for _, write, share, least in _WRITERS:
        for _ in range(max(round(count * share), least)):
            write(desk)
    while sum(map(len, desk.made.values())) + len(_NOTICES) < count:
        matters.release(desk)
    contacts = [one.id for one in desk.made["contacts"]]
    told = {"officer": contacts[0], "unit": "Lintuvirran viestintä", "entry": desk.made["events"][0].id}
    notices = {path: text.format(**told) for path, text in _NOTICES.items()}
    return {"config.yaml": settings(languages, contacts[0], contacts[:2]), **notices, **desk.files}


def write(files: dict[str, str], folder: Path) -> None:
    """Writes the files below the folder."""
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())


def main(arguments: Sequence[str]) -> int:
    """Writes a hub to the folder that is told; the exit code."""
    is_told = len(arguments) in (1, 2) and not arguments[0].startswith("-")
    if not is_told or not all(one.isdigit() for one in arguments[1:]):
        print("Use: python -m bench.hub FOLDER [COUNT]", file=sys.stderr)
        return 2
    count = int(arguments[1]) if len(arguments) == 2 else COUNT
    write(generated(count), Path(arguments[0]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
