"""Find the content of each column from the words of its heading, in any order and language.

English and Spanish have many names for a column. Every language has the names of its catalog.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Literal, NamedTuple, get_args

from msgspec import Struct
from msgspec.structs import replace

from calculators.models.fields import looks_like_personal_identifier
from web.i18n.payroll import COLUMNS
from web.i18n.translator import in_every_language
from web.payroll_file.cells import LONGEST_NAME
from web.payroll_file.periods import WidePeriod, wide_period
from web.payroll_file.words import plain_words

Role = Literal[
    "person", "id", "first_name", "last_name", "employer", "kind", "pay_date", "period_end", "quarter", "year", "month",
    "wages", "withheld", "employer_pays_medical", "employer_pays_family", "group",
]  # fmt: skip
ROLES: Sequence[Role] = get_args(Role)

NAMES: Mapping[Role, tuple[tuple[str, ...], ...]] = {
    "person": (
        (
            "employee name", "employee full name", "full name", "name", "payee name", "contractor name", "team member",
            "team member name", "payroll name", "legal name", "employee legal name", "recipient name", "vendor name",
            "last name first name", "last first", "last first middle", "last first mi", "employee name last first",
            "employee name last first mi", "employee name last suffix first mi", "name last first",
            "name last first mi", "employee name id", "employee number name", "nombre",
            "nombre de empleado", "nombre del empleado", "nombre completo",
        ),
        ("person", "employee", "payee", "contractor", "recipient", "persona", "empleado"),
    ),
    "id": (
        (
            "person id", "employee id", "employee number", "employee identifier", "personnel number",
            "position id", "file number", "clock number", "badge number",
            "id de empleado", "id del empleado", "numero de empleado",
        ),
        ("id", "identificador", "payroll id", "payroll number"),
    ),
    "first_name": (
        ("first name", "employee first name", "given name", "legal first name", "nombre de pila"),
        ("first", "employee first"),
    ),
    "last_name": (
        ("last name", "employee last name", "surname", "family name", "legal last name", "apellido", "apellidos"),
        ("last", "employee last"),
    ),
    "employer": (
        (
            "employer", "employer name", "employer legal name", "legal employer", "legal employer name",
            "client", "client name", "empleador", "cliente",
        ),
        (
            "company", "company name", "company number", "company legal name", "legal company name", "payroll company",
            "paying company", "employing company", "legal entity", "legal entity name", "entity", "entity name",
            "paying entity", "payroll entity", "employing entity", "business name", "business legal name",
            "legal business name", "firm", "firm name", "subsidiary", "subsidiary name", "payer", "payer name",
            "empresa", "compania", "razon social", "razao social", "patrono",
        ),
        (
            "fein", "ein", "federal ein", "employer ein", "employer fein", "company ein", "company fein",
            "employer id", "employer number", "employer id number", "employer tax id", "employer federal id",
            "employer identification number", "federal employer id", "federal employer id number",
            "federal employer identification number", "company id", "company tax id", "entity id", "entity number",
            "legal entity id", "legal entity number", "client id", "client number", "payer id",
        ),
    ),
    "kind": (
        ("kind", "kind of work", "clase de trabajo", "tipo de trabajo"),
        (
            "type", "type of work", "employee type", "form", "tipo", "tipo de empleado", "clase", "formulario",
            "employee classification", "employee class", "employment classification", "tax classification",
            "employment type", "classification", "tax form", "payee type", "w2 1099", "w 2 1099", "form type",
        ),
    ),
    "pay_date": (
        (
            "pay date", "payment date", "date paid", "check date", "date of check", "pay day", "date of payment",
            "paid date", "pay check date", "paid on", "paid at", "deposit date", "payroll date", "payroll check date",
            "employee pay date", "fecha de pago", "fecha del pago", "fecha del cheque",
        ),
        ("date", "fecha"),
    ),
    "period_end": (
        (
            "period end", "period end date", "pay period end", "pay period end date", "payroll end date", "end date",
            "period ending", "pay period ending", "pay end date", "week ending", "week end", "payroll period end",
            "period to", "pay period to", "fin del periodo", "payroll period end date",
        ),
        ("pay period", "payroll period", "period", "periodo", "periodo de pago"),
    ),
    "quarter": (
        (
            "quarter", "calendar quarter", "year quarter", "quarter end", "quarter ended", "quarter ending",
            "quarter end date", "trimestre", "trimestre natural",
        ),
    ),
    "year": (("year", "calendar year", "tax year", "pay year", "payroll year", "ano", "ano natural"),),
    "month": (
        (
            "month", "mo", "pay month", "payroll month", "calendar month", "year month", "month end", "month ended",
            "month ending", "month end date", "mes", "mes de pago",
        ),
    ),
    "wages": (
        (
            "wages", "gross", "gross wages", "gross pay", "gross earnings", "gross amount", "gross salary",
            "gross income", "gross compensation", "gross total", "total gross", "total gross pay", "total gross wages",
            "total gross earnings", "wages paid", "gross paid", "current gross", "current gross pay", "gross payroll",
            "employee gross pay", "gross pay amount", "current earnings", "current wages", "salario",
            "salarios", "salario bruto", "salarios brutos",
            "sueldo", "sueldo bruto", "bruto", "pago bruto",
        ),
        (
            "total pay", "total earnings", "total wages", "total compensation", "total salary", "total paid",
            "annual wages", "annual gross", "annual pay", "annual salary", "annual earnings", "annual compensation",
            "yearly wages", "yearly pay", "yearly salary", "gross annual", "total annual wages", "total del pago",
            "pfml wages", "ma pfml wages", "pfml taxable wages", "ma pfml taxable wages", "pfml subject wages",
            "ma pfml subject wages", "pfml gross wages", "ma pfml gross wages", "adjusted gross", "adjusted gross pay",
            "earnings amount", "earning amount", "earn amount", "wage amount", "wages amount",
            "gross wages current quarter", "gross wages this quarter", "wages this quarter", "wages of the quarter",
            "quarterly wages", "quarter wages", "quarterly gross wages", "total quarterly wages", "ui gross wages",
        ),
        ("pay", "amount", "earnings", "salary", "compensation", "payment", "payments", "amount paid", "pay amount",
         "payment amount", "current amount", "check gross", "dollars", "pago", "monto", "ingresos"),
    ),
    "withheld": (
        (
            "withheld", "pfml", "ma pfml", "pfml withheld", "ma pfml withheld", "pfml withholding", "pfml total",
            "employee pfml", "pfml employee", "ma pfml employee", "retenido", "pfml retenido",
        ),
    ),
    "employer_pays_medical": (
        ("employer pays medical", "employer pays of medical", "employer share of medical", "employer medical share"),
    ),
    "employer_pays_family": (
        ("employer pays family", "employer pays of family", "employer share of family", "employer family share"),
    ),
    "group": (("group", "group name", "employee group", "pfml group", "grupo", "grupo de empleados"),),
}  # fmt: skip
"""The names of each column, the surest first. Names of one tier are equally sure."""
NOT_PAID = frozenset({
    "net", "tax", "taxes", "taxable", "withheld", "withholding", "deduction", "deductions", "hours", "hour", "hourly",
    "rate", "ytd", "date", "benefits", "reimbursement", "reimbursements", "expenses", "employer", "company", "social",
    "security", "medicare", "fica", "futa", "suta", "federal", "state", "local", "excess", "cost", "number", "count",
    "id", "type", "period", "start", "end", "leave", "without", "check", "daily", "weekly", "monthly", "standard",
    "days", "units", "contributions", "donations", "loan", "code", "name", "balance", "accrued", "accrual",
    "ded", "deds", "remaining", "grade", "group", "frequency", "step", "qtd", "reimb", "mileage",
})  # fmt: skip
"""Words in the headings of columns that have no wages to add up."""
OF_MONEY: Sequence[Role] = ("wages", "withheld")
OF_PERCENTAGES = frozenset({"percent", "percentage", "pct"})
OF_LEAVE = frozenset({"pfml", "mapfml", "pfl", "pml"})
OF_INSURANCE = frozenset({"fli", "mli"})
"""Words of family and medical leave insurance, which other states have too."""
NOT_WITHHELD = frozenset({
    "employer", "er", "company", "wages", "taxable", "subject", "gross", "hours", "ytd", "rate", "exempt", "liability",
    "year", "quarter", "total",
})  # fmt: skip
"""Words in the headings of columns about PFML that have no money withheld from a worker."""
PARTS = frozenset({
    "earnings", "pay", "wages", "wage", "amount", "regular", "reg", "overtime", "ot", "bonus", "bonuses", "commission",
    "commissions", "tips", "holiday", "vacation", "sick", "pto", "doubletime", "double", "retro", "retroactive",
    "tip", "gratuity", "gratuities", "salary", "severance", "incentive", "allowance", "other", "basic", "base",
    "detail", "injured",
})  # fmt: skip
"""Words in the headings of columns that have a part of the wages."""
ADJUSTMENTS = frozenset({"adjustment", "adjustments", "adj", "correction", "corrections", "ajuste", "ajustes"})
OF_ADJUSTMENTS = ADJUSTMENTS | {"retro", "retroactive"}
"""Words in the headings of adjustments of wages, which may be below zero."""
WHOLE = frozenset({"total", "gross"})
"""Words in the headings of columns that have all wages."""


SORTS_OF_PAY = frozenset({
    "earn number", "earning number", "earnings number", "det number", "detail number", "pay number", "pay type",
    "pay item", "payroll item", "earn type", "earning type", "earnings type", "earning", "item",
})  # fmt: skip
"""Headings of columns that name the sort of each amount, such as regular pay, a bonus or a deduction."""


OF_THOUSANDS = frozenset({"thousands", "000", "000s"})
CURRENCIES = frozenset({"cad", "eur", "euro", "euros", "gbp", "mxn", "brl", "aud", "chf", "inr", "jpy", "cny"})
"""Words of currencies in the headings of money."""


class Meaning(NamedTuple):
    """The role of a column, and the tier of its name, with 0 as the surest."""

    role: Role
    tier: int


BY_NAME: Mapping[str, tuple[Role, int]] = {
    plain_words(name): (role, tier)
    for role, tiers in NAMES.items()
    for tier, names in enumerate(tiers)
    for name in names
}
IN_ANY_ORDER: Mapping[frozenset[str], tuple[Role, int]] = {
    frozenset(name.split()): found
    for name, found in BY_NAME.items()
    if found[0] in {"first_name", "last_name"} or (found[0] == "wages" and {"gross", "total"} & set(name.split()))
}
"""The names with words that can have another order, such as Name First or Earnings Total."""


def meaning_of(heading: str) -> Meaning | None:
    """Return the role that a heading names.

    >>> meaning_of("EE Name"), meaning_of("Department")
    (Meaning(role='person', tier=0), None)
    """
    words = plain_words(heading)
    found = BY_NAME.get(words) or names_in_catalogs().get(words) or IN_ANY_ORDER.get(frozenset(words.split()))
    if found and found[0] in OF_MONEY and is_percentage(heading):
        return None
    return Meaning(*found) if found else None


def is_percentage(heading: str) -> bool:
    """Return whether a heading is that of percentages.

    >>> is_percentage("PFML %"), is_percentage("PFML Pct"), is_percentage("PFML")
    (True, True, False)
    """
    return "%" in heading or bool(OF_PERCENTAGES & set(plain_words(heading).split()))


def unit_of(heading: str) -> str:
    """Return the code of a unit other than dollars that a heading names, or nothing.

    >>> unit_of("gross_pay_cents"), unit_of("Wages ($000)"), unit_of("Gross pay (CAD)"), unit_of("Gross pay")
    ('in_cents', 'in_thousands', 'other_currency', '')
    """
    words = set(plain_words(heading).split())
    if "cents" in words:
        return "in_cents"
    if words & OF_THOUSANDS:
        return "in_thousands"
    return "other_currency" if currency_in(heading) else ""


def currency_in(heading: str) -> str:
    """Return the currency other than US dollars that a heading names."""
    return next((word.upper() for word in plain_words(heading).split() if word in CURRENCIES), "")


@cache
def names_in_catalogs() -> Mapping[str, tuple[Role, int]]:
    """Return the names of the columns in the catalogs, as the pages show them."""
    return {
        plain_words(name): (role, 0) for role in ROLES if role in COLUMNS for name in in_every_language(COLUMNS[role])
    }


def is_part_of_wages(heading: str) -> bool:
    """Return whether a heading names a part of the wages, such as overtime.

    >>> is_part_of_wages("O/T Earnings"), is_part_of_wages("Reg Hours"), is_part_of_wages("Net Pay")
    (True, False, False)
    """
    words = set(plain_words(heading).split())
    return bool(words & PARTS) and may_be_paid(heading)


def may_be_paid(heading: str) -> bool:
    """Return whether a heading can be that of wages, because it names nothing else.

    >>> may_be_paid("Cur Gross"), may_be_paid("YTD Gross"), may_be_paid("Net Pay")
    (True, False, False)
    """
    return NOT_PAID.isdisjoint(plain_words(heading).split()) and not is_percentage(heading)


def is_adjustment(heading: str) -> bool:
    """Return whether a heading names adjustments of the wages, and not the wages after them.

    >>> is_adjustment("Adj"), is_adjustment("Gross Adj"), is_adjustment("Adj Gross"), is_adjustment("Tax Adj")
    (True, True, False, False)
    """
    words = plain_words(heading).split()
    whole = not WHOLE.isdisjoint(words) and words[-1] not in OF_ADJUSTMENTS
    return not OF_ADJUSTMENTS.isdisjoint(words) and not whole and may_be_paid(heading)


def recognized(headings: Sequence[str]) -> int:
    """Return the number of different roles that the headings name."""
    roles = {meaning.role for heading in headings if (meaning := meaning_of(heading))}
    wide = any(is_wide(heading) for heading in headings)
    parts = any(is_part_of_wages(heading) for heading in headings)
    return len(roles | ({"wages"} if wide or parts else set()))


def is_withheld(heading: str) -> bool:
    """Return whether a heading names PFML money that was withheld, such as one of its two parts.

    >>> is_withheld("MA PFML - Medical EE"), is_withheld("MA Family Leave"), is_withheld("MA PFML ER")
    (True, True, False)
    >>> is_withheld("MA FLI/MLI EE"), is_withheld("NJ FLI EE")
    (True, False)
    """
    words = set(plain_words(heading).split())
    insured = words & OF_INSURANCE or ("leave" in words and words & {"family", "medical"})
    named = words & OF_LEAVE or ("ma" in words and insured)
    return bool(named) and not words & NOT_WITHHELD and not is_percentage(heading)


def is_wide(heading: str) -> WidePeriod | None:
    """Return the quarter or month whose wages the heading names."""
    return wide_period(plain_words(heading))


class Sketch(Struct, frozen=True):
    """The columns of a file to choose from: headings, sample cells of each and the roles found."""

    headings: Sequence[str]
    samples: Sequence[Sequence[str]]
    roles: Mapping[int, Role]
    sheets: Sequence[str] = ()

    @property
    def named(self) -> list[str]:
        """Return the headings that can be shown."""
        return [*filter(None, map(shown_heading, self.headings))]

    def with_role(self, place: int, role: Role | None) -> "Sketch":
        """Return the columns with another role at a place, or with none."""
        others = {other: its for other, its in self.roles.items() if other != place}
        return replace(self, roles=others if role is None else {**others, place: role})


def shown_heading(heading: str) -> str:
    """Return a heading as it is in the file, unless it looks like a personal number."""
    text = " ".join(heading.split())
    return "" if looks_like_personal_identifier(text) else text[:LONGEST_NAME]
