"""Estimate the withholding of one paycheck."""

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from calculators.contribution import totals, workforce
from calculators.contribution.employer_pays import fractions, part_limits, shares
from calculators.contribution.estimate import rates
from calculators.contribution.paid_for_employees import paid_for_employees
from calculators.contribution.rates_and_shares import Amounts, Part
from calculators.contribution.wage_base import eligible_pay, wage_base_room
from calculators.models.answers import EstimateWarning, WarningCode, provisional_figures
from calculators.withholding.models import WithholdingEstimate, WithholdingQuestion
from calculators.withholding.true_up import MOST_ROUNDINGS, true_up
from calculators.withholding.wage_base_forecast import further_paychecks, wage_base_reached
from calculators.worksheet.explanation import Section, explain
from calculators.worksheet.number import given_decimal, line
from calculators.worksheet.parameters import parameters_of
from rules import Rulebook, published


def estimate_withholding(question: WithholdingQuestion, *, rulebook: Rulebook | None = None) -> WithholdingEstimate:
    """Return the amounts to withhold from one paycheck, in dollars, by the rules of its date.

    See SOURCES 4.4. Raise ``NotCovered`` for a date without law, and ``InvalidQuestion`` if the law does not allow the
    employer's choice.
    """
    rulebook = rulebook or published()
    law = parameters_of(rulebook.law_on(question.pay_date, "contributions", provisional=question.provisional))
    covered = given_decimal("covered_individuals", question.covered_individuals, "people")
    limits = part_limits(workforce.employer_share_due(covered, law), question.exempt, law)
    each = shares(question.employer_pays, limits)
    year_to_date = given_decimal("year_to_date", question.year_to_date, "dollars")
    room = wage_base_room(year_to_date, law)
    pay = given_decimal("pay", question.pay, "dollars")
    eligible = eligible_pay(pay, room=room)
    left = line("wage_base_left", room - eligible)
    usual = amounts = totals.amounts_by_part(eligible, each, law)
    if question.withheld_so_far is not None:
        so_far = given_decimal("withheld_so_far", question.withheld_so_far, "dollars")
        corrected = true_up(each, law, year_to_date=year_to_date, eligible_pay=eligible, so_far=so_far)
        for part, employee in corrected.items():
            amounts = {**amounts, part: replace(amounts[part], employee=employee)}
    further = further_paychecks(left=left, pay=pay) if question.pay_frequency else None
    sections = [
        Section("shares", fractions(each)),
        Section(
            "contributions", [eligible, *totals.amount_lines(amounts), left, *([] if further is None else [further])]
        ),
    ]
    return WithholdingEstimate(
        rules_version=rulebook.rules_version,
        pay_date=question.pay_date,
        rates=rates(law),
        wage_base=law.wage_base.decimal(),
        eligible_pay=eligible.decimal(),
        totals=totals.table_of(amounts),
        wage_base_left=left.decimal(),
        warnings=[
            *(EstimateWarning(code) for code in _warnings(question, provisional=law.provisional)),
            *_missed_before(amounts, usual=usual),
            *paid_for_employees([(eligible, each)], question.pay_date, limits, law),
        ],
        explanation=explain(sections) if question.explain else [],
        provisional_figures=provisional_figures(law.stand_ins, provisional=law.provisional),
        wage_base_reached=wage_base_reached(question.pay_date, question.pay_frequency, room=room, further=further),
    )


def _warnings(question: WithholdingQuestion, *, provisional: bool) -> list[WarningCode]:
    codes: list[WarningCode] = ["provisional_parameters"] if provisional else []
    return [*codes, "private_plan"] if question.exempt else codes


def _missed_before(amounts: Mapping[Part, Amounts], *, usual: Mapping[Part, Amounts]) -> list[EstimateWarning]:
    """Return a warning if the correction of the usual amounts is more than roundings.

    An employer may not take later from workers what it did not withhold in time (458 CMR 2.05(7)).
    """
    differences = [amounts[part].employee.decimal() - usual[part].employee.decimal() for part in usual]
    correction = sum(differences, Decimal(0))
    if correction <= MOST_ROUNDINGS:
        return []
    return [EstimateWarning("earlier_withholding_missing", figures={"amount": f"{correction:.2f}"})]
