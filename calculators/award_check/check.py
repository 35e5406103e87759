"""Check the award of a notice against its wage, and find the reasons for a difference."""

from calculators.award_check.models import AwardCheck, AwardCheckQuestion, AwardReason, OwnWages, WagesOfBenefit
from calculators.award_check.reasons import (
    NoticeNumbers,
    Reason,
    chosen_reasons,
    lawful_reasons,
    reasons_of_notice,
    reasons_of_wages,
)
from calculators.award_check.scenarios import Scenario, reference
from calculators.award_check.wages_of_benefit import WageRange, benefit_of_wage, wages_of_benefit
from calculators.benefit.benefit_year import law_of_leave
from calculators.benefit.estimate import work_out_benefit
from calculators.benefit.models import BenefitQuestion
from calculators.benefit.weekly_benefit import benefit_unrounded
from calculators.models.answers import EstimateWarning, provisional_figures
from calculators.models.errors import InvalidQuestion, Mistake
from calculators.worksheet.calendar import sunday_of
from calculators.worksheet.explanation import Section, explain
from calculators.worksheet.number import Number, given_decimal, line
from calculators.worksheet.rounding import raised_to_dollar, to_cent_half_up
from rules import Rulebook, published


def check_award(asked: AwardCheckQuestion, *, rulebook: Rulebook | None = None) -> AwardCheck:
    """Return whether the amount of a notice follows from its wage, and the reasons that explain it.

    Raise ``InvalidQuestion`` if the question contradicts the notice or itself. Raise ``NotCovered`` for a first day
    without law.

    >>> notice = {"average_weekly_wage": "981.37", "weekly_benefit": "846.23", "leave_start_date": "2026-03-02"}
    >>> check = check_award(AwardCheckQuestion.model_validate({"notice": notice}))
    >>> check.benefit_of_wage, check.difference, check.wages_of_benefit.highest
    (Decimal('779.06'), Decimal('67.17'), Decimal('1115.72'))
    """
    rulebook = rulebook or published()
    question = _checked_question(asked, rulebook)
    notice = _numbers(asked, rulebook)
    own = None if question is None else reference(question, rulebook)
    wages = wages_of_benefit(notice.amount, notice.law)
    difference = line("award_difference", notice.amount - notice.benefit)
    return AwardCheck(
        rules_version=rulebook.rules_version,
        leave_start_date=asked.notice.leave_start_date,
        follows_from_wage=not difference.amount,
        benefit_of_wage=notice.benefit.decimal(),
        wages_of_benefit=None if wages is None else _range(wages),
        difference=difference.decimal(),
        reasons=[_reason(each, asked, notice) for each in _reasons(asked, notice, own, rulebook)],
        own_wages=None if own is None else _own(own, notice.amount),
        appeal_days=notice.law.appeal_days.whole(),
        warnings=_warnings(notice),
        explanation=explain(_sections(notice, wages, difference, own)) if asked.explain else [],
        provisional_figures=provisional_figures(notice.law.stand_ins, provisional=notice.law.provisional),
    )


def _numbers(asked: AwardCheckQuestion, rulebook: Rulebook) -> NoticeNumbers:
    """Return the figures of the notice, with the law of its benefit year.

    An earlier leave may have begun that year.
    """
    start, question = asked.notice.leave_start_date, asked.question
    first_start = start if question is None else question.first_leave_start_date
    law = law_of_leave(rulebook, leave_start=start, year_start=sunday_of(first_start), provisional=asked.provisional)
    wage = given_decimal("notice_average_weekly_wage", asked.notice.average_weekly_wage, "dollars")
    amount = given_decimal("notice_weekly_benefit", asked.notice.weekly_benefit, "dollars")
    return NoticeNumbers(wage=wage, amount=amount, benefit=benefit_of_wage(wage, law), law=law)


def _checked_question(asked: AwardCheckQuestion, rulebook: Rulebook) -> BenefitQuestion | None:
    """Return the person's question, if there is one.

    Its mistakes name its place.
    """
    if asked.question is None:
        return None
    if asked.question.leave_start_date != asked.notice.leave_start_date:
        advice = "Give the first day of leave that is on the notice."
        raise InvalidQuestion([Mistake(("question", "leave_start_date"), "differs_from_notice", advice)])
    question = asked.question.model_copy(update={"provisional": asked.provisional})
    try:
        work_out_benefit(question, rulebook=rulebook)
    except InvalidQuestion as error:
        raise InvalidQuestion([mistake.inside("question") for mistake in error.mistakes]) from error
    return question


def _reasons(
    asked: AwardCheckQuestion, notice: NoticeNumbers, own: Scenario | None, rulebook: Rulebook
) -> list[Reason]:
    """Return the reasons for the amount: those of the person's own wages, then those of the notice alone."""
    found: list[Reason] = []
    if own is not None:
        found += lawful_reasons(own)
        if own.benefit.amount != notice.amount.amount:
            found += reasons_of_wages(own, asked, rulebook)
    found += reasons_of_notice(asked, notice, rulebook)
    return chosen_reasons(found, amount=notice.amount, reference=notice.benefit if own is None else own.benefit)


def _reason(reason: Reason, asked: AwardCheckQuestion, notice: NoticeNumbers) -> AwardReason:
    codes = list(reason.codes)
    return AwardReason(
        code=codes[0] if len(codes) == 1 else codes,
        weekly_benefit=reason.benefit.decimal(),
        average_weekly_wage=reason.average.decimal(),
        explains=reason.benefit.amount == notice.amount.amount,
        based_on=reason.based_on,
        employer=reason.employer,
        quarter=reason.quarter,
        explanation=explain(reason.sections) if asked.explain else [],
    )


def _range(wages: WageRange) -> WagesOfBenefit:
    highest = None if wages.highest is None else wages.highest.decimal()
    return WagesOfBenefit(lowest=wages.lowest.decimal(), highest=highest)


def _own(own: Scenario, amount: Number) -> OwnWages:
    return OwnWages(
        average_weekly_wage=own.average.decimal(),
        weekly_benefit=own.benefit.decimal(),
        expected_award=own.wages.asked.award.decimal(),
        financially_eligible=own.wages.eligible,
        agrees=own.benefit.amount == amount.amount,
    )


def _warnings(notice: NoticeNumbers) -> list[EstimateWarning]:
    """Return the warnings of figures of an earlier year, and of a wage in cents that the law raises."""
    warnings = [EstimateWarning("provisional_parameters")] if notice.law.provisional else []
    raised = raised_to_dollar(notice.wage)
    by_law = to_cent_half_up(benefit_unrounded(raised, notice.law))
    if notice.benefit.amount == notice.amount.amount < by_law.amount:
        figures = {"average_weekly_wage": raised.text(), "weekly_benefit": by_law.text()}
        warnings.append(EstimateWarning("notice_wage_in_cents", figures=figures))
    return warnings


def _sections(
    notice: NoticeNumbers, wages: WageRange | None, difference: Number, own: Scenario | None
) -> list[Section]:
    bounds = [] if wages is None else [each for each in wages if each is not None]
    return [Section("award", [notice.benefit, difference, *bounds]), *([] if own is None else own.sections)]
