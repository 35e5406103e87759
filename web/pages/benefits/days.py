"""The days of the benefits form: the quarters that they ask about, and whether there are parameters for them."""

from dataclasses import replace
from datetime import date

from calculators.benefit.base_period import quarters_asked
from calculators.benefit.estimate import law_of_leave
from calculators.worksheet.calendar import sunday_of
from rules import NotCovered, Rulebook
from web.forms.benefits import APPLICATION, LEAVE, SEPARATION
from web.forms.errors import BoxReader
from web.forms.table import Field
from web.forms.typed import Form


def with_quarters(form: Form) -> Form:
    """Return the form with the quarters that its days ask about, newest first; with none where a day has an error."""
    unemployed = form["status"] == "unemployed"
    reader = BoxReader()
    start, application = _day(LEAVE, form, reader), _day(APPLICATION, form, reader)
    separation = _day(SEPARATION, form, reader) if unemployed else None
    if reader.codes or start is None or (separation is not None and separation > start):
        return replace(form, quarters=())
    return replace(form, quarters=quarters_asked(start, application, separation))


def main_quarters(form: Form) -> list[str]:
    """Return the four quarters before the one in progress, which are asked about first."""
    return list(form.quarters[1:5])


def refusal_of(form: Form, rulebook: Rulebook) -> NotCovered | None:
    """Return why the first day of leave gets no estimate whatever the wages, ``None`` where it gets one."""
    start = _day(LEAVE, form, BoxReader())
    if not form.quarters or start is None:
        return None
    try:
        law_of_leave(start, sunday_of(start), rulebook, provisional=bool(form["provisional"]))
    except NotCovered as refusal:
        return refusal
    return None


def _day(field: Field, form: Form, reader: BoxReader) -> date | None:
    iso = field.read(form, reader)
    return None if iso is None else date.fromisoformat(iso)
