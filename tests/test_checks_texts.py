"""What is said in titles and texts: weekdays, dates, personal data, translations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from talkoot.checks import about, personal_data, releases, titles, translations, weekdays
from talkoot.checks.personal_data import is_account, is_identity_code
from talkoot.values.diagnostics import report
from tests.checked_sites import CONFIG, Files, codes, entry, found, places, record, together


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Tule pe 20.2.2026.", []),
        ("Tule ti 20.2.2026.", ["wrong-weekday"]),
        ("Tule pe 20.2.", []),
        ("Tule ti 20.2.", ["wrong-weekday"]),
        ("ma 21.12. – su 27.12.2026", []),
        ("ma 21.12. – ma 27.12.2026", ["wrong-weekday"]),
        ("Tiistaina 20. helmikuuta 2026", ["wrong-weekday"]),
        ("Se on 20.2. auki", []),
    ],
)
def test_the_weekday_beside_a_date_is_that_of_the_day(lead: str, expected: list[str]) -> None:
    event = entry("events", "e", f"starts: 2026-02-20T17:00\nlead: {lead}")
    assert codes(weekdays, event) == expected


def test_a_weekday_is_looked_for_in_the_body_and_told_on_its_line() -> None:
    event = entry("events", "e", "starts: 2026-02-20T17:00", "Eka.\n\n## Ohjelma\n\n- ti 20.2. avajaiset\n")
    (finding,) = found(weekdays, event)
    assert finding.location.line == 10
    assert finding.message("fi") == "Tekstissä on ”ti 20.2.”, mutta 20.2.2026 on perjantai."


def test_without_any_year_a_weekday_is_not_judged() -> None:
    assert codes(weekdays, entry("networks", "n", "lead: Tule ti 20.2. kahville.")) == []


def test_a_translation_is_read_in_its_own_language() -> None:
    swedish = {"content/events/e.sv.md": "---\ntitle: Ti 24.2. möte\nlead: On 20.2.2026 öppet.\n---\n"}
    assert places(weekdays, together(entry("events", "e", "starts: 2026-02-20"), swedish)) == [
        ("wrong-weekday", "content/events/e.sv.md:3:7")
    ]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Vastaa kyselyyn 31.3.2026 mennessä", []),
        ("Vastaa kyselyyn 31.3. mennessä", ["date-without-year"]),
        ("Messut 19. syyskuuta", ["date-without-year"]),
        ("Messut syyskuussa 2026", []),
    ],
)
def test_a_title_holds_no_date_without_a_year(title: str, expected: list[str]) -> None:
    assert codes(titles, entry("networks", "n", title=title)) == expected


@pytest.mark.parametrize("body", ["Otsikko\n\nTeksti.", "## Otsikko\n\nTeksti.", "**OTSIKKO.**\n"])
def test_the_text_does_not_begin_with_the_title(body: str) -> None:
    assert places(titles, entry("networks", "n", body=body)) == [
        ("title-repeated", "content/networks/n.md:5:1")
    ]


def _release(fields: str, body: str = "", name: str = "r", title: str = "Otsikko") -> Files:
    return entry("releases", name, f"published: 2026-03-01T09:00\n{fields}", body, title)


def test_a_release_names_a_contact_or_the_hub_does() -> None:
    contact = record("contacts", "viestinta")
    alone = together(contact, _release("lead: x"))
    assert [(one.code, one.fix) for one in found(releases, alone)] == [
        ("release-without-contact", "contacts: [viestinta]")
    ]
    named = together(contact, _release("lead: x\ncontacts: [viestinta]"))
    assert codes(releases, named) == []
    config = {"config.yaml": f"{CONFIG}media_contact: viestinta\n"}
    assert codes(releases, together(alone, config)) == []


def test_a_contact_that_cannot_be_read_is_not_called_missing() -> None:
    assert codes(releases, _release("lead: x\ncontacts: viestinta")) == []


@pytest.mark.parametrize(("length", "expected"), [(300, []), (301, ["long-lead"])])
def test_a_lead_has_at_most_300_characters(length: int, expected: list[str]) -> None:
    release = _release(f"lead: {'a' * length}\ncontacts: [viestinta]")
    assert codes(releases, release) == expected


SURVEY = entry(
    "surveys", "kysely", "opens: 2026-03-01\ncloses: 2026-03-31T16:00\nurl: https://k.example/", title="K"
)
EVENT = entry("events", "ilta", "starts: 2026-04-15T17:00\nstatus_note: x\n", title="I")


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        ("Vastaa viimeistään 31.3.2026.", []),
        ("Vastaa 31.3. mennessä.", []),
        ("Vastaa 31.3. klo 16 mennessä.", []),
        ("Kysely päättyy 31.3.2026, ja tulokset kerrotaan 5.5.2026.", []),
        ("Vastaa viimeistään 30.3.2026.", ["about-date-differs"]),
        ("Vastaa 31.3.2025 mennessä.", ["about-date-differs"]),
        ("Kysely on auki 30.4. asti.", ["about-date-differs"]),
    ],
)
def test_a_deadline_in_a_release_is_that_of_what_it_is_about(lead: str, expected: list[str]) -> None:
    assert codes(about, together(SURVEY, _release(f"lead: {lead}\nabout: [kysely]"))) == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Ilta 15.4.2026", []), ("Ilta 16.4.2026", ["about-date-differs"])],
)
def test_every_date_in_the_title_of_a_release_is_of_what_it_is_about(title: str, expected: list[str]) -> None:
    assert codes(about, together(EVENT, _release("lead: x\nabout: [ilta]", title=title))) == expected


def test_only_the_round_that_a_release_names_counts() -> None:
    grant = entry(
        "grants",
        "tuki",
        "rounds:\n  - {key: a, opens: 2026-01-01, closes: 2026-01-31}\n"
        "  - {key: b, opens: 2026-08-01, closes: 2026-08-31}\n",
        title="T",
    )
    release = "lead: Hae viimeistään 31.1.2026.\nabout: [{}]"
    assert codes(about, together(grant, _release(release.format("tuki")))) == []
    assert codes(about, together(grant, _release(release.format("tuki.b")))) == ["about-date-differs"]


def test_a_release_about_nothing_with_dates_is_not_judged() -> None:
    network = entry("networks", "n", title="N")
    release = _release("lead: Vastaa viimeistään 1.1.2020.\nabout: [n]")
    assert codes(about, together(network, release)) == []


CODE = "131052-308T"  # the example of the Digital and Population Data Services Agency
ACCOUNT = "FI21 1234 5600 0007 85"  # the example of the Finnish banks


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"Hakija {CODE} sai tukea.", ["personal-code"]),
        (f"Hakija {CODE.lower()} sai tukea.", ["personal-code"]),
        ("Hakija 131052-308A sai tukea.", []),
        ("Hakija 321352-308T sai tukea.", []),
        (f"Tili {ACCOUNT}", ["bank-account"]),
        (f"Tili {ACCOUNT.replace(' ', '')}", ["bank-account"]),
        ("Tili FI22 1234 5600 0007 85", []),
        ("Puhelin 040 000 0000, Y-tunnus 1234567-8", []),
    ],
)
def test_personal_codes_and_accounts_are_found_in_fields_and_texts(text: str, expected: list[str]) -> None:
    assert codes(personal_data, entry("networks", "n", f"lead: {text}")) == expected
    assert codes(personal_data, entry("networks", "n", body=text)) == expected


def test_a_finding_about_a_code_never_prints_it() -> None:
    text = f"Tunnus {CODE} ja toinen {CODE}, tili {ACCOUNT} ja {ACCOUNT}."
    findings = found(personal_data, entry("networks", "n", f"lead: {text}", text))
    assert {one.code for one in findings} == {"personal-code", "bank-account"}
    for language in ("fi", "sv", "en"):
        shown = report(findings, language)
        assert CODE not in shown
        assert "131052" not in shown
        assert ACCOUNT[-7:] not in shown


@pytest.mark.parametrize("letters", ["FI", "fi", "Fİ", "ﬁ", "Fı"])
def test_only_plain_letters_begin_an_account(letters: str) -> None:
    told = codes(personal_data, entry("networks", "n", body=f"Tili {letters}{ACCOUNT[2:]}"))
    assert told == (["bank-account"] if letters.isascii() else [])


@given(st.text(max_size=24))
def test_no_text_breaks_the_recognition_of_codes(text: str) -> None:
    assert is_identity_code(text) in (True, False)


@pytest.mark.parametrize("text", [CODE, "131052+308T", "131052A308T", "010190U002H"])
def test_the_sign_of_the_century_may_be_any_of_the_lawful_ones(text: str) -> None:
    day = int(text[:6] + text[7:10]) % 31
    lawful = text[:10] + "0123456789ABCDEFHJKLMNPRSTUVWXY"[day]
    assert is_identity_code(lawful)
    wrong = "0" if lawful[-1] != "0" else "1"
    assert not is_identity_code(lawful[:10] + wrong)


def test_an_account_is_told_by_its_check_digits() -> None:
    assert is_account(ACCOUNT)
    assert not is_account(ACCOUNT.replace("21", "12", 1))


REQUIRED = {"config.yaml": f"{CONFIG}required_languages:\n  network: [sv]\n"}


def test_a_required_translation_is_asked_for_by_its_file() -> None:
    (finding,) = found(translations, together(REQUIRED, entry("networks", "n")))
    assert finding.code == "missing-translation"
    assert "content/networks/n.sv.md" in finding.hint("fi")
    assert not finding.is_error  # an urgent cancellation always gets out


@pytest.mark.parametrize("fields", ["draft: true", "lang: sv", "withdrawn: {at: 2026-01-01}"])
def test_drafts_and_originals_in_that_language_need_no_translation(fields: str) -> None:
    assert codes(translations, together(REQUIRED, entry("networks", "n", fields))) == []


def test_a_translation_has_a_title_and_a_text_if_the_original_has() -> None:
    original = entry("networks", "n", body="Teksti.")
    empty = {"content/networks/n.sv.md": "---\nlead: Hej\n---\n"}
    whole = {"content/networks/n.sv.md": "---\ntitle: Nät\n---\nText.\n"}
    assert sorted(codes(translations, together(original, empty))) == [
        "translation-without-text",
        "translation-without-title",
    ]
    assert codes(translations, together(original, whole)) == []
