"""From the boxes beside a payroll file to what the employer says once for all its rows."""

from typing import TYPE_CHECKING

from pydantic import ValidationError

from calculators.contribution.models import EmployerPays, WorkforceQuestion
from web.forms.employer_terms import average_workforce, employer_pays
from web.forms.errors import BoxReader, Mistakes, located
from web.i18n import Translator
from web.i18n.messages import warning_message
from web.pages.payroll.form import PayrollForm
from web.payroll_file.reading import PayrollFile

if TYPE_CHECKING:
    from calculators.batch.terms import Terms


def labels(translator: Translator) -> dict[str, str]:
    """What each box is called where its mistakes are listed, in the order of the page."""
    return {
        "file": translator.gettext("Payroll file"),
        "average_w2": translator.gettext("W-2 employees"),
        "average_contractors": translator.gettext("1099-MISC contractors"),
        "medical": translator.gettext("Medical part that the employer pays"),
        "family": translator.gettext("Family part that the employer pays"),
    }


def terms(form: PayrollForm, file: PayrollFile) -> "Terms":
    """Who pays, by the boxes; ``Mistakes`` where some need mending."""
    from calculators.batch.terms import Terms

    reader = BoxReader()
    counts = average_workforce(form.texts, reader)
    pays = employer_pays(form.texts, reader)
    if "average_w2" not in counts:
        employees = counts or any(row.kind != "self_employed" for row in file.rows)
        missing = {"average_w2": "missing"} if employees else dict.fromkeys(pays, "only_with_workforce")
        reader.codes = {**missing, **reader.codes}
    try:
        workforce = WorkforceQuestion.model_validate(counts) if "average_w2" in counts else None
        choice = EmployerPays.model_validate(pays)
    except ValidationError as error:
        raise Mistakes({**located(error, lambda place: str(place[-1])), **reader.codes}) from error
    reader.check()
    return Terms(workforce, choice, list(form.exempt))


def employer_warnings(form: PayrollForm, translator: Translator) -> list[str]:
    """What is to be noted about the employer's choice."""
    return [warning_message("private_plan", translator)] if form.exempt else []
