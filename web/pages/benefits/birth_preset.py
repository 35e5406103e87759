"""Fill in the first two periods of a plan: weeks of recovery from a birth, then weeks of bonding."""

from web.forms.benefits import BIRTH, PERIODS
from web.forms.errors import BoxReader, Mistakes
from web.forms.table import typed_in_row
from web.forms.typed import Form, Row
from web.i18n import Translator


def with_birth(form: Form) -> Form:
    """Return the form with the first two periods filled in.

    Raise ``Mistakes`` if the weeks cannot be read.
    """
    recovery, bonding = _weeks(form)
    if len(form.rows(PERIODS.name)) < 2:
        form = form.with_row(PERIODS.name)
    first, second = form.rows(PERIODS.name)[:2]
    return form.with_texts({**_filled(first, "pregnancy", recovery), **_filled(second, "bonding", bonding)})


def birth_assumption(form: Form, translator: Translator) -> str:
    """Return the weeks that the periods were filled in from, or an empty text once a period was changed."""
    try:
        filled = with_birth(form)
    except Mistakes:
        return ""
    if any(form[name] != text for name, text in filled.texts.items()):
        return ""
    recovery, bonding = _weeks(form)
    return translator.gettext(
        # Translators: both numbers may be 1; %(recovery)s and %(bonding)s are numbers of weeks.
        "We filled in the weeks of recovery (%(recovery)s). The weeks of bonding (%(bonding)s) follow right away, "
        "without work in between.",
        recovery=recovery,
        bonding=bonding,
    )


def birth_filled_in(form: Form, *, blank: bool) -> bool:
    """Return whether no weeks of a birth wait to be filled in.

    That is so if none were typed, or if the periods are not ``blank``.
    """
    return not blank or not any(form[field.box].strip() for field in BIRTH)


def _weeks(form: Form) -> tuple[str, str]:
    reader = BoxReader()
    recovery, bonding = (field.read(form, reader) for field in BIRTH)
    reader.check()
    return recovery, bonding


def _filled(row: Row, reason: str, weeks: str) -> dict[str, str]:
    """Return the boxes of a period of whole ``weeks``, all others blank."""
    blank = dict.fromkeys((name for name, _ in typed_in_row(PERIODS.fields, row)), "")
    return {
        **blank,
        row.box("reason"): reason,
        row.box("weeks"): weeks,
        row.box("schedule"): "continuous",
    }
