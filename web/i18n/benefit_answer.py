"""Put the answer to a benefits question in words."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from calculators import BenefitEstimate, BenefitQuestion
from calculators.benefit.answers import TestResult
from calculators.worksheet.calendar import Quarter
from web.i18n.eligibility import (
    TEST_UNITS,
    Separation,
    failed_in_words,
    failed_tests,
    missing_in_words,
    separation_of,
    test_title,
)
from web.i18n.formats import day, money, month_year, value_of, weeks_and_days
from web.i18n.messages import warning_message
from web.i18n.paid_leave import paid_leave_above_room
from web.i18n.plan_answer import PlanAnswer, plan_answer
from web.i18n.provisional import earlier_figures, marked
from web.i18n.translator import Translator

FIRST_AWARD_LACKS = ("former_employer_counted", "latest_quarter_may_be_missing")
"""The warnings about wages that the Department may leave out at first, with the benefit without them."""


class TestRow(Struct, frozen=True):
    """A test of eligibility with its values in their unit."""

    title: str
    required: str
    actual: str
    missing: str
    passed: bool


class BenefitAnswer(Struct, frozen=True):
    """The answer in words, without drawings and steps."""

    estimate: BenefitEstimate
    heading: str
    meaning: str
    short: str
    full_week: str
    to_copy: str
    quarters: str
    tests: Sequence[TestRow]
    warnings: Sequence[str]
    earlier_figures: Sequence[str]
    plan: PlanAnswer | None


def benefit_answer(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> BenefitAnswer:
    """Return ``estimate`` in words."""
    plan, separation = plan_answer(estimate, translator), separation_of(question, estimate)
    return BenefitAnswer(
        estimate=estimate,
        heading=marked(_heading(estimate, plan, translator), estimate.provisional_figures, translator),
        meaning=_meaning(estimate, plan, translator),
        short=_short(estimate, plan, translator),
        full_week=_full_week(estimate, plan, translator),
        to_copy=_to_copy(estimate, plan, translator),
        quarters=_quarters(estimate.base_period, translator),
        tests=[_row(test, separation, translator) for test in estimate.tests],
        warnings=_warnings(estimate, plan, translator),
        earlier_figures=earlier_figures(estimate.provisional_figures, translator),
        plan=plan,
    )


def _warnings(estimate: BenefitEstimate, plan: PlanAnswer | None, translator: Translator) -> list[str]:
    """Return the warnings in words, that on paid leave with its weeks and amounts."""
    shown = []
    for each in estimate.warnings:
        sentences = [warning_message(each.code, translator, each.figures)]
        if each.code == "paid_leave_above_room" and plan is not None:
            sentences += paid_leave_above_room(plan.weeks, estimate, translator)
        shown.append(translator.sentences(sentences))
    return shown


def _heading(estimate: BenefitEstimate, plan: PlanAnswer | None, translator: Translator) -> str:
    """Return what a week of the plan pays or else all of it, what a full week pays, or what is missing."""
    if not estimate.financially_eligible:
        return _not_enough(estimate, translator)
    if plan is None:
        return translator.gettext("%(amount)s a week", amount=money(estimate.weekly_benefit))
    if plan.weekly or not plan.pays:
        return plan.weekly or plan.total
    return translator.gettext("%(amount)s in total", amount=money(estimate.total_benefit or "0.00"))


def _not_enough(estimate: BenefitEstimate, translator: Translator) -> str:
    """Return how much is missing, where it is wages alone."""
    failed = _deciding(estimate)
    if failed.name in TEST_UNITS:
        return translator.gettext("You do not qualify for this leave")
    return translator.gettext("You have not earned enough yet: %(missing)s short", missing=money(failed.shortfall))


def _short(estimate: BenefitEstimate, plan: PlanAnswer | None, translator: Translator) -> str:
    """Return the heading in the few words that stay in view on a phone, or a blank text."""
    if estimate.financially_eligible:
        return _heading(estimate, plan, translator)
    failed = _deciding(estimate)
    if failed.name in TEST_UNITS:
        return ""
    return translator.gettext("%(missing)s short", missing=money(failed.shortfall))


def _deciding(estimate: BenefitEstimate) -> TestResult:
    """Return the failed test that more wages cannot pass, or else the one with the largest shortfall."""
    return max(failed_tests(estimate), key=lambda test: (test.name in TEST_UNITS, Decimal(test.shortfall)))


def _meaning(estimate: BenefitEstimate, plan: PlanAnswer | None, translator: Translator) -> str:
    if not estimate.financially_eligible:
        return failed_in_words(estimate, translator)
    return translator.sentences([_qualified(estimate, plan, translator), _at_first(estimate, translator)])


def _qualified(estimate: BenefitEstimate, plan: PlanAnswer | None, translator: Translator) -> str:
    if plan is not None:
        return translator.gettext("You earned enough to qualify. The Department must still approve your leave.")
    return translator.gettext(
        "You earned enough to qualify. If the Department approves your leave, you get this amount before taxes "
        "for each full week of leave. This is for your benefit year, %(first_day)s to %(last_day)s.",
        first_day=day(estimate.benefit_year.start, translator),
        last_day=day(estimate.benefit_year.end, translator),
    )


def _at_first(estimate: BenefitEstimate, translator: Translator) -> str:
    """Return what a full week may pay if the first award lacks some wages, or a blank text."""
    first = _first_benefit(estimate)
    if first == estimate.weekly_benefit:
        return ""
    return translator.gettext("At first, the Department may pay only %(amount)s for a full week.", amount=money(first))


def _full_week(estimate: BenefitEstimate, plan: PlanAnswer | None, translator: Translator) -> str:
    """Return the sentences on a full week: the benefit of the law, and the expected award.

    They name no award if the first one may lack some wages. A plan has a total of its own to plan with.
    """
    amount, award = money(estimate.weekly_benefit), money(estimate.expected_award)
    if not estimate.financially_eligible:
        return translator.gettext("If you qualified, a full week of leave would pay %(amount)s.", amount=amount)
    if amount == award or _first_benefit(estimate) < estimate.weekly_benefit:
        return translator.gettext("A full week of leave pays %(amount)s.", amount=amount)
    expected = translator.gettext(
        "A full week of leave pays %(amount)s under the law. The Department will probably pay %(award)s, because it "
        "does not round your average weekly wage up to a whole dollar.",
        amount=amount,
        award=award,
    )
    if plan is not None:
        return expected
    return translator.sentences([expected, translator.gettext("Plan with %(award)s.", award=award)])


def _first_benefit(estimate: BenefitEstimate) -> Decimal:
    """Return the benefit without wages that the first award may lack, or else the benefit itself."""
    without = [(each.figures or {})["weekly_benefit"] for each in estimate.warnings if each.code in FIRST_AWARD_LACKS]
    return min([estimate.weekly_benefit, *map(Decimal, without)])


def _to_copy(estimate: BenefitEstimate, plan: PlanAnswer | None, translator: Translator) -> str:
    """Return the answer in one sentence that the worker can send, blank if nothing is paid."""
    if not estimate.financially_eligible or (plan is not None and not plan.pays):
        return ""
    mark = [translator.gettext("Provisional: some rates are not known yet.")] if estimate.provisional_figures else []
    if plan is None:
        sentence = translator.gettext(
            # Translators: %(weekly)s is as in "$778.87 a week".
            "For leave from %(first_day)s, PFML may pay me %(weekly)s (an estimate).",
            first_day=day(estimate.leave_start_date, translator),
            weekly=_heading(estimate, plan, translator),
        )
        return translator.sentences([sentence, *mark])
    return translator.sentences([_plan_to_copy(money(estimate.total_benefit or "0.00"), plan, translator), *mark])


def _plan_to_copy(total: str, plan: PlanAnswer, translator: Translator) -> str:
    """Return the total and the days of payment, with the weekly payment if there are several."""
    paydays = sorted({payday for row in plan.weeks for payday in row.paydays})
    first, last = day(paydays[0], translator), day(paydays[-1], translator)
    if len(paydays) == 1:
        return translator.gettext("PFML may pay me %(total)s on %(day)s (an estimate).", total=total, day=first)
    if not plan.weekly:
        return translator.gettext(
            "PFML may pay me %(total)s in total, from %(first)s to %(last)s (an estimate).",
            total=total,
            first=first,
            last=last,
        )
    return translator.gettext(
        # Translators: %(weekly)s is as in "$778.87 a week" or "$394.19 in most paid weeks".
        "PFML may pay me %(weekly)s and %(total)s in total, from %(first)s to %(last)s (an estimate).",
        weekly=plan.weekly,
        total=total,
        first=first,
        last=last,
    )


def _quarters(base_period: Sequence[str], translator: Translator) -> str:
    first, last = (Quarter.parse(base_period[place]) for place in (0, -1))
    return translator.gettext(
        # Translators: both placeholders are a month and a year, as in "January 2025".
        "We used your wages from %(first)s to %(last)s. This is your base period.",
        first=month_year(first.first_day, translator),
        last=month_year(last.first_day.replace(month=last.number * 3), translator),
    )


def _row(test: TestResult, separation: Separation | None, translator: Translator) -> TestRow:
    unit = TEST_UNITS.get(test.name, "dollars")
    required, actual = (value_of(value, unit, translator) for value in (test.required, test.actual))
    if test.name == "separation" and separation is not None:
        actual = weeks_and_days(separation.time, translator)
    missing = missing_in_words(test, translator, separation)
    return TestRow(test_title(test.name, translator), required, actual, missing, test.passed)
