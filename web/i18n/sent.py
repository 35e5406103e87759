"""Put the payment to the state in one sentence."""

from web.i18n.translator import Translator


def sent_sentence(sums: tuple[str, str, str], translator: Translator, *, self_employed: bool) -> str:
    """Return the sentence on the total, the withheld amount and the employer's own amount."""
    total, employee, employer = sums
    if self_employed:
        return translator.gettext(
            "You send %(total)s through MassTaxConnect. All of it comes from your own income.",
            total=total,
        )
    # Translators: keep MassTaxConnect; it is the website of the Department of Revenue for taxes.
    return translator.gettext(
        "You send %(total)s through MassTaxConnect. Of this, you withhold %(employee)s from workers and pay "
        "%(employer)s yourself.",
        total=total,
        employee=employee,
        employer=employer,
    )
