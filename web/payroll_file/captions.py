"""Read the captions between the rows of a payroll file, which are lines of one or two cells."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from calculators.contribution.models import Kind
from calculators.models.fields import looks_like_personal_identifier
from web.forms.errors import InputError
from web.payroll_file import cells
from web.payroll_file.employers import firm_in, number_in
from web.payroll_file.headings import NAMES, NOT_PAID, NOT_WITHHELD, PARTS, meaning_of
from web.payroll_file.layout import NAMED
from web.payroll_file.periods import ANY_DAY
from web.payroll_file.words import plain_words

OTHER_MONEY = frozenset({
    "deduction", "deductions", "tax", "taxes", "withholding", "withholdings", "withheld", "contribution",
    "contributions", "ytd", "qtd", "net", "benefit", "benefits", "reimbursement", "reimbursements", "garnishment",
    "garnishments", "liability", "liabilities", "fee", "fees", "charge", "charges", "deducciones",
    "impuestos", "retenciones",
})  # fmt: skip
"""Words of the name of money that is no wages of one pay."""
AROUND = frozenset({
    "employee", "employees", "employer", "company", "paid", "pay", "by", "the", "of", "and", "from", "summary",
    "detail", "details", "total", "totals", "section", "pre", "post", "pretax", "federal", "state", "local", "income",
    "fica", "social", "security", "medicare", "other", "payroll", "retirement", "401k", "401", "k", "health",
    "insurance", "amount", "amounts", "medical", "family", "leave", "pfml", "ma", "cost", "costs", "expense",
    "expenses",
    "direct", "deposit", "service", "services", "processing", "bank", "transfer", "wire", "monthly", "y", "de",
    "del", "empleado", "empleador",
})  # fmt: skip
"""Words that may stand next to them. A person or a company has others."""
OWNERS = frozenset({"owner", "owners", "member", "members", "partner", "partners", "shareholder", "shareholders"})
TAKEN = frozenset({"draw", "draws", "distribution", "distributions"})
"""Words of the money that owners take, which is no wages."""
OF_EMPLOYER = frozenset({"employer", "cost", "costs", "paid"})
OF_WAGES = frozenset({
    "earnings", "wages", "gross", "pay", "payroll", "register", "journal", "report", "current", "employee",
    "employees", "summary", "detail", "details", "salaries", "period", "by", "the", "of",
})  # fmt: skip
"""Words of a caption that says no more than that wages follow."""
OF_REPORT = re.compile(
    r"(?:signature|signed|approved|prepared|reviewed|authorized|certified)(?: by)?(?:[\W_].*)?",
    re.IGNORECASE | re.DOTALL,
)
"""The first cell of a line with a signature."""
PAGE = re.compile(r"page \d+(?: of \d+)?", re.IGNORECASE)
BESIDE_FIRM = re.compile(r"\Apage \d|\d[/-]\d", re.IGNORECASE)
"""The start of a page number, or a day, in the cell after the name of a firm."""
TO_DATE = re.compile(r"\b(y)ear to date\b|\b(q)uarter to date\b")
AROUND_KIND = frozenset(
    {"payment", "payments", "to", "pay", "payroll", "wages", "paid", "section", "vendors", "vendor"}
)
FORM = re.compile(r"\bw ?2\b|\b1099\b|contract|self employed|por cuenta propia")
EMPLOYER = re.compile(
    r"(?:client|employer|company|cliente|empleador|empresa)(?: name)?(?: ?[:#] ?| - | ?\0)(?P<name>.+)", re.IGNORECASE
)
DAY = re.compile(r"(?<![\w./-])\d{1,2}[./-]\d{1,2}(?:[./-]\d{2,4})?(?![\w./-]*\d)")
HEADING_WORDS = (
    NOT_PAID | NOT_WITHHELD | PARTS | {word for tiers in NAMES.values() for names in tiers for each in names
                                       for word in plain_words(each).split()}
    | {"fee", "fees", "invoice", "vendor", "description", "department", "memo", "reference", "account", "balance"}
)  # fmt: skip
LETTERS = re.compile(r"[^\W\d_]{2}")


class Caption(NamedTuple):
    """The meaning of a caption for the rows below it.

    ``other_money`` means that they are no wages, ``known`` that the caption need not be listed. ``neutral`` means that
    it says nothing of the rows, such as the number of a page. ``firm`` means that no word calls the firm an employer.
    ``number`` is the tax number of an employer.
    """

    name: str
    kind: Kind | None = None
    employer: str = ""
    other_money: bool = False
    known: bool = False
    neutral: bool = False
    firm: bool = False
    number: str = ""


class Section:
    """The kind of work, the employer and the other money of the rows below the captions so far."""

    def __init__(self) -> None:
        self.kind: Kind | None = None
        self.employer = ""
        self.other_money = ""
        self._number = ""
        self._named = self._sure = False

    def begin(self, caption: Caption) -> None:
        """Take what another caption says."""
        if caption.kind or "employee" in caption.name.casefold():
            self.kind = caption.kind
        if caption.employer:
            self._begin_employer(caption)
        if not (caption.neutral or caption.employer):
            self.other_money = caption.name if caption.other_money else ""

    def _begin_employer(self, caption: Caption) -> None:
        """Take the employer of a caption, unless a surer one names it.

        A number next to the name of its employer says nothing more.
        """
        if caption.number:
            if self._named and not self._number:
                self._number = caption.number
            elif caption.number != self._number:
                self.employer, self._number, self._named = caption.employer, caption.number, False
        elif not (caption.firm and self._sure):
            self._number = "" if self._named else self._number
            self.employer, self._named, self._sure = caption.employer, True, not caption.firm


def caption_of(texts: Sequence[str]) -> Caption:
    """Return the meaning of a caption from its one or two cells.

    >>> caption_of(["1099 Contractors"]).kind, caption_of(["Client: Elm Bakery"]).employer
    ('contractor', 'Elm Bakery')
    >>> caption_of(["Elm Bakery LLC", "Page 2 of 3"]).employer, caption_of(["EIN: 04-1234567"]).number
    ('Elm Bakery LLC', '04-1234567')
    >>> caption_of(["Employee Taxes"]).other_money, caption_of(["Elm Tax Services"]).other_money
    (True, False)
    """
    name = " ".join(" ".join(texts).split())
    if number := number_in(name):
        return Caption("", known=True, number=number)
    name = "" if looks_like_personal_identifier(name) else name
    if employer := _employer(texts):
        return Caption(name, employer=employer, known=True)
    alone = len(texts) == 1
    if alone and (kind := kind_of_caption(name)):
        return Caption(name, kind=kind, known=True)
    if alone and is_other_money(name):
        return Caption(name, other_money=True, known=True)
    firm = firm_in(texts[0]) if alone or BESIDE_FIRM.search(texts[1]) or number_in(texts[1]) else ""
    if firm or not alone:
        return Caption(name, employer=firm, known=bool(firm), firm=bool(firm))
    page = PAGE.fullmatch(name) is not None
    return Caption(name, known=page or set(plain_words(name).split()) <= OF_WAGES, neutral=page)


def is_of_report(name: str) -> bool:
    """Return whether the first cell of a line is the title of a report or a place to sign.

    >>> is_of_report("Payroll Register"), is_of_report("Approved by: Dora Dogwood"), is_of_report("Ana Alder")
    (True, True, False)
    """
    words = plain_words(name[: cells.LONGEST_NAME]).split()
    return bool(words) and (OF_WAGES.issuperset(words) or OF_REPORT.fullmatch(name) is not None)


def names_pay(name: str) -> bool:
    """Return whether a name is that of wages or other money, and not of a person.

    >>> names_pay("Total Gross Pay"), names_pay("Federal taxes"), names_pay("Ana Alder")
    (True, True, False)
    """
    return is_other_money(name) or names_wages(name)


def names_wages(name: str) -> bool:
    """Return whether a name is that of all wages, such as Gross Pay, and not of a person."""
    meaning = meaning_of(name[: cells.LONGEST_NAME])
    return meaning is not None and meaning.role == "wages" and len(name.split()) > 1


def is_other_money(name: str) -> bool:
    """Return whether a name is that of money that is no wages, such as taxes or the year to date.

    >>> [is_other_money(name) for name in ("Year to date", "Employer taxes", "Deductions", "Ana Tax", "Current pay")]
    [True, True, True, False, False]
    """
    words = set(TO_DATE.sub(r"\1\2td", plain_words(name[: cells.LONGEST_NAME])).split())
    named = words & OTHER_MONEY or (len(words & OF_EMPLOYER) > 1 and "employer" in words)
    taken = words & OWNERS and words & TAKEN
    return bool(named or taken) and words <= OTHER_MONEY | AROUND | OWNERS | TAKEN


def kind_of_caption(name: str) -> Kind | None:
    """Return the kind of work that a caption names with its tax form or as that of contractors."""
    words = plain_words(name[: cells.LONGEST_NAME])
    if not FORM.search(words):
        return None
    rest = " ".join(word for word in words.split() if word not in AROUND_KIND)
    for text in (rest, rest.removesuffix("s")):
        try:
            return cells.kind(text)
        except InputError:
            continue
    return None


def _employer(texts: Sequence[str]) -> str:
    found = EMPLOYER.fullmatch("\0".join(text.strip() for text in texts))
    try:
        return cells.label(found["name"].strip("\0 ")) if found else ""
    except InputError:
        return ""


def has_day(name: str) -> bool:
    """Return whether a caption has a day, even one without a year.

    >>> has_day("Payroll of 4/17"), has_day("Week of 3.4.2026"), has_day("Kitchen 2")
    (True, True, False)
    """
    return DAY.search(name) is not None or ANY_DAY.search(name) is not None


def names_columns(row: Sequence[str], used: Sequence[int]) -> bool:
    """Return whether a row without an amount or a day names columns, if not those that are known.

    ``used`` are the places of days and wages.
    """
    filled = [cell for cell in row if cell.strip()]
    if len(filled) < 2 or not all(place < len(row) and LETTERS.search(row[place]) for place in used):
        return False
    if len(filled) == 2 and ((meaning := meaning_of(filled[0])) is None or meaning.role not in NAMED):
        return False
    named = [not HEADING_WORDS.isdisjoint(plain_words(cell[: cells.LONGEST_NAME]).split()) for cell in filled]
    return named[0] and sum(named) >= 2 and 2 * sum(named) > len(named)
