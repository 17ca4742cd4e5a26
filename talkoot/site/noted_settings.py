"""The settings of a hub, of which every reading is noted by the name of the setting."""

from typing import Any, cast

from talkoot.model.config import Settings
from talkoot.values.tracing import ABSENT, EVERYTHING, Reads, printed

KIND = "setting"


class _NotedSettings:
    """Stands in for the settings and has all that they have."""

    def __init__(self, settings: Settings, reads: Reads) -> None:
        self._settings = settings
        self._reads = reads

    def __getattr__(self, name: str) -> Any:
        self._reads.note(f"{KIND} {name}")
        return getattr(self._settings, name)


def noted_settings(settings: Settings, reads: Reads) -> Settings:
    """The same settings; whoever reads one of them is noted as its reader."""
    return cast("Settings", _NotedSettings(settings, reads))


def plain_settings(settings: Settings) -> Settings:
    """The settings themselves, for what goes through all of them."""
    return settings._settings if isinstance(settings, _NotedSettings) else settings


def fingerprint(settings: Settings, name: str) -> str:
    """The fingerprint of one setting, or of all of them."""
    plain = plain_settings(settings)
    if name == EVERYTHING:
        return printed(plain)
    return printed(getattr(plain, name)) if hasattr(plain, name) else ABSENT
