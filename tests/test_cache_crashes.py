"""A pack that a crash has left half written holds what it held."""

from pathlib import Path

import pytest

from tests.disks import CRASHED, CrashAfter, CrashBefore, CrashDuring, files_in, in_child, put
from tests.test_cache import cache


@pytest.fixture
def project(tmp_path: Path) -> Path:
    put(tmp_path / "hub", {"config.yaml": ""})
    return tmp_path / "hub"


@pytest.mark.parametrize("crash", [CrashBefore, CrashAfter, CrashDuring])
def test_a_crash_never_harms_what_a_pack_held(project: Path, crash: type[CrashBefore]) -> None:
    pack = cache(project).pack(0)
    assert pack is not None
    pack.append([b"known"])

    def extended(number: int) -> None:
        again = cache(project, crash(number)).pack(5)
        assert again is not None
        assert again.append([b"more", b"and more"]) is not None

    for number in range(1, 100):
        code = in_child(lambda: extended(number))  # noqa: B023
        again = cache(project).pack(5)
        assert again is not None
        assert again.read(0, 5) == b"known"
        if code == 0:
            assert files_in(project)[".talkoot/cache/site/pack"] == b"knownmoreand more"
            return
        assert code == CRASHED
    pytest.fail("the pack was never extended")
