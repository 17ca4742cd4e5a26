"""Takes the pictures of ``docs/pictures/``: the sample hub on one day, as a browser shows it.

The hub is built by the staff's own command into a folder of its own and served on this machine only while
the pictures are taken. The letters are those of the fonts that this machine has.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
NOW = "2026-09-15T09:00"
DESK, PHONE = 1200, 390
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its name, the page, how wide the window is and how much of the page is shown."""

    name: str
    path: str
    height: int
    width: int = DESK


SHOWN = (
    Picture("home", "", 1300),
    Picture("home-phone", "", 1400, PHONE),
    Picture("release", "tiedotteet/kylaavustukset-haettavissa/", 920),
    Picture("event", "tapahtumat/yhdistysmessut/", 1000),
    Picture("event-phone", "tapahtumat/yhdistysmessut/", 1400, PHONE),
    Picture("grant", "avustukset/kylien-kehittamisavustus/", 1000),
    Picture("survey", "kyselyt/kysely-tiloista/", 1000),
    Picture("plan", "suunnitelmat/yhdistysyhteistyo-2027-2028/", 1400),
    Picture("forum", "kumppanuuspoydat/kumppanuuspoyta/", 1000),
    Picture("deadlines", "maaraajat/", 1000),
    Picture("calendar", "kalenteri/2026-10/", 1200),
    Picture("calendar-phone", "kalenteri/2026-10/", 1400, PHONE),
    Picture("year", "vuosikello/2026/", 1200),
    Picture("directory", "yhdistykset/", 1000),
    Picture("wanted", "etsitaan-ja-tarjotaan/", 1000),
)


def main() -> int:
    """Takes every picture; 3 if there is no browser, the code of a failed build, else 0."""
    chromium = shutil.which("chromium")
    if chromium is None:
        print("No Chromium here. On Debian: sudo apt-get install chromium", file=sys.stderr)
        return 3
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        if code := build(site):
            return code
        take_all(site, chromium)
    return 0


def build(site: Path) -> int:
    """Builds the sample hub as it is at ``NOW`` into ``site``; the exit code of the command."""
    command = [sys.executable, "build.py", "build", "--now", NOW, "--output", str(site)]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


def take_all(site: Path, chromium: str) -> None:
    """Takes the pictures of a built site."""
    PICTURES.mkdir(exist_ok=True)
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for one in SHOWN:
            data = taken(browser, address, one)
            (PICTURES / f"{one.name}.png").write_bytes(data)
            print(f"{one.name:<12} {len(data) // 1000:>4} kB")
        browser.close()


def taken(browser: Browser, address: str, picture: Picture) -> bytes:
    """The picture as a PNG; RuntimeError if the hub has no such page."""
    page = browser.new_page(viewport={"width": picture.width, "height": picture.height})
    answer = page.goto(address + picture.path)
    if answer is None or not answer.ok:
        raise RuntimeError(f"no page at {picture.path}")
    data = page.screenshot(animations="disabled", caret="hide")
    page.close()
    return data


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serves a folder on a free port of this machine alone; its address."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


if __name__ == "__main__":
    sys.exit(main())
