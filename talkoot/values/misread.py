"""A value that cannot be read, on its way from the reader of one field to a diagnostic."""

from talkoot.values.diagnostics import Rule


class Misread(ValueError):  # noqa: N818 - it never leaves the reading of a field
    """A value that cannot be read: the rule it breaks, what fills its words, and what to write."""

    def __init__(self, rule: Rule, fix: str = "", **values: object) -> None:
        super().__init__(rule.code)
        self.rule = rule
        self.fix = fix
        self.values = values
