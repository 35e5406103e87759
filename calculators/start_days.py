"""The first days of leave from which an estimate can be different from the day before."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from calculators.benefit_models import BenefitQuestion
from calculators.calendar_week import DAYS_IN_A_WEEK, sunday_of
from calculators.covered_leave import covered_leave
from calculators.fields import LAST_YEAR
from calculators.quarters import Quarter
from calculators.start_date_models import SearchEnd
from rules import Law, Shelf


def last_start(question: BenefitQuestion, shelf: Shelf) -> tuple[date, SearchEnd]:
    """The last day looked at, and why: a year after the day asked about, or else the last covered day.

    Days beyond the last covered one are looked at only where the question takes provisional figures.
    """
    asked, last_day = question.leave_start_date, covered_leave(shelf).last_day
    year_later = _a_year_after(asked)
    if question.provisional or year_later <= last_day:
        return year_later, "one_year"
    return last_day, "last_covered_day"


def change_days(question: BenefitQuestion, shelf: Shelf, until: date, law: Law) -> list[date]:
    """The days after the one asked about, up to ``until``, from which anything can be different, in order.

    The base period and the figures follow the Sunday of the benefit year: they change on the first Sunday of a
    quarter or under a new number. Others are counted in weeks from a day of the question, and an early application
    is one for the week asked about only.
    """
    asked = question.leave_start_date
    quarters = range(Quarter.of_day(asked).position, Quarter.of_day(until).position + 1)
    firsts = {Quarter.at(quarter).first_day for quarter in quarters}
    firsts |= {notice.first_day for line in shelf.timelines.values() for notice in line if notice.topic == "benefits"}
    if question.application_date is not None:
        firsts.add(asked + timedelta(days=1))
    days = {_sunday_on_or_after(first) for first in firsts} | set(_ends_of_weeks(question, law))
    return sorted(day for day in days if asked < day <= until)


def _ends_of_weeks(question: BenefitQuestion, law: Law) -> Iterator[date]:
    """The first day too long after the separation, and the first on which former employers no longer count."""
    if question.separation_date is not None:
        yield question.separation_date + timedelta(weeks=int(law.number("separation_weeks")), days=1)
    if question.current_job_started is not None:
        yield question.current_job_started + timedelta(weeks=int(law.number("current_job_weeks")))


def _sunday_on_or_after(day: date) -> date:
    return sunday_of(day + timedelta(days=DAYS_IN_A_WEEK - 1))


def _a_year_after(day: date) -> date:
    """The same day of the next year; of February 29 the 28th."""
    year = min(day.year + 1, LAST_YEAR)
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))
