"""Say which wages decide a plan: its base period, and wages that were assumed for it."""

from calculators import BenefitEstimate, BenefitQuestion
from calculators.start_dates.assumed_wages import carried_wages
from calculators.worksheet.calendar import Quarter
from web.i18n import Translator
from web.i18n.formats import month_year
from web.i18n.other_starts import Assumed, carried_rows
from web.i18n.start_dates import assumption_message


def base_period(estimate: BenefitEstimate, translator: Translator) -> str:
    """Return the months whose wages count for a plan."""
    first, last = (Quarter.parse(estimate.base_period[place]) for place in (0, -1))
    months = translator.gettext(
        "%(first)s to %(last)s",
        first=month_year(first.first_day, translator),
        last=month_year(last.first_day.replace(month=last.number * 3), translator),
    )
    return translator.gettext("Base period") + translator.language.punctuation.after_label + months


def assumed_wages(first: BenefitQuestion, question: BenefitQuestion, translator: Translator) -> Assumed | None:
    """Return the wages that ``question`` has and the ``first`` plan of the same person lacks, or ``None``."""
    typed, used = ({(row.employer, row.quarter) for row in each.wages} for each in (first, question))
    carried = [
        each
        for each in carried_wages(first, question.leave_start_date)
        if (each.employer, each.quarter) in used - typed
    ]
    if not carried:
        return None
    return Assumed(assumption_message("wages_carried_forward", translator), carried_rows(carried, translator), "")
