"""The sitemap of the pages that search engines should know (sitemaps.org protocol 0.9) and robots.txt."""

from collections.abc import Iterator

from lxml import etree

from talkoot.output.outputs import Data, Output
from talkoot.output.press import Press

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def outputs(press: Press, pages: tuple[Output, ...]) -> Iterator[Output]:
    """``sitemap.xml`` and the ``robots.txt`` that names it."""
    base = press.publication.settings.base_url
    root = etree.Element("urlset", xmlns=_NAMESPACE)
    for page in sorted((page for page in pages if page.listed), key=lambda page: page.address):
        url = etree.SubElement(root, "url")
        etree.SubElement(url, "loc").text = base + page.address
        if page.changed:
            etree.SubElement(url, "lastmod").text = page.changed
    data = etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
    yield Output("sitemap.xml", Data(data))
    yield Output("robots.txt", Data(f"User-agent: *\nAllow: /\nSitemap: {base}sitemap.xml\n".encode()))
