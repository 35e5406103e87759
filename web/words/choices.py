"""What each value is called that a question or an answer chooses from a list."""

from web.words.catalog import Words, marked

LEAVE_REASONS = {
    # Translators: reasons for a leave. Bonding is the time with a new child.
    "medical": marked("Your own serious health condition"),
    "pregnancy": marked("Pregnancy and recovery from childbirth"),
    "bonding": marked("Bonding with a new child"),
    "family_care": marked("Care for a family member with a serious health condition"),
    "exigency": marked("Needs that arise from a family member's military duty"),
    "military_care": marked("Care for a covered service member"),
}

CHOICES = {
    "employed": marked("Employed"),
    "self_employed": marked("Self-employed, and opted in to PFML"),
    "unemployed": marked("Not working now"),
    "w2": marked("W-2 employee"),
    "contractor": marked("1099-MISC contractor"),
    # Translators: the medical or the family part of a contribution.
    "medical": marked("Medical"),
    "family": marked("Family"),
    # Translators: how the hours of a leave are spread.
    "continuous": marked("All working hours"),
    "reduced": marked("Fewer hours each week"),
    "intermittent": marked("From time to time, in single hours or days"),
    "unemployment": marked("Unemployment benefits"),
    "workers_compensation": marked("Workers' compensation"),
    "employer_wages": marked("Wages from the employer for the same hours"),
    "employer_plan": marked("Employer's disability or leave plan"),
    "paid_leave": marked("Accrued paid leave"),
    # Translators: keep SSDI; it is a benefit of Social Security for people with a disability.
    "ssdi": marked("Social Security disability benefits (SSDI)"),
    "25_or_more": marked("25 people or more"),
    "under_25": marked("Fewer than 25 people"),
    # Translators: what becomes of a week of leave.
    "waiting": marked("Waiting period"),
    "paid": marked("Paid"),
    "partial": marked("Paid in part"),
    "exhausted": marked("No weeks of leave left"),
    "next_benefit_year": marked("In the next benefit year"),
}


def leave_reason(value: str, words: Words) -> str:
    """What the reason ``value`` for a leave is called; ``KeyError`` where it has no words."""
    return words.gettext(LEAVE_REASONS[value])


def choice(value: str, words: Words) -> str:
    """What the value ``value`` is called; ``KeyError`` where it has no words."""
    return words.gettext(CHOICES[value])
