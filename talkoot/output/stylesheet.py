"""The styles of the templates and the brand of the settings to the one style sheet that every page has.

The colours of the brand are not in the templates: they all follow from a few (``model/palette.py``).
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from talkoot.model.config import Brand, Font
from talkoot.model.palette import colours_of, palette

_STRING_OR_COMMENT = re.compile(r'("[^"\n]*")|/\*.*?\*/', re.DOTALL)
_SPACES = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};>,]) ?")
_COMBINATOR = re.compile(r" \+ ?(?=[^{}();]*\{)")
_BEFORE_VALUE = re.compile(r"(?<=[a-z-]): ")
_DOUBLED = re.compile(r"(?<=[: ])#([0-9a-f])\1([0-9a-f])\2([0-9a-f])\3\b")
_ADDRESS = re.compile(r'url\("\.\./(?P<path>fonts/[^"]+)"\)')
_COMPONENTS = "@layer components{"
_SYSTEM = "system-ui, sans-serif"


def stylesheet(styles: Iterable[bytes], brand: Brand | None, address: Callable[[str], str]) -> bytes:
    """The style sheet: the styles in their order, then the tokens of the brand.

    ``address`` tells where a font of the templates (``fonts/x.woff2``) or of the content stands, seen from
    the style sheet.
    """
    told = (*(one.decode("utf-8") for one in styles), _colours(brand), *_fonts(brand, address))
    css = _ADDRESS.sub(lambda found: f'url("{address(found["path"])}")', "\n".join(told))
    return _joined(tight(css)).encode("utf-8") + b"\n"


def tight(css: str) -> str:
    """The same rules without comments, without space and without digits of colours that say nothing."""
    parts = _STRING_OR_COMMENT.split(css)
    joined = "".join(_tight(part or "") if at % 2 == 0 else part or "" for at, part in enumerate(parts))
    return joined.replace(";}", "}").strip()


def _tight(css: str) -> str:
    single = _AROUND.sub(r"\1", _SPACES.sub(" ", css))
    told = _BEFORE_VALUE.sub(":", _COMBINATOR.sub("+", single))
    return _DOUBLED.sub(r"#\1\2\3", told)


def _joined(css: str) -> str:
    """The rules without the ends of layers that go on at once."""
    before, layer, after = css.partition(_COMPONENTS)
    return before + layer + after.replace("}" + _COMPONENTS, "")


def _colours(brand: Brand | None) -> str:
    """The tokens that follow from the brand; in the dark, those that are others then."""
    by_day, at_night = palette(colours_of(brand))
    others = {name: colour for name, colour in at_night.items() if by_day[name] != colour}
    dark = f"@media screen and (prefers-color-scheme: dark) {{ {_tokens(others)} }}"
    return f"@layer tokens {{ {_tokens(by_day)} {dark} }}"


def _fonts(brand: Brand | None, address: Callable[[str], str]) -> Iterator[str]:
    """The municipality's own fonts, in place of the shipped one."""
    if brand and brand.fonts:
        yield from (_face(font, address(font.file)) for font in brand.fonts)
        yield f'@layer tokens {{ :root {{ --t-font: "Hub", {_SYSTEM}; }} }}'


def _tokens(colours: Mapping[str, str]) -> str:
    return f":root {{ {' '.join(f'--t-{name}: {colour};' for name, colour in colours.items())} }}"


def _face(font: Font, address: str) -> str:
    """One of the municipality's own fonts.

    Its measures are not known, so it is used only where it is there in time: nothing shifts.
    """
    slant = "italic" if font.italic else "normal"
    return (
        f'@font-face {{ font-family: "Hub"; src: url("{address}"); font-weight: {font.weight};'
        f" font-style: {slant}; font-display: optional; }}"
    )
