"""What a part of an entry tells of the groups within it."""

from tests.hubs import built, entry, page, project

NOW = "2026-03-10T12:00"
SERIES = """
sessions:
  - key: eka
    starts: syksy 2026
    registration: {full: true, capacity: 12}
"""


def test_a_mere_yes_is_told_by_the_name_of_its_field_alone() -> None:
    seen = page(built(project(entry("workshops", "sarja", SERIES)), NOW), "tyopajat/sarja/index.html")
    assert "Täynnä" in seen
    assert "kyllä" not in seen
