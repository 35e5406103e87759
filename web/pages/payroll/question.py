"""Turn the boxes next to a payroll file into the terms of the employer, which apply to all its rows."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from pydantic import ValidationError

from calculators import InvalidQuestion
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from web.current_rules import current_rulebook
from web.forms.employer_terms import PAYS_EVERYTHING, with_exempt_list
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.payroll import EMPLOYERS, PAYROLL, TERMS
from web.forms.table import read_values
from web.forms.typed import Boxes, Row
from web.i18n import Translator
from web.i18n.messages import warning_message
from web.i18n.translator import N_
from web.pages.payroll.form import PayrollForm
from web.payroll_file.reading import PayrollFile
from web.payroll_file.rows import Row as WagesRow

if TYPE_CHECKING:
    from web.payroll_file.terms import EmployerTerms, TermsByEmployer
    from web.payroll_file.workforce import Counted


FILE_LABELS = {
    "file": N_("Payroll file"),
    "choices": N_("Saved choices"),
    "last_year": N_("Last year's payroll file"),
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


def terms(form: PayrollForm, file: PayrollFile, counted: "Counted") -> "TermsByEmployer":
    """Return the terms of each employer, with its workforce as ``counted`` if no number was typed.

    Raise ``Mistakes`` if a box has an error.
    """
    reader = BoxReader()
    rows = {row["name"]: row for row in form.boxes.rows(EMPLOYERS.name)}
    found = {}
    for name in file.employers or ("",):
        row = rows.get(name)
        boxes = form.boxes if row is None or not _is_filled(row) else row
        found[name] = _terms(boxes, [each for each in file.rows if each.employer == name], counted, reader)
    reader.check()
    return found


def _is_filled(row: Row) -> bool:
    return any(text.strip() for field in TERMS for _, text in field.typed(row))


def _terms(boxes: Boxes, rows: Sequence[WagesRow], counted: "Counted", reader: BoxReader) -> "EmployerTerms":
    """Return the terms that some boxes give to the rows of one employer.

    ``reader`` records the errors.
    """
    from calculators.batch.terms import Terms
    from web.payroll_file.terms import EmployerTerms

    asked = with_exempt_list(read_values(TERMS, boxes, reader))
    counts, pays = asked.get("workforce", {}), asked.get("employer_pays", {})
    everything = bool(boxes[PAYS_EVERYTHING.box])
    workforce: WorkforceQuestion | dict[int, WorkforceQuestion] | None = None
    if "average_w2" not in counts:
        employees = [row for row in rows if row.kind != "self_employed"]
        years = {row.quarter.year for row in employees}
        of_years = {
            year: counted[rows[0].employer, year - 1] for year in years if (rows[0].employer, year - 1) in counted
        }
        if counts or len(of_years) < len(years):
            reader.codes.setdefault(boxes.box("average_w2"), "missing")
        elif not years:
            chosen = [*pays, *([PAYS_EVERYTHING.box] if everything else [])]
            reader.codes = {**dict.fromkeys(map(boxes.box, chosen), "only_with_workforce"), **reader.codes}
        else:
            workforce = of_years
    choice = EmployerPays()
    try:
        workforce = WorkforceQuestion.model_validate(counts) if "average_w2" in counts else workforce
        choice = EmployerPays.model_validate({} if everything else pays)
    except ValidationError as error:
        reader.codes |= located(error, lambda place: boxes.box(str(place[-1])))
    return EmployerTerms(Terms(workforce, choice, asked["exempt"]), pays_everything=everything)


def share_mistakes(form: PayrollForm, file: PayrollFile, asked: "TermsByEmployer") -> Mistakes | None:
    """Return the choices that the law of a year does not allow, by their boxes, or ``None``."""
    from calculators.batch.terms import rule_groups_on

    rows = {row["name"]: row for row in form.boxes.rows(EMPLOYERS.name)}
    codes: dict[str, str] = {}
    for employer, year in dict.fromkeys((row.employer, row.quarter.year) for row in file.rows):
        row = rows.get(employer)
        boxes = form.boxes if row is None or not _is_filled(row) else row
        own = asked[employer].of_year(year, current_rulebook())
        try:
            rule_groups_on(date(year, 12, 31), own, current_rulebook())
        except InvalidQuestion as error:
            codes |= {boxes.box(str(mistake.location[-1])): mistake.code for mistake in error.mistakes}
    return Mistakes(codes) if codes else None


def employer_warnings(form: PayrollForm, translator: Translator) -> list[str]:
    """Return the warning about a private plan of the employer."""
    parts = [f"exempt-{part}" for part in ("medical", "family")]
    exempt = any(boxes[part] for boxes in (form.boxes, *form.boxes.rows(EMPLOYERS.name)) for part in parts)
    return [warning_message("private_plan", translator)] if exempt else []
