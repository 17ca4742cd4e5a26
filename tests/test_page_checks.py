"""What is wrong with a page, whatever made it: a table of pages, and the same findings whatever was kept."""

import re
from collections.abc import Mapping

import pytest

from talkoot.building.memory import Made
from talkoot.building.page_faults import page_faults
from talkoot.output.page_tags import leads_of, page_of
from talkoot.page_checks import faults_of
from tests.edited_files import text, written
from tests.hubs import CONFIG, built, project, sample
from tests.publishing import Publishing
from tests.small_hub import NOW as SMALL_NOW
from tests.small_hub import hub

BASE = "https://www.kunta.example/yhdistyksille/"
SOUND = "<html lang='fi'><title>Sivu</title><h1>Sivu</h1>"
NOW = "2026-09-15T09:00"

FAULTS: Mapping[str, tuple[str, list[str]]] = {
    "a sound page": (SOUND, []),
    "no main heading": ("<html lang=fi><title>x</title><h2>x</h2>", ["page-heading-levels"]),
    "two main headings": (SOUND + "<h1>x</h1>", ["page-heading-levels"]),
    "a skipped level": (SOUND + "<h2>x</h2><h4>x</h4>", ["page-heading-levels"]),
    "back up by two levels": (SOUND + "<h2>x</h2><h3>x</h3><h2>x</h2>", []),
    "the same id twice": (SOUND + "<p id=a><p id='a'>", ["page-same-id"]),
    "an id in a comment": (SOUND + "<p id=a><!-- <p id=a> -->", []),
    "an id in a script": (SOUND + "<p id=a><script>'<p id=a>'</script>", []),
    "a picture without words": (SOUND + "<img src=a.png>", ["page-no-alt"]),
    "a picture that decorates": (SOUND + '<img src=a.png alt="">', []),
    "no language": ("<html><title>x</title><h1>x</h1>", ["page-language"]),
    "no html tag": ("<title>x</title><h1>x</h1>", ["page-language"]),
    "a language by its name": (SOUND + "<p lang=suomi>x", ["page-language"]),
    "plain Finnish": (SOUND + "<p lang=fi-simple>x", []),
    "a link without words": (SOUND + "<a href=b/><span></span></a>", ["page-no-name"]),
    "a link with a picture": (SOUND + "<a href=b/><img src=a alt='Kotiin'></a>", []),
    "a link with a picture that decorates": (SOUND + "<a href=b/><img src=a alt=''></a>", ["page-no-name"]),
    "a link with its name apart": (SOUND + '<a href=b/ aria-label="Kotiin"></a>', []),
    "a button without words": (SOUND + "<button> </button>", ["page-no-name"]),
    "a field without a label": (SOUND + "<input name=q>", ["page-no-name"]),
    "a field that shows nothing": (SOUND + "<input type=hidden name=q>", []),
    "a field with its label": (SOUND + "<label for=q>Hae</label><input id=q>", []),
    "a field within its label": (SOUND + "<label>Hae <input name=q></label>", []),
    "a label of another field": (SOUND + "<label for=p>Hae</label><select id=q></select>", ["page-no-name"]),
}

LEADS: Mapping[str, tuple[str, str, str]] = {
    "a folder": ("a/b/index.html", "../c/", "a/c/index.html"),
    "a file": ("a/b/index.html", "../../media/x.pdf", "media/x.pdf"),
    "home": ("a/b/index.html", "../../", "index.html"),
    "home from home": ("index.html", "./", "index.html"),
    "the page itself": ("a/index.html", "#osa", "a/index.html#osa"),
    "an anchor elsewhere": ("a/index.html", "../b/#osa", "b/index.html#osa"),
    "a whole address of the hub": ("404.html", f"{BASE}a/", "a/index.html"),
    "the hub's own whole address": ("404.html", BASE, "index.html"),
    "an escaped address": ("index.html", "media/%C3%A4.pdf", "media/ä.pdf"),
    "another site": ("index.html", "https://www.kunta.example/asuminen/", ""),
    "mail": ("index.html", "mailto:a@kunta.example", ""),
    "a number": ("index.html", "tel:+358400000000", ""),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_page_is_told_what_is_wrong_with_it(name: str) -> None:
    text, expected = FAULTS[name]
    assert [code for code, _ in faults_of(page_of("index.html", text.encode()))] == expected


@pytest.mark.parametrize("name", LEADS)
def test_a_link_leads_to_the_file_that_a_server_would_give(name: str) -> None:
    path, address, expected = LEADS[name]
    page = page_of(path, f'<a href="{address}">x</a>'.encode())
    assert leads_of(page, BASE) == ((expected,) if expected else ())


@pytest.mark.parametrize(
    ("lead", "is_sound"),
    [("b.html", True), ("b.html#x", True), ("b.html#y", False), ("c.html", False), ("a.pdf#page=2", False)],
)
def test_a_link_within_the_hub_leads_to_a_file_and_to_its_anchor(lead: str, is_sound: bool) -> None:
    outputs = {
        "a.html": Made((), "", (), template="pages/a.html", leads=(lead,)),
        "a.pdf": Made((), "", ()),
        "b.html": Made((), "", (), template="pages/b.html", anchors=("x",)),
    }
    found = page_faults(outputs)
    assert [(one.code, one.location.path, one.text) for one in found] == (
        [] if is_sound else [("page-broken-link", "templates/pages/a.html", lead)]
    )


def test_one_mistake_of_a_template_is_told_once_with_the_number_of_its_pages() -> None:
    made = Made((), "", (), template="pages/a.html", faults=(("page-no-alt", "x.png"),))
    (found,) = page_faults({f"{number}.html": made for number in range(30)})
    assert dict(found.values) == {"page": "0.html", "pages": "30"}


def test_the_sample_hub_has_no_fault_on_any_page() -> None:
    assert [one for one in built(sample(), NOW).findings if one.code.startswith("page-")] == []


@pytest.mark.parametrize("lacking", ["topics", "areas"])
def test_a_hub_without_topics_or_areas_has_no_fault_on_any_page(lacking: str) -> None:
    settings = re.sub(rf"(?m)^{lacking}:\n(?: .*\n)*", "", CONFIG)
    assert lacking not in settings
    made = built(project({"config.yaml": settings}), NOW)
    assert [one for one in made.findings if one.code.startswith("page-")] == []


def test_what_is_wrong_with_a_page_that_was_kept_is_told_again() -> None:
    path = "templates/pages/deadlines.html"
    files = written(
        hub(), path, text(hub(), path).replace("{% endblock %}", '<img src="x.png">{% endblock %}')
    )
    publishing = Publishing.of(files, SMALL_NOW)
    first = publishing.checked()
    publishing.files = written(
        files, "content/pages/ohje.md", text(files, "content/pages/ohje.md") + "\nLisää.\n"
    )
    second = publishing.checked()
    assert 0 < len(second.files) < len(first.files)
    codes = [one.code for one in second.findings if one.code.startswith("page-")]
    assert codes == ["page-broken-link", "page-no-alt"]
    assert second.findings == first.findings
