"""From the boxes about another year or another choice to the question that is put beside the first."""

from typing import Any

from pydantic import ValidationError

from calculators import ContributionQuestion
from calculators.contribution.rates_and_shares import PARTS
from web.forms.employer_terms import COUNTS, average_workforce, employer_pays
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.number_input import plain_year
from web.i18n import Translator
from web.pages.contributions.form import ContributionForm

PREFIX = "compare_"


def comparison_labels(translator: Translator) -> dict[str, str]:
    """What each box is called where its mistakes are listed."""
    return {
        "compare_year": translator.gettext("Other year"),
        "compare_average_w2": translator.gettext("W-2 employees for the other year"),
        "compare_average_contractors": translator.gettext("1099-MISC contractors for the other year"),
        "compare_medical": translator.gettext("Other choice for the medical part"),
        "compare_family": translator.gettext("Other choice for the family part"),
    }


def other_question(form: ContributionForm, question: ContributionQuestion) -> ContributionQuestion | None:
    """``question`` with what the boxes of the comparison change; none where they are empty, ``Mistakes`` in them."""
    reader = BoxReader()
    changed = _year(form, reader) | _workforce(form, reader) | _choice(form, question, reader)
    reader.check()
    if not changed:
        return None
    try:
        return ContributionQuestion.model_validate(question.model_dump() | changed)
    except ValidationError as error:
        raise Mistakes(located(error, box_of)) from error


def box_of(place: tuple[str | int, ...]) -> str:
    """The box of the comparison in which the value at ``place`` was typed."""
    return f"{PREFIX}{place[-1]}" if place[-1] in (*COUNTS, *PARTS) else f"{PREFIX}year"


def _year(form: ContributionForm, reader: BoxReader) -> dict[str, Any]:
    year = reader.read("compare_year", plain_year, form.texts["compare_year"])
    return {"year": int(year)} if year else {}


def _workforce(form: ContributionForm, reader: BoxReader) -> dict[str, Any]:
    counts = average_workforce(form.texts, reader, prefix=PREFIX)
    if counts and "average_w2" not in counts:
        reader.codes.setdefault("compare_average_w2", "missing")
    return {"workforce": counts} if counts else {}


def _choice(form: ContributionForm, question: ContributionQuestion, reader: BoxReader) -> dict[str, Any]:
    """An empty box is the same choice as above."""
    pays = employer_pays(form.texts, reader, prefix=PREFIX)
    return {"employer_pays": question.employer_pays.model_dump() | pays} if pays else {}
