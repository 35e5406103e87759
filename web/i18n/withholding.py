"""Sentences about the money to withhold from one paycheck."""

from decimal import Decimal

from calculators import WithholdingEstimate
from calculators.contribution.models import PartAmounts, Totals
from web.i18n.formats import money
from web.i18n.translator import Translator


def withholding_heading(estimate: WithholdingEstimate, translator: Translator) -> str:
    """Return the money to withhold, without that which the employer failed to withhold in time."""
    withheld, missed = estimate.totals.employee, missed_earlier(estimate)
    if missed:
        return translator.gettext(
            "Withhold %(amount)s. %(missed)s was missed earlier", amount=money(withheld - missed), missed=money(missed)
        )
    return translator.gettext("Withhold %(amount)s", amount=money(withheld))


def withholding_sentence(estimate: WithholdingEstimate, translator: Translator) -> str:
    """Return what the worker and the employer pay, and what to send of the money that was missed."""
    totals = estimate.totals
    if missed := missed_earlier(estimate):
        not_withheld = translator.gettext(
            "With the money that was missed, %(employee)s of this year's employee share is not withheld yet. You "
            "pay %(employer)s for this paycheck.",
            employee=money(totals.employee),
            employer=money(totals.employer),
        )
        not_sent = translator.gettext("If you have not sent the %(missed)s yet, send it too.", missed=money(missed))
        return translator.sentences([not_withheld, not_sent])
    return translator.gettext(
        "Withhold %(employee)s from this paycheck, and pay %(employer)s yourself. Together that is %(total)s.",
        employee=money(totals.employee),
        employer=money(totals.employer),
        total=money(totals.total),
    )


def without_missed(estimate: WithholdingEstimate) -> Totals:
    """Return the amounts of this paycheck alone, without the money that was missed earlier.

    The medical part has the correction, up to its amount.
    """
    totals, missed = estimate.totals, missed_earlier(estimate)
    of_medical = min(missed, totals.medical.employee)
    return Totals(
        medical=_less(totals.medical, of_medical),
        family=_less(totals.family, missed - of_medical),
        employer=totals.employer,
        employee=totals.employee - missed,
        total=totals.total - missed,
    )


def _less(part: PartAmounts, missed: Decimal) -> PartAmounts:
    return PartAmounts(employer=part.employer, employee=part.employee - missed, total=part.total - missed)


def missed_earlier(estimate: WithholdingEstimate) -> Decimal:
    """Return the money that was not withheld from earlier paychecks, more than roundings explain."""
    found = (each.figures for each in estimate.warnings if each.code == "earlier_withholding_missing")
    figures = next(found, None)
    return Decimal(figures["amount"]) if figures else Decimal(0)
