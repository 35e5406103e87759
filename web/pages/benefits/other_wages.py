"""Fill in wages from pay stubs, or from amounts of weeks or months that are added up."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from calculators.benefit.pay_stubs import LessThanBefore, StubWages, wages_of_stubs
from calculators.worksheet.calendar import Quarter
from web.forms.benefits import EMPLOYERS
from web.forms.errors import BoxReader, InputError, Mistakes
from web.forms.number_input import plain_money, western
from web.forms.typed import Form, Row
from web.i18n import Translator
from web.pages.benefits.same_pay import MOST_DOLLARS

BETWEEN_AMOUNTS = re.compile(r"[+;]+")
SEVERAL = re.compile(r"\d{3},[1-9]\d\d|\d\d\$? \$?[1-9]\d\d|\d\$\d")
"""Groups of digits that can each be an amount of pay, although together they are one number."""
NOT_FILLED = {"ytd": "stubs_not_filled", "added": "added_not_filled"}
"""The boxes that fill in wages, and the error code of boxes that wait to be filled in."""


def added_up(typed: str) -> str | None:
    r"""Return the sum of the amounts typed on lines or with plus signs, or ``None`` if there are none.

    >>> added_up("1,200.50 + 900\n$1,100")
    '3200.50'
    """
    lines = enumerate(typed.splitlines(), 1)
    amounts = [_amount(each, number) for number, line in lines for each in BETWEEN_AMOUNTS.split(line) if each.strip()]
    if not amounts:
        return None
    total = sum(amounts, Decimal(0))
    if total > MOST_DOLLARS:
        raise InputError("invalid_money")
    return f"{total:.2f}"


def _amount(typed: str, line: int) -> Decimal:
    """Return the amount typed on ``line``.

    Refuse what can be several amounts, and name the line.
    """
    try:
        amount = plain_money(typed)
    except InputError as error:
        if error.code == "invalid_money":
            raise InputError("invalid_money_line", line=line) from error
        raise
    if SEVERAL.search(western(typed)):
        raise InputError("invalid_money_line", line=line)
    return Decimal(amount or 0)


def with_other_wages(form: Form, way: str, key: str) -> Form:
    """Return the form with the wages that ``way`` gives for the employer ``key``.

    A form without quarters, because of its days, stays as it is. Raise ``Mistakes`` if a box cannot be read or if all
    are blank.
    """
    for employer in form.rows(EMPLOYERS.name):
        if form.quarters and str(employer.key) == key:
            form = form.with_texts(_boxes(employer, _wages(employer, way, form.quarters)))
    return form


def waiting_boxes(employer: Row) -> Iterator[tuple[str, str]]:
    """Yield each box whose amounts wait to be filled in, with its error code."""
    for way, code in NOT_FILLED.items():
        for quarter, typed in employer.starting(f"{way}-").items():
            if typed.strip():
                yield employer.box(f"{way}-{quarter}"), code


def other_wages_assumption(employer: Row, quarters: Sequence[str], translator: Translator) -> str:
    """Return the source of the wages of ``employer``.

    The text is empty once a wage was changed.
    """
    for way in NOT_FILLED:
        try:
            filled = _boxes(employer, _wages(employer, way, quarters))
        except Mistakes:
            continue
        if any(employer.texts.get(name) != text for name, text in filled.items()):
            continue
        if way == "added":
            return translator.gettext("We filled in the sum of the amounts of each quarter.")
        if _stub_wages(employer, quarters).divided:
            return translator.gettext(
                "We filled in the boxes from your pay stubs. If a quarter has no stub, we divided the pay up to "
                "the next stub equally."
            )
        return translator.gettext("We filled in the boxes from your pay stubs.")
    return ""


def _wages(employer: Row, way: str, quarters: Sequence[str]) -> dict[str, Decimal]:
    if way == "ytd":
        wages = {str(quarter): amount for quarter, amount in _stub_wages(employer, quarters).wages.items()}
        return {quarter: wages[quarter] for quarter in quarters if quarter in wages}
    return _read(employer, "added", quarters)


def _stub_wages(employer: Row, quarters: Sequence[str]) -> StubWages:
    so_far = _read(employer, "ytd", quarters)
    try:
        return wages_of_stubs({Quarter.parse(quarter): amount for quarter, amount in so_far.items()})
    except LessThanBefore as error:
        raise Mistakes({employer.box(f"ytd-{error.quarter}"): "stub_decreases"}) from error


def _read(employer: Row, way: str, quarters: Sequence[str]) -> dict[str, Decimal]:
    """Return the amount typed for each quarter."""
    reader, found = BoxReader(), {}
    for quarter in quarters:
        box = employer.box(f"{way}-{quarter}")
        amount = reader.read(box, added_up if way == "added" else _money, employer[f"{way}-{quarter}"])
        if amount is not None:
            found[quarter] = Decimal(amount)
    if not found:
        reader.codes.setdefault(employer.box(f"{way}-{quarters[1]}"), f"{way}_blank")
    reader.check()
    return found


def _money(typed: str) -> str | None:
    amount = plain_money(typed)
    if amount is not None and Decimal(amount) > MOST_DOLLARS:
        raise InputError("invalid_money")
    return amount


def _boxes(employer: Row, wages: dict[str, Decimal]) -> dict[str, str]:
    return {employer.box(f"wages-{quarter}"): f"{amount:,.2f}" for quarter, amount in wages.items()}
