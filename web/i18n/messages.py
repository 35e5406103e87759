"""Texts of warnings and problems."""

from collections.abc import Mapping

from web.i18n.formats import value_of
from web.i18n.translator import N_, Translator

WARNINGS = {
    # Translators: an allotment is the number of weeks of leave that the law gives for a reason.
    "allotment_used_up": N_(
        "The plan goes past a limit on weeks of leave in a benefit year. There is a limit for each type, and one for "
        "all types together. Days past a limit are not paid and are not PFML leave."
    ),
    "amounts_look_hourly": N_(
        "You entered %(amount)s for a quarter, %(quarter)s. Is this your pay for an hour? Enter the pay of all three "
        "months. For a full-time job, that is %(quarter_amount)s."
    ),
    "amounts_look_yearly": N_(
        "You entered %(amount)s for a quarter, %(quarter)s. Is this your pay for a year? Enter the pay of three "
        "months. A fourth of it is %(quarter_amount)s."
    ),
    "application_far_from_leave": N_(
        "You entered %(application_date)s as the date of your application. For this leave, people apply from "
        "%(first_day)s to %(last_day)s. Check both dates. If you apply later, you are paid only for the %(days)s "
        "before you apply."
    ),
    "application_for_next_benefit_year": N_(
        "The plan goes past the end of your benefit year. For the later weeks you need a new application. They "
        "have a new average weekly wage, new weeks of leave and another waiting period."
    ),
    # Translators: bonding is the time with a new child.
    "bonding_needs_consent": N_("For bonding on a reduced or intermittent schedule, you need your employer's consent."),
    "earlier_leave_unknown": N_(
        "You used weeks of leave earlier in this benefit year. Enter the first day of that leave. Its rates and "
        "its average weekly wage apply to this leave too."
    ),
    "earlier_withholding_missing": N_(
        "%(amount)s of this was not withheld from earlier paychecks. If you did not withhold in time, you may not take "
        "that money from workers later. You pay it as the employer."
    ),
    # Translators: Form W-2 is the yearly statement of a worker's wages for the tax office.
    "employer_pays_is_wages": N_(
        "You pay %(employee_share_paid)s that you could have withheld from employees. Tax law counts this amount as "
        "wages of the employees. Report it on their Forms W-2."
    ),
    "employer_size_needed": N_(
        "The taxable part of medical benefits depends on the size of the employer. Say if 25 people or more work "
        "for that employer."
    ),
    "first_leave_quarter_not_counted": N_(
        "Your first leave began in %(quarter)s, so we did not count your wages for those months. If the Department "
        "counted them for that leave, your benefit is %(weekly_benefit)s a week."
    ),
    "former_employer_counted": N_(
        "Your current job has lasted less than 26 weeks, so we added the wages of your former employer. Without them, "
        "your benefit would be %(weekly_benefit)s a week. The Department adds them on appeal, and not always at first. "
        "If your first letter shows less, appeal within %(appeal_days)s, weekends included. Courts have been asked "
        "about this limit."
    ),
    "former_employer_lowers": N_(
        "Your current job has lasted less than 26 weeks, so we added the wages of your former employer. Your benefit "
        "is lower with them. Without them, it would be %(weekly_benefit)s a week. The Department does not always add "
        "them at first, so your first letter may show the higher amount."
    ),
    "former_employer_not_counted": N_(
        "The wages of your former employer help you qualify. They do not count for the amount, because your "
        "current job has lasted 26 weeks or more. Courts have been asked about this limit."
    ),
    # Translators: "award" is what the Department decides to pay a week.
    "hours_off_not_counted": N_(
        "In the week of %(first_day)s you take %(hours_off)s off, and we counted %(usual_hours)s. These are your usual "
        "hours on those days. If you work longer on those days, enter your usual hours for each weekday."
    ),
    "latest_quarter_may_be_missing": N_(
        "The Department may decide without your wages for %(quarter)s, because employers have until "
        "%(reported_by)s to report them. The earlier quarters alone would pay %(weekly_benefit)s a week. If that "
        "happens, appeal within %(appeal_days)s, weekends included, and send pay stubs."
    ),
    "leave_from_without_wages": N_(
        "One of the employers you take leave from paid no wages in the quarters that count. Leave from that "
        "employer pays nothing."
    ),
    # Translators: the letter is the one with the Department's decision.
    "notice_wage_in_cents": N_(
        "The wage on your letter is in cents. The law rounds it up to %(average_weekly_wage)s, which gives "
        "%(weekly_benefit)s a week."
    ),
    # Translators: "30 times the weekly benefit" is one of the tests of eligibility.
    "other_reading_of_thirty_times": N_(
        "You earned %(actual)s. The Department asks for 30 times the PFML benefit, which is %(required)s. Some read "
        "the law as 30 times the unemployment benefit, which is %(other_required)s. You would pass that test. The "
        "question was before the courts in 2025, so consider an appeal."
    ),
    "paid_leave_above_room": N_(
        "In some weeks, the accrued paid leave is more than you can add to the benefit. Together they cannot be "
        "more than your average weekly wage."
    ),
    "partial_year": N_("Contributions began on October 1, 2019, so only wages paid from that day on count."),
    "private_plan": N_(
        "You owe the state nothing for a part that an approved private plan covers. Workers may not pay more for "
        "the plan than they would have paid the state."
    ),
    # Translators: "provisional" because the figures of that year are not known here yet.
    "provisional_parameters": N_(
        "This answer is provisional. We do not have all rates for this date yet, so we used the newest ones we "
        "have. The real amounts will differ."
    ),
    "quarter_in_progress_counts_on_appeal": N_(
        "With your wages for %(quarter)s so far, %(wages)s, you would pass. The total would be %(total_wages)s and "
        "your benefit %(weekly_benefit)s a week. The Department counts these wages on appeal. Appeal within "
        "%(appeal_days)s of its decision and send pay stubs."
    ),
    "quarter_in_progress_may_decide": N_(
        "Enter what you earned so far in %(quarter)s. You have one employer, so these wages count and could make you "
        "eligible."
    ),
    "separation_date_unknown": N_(
        "You did not enter your last day of work. You qualify only if you stopped working on or after %(first_day)s, "
        "which is %(weeks)s before this leave."
    ),
    # Translators: keep SSDI; it is a benefit of Social Security for people with a disability.
    "ssdi_may_reduce": N_(
        "Social Security disability benefits (SSDI) may reduce your benefit. The Department has not published by "
        "how much, so we took nothing off."
    ),
    "tax_not_covered": N_(
        "We do not know the tax rules for the dates of some payments. For those payments we show no taxes and no "
        "amount after taxes."
    ),
    "tax_on_all_assumed": N_(
        "For payments before 2025 there was no federal answer on taxes. The Department told people to assume that "
        "the whole payment is taxable."
    ),
    # Translators: wages above the wage base (a limit for a person and year) do not count.
    "wage_base_not_applied": N_(
        "These amounts may be too high, because we cannot see which wages are above the wage base. Enter each "
        "person's wages for exact amounts."
    ),
    # Translators: the median of wages, half of which are lower and half higher.
    "wages_far_above_others": N_(
        "You entered %(wages)s for %(person)s. The median of the other wages is %(median)s. Check that this amount is "
        "right."
    ),
    "wages_outside_look_back": N_(
        "Some wages were paid outside the six quarters that the law uses. They do not count."
    ),
}

PROBLEMS = {
    "invalid-input": (
        N_("Some values need to be corrected"),
        N_("Fix each value in the list, and send the request again."),
    ),
    "unreadable-json": (
        N_("The request is not readable JSON"),
        N_("Send a JSON object in UTF-8. A comma, quote or bracket may be missing."),
    ),
    "unsupported-media-type": (
        N_("The request is not marked as plain JSON"),
        N_("Send the header Content-Type: application/json. Do not send Content-Encoding."),
    ),
    "too-large": (
        N_("The request is too large"),
        N_("Send at most 256 KiB at a time. Split a long list into several requests."),
    ),
    "not-covered": (
        N_("No rates for this date"),
        N_("We have rates from %(first_day)s to %(last_day)s. Choose a day between them."),
    ),
    "not-found": (
        N_("There is nothing at this address"),
        N_("Check the address, or start from the home page."),
    ),
    "method-not-allowed": (
        N_("This address does not answer that kind of request"),
        N_("Use one of the methods in the Allow header."),
    ),
    "internal-error": (
        N_("Something went wrong here"),
        N_("This is our fault. We did not keep what you sent. Try again in a moment."),
    ),
    "too-many-requests": (
        N_("Too many requests"),
        N_("Wait for the seconds in the Retry-After header, then send the request again."),
    ),
}


FIGURE_UNITS = {
    "actual": "dollars",
    "appeal_days": "days",
    "amount": "dollars",
    "application_date": "date",
    "average_weekly_wage": "dollars",
    "days": "days",
    "employee_share_paid": "dollars",
    "first_day": "date",
    "hours_off": "hours",
    "last_day": "date",
    "median": "dollars",
    "other_required": "dollars",
    "person": "",
    "quarter": "quarter",
    "quarter_amount": "dollars",
    "reported_by": "date",
    "required": "dollars",
    "total_wages": "dollars",
    "usual_hours": "hours",
    "wages": "dollars",
    "weekly_benefit": "dollars",
    "weeks": "weeks",
}
"""The unit of each figure that the message of a warning states."""


def warning_message(code: str, translator: Translator, figures: Mapping[str, str] | None = None) -> str:
    """Return the text of the warning ``code`` with its figures, or with their names if none are given."""
    names = {name: f"{{{name}}}" for name in FIGURE_UNITS}
    stated = {name: value_of(value, FIGURE_UNITS[name], translator) for name, value in (figures or {}).items()}
    return translator.gettext(WARNINGS[code], **{**names, **stated})


def problem_words(code: str, translator: Translator, **values: object) -> tuple[str, str]:
    """Return title and detail of the problem ``code``.

    ``not-covered`` needs both days.
    """
    title, detail = PROBLEMS[code]
    return translator.gettext(title), translator.gettext(detail, **values)


def later_day_message(setting: str, translator: Translator) -> str:
    """Return the advice to send ``setting`` for a day after the last one with rates."""
    return translator.gettext(
        # Translators: %(setting)s is a field of a question or an option of a command.
        "For a later day, send %(setting)s. The answer is then provisional.",
        setting=setting,
    )


def wait_message(minutes: int, translator: Translator) -> str:
    """Return the advice of the page for a client over the rate limit."""
    return translator.ngettext(
        "We got too many requests from your network. Wait one minute, then reload this page to send your answers "
        "again.",
        "We got too many requests from your network. Wait %(minutes)s minutes, then reload this page to send your "
        "answers again.",
        minutes,
        minutes=minutes,
    )
