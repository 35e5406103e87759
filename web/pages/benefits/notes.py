"""Note what an answer assumes, and what a person may have typed in another sense."""

from math import ceil

from calculators import BenefitEstimate, BenefitQuestion
from calculators.benefit.eligibility import last_start_after_separation
from calculators.leave.allotments import ALLOTMENT_OF, most_weeks
from calculators.leave.working_hours import DEFAULT_WEEKLY_HOURS
from calculators.worksheet.calendar import DAYS_IN_A_WEEK, Quarter
from calculators.worksheet.parameters import parameters_of
from web.current_rules import current_rulebook
from web.i18n import Translator
from web.i18n.formats import quarter_months, value_of


def answer_notes(
    question: BenefitQuestion, estimate: BenefitEstimate, reason: str, translator: Translator
) -> list[str]:
    """Return the notes of an answer, and the most leave for a ``reason`` that was chosen without a plan."""
    return [
        *job_notes(question, estimate, translator),
        *hours_notes(question, translator),
        *calendar_week_notes(question, estimate, translator),
        *reason_notes(reason, estimate, translator),
    ]


def reason_notes(chosen: str, estimate: BenefitEstimate, translator: Translator) -> list[str]:
    """Return the most leave that the reason ``chosen`` allows, or nothing if none was chosen."""
    reason = next((each for each in ALLOTMENT_OF if each == chosen), None)
    if reason is None:
        return []
    law = current_rulebook().law_on(estimate.benefit_year.start, "benefits", provisional=True)
    weeks = most_weeks(reason, parameters_of(law))
    return [
        translator.ngettext(
            "For the reason you chose, you can take at most %(count)s week of leave in a benefit year.",
            "For the reason you chose, you can take at most %(count)s weeks of leave in a benefit year.",
            int(weeks),
            count=weeks,
        )
    ]


def job_notes(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> list[str]:
    """Ask if a job has ended whose last wages are too old for a person without a job (SOURCES 2.6)."""
    quarters = [row.quarter for row in question.wages if row.amount]
    first_leave = question.earlier_leave_start_date or question.separation_date
    if first_leave or question.employment_status != "employed" or not estimate.financially_eligible or not quarters:
        return []
    law = parameters_of(current_rulebook().law_on(estimate.benefit_year.start, "benefits", provisional=True))
    newest = Quarter.parse(max(quarters))
    weeks = law.separation_weeks.whole()
    following = Quarter.at(newest.position + 1)
    if last_start_after_separation(following.first_day, weeks) > question.leave_start_date:
        return []
    return [
        translator.gettext(
            # Translators: "Not working now" is a choice in the form; use the words you give to it.
            "You entered no wages after %(quarter)s. If that job has ended, choose “Not working now” and enter your "
            "last day of work. You then get benefits only within %(weeks)s of that day.",
            quarter=quarter_months(str(newest), translator),
            weeks=value_of(str(weeks), "weeks", translator),
        )
    ]


def hours_notes(question: BenefitQuestion, translator: Translator) -> list[str]:
    """Return the usual hours assumed for a plan without usual hours."""
    if question.leave is None or question.usual_weekly_hours is not None or question.work_week is not None:
        return []
    return [
        translator.gettext(
            "You did not enter your usual hours. We used %(hours)s hours a week, the same each day from Monday to "
            "Friday. Other hours would change what you get for part of a week.",
            hours=DEFAULT_WEEKLY_HOURS,
        )
    ]


def calendar_week_notes(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> list[str]:
    """Return a note for each intermittent period that counts more hours than its weeks have.

    Its first and its last calendar week count the hours of a week each.
    """
    notes: list[str] = []
    for period in question.leave or ():
        asked = period.hours_off_per_week
        if period.schedule != "intermittent" or asked is None:
            continue
        hours = [each.hours_off for each in estimate.schedule or () if period.start <= each.first_day <= period.end]
        if sum(hours) > asked * ceil(((period.end - period.start).days + 1) / DAYS_IN_A_WEEK):
            notes.append(
                translator.gettext(
                    "The first and the last week of this leave are not whole. Each counts %(hours)s, so this plan has "
                    "%(total_hours)s in %(weeks)s. If you take less, end the leave earlier.",
                    hours=value_of(f"{asked.normalize():f}", "hours", translator),
                    total_hours=value_of(f"{sum(hours):f}", "hours", translator),
                    weeks=value_of(str(len(hours)), "weeks", translator),
                )
            )
    return notes
