"""The preview server over real sockets: what it shows, whom it answers, and that it outlives mistakes."""

import http.client
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.hubs import ROOT


@pytest.fixture(scope="module")
def hub(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("serve") / "hub"
    shutil.copytree(ROOT / "examples/joensuu", place)
    return place


@pytest.fixture(scope="module")
def port(hub: Path) -> Iterator[int]:
    """A served preview of the hub; ends with the tests."""
    command = [sys.executable, "-u", str(ROOT / "build.py"), "serve", "--port", "0", "--project", str(hub)]
    environment = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    with subprocess.Popen(
        [*command, "--now", "2023-09-12T09:00"], stdout=subprocess.PIPE, env=environment, encoding="utf-8"
    ) as server:
        assert server.stdout is not None
        try:
            said = server.stdout.readline()
            yield int(said.split("127.0.0.1:")[1].split("/")[0])
        finally:
            server.terminate()
            server.wait(10)


def get(port: int, path: str, **headers: str) -> tuple[int, str]:
    with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers=headers)
        with connection.getresponse() as answer:
            return answer.status, answer.read().decode("utf-8", "replace")


def eventually(holds: Callable[[], bool]) -> bool:
    for _ in range(100):
        if holds():
            return True
        time.sleep(0.2)
    return False


def test_pages_are_shown_with_the_script_that_reloads_them(port: int, hub: Path) -> None:
    status, page = get(port, "/")
    assert status == 200
    assert "livereload.js" in page
    assert "livereload" not in (hub / ".talkoot/preview/index.html").read_text("utf-8")
    assert not (hub / "site").exists()


OUTSIDE = """\
/../config.yaml
/%2e%2e/config.yaml
/..%5cconfig.yaml
/%00
//etc/passwd
/C:/x
/.git/config
/%252e%252e/config.yaml
/a::$DATA
"""


@pytest.mark.parametrize("path", [*OUTSIDE.split(), "/" + "x" * 9000])
def test_nothing_outside_the_preview_is_served(path: str, port: int) -> None:
    status, page = get(port, path)
    assert status in (400, 403, 404, 414)
    assert "site_id" not in page


def test_other_hosts_are_not_answered(port: int) -> None:
    assert get(port, "/", Host="evil.example")[0] == 403


def test_pages_of_other_origins_learn_nothing_from_the_socket(port: int) -> None:
    upgrade = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Version": "13"}
    key = {"Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ=="}
    assert get(port, "/livereload", Origin="https://evil.example", **upgrade, **key)[0] == 403


def test_a_mistake_is_shown_in_the_page_and_goes_when_it_is_mended(port: int, hub: Path) -> None:
    path = hub / "content/pages/uusi-sivu.md"
    path.write_text("---\nid: uusi-sivu\notsikko: Uusi sivu\n---\nTeksti.\n", "utf-8")
    assert eventually(lambda: "Kirjoita: title: Uusi sivu" in get(port, "/")[1])
    path.write_text("---\nid: uusi-sivu\ntitle: Uusi sivu\n---\nTeksti.\n", "utf-8")
    assert eventually(lambda: ">Uusi sivu</h1>" in get(port, "/uusi-sivu/")[1])
    assert 'role="alert"' not in get(port, "/uusi-sivu/")[1]
