"""Turn the boxes next to a payroll file into the terms of the employer, which apply to all its rows."""

from typing import TYPE_CHECKING

from pydantic import ValidationError

from calculators.contribution.models import EmployerPays, WorkforceQuestion
from web.forms.employer_terms import with_exempt_list
from web.forms.errors import BoxReader, located
from web.forms.payroll import PAYROLL
from web.forms.table import read_values
from web.i18n import Translator
from web.i18n.messages import warning_message
from web.i18n.translator import N_
from web.pages.payroll.form import PayrollForm
from web.payroll_file.reading import PayrollFile

if TYPE_CHECKING:
    from calculators.batch.terms import Terms


FILE_LABELS = {
    "file": N_("Payroll file"),
    "choices": N_("Saved choices"),
    "sheet": N_("Sheet of the workbook"),
    "period": N_("Year, quarter or pay date"),
    "one_person": N_("Name of the only person"),
    "columns": N_("Columns of the file"),
}
"""The label of each box about the file in the list of errors."""


def labels(form: PayrollForm, translator: Translator) -> dict[str, str]:
    """Return the label of each box in the list of errors, in the order of the page."""
    of_file = {name: translator.gettext(label) for name, label in FILE_LABELS.items()}
    return {**of_file, **PAYROLL.labels(form.boxes, translator)}


def terms(form: PayrollForm, file: PayrollFile) -> "Terms":
    """Return the terms of the employer.

    Raise ``Mistakes`` if a box has an error.
    """
    from calculators.batch.terms import Terms

    reader = BoxReader()
    asked = with_exempt_list(read_values(PAYROLL.fields, form.boxes, reader))
    counts, pays = asked.get("workforce", {}), asked.get("employer_pays", {})
    if "average_w2" not in counts:
        employees = counts or any(row.kind != "self_employed" for row in file.rows)
        missing = {"average_w2": "missing"} if employees else dict.fromkeys(pays, "only_with_workforce")
        reader.codes = {**missing, **reader.codes}
    try:
        workforce = WorkforceQuestion.model_validate(counts) if "average_w2" in counts else None
        choice = EmployerPays.model_validate(pays)
    except ValidationError as error:
        raise reader.mistakes(located(error, lambda place: str(place[-1]))) from error
    reader.check()
    return Terms(workforce, choice, asked["exempt"])


def employer_warnings(form: PayrollForm, translator: Translator) -> list[str]:
    """Return the warning about a private plan of the employer."""
    exempt = any(form.boxes[f"exempt-{part}"] for part in ("medical", "family"))
    return [warning_message("private_plan", translator)] if exempt else []
