"""Tell gross pay from its parts where each row names its sort of pay."""

from collections.abc import Iterable

from web.payroll_file import cells
from web.payroll_file.captions import is_other_money
from web.payroll_file.headings import ADJUSTMENTS
from web.payroll_file.words import plain_words

OF_ALL = frozenset({"gross", "bruto"})
CORRECTIONS = ADJUSTMENTS | {"refund", "overpayment", "recovery", "manual", "negative", "credit"}
"""Words of sorts of pay that are below zero and wages."""


def gross_beside_parts(sorts: Iterable[str]) -> list[str]:
    """Return the sorts of gross pay, if other sorts are wages too, which are its parts.

    >>> gross_beside_parts(["Gross pay", "Regular", "Tax"]), gross_beside_parts(["Gross pay", "Tax", "Net pay"])
    (['Gross pay'], [])
    """
    wages = [sort for sort in dict.fromkeys(sorts) if not is_other_money(sort)]
    gross = [sort for sort in wages if OF_ALL & set(plain_words(sort[: cells.LONGEST_CELL]).split())]
    return gross if len(wages) > len(gross) else []


def is_correction(sort: str) -> bool:
    """Return whether a sort of pay may reduce wages, as a correction does.

    >>> is_correction("Pay adjustment"), is_correction("FIT")
    (True, False)
    """
    return bool(CORRECTIONS & set(plain_words(sort[: cells.LONGEST_CELL]).split()))
