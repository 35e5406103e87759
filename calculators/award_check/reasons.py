"""Find the known reasons for the amount of a notice, and work each of them out."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from msgspec import Struct

from calculators.award_check.models import AwardCheckQuestion, BasedOn, ReasonCode
from calculators.award_check.payments import payments_of_benefit, payments_of_plan
from calculators.award_check.scenarios import MOST_REASONS, Scenario, scenarios
from calculators.award_check.wages_of_benefit import benefit_of_wage
from calculators.benefit.benefit_year import BenefitYear
from calculators.benefit.weekly_benefit import benefit_unrounded, weekly_benefit
from calculators.worksheet.calendar import sunday_of
from calculators.worksheet.explanation import Section
from calculators.worksheet.number import Number, line
from calculators.worksheet.parameters import Parameters, parameters_of
from calculators.worksheet.rounding import raised_to_dollar
from rules import Rulebook

LAWFUL: tuple[tuple[ReasonCode, ...], ...] = (("maximum",), ("earlier_benefit_year",))
"""The reasons by which the statute itself sets a benefit."""


class Reason(Struct, frozen=True, kw_only=True):
    """Reasons that apply together, with their amount and wage and the results that lead to them."""

    codes: tuple[ReasonCode, ...]
    benefit: Number
    average: Number
    based_on: BasedOn
    sections: list[Section]
    employer: str | None = None
    quarter: str | None = None
    supposed: bool = False


class NoticeNumbers(Struct, frozen=True, kw_only=True):
    """The figures of the notice on the worksheet, the benefit of its wage, and the law of its first day."""

    wage: Number
    amount: Number
    benefit: Number
    law: Parameters


def reasons_of_notice(asked: AwardCheckQuestion, notice: NoticeNumbers, rulebook: Rulebook) -> Iterator[Reason]:
    """Yield the reasons that need only the figures of the notice."""
    if (notice.benefit >= notice.law.maximum_weekly_benefit).truth:
        yield _of_notice(("maximum",), benefit=notice.benefit, average=notice.wage)
    if notice.benefit.amount == notice.amount.amount:
        return
    raised = line("average_weekly_wage", raised_to_dollar(notice.wage))
    if raised.amount != notice.wage.amount:
        unrounded = benefit_unrounded(raised, notice.law)
        yield _of_notice(("wage_in_cents",), benefit=weekly_benefit(unrounded), average=raised)
    law = _law_of_year_before(asked, rulebook)
    if law is not None:
        before = benefit_of_wage(notice.wage, law)
        yield _of_notice(("earlier_benefit_year",), benefit=before, average=notice.wage, supposed=True)
    deductions, first_day = asked.notice.deductions, asked.notice.leave_start_date
    for paid in payments_of_benefit(notice.benefit, deductions, first_day, rulebook):
        yield _of_notice(paid.codes, benefit=paid.amount, average=notice.wage, supposed=paid.supposed)


def reasons_of_wages(own: Scenario, asked: AwardCheckQuestion, rulebook: Rulebook) -> Iterator[Reason]:
    """Yield the reasons, alone and together, that the person's own wages and plan give."""
    for scenario in scenarios(own, rulebook):
        if scenario.codes:
            yield _of_wages(scenario, (), scenario.benefit)
        notice = asked.notice
        for paid in payments_of_benefit(scenario.benefit, notice.deductions, notice.leave_start_date, rulebook):
            if len(scenario.codes) + len(paid.codes) <= MOST_REASONS:
                yield _of_wages(scenario, paid.codes, paid.amount, supposed=paid.supposed)
        if own.question.leave and len(scenario.codes) <= 1:
            for paid in payments_of_plan(scenario, rulebook):
                if len(scenario.codes) + len(paid.codes) <= MOST_REASONS:
                    yield _of_wages(scenario, paid.codes, paid.amount)


def lawful_reasons(own: Scenario) -> Iterator[Reason]:
    """Yield the reasons by which the statute itself sets the benefit of the person's own wages."""
    if own.question.earlier_leave_start_date is not None:
        yield _of_own(("earlier_benefit_year",), own)
    if (own.benefit >= own.law.maximum_weekly_benefit).truth:
        yield _of_own(("maximum",), own)


def chosen_reasons(found: Sequence[Reason], *, amount: Number, reference: Number) -> list[Reason]:
    """Return each reason once, those that give ``amount`` first.

    Several together count only if they give the amount and no fewer of them do, from the same wage. A reason counts
    only if the amount differs from ``reference``, or if it is lawful. A supposed reason counts only if it gives the
    amount.
    """
    explaining = [each for each in found if each.benefit.amount == amount.amount]
    least = [each for each in explaining if not any(_is_simpler(one, each) for one in explaining)]
    chosen: dict[tuple[tuple[ReasonCode, ...], str | None], Reason] = {}
    for each in least:
        chosen.setdefault((each.codes, each.employer), each)
    for each in found:
        alone = len(each.codes) == 1 and not each.supposed
        changes = each.benefit.amount != reference.amount or each.codes in LAWFUL
        if alone and changes:
            chosen.setdefault((each.codes, each.employer), each)
    return list(chosen.values())


def _is_simpler(one: Reason, other: Reason) -> bool:
    """Return whether ``one`` needs only some of the reasons of ``other``, from the same wage."""
    return one.based_on == other.based_on and set(one.codes) < set(other.codes)


def _law_of_year_before(asked: AwardCheckQuestion, rulebook: Rulebook) -> Parameters | None:
    """Return the law of a benefit year that began the year before and still runs.

    It is not supposed where the first day of the earlier leave is known.
    """
    if asked.question is not None and asked.question.earlier_leave_start_date is not None:
        return None
    first_day = asked.notice.leave_start_date
    start = sunday_of(date(sunday_of(first_day).year, 1, 1) - timedelta(days=1))
    if start < rulebook.coverage.benefits.first_day:
        return None
    law = parameters_of(rulebook.law_on(start, "benefits", provisional=asked.provisional))
    return law if first_day <= BenefitYear.of(start, law.benefit_year_weeks.whole()).end else None


def _of_notice(codes: tuple[ReasonCode, ...], *, benefit: Number, average: Number, supposed: bool = False) -> Reason:
    return Reason(
        codes=codes,
        benefit=benefit,
        average=average,
        based_on="notice_wage",
        sections=[Section("award", [benefit])],
        supposed=supposed,
    )


def _of_own(codes: tuple[ReasonCode, ...], own: Scenario) -> Reason:
    return Reason(codes=codes, benefit=own.benefit, average=own.average, based_on="own_wages", sections=own.sections)


def _of_wages(scenario: Scenario, codes: tuple[ReasonCode, ...], amount: Number, *, supposed: bool = False) -> Reason:
    sections = [*scenario.sections, Section("award", [amount])] if codes else scenario.sections
    together = (*scenario.codes, *codes)
    return Reason(
        codes=together,
        benefit=amount,
        average=scenario.average,
        based_on="own_wages",
        sections=sections,
        employer=scenario.employer,
        quarter=scenario.quarter,
        supposed=supposed,
    )
