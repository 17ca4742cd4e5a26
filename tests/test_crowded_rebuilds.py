"""A crowded hub is rebuilt as any other: exactly, and no more of a long list than the change reaches."""

from datetime import timedelta

from tests.crowded_hub import ASSOCIATIONS, EVENTS, NOW, association, coming, content
from tests.hubs import shipped
from tests.publishing import Publishing


def test_an_entry_more_and_a_month_less_make_what_a_clean_build_makes() -> None:
    publishing = Publishing.of({**shipped(), **content()}, NOW)
    assert not publishing.checked().failed
    publishing.files = {**publishing.files, **coming(EVENTS), **association(ASSOCIATIONS)}
    assert not publishing.checked().failed
    publishing.now += timedelta(days=35)
    assert not publishing.checked().failed
    publishing.idle()


def test_the_title_of_one_of_many_makes_the_pages_that_name_it_and_no_others_of_its_lists() -> None:
    publishing = Publishing.of({**shipped(), **content()}, NOW)
    publishing.take(publishing.made())
    path = "content/events/ilta-100.md"
    text = str(publishing.files[path]).replace("title: Kaupunginosan", "title: Kaupungin")
    publishing.files = {**publishing.files, path: text}
    made = {path for path, _ in publishing.made().files}
    further = [path for path in made if path.startswith("tapahtumat/tulossa/")]
    assert len(further) == 1
    assert len([path for path in made if path.startswith("kalenteri/")]) == 1
    assert len(made) < 25
