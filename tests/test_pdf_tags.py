"""Whether a PDF is tagged, told from its bytes, whatever they are."""

import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.reading.pdf_tags import LARGEST, Tags, tags_of
from tests.hubs import ROOT

MARKED = b"<< /Type /Catalog /MarkInfo << /Marked true >> /StructTreeRoot 5 0 R >>"
BARE = b"<< /Type /Catalog /Pages 2 0 R >>"


def pdf(*objects: bytes, trailer: bytes = b"trailer << /Root 1 0 R >>") -> bytes:
    numbered = (b"%d 0 obj\n%b\nendobj\n" % (number, one) for number, one in enumerate(objects, 1))
    return b"%PDF-1.7\n" + b"".join(numbered) + trailer + b"\n%%EOF\n"


def packed(inner: bytes, filters: bytes = b"/FlateDecode") -> bytes:
    stream = zlib.compress(inner) if b"Flate" in filters else inner
    head = b"<< /Type /ObjStm /N 1 /First 4 /Filter %b /Length %d >>" % (filters, len(stream))
    return head + b"\nstream\r\n" + stream + b"\nendstream"


def drawn(inner: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n" % len(inner) + inner + b"\nendstream"


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (pdf(MARKED), Tags.TAGGED),
        (pdf(BARE), Tags.UNTAGGED),
        (
            pdf(b"<< /Type /Catalog /MarkInfo 3 0 R /StructTreeRoot 4 0 R >>", b"<</Marked  true>>"),
            Tags.TAGGED,
        ),
        (pdf(MARKED.replace(b"true", b"false")), Tags.UNTAGGED),
        (pdf(b"<< /Type /Catalog /StructTreeRoot 5 0 R >>"), Tags.UNTAGGED),
        (pdf(BARE, drawn(MARKED)), Tags.UNTAGGED),
        (pdf(packed(MARKED)), Tags.TAGGED),
        (pdf(packed(BARE)), Tags.UNTAGGED),
        (
            pdf(packed(BARE), packed(b"<< /Marked true >>"), packed(b"<< /StructTreeRoot 5 0 R >>")),
            Tags.TAGGED,
        ),
        (pdf(packed(MARKED, b"[ /FlateDecode ]")), Tags.TAGGED),
        (pdf(packed(MARKED, b"/LZWDecode")), Tags.UNKNOWN),
        (pdf(BARE, packed(b"x", b"[ /ASCII85Decode /FlateDecode ]")), Tags.UNKNOWN),
        (pdf(packed(BARE).replace(b"x\x9c", b"??")), Tags.UNKNOWN),
        (pdf(drawn(b"x"), trailer=b"trailer << /Encrypt 9 0 R >>"), Tags.UNKNOWN),
        (pdf(MARKED)[:30], Tags.UNKNOWN),
        (b"", Tags.UNKNOWN),
        (b"\x89PNG", Tags.UNKNOWN),
        (b"%PDF-1.7 muistio", Tags.UNKNOWN),
    ],
)
def test_a_pdf_is_tagged_if_its_catalog_says_so_and_it_has_a_tree(data: bytes, expected: Tags) -> None:
    assert tags_of(data) is expected


def test_a_file_that_unpacks_without_end_is_not_unpacked_to_its_end() -> None:
    bomb = pdf(packed(b"\0" * (LARGEST + 10)))
    assert len(bomb) < 200_000
    assert tags_of(bomb) is Tags.UNKNOWN


@given(st.binary(max_size=400))
def test_whatever_the_bytes_are_there_is_an_answer(data: bytes) -> None:
    assert tags_of(b"%PDF-1.7\n" + data) in Tags


def test_the_sample_hub_has_one_document_without_tags() -> None:
    found = {path.name: tags_of(path.read_bytes()) for path in (ROOT / "content/media").glob("*.pdf")}
    untagged = {name for name, tags in found.items() if tags is not Tags.TAGGED}
    assert untagged == {"kumppanuuspoyta-2025-esitys.pdf"}
    assert found["kumppanuuspoyta-2025-esitys.pdf"] is Tags.UNTAGGED
