"""From when to when: a project ends after it begins, and nothing ceases to be public before it is."""

from collections.abc import Iterator

from talkoot.model.entry import Entry, FieldPath
from talkoot.model.protocols import Spanning
from talkoot.model.when import When
from talkoot.reading.replacements import told
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, Rule, error, warning
from talkoot.values.language import Words

_CHECK = Words("Tarkista vuodet.", "Kontrollera åren.", "Check the years.")
SPAN_REVERSED = error(
    "span-reversed",
    Words(
        "Loppu (ends) {later} on ennen alkua (starts) {earlier}.",
        "Slutet (ends) {later} är före början (starts) {earlier}.",
        "The end (ends) {later} is before the beginning (starts) {earlier}.",
    ),
    _CHECK,
)
EXPIRES_FIRST = error(
    "expires-before-published",
    Words(
        "Sivu poistuisi (expires) {later} eli ennen kuin se julkaistaan (published) {earlier}.",
        "Sidan skulle tas bort (expires) {later}, alltså innan den publiceras (published) {earlier}.",
        "The page would cease to be public (expires) {later}, before it is published {earlier}.",
    ),
    _CHECK,
)
UPDATED_FIRST = warning(
    "update-before-published",
    Words(
        "Päivitys (at) {later} on ennen julkaisua (published) {earlier}.",
        "Uppdateringen (at) {later} är före publiceringen (published) {earlier}.",
        "The update (at) {later} is before the publication (published) {earlier}.",
    ),
    _CHECK,
)


def check_entry(site: Site, entry: Entry) -> Iterator[Diagnostic]:
    """Times of one entry that are in the wrong order."""
    if not site.is_original(entry):
        return
    public = entry.published
    yield from _wrong(entry, EXPIRES_FIRST, ("expires",), public.published, public.expires)
    for number, update in enumerate(public.updates):
        yield from _wrong(entry, UPDATED_FIRST, ("updates", number, "at"), public.published, update.at)
    if isinstance(entry.own, Spanning):
        yield from _wrong(entry, SPAN_REVERSED, ("ends",), *entry.own.span())


def _wrong(
    entry: Entry, rule: Rule, path: FieldPath, earlier: When | None, later: When | None
) -> Iterator[Diagnostic]:
    if earlier and later and later.ends <= earlier.starts and later != earlier:
        place, text = entry.marks.of(*path), entry.marks.text(*path)
        yield rule.at(place, text, later=told(later), earlier=told(earlier))
