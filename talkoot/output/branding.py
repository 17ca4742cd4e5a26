"""What pages show of a brand besides its colours: the logo, the sign of the hub, the font needed first."""

from dataclasses import dataclass

from talkoot.output.assets import FAVICON, FONT
from talkoot.output.viewing import Viewer

_SPELLING = 2
"""How many times wider than high a logo is that spells out a name rather than being a sign."""


@dataclass(frozen=True, slots=True)
class Logo:
    """The municipality's logo with its size in pixels; ``says_name`` if it is so wide that it spells it."""

    address: str
    width: int
    height: int
    says_name: bool = False


@dataclass(frozen=True, slots=True)
class Branding:
    """The addresses of the hub's sign and of the font that its first words need, and its logo."""

    icon: str = ""
    font: str = ""
    logo: Logo | None = None


NO_BRANDING = Branding()
"""For what is shown without a hub."""


def branding(viewer: Viewer) -> Branding:
    """What every page of the hub shows of the brand. A square logo is the sign of the hub too."""
    brand, assets, mark = viewer.settings.brand, viewer.publication.assets, logo(viewer)
    is_sign = mark is not None and mark.width == mark.height
    first = brand.fonts[0].file if brand and brand.fonts else FONT
    return Branding(
        icon=mark.address if mark and is_sign else assets[FAVICON],
        font=assets.get(first) or "",
        logo=mark,
    )


def logo(viewer: Viewer) -> Logo | None:
    """The logo; None if there is none, or a file that is no picture, which a check has told of."""
    brand = viewer.settings.brand
    shown = viewer.publication.pictures.get(brand.logo) if brand and brand.logo else None
    if brand is None or shown is None:
        return None
    address = viewer.publication.assets[brand.logo]
    return Logo(address, shown.width, shown.height, shown.width > _SPELLING * shown.height)
