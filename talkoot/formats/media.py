"""The style sheet and the files that public entries use, each at the address that carries its digest."""

from collections.abc import Iterator

from talkoot.output.assets import STYLESHEET
from talkoot.output.outputs import Copy, Data, Output
from talkoot.output.press import Press


def outputs(press: Press, _: tuple[Output, ...]) -> Iterator[Output]:
    """Each of them once."""
    found = press.publication.assets
    yield Output(found[STYLESHEET], styles)
    by_address = {address: path for path, address in found.items() if path != STYLESHEET}
    for address, path in sorted(by_address.items()):
        yield Output(address, copied, (path,))


def styles(press: Press) -> Data:
    """The style sheet."""
    return Data(press.stylesheet[STYLESHEET])


def copied(press: Press, path: str) -> Copy:
    """A file of the content as it is."""
    return Copy(press.publication.site.content.files[path])
