"""What the parts of a plan of leave are called: reasons, schedules, other income and the boxes that ask for them."""

from web.words.catalog import Words, marked

LEAVE_REASONS = {
    # Translators: a reason for leave, said by the person who takes it. "Serious health condition" is a term of the law.
    "medical": marked("My own serious health condition"),
    "pregnancy": marked("Pregnancy, or recovery from childbirth"),
    # Translators: bonding is the time with a new child, by birth, adoption or foster care, for any parent.
    "bonding": marked("Bonding with a new child"),
    "family_care": marked("Care of a family member with a serious health condition"),
    # Translators: what a family must arrange when somebody is called to active military duty.
    "exigency": marked("Needs of the family while a member is on active military duty"),
    "military_care": marked("Care of a family member who is a covered service member"),
}
SCHEDULES = {
    # Translators: how leave is taken.
    "continuous": marked("All of my working hours"),
    "reduced": marked("Some of my hours, every week"),
    "intermittent": marked("Some hours now and then"),
}
INCOME_KINDS = {
    "unemployment": marked("Unemployment benefits"),
    "workers_compensation": marked("Workers' compensation for the same injury"),
    "employer_wages": marked("Wages from the employer for the same hours"),
    "employer_plan": marked("Employer's disability or family leave plan"),
    # Translators: vacation, sick or other paid time off that the employer owes.
    "paid_leave": marked("Accrued paid leave (topping off)"),
    # Translators: keep SSDI; it is a benefit of Social Security for people with a disability.
    "ssdi": marked("Social Security disability benefits (SSDI)"),
}
EMPLOYER_SIZES = {
    "25_or_more": marked("25 people or more"),
    "under_25": marked("Fewer than 25 people"),
}
ALLOTMENTS = {
    # Translators: kinds of leave, of which the law gives so many weeks in a benefit year.
    "medical": marked("Medical leave"),
    "family": marked("Family leave"),
    "military_care": marked("Care of a covered service member"),
    "all": marked("All leave together"),
}
PERIOD_BOXES = {
    "reason": marked("Reason for this leave"),
    "start": marked("First day of this leave"),
    "weeks": marked("How many weeks"),
    "end": marked("Last day of leave"),
    "schedule": marked("How much of your work you miss"),
    "hours": marked("Hours of leave a week"),
}
INCOME_BOXES = {
    "kind": marked("Kind of income"),
    "start": marked("First day of this income"),
    "end": marked("Last day of this income"),
    "amount": marked("Dollars for a whole week"),
}
PLAN_BOXES = {
    "birth-recovery": marked("Weeks of recovery"),
    "birth-bonding": marked("Weeks of bonding after it"),
    "hours": marked("Hours of a usual week"),
    "hours-monday": marked("Hours on Mondays"),
    "hours-tuesday": marked("Hours on Tuesdays"),
    "hours-wednesday": marked("Hours on Wednesdays"),
    "hours-thursday": marked("Hours on Thursdays"),
    "hours-friday": marked("Hours on Fridays"),
    "hours-saturday": marked("Hours on Saturdays"),
    "hours-sunday": marked("Hours on Sundays"),
    "used-medical_weeks": marked("Weeks of medical leave already used"),
    "used-family_weeks": marked("Weeks of family leave already used"),
    "used-military_care_weeks": marked("Weeks of care of a service member already used"),
    "size": marked("Size of your employer"),
    "withhold-federal": marked("Federal tax is withheld from each payment"),
    "withhold-state": marked("State tax is withheld from each payment"),
}


def leave_reason(reason: str, words: Words) -> str:
    """What a reason for leave is called."""
    return words.gettext(LEAVE_REASONS[reason])


def income_kind(kind: str, words: Words) -> str:
    """What a kind of other income is called."""
    return words.gettext(INCOME_KINDS[kind])


def choices(names: dict[str, str], words: Words) -> list[tuple[str, str]]:
    """The values that a box offers, each with its words."""
    return [(value, words.gettext(text)) for value, text in names.items()]
