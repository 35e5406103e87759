"""Find the benefit year of a leave, its law, and the effective date of its claim."""

from dataclasses import dataclass
from datetime import date

from calculators.benefit.models import WageQuestion
from calculators.worksheet.calendar import DAYS_IN_A_WEEK, saturday_of, sunday_on_or_before
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import Number, given, line
from calculators.worksheet.operators import lesser
from calculators.worksheet.parameters import Parameters, parameters_of
from rules import NotCovered, Rulebook, Span


@dataclass(slots=True)
class BenefitYear:
    """The 52 weeks from a Sunday, both days included."""

    start: date
    end: date

    @classmethod
    def of(cls, start: date, weeks: int) -> "BenefitYear":
        """Return the benefit year of ``weeks`` that starts on ``start``."""
        return cls(start, date.fromordinal(start.toordinal() + weeks * DAYS_IN_A_WEEK - 1))


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


def covered_leave(rulebook: Rulebook) -> Span:
    """Return the first days of leave that have law (SOURCES 2.1).

    They run from the day benefits began to the Saturday of the last week whose Sunday has parameters.

    >>> from rules import published
    >>> f"{covered_leave(published()).last_day:%A}"
    'Saturday'
    """
    span = rulebook.coverage.benefits
    return Span(span.first_day, saturday_of(span.last_day))


def law_of_leave(rulebook: Rulebook, *, leave_start: date, year_start: date, provisional: bool) -> Parameters:
    """Return the parameters of the benefit year's Sunday, even if leave itself starts after a New Year."""
    span = rulebook.coverage.benefits
    if leave_start < span.first_day or (year_start > span.last_day and not provisional):
        raise NotCovered(leave_start, span, saturday_of(span.last_day))
    return parameters_of(rulebook.law_on(year_start, "benefits", provisional=provisional))
