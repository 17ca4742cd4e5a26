"""An exception that nobody foresaw to one line for staff and a file for whoever mends it."""

import tempfile
import traceback
from pathlib import Path


def one_line(failed: BaseException) -> str:
    """What failed, on one line."""
    return " ".join(f"{type(failed).__name__}: {failed}".split())[:200]


def write_details(failed: BaseException) -> str:
    """Write the whole story beside the system's temporary files; the path of the file."""
    text = "".join(traceback.format_exception(failed))
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="talkoot-", suffix=".txt", delete=False, encoding="utf-8", errors="replace"
        ) as file:
            file.write(text)
            return str(Path(file.name))
    except OSError:
        return "-"
