"""Translations of words that the original no longer has."""

from collections.abc import Iterator
from datetime import datetime

from talkoot.site.coverage import Standing, coverage
from talkoot.site.linking import Site
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words
from talkoot.values.snapshot import Snapshot

OUTDATED = warning(
    "translation-outdated",
    Words(
        "Käännös voi olla vanhentunut: alkuperäistä {original} on muutettu käännöksen jälkeen.",
        "Översättningen kan vara föråldrad: originalet {original} har ändrats efter översättningen.",
        "The translation may be out of date: the original {original} has changed since.",
    ),
    Words(
        "Vertaa tekstejä ja korjaa käännös. Kun se on ajan tasalla, kirjoita alla oleva rivi,\n"
        "tai anna komennon kirjoittaa se: python build.py confirm {path}",
        "Jämför texterna och rätta översättningen. När den stämmer, skriv raden nedan,\n"
        "eller låt kommandot skriva den: python build.py confirm {path}",
        "Compare the texts and mend the translation. Once it is right, write the line below,\n"
        "or let the command write it: python build.py confirm {path}",
    ),
)


def check_files(site: Site, snapshot: Snapshot, now: datetime) -> Iterator[Diagnostic]:
    """The translations whose originals have changed since."""
    for one in coverage(site, snapshot, now):
        if one.standing is Standing.OUTDATED:
            marks = site.translations[one.id, one.language].marks
            yield OUTDATED.at(
                marks.of("translated_from"),
                marks.text("translated_from"),
                f"translated_from: {one.fingerprint}",
                original=one.original,
                path=one.path,
            )
