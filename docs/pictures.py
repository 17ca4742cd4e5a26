"""Takes the pictures of ``docs/pictures/``: the sample hub on one day, on a desk and a phone, light and dark.

The hub is built by the staff's own command into a folder of its own and served on this machine only while
the pictures are taken. Colours are reduced to a palette, so that all pictures together stay small.
"""

import io
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from PIL import Image
from playwright.sync_api import Browser, BrowserContext, ViewportSize, sync_playwright

from talkoot.values.local_time import instant

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
NOW = "2026-09-15T09:00"
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--no-first-run",
)


PAGES = {
    "home": "",
    "release": "tiedotteet/kysely-yhdistysten-tilatarpeista/",
    "event": "tapahtumat/yhdistysmessut/",
    "workshop-series": "tyopajat/viestinnan-tyopajasarja/",
    "survey-open": "kyselyt/kysely-tiloista/",
    "survey-closed": "kyselyt/kysely-tuen-tarpeista/",
    "grant": "avustukset/kylien-kehittamisavustus/",
    "forum": "kumppanuuspoydat/kumppanuuspoyta/",
    "directory": "yhdistykset/",
    "wanted": "etsitaan-ja-tarjotaan/",
    "calendar": "kalenteri/2026-10/",
    "year": "vuosikello/2026/",
    "deadlines": "maaraajat/",
    "search": "haku/?q=avustukset",
    "statement": "saavutettavuus/",
}
"""The pages that are shown, by the names of their pictures."""


@dataclass(frozen=True, slots=True)
class Device:
    """What a page is looked at with: the window in CSS pixels."""

    name: str
    width: int
    height: int


DEVICES = (Device("desk", 1200, 1200), Device("phone", 390, 1100))
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
COLOURS = 128
"""Colours in the palette of a picture."""


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
    for old in PICTURES.glob("*.png"):
        old.unlink()
    with served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        for device in DEVICES:
            for scheme in SCHEMES:
                take_each(browser, address, device, scheme)
        browser.close()


def take_each(browser: Browser, address: str, device: Device, scheme: Literal["light", "dark"]) -> None:
    """Takes the picture of every page as one device shows it."""
    size = ViewportSize(width=device.width, height=device.height)
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="fi-FI")
    for name, path in PAGES.items():
        data = reduced(taken(context, address + path))
        place = PICTURES / f"{name}-{device.name}-{scheme}.png"
        place.write_bytes(data)
        print(f"{place.name:<36} {len(data) // 1000:>4} kB")
    context.close()


def taken(context: BrowserContext, address: str) -> bytes:
    """The picture of a page as a PNG; RuntimeError if the hub has no such page."""
    page = context.new_page()
    # Pages go on by themselves to the clock of whoever reads them.
    page.clock.set_fixed_time(instant(datetime.fromisoformat(NOW)))
    answer = page.goto(address, wait_until="networkidle")
    if answer is None or not answer.ok:
        raise RuntimeError(f"no page at {address}")
    data = page.screenshot(animations="disabled", caret="hide")
    page.close()
    return data


def reduced(data: bytes) -> bytes:
    """The same picture with a palette."""
    reduced = io.BytesIO()
    picture = Image.open(io.BytesIO(data)).convert("RGB")
    picture.quantize(COLOURS, dither=Image.Dither.NONE).save(reduced, "PNG", optimize=True)
    return reduced.getvalue()


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
