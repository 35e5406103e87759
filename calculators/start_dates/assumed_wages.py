"""Assume wages for quarters that are not over yet: the same pay, carried forward."""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from calculators.benefit.answers import CarriedWages
from calculators.benefit.base_period import find_base_period
from calculators.benefit.benefit_year import BenefitYear, benefit_year_start_of
from calculators.benefit.look_back import paid_by_employer
from calculators.benefit.models import BenefitQuestion, QuarterWages, WageQuestion
from calculators.worksheet.calendar import QUARTERS_IN_A_YEAR, Quarter, quarter_text, sunday_of
from calculators.worksheet.parameters import Parameters


def carried_wages(question: BenefitQuestion, until: date) -> list[CarriedWages]:
    """Return the wages assumed for each quarter before leave on ``until`` without given wages.

    Each current employer pays the same as in the same quarter one year before, so that seasons return. An employer
    that was not paying a year before pays the same as in the quarter before. A quarter with wages of any employer
    stays as given, even if they are zero. Empty quarters before that of the day asked about stay empty. Unemployed
    people have no assumed wages.
    """
    if question.employment_status == "unemployed":
        return []
    first = find_base_period(question, benefit_year_start_of(question)).newest_quarter.amount
    given = {Quarter.parse(row.quarter).position for row in question.wages}
    quarters = [quarter for quarter in range(first, _quarter_of_year_start(until)) if quarter not in given]
    return [
        each
        for employer, paid in paid_by_employer(question.wages).items()
        if employer not in question.former_employers
        for each in _of_employer(employer, paid, quarters)
    ]


def starting_on(
    question: BenefitQuestion, day: date, carried: Sequence[CarriedWages], law: Parameters
) -> BenefitQuestion:
    """Return ``question`` without its plan, for leave from ``day`` on.

    In another benefit year, it has the carried wages of the quarters that are over by then. Its application is then
    not made before the week in which leave starts, and there is no earlier leave.
    """
    start = sunday_of(question.first_leave_start_date)
    if question.earlier_leave_start_date is None:
        same_year = sunday_of(day) == start
    else:
        same_year = day <= BenefitYear.of(start, law.benefit_year_weeks.whole()).end
    quarter = quarter_text(_quarter_of_year_start(day))
    over = [] if same_year else [each for each in carried if each.quarter < quarter]
    asked: dict[str, Any] = {name: getattr(question, name) for name in WageQuestion.model_fields}
    changed = {
        "leave_start_date": day,
        "application_date": question.application_date if same_year else None,
        "earlier_leave_start_date": question.earlier_leave_start_date if same_year else None,
        "wages": [*question.wages, *map(_row, over)],
        "explain": False,
        "what_would_help": False,
        "compare_start_dates": False,
    }
    return BenefitQuestion.model_construct(**asked | changed)


def _of_employer(employer: str, paid: Mapping[str, int], quarters: Sequence[int]) -> Iterator[CarriedWages]:
    cents = {Quarter.parse(text).position: amount for text, amount in paid.items()}
    began = min((quarter for quarter, amount in cents.items() if amount), default=math.inf)
    source: dict[int, int] = {}
    for quarter in quarters:
        year_before = quarter - QUARTERS_IN_A_YEAR
        as_in = year_before if year_before >= began else quarter - 1
        source[quarter] = source.get(as_in, as_in)
        cents[quarter] = cents.get(as_in, 0)
        if cents[quarter]:
            amount = Decimal(cents[quarter]).scaleb(-2)
            yield CarriedWages(
                employer=employer,
                quarter=quarter_text(quarter),
                amount=amount,
                as_in=quarter_text(source[quarter]),
            )


def _row(carried: CarriedWages) -> QuarterWages:
    return QuarterWages.model_construct(employer=carried.employer, quarter=carried.quarter, amount=carried.amount)


def _quarter_of_year_start(day: date) -> int:
    return Quarter.of_day(sunday_of(day)).position
