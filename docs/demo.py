"""Builds the Seinäjoki example on three days and shows on the terminal what turned by itself, page by page.

It runs the staff's own command, as anyone could; no file of the example is touched between the builds.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_
from pathlib import Path
from textwrap import wrap

from icalendar import Calendar
from lxml import etree, html

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = ROOT / "examples" / "seinajoki"
OUTPUT = ROOT / ".talkoot" / "demo"
MOMENTS = ("2024-02-29T09:00", "2024-03-15T09:00", "2024-04-01T09:00")
MOST_LINES = 6


@dataclass(frozen=True, slots=True)
class Page:
    """A file of the built site, what readers call it, and how its text is read."""

    name: str
    path: str
    read: Callable[[bytes], tuple[str, ...]]


def main(output: Path = OUTPUT) -> int:
    """Builds the three sites below ``output`` and prints what differs; the code of a failed build, else 0."""
    shutil.rmtree(output, ignore_errors=True)
    output.mkdir(parents=True)
    ledger: tuple[str, ...] = ()
    for moment in MOMENTS:
        site = site_of(output, moment)
        if code := build(moment, site, *ledger):
            return code
        ledger = ("--ledger", str(site / "ledger.json"))
    sites = {day(moment): site_of(output, moment) for moment in MOMENTS}
    for line in report(sites, width=min(shutil.get_terminal_size().columns, 110)):
        print(line if _has_colours() else _UNCOLOURED.sub("", line))
    return 0


def build(moment: str, site: Path, *more: str) -> int:
    """Builds the example as it is at ``moment`` into ``site``; the exit code of the command."""
    command = [sys.executable, "build.py", "build", "--project", str(EXAMPLE), *more]
    done = subprocess.run(
        [*command, "--now", moment, "--output", str(site)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        sys.stdout.write(done.stdout.decode(errors="replace"))
    return done.returncode


def report(sites: Mapping[str, Path], width: int) -> Iterator[str]:
    """What a reader sees of each page on each day that is not there on all of them, line by line."""
    yield f"{_BOLD}One survey, three days, no file touched in between{_PLAIN}"
    for page in PAGES:
        yield ""
        yield f"{_BOLD}{page.name}{_PLAIN}  {_FAINT}{page.path}{_PLAIN}"
        seen = {name: page.read((site / page.path).read_bytes()) for name, site in sites.items()}
        yield from _page_lines(seen, width)
    yield ""
    yield from _summary(sites)


def changed(seen: Mapping[str, Sequence[str]]) -> dict[str, tuple[str, ...]]:
    """The lines of each day, as often as they are there beyond what every day has."""
    counted = {name: Counter(lines) for name, lines in seen.items()}
    always = reduce(and_, counted.values())
    return {name: tuple((lines - always).elements()) for name, lines in counted.items()}


def page_lines(data: bytes) -> tuple[str, ...]:
    """The visible text of a page's main part, one block a line."""
    tree = html.fromstring(data)
    main = next(iter(tree.iter("main")), tree)
    return _lines(_text(main))


def feed_lines(data: bytes) -> tuple[str, ...]:
    """The items of an RSS feed: title, description and text, one block a line."""
    found: list[str] = []
    for item in etree.fromstring(data).iter("item"):
        found += (item.findtext("title", ""), item.findtext("description", ""))
        if text := item.findtext(_FULL_TEXT):
            found += _lines(_text(html.fragment_fromstring(text, create_parent="div")))
    return tuple(_one_line(line) for line in found)


def calendar_lines(data: bytes) -> tuple[str, ...]:
    """The events of a calendar, one a line: what and on which day."""
    events = Calendar.from_ical(data).events
    return tuple(f"{one['SUMMARY']} · {day(one.start.isoformat())}" for one in events)


def site_of(output: Path, moment: str) -> Path:
    """Where the site of a moment is built."""
    return output / moment.partition("T")[0]


def day(moment: str) -> str:
    """``29.2.2024`` for ``2024-02-29T09:00``."""
    year, month, number = moment.partition("T")[0].split("-")
    return f"{int(number)}.{int(month)}.{year}"


PAGES = (
    Page("Home", "index.html", page_lines),
    Page("Surveys", "kyselyt/index.html", page_lines),
    Page("The survey", "kyselyt/kokemukset-yhteistyosta-2024/index.html", page_lines),
    Page("The release about it", "tiedotteet/jarjestokysely-maaliskuussa-2024/index.html", page_lines),
    Page("Releases", "tiedotteet/index.html", page_lines),
    Page("Deadlines", "maaraajat/index.html", page_lines),
    Page("Feed of releases", "tiedotteet.xml", feed_lines),
    Page("Feed of deadlines", "maaraajat.xml", feed_lines),
    Page("Calendar of deadlines", "maaraajat.ics", calendar_lines),
)

_BOLD, _FAINT, _PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[0m"
_UNCOLOURED = re.compile(r"\x1b\[\d+m")
_INLINE = {"a", "abbr", "b", "code", "em", "i", "span", "strong", "sub", "sup", "time", "small", "mark"}
_FULL_TEXT = "{http://purl.org/rss/1.0/modules/content/}encoded"
_UNSEEN = {"script", "style", "template"}


def _page_lines(seen: Mapping[str, Sequence[str]], width: int) -> Iterator[str]:
    found = changed(seen)
    if any(found.values()):
        for name, lines in found.items():
            yield from _day_lines(name, lines, width)
    else:
        yield from _day_lines("every day", next(iter(seen.values())), width)


def _day_lines(name: str, lines: Sequence[str], width: int) -> Iterator[str]:
    shown = [piece for line in lines for piece in wrap(line, width - 13)] or ["–"]
    if len(shown) > MOST_LINES:
        shown[MOST_LINES - 1 :] = ["…"]
    for first, line in zip([name, *[""] * len(shown)], shown, strict=False):
        yield f"  {first:<10} {line}"


def _summary(sites: Mapping[str, Path]) -> Iterator[str]:
    files = {name: dict(_files(site)) for name, site in sites.items()}
    every = set().union(*files.values())
    same = sum(len({held.get(path) for held in files.values()}) == 1 for path in every)
    yield f"{len(every)} files in all, {same} of them alike on every day."
    for name, site in sites.items():
        told = json.loads((site / "next-change.json").read_bytes())["next_change"]
        after = f", good until {told.replace('T', ' ')[:16]}" if told else ""
        yield f"  {name:<10} {_shown(site)}{after}"


def _files(site: Path) -> Iterator[tuple[str, bytes]]:
    for path in sorted(site.rglob("*")):
        if path.is_file():
            yield path.relative_to(site).as_posix(), path.read_bytes()


def _shown(site: Path) -> str:
    near = site.relative_to(ROOT) if site.is_relative_to(ROOT) else site
    return f"{near.as_posix()}/index.html"


def _text(element: html.HtmlElement) -> str:
    if element.tag in _UNSEEN or not isinstance(element.tag, str) or "hidden" in element.attrib:
        return element.tail or ""
    inner = (element.text or "") + "".join(_text(child) for child in element)
    edge = "" if element.tag in _INLINE else "\n"
    return f"{edge}{inner}{edge}{element.tail or ''}"


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in text.split("\n") if (line := _one_line(raw)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _has_colours() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


if __name__ == "__main__":
    sys.exit(main())
