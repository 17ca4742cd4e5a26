"""The example hubs, built in memory and read as a reader reads them."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import feedparser
from icalendar import Calendar
from lxml import html

from docs.demo import page_lines
from talkoot.building.build import Build, Order, build
from talkoot.reading.moments import read_moment
from talkoot.shell.project import read_project

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@cache
def built(city: str, moment: str) -> Build:
    root = EXAMPLES / city
    snapshot, findings, _ = read_project(root, root / "site")
    assert findings == ()
    return build(snapshot, Order(read_moment(moment).starts))


@cache
def files(city: str, moment: str) -> Mapping[str, bytes]:
    return dict(built(city, moment).files)


@cache
def main_part(city: str, moment: str, path: str) -> html.HtmlElement:
    (main,) = html.fromstring(files(city, moment)[path]).iter("main")
    return main


def seen(city: str, moment: str, path: str) -> str:
    """The words that a reader sees in the page's main part, each space one space."""
    return " ".join(page_lines(files(city, moment)[path]))


def links(city: str, moment: str, path: str) -> list[str]:
    return [str(one.get("href")) for one in main_part(city, moment, path).iter("a")]


def feed(city: str, moment: str, path: str) -> Any:
    parsed = feedparser.parse(files(city, moment)[path])
    assert not parsed.bozo
    return parsed


def calendar(city: str, moment: str, path: str) -> list[Any]:
    return list(Calendar.from_ical(files(city, moment)[path]).walk("VEVENT"))
