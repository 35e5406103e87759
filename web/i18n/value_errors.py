"""Texts of the errors of values in JSON and in the files of the command, for developers."""

from calculators.models.errors import UNBOUNDED, Bounds
from web.i18n.translator import N_, Translator

VALUES = {
    # Translators: the letter is the one with the Department's decision.
    "differs_from_notice": N_("Give the same first day of leave as on the letter."),
    "benefit_year_over": N_("Remove this date. The benefit year of that leave ends before this leave starts."),
    # Translators: federal tax from each payment, by the usual rate or in an amount that the person chose.
    "federal_amount_or_rate": N_("Choose the usual rate of federal tax or give an amount, not both."),
    "missing": N_("Add this value. We need it for the estimate."),
    "one_employer": N_("Choose only one current employer. We add the wages of a former employer to one job only."),
    "given_twice": N_("Give this only once."),
    "unknown_field": N_("We do not know this field. Check its spelling, or remove it."),
    "invalid_type": N_("Give the kind of value that the documentation shows."),
    "invalid_choice": N_("Give one of the values in the documentation."),
    "invalid_money": N_("Give dollars from 0 to 999999999.99 with at most two decimals, such as 12500.50."),
    "invalid_count": N_("Give a number of people of 0 or more, such as 24.5."),
    "invalid_fraction": N_("Give a fraction from 0 to 1, such as 0.60 for 60 percent."),
    "invalid_date": N_("Give a day as year-month-day, such as 2026-03-02."),
    "invalid_quarter": N_("Give a quarter as the year and Q1 to Q4, such as 2025-Q4."),
    "too_long": N_("Use at most 64 characters for a name."),
    "too_many": N_("Send fewer items. The documentation names the most that one request can have."),
    "too_few": N_("Give at least one."),
    "out_of_range": N_("Give a number within the limits in the documentation."),
    "blank": N_("Give a name of 1 to 64 characters, such as Bakery."),
    "control_character": N_("Remove line breaks, tabs and other control characters from this name."),
    # Translators: a Social Security number is a personal number of nine digits.
    "personal_identifier": N_(
        "This looks like a Social Security or taxpayer number. Use another name, such as Bakery."
    ),
    "only_when_unemployed": N_("Remove the last day of work, unless the worker does not work now."),
    "current_job_start_required": N_(
        "Give the day the current job started. We need it because there is a former employer."
    ),
    "after_leave_start": N_("Give a day on or before the first day of leave."),
    "former_employer": N_("Name at least one current employer, and no former one."),
    "unknown_employer": N_("Name an employer as in the wages."),
    "below_legal_minimum": N_(
        "This is less than the employer must pay. Give a larger share, or remove it for the legal minimum."
    ),
    "above_amount_due": N_("This is more than is due. Give a smaller share, or remove it for the legal minimum."),
    "exempt_part": N_("Remove this. Nothing is due for a part that a private plan covers."),
    "self_employed_pays_all": N_("Remove this. A self-employed person pays both shares."),
    # Translators: a group is some of the workers of an employer, such as nurses, for whom it pays another share.
    "unknown_group": N_("Give the share that the employer pays for this group, or name another group."),
    "group_without_people": N_("Name this group for at least one person, or remove it."),
    # Translators: keep people, payroll, average_w2 and pay_periods as they are; they are names of fields.
    "exactly_one": N_("Give exactly one of people and payroll, and one of average_w2 and pay_periods."),
    "only_with_workforce": N_("Remove this, or give the workforce of the employer."),
    "duplicate_person": N_("Give each person once, with the wages of the whole year and a different name, such as P1."),
    # Translators: keep FEIN; it is the number of an employer at the federal tax office.
    "invalid_employer_fein": N_("Give the employer's FEIN as two digits, a hyphen and seven digits."),
    "invalid_tax_identifier": N_(
        "Give three, two and four digits with hyphens between them. The first five may be asterisks."
    ),
    "invalid_work_hours": N_("Give no more hours than a day or a week has, with at most two decimals, such as 37.5."),
    "invalid_weeks": N_("Give weeks from 0 to 99.9999, such as 6 or 1.5."),
    "end_before_start": N_("Give a last day that is on or after the first day."),
    "hours_off_required": N_("Give the hours of leave in a week, for example 20."),
    "hours_off_not_continuous": N_("Remove the hours of leave, or say that the schedule is reduced or intermittent."),
    "hours_beyond_week": N_("Give no more hours of leave than the hours of a usual week."),
    "not_in_steps": N_("Count intermittent leave in steps of 15 minutes, such as 7.25 hours."),
    "no_usual_hours": N_("Give the hours of a usual week, such as 40."),
    "work_week_differs": N_("Give the same hours as the weekdays have together, or remove this."),
    "only_with_leave": N_("Remove this, or give the periods of leave."),
    "not_leave_start": N_("Start the first period on the first day of leave."),
    "overlapping_periods": N_("Start this period after the period before it ends."),
    "out_of_order": N_("Give the periods in the order of their dates."),
    "leave_too_long": N_("Plan at most two years of leave at a time."),
    "family_care_not_yet": N_("Start on July 1, 2021 or later. Leave to care for a family member began on that day."),
    "not_covered": N_("We have no rates for this date. Choose a date from %(first_day)s to %(last_day)s."),
    "invalid_value": N_("Give a value like the example in the documentation."),
}

LIMITS = ALLOWED, LEAST, MOST = (
    # Translators: %(allowed)s is a list of words of the API.
    N_("Give one of these values: %(allowed)s."),
    N_("Give at least %(least)s."),
    N_("Give at most %(most)s."),
)
"""The sentences on the members with limits."""
WITHOUT_LIMITS = ("invalid_choice", "out_of_range", "too_many")
"""The codes whose text is for limits that are not known."""
WITHOUT_LEAST = ("below_legal_minimum", "out_of_range")
WITHOUT_MOST = ("above_amount_due", "invalid_count", "invalid_work_hours", "out_of_range", "too_many")
"""The codes whose text does not state the known limit."""


def value_message(code: str, translator: Translator, bounds: Bounds = UNBOUNDED, **values: object) -> str:
    """Return the advice to a developer about the error ``code`` of a value, with its known limit.

    Unknown codes share one text.
    """
    advice = translator.gettext(VALUES.get(code, VALUES["invalid_value"]), **values)
    limit = _limit(code, bounds, translator)
    return limit if limit and code in WITHOUT_LIMITS else translator.sentences([advice, limit])


def _limit(code: str, bounds: Bounds, translator: Translator) -> str:
    """Return the known limit in words, or a blank text if the advice states it."""
    if bounds.allowed is not None:
        return translator.gettext(ALLOWED, allowed=translator.listed(bounds.allowed))
    if bounds.minimum is not None and code in WITHOUT_LEAST:
        return translator.gettext(LEAST, least=bounds.minimum)
    if bounds.maximum is not None and code in WITHOUT_MOST:
        return translator.gettext(MOST, most=bounds.maximum)
    return ""
