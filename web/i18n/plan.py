"""Labels of the parts of a plan of leave: reasons, schedules, other income, allotments."""

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


def leave_reason(reason: str, translator: Translator) -> str:
    """Return the label of a reason for leave."""
    return translator.gettext(LEAVE_REASONS[reason])


def income_kind(kind: str, translator: Translator) -> str:
    """Return the label of a kind of other income."""
    return translator.gettext(INCOME_KINDS[kind])
