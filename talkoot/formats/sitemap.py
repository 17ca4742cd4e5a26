"""The sitemap of the pages that search engines should know (sitemaps.org protocol 0.9) and robots.txt."""

from collections.abc import Iterator

from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def outputs(_: Press, __: tuple[Output, ...]) -> Iterator[Output]:
    """``sitemap.xml`` and the ``robots.txt`` that names it."""
    yield Output("sitemap.xml", sitemap)
    yield Output("robots.txt", robots)


def sitemap(press: Press) -> Data:
    """Every page that is listed, with the moment of its last change if that is known."""
    # Here, because the XML library takes its time to start and most builds change no sitemap.
    from lxml import etree

    base = press.publication.settings.base_url
    root = etree.Element("urlset", xmlns=_NAMESPACE)
    for address, changed in sorted(press.listed.items()):
        url = etree.SubElement(root, "url")
        etree.SubElement(url, "loc").text = base + address
        if changed:
            etree.SubElement(url, "lastmod").text = changed
    return Data(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))


def robots(press: Press) -> Data:
    """Everybody may read everything."""
    base = press.publication.settings.base_url
    return Data(f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n".encode())
