"""Texts of the errors of boxes on the pages: what to do about what was typed."""

from web.i18n.translator import N_, Translator

BOXES = {
    # Translators: the letter is the one with the Department's decision.
    "differs_from_notice": N_("Enter the same first day of leave as on the letter."),
    "benefit_year_over": N_("Clear this date. The benefit year of that leave ends before this leave starts."),
    # Translators: federal tax from each payment, by the usual rate or in an amount that the person chose.
    "federal_amount_or_rate": N_("Choose the usual rate of federal tax or enter your own amount, not both."),
    "missing": N_("Fill this in. We need it for the estimate."),
    "one_employer": N_("Choose only one current employer. We add the wages of a former employer to one job only."),
    "given_twice": N_("Enter this only once."),
    "invalid_choice": N_("Choose one of the options."),
    "invalid_money": N_("Enter an amount in dollars, such as 12,500.50."),
    # Translators: for a box in which a person lists several amounts, one on each line.
    "invalid_money_line": N_(
        "Fix line %(line)s. Enter one amount on each line, without spaces or commas, such as 1200.50."
    ),
    "invalid_count": N_("Enter a number of people, such as 24.5."),
    "invalid_fraction": N_("Enter a percent from 0 to 100, such as 60."),
    "invalid_percent": N_("Enter a percent from 0 to 100, such as 60."),
    "invalid_date": N_("Enter the month, the day and the year, such as March 2, 2026."),
    # Translators: for the three boxes month, day and year.
    "incomplete_date": N_("Enter the month, the day and the year, such as March 2, 2026."),
    "day_beyond_month": N_("This month has fewer days. Check the day and the month."),
    "invalid_year": N_("Enter all four digits of the year, such as 2026."),
    "invalid_pay_period": N_(
        "Fix line %(line)s. Enter the W-2 employees, a comma, a space and the contractors, such as 30, 2."
    ),
    "too_long": N_("Use at most 64 characters."),
    "too_few": N_("Enter at least one."),
    "out_of_range": N_("This number is too low or too high. Check it."),
    "blank": N_("Enter a name, such as Bakery."),
    "control_character": N_("Remove line breaks, tabs and other control characters from this name."),
    # Translators: a Social Security number is a personal number of nine digits.
    "personal_identifier": N_(
        "This looks like a Social Security or taxpayer number. Use another name, such as Bakery."
    ),
    # Translators: “Not working now” is the name of a choice; use the words you give to it.
    "only_when_unemployed": N_("Clear this date, or choose “Not working now”."),
    "current_job_start_required": N_(
        "Enter the day your current job started. We need it because you left another job."
    ),
    "after_leave_start": N_("Enter a day on or before the first day of leave."),
    "former_employer": N_("Choose at least one current employer, and no former one."),
    "unknown_employer": N_("Choose an employer with wages on this page."),
    "duplicate_employer": N_("Enter a different name for each employer, such as Bakery and School."),
    "choose_employer": N_("Select the job you are taking leave from."),
    "pay_blank": N_("Enter what you were paid, such as 1,200.00, and choose the time it is for."),
    # Translators: "Fill in the boxes" is the name of a button; use the words you give to it.
    "pay_not_filled": N_("Press “Fill in the boxes” so that this pay counts, or clear this box."),
    # Translators: “Fill in from my stubs” is the name of a button.
    "stubs_not_filled": N_("Press “Fill in from my stubs” so that this pay counts, or clear this box."),
    # Translators: “Add up and fill in” is the name of a button.
    "added_not_filled": N_("Press “Add up and fill in” so that these amounts count, or clear this box."),
    "ytd_blank": N_("Enter the pay so far of at least one stub, for example 26,000.00."),
    "added_blank": N_("Enter the amounts of at least one quarter, each on a line of its own."),
    "stub_decreases": N_("Enter no less than the pay so far of an earlier stub in the same year."),
    "invalid_hours": N_("Enter the hours of a usual week, more than 0 and at most 168, such as 37.5."),
    "wages_blank": N_("Enter the wages of at least one quarter, such as 12,500.50."),
    "below_legal_minimum": N_(
        "This is less than the employer must pay. Enter more, or leave the box blank for the legal minimum."
    ),
    "above_amount_due": N_("This is more than is due. Enter less, or leave the box blank for the legal minimum."),
    "exempt_part": N_("Clear this. Nothing is due for a part that a private plan covers."),
    "self_employed_pays_all": N_("Clear this. A self-employed person pays both shares."),
    # Translators: a group is some of the workers of an employer, such as nurses, for whom it pays another share.
    "unknown_group": N_("Enter the share that you pay for this group, or choose another group."),
    "group_without_people": N_("Choose this group for at least one person, or remove it."),
    "repeated_group": N_("Another group has this name. Enter another name, or remove this group."),
    "exactly_one": N_("Enter one of the two, not both."),
    "only_with_workforce": N_("Clear this, or enter how many people work for the employer."),
    "duplicate_person": N_("Enter each person once, with the wages of the whole year and a different name."),
    # Translators: keep the example as it is; it shows the US way of writing numbers.
    "ambiguous_number": N_(
        "Enter dollars the US way, such as 12,500.50. Use a comma for thousands and a point for cents."
    ),
    # Translators: keep the example as it is; it shows the US way of writing numbers.
    "ambiguous_count": N_("Enter the number the US way, with a point before the decimals, such as 24.5."),
    "invalid_work_hours": N_("Enter no more hours than a day or a week has, such as 37.5."),
    "invalid_weeks": N_("Enter a number of weeks, such as 6 or 1.5."),
    "end_before_start": N_("Enter a last day that is on or after the first day."),
    "hours_off_required": N_("Enter the days or the hours of leave in a week, for example 20 hours."),
    "hours_or_days": N_("Enter the hours or the days, and clear the other box."),
    "invalid_days": N_("Enter the days of leave in a week, more than 0 and at most 7, for example 2.5."),
    "days_beyond_week": N_("Enter no more days than you work in a usual week."),
    "hours_off_not_continuous": N_("Clear this, or choose that you miss only some of your hours."),
    "hours_beyond_week": N_("Enter no more hours of leave than the hours of your usual week."),
    "not_in_steps": N_("Count intermittent leave in steps of 15 minutes, such as 7.25 hours."),
    "days_not_in_steps": N_("Enter your usual hours for each weekday, so that we know how long a day is."),
    "no_usual_hours": N_("Enter the hours of your usual week, such as 40."),
    "work_week_differs": N_("Enter the same hours as your weekdays have together, or leave the box blank."),
    "only_with_leave": N_("Clear this, or enter the periods of leave."),
    "not_leave_start": N_("Start the first period on the first day of leave."),
    "overlapping_periods": N_("Start this period after the period before it ends."),
    "out_of_order": N_("Enter the periods in the order of their dates."),
    "leave_too_long": N_("Plan at most two years of leave at a time."),
    "family_care_not_yet": N_("Start on July 1, 2021 or later. Leave to care for a family member began on that day."),
    "kept_missing": N_("First choose the file that you saved."),
    # Translators: "Data (JSON), to load again" is the name of a button; use the words you give to it.
    "kept_not_ours": N_(
        "We cannot read this file. Choose a file that you saved here with “Data (JSON), to load again”."
    ),
    "kept_too_long": N_("This file has too many entries to show its answer on a page. Save fewer in one file."),
    "kept_for_other_page": N_("You saved this file on another page. Load it on that page."),
    # Translators: %(place)s is the name of a part of the file, such as wages/0/amount.
    "kept_not_understood": N_(
        "We cannot use one part of this file: %(place)s. It was changed, or another version made it. Enter your "
        "answers in the boxes."
    ),
    "kept_beyond_boxes": N_("This file has more entries than this page has room for. We did not fill in anything."),
    "weeks_or_last_day": N_("Enter the number of weeks or the last day, not both."),
    "invalid_whole_weeks": N_(
        "Enter whole weeks of 1 or more, such as 12. For part of a week, enter the last day instead."
    ),
    "usual_hours_needed": N_(
        "Enter the hours of your usual week, such as 40. You are paid for the part that you miss."
    ),
    # Translators: "Fill in the periods" is the name of a button; use the words you give to it.
    "birth_not_filled": N_("Press “Fill in the periods” so that these weeks count, or clear this box."),
    "too_many_periods": N_("Remove a period. This page has room for 12."),
    "too_many_incomes": N_("Remove an income. This page has room for 12."),
    "too_many_employers": N_("Remove an employer. This page has room for 20."),
    "too_many_people": N_("Remove a person. This page has room for 200. A payroll file takes more."),
    "not_covered": N_("We have no rates for this date. Choose a date from %(first_day)s to %(last_day)s."),
    "invalid_value": N_("We cannot use this answer. Check it."),
}


def box_message(code: str, translator: Translator, **values: object) -> str:
    """Return the advice of a page about the error ``code`` of a box.

    Unknown codes share one text.
    """
    return translator.gettext(BOXES.get(code, BOXES["invalid_value"]), **values)
