"""Read the kind of work from the words that payroll programs use for workers."""

import re

from calculators.contribution.models import Kind

OF_CONTRACTORS = frozenset({
    "1099", "contractor", "contractors", "subcontractor", "subcontractors", "freelancer", "freelancers", "freelance",
    "contratista", "contratistas", "prestador", "prestadora", "prestadores",
})  # fmt: skip
BESIDE_CONTRACTORS = frozenset({
    "independent", "nec", "misc", "form", "worker", "workers", "independiente", "independientes", "de", "servicos",
    "servi\N{LATIN SMALL LETTER C WITH CEDILLA}os",
})  # fmt: skip
CONTRACT_LABOR = frozenset({"contract labor", "contract worker", "contract workers"})
OF_EMPLOYEES = frozenset({
    "hourly", "salary", "salaried", "full", "part", "fulltime", "parttime", "regular", "employee", "employees",
    "exempt", "nonexempt", "permanent", "temp", "temporary", "seasonal", "statutory", "staff", "officer", "diem", "w2",
    "asalariado", "asalariada", "empleado", "empleada", "hora", "tiempo", "mensalista", "horista", "empregado",
})  # fmt: skip
BESIDE_EMPLOYEES = frozenset({"w", "2", "time", "non", "per", "s", "corp", "por", "completo", "parcial"})
MARK = re.compile(r"(?:[(\[]\s*|\s-\s*)(?P<mark>[^()\[\]]+?)\s*[)\]]?", re.IGNORECASE)


def kind_in_words(bare: str) -> Kind | None:
    """Return the kind of work in plain words of employment, in small letters without marks.

    >>> kind_in_words("salaried full time"), kind_in_words("contratista independiente"), kind_in_words("kitchen")
    ('w2', 'contractor', None)
    """
    words = set(bare.split())
    if bare in CONTRACT_LABOR or (words & OF_CONTRACTORS and words <= OF_CONTRACTORS | BESIDE_CONTRACTORS):
        return "contractor"
    return "w2" if words & OF_EMPLOYEES and words <= OF_EMPLOYEES | BESIDE_EMPLOYEES else None


def mark_after_name(name: str) -> str:
    """Return what follows a name in brackets or after a dash.

    >>> mark_after_name("Ben Birch (1099)"), mark_after_name("Ben Birch - Contractor"), mark_after_name("Ana Day-Oak")
    ('1099', 'Contractor', '')
    """
    start = max(name.rfind("("), name.rfind("["), name.rfind(" -"))
    found = MARK.fullmatch(name[start:]) if start > 0 else None
    return found["mark"] if found else ""
