"""Tell the totals and other figures of a payroll file from its people."""

import re
import unicodedata
from collections.abc import Sequence

from web.payroll_file.cells import LONGEST_NAME
from web.payroll_file.words import plain_words

IN_FIGURES = (
    "total", "sum", "average", "avg", "mean", "median", "maximum", "minimum", "promedio", "count", "employees",
    "1 employee", "people", "persons", "workers", "contractors", "staff", "associates", "tax", "deduc", "withh",
    "contribution", "ytd", "qtd", "to date", "net", "benefit", "reimburse", "garnish", "liabilit", "fee", "charge",
    "employer", "draw", "distribution", "impuestos", "retenciones",
)  # fmt: skip
"""Parts of words, one of which is in the name of each total and of other money."""
SUMS = frozenset({
    "everyone", "everybody", "all staff", "all workers", "todos", "todas", "tutti", "suma", "suma total", "totais",
    "total geral", "soma", "soma total",
    "subtotais", "totaux", "total général", "somme", "sous-total", "sous total", "ensemble",
    "totale", "totali", "totale generale", "somma", "subtotale", "sòm", "total jeneral", "tổng", "tổng cộng",
    "cộng", "tổng số", "итого", "всего",
    "сумма", "итог", "общий итог",
    "合计", "总计", "小计", "总和", "总额", "合計", "總計", "小計",
    "總和", "總額", "합계", "총계", "소계", "총액", "총합계",
    "المجموع", "مجموع", "الإجمالي",
    "الاجمالي", "إجمالي",
    "សរុប", "សរុបរួម", "ລວມ",
    "ລວມທັງໝົດ", "ຍອດລວມ",
})  # fmt: skip
"""The names of totals in the languages of the site, in small letters, and other words for all people."""
AROUND_A_SUM = " *:.=-\N{EN DASH}\N{EM DASH}\N{FULLWIDTH COLON}"
STARS = re.compile(r"\*+")
OF_ALL = (
    "grand|sub|payroll|report|company|department|dept|employee|employees|overall|final|all|general|page|period|check|"
    "checks|quarter"
)
AFTER = (
    r"general(?:es)?|for|of|the|all|employees?|people|persons|workers?|contractors?|report|company|payroll|department|"
    r"period|quarter|this|\d+"
)
PEOPLE = "employees?|people|persons|workers?|contractors?"
SURE_TOTAL = re.compile(rf"(?:(?:{OF_ALL}) ?)*(?:totals?|totales)(?: (?:{AFTER}))*")
SUM = re.compile(rf"(?:(?:{OF_ALL}) ?)*(?:suma|sum)(?: general)?")
FIGURE = re.compile(
    rf"(?:(?:{OF_ALL}) )*(?:averages?|avg|mean|median|maximum|minimum|promedio|headcount|head count|count)"
    rf"|(?:total )?(?:number|count|headcount) of (?:{PEOPLE})|(?:all|(?!1099)\d+) (?:{PEOPLE})"
)
LIKELY_TOTAL = re.compile(
    r"(?:sub ?)?totals?\b.*|.*\b(?:sub ?)?totals?|.*\b(?:grand|company|report|payroll) totals?\b.*"
)
OF_A_PERSON = re.compile(r"(?:sub-?)?totals?(?: for| of)?:? (?P<after>.+)|(?P<before>.+?):? (?:sub-?)?totals?")


def may_be_figure(text: str) -> bool:
    """Return whether a text can be the name of a total or of other money."""
    known = text.casefold()
    return any(word in known for word in IN_FIGURES) or any(map(_names_sum, known.split("\0")))


def _names_sum(text: str) -> bool:
    bare = text.strip()
    return bare.strip(AROUND_A_SUM) in SUMS or STARS.fullmatch(bare) is not None


def is_total(name: str, *, dated: bool) -> bool:
    """Return whether a name is that of a total or another figure about all people.

    A name that is only likely to be one counts only if its row has no date.

    >>> is_total("Grand Total", dated=True), is_total("Total Wine", dated=True), is_total("Total Wine", dated=False)
    (True, False, True)
    >>> is_total("Somme :", dated=True), is_total("**", dated=False), is_total("**", dated=True)
    (True, True, False)
    >>> is_total("Company Totals - 2 Employees", dated=True), is_total("Average", dated=True)
    (True, True)
    """
    bare = plain_words(name[:LONGEST_NAME])
    sure = SURE_TOTAL.fullmatch(bare) or SUM.fullmatch(bare) or FIGURE.fullmatch(bare)
    if not dated and (LIKELY_TOTAL.fullmatch(bare) or STARS.fullmatch(name.strip())):
        return True
    return bool(sure) or unicodedata.normalize("NFC", name.casefold()).strip(AROUND_A_SUM) in SUMS


def says_total(row: Sequence[str], *, dated: bool) -> str:
    """Return the first cell of a row without a name that is that of a total, or nothing.

    >>> says_total(["Kitchen", "", "Bar", "Subtotal", "5"], dated=False), says_total(["Kitchen", "5"], dated=False)
    ('Subtotal', '')
    """
    if not may_be_figure("\0".join(row)):
        return ""
    return next((cell.strip() for cell in row if cell.strip() and is_total(cell, dated=dated)), "")


def is_total_of_two(first: str, last: str, *, dated: bool) -> bool:
    """Return whether the two cells of a name are those of a total.

    A name such as Sum is one of a person.

    >>> is_total_of_two("Total", "Grand", dated=True), is_total_of_two("Ana", "Sum", dated=False)
    (True, False)
    """
    together = (f"{first} {last}", f"{last} {first}")
    words = [plain_words(name[:LONGEST_NAME]) for name in (first, last)]
    alone = not dated and any(map(SURE_TOTAL.fullmatch, words))
    return alone or any(SURE_TOTAL.fullmatch(plain_words(name)) for name in together)


def whose_total(name: str) -> str:
    """Return the name, in small letters, of whom a total is, or nothing.

    >>> whose_total("Ana Alder Total"), whose_total("Total for Ben Birch"), whose_total("Ana Alder")
    ('ana alder', 'ben birch', '')
    """
    found = OF_A_PERSON.fullmatch(" ".join(name[:LONGEST_NAME].split()).casefold())
    return (found["after"] or found["before"]) if found else ""
