"""``--timings``: where the time of a build went."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from talkoot.cli import run
from talkoot.shell.timings import Counts, Timings
from talkoot.values.progress import SILENT, Phase
from tests.disks import files_in, put
from tests.hubs import CONFIG, CONTACT, entry, prepared


def clock(*instants: float) -> Callable[[], float]:
    following: Iterator[float] = iter(instants)
    return lambda: next(following)


def test_phases_have_seconds_and_shares_and_pages_their_milliseconds() -> None:
    timings = Timings(SILENT, clock(0.0, 1.0, 2.0, 2.5, 2.75, 4.0, 8.0, 10.0))
    timings.phase(Phase.FILES)
    timings.phase(Phase.MAKING, 3)
    timings.step(1, "b.html")
    timings.step(1, "kept.html")
    timings.step(1, "a.html")
    timings.phase(Phase.FILES)
    timings.stop()
    assert timings.report(Counts(12, 3, 2, 1, 2), {"a.html", "b.html"}, "en") == (
        "Phases\n"
        "   1.00 s   10%  Starting\n"
        "   3.00 s   30%  Looking through the files\n"
        "   6.00 s   60%  Making the pages\n"
        "  10.00 s  100%  Total\n"
        "\n"
        "Slowest pages and files\n"
        "  1250.0 ms  a.html\n"
        "   500.0 ms  b.html\n"
        "\n"
        "Work done\n"
        "  12  content files read again\n"
        "   3  texts rendered\n"
        "   2  outputs made\n"
        "   1  outputs kept\n"
        "   2  files written"
    )


def test_only_the_ten_slowest_are_named() -> None:
    timings = Timings(SILENT, clock(*(number * number for number in range(50))))
    timings.phase(Phase.MAKING, 30)
    for number in range(30):
        timings.step(1, f"{number}.html")
    timings.stop()
    report = timings.report(Counts(), {f"{number}.html" for number in range(30)}, "fi")
    assert re.findall(r"ms  (\d+)\.html", report) == [str(number) for number in range(29, 19, -1)]


def test_a_build_with_timings_tells_them_on_the_error_stream_and_changes_no_byte(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(tmp_path, {"config.yaml": CONFIG, "content/contacts/viestinta.yaml": CONTACT})
    put(tmp_path, entry("pages", "esittely", body="Teksti."))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1772704800")
    with prepared():
        assert run(["build", "--timings", "--output", "a"]) == 0
        said = capsys.readouterr()
        assert run(["build", "--output", "b"]) == 0
        capsys.readouterr()
        assert run(["build", "--timings", "--output", "a"]) == 0
        again = capsys.readouterr()
    assert files_in(tmp_path / "a") == files_in(tmp_path / "b")
    assert said.out.startswith("Valmis: ")
    rows = re.findall(r"(?m)^ +[\d.]+ s +\d+%  (.+)$", said.err)
    assert rows[0] == "Käynnistyy"
    assert {"Lukee sisältöä", "Muotoilee tekstejä", "Tekee sivuja", "Kirjoittaa tiedostoja"} < set(rows)
    assert rows[-1] == "Yhteensä"
    assert len(re.findall(r"(?m)^ +[\d.]+ ms  \S+$", said.err)) == 10
    assert re.search(r"(?m)^ +2  sisältötiedostoa luettu uudelleen$", said.err)
    assert re.search(r"(?m)^ +0  tiedostoa kirjoitettu$", again.err)
    assert " ms " not in again.err
