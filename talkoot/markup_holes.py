"""A body and what fills its holes to HTML."""

import re
from collections.abc import Mapping

from markupsafe import escape

from talkoot.body import Body


def fill(body: Body, links: Mapping[int, str | None], cards: Mapping[int, str]) -> str:
    """The HTML of the body: addresses in place of links and images, cards in place of their paragraphs."""

    def card(found: re.Match[str]) -> str:
        return cards.get(int(found[1]), "")

    def link(found: re.Match[str]) -> str:
        address = links.get(int(found[1]))
        return found[2] if address is None else f'<a href="{escape(address)}">{found[2]}</a>'

    def image(found: re.Match[str]) -> str:
        address = links.get(int(found[2]))
        return "" if address is None else f'{found[1]}src="{escape(address)}"{found[3]}'

    cards_of = {n for n, hole in enumerate(body.holes) if hole.kind == "card"}
    html = re.sub(
        r'<p><a href="hole:(\d+)">.*?</a></p>',
        lambda m: card(m) if int(m[1]) in cards_of else m[0],
        body.html,
    )
    html = re.sub(r'<a href="hole:(\d+)">(.*?)</a>', link, html, flags=re.S)
    return re.sub(r'(<img [^>]*?)src="hole:(\d+)"([^>]*>)', image, html)
