"""Labels of the parts of a plan of leave: reasons, schedules, other income and their boxes."""

from web.i18n.translator import N_, Translator

LEAVE_REASONS = {
    # Translators: a reason for leave, said by the person who takes it. "Serious health condition" is a term of the law.
    "medical": N_("My own serious health condition"),
    "pregnancy": N_("Pregnancy, or recovery from childbirth"),
    # Translators: bonding is the time with a new child, by birth, adoption or foster care, for any parent.
    "bonding": N_("Bonding with a new child"),
    "family_care": N_("Care of a family member with a serious health condition"),
    # Translators: what a family must arrange when somebody is called to active military duty.
    "exigency": N_("Needs of the family while a member is on active military duty"),
    "military_care": N_("Care of a family member who is a covered service member"),
}
SCHEDULES = {
    # Translators: how leave is taken.
    "continuous": N_("All of my working hours"),
    "reduced": N_("Some of my hours, every week"),
    "intermittent": N_("Some hours now and then"),
}
INCOME_KINDS = {
    "unemployment": N_("Unemployment benefits"),
    "workers_compensation": N_("Workers' compensation for the same injury"),
    "employer_wages": N_("Wages from the employer for the same hours"),
    "employer_plan": N_("Employer's disability or family leave plan"),
    # Translators: vacation, sick or other paid time off that the employer owes.
    "paid_leave": N_("Accrued paid leave (topping off)"),
    # Translators: keep SSDI; it is a benefit of Social Security for people with a disability.
    "ssdi": N_("Social Security disability benefits (SSDI)"),
}
EMPLOYER_SIZES = {
    "25_or_more": N_("25 people or more"),
    "under_25": N_("Fewer than 25 people"),
}
ALLOTMENTS = {
    # Translators: kinds of leave, of which the law gives so many weeks in a benefit year.
    "medical": N_("Medical leave"),
    "family": N_("Family leave"),
    "military_care": N_("Care of a covered service member"),
    "all": N_("All leave together"),
}
PERIOD_BOXES = {
    "reason": N_("Reason for this leave"),
    "start": N_("First day of this leave"),
    "weeks": N_("How many weeks"),
    "end": N_("Last day of leave"),
    "schedule": N_("How much of your work you miss"),
    "hours": N_("Hours of leave a week"),
}
INCOME_BOXES = {
    "kind": N_("Kind of income"),
    "start": N_("First day of this income"),
    "end": N_("Last day of this income"),
    "amount": N_("Dollars for a whole week"),
}
PLAN_BOXES = {
    "birth-recovery": N_("Weeks of recovery"),
    "birth-bonding": N_("Weeks of bonding after it"),
    "hours": N_("Hours of a usual week"),
    "hours-monday": N_("Hours on Mondays"),
    "hours-tuesday": N_("Hours on Tuesdays"),
    "hours-wednesday": N_("Hours on Wednesdays"),
    "hours-thursday": N_("Hours on Thursdays"),
    "hours-friday": N_("Hours on Fridays"),
    "hours-saturday": N_("Hours on Saturdays"),
    "hours-sunday": N_("Hours on Sundays"),
    "used-medical_weeks": N_("Weeks of medical leave already used"),
    "used-family_weeks": N_("Weeks of family leave already used"),
    "used-military_care_weeks": N_("Weeks of care of a service member already used"),
    "size": N_("Size of your employer"),
    "withhold-federal": N_("Federal tax is withheld from each payment"),
    "withhold-state": N_("State tax is withheld from each payment"),
}


def leave_reason(reason: str, translator: Translator) -> str:
    """Return the label of a reason for leave."""
    return translator.gettext(LEAVE_REASONS[reason])


def income_kind(kind: str, translator: Translator) -> str:
    """Return the label of a kind of other income."""
    return translator.gettext(INCOME_KINDS[kind])


def choices(names: dict[str, str], translator: Translator) -> list[tuple[str, str]]:
    """Return the values that a box offers, each with its label."""
    return [(value, translator.gettext(text)) for value, text in names.items()]
