"""Fill in wages from pay that was the same all year, to the cent, half a cent up."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from calculators.benefit.steady_pay import CENT, quarter_pay
from calculators.models.fields import MOST_MONEY
from web.forms.benefits import EMPLOYERS
from web.forms.errors import BoxReader, Mistakes
from web.forms.typed import Form, Row
from web.i18n import N_, Translator
from web.i18n.formats import money

MOST_DOLLARS = Decimal(MOST_MONEY)
ASSUMPTIONS = {
    "year": N_("We used %(amount)s a year and filled in %(quarter)s for each of four quarters."),
    "quarter": N_("We used %(amount)s a quarter and filled in %(quarter)s for each of four quarters."),
    "month": N_("We used %(amount)s a month and filled in %(quarter)s for each of four quarters."),
    "two_weeks": N_("We used %(amount)s every two weeks and filled in %(quarter)s for each of four quarters."),
    "week": N_("We used %(amount)s a week and filled in %(quarter)s for each of four quarters."),
    "hour": N_(
        "We used %(amount)s an hour at %(hours)s hours a week and filled in %(quarter)s for each of four quarters."
    ),
}


class SamePay(Struct, frozen=True):
    """Pay that was the same all year."""

    amount: Decimal
    unit: str
    hours: Decimal

    @property
    def quarter(self) -> Decimal:
        """Return the wages of each quarter."""
        return quarter_pay(self.amount, self.unit, weekly_hours=self.hours)

    def boxes(self, employer: Row, quarters: Sequence[str]) -> dict[str, str]:
        """Return the boxes for the wages of ``quarters`` from ``employer``, filled in."""
        return {employer.box(f"wages-{quarter}"): f"{self.quarter:,}" for quarter in quarters}


def same_pay(employer: Row) -> SamePay:
    """Return the pay typed for ``employer``.

    Raise ``Mistakes`` if it cannot be read.
    """
    reader = BoxReader()
    amount = EMPLOYERS["pay"].read(employer, reader)
    unit = EMPLOYERS["pay-unit"].read(employer, reader)
    hours = EMPLOYERS["pay-hours"].read(employer, reader) if unit == "hour" else None
    if amount is not None and Decimal(amount) > MOST_DOLLARS:
        reader.codes[employer.box("pay")] = "invalid_money"
    reader.check()
    pay = SamePay(Decimal(amount).quantize(CENT), unit, Decimal(hours or 0))
    if pay.quarter > MOST_DOLLARS:
        raise Mistakes({employer.box("pay"): "invalid_money"})
    return pay


def with_same_pay(form: Form, key: str, quarters: Sequence[str]) -> Form:
    """Return the form with the same wages in each of ``quarters`` for the employer ``key``."""
    for employer in form.rows(EMPLOYERS.name):
        if str(employer.key) == key:
            form = form.with_texts(same_pay(employer).boxes(employer, quarters))
    return form


def with_carried_pay(form: Form, quarters: Sequence[str]) -> Form:
    """Return the form with wages from each pay that was typed before the form asked for wages."""
    filled = form
    for employer in form.rows(EMPLOYERS.name):
        if employer["pay"].strip() and not any(employer.starting("wages-").values()):
            try:
                filled = filled.with_texts(same_pay(employer).boxes(employer, quarters))
            except Mistakes:
                return form
    return filled


def carried_mistakes(form: Form) -> dict[str, str]:
    """Return the errors of the pay typed above the leave, by box."""
    employer = form.rows(EMPLOYERS.name)[0]
    if not employer["pay"].strip():
        return {}
    try:
        same_pay(employer)
    except Mistakes as mistakes:
        return mistakes.codes
    return {}


def pay_assumption(employer: Row, quarters: Sequence[str], translator: Translator) -> str:
    """Return the pay that the wages of ``quarters`` were filled in from.

    The text is empty once a wage was changed.
    """
    try:
        pay = same_pay(employer)
    except Mistakes:
        return ""
    filled = pay.boxes(employer, quarters)
    if not filled or any(employer.texts.get(name) != text for name, text in filled.items()):
        return ""
    amount, quarter = money(pay.amount), money(pay.quarter)
    return translator.gettext(ASSUMPTIONS[pay.unit], amount=amount, quarter=quarter, hours=f"{pay.hours:f}")
