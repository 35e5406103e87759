"""Count covered individuals, and test if contractors count and if the employer share is due.

See SOURCES 4.1.
"""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from calculators.contribution.models import WorkforceQuestion, WorkforceResult
from calculators.worksheet.number import Condition, Number, given, given_decimal, line
from calculators.worksheet.operators import choose, total
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import cut_to_four_decimals

FEWEST_PAY_PERIODS, MOST_PAY_PERIODS = 12, 53
"""The pay periods of a whole year: monthly, and in some years weekly."""


def whole_year(count: int) -> bool:
    """Return whether ``count`` pay periods can be those of a whole year."""
    return FEWEST_PAY_PERIODS <= count <= MOST_PAY_PERIODS


class Workforce(Struct, frozen=True, kw_only=True):
    """The count of covered individuals and its consequences."""

    covered_individuals: Number
    contractors_counted: Condition
    employer_share_due: Condition
    w2_average: Number
    contractor_average: Number


def counted_workforce(asked: WorkforceQuestion, law: Parameters) -> Workforce:
    """Return the workforce of a question, from its averages or its pay periods."""
    if asked.pay_periods is None:
        w2 = given_decimal("w2_average", asked.average_w2 or Decimal(0), "people")
        contractors = given_decimal("contractor_average", asked.average_contractors, "people")
        return from_averages(law, w2=w2, contractors=contractors)
    numbered = list(enumerate(asked.pay_periods, 1))
    w2s = [given_decimal("w2_in_period", period.w2, "people", period=str(n)) for n, period in numbered]
    others = [
        given_decimal("contractors_in_period", period.contractors, "people", period=str(n)) for n, period in numbered
    ]
    return from_pay_periods(given("pay_periods", len(numbered), "count"), law, w2=w2s, contractors=others)


def from_averages(law: Parameters, *, w2: Number, contractors: Number) -> Workforce:
    """Return the workforce from averages over the pay periods of the year before."""
    counted = contractors_counted(law, w2=w2, contractors=contractors)
    covered = line("covered_individuals", choose(counted, w2 + contractors, w2))
    return Workforce(
        covered_individuals=covered,
        contractors_counted=counted,
        employer_share_due=employer_share_due(covered, law),
        w2_average=w2,
        contractor_average=contractors,
    )


def from_pay_periods(
    pay_periods: Number, law: Parameters, *, w2: Sequence[Number], contractors: Sequence[Number]
) -> Workforce:
    """Return the workforce from the counts of each pay period of the year before."""
    w2_total = line("w2_total", total(w2))
    contractor_total = line("contractor_total", total(contractors))
    counted = contractors_counted(law, w2=w2_total, contractors=contractor_total)
    covered_total = line("covered_total", choose(counted, w2_total + contractor_total, w2_total))
    covered = line("covered_individuals", cut_to_four_decimals(covered_total / pay_periods))
    return Workforce(
        covered_individuals=covered,
        contractors_counted=counted,
        employer_share_due=employer_share_due(covered, law),
        w2_average=line("w2_average", cut_to_four_decimals(w2_total / pay_periods)),
        contractor_average=line("contractor_average", cut_to_four_decimals(contractor_total / pay_periods)),
    )


def contractors_counted(law: Parameters, *, w2: Number, contractors: Number) -> Condition:
    """Return whether contractors are more than half of the two together.

    Exactly half is not enough.
    """
    return contractors > (w2 + contractors) * law.contractor_count_fraction


def employer_share_due(covered_individuals: Number, law: Parameters) -> Condition:
    """Return whether 25 or more people are covered.

    24.9 is below, because there is no rounding.
    """
    return covered_individuals >= law.employer_threshold


def from_threshold(workforce: Workforce, law: Parameters) -> Number:
    """Return the covered individuals minus the threshold."""
    return line("from_threshold", workforce.covered_individuals - law.employer_threshold)


def workforce_result(workforce: Workforce, law: Parameters, *, detailed: bool) -> WorkforceResult:
    """Return the count for the answer.

    ``detailed`` adds the averages and the distance from 25.
    """
    more = {
        "average_w2": workforce.w2_average,
        "average_contractors": workforce.contractor_average,
        "from_threshold": from_threshold(workforce, law),
    }
    return WorkforceResult(
        covered_individuals=_plain(workforce.covered_individuals),
        contractors_counted=bool(workforce.contractors_counted.truth),
        threshold=law.employer_threshold.whole(),
        employer_share_due=bool(workforce.employer_share_due.truth),
        **({name: _plain(number) for name, number in more.items()} if detailed else {}),
    )


def _plain(number: Number) -> Decimal:
    """Return the value without trailing zeros."""
    return Decimal(number.text())
