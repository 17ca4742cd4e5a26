"""Edits of the contacts and places of any hub."""

from random import Random

from tests.edited_files import Files, ids
from tests.editing import DAYS, WORDS, Edit, any_path, tell


def phone(files: Files, draw: Random) -> Files:
    number = draw.choice(("040 123 4567", "050 765 4321"))
    return tell(files, any_path(files, draw, "contacts"), "phone", number)


def substitute(files: Files, draw: Random) -> Files:
    path, other = any_path(files, draw, "contacts"), draw.choice(ids(files, "contacts"))
    files = tell(files, path, "valid_until", draw.choice((*DAYS, None)))
    return tell(files, path, "substitute", draw.choice((other, None)))


def place_name(files: Files, draw: Random) -> Files:
    return tell(files, any_path(files, draw, "places"), "name", f"{draw.choice(WORDS)} talo")


def place(files: Files, draw: Random) -> Files:
    known = ids(files, "places", "premises")
    return tell(files, any_path(files, draw, "events"), "place", draw.choice(known)) if known else files


def premises_place(files: Files, draw: Random) -> Files:
    known = ids(files, "places")
    return tell(files, any_path(files, draw, "premises"), "place", draw.choice((*known, None)))


RECORDS: tuple[Edit, ...] = (phone, substitute, place_name, place, premises_place)
