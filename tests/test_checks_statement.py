"""What is wrong with a statement, and what it could tell of documents, recordings and authorities."""

import pytest

from talkoot.checks import documents, freshness, old_authority, statements
from talkoot.reading.moments import read_moment
from talkoot.site.gaps import statement_of
from talkoot.site.linking import Site
from tests.checked_sites import CONFIG, codes, codes_at, entry, site_of, together
from tests.hubs import built, project

NOW = "2026-09-16T12:00"
PATH = "content/pages/statement.yaml"
STATEMENT = """\
id: seloste
status: mostly
method: self_assessment
assessed: 2026-08-03
prepared: 2026-08-04
reviewed: 2025-09-16
unit: Viestintä
gaps:
  - key: esitys
    what: Esityksestä puuttuu rakenne.
    criteria: [1.3.1]
    reason: non_compliance
    plan: {what: Korjataan., by: 2026-12-31}
    alternative: Kysy.
"""
BURDEN = """\
  - key: tallenteet
    what: Vanhoja ei tekstitetä.
    reason: disproportionate_burden
    alternative: Kysy.
"""
PDF = "%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n"
RECORDED = "starts: 2026-08-01\nrecording: {url: https://v.example/, published: 2026-08-10}"
LISTED = "    files: [media/esitys.pdf]\n    entries: [ilta]\n"


def statement(text: str = STATEMENT) -> dict[str, str]:
    return {PATH: text}


def with_document(
    *files: dict[str, str], fields: str = "attachments: [{file: ../media/esitys.pdf, title: E}]"
) -> Site:
    page = entry("pages", "sivu", fields)
    return site_of(together(page, {"content/media/esitys.pdf": PDF}, *files))


@pytest.mark.parametrize(
    ("written", "instead", "expected"),
    [
        ("", "", []),
        ("    criteria: [1.3.1]\n", "", ["gap-incomplete"]),
        ("    plan: {what: Korjataan., by: 2026-12-31}\n", "", ["gap-incomplete"]),
        ("non_compliance", "outside_law", ["status-and-gaps"]),
        (
            "    alternative: Kysy.\n",
            f"    alternative: Kysy.\n{BURDEN}",
            ["gap-incomplete", "gap-incomplete"],
        ),
        ("status: mostly", "status: fully", ["status-and-gaps"]),
        ("status: mostly", "status: not", []),
    ],
)
def test_a_gap_tells_all_that_the_law_wants_and_the_state_fits_the_gaps(
    written: str, instead: str, expected: list[str]
) -> None:
    assert (
        codes(statements, statement(STATEMENT.replace(written, instead) if written else STATEMENT))
        == expected
    )


@pytest.mark.parametrize(
    ("now", "expected"), [("2026-09-16T23:59", []), ("2026-09-17T00:00", ["statement-not-reviewed"])]
)
def test_a_statement_is_good_for_twelve_months(now: str, expected: list[str]) -> None:
    found = codes_at(statements.check_at, now, together(statement(), _form()))
    assert found == expected


def _form() -> dict[str, str]:
    return {
        "config.yaml": CONFIG.replace("feedback:\n", "feedback:\n  form_url: https://www.kunta.example/\n")
    }


def test_a_hub_needs_a_way_to_give_feedback_without_a_name() -> None:
    assert codes_at(statements.check_at, NOW, {}) == ["feedback-not-anonymous"]
    assert codes_at(statements.check_at, NOW, _form()) == []


def test_a_hub_without_a_statement_is_told_so_by_every_build_and_fails_only_when_checked() -> None:
    made = built(project(entry("pages", "ohje")), NOW)
    (finding,) = (one for one in made.findings if one.code == "no-statement")
    assert str(finding.location).startswith(PATH)
    assert (finding.is_error, finding.as_checked().is_error) == (False, True)
    assert not made.failed  # an urgent cancellation always gets out
    assert codes(statements, statement()) == []


def test_a_statement_that_cannot_be_read_is_not_said_to_be_missing_as_well() -> None:
    assert list(statements.check(site_of(statement("id: seloste\n")))) == []


def test_the_lines_to_paste_into_a_new_statement_are_all_that_it_needs() -> None:
    (finding,) = statements.check(site_of({}))
    filled = finding.fix.replace("status: …", "status: fully").replace("…", "2026-08-01")
    assert statement_of(site_of(statement(filled))) is not None


def test_an_untagged_document_is_told_with_the_lines_to_paste_which_then_say_all_but_the_day() -> None:
    (finding,) = documents.check_at(with_document(), read_moment(NOW).starts)
    assert (finding.code, str(finding.location)) == ("untagged-pdf", "content/pages/sivu.md:4:22")
    assert "by: …" in finding.fix
    pasted = (
        STATEMENT.partition("gaps:\n")[0] + "gaps:\n" + finding.fix.replace("by: …", "by: 2026-12-31") + "\n"
    )
    assert codes(statements, statement(pasted)) == []
    assert list(documents.check_at(with_document(statement(pasted)), read_moment(NOW).starts)) == []


def test_a_document_that_a_text_links_to_is_looked_at_too_and_each_once() -> None:
    site = with_document(
        entry("pages", "toinen", "", "Lue [esitys](../media/esitys.pdf).\n"), fields="lead: L"
    )
    assert [str(one.location) for one in documents.check_at(site, read_moment(NOW).starts)] == [
        "content/pages/toinen.md:5:14"
    ]


@pytest.mark.parametrize(("told", "expected"), [("", ["recording-without-captions"]), (LISTED, [])])
def test_a_recording_is_proposed_as_a_gap_until_the_statement_tells_of_it(
    told: str, expected: list[str]
) -> None:
    files = together(entry("events", "ilta", RECORDED), statement(STATEMENT + told))
    assert codes_at(freshness.check_at, NOW, files) == expected


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("Valvoja on aluehallintovirasto.", NOW, ["old-authority"]),
        ("Kantele AVIin.", NOW, ["old-authority"]),
        ("Anmäl till regionförvaltningsverket.", NOW, ["old-authority"]),
        ("Tell the Regional State Administrative Agency.", NOW, ["old-authority"]),
        ("Kirjoita osoitteeseen saavutettavuus@avi.fi.", NOW, ["old-authority"]),
        ("Valvoja on aluehallintovirasto.", "2024-12-31T23:59", []),
        ("Klaviatuuri, avi ja navi.", NOW, []),
    ],
)
def test_the_old_authority_is_found_in_pages_once_it_is_out_of_office(
    text: str, now: str, expected: list[str]
) -> None:
    assert codes_at(old_authority.check_at, now, entry("pages", "sivu", "", f"{text}\n")) == expected


def test_the_old_authority_is_looked_for_in_pages_and_the_statement_only() -> None:
    text = "Turvallisuudesta kertoo aluehallintovirasto.\n"
    assert codes_at(old_authority.check_at, NOW, entry("events", "ilta", "starts: 2026-10-01", text)) == []
    files = statement(STATEMENT.replace("Kysy.", "Kysy aluehallintovirastosta."))
    assert codes_at(old_authority.check_at, NOW, files) == ["old-authority"]
