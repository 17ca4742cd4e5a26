"""The outputs of a build to what is wrong with its pages, those that were kept among them."""

from collections.abc import Iterator, Mapping

from talkoot.building.memory import Made
from talkoot.page_checks import Found, findings
from talkoot.page_checks.headings import HEADING_LEVELS
from talkoot.page_checks.links import BROKEN_LINK, broken
from talkoot.reading.markdown.headings import SKIPPED_LEVEL
from talkoot.values.diagnostics import Diagnostics

_FOLLOWING = {HEADING_LEVELS.code: SKIPPED_LEVEL.code}
"""What is wrong with a page only because of what has been told of its content."""


def page_faults(outputs: Mapping[str, Made], told: Diagnostics = ()) -> Diagnostics:
    """What is wrong with the pages, seen by themselves and together.

    ``told`` is what is wrong with the content; while an error stands, no page goes out, so none is told of.
    """
    if any(finding.is_error for finding in told):
        return ()
    codes = {finding.code for finding in told}
    return tuple(one for one in findings(_faults(outputs)) if _FOLLOWING.get(one.code) not in codes)


def _faults(outputs: Mapping[str, Made]) -> Iterator[tuple[str, str, Found]]:
    """The template, the path and what is wrong."""
    for path, made in outputs.items():
        for found in made.faults:
            yield made.template, path, found
    leads = {path: made.leads for path, made in outputs.items() if made.leads}
    anchors = {path: made.anchors for path, made in outputs.items()}
    for path, lead in broken(leads, anchors):
        yield outputs[path].template, path, (BROKEN_LINK.code, lead)
