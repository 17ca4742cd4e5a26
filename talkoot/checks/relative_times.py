"""Words such as "next autumn" in texts that are read years later."""

import re
from collections.abc import Iterator
from datetime import datetime

from dateutil.relativedelta import relativedelta

from talkoot.model.entry import Entry
from talkoot.site.linking import Site
from talkoot.site.passages import passages
from talkoot.site.states import instants, is_public
from talkoot.values.diagnostics import Diagnostic, warning
from talkoot.values.language import Words, base_of

OLD_AFTER = relativedelta(months=12)
"""After how long a reader can no longer tell which year is meant."""

RELATIVE_TIME = warning(
    "relative-time",
    Words(
        "”{written}” oli totta, kun teksti kirjoitettiin, mutta siitä on yli vuosi.",
        "”{written}” stämde när texten skrevs, men det är över ett år sedan.",
        "“{written}” was true when the text was written, more than a year ago.",
    ),
    Words(
        "Kirjoita vuosi näkyviin, esimerkiksi syksyllä 2026.",
        "Skriv ut årtalet, till exempel hösten 2026.",
        "Write the year, such as autumn 2026.",
    ),
)
_FI = (
    r"\b(?:ensi|viime|tänä)\s+(?:vuo(?:nna|den|tena)|kevää(?:nä|llä)|kevään|kesä(?:nä|llä)|syksy(?:nä|llä)|syksyn|"
    r"talve(?:na|lla)|kuussa|kuun|viiko(?:lla|n))\b|\b(?:kuluvana|kuluvan)\s+vuo(?:nna|den|tena)\b"
)
_SV = r"\b(?:nästa|förra)\s+(?:år|vår|sommar|höst|vinter|månad|vecka)(?:en)?\b|\bi\s+(?:år|fjol)\b"
_EN = r"\b(?:next|last|this)\s+(?:year|spring|summer|autumn|winter|month|week)\b"
_WORDS = {"fi": re.compile(_FI, re.I), "sv": re.compile(_SV, re.I), "en": re.compile(_EN, re.I)}


def check_at(site: Site, now: datetime) -> Iterator[Diagnostic]:
    """The relative times in public texts that are more than a year old at ``now``, in every language."""
    for entry in (*site.entries.values(), *site.translations.values()):
        words = _WORDS.get(base_of(entry.language))
        if words and is_public(entry, now) and _is_old(entry, now):
            for passage in passages(entry):
                for found in words.finditer(passage.text):
                    yield RELATIVE_TIME.at(passage.location, passage.text, written=found[0])


def _is_old(entry: Entry, now: datetime) -> bool:
    """True if the text was last touched, or what it tells of was over, more than a year ago."""
    told = entry.published
    touched = [one.at.ends for one in told.updates]
    touched += [told.published.ends] if told.published else []
    last = max(touched or tuple(instants(entry)), default=None)
    return last is not None and last + OLD_AFTER <= now
