"""Put the answer to a paycheck question in words."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from calculators import WithholdingEstimate
from calculators.contribution.models import Totals
from web.i18n import N_, Translator
from web.i18n.formats import day, money
from web.i18n.messages import warning_message
from web.i18n.provisional import earlier_figures, marked
from web.i18n.withholding import withholding_heading, withholding_sentence, without_missed
from web.pages.explanation import WorkedSection, worked_sections

REACHED = {
    "before_this_pay": N_(
        "This person had already reached the wage base. Nothing is due on this or later paychecks in %(year)s."
    ),
    "with_this_pay": N_(
        "This person reaches the wage base with this paycheck. Nothing is due on later paychecks in %(year)s."
    ),
    "not_this_year": N_(
        "If every later paycheck is the same, this person does not reach the wage base in %(year)s. The count "
        "starts again each year."
    ),
}


class PaycheckAnswer(Struct, frozen=True):
    """The answer that the page shows above the details."""

    estimate: WithholdingEstimate
    heading: str
    meaning: str
    totals: Totals
    """The amounts of this paycheck, without money of earlier paychecks that was missed."""
    counted: str
    reached: str
    warnings: Sequence[str]
    earlier_figures: Sequence[str]
    sections: Sequence[WorkedSection]


def paycheck_answer(estimate: WithholdingEstimate, pay: Decimal, translator: Translator) -> PaycheckAnswer:
    """Return ``estimate`` for a paycheck of ``pay`` in words."""
    return PaycheckAnswer(
        estimate=estimate,
        heading=marked(withholding_heading(estimate, translator), estimate.provisional_figures, translator),
        meaning=withholding_sentence(estimate, translator),
        totals=without_missed(estimate),
        counted=translator.gettext(
            "%(eligible)s of this %(pay)s paycheck counts. After it, this person has %(left)s left before the "
            "wage base of %(wage_base)s.",
            pay=money(pay),
            eligible=money(estimate.eligible_pay),
            left=money(estimate.wage_base_left),
            wage_base=money(estimate.wage_base),
        ),
        reached=_reached(estimate, translator),
        warnings=[warning_message(warning.code, translator, warning.figures) for warning in estimate.warnings],
        earlier_figures=earlier_figures(estimate.provisional_figures, translator),
        sections=worked_sections(estimate.explanation, translator),
    )


def _reached(estimate: WithholdingEstimate, translator: Translator) -> str:
    """Return the time of the year when wages reach the wage base, which depends on the pay frequency."""
    reached = estimate.wage_base_reached
    if reached is None:
        return translator.gettext(
            "To see when this person reaches the wage base, choose how often this person is paid."
        )
    if reached.when != "later_this_year" or reached.further_paychecks is None or reached.pay_date is None:
        return translator.gettext(REACHED[reached.when], year=estimate.pay_date.year)
    return translator.ngettext(
        "If every later paycheck is the same, this person reaches the wage base %(count)s paycheck later, on "
        "%(day)s. After that, nothing is due in %(year)s.",
        "If every later paycheck is the same, this person reaches the wage base %(count)s paychecks later, on "
        "%(day)s. After that, nothing is due in %(year)s.",
        reached.further_paychecks,
        count=reached.further_paychecks,
        day=day(reached.pay_date, translator),
        year=estimate.pay_date.year,
    )
