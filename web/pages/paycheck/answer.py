"""The answer to a paycheck question in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculators import WithholdingEstimate
from web.pages.worked import WorkedSection, worked_sections
from web.words import Words, marked
from web.words.formats import day, money
from web.words.messages import warning_message

REACHED = {
    "before_this_pay": marked(
        "The wage base was reached before this pay, so nothing is due on it, nor on later pay of %(year)s."
    ),
    "with_this_pay": marked("The wage base is reached with this pay, so nothing is due on later pay of %(year)s."),
    "not_this_year": marked(
        "If every later paycheck pays the same, the wage base is not reached in %(year)s. Each year begins a new one."
    ),
}


@dataclass(frozen=True, slots=True)
class PaycheckAnswer:
    """What the page shows above the details."""

    estimate: WithholdingEstimate
    heading: str
    meaning: str
    counted: str
    reached: str
    warnings: Sequence[str]
    sections: Sequence[WorkedSection]


def paycheck_answer(estimate: WithholdingEstimate, pay: Decimal, words: Words) -> PaycheckAnswer:
    """The words of ``estimate`` for a paycheck of ``pay``."""
    totals = estimate.totals
    return PaycheckAnswer(
        estimate=estimate,
        heading=words.gettext("Withhold %(amount)s", amount=money(totals.employee)),
        meaning=words.gettext(
            "From this pay %(employee)s is withheld, and the employer adds %(employer)s of its own: %(total)s in all.",
            employee=money(totals.employee),
            employer=money(totals.employer),
            total=money(totals.total),
        ),
        counted=words.gettext(
            "Of this pay of %(pay)s, %(eligible)s counts. After it %(left)s of the wage base of %(wage_base)s is left.",
            pay=money(pay),
            eligible=money(estimate.eligible_pay),
            left=money(estimate.wage_base_left),
            wage_base=money(estimate.wage_base),
        ),
        reached=_reached(estimate, words),
        warnings=[warning_message(warning.code, words) for warning in estimate.warnings],
        sections=worked_sections(estimate.explanation, words),
    )


def _reached(estimate: WithholdingEstimate, words: Words) -> str:
    """The point in the year at which the wage base is reached; it hangs on how often there is pay."""
    reached = estimate.wage_base_reached
    if reached is None:
        return words.gettext("Choose how often this person is paid to see when the wage base is reached.")
    if reached.when != "later_this_year" or reached.further_paychecks is None or reached.pay_date is None:
        return words.gettext(REACHED[reached.when], year=estimate.pay_date.year)
    return words.ngettext(
        "If every later paycheck pays the same, the wage base is reached %(count)s paycheck later, on %(day)s. After "
        "that nothing is due on later pay of %(year)s.",
        "If every later paycheck pays the same, the wage base is reached %(count)s paychecks later, on %(day)s. After "
        "that nothing is due on later pay of %(year)s.",
        reached.further_paychecks,
        count=reached.further_paychecks,
        day=day(reached.pay_date, words),
        year=estimate.pay_date.year,
    )
