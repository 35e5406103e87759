"""Texts of warnings, field errors and problems."""

from collections.abc import Mapping

from web.i18n.formats import value_of
from web.i18n.translator import N_, Translator

WARNINGS = {
    # Translators: an allotment is the number of weeks of leave that the law gives for a reason.
    "allotment_used_up": N_(
        "The plan is longer than the weeks of leave that the law gives in a benefit year. Nothing is paid for the "
        "days after them."
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
        "%(first_day)s to %(last_day)s. Check both dates. If you apply later, only the last %(days)s before that are "
        "paid."
    ),
    "application_for_next_benefit_year": N_(
        "The plan goes beyond the benefit year. For the weeks after it a new application is needed, with a new "
        "average weekly wage, new weeks of leave and another waiting period."
    ),
    # Translators: bonding is the time with a new child.
    "bonding_needs_consent": N_("Bonding on a reduced or intermittent schedule needs the employer's consent."),
    "earlier_leave_unknown": N_(
        "You used weeks of leave before in this benefit year. Enter the first day of that leave. Its rates and its "
        "average weekly wage apply to this leave too."
    ),
    "earlier_withholding_missing": N_(
        "%(amount)s of this was not withheld from earlier paychecks. If you did not withhold in time, you may not take "
        "that money from workers later."
    ),
    # Translators: Form W-2 is the yearly statement of a worker's wages for the tax office.
    "employer_pays_is_wages": N_(
        "The employer pays %(employee_share_paid)s that it may withhold from employees. Tax law counts this amount as "
        "wages of the employees. Report it on their Forms W-2."
    ),
    "employer_size_needed": N_(
        "Which part of medical benefits is taxable depends on the size of the employer. Say whether 25 people or "
        "more work there."
    ),
    "first_leave_quarter_not_counted": N_(
        "Your first leave began in %(quarter)s, so we did not count your wages for those months. If the Department "
        "counted them for that leave, your benefit is %(weekly_benefit)s a week."
    ),
    "former_employer_counted": N_(
        "The current job has lasted less than 26 weeks, so the wages of the former employer are added to it. The "
        "Department does so on appeal, not always at first, and the limit is being litigated."
    ),
    "former_employer_not_counted": N_(
        "Wages of the former employer count for the tests of eligibility but not for the amount, because the current "
        "job has lasted 26 weeks or more. This limit is being litigated."
    ),
    # Translators: "award" is what the Department decides to pay a week.
    "latest_quarter_may_be_missing": N_(
        "Your first award may leave out your wages for %(quarter)s, because employers have until %(reported_by)s to "
        "report them. The earlier quarters alone would give %(weekly_benefit)s a week. If that happens, appeal within "
        "%(appeal_days)s and send pay stubs."
    ),
    "leave_from_without_wages": N_(
        "One of the employers the leave is taken from paid no wages in the quarters that count, so that leave gives "
        "no benefit."
    ),
    # Translators: a notice is the Department's letter with its decision.
    "notice_wage_in_cents": N_(
        "The wage on your notice is in cents. The law rounds it up to %(average_weekly_wage)s, which gives "
        "%(weekly_benefit)s a week."
    ),
    # Translators: "30 times the weekly benefit" is one of the tests of eligibility.
    "other_reading_of_thirty_times": N_(
        "You earned %(actual)s. The Department asks for 30 times the PFML benefit, which is %(required)s. Some read "
        "the law as 30 times the unemployment benefit, which is %(other_required)s. You would pass that test. The "
        "question was before the courts in 2025, so consider an appeal."
    ),
    "paid_leave_above_room": N_(
        "In some weeks the accrued paid leave is more than may be added to the benefit. Together they may reach the "
        "average weekly wage, not more."
    ),
    "partial_year": N_("Contributions began on October 1, 2019, so only wages paid from that day on count."),
    "private_plan": N_(
        "No contribution is due for a part that an approved private plan covers. Workers may not pay more for the "
        "plan than they would have paid the state."
    ),
    # Translators: "provisional" because the figures of that year are not known here yet.
    "provisional_parameters": N_(
        "This answer is provisional. We do not have all figures for this date yet, so we used the newest ones we have. "
        "The real amounts will differ."
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
        "Social Security disability benefits (SSDI) may reduce the benefit. How much is not published, so nothing is "
        "taken off here."
    ),
    "tax_not_covered": N_(
        "We do not know the tax rules for the dates of some payments. For those payments we show no taxes and no "
        "amount after taxes."
    ),
    "tax_on_all_assumed": N_(
        "For payments before 2025 there was no federal answer on taxes. The Department told people to assume that "
        "all of the payment is taxable."
    ),
    # Translators: wages above the wage base (a limit for a person and year) do not count.
    "wage_base_not_applied": N_(
        "The wage base limits each person's wages, and a payroll total does not tell them apart. The amounts are an "
        "upper bound; give each person's wages for exact ones."
    ),
    # Translators: the median of wages, half of which are lower and half higher.
    "wages_far_above_others": N_(
        "You entered %(wages)s for %(person)s. The median of the other wages is %(median)s. Check that this amount is "
        "right."
    ),
    "wages_outside_look_back": N_(
        "Some of the wages were paid outside the six quarters that the law looks at. They do not count."
    ),
}

FIELDS = {
    # Translators: a notice is the Department's letter with its decision.
    "differs_from_notice": N_("Enter the same first day of leave as on the notice."),
    "benefit_year_over": N_("Skip this. The benefit year of that leave is over when this leave starts."),
    # Translators: federal tax from each payment, by the usual rate or in an amount that the person chose.
    "federal_amount_or_rate": N_("Choose federal tax by the usual rate, or enter an amount of your own, not both."),
    "missing": N_("Fill this in; it is needed for the estimate."),
    "one_employer": N_("Choose one current employer: the wages of a former employer are added to one job only."),
    "given_twice": N_("Give this once only."),
    "unknown_field": N_("Leave this field out; it is not known here. Check its spelling."),
    "invalid_type": N_("Give a value of the kind that the documentation shows, as in its example."),
    "invalid_choice": N_("Choose one of the values that are offered."),
    "invalid_money": N_("Give dollars from 0 to 999999999.99 with at most two decimals, as in 12500.50."),
    "invalid_count": N_("Give a number of people of 0 or more, as in 24.5."),
    "invalid_fraction": N_("Give a fraction from 0 to 1, as in 0.60 for 60 percent."),
    "invalid_percent": N_("Give a percentage from 0 to 100, as in 60."),
    "invalid_date": N_("Give a day of the calendar as year-month-day, as in 2026-03-02."),
    # Translators: for the three boxes month, day and year.
    "incomplete_date": N_("Choose the month and type the day and the year of a real day, as in March 2, 2026."),
    "invalid_quarter": N_("Give a quarter as year and Q1 to Q4, as in 2025-Q4."),
    "invalid_year": N_("Give a year with four digits, as in 2026."),
    "invalid_pay_period": N_(
        "Mend line %(line)s. Type one pay period a line: the W-2 employees, a comma and a space, the contractors, as "
        "in 30, 2."
    ),
    "too_long": N_("Shorten this; for a name use at most 64 characters, as in Bakery."),
    "too_short": N_("Give at least one, or leave the field out."),
    "too_many": N_("Give fewer; the documentation names the most that one question can hold."),
    "too_few": N_("Give at least one."),
    "out_of_range": N_("Give a number within the limits that the documentation names."),
    "blank": N_("Give a name of 1 to 64 characters, as in Bakery."),
    # Translators: a Social Security number is a personal number of nine digits.
    "personal_identifier": N_(
        "This looks like a Social Security or taxpayer number. Use another name, as in Bakery; no number is needed."
    ),
    "only_when_unemployed": N_("Leave the last day of work out, unless the worker is not working now."),
    "current_job_start_required": N_(
        "Give the day on which the current job began, because a former employer is named."
    ),
    "after_leave_start": N_("Give a day on or before the first day of leave."),
    "former_employer": N_("Take the leave from current employers only, and from at least one."),
    "unknown_employer": N_("Name an employer as it is named beside the wages."),
    "duplicate_employer": N_("Give each employer a name of its own, as in Bakery and School."),
    "choose_employer": N_("Choose at least one employer that the leave is taken from."),
    # Translators: what somebody was paid, and for which time, as in a month.
    "pay_blank": N_("Type what you were paid, as in 1,200.00, and choose what time that is for."),
    # Translators: "Fill in the boxes" is the name of a button; use the words you give to it.
    "pay_not_filled": N_("Press “Fill in the boxes” so that this pay counts, or empty this box."),
    # Translators: “Fill in from my stubs” is the name of a button.
    "stubs_not_filled": N_("Press “Fill in from my stubs” so that this pay counts, or empty this box."),
    # Translators: “Add up and fill in” is the name of a button.
    "added_not_filled": N_("Press “Add up and fill in” so that these amounts count, or empty this box."),
    "ytd_blank": N_("Enter the pay so far of at least one stub, for example 26,000.00."),
    "added_blank": N_("Enter the amounts of at least one quarter, each on a line of its own."),
    "stub_decreases": N_("Enter no less than the pay so far of an earlier stub in the same year."),
    "invalid_hours": N_("Give the hours of a usual week, more than 0 and at most 168, as in 37.5."),
    "wages_blank": N_("Type the wages of at least one quarter, as in 12,500.50."),
    "below_legal_minimum": N_(
        "This is less than the employer must pay. Give a larger share, or leave it out for the legal minimum."
    ),
    "above_amount_due": N_("This is more than is due. Give a smaller share, or leave it out for the legal minimum."),
    "exempt_part": N_("Leave this out: nothing is due for a part that a private plan covers."),
    "self_employed_pays_all": N_("Remove this. A self-employed person pays both shares."),
    # Translators: a group is some of the workers of an employer, such as nurses, for whom it pays another share.
    "unknown_group": N_("Give the share that you pay for this group, or choose another group."),
    "group_without_people": N_("Name this group for at least one person, or remove it."),
    "repeated_group": N_("Another group has this name. Give this group another name, or remove it."),
    # Translators: keep people, payroll, average_w2 and pay_periods as they are; they are names of fields.
    "exactly_one": N_(
        "Give exactly one of the two, neither both nor none: people or payroll; for the workforce, average_w2 or "
        "pay_periods."
    ),
    "only_with_workforce": N_("Leave this out, or say how many people work for the employer."),
    "duplicate_person": N_("Give each person once, with the wages of the whole year and a name of its own, as in P1."),
    # Translators: keep the two examples as they are; they show the US way of writing numbers.
    "ambiguous_number": N_(
        "Write dollars the US way, with a comma between thousands and a point before the cents, as in 12,500.50."
    ),
    "ambiguous_count": N_("Write the number the US way, with a point before the decimals, as in 24.5."),
    # Translators: keep FEIN; it is the number of an employer at the federal tax office.
    "invalid_employer_fein": N_("Give the employer's FEIN as two digits, a hyphen and seven digits."),
    "invalid_tax_identifier": N_(
        "Give the number in groups of three, two and four digits with hyphens between; the first five may be asterisks."
    ),
    "invalid_work_hours": N_("Give hours with at most two decimals, no more than a day or a week has, as in 37.5."),
    "invalid_weeks": N_("Give weeks from 0 to 99.9999, as in 6 or 1.5."),
    "end_before_start": N_("Give a last day that is on or after the first day."),
    "hours_off_required": N_("Enter the days or the hours of leave in a week, for example 20 hours."),
    "hours_or_days": N_("Enter the hours or the days, and empty the other box."),
    "invalid_days": N_("Enter the days of leave in a week, more than 0 and at most 7, for example 2.5."),
    "days_beyond_week": N_("Enter no more days than the working days of your usual week."),
    "hours_off_not_continuous": N_(
        "Leave the hours of leave out, or say that the schedule is reduced or intermittent."
    ),
    "hours_beyond_week": N_("Give no more hours of leave than the hours of a usual week."),
    "not_in_steps": N_("Count intermittent leave in steps of 15 minutes, as in 7.25 hours."),
    "no_usual_hours": N_("Give the hours of a usual week, as in 40."),
    "work_week_differs": N_("Give the same hours as those of the weekdays together, or leave this out."),
    "only_with_leave": N_("Leave this out, or give the periods of leave."),
    "not_leave_start": N_("Start the first period on the first day of leave."),
    "overlapping_periods": N_("Start this period after the end of the one before."),
    "out_of_order": N_("Give the periods in the order of their days."),
    "leave_too_long": N_("Plan at most two years of leave at a time."),
    "family_care_not_yet": N_(
        "Start on July 1, 2021 or later: before, there was no leave to care for a family member."
    ),
    "kept_missing": N_("Choose the file that you kept first."),
    # Translators: "Data (JSON), to load again" is the name of a button; use the words you give to it.
    "kept_not_ours": N_(
        "This cannot be read. Choose a file that was made here with “Data (JSON), to load again”, as it was made."
    ),
    "kept_for_other_page": N_("This was kept on another page. Load it on the page it is from."),
    # Translators: %(place)s is the name of a part of the file, as in wages/0/amount.
    "kept_not_understood": N_(
        "One part of this is not as this page writes it: %(place)s. Files that were changed, or made by another "
        "version, cannot be loaded; type the answers into the boxes."
    ),
    "kept_beyond_boxes": N_(
        "This asks for more than this page has boxes for. Nothing was filled in, so that nothing is lost without a "
        "word."
    ),
    "weeks_or_last_day": N_("Give the number of weeks or the last day, one of the two."),
    "invalid_whole_weeks": N_("Give whole weeks of 1 or more, as in 12; for a part of a week give the last day."),
    "usual_hours_needed": N_("Give the hours of your usual week, as in 40: the benefit is for the part you miss."),
    # Translators: "Fill in the periods" is the name of a button; use the words you give to it.
    "birth_not_filled": N_("Press “Fill in the periods” so that these weeks count, or empty this box."),
    "too_many_periods": N_("Remove a period: this page has room for 12."),
    "too_many_incomes": N_("Remove an income: this page has room for 12."),
    "too_many_employers": N_("Remove an employer: this page has room for 20. The JSON API takes up to 400."),
    "too_many_people": N_("Remove a person: this page has room for 200. A payroll file takes more."),
    "not_covered": N_("No figures are known for this date. Choose a day from %(first_day)s to %(last_day)s."),
    "invalid_value": N_("Give a value like the example in the documentation."),
}

PROBLEMS = {
    "invalid-input": (
        N_("Some values need to be corrected"),
        N_("Each value to correct is named, with what to give instead. Correct them and send the question again."),
    ),
    "unreadable-json": (
        N_("The question is not readable JSON"),
        N_("Send a JSON object in UTF-8; a comma, quote or bracket may be missing."),
    ),
    "unsupported-media-type": (
        N_("The question is not marked as plain JSON"),
        N_("Send the header Content-Type: application/json, and no Content-Encoding."),
    ),
    "too-large": (
        N_("The question is too large"),
        N_("Send at most 256 KiB at a time; split a long list into several questions."),
    ),
    "not-covered": (
        N_("No figures for this date"),
        N_("Figures are known from %(first_day)s to %(last_day)s. Choose a day between them."),
    ),
    "not-found": (
        N_("There is nothing at this address"),
        N_("Check the address, or start from the home page."),
    ),
    "method-not-allowed": (
        N_("This address does not answer that kind of request"),
        N_("Use the method that the documentation names; the Allow header lists those that work."),
    ),
    "internal-error": (
        N_("Something went wrong here"),
        N_("The fault is ours, and nothing you sent was kept. Try again in a moment."),
    ),
    "too-many-requests": (
        N_("Too many questions at once"),
        N_("Wait for the seconds that the Retry-After header names, then send the question again."),
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
    "last_day": "date",
    "median": "dollars",
    "other_required": "dollars",
    "person": "",
    "quarter": "quarter",
    "quarter_amount": "dollars",
    "reported_by": "date",
    "required": "dollars",
    "total_wages": "dollars",
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


def field_message(code: str, translator: Translator, **values: object) -> str:
    """Return the advice for the field error ``code``.

    Unknown codes share one text.
    """
    return translator.gettext(FIELDS.get(code, FIELDS["invalid_value"]), **values)


def problem_words(code: str, translator: Translator, **values: object) -> tuple[str, str]:
    """Return title and detail of the problem ``code``.

    ``not-covered`` needs both days.
    """
    title, detail = PROBLEMS[code]
    return translator.gettext(title), translator.gettext(detail, **values)


def wait_message(minutes: int, translator: Translator) -> str:
    """Return the advice of the page for a client over the rate limit."""
    return translator.ngettext(
        "More questions came from your network than are answered at a time. Wait one minute, then reload this page: "
        "what you typed is sent again.",
        "More questions came from your network than are answered at a time. Wait %(minutes)s minutes, then reload "
        "this page: what you typed is sent again.",
        minutes,
        minutes=minutes,
    )
