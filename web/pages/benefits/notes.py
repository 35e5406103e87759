"""What a reader of the answer should know about how the boxes were read."""

from calculators import BenefitEstimate
from calculators.allotments import ALLOTMENT_OF, most_weeks
from calculators.work_week import DEFAULT_WEEKLY_HOURS
from web.pages.benefits.form import BenefitForm
from web.pages.benefits.plan_boxes import HOURS, PlanBoxes
from web.shelf import current_shelf
from web.words import Words


def notes(form: BenefitForm, estimate: BenefitEstimate, words: Words) -> list[str]:
    """The hours that were taken for usual, or for how long there is leave for the reason chosen."""
    if form.plan.wanted:
        return _assumed_hours(form.plan, words)
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


def _assumed_hours(plan: PlanBoxes, words: Words) -> list[str]:
    if any(plan.texts[name].strip() for name in HOURS):
        return []
    return [
        words.gettext(
            "No usual hours were given, so a week of %(hours)s hours in equal parts from Monday to Friday is assumed. "
            "Other hours change what a part of a week pays.",
            hours=DEFAULT_WEEKLY_HOURS,
        )
    ]
