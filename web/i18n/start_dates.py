"""Texts about other first days of leave: the assumptions, and the changes from a day on."""

from web.i18n.translator import N_, Translator

ASSUMPTIONS = {
    # Translators: a quarter is three calendar months. "Carried forward" means that the same wages are paid again.
    "wages_carried_forward": N_(
        "We assume that your pay stays the same. For a later quarter, we use what the job paid in the same "
        "quarter a year earlier. If you did not have the job then, we use the quarter before. We do not change "
        "wages that you entered. We count only quarters that end before your leave starts. We assume that you "
        "apply in the week your leave starts, or later."
    ),
    "no_further_wages": N_(
        "You do not work now, so we assume no wages for later quarters. We assume that you apply in the week your "
        "leave starts, or later."
    ),
}
CHANGES = {
    # Translators: the next four describe what is different from a first day of leave on; short, in a table.
    "base_period": N_("Other quarters count."),
    "parameters": N_("The rates of another year apply."),
    "former_employers": N_("The wages of your former employer no longer count for the amount."),
    "separation": N_("It is too long after your last day of work."),
}


def assumption_message(code: str, translator: Translator) -> str:
    """Return the assumption about wages that the question does not give."""
    return translator.gettext(ASSUMPTIONS[code])


def change_message(change: str, translator: Translator) -> str:
    """Return the text for a change from a first day of leave on."""
    return translator.gettext(CHANGES[change])
