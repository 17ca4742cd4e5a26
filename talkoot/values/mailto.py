"""A message to be sent to the address of a link that opens it ready to be finished (RFC 6068)."""

from urllib.parse import quote


def mailto(address: str, subject: str, body: str) -> str:
    """The link; all but plain letters and digits is encoded, lines end as RFC 6068 §5 has them."""
    lines = "\r\n".join(body.splitlines())
    return f"mailto:{quote(address, safe='@')}?subject={quote(subject, safe='')}&body={quote(lines, safe='')}"
