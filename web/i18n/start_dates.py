"""Texts about other first days of leave: the assumptions, and the changes from a day on."""

from web.i18n.translator import N_, Translator

ASSUMPTIONS = {
    # Translators: a quarter is three calendar months. "Carried forward" means that the same wages are paid again.
    "wages_carried_forward": N_(
        "The same wages are carried forward. Each current job is taken to pay in a later quarter what it paid in the "
        "same quarter one year before, or, where it had not begun by then, what it paid in the quarter before. "
        "Quarters with wages that were given stay as they are, and only quarters that are over by the first day of "
        "leave count. The application is taken to be made in the week of that day or later."
    ),
    "no_further_wages": N_(
        "The worker does not work now, so no wages are assumed for later quarters. The application is taken to be "
        "made in the week of the first day of leave or later."
    ),
}
CHANGES = {
    # Translators: the next four describe what is different from a first day of leave on; short, in a table.
    "base_period": N_("Other quarters count."),
    "parameters": N_("The figures of another year apply."),
    "former_employers": N_("The wages of the former employer are no longer added to the current job."),
    "separation": N_("It is too long after the last day of work."),
}


def assumption_message(code: str, translator: Translator) -> str:
    """Return the assumption about wages that the question does not give."""
    return translator.gettext(ASSUMPTIONS[code])


def change_message(change: str, translator: Translator) -> str:
    """Return the text for a change from a first day of leave on."""
    return translator.gettext(CHANGES[change])
