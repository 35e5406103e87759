"""Which column is which: by the name in its heading, in any order, in English or Spanish."""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Literal, get_args

from web.payroll_file.refusals import FileRefused

Column = Literal["person", "kind", "quarter", "pay_date", "wages"]
Columns = Mapping[Column, int]
"""At which place, from 0, each column that is needed stands."""

NAMES: Mapping[Column, tuple[str, ...]] = {
    "person": (
        "person", "person id", "employee", "employee id", "employee name", "employee number", "worker", "worker id",
        "id", "name", "persona", "empleado", "empleada", "trabajador", "trabajadora", "nombre", "id de empleado",
        "numero de empleado", "identificador",
    ),
    "kind": (
        "kind", "kind of work", "type", "type of work", "worker type", "employee type", "form", "tipo",
        "tipo de trabajo", "tipo de empleado", "tipo de trabajador", "clase", "clase de trabajo", "formulario",
    ),
    "quarter": ("quarter", "calendar quarter", "qtr", "trimestre", "trimestre natural"),
    "pay_date": (
        "pay date", "paydate", "payment date", "date paid", "check date", "date", "fecha de pago", "fecha del pago",
        "fecha del cheque", "fecha",
    ),
    "wages": (
        "wages", "gross", "gross wages", "gross pay", "wages paid", "pay", "amount", "earnings", "salario", "salarios",
        "salario bruto", "salarios brutos", "sueldo", "sueldo bruto", "bruto", "pago", "monto", "ingresos",
    ),
}  # fmt: skip
COLUMN_OF: Mapping[str, Column] = {name: column for column, names in NAMES.items() for name in names}
NEEDED: tuple[tuple[Column, ...], ...] = (("person",), ("kind",), ("quarter", "pay_date"), ("wages",))
"""One column of each of these; a quarter or a pay date, not both."""


def column_of(heading: str) -> Column | None:
    """The column that a heading names, whatever its case, accents and marks.

    >>> column_of(" Employee_ID"), column_of("Fecha de págo"), column_of("Department")
    ('person', 'pay_date', None)
    """
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", heading) if not unicodedata.combining(sign))
    return COLUMN_OF.get(re.sub(r"[\W_]+", " ", bare).strip().casefold())


def recognised(headings: Sequence[str]) -> int:
    """How many of the headings name a column."""
    return sum(column_of(heading) is not None for heading in headings)


def columns(headings: Sequence[str]) -> Columns:
    """Where each column stands; ``FileRefused`` names the columns that are missing or stand there twice."""
    places: dict[Column, list[int]] = {column: [] for column in get_args(Column)}
    for place, heading in enumerate(headings):
        if (column := column_of(heading)) is not None:
            places[column].append(place)
    for group in NEEDED:
        found = [place for column in group for place in places[column]]
        if len(found) > 1:
            raise FileRefused("doubled_columns", headings=", ".join(headings[place].strip() for place in found))
    missing = [" / ".join(group) for group in NEEDED if not any(places[column] for column in group)]
    if missing:
        raise FileRefused("missing_columns", columns=", ".join(missing))
    return {column: found[0] for column, found in places.items() if found}
