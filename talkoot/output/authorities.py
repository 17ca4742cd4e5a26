"""Authorities to what a page shows of them."""

from talkoot.model.authorities import Authority, in_office
from talkoot.output.viewing import Viewer
from talkoot.output.views import AuthorityView


def authority(viewer: Viewer, authorities: tuple[Authority, ...], id_: str) -> AuthorityView:
    """The authority that holds office when the entry is shown, in the viewer's language."""
    found, language = in_office(authorities, viewer.at(id_)), viewer.language
    address = found.site.in_language(language)
    return AuthorityView(
        name=found.name.in_language(language),
        unit=found.unit.in_language(language),
        site=address.removeprefix("https://").removesuffix("/"),
        address=address,
        email=found.email,
        phone=found.phone.in_language(language),
        phone_link=found.phone_link,
    )
