"""Find the quarters that the days of the benefits form ask about, and check that they are covered."""

import re
from datetime import date

from msgspec.structs import replace

from calculators.benefit.base_period import quarters_asked
from calculators.benefit.benefit_year import law_of_leave
from calculators.worksheet.calendar import Quarter, sunday_of
from rules import NotCovered, Rulebook
from web.forms.benefits import APPLICATION, EARLIER_LEAVE, LEAVE, PROVISIONAL, SEPARATION
from web.forms.errors import BoxReader
from web.forms.table import Field
from web.forms.typed import Form

QUARTER = re.compile(r"20[0-9]{2}-Q[1-4]")


def with_quarters(form: Form) -> Form:
    """Return the form with the quarters that its days ask about, newest first.

    It has no quarters if a day has an error.
    """
    unemployed = form["status"] == "unemployed"
    reader = BoxReader()
    start, application = _day(LEAVE, form, reader), _day(APPLICATION, form, reader)
    separation = _day(SEPARATION, form, reader) if unemployed else None
    earlier = _day(EARLIER_LEAVE, form, reader)
    if reader.codes or start is None or any(day is not None and day > start for day in (separation, earlier)):
        return replace(form, quarters=())
    return replace(
        form, quarters=quarters_asked(start, application=application, separation=separation, earlier_leave=earlier)
    )


def with_last_quarters(form: Form) -> Form:
    """Return the form with the quarters that it asked about last if its days no longer give the quarters.

    So the boxes for wages stay, and their errors are reported together with those of the days.
    """
    newest = form["wages_asked"]
    if form.quarters or not QUARTER.fullmatch(newest):
        return form
    return replace(form, quarters=quarters_asked(Quarter.parse(newest).first_day))


def main_quarters(form: Form) -> list[str]:
    """Return the four quarters before the current one, which the form asks about first."""
    return list(form.quarters[1:5])


def is_covered(form: Form, rulebook: Rulebook) -> bool:
    """Return whether the first day of leave gets an estimate.

    A day with an error counts as covered, because the form reports the error elsewhere.
    """
    start = _start(form)
    if start is None:
        return True
    try:
        law_of_leave(
            rulebook,
            leave_start=start,
            year_start=sunday_of(_first_start(form, start)),
            provisional=bool(form["provisional"]),
        )
    except NotCovered:
        return False
    return True


def provisional_if_needed(form: Form, rulebook: Rulebook) -> Form:
    """Return the form with the newest parameters chosen if leave starts after the last covered day."""
    start = _start(form)
    after = start is not None and sunday_of(_first_start(form, start)) > rulebook.coverage.benefits.last_day
    return form.with_texts({PROVISIONAL.box: "1"}) if after else form


def _start(form: Form) -> date | None:
    """Return the first day of leave, or ``None`` if the days do not give the quarters that count."""
    return _day(LEAVE, form, BoxReader()) if form.quarters else None


def _first_start(form: Form, start: date) -> date:
    """Return the first day of the first leave of the benefit year."""
    return _day(EARLIER_LEAVE, form, BoxReader()) or start


def _day(field: Field, form: Form, reader: BoxReader) -> date | None:
    iso = field.read(form, reader)
    return None if iso is None else date.fromisoformat(iso)
