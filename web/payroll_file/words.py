"""Read the words of headings and names in their usual spelling."""

import re
import unicodedata
from functools import lru_cache

SAME_WORD = {
    "emp": "employee", "ee": "employee", "empl": "employee", "staff": "employee", "associate": "employee",
    "worker": "employee", "no": "number", "num": "number", "nbr": "number", "code": "number", "dt": "date",
    "qtr": "quarter", "co": "company", "cheque": "check", "paycheck": "check", "chk": "check",
    "comp": "compensation", "amt": "amount", "usd": "", "yr": "year", "grs": "gross", "nm": "name", "display": "",
    "massachusetts": "ma",
    "fname": "first name", "firstname": "first name", "lname": "last name", "lastname": "last name",
    "paydate": "pay date", "paydt": "pay date", "payday": "pay day", "checkdate": "check date", "grosspay": "gross pay",
    "empleada": "empleado", "trabajador": "empleado", "trabajadora": "empleado",
}  # fmt: skip
"""The word that each abbreviation or other spelling is read as, empty for a word that is left out."""


@lru_cache(maxsize=4096)
def plain_words(heading: str) -> str:
    """Return the words of a heading in small letters, without accents and marks, in their usual spelling.

    >>> plain_words(" Employee_ID"), plain_words("EmployeeName"), plain_words("File #"), plain_words("Fecha de págo")
    ('employee id', 'employee name', 'file number', 'fecha de pago')
    >>> plain_words("Chk Date"), plain_words("Gross Pay (USD)")
    ('check date', 'gross pay')
    """
    seen = heading.replace("\N{ZERO WIDTH SPACE}", "")
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", seen) if not unicodedata.combining(sign))
    parted = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", bare).replace("#", " number ")
    words = re.sub(r"[\W_]+", " ", re.sub(r"['\N{RIGHT SINGLE QUOTATION MARK}]s\b", "", parted)).casefold().split()
    return " ".join(filter(None, (SAME_WORD.get(word, word) for word in words)))
