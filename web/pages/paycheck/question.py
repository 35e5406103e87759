"""From the boxes of the paycheck form to a question, or to what needs mending in which box."""

from typing import Any

from pydantic import ValidationError

from calculators import WithholdingQuestion
from calculators.contribution.rates_and_shares import PARTS
from web.forms.date_input import iso_day
from web.forms.employer_terms import employer_pays
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.number_input import plain_count, plain_money
from web.i18n import Translator
from web.pages.paycheck.form import PaycheckForm

READINGS = {"pay": plain_money, "year_to_date": plain_money, "covered_individuals": plain_count}


def labels(translator: Translator) -> dict[str, str]:
    """What each box is called where its mistakes are listed, in the order of the page."""
    return {
        "pay_date": translator.gettext("Pay date"),
        "pay": translator.gettext("This pay"),
        "year_to_date": translator.gettext("Wages paid earlier in the year"),
        "pay_frequency": translator.gettext("How often this person is paid"),
        "covered_individuals": translator.gettext("Covered individuals"),
        "medical": translator.gettext("Medical part that the employer pays"),
        "family": translator.gettext("Family part that the employer pays"),
    }


def withholding_question(form: PaycheckForm) -> WithholdingQuestion:
    """The question that the form asks; ``Mistakes`` where boxes need mending."""
    reader = BoxReader()
    read: dict[str, Any] = {"pay_date": reader.read("pay_date", iso_day, form.pay_date.text)}
    read |= {name: reader.read(name, reading, form.texts[name]) for name, reading in READINGS.items()}
    read["pay_frequency"] = form.texts["pay_frequency"]
    asked = {name: value for name, value in read.items() if value}
    asked |= {"explain": True, "exempt": list(form.exempt), "employer_pays": employer_pays(form.texts, reader)}
    try:
        question = WithholdingQuestion.model_validate(asked)
    except ValidationError as error:
        raise Mistakes({**located(error, box_of), **reader.codes}) from error
    reader.check()
    return question


def box_of(place: tuple[str | int, ...]) -> str:
    """The box in which the value at ``place`` was typed."""
    return str(place[-1] if place[-1] in PARTS else place[0])
