"""What a reader of the answer should know about how the boxes were read."""

from calculators import BenefitEstimate, BenefitQuestion
from calculators.allotments import ALLOTMENT_OF, most_weeks
from calculators.work_week import DEFAULT_WEEKLY_HOURS
from web.pages.benefits.form import BenefitForm
from web.shelf import current_shelf
from web.words import Words


def reason_notes(form: BenefitForm, estimate: BenefitEstimate, words: Words) -> list[str]:
    """For how long there is leave for the reason chosen; a plan says so itself."""
    if form.plan.wanted:
        return []
    reason = next((each for each in ALLOTMENT_OF if each == form.plan.periods[0].reason), None)
    if reason is None:
        return []
    law = current_shelf().law_on(estimate.benefit_year.start, "benefits", provisional=True)
    weeks = most_weeks(reason, law)
    return [
        words.ngettext(
            "For the reason you chose there is at most %(count)s week of leave in a benefit year.",
            "For the reason you chose there are at most %(count)s weeks of leave in a benefit year.",
            int(weeks),
            count=weeks,
        )
    ]


def hours_notes(question: BenefitQuestion, words: Words) -> list[str]:
    """Which hours are taken for usual in a plan, where it gives none."""
    if question.leave is None or question.usual_weekly_hours is not None or question.work_week is not None:
        return []
    return [
        words.gettext(
            "No usual hours were given, so a week of %(hours)s hours in equal parts from Monday to Friday is assumed. "
            "Other hours change what a part of a week pays.",
            hours=DEFAULT_WEEKLY_HOURS,
        )
    ]
