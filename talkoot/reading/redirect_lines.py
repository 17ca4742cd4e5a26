"""The lines of ``content/redirects.yaml``: where an old address leads, or that it is gone."""

from dataclasses import dataclass
from typing import Annotated, NamedTuple

from talkoot.model.fields import Line, OldAddress
from talkoot.reading.documents import Document, parse_yaml
from talkoot.reading.shapes import construct
from talkoot.reading.suggestions import Vocabulary
from talkoot.reading.yaml.nodes import Mapping, Sequence
from talkoot.values.diagnostics import Diagnostic, Diagnostics, error
from talkoot.values.language import Words
from talkoot.values.location import Location

PATH = "content/redirects.yaml"

NOT_A_LIST = error(
    "redirects-not-a-list",
    Words(
        "Tiedostoon kuuluu luettelo vanhoista osoitteista.",
        "Filen ska innehålla en lista över gamla adresser.",
        "The file takes a list of old addresses.",
    ),
)
TO_OR_GONE = error(
    "to-or-gone",
    Words(
        "Rivillä on oltava joko to (minne osoite johtaa) tai gone: true (sivua ei enää ole).",
        "Raden ska ha antingen to (vart adressen leder) eller gone: true (sidan finns inte längre).",
        "The line needs either to (where the address leads) or gone: true (there is nothing any more).",
    ),
)
_EXAMPLE = "- from: tiedotteet/vanha-nimi/\n  to: id:uusi-tiedote"


@dataclass(frozen=True, slots=True, kw_only=True)
class RedirectFields:
    """One line as it is written."""

    from_: Annotated[OldAddress, "The old address, below the hub or an absolute path of the host."]
    to: Annotated[Line, "Where it leads: id:…, a path of the hub, or an address on the web."] = Line("")
    gone: Annotated[bool, "True if there is nothing there any more."] = False
    forget: Annotated[bool, "True if not even the address may be remembered."] = False


@dataclass(frozen=True, slots=True)
class RedirectLine:
    """An old address with its target, or with none if it is gone."""

    address: OldAddress
    to: str
    forget: bool
    location: Location


class RedirectReading(NamedTuple):
    """What reading the file gave. ``digest`` is that of its text."""

    digest: str = ""
    lines: tuple[RedirectLine, ...] = ()
    findings: Diagnostics = ()


NO_REDIRECTS = RedirectReading()


def read_redirects(text: str, vocabulary: Vocabulary) -> tuple[tuple[RedirectLine, ...], Diagnostics]:
    """The lines of the file."""
    node, findings = parse_yaml(text, PATH)
    if node is None:
        return (), findings
    if not isinstance(node, Sequence):
        return (), (*findings, NOT_A_LIST.at(Location(PATH, node.line, node.column), fix=_EXAMPLE))
    found: list[RedirectLine] = []
    more: list[Diagnostic] = list(findings)
    for item in node.items:
        if not isinstance(item, Mapping):
            more.append(NOT_A_LIST.at(Location(PATH, item.line, item.column), fix=_EXAMPLE))
            continue
        line, wrong = _line(item, tuple(text.split("\n")), vocabulary)
        more.extend(wrong)
        found.extend(line)
    return tuple(found), tuple(more)


def _line(
    item: Mapping, lines: tuple[str, ...], vocabulary: Vocabulary
) -> tuple[tuple[RedirectLine, ...], Diagnostics]:
    # Here, because what validates takes a tenth of a second to start and redirects seldom change.
    from talkoot.reading.decoding import decode_fields

    document = Document(PATH, "", item, "", 1, lines)
    decoded, findings = decode_fields(document, (RedirectFields,), frozenset(), vocabulary)
    fields = construct(RedirectFields, decoded.values)
    place = Location(PATH, item.line, item.column)
    if fields is None or findings:
        return (), findings
    if bool(fields.to) == fields.gone:
        return (), (TO_OR_GONE.at(place, text=lines[item.line - 1].strip(), fix=_EXAMPLE),)
    return (RedirectLine(fields.from_, fields.to, fields.forget, place),), ()
