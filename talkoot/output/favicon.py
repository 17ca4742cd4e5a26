"""The sign of a hub in the tab of a browser, where the logo does not suit: a letter on the brand's colour."""

from collections.abc import Mapping
from xml.etree import ElementTree

from talkoot.model.palette import PRIMARY, WHITE

_SIZE = 64
_SVG = "http://www.w3.org/2000/svg"


def favicon(name: str, colours: Mapping[str, str]) -> bytes:
    """An SVG with the first letter of the name; it holds nothing that acts and asks for nothing."""
    ElementTree.register_namespace("", _SVG)
    sign = ElementTree.Element(f"{{{_SVG}}}svg", viewBox=f"0 0 {_SIZE} {_SIZE}")
    ground = {"width": str(_SIZE), "height": str(_SIZE), "rx": "14", "fill": colours.get("primary", PRIMARY)}
    ElementTree.SubElement(sign, f"{{{_SVG}}}rect", ground)
    look = {"x": "32", "y": "47", "text-anchor": "middle", "fill": WHITE}
    face = {"font-family": "Arial, sans-serif", "font-size": "42", "font-weight": "700"}
    ElementTree.SubElement(sign, f"{{{_SVG}}}text", look | face).text = name[:1].upper()
    written: bytes = ElementTree.tostring(sign, encoding="utf-8")
    return written + b"\n"
