"""Find the first days of leave from which an answer can change."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from calculators.benefit.answers import SearchEnd
from calculators.benefit.benefit_year import covered_leave
from calculators.benefit.eligibility import last_start_after_separation
from calculators.benefit.models import BenefitQuestion
from calculators.models.fields import LAST_YEAR
from calculators.worksheet.calendar import DAYS_IN_A_WEEK, Quarter, sunday_of
from calculators.worksheet.parameters import Parameters
from rules import Rulebook


def last_start(question: BenefitQuestion, rulebook: Rulebook) -> tuple[date, SearchEnd]:
    """Return the last day compared, and the reason for it.

    It is a year after the day asked about, or else the last covered day. Days after the last covered one are compared
    only if the question is provisional.
    """
    asked, last_day = question.leave_start_date, covered_leave(rulebook).last_day
    year_later = _a_year_after(asked)
    if question.provisional or year_later <= last_day:
        return year_later, "one_year"
    return last_day, "last_covered_day"


def change_days(question: BenefitQuestion, rulebook: Rulebook, until: date, law: Parameters) -> list[date]:
    """Return the days after the one asked about, up to ``until``, from which the answer can change.

    The days are in order. The base period and the parameters follow the Sunday of the benefit year. They change on
    the first Sunday of a quarter or of a new parameter. Other changes are counted in weeks from a day of the question.
    An early application applies only to the week asked about.
    """
    asked = question.leave_start_date
    quarters = range(Quarter.of_day(sunday_of(asked)).position, Quarter.of_day(until).position)
    firsts = {Quarter.at(quarter + 1).first_day for quarter in quarters}
    firsts |= {
        value.first_day for timeline in rulebook.timelines.values() for value in timeline if value.topic == "benefits"
    }
    if question.earlier_leave_start_date is not None:
        year_start = sunday_of(question.earlier_leave_start_date)
        firsts.add(year_start + timedelta(weeks=law.benefit_year_weeks.whole()))
    if question.application_date is not None:
        firsts.add(asked + timedelta(days=1))
    days = {_sunday_on_or_after(first) for first in firsts} | set(_ends_of_weeks(question, law))
    return sorted(day for day in days if asked < day <= until)


def _ends_of_weeks(question: BenefitQuestion, law: Parameters) -> Iterator[date]:
    """Yield the first day too long after the separation, and the first without former employers."""
    if question.separation_date is not None:
        last = last_start_after_separation(question.separation_date, law.separation_weeks.whole())
        yield last + timedelta(days=1)
    if question.current_job_started is not None:
        yield question.current_job_started + timedelta(weeks=law.current_job_weeks.whole())


def _sunday_on_or_after(day: date) -> date:
    return sunday_of(day + timedelta(days=DAYS_IN_A_WEEK - 1))


def _a_year_after(day: date) -> date:
    """Return the same day of the next year, and February 28 for February 29."""
    year = min(day.year + 1, LAST_YEAR)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
