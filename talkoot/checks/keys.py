"""The keys of repeated parts: each different from the others of its entry, none a reserved word."""

from collections.abc import Iterator

from talkoot.model.entry import Entry, FieldPath
from talkoot.reading.replacements import replacement
from talkoot.site.linking import Site, parts
from talkoot.values.diagnostics import Diagnostic, error
from talkoot.values.language import Words

SAME_KEY = error(
    "same-key",
    Words(
        "Avain {key} on jo rivillä {line}.",
        "Nyckeln {key} finns redan på rad {line}.",
        "The key {key} is already on line {line}.",
    ),
    Words(
        "Anna jokaiselle osalle oma avain. Julkaistua avainta ei saa muuttaa, joten vaihda uudempi.",
        "Ge varje del en egen nyckel. En publicerad nyckel får inte ändras, så byt den nyare.",
        "Give each part a key of its own. A published key must not change, so change the newer one.",
    ),
)
RESERVED_KEY = error(
    "reserved-key",
    Words(
        "Avain {key} on varattu ilmoittautumiselle.",
        "Nyckeln {key} är reserverad för anmälan.",
        "The key {key} is reserved for registration.",
    ),
    Words(
        "Valitse toinen avain, esimerkiksi vuosi tai kuukausi.",
        "Välj en annan nyckel, till exempel ett år eller en månad.",
        "Choose another key, such as a year or a month.",
    ),
)
_RESERVED = "registration"


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Keys that are there twice or that mean something else."""
    seen: dict[str, FieldPath] = {}
    for path, key in _keys(entry) if site.is_original(entry) else ():
        first = seen.setdefault(key, path)
        if first is not path:
            line = entry.marks.of(*first).line
            fix = replacement(entry.marks, path, _free(entry, key))
            yield SAME_KEY.at(entry.marks.of(*path), key, fix, key=key, line=line)
        if key == _RESERVED or key.endswith(f"-{_RESERVED}"):
            yield RESERVED_KEY.at(entry.marks.of(*path), key, key=key)


def _keys(entry: Entry) -> Iterator[tuple[FieldPath, str]]:
    numbers: dict[str, int] = {}
    for field, one in parts(entry):
        number = numbers[field] = numbers.get(field, -1) + 1
        yield (field, number, "key"), str(one.key)


def _free(entry: Entry, key: str) -> str:
    taken = {other for _, other in _keys(entry)}
    return next(f"{key}-{number}" for number in range(2, len(taken) + 3) if f"{key}-{number}" not in taken)
