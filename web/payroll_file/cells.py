"""Read the cells of a payroll file as bookkeepers and their programs write them."""

import re
import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache
from typing import Literal

from calculators.contribution.models import Kind
from calculators.models.fields import MONEY, has_control_characters, looks_like_personal_identifier
from web.forms.errors import InputError
from web.forms.number_input import CURRENCY, plain_money, western
from web.i18n.payroll import KINDS as SHOWN_KINDS
from web.i18n.payroll import WRITTEN_KINDS
from web.i18n.translator import in_every_language
from web.payroll_file.kinds import kind_in_words

LONGEST_NAME = 64
LONGEST_CELL = 1_000
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
    if has_control_characters(name):
        raise InputError("control_character")
    if looks_like_personal_identifier(name):
        raise InputError("personal_identifier")
    return name


YES, NO = frozenset({"yes", "y", "true", "si", "sí"}), frozenset({"no", "n", "false"})
"""The words of a column that asks for one kind of work, apart from those of the catalogs."""


@lru_cache(maxsize=256)
def kind(text: str, of_yes: Kind | None = None) -> Kind:
    """Return the kind of work, in a column that may ask for the kind ``of_yes``.

    >>> kind("W-2"), kind("1099-MISC"), kind("Self-employed"), kind("No", of_yes="contractor")
    ('w2', 'contractor', 'self_employed', 'w2')
    """
    bare = _bare(text)
    if not bare:
        raise InputError("missing")
    if of_yes is not None and is_yes_or_no(bare):
        return of_yes if is_yes(bare) else "w2" if of_yes == "contractor" else "contractor"
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
    return _bare(text) in YES | _in_catalogs("Yes")


def is_yes_or_no(text: str) -> bool:
    """Return whether a text is yes or no."""
    return _bare(text) in YES | NO | _in_catalogs("Yes") | _in_catalogs("No")


@cache
def _in_catalogs(word: str) -> frozenset[str]:
    return frozenset(map(_bare, in_every_language(word)))


PARENTHESES = re.compile(r"\$?\s*\((.*)\)")
ZEROS = re.compile(r"(\.\d\d)00+\Z")
MINUS = str.maketrans(dict.fromkeys("\N{MINUS SIGN}\N{EN DASH}\N{EM DASH}\N{NON-BREAKING HYPHEN}", "-"))
NONE_PAID = re.compile(r"\$?\s*-+")
GROUPED = re.compile(
    r"\$?\s*(?P<whole>\d{1,3}(?:(?P<space>\s)|['\N{RIGHT SINGLE QUOTATION MARK}])\d{3}"
    r"(?:(?(space)\s|['\N{RIGHT SINGLE QUOTATION MARK}])\d{3})*)(?P<cents>[.,]\d\d)?"
)
"""Dollars with spaces or apostrophes between thousands, so that a comma before two digits can only be that of cents."""

SPACED = r"\d{1,3}(?:(?:\s\d{3})+|(?:['\N{RIGHT SINGLE QUOTATION MARK}]\d{3})+)"
COMMA_BEFORE_CENTS = re.compile(rf"(?:\d{{1,3}}(?:\.\d{{3}})+|{SPACED}|\d+),\d\d?|\d{{1,3}}(?:\.\d{{3}}){{2,}}")
"""Dollars that can only have a comma before the cents."""
POINT_BEFORE_CENTS = re.compile(
    rf"(?:\d{{1,3}}(?:,\d{{3}})+|{SPACED}|\d*)\.(?:\d\d?|\d\d00+)|\d{{1,3}}(?:,\d{{3}}){{2,}}"
)
"""Dollars that can only have a point before the cents."""
ONE_COMMA = re.compile(r"\d{1,3},\d{3}")
"""Dollars with a comma between thousands, unless the column has it before the cents."""
WITH_COMMA = re.compile(r"(?:\d{1,3}(?:\.\d{3})+|[\d\s'\N{RIGHT SINGLE QUOTATION MARK}]*)(?:,\d\d?)?")
Writing = Literal["comma", "point", "either", ""]
"""The mark before the cents, one of two marks, or nothing if an amount does not tell."""


@lru_cache(maxsize=4096)
def writing_of(text: str) -> Writing:
    """Return the mark that an amount has before its cents.

    >>> writing_of("1.234,56"), writing_of("$1,234.56"), writing_of("(1,234)"), writing_of("1234")
    ('comma', 'point', 'either', '')
    """
    bare = _bare_amount(text)
    if COMMA_BEFORE_CENTS.fullmatch(bare):
        return "comma"
    if POINT_BEFORE_CENTS.fullmatch(bare):
        return "point"
    return "either" if ONE_COMMA.fullmatch(bare) else ""


def _bare_amount(text: str) -> str:
    unsigned, _ = _without_sign(CURRENCY.sub("", western(text).translate(MINUS)))
    return unsigned.removeprefix("'").replace("$", "").strip()


def wages_with_comma(text: str) -> int:
    """Return dollars with a comma before the cents as cents.

    >>> wages_with_comma("1.234,56"), wages_with_comma("$1234,5"), wages_with_comma("(1.234)"), wages_with_comma("900")
    (123456, 123450, -123400, 90000)
    """
    bare = _bare_amount(text)
    if not {".", ","}.isdisjoint(bare) and not WITH_COMMA.fullmatch(bare):
        raise InputError("ambiguous_number")
    return wages(text.replace(".", "").replace(",", "."))


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


def known(text: str) -> str:
    """Return a text in the usual signs, without spaces around it.

    Raise ``InputError`` if it is blank or too long.
    """
    usual = unicodedata.normalize("NFKC", text).strip()
    if not usual:
        raise InputError("missing")
    if len(usual) > LONGEST_CELL:
        raise InputError("cell_too_long")
    return usual
