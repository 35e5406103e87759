"""What the cells of a payroll file mean, as bookkeepers and their programs write them; never a guess."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from calculators.contribution.models import Kind
from calculators.models.fields import MONEY
from calculators.worksheet.calendar import Quarter
from rules import Coverage
from web.forms.errors import InputError
from web.forms.number_input import plain_money

LONGEST_NAME = 64
MOST_CENTS = 99_999_999_999
"""The largest wages of a person, of one row or of a quarter: those that a question may hold."""
KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("w2", "w 2", "w2 employee", "w 2 employee", "employee", "empleado", "empleado w 2"), "w2"),
    **dict.fromkeys(
        ("1099", "1099 misc", "1099 nec", "contractor", "1099 contractor", "1099 misc contractor", "contratista"),
        "contractor",
    ),
    **dict.fromkeys(("self employed", "por cuenta propia"), "self_employed"),
}
QUARTER = re.compile(r"((19|20)\d\d)[ -]?[QT]([1-4])|[QT]([1-4])[ -]?((19|20)\d\d)", re.IGNORECASE)
ISO_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
US_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def person(text: str) -> str:
    """The name or number of a person; ``Mistyped`` where there is none, or a very long one."""
    name = text.strip()
    if not name:
        raise InputError("missing")
    if len(name) > LONGEST_NAME:
        raise InputError("too_long")
    return name


@lru_cache(maxsize=256)
def kind(text: str) -> Kind:
    """The kind of work.

    >>> kind("W-2"), kind("1099-MISC"), kind("Self-employed")
    ('w2', 'contractor', 'self_employed')
    """
    bare = re.sub(r"[\W_]+", " ", text).strip().casefold()
    if not bare:
        raise InputError("missing")
    if bare not in KINDS:
        raise InputError("invalid_kind")
    return KINDS[bare]


@lru_cache(maxsize=1024)
def quarter(text: str) -> Quarter:
    """The quarter, written in one of the usual ways.

    >>> str(quarter("2026-Q1")), str(quarter("q4 2019"))
    ('2026-Q1', '2019-Q4')
    """
    found = QUARTER.fullmatch(_known(text))
    if found is None:
        raise InputError("invalid_quarter")
    return Quarter(int(found[1] or found[5]), int(found[3] or found[4]))


@lru_cache(maxsize=4096)
def pay_date(text: str) -> date:
    """The day of pay, written as year-month-day or the US way, month first.

    >>> pay_date("2026-03-02") == pay_date("3/2/2026")
    True
    """
    known = _known(text)
    found = US_DAY.fullmatch(known)
    try:
        if ISO_DAY.fullmatch(known):
            return date.fromisoformat(known)
        if found is not None:
            return date(int(found[3]), int(found[1]), int(found[2]))
    except ValueError:
        pass
    raise InputError("invalid_pay_date")


def in_coverage(day: date, coverage: Coverage) -> None:
    """``Mistyped`` for a day without law."""
    span = coverage.contributions
    if not span.first_day <= day <= span.last_day:
        raise InputError("not_covered")


def wages(text: str) -> int:
    """Dollars as cents, written as in the boxes of the pages.

    >>> wages("12500.5"), wages(" $12,500.50")
    (1250050, 1250050)
    """
    plain = text if MONEY.fullmatch(text) else plain_money(text)
    if plain is None:
        raise InputError("missing")
    if not MONEY.fullmatch(plain):
        raise InputError("invalid_money")
    whole, _, decimals = plain.partition(".")
    return int(whole) * 100 + int(decimals.ljust(2, "0"))


def _known(text: str) -> str:
    known = unicodedata.normalize("NFKC", text).strip()
    if not known:
        raise InputError("missing")
    return known
