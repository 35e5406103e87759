"""Name the wages that a worker who has not earned enough may have left out."""

from collections.abc import Sequence

from calculators import BenefitEstimate, BenefitQuestion
from calculators.worksheet.calendar import Quarter
from web.i18n import Translator
from web.i18n.eligibility import TEST_UNITS
from web.i18n.formats import quarter_months


def missing_wages(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> Sequence[str]:
    """Return a sentence for each kind of pay to check, none if more wages would not help."""
    if any(not test.passed and test.name in TEST_UNITS for test in estimate.tests):
        return []
    entered = {str(wage.quarter) for wage in question.wages if wage.amount}
    blank = [quarter_months(quarter, translator) for quarter in estimate.base_period if quarter not in entered]
    found = []
    if blank:
        # Translators: %(quarters)s is one or several quarters of a year, as in "January to March 2025".
        found.append(translator.gettext("You entered no pay for %(quarters)s.", quarters=translator.clauses(blank)))
    in_progress = str(Quarter.of_day(question.leave_start_date))
    if in_progress not in entered:
        found.append(
            translator.gettext(
                "Your pay so far in %(quarter)s is not included. It counts if you have one employer, or on appeal.",
                quarter=quarter_months(in_progress, translator),
            )
        )
    return [
        *found,
        translator.gettext("Pay from every job in Massachusetts counts together. Check that no job is missing."),
        translator.gettext("Tips, bonuses, commissions and vacation pay count too."),
    ]
