"""Fields and a body to the text of a content file."""

from collections.abc import Iterator, Mapping
from datetime import date, datetime

from talkoot.reading.yaml.writing import quoted

Fields = Mapping[str, object]
"""Fields by their names: text, numbers, truth, days, times, lists and groups of these; None is left out."""


def markdown(fields: Fields, body: str) -> str:
    """A Markdown file: its front matter, and its body below."""
    return f"---\n{yaml(fields)}---\n{body}"


def yaml(fields: Fields) -> str:
    """The fields as block YAML, one a line."""
    return "".join(f"{line}\n" for line in _group(fields))


def moment(value: date) -> str:
    """A day or a time as content is stored: ``2026-03-31`` or ``2026-03-31T15:00``."""
    return value.isoformat(timespec="minutes") if isinstance(value, datetime) else value.isoformat()


def _group(fields: Fields) -> Iterator[str]:
    for name, value in fields.items():
        if value is None or value in ("", [], {}):
            continue
        if isinstance(value, Mapping):
            yield f"{name}:"
            yield from (f"  {line}" for line in _group(value))
        elif isinstance(value, list) and all(isinstance(one, str) and len(one) < 30 for one in value):
            yield f"{name}: [{', '.join(quoted(one) for one in value)}]"
        elif isinstance(value, list):
            yield f"{name}:"
            for one in value:
                yield from _item(one)
        else:
            yield f"{name}: {_scalar(value)}"


def _item(value: object) -> Iterator[str]:
    lines = list(_group(value)) if isinstance(value, Mapping) else [_scalar(value)]
    yield f"  - {lines[0]}"
    yield from (f"    {line}" for line in lines[1:])


def _scalar(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case date():
            return moment(value)
        case int():
            return str(value)
        case _:
            return quoted(str(value))
