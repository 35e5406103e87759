"""The days on which the returns of a year are due."""

from calculators import ContributionEstimate, ContributionQuestion
from web.pages.keeping.dates import Entry
from web.words import Words
from web.words.formats import quarter_months


def contribution_dates(question: ContributionQuestion, estimate: ContributionEstimate, words: Words) -> list[Entry]:
    """The entries of a calendar, one for each return."""
    del question
    return [
        Entry(
            words.gettext(
                "PFML return and payment are due for %(quarter)s, through MassTaxConnect",
                quarter=quarter_months(each.quarter, words),
            ),
            each.due,
            each.due,
            f"return {each.quarter}",
        )
        for each in estimate.due_dates
    ]
