"""A text as the YAML scalar that is read back as that same text."""

import re

_PLAIN = re.compile(
    r"[^\W_](?:[^\x00-\x1f\x7f-\xa0\u2028\u2029\ufdd0\ufeff\"'`\\#{}\[\],:|]|:(?=\S)|(?<=\S)#)*\Z"
)
_OTHER_TYPE = re.compile(
    r"(?i)y|n|yes|no|on|off|true|false|null|[-+]?0\d[\d_]*|[-+]?0[xob][\da-f_]+"
    r"|[-+]?[\d_]*[.:][\d_.:]*(?:e[-+]?\d+)?|[-+]?\d[\d_]*e[-+]?\d+|[-+][\d_]+|\d+_[\d_]*"
)
"""What other readers of YAML take for a number, a time, a truth value or nothing."""

_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_UNPRINTABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufdd0\ufeff\ufffe\uffff\ud800-\udfff]"
)
_MARKED = re.compile(r'[\\"\n\t\r]')


def quoted(value: str) -> str:
    """``value`` as one YAML scalar: plain where every YAML reader takes it as this text, else in quotes.

    Safe in block and in flow (``[a, b]``) alike. Characters that content may not hold are escaped.
    """
    if _PLAIN.match(value) and value[-1:] not in " :" and not _OTHER_TYPE.fullmatch(value):
        return value
    return in_quotes(value)


def in_quotes(value: str) -> str:
    """``value`` between double quotes, or single ones where that spares escapes."""
    if re.search(r'[\\"]', value) and not re.search(r"['\n\t\r]", value) and not _UNPRINTABLE.search(value):
        return f"'{value}'"
    escaped = _MARKED.sub(lambda found: _ESCAPED[found.group()], value)
    return '"' + _UNPRINTABLE.sub(lambda found: f"\\u{ord(found.group()):04x}", escaped) + '"'
