"""Text to the number of a success criterion of WCAG."""

from talkoot.model.fields import CriterionNumber
from talkoot.model.wcag import CRITERIA
from talkoot.reading.suggestions import nearest
from talkoot.values.diagnostics import error
from talkoot.values.language import Words
from talkoot.values.misread import Misread

NOT_A_CRITERION = error(
    "not-a-criterion",
    Words(
        "”{written}” ei ole WCAG-kriteerin numero.",
        "”{written}” är inte numret på ett WCAG-kriterium.",
        "“{written}” is not the number of a WCAG criterion.",
    ),
    Words(
        "Kirjoita A- tai AA-tason kriteerin numero, esimerkiksi 1.3.1 tai 2.4.4.",
        "Skriv numret på ett kriterium på nivå A eller AA, till exempel 1.3.1 eller 2.4.4.",
        "Write the number of a criterion of level A or AA, such as 1.3.1 or 2.4.4.",
    ),
)


def read_criterion(text: str) -> CriterionNumber:
    """The number, alone or followed by the criterion's name; raises :class:`Misread` for any other."""
    number = text.partition(" ")[0].removesuffix(".")
    if number in CRITERIA:
        return CriterionNumber(number)
    raise Misread(NOT_A_CRITERION, nearest(number, CRITERIA), written=text[:80])
