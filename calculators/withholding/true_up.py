"""Correct a paycheck by the money withheld earlier, so that the year never exceeds its maximum.

Each paycheck is rounded to the cent, and the roundings of a year can add up. With the money withheld until now, this
paycheck withholds the amount due for the year to date less that money.
"""

from collections.abc import Mapping
from decimal import Decimal

from calculators.contribution.rates_and_shares import LINES, Part, Share, parameters_of_part
from calculators.worksheet.line_names import LineName
from calculators.worksheet.number import NONE, Number, line
from calculators.worksheet.operators import greater, lesser, total
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up

MOST_ROUNDINGS = Decimal("0.53")
"""A cent for each paycheck of a year, paid weekly."""


def true_up(
    shares: Mapping[Part, Share], law: Parameters, *, year_to_date: Number, eligible_pay: Number, so_far: Number
) -> Mapping[Part, Number]:
    """Return the amount of each part to withhold from a paycheck after ``so_far`` in the year.

    ``shares`` has the parts that are not exempt. The family part follows this pay. The medical part takes the
    correction, because it is the larger one.
    """
    before = line("eligible_before", lesser(year_to_date, law.wage_base))
    to_date = line("eligible_to_date", before + eligible_pay)
    due = {part: _due(part, to_date, share, LINES[part].employee_to_date, law) for part, share in shares.items()}
    if not due:
        return {}
    due_to_date = line("employee_due_to_date", total([*due.values()]))
    now = line("withheld_now", greater(due_to_date - so_far, NONE))
    if len(due) == 1:
        (part,) = due
        return {part: now}
    family_before = _due("family", before, shares["family"], LINES["family"].employee_before, law)
    family = line(LINES["family"].employee_trued_up, lesser(due["family"] - family_before, now))
    medical = line(LINES["medical"].employee_trued_up, now - family)
    return {"medical": medical, "family": family}


def _due(part: Part, wages: Number, share: Share, name: LineName, law: Parameters) -> Number:
    return line(name, to_cent_half_up(wages * parameters_of_part(part, law).rate * share.withheld))
