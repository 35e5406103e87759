"""The words of the features for the codes of questions and answers."""

REASONS = {
    "the wages are below the minimum earnings": "wages_under_minimum",
    "the wages are below 30 times the weekly benefit": "wages_under_thirty_times_benefit",
    "too few quarters have wages": "opt_in_quarters_not_met",
    "the last job ended too long ago": "separated_too_long",
}
TESTS = {
    "minimum earnings": "minimum_earnings",
    "30-times": "thirty_times_weekly_benefit",
    "two-quarters": "opt_in_quarters",
    "26-weeks": "separation",
}
WARNINGS = {
    "an earlier leave has no first day": "earlier_leave_unknown",
    "the application is far from the leave": "application_far_from_leave",
    "the last day of work is not known": "separation_date_unknown",
    "the newest quarter may be missing": "latest_quarter_may_be_missing",
    "the quarter of the first leave does not count": "first_leave_quarter_not_counted",
    "the wages of one person are far above the rest": "wages_far_above_others",
    "the quarter in progress counts on appeal": "quarter_in_progress_counts_on_appeal",
    "the quarter in progress may decide": "quarter_in_progress_may_decide",
    "the wages look like pay for a year": "amounts_look_yearly",
    "the wages look like pay for an hour": "amounts_look_hourly",
    "there is another reading of 30 times": "other_reading_of_thirty_times",
    "all of these payments is assumed to be taxable": "tax_on_all_assumed",
    "a private plan covers a part": "private_plan",
    "disability benefits may reduce the benefit": "ssdi_may_reduce",
    "only a part of the year counts": "partial_year",
    "some hours of leave are not counted": "hours_off_not_counted",
    "some wages are too old to count": "wages_outside_look_back",
    "taxes depend on the size of the employer": "employer_size_needed",
    "the employer must agree to this schedule": "bonding_needs_consent",
    "the employer on leave paid no wages": "leave_from_without_wages",
    "the estimate is provisional": "provisional_parameters",
    "the former employer counts": "former_employer_counted",
    "the former employer lowers the benefit": "former_employer_lowers",
    "the former employer does not count": "former_employer_not_counted",
    "the next benefit year needs a new application": "application_for_next_benefit_year",
    "the paid leave is more than can be added": "paid_leave_above_room",
    "the tax rule for these payments is not known": "tax_not_covered",
    "the wage base is not applied": "wage_base_not_applied",
    "the weeks of leave are used up": "allotment_used_up",
}
SEARCH_ENDS = {"a year": "one_year", "the last day with rates": "last_covered_day"}
REFUSED_SHARES = {
    "below the legal minimum": "below_legal_minimum",
    "more than is due": "above_amount_due",
    "one about an exempt part": "exempt_part",
}


def name_of(words: str) -> str:
    """Return words as a name: ``expected payment date`` is ``expected_payment_date``."""
    return words.lower().replace(" ", "_")


def words_of(name: str) -> str:
    """Return the name of a field or a choice as words."""
    return name.replace("_", " ")
