"""Read the cells of a payroll file as bookkeepers and their programs write them."""

import re
import unicodedata
from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, lru_cache

from calculators.contribution.models import Kind
from calculators.models.fields import MONEY, looks_like_personal_identifier
from calculators.worksheet.calendar import Quarter
from web.forms.errors import InputError
from web.forms.number_input import CURRENCY, plain_money
from web.i18n.payroll import KINDS as SHOWN_KINDS
from web.i18n.payroll import WRITTEN_KINDS
from web.i18n.translator import in_every_language
from web.payroll_file.kinds import kind_in_words

LONGEST_NAME = 64
LONGEST_CELL = 1_000
MOST_CENTS = 99_999_999_999
"""The largest wages of a person, of one row or of a quarter, as in a question."""
SHARE = re.compile(r"[0-9]{1,3}(\.[0-9]{1,4})?")
WHOLE = 10_000
"""The ten-thousandths of a whole."""
KINDS: Mapping[str, Kind] = {
    **dict.fromkeys(("w2", "w 2", "w2 employee", "w 2 employee", "employee", "empleado", "empleado w 2"), "w2"),
    **dict.fromkeys(
        (
            "1099", "1099 misc", "1099 nec", "contractor", "1099 contractor", "1099 misc contractor",
            "1099 nec contractor", "independent contractor", "contratista",
        ),
        "contractor",
    ),
    **dict.fromkeys(("self employed", "por cuenta propia"), "self_employed"),
}  # fmt: skip


@lru_cache(maxsize=4096)
def label(text: str) -> str:
    """Return a name or number of at most ``LONGEST_NAME`` characters.

    Raise ``InputError`` for any other text.
    """
    name = " ".join(text.split())
    if not name:
        raise InputError("missing")
    if len(name) > LONGEST_NAME:
        raise InputError("too_long")
    if looks_like_personal_identifier(name):
        raise InputError("personal_identifier")
    return name


YES, NO = frozenset({"yes", "y", "true", "si", "sí"}), frozenset({"no", "n", "false"})
"""The words of a column that asks for one kind of work."""


@lru_cache(maxsize=256)
def kind(text: str, of_yes: Kind | None = None) -> Kind:
    """Return the kind of work, in a column that may ask for the kind ``of_yes``.

    >>> kind("W-2"), kind("1099-MISC"), kind("Self-employed"), kind("No", of_yes="contractor")
    ('w2', 'contractor', 'self_employed', 'w2')
    """
    bare = _bare(text)
    if not bare:
        raise InputError("missing")
    if of_yes is not None and bare in YES | NO:
        return of_yes if bare in YES else "w2" if of_yes == "contractor" else "contractor"
    found = _named_kind(bare) or kind_in_words(bare)
    if found is None:
        raise InputError("invalid_kind")
    return found


def _named_kind(bare: str) -> Kind | None:
    return KINDS.get(bare) or kinds_in_catalogs().get(bare)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", " ", text.replace("\N{ZERO WIDTH SPACE}", "")).strip().casefold()


@cache
def kinds_in_catalogs() -> Mapping[str, Kind]:
    """Return the kinds of work by their words in the catalogs."""
    tables = (SHOWN_KINDS, WRITTEN_KINDS)
    return {_bare(name): kind for table in tables for kind, text in table.items() for name in in_every_language(text)}


def is_kind(text: str) -> bool:
    """Return whether a text names a kind of work."""
    return _named_kind(_bare(text)) is not None


def reads_as_kind(text: str) -> bool:
    """Return whether a text names a kind of work, or how an employee is paid."""
    bare = _bare(text)
    return (_named_kind(bare) or kind_in_words(bare)) is not None


def names_contractor(text: str) -> bool:
    """Return whether a text is a word for contractors.

    >>> names_contractor("1099-NEC Contractor"), names_contractor("Contractor Services")
    (True, False)
    """
    bare = _bare(text)
    return (_named_kind(bare) or kind_in_words(bare)) == "contractor"


def is_yes(text: str) -> bool:
    """Return whether a text is yes."""
    return _bare(text) in YES


def is_yes_or_no(text: str) -> bool:
    """Return whether a text is yes or no."""
    return _bare(text) in YES | NO


QUARTER = re.compile(r"((?:19|20)\d\d)[ -]?[QT]([1-4])|[QT]([1-4])[ '-]{0,2}((?:19|20)?\d\d)", re.IGNORECASE)
SPELLED_QUARTER = re.compile(r"\b(?:(\w+) quarter\b|quarter ([1-4])\b|([1-4])q(?![a-z])),?(?: of\b)?", re.IGNORECASE)
ORDINALS = {"1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "fourth": 4}
BARE_QUARTER = re.compile(r"[QT]?([1-4])(?:\.0)?", re.IGNORECASE)


@lru_cache(maxsize=1024)
def quarter(text: str, year: int | None = None) -> Quarter:
    """Return the quarter, written in one of the usual ways.

    A number alone is a quarter of ``year``.

    >>> str(quarter("2026-Q1")), str(quarter("q4 2019")), str(quarter("2", 2026))
    ('2026-Q1', '2019-Q4', '2026-Q2')
    >>> str(quarter("2nd Quarter 2026")), str(quarter("3Q 2026")), str(quarter("Quarter 4", 2025))
    ('2026-Q2', '2026-Q3', '2025-Q4')
    >>> str(quarter("1Q26")), str(quarter("Q1 '26")), str(quarter("Q3-25")), str(quarter("Jan-Mar 2026"))
    ('2026-Q1', '2026-Q1', '2025-Q3', '2026-Q1')
    """
    known = SPELLED_QUARTER.sub(_short_quarter, with_quarters(_known(text)))
    found = QUARTER.fullmatch(known)
    if found is not None:
        return Quarter(whole_year(found[1] or found[4]), int(found[2] or found[3]))
    bare = BARE_QUARTER.fullmatch(known)
    if bare is None or year is None:
        raise InputError("invalid_quarter")
    return Quarter(year, int(bare[1]))


def _short_quarter(found: re.Match[str]) -> str:
    ordinal, *digits = found.groups()
    number = ORDINALS.get(ordinal.casefold()) if ordinal else "".join(filter(None, digits))
    return f"Q{number}" if number else found[0]


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan january ene enero", "feb february febrero", "mar march marzo", "apr april abr abril", "may mayo",
            "jun june junio", "jul july julio", "aug august ago agosto", "sep sept september septiembre",
            "oct october octubre", "nov november noviembre", "dec december dic diciembre",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
NAMED = "|".join(sorted(MONTHS, key=len, reverse=True))
TO_MONTH = r"\.?(?:[\W_]+(?:to|through|thru|a)\b)?[\W_]+"
MONTHS_OF_QUARTER = re.compile(
    rf"\b(?P<first>{NAMED}){TO_MONTH}(?:(?P<middle>{NAMED}){TO_MONTH})?(?P<last>{NAMED})\b[.,]*", re.IGNORECASE
)


def with_quarters(text: str) -> str:
    """Return a text with the months of a quarter as its number.

    >>> with_quarters("Jan-Mar 2026"), with_quarters("april, may, june wages"), with_quarters("Jan-Jun 2026")
    ('Q1 2026', 'Q2 wages', 'Jan-Jun 2026')
    """
    return MONTHS_OF_QUARTER.sub(_quarter_of_months, text)


def _quarter_of_months(found: re.Match[str]) -> str:
    first, last = (MONTHS[found[part].casefold()] for part in ("first", "last"))
    whole = first % 3 == 1 and last == first + 2
    middle = found["middle"] is None or MONTHS[found["middle"].casefold()] == first + 1
    return f"Q{last // 3}" if whole and middle else found[0]


TIME = r"(?:[ T](?P<time>(?P<hour>\d{1,2}):\d{2}(?::\d{2}(?:\.\d+)?)?)(?: ?[AP]M)?(?P<utc>Z)?)?"
HOURS_AHEAD = 5
"""The most hours of universal time (UTC) ahead of the time in Massachusetts."""
DAYS = (
    r"(?P<y1>\d{4})-(?P<m1>\d\d)-(?P<d1>\d\d)",
    r"(?P<y2>\d{4})/(?P<m2>\d{1,2})/(?P<d2>\d{1,2})",
    r"(?P<y3>(?:19|20)\d\d)(?P<m3>\d\d)(?P<d3>\d\d)",
    r"(?P<m4>\d{1,2})(?P<mark>[/-])(?P<d4>\d{1,2})(?P=mark)(?P<y4>\d{4}|\d\d)",
    rf"(?P<m5>{NAMED})\.? (?P<d5>\d{{1,2}}),? (?P<y5>\d{{4}})",
    rf"(?P<d6>\d{{1,2}})[ -](?P<m6>{NAMED})\.?[ -](?P<y6>\d{{4}}|\d\d)",
)
DAY = re.compile(rf"(?:{'|'.join(DAYS)}){TIME}", re.IGNORECASE)
EXCEL_DAY = re.compile(r"([3-7]\d{4})(?:\.\d+)?")
"""A day as the number that Excel keeps for it, from 2000 on."""
EXCEL_DAY_ZERO = date(1899, 12, 30)


@lru_cache(maxsize=4096)
def pay_date(text: str) -> date:
    """Return the day, in one of the ways that programs write it.

    In a day with slashes the month comes first. A time in UTC may be one of the day before in Massachusetts. It is
    refused, unless it is midnight, which only marks the day.

    >>> {str(pay_date(text)) for text in ("2026-03-02", "3/2/2026", "03/02/26 0:00", "2-Mar-26", "Mar 2, 2026")}
    {'2026-03-02'}
    """
    known = _known(text)
    if number := EXCEL_DAY.fullmatch(known):
        return EXCEL_DAY_ZERO + timedelta(days=int(number[1]))
    found = DAY.fullmatch(known)
    if found is None or (found["utc"] and int(found["hour"]) < HOURS_AHEAD and found["time"].strip("0:.")):
        raise InputError("invalid_pay_date")
    return _day_of(found)


def is_excel_day(text: str) -> bool:
    """Return whether a date is written as the number that Excel keeps for it.

    >>> is_excel_day("46094"), str(pay_date("46094")), is_excel_day("2026-03-13")
    (True, '2026-03-13', False)
    """
    return EXCEL_DAY.fullmatch(text.strip()) is not None


def _day_of(found: re.Match[str]) -> date:
    year, month, day = next(
        (found[f"y{form}"], found[f"m{form}"], found[f"d{form}"]) for form in range(1, 7) if found[f"y{form}"]
    )
    try:
        return date(whole_year(year), MONTHS.get(month.casefold()) or int(month), int(day))
    except ValueError:
        raise InputError("invalid_pay_date") from None


def whole_year(digits: str) -> int:
    """Return the year, in this century if it has two digits."""
    return int(digits) if len(digits) > 2 else 2000 + int(digits)


DAY_FIRST = re.compile(r"(?<![\w/-])(1[3-9]|2\d|3[01])([/-])(0?[1-9]|1[0-2])\2(\d{4}|\d\d)(?![\w/-])")


@lru_cache(maxsize=4096)
def is_day_first(text: str) -> bool:
    """Return whether one of the dates in a cell can only be read with the day before the month.

    >>> is_day_first("13/03/2026"), is_day_first("03/13/2026"), is_day_first("03/04/2026")
    (True, False, False)
    """
    return DAY_FIRST.search(text) is not None


EITHER_FIRST = re.compile(r"(?<![\w/-])0?([1-9]|1[0-2])([/-])0?([1-9]|1[0-2])\2(?:\d{4}|\d\d)(?![\w/-])")


@lru_cache(maxsize=4096)
def is_month_or_day_first(text: str) -> bool:
    """Return whether one of the dates in a cell reads as another day if the day comes before the month.

    >>> is_month_or_day_first("03/04/2026"), is_month_or_day_first("03/03/2026"), is_month_or_day_first("03/13/2026")
    (True, False, False)
    """
    return any(found[1] != found[3] for found in EITHER_FIRST.finditer(text))


YEAR = re.compile(r"((?:19|20)\d\d)(?:\.0)?")


@lru_cache(maxsize=256)
def year(text: str) -> int:
    """Return the year, of four digits.

    >>> year("2026")
    2026
    """
    found = YEAR.fullmatch(_known(text))
    if found is None:
        raise InputError("invalid_year")
    return int(found[1])


MONTH = re.compile(
    rf"(?P<y1>(?:19|20)\d\d)[-/ ]?(?P<m1>\d{{1,2}})|(?P<m2>\d{{1,2}})[-/ ](?P<y2>(?:19|20)\d\d)"
    rf"|(?P<m3>{NAMED})\.?[-, ]*(?P<y3>(?:19|20)\d\d)|(?P<m4>{NAMED})\.?[-/, ]+['\N{{RIGHT SINGLE QUOTATION MARK}}]?"
    rf"(?P<y4>\d\d)|(?P<y5>\d\d)[- ](?P<m5>{NAMED})\.?|(?P<m6>\d{{1,2}}|{NAMED})(?:\.0)?",
    re.IGNORECASE,
)


@lru_cache(maxsize=1024)
def month(text: str, year: int | None = None) -> date:
    """Return the first day of a month, in ``year`` if the text has no year.

    A number before a name may be a day, so it is not read as another year than ``year``.

    >>> str(month("2026-03")), str(month("March 2026")), str(month("3", 2026))
    ('2026-03-01', '2026-03-01', '2026-03-01')
    >>> str(month("Mar-26")), str(month("Mar '26")), str(month("26-Mar"))
    ('2026-03-01', '2026-03-01', '2026-03-01')
    """
    known = _known(text)
    found = MONTH.fullmatch(known)
    if found is None:
        return pay_date(known).replace(day=1)
    name = next(found[f"m{form}"] for form in range(1, 7) if found[f"m{form}"])
    written = next((found[f"y{form}"] for form in range(1, 6) if found[f"y{form}"]), None)
    of_year = whole_year(written) if written else year
    number = MONTHS.get(name.casefold()) or int(name)
    other_year = found["y5"] is not None and year not in {None, of_year}
    if of_year is None or other_year or not 1 <= number <= 12:
        raise InputError("invalid_month")
    return date(of_year, number, 1)


PARENTHESES = re.compile(r"\$?\s*\((.*)\)")
ZEROS = re.compile(r"(\.\d\d)00+\Z")
MINUS = str.maketrans(dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}\N{NON-BREAKING HYPHEN}", "-"))
NONE_PAID = re.compile(r"\$?\s*-+")
GROUPED = re.compile(
    r"\$?\s*(?P<whole>\d{1,3}(?:(?P<space>\s)|['\N{RIGHT SINGLE QUOTATION MARK}])\d{3}"
    r"(?:(?(space)\s|['\N{RIGHT SINGLE QUOTATION MARK}])\d{3})*)(?P<cents>[.,]\d\d)?"
)
"""Dollars with spaces or apostrophes between thousands, so that a comma before two digits can only be that of cents."""


def wages(text: str) -> int:
    """Return dollars as cents.

    A correction is negative, and a dash alone is zero.

    >>> wages("12500.5"), wages(" $12,500.50"), wages("(100.00)"), wages("100.00-"), wages("-$100")
    (1250050, 1250050, -10000, -10000, -10000)
    >>> wages("12'345.67"), wages("12 345,67"), wages("'12345.67")
    (1234567, 1234567, 1234567)
    """
    if MONEY.fullmatch(text):
        return _cents(text)
    written = CURRENCY.sub("", text.strip().translate(MINUS))
    if NONE_PAID.fullmatch(written):
        return 0
    unsigned, negative = _without_sign(written)
    plain = plain_money(_ungrouped(ZEROS.sub(r"\1", unsigned.removeprefix("'"))))
    if plain is None:
        raise InputError("missing" if not written else "invalid_money")
    if not MONEY.fullmatch(plain):
        raise InputError("invalid_money")
    return -_cents(plain) if negative else _cents(plain)


def _ungrouped(written: str) -> str:
    """Return dollars without spaces and apostrophes between thousands."""
    found = GROUPED.fullmatch(written)
    if found is None:
        return written
    return re.sub(r"\D", "", found["whole"]) + (found["cents"] or "").replace(",", ".")


def group(text: str) -> str:
    """Return the name of a group of people, empty for a blank cell."""
    return label(text) if text.strip() else ""


def share(text: str) -> int | None:
    """Return the fraction that the employer pays in ten-thousandths, or ``None`` for a blank cell.

    A number above 1 is a percentage.

    >>> share("60%"), share("60"), share("0.6"), share("1"), share(" ")
    (6000, 6000, 6000, 10000, None)
    """
    written = text.strip()
    if not written:
        return None
    number = written.removesuffix("%").rstrip()
    if not SHARE.fullmatch(number):
        raise InputError("invalid_share")
    value = Decimal(number)
    parts = value * 100 if number != written or value > 1 else value * WHOLE
    if parts > WHOLE or parts % 1:
        raise InputError("invalid_share")
    return int(parts)


def _without_sign(written: str) -> tuple[str, bool]:
    """Return the amount without its sign, and whether parentheses or a minus sign make it negative."""
    found = PARENTHESES.fullmatch(written)
    if found is not None:
        return found[1], True
    bare = written.removeprefix("$").lstrip()
    if bare.startswith("-"):
        return bare[1:], True
    return (written[:-1], True) if written.endswith("-") else (written, False)


def _cents(plain: str) -> int:
    whole, _, decimals = plain.partition(".")
    return int(whole) * 100 + int(decimals.ljust(2, "0"))


def _known(text: str) -> str:
    known = unicodedata.normalize("NFKC", text).strip()
    if not known:
        raise InputError("missing")
    if len(known) > LONGEST_CELL:
        raise InputError("cell_too_long")
    return known
