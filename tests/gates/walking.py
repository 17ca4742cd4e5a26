"""A page walked through with the keyboard alone: where the focus goes, and what a reader sees of it there."""

from typing import NamedTuple

from playwright.sync_api import Page

WATCH = """() => {
  const all = "a[href], button, input, select, textarea, summary, iframe, audio, video, [tabindex]"
  const stands_for_its_group = one => one.checked ||
    !document.querySelector(`input[type=radio][name="${one.name}"]:checked`) &&
    one === document.querySelector(`input[type=radio][name="${one.name}"]`)
  const places = [...document.querySelectorAll(all)].filter(one =>
    one.tabIndex >= 0 && !one.disabled && one.checkVisibility({visibilityProperty: true}) &&
    (one.type !== "radio" || stands_for_its_group(one)))
  const steps = []
  const seen = one => {
    const box = one.getClientRects()[0] ?? one.getBoundingClientRect()
    const x = box.left + box.width / 2, y = box.top + box.height / 2
    const top = document.elementFromPoint(x, y)
    return top !== null && (one === top || one.contains(top) || top.contains(one))
  }
  const took = () => {
    const one = document.activeElement ?? document.body
    const {outlineStyle, outlineWidth} = getComputedStyle(one)
    steps.push({
      number: places.indexOf(one), place: one.outerHTML.slice(0, 120),
      name: axe.commons.text.accessibleText(one),
      outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2, seen: seen(one),
    })
  }
  window.walk?.end()
  axe.setup(document)
  document.addEventListener("keyup", took, true)
  const end = () => { axe.teardown(); document.removeEventListener("keyup", took, true) }
  window.walk = {places: places.map(one => one.outerHTML.slice(0, 120)), steps, end}
  return window.walk.places
}"""
"""Notes at each key that comes up where the focus is: by then the page has scrolled to it."""


class Step(NamedTuple):
    """Where the focus is: the number of the place in the order of the page, -1 for none of them; its markup;
    the name that assistive technology tells; whether it has an outline; whether it is in view."""

    number: int
    place: str
    name: str
    outlined: bool
    seen: bool


class Walk(NamedTuple):
    """All places that the focus should reach, and the steps of the walk in order, the last of them out."""

    places: tuple[str, ...]
    steps: tuple[Step, ...]

    @property
    def within(self) -> tuple[Step, ...]:
        """The steps but for the one that leaves the page."""
        return self.steps[: len(self.places)]


def watched(page: Page) -> tuple[str, ...]:
    """The places of the page that the focus should reach as it stands; from now on steps are noted."""
    return tuple(page.evaluate(WATCH))


def step(page: Page, key: str = "Tab") -> Step:
    """Where the focus is after a key. :func:`watched` comes before."""
    page.keyboard.press(key)
    return Step(**page.evaluate("window.walk.steps.at(-1)"))


def walk(page: Page) -> Walk:
    """The page from its first place to its last, and one step more, by which the focus leaves it."""
    places = watched(page)
    for _ in range(len(places) + 1):
        page.keyboard.press("Tab")
    return Walk(places, tuple(Step(**one) for one in page.evaluate("window.walk.steps")))
