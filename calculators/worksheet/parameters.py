"""The parameters of a law as numbers of the worksheet."""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from calculators.worksheet.number import Number
from rules import BrokenRules, Law, Parameter, Rulebook


class MonthDay(NamedTuple):
    """A day of every year."""

    month: int
    day: int


class Parameters:
    """The parameters of a law, such as ``law.maximum_weekly_benefit``.

    Dates are numbers of unit ``date``. A parameter that the law does not state yet, such as the taxable part before
    2025, is an ``AttributeError``.
    """

    total_rate: Number
    medical_rate: Number
    family_rate: Number
    medical_employee_share: Number
    medical_employer_share: Number
    family_employee_share: Number
    family_employer_share: Number
    wage_base: Number
    employer_threshold: Number
    employer_pays_is_wages_begins: Number
    contractor_count_fraction: Number
    contributions_begin: Number
    first_quarter_return_due: MonthDay
    second_quarter_return_due: MonthDay
    third_quarter_return_due: MonthDay
    fourth_quarter_return_due: MonthDay
    opt_in_years: Number
    """No rule uses it, but readers of the open data do."""

    benefits_begin: Number
    benefit_year_weeks: Number
    days_in_a_week: Number
    quarters_for_two_highest: Number
    weeks_in_two_quarters: Number
    weeks_in_one_quarter: Number
    state_average_weekly_wage: Number
    replacement_threshold: Number
    lower_replacement_rate: Number
    upper_replacement_rate: Number
    maximum_weekly_benefit: Number
    maximum_benefit_fraction: Number
    """No rule uses it, but readers of the open data do, and a test checks the published maximum with it."""

    minimum_earnings: Number
    thirty_times_multiplier: Number
    opt_in_quarters_required: Number
    unemployment_benefit_fraction: Number
    unemployment_maximum_fraction: Number
    appeal_days: Number
    employer_notice_days: Number
    decision_days: Number
    application_days_before: Number
    application_days_after: Number
    separation_weeks: Number
    current_job_weeks: Number
    waiting_period: Number
    family_care_begins: Number
    medical_weeks: Number
    family_weeks: Number
    military_care_weeks: Number
    all_weeks: Number
    intermittent_step: Number
    intermittent_payment_hours: Number
    intermittent_payment_days: Number
    topping_off_begins: Number
    tax_rule_begins: Number
    tax_rule_ends: Number
    taxable_part_withheld_begins: Number
    medical_taxable_fraction: Number
    medical_taxable_fraction_below_threshold: Number
    federal_withholding_rate: Number
    state_withholding_rate: Number

    def __init__(self, law: Law) -> None:
        self.provisional = law.provisional
        self.stand_ins = law.stand_ins
        self.__dict__.update({name: _value(name, parameter) for name, parameter in law.parameters.items()})


def _value(name: str, parameter: Parameter) -> Number | MonthDay:
    published = parameter.published_value
    match published.value:
        case Decimal() as value:
            # No more places than published: fewer places leave a column of int64 more room.
            places = len(published.text.partition(".")[2])
            return _number(name, int(value.scaleb(places)), places, parameter)
        case date() as day:
            return _number(name, day.toordinal(), 0, parameter)
        case text:
            return MonthDay(*map(int, text.split("-")))


def _number(name: str, amount: int, places: int, parameter: Parameter) -> Number:
    unit = parameter.published_value.unit
    return Number(amount, places, unit, "parameter", (), name, parameter=parameter)


def check_parameters(rulebook: Rulebook) -> None:
    """Raise ``BrokenRules`` if a parameter has no value in any file of ``rulebook``."""
    if missing := sorted(Parameters.__annotations__.keys() - rulebook.timelines.keys()):
        raise BrokenRules(f"no file of the rules states {', '.join(missing)}")


@lru_cache(maxsize=256)
def parameters_of(law: Law) -> Parameters:
    """Return the parameters of ``law``, made once."""
    return Parameters(law)
