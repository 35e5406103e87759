"""Find the benefit year of a leave, and the effective date of its claim."""

from calculators.benefit.models import WageQuestion
from calculators.worksheet.calendar import sunday_on_or_before
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.operators import lesser


def benefit_year_start(leave_start_date: Number) -> Number:
    """Return the Sunday on or before the first day of leave (c. 175M s. 1)."""
    return line("benefit_year_start", sunday_on_or_before(leave_start_date))


def benefit_year_start_of(question: WageQuestion) -> Number:
    """Return the Sunday on which the benefit year of ``question`` starts."""
    return benefit_year_start(first_leave_start(question))


def first_leave_start(question: WageQuestion) -> Number:
    """Return the first day of the first leave of the benefit year, on which every later leave depends."""
    name: LineName = "leave_start_date" if question.earlier_leave_start_date is None else "earlier_leave_start_date"
    return given(name, question.first_leave_start_date.toordinal(), "date")


def effective_date(year_start: Number, *, application_date: Number | None) -> Number:
    """Return the application date if it is before the benefit year, or else the first day of that year."""
    if application_date is None:
        return line("effective_date", year_start)
    return line("effective_date", lesser(application_date, year_start))
