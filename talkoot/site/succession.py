"""Which ledger a build read and which one it wrote, and from which a later build leads to the same one."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Succession:
    """The names (:func:`talkoot.site.ledger.name_of`) of the ledger that a build at ``at`` read, and wrote."""

    read: str = ""
    written: str = ""
    at: datetime | None = None

    def follows(self, ledger: str, now: datetime) -> bool:
        """True if a build at ``now`` that reads the ledger of this name leads to the one that was written.

        From the older ledger, what is new would be first published at another instant.
        """
        return ledger == self.written or (ledger, now) == (self.read, self.at)
