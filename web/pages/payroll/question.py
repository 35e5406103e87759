"""Turn the boxes next to a payroll file into the terms of the employer, which apply to all its rows."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pydantic import ValidationError

from calculators import InvalidQuestion
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from rules import Rulebook
from web.forms.employer_terms import OWN_SHARES, PAYS_EVERYTHING, with_exempt_list
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.payroll import EMPLOYERS, GROUPS, PAYROLL, TERMS
from web.forms.table import read_values
from web.forms.typed import Boxes, Row
from web.i18n import Translator
from web.i18n.translator import N_
from web.pages.payroll.form import PayrollForm
from web.payroll_file.reading import PayrollFile
from web.payroll_file.records import Row as WagesRow

if TYPE_CHECKING:
    from calculators.payroll.terms import EmployerTerms, TermsByEmployer
    from calculators.payroll.workforce import Counted


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
        paid = [each for each in file.rows if each.employer == name]
        found[name] = _terms(boxes, _rows_of_groups(form, name), paid, counted, reader)
    reader.check()
    return found


def _rows_of_groups(form: PayrollForm, employer: str) -> dict[str, Row]:
    """Return the boxes of each group of an employer, by its name."""
    return {row["name"]: row for row in form.boxes.rows(GROUPS.name) if row["employer"] == employer}


def _is_filled(row: Row) -> bool:
    return any(text.strip() for field in TERMS for _, text in field.typed(row))


def _terms(
    boxes: Boxes, of_groups: Mapping[str, Row], rows: Sequence[WagesRow], counted: "Counted", reader: BoxReader
) -> "EmployerTerms":
    """Return the terms that some boxes, and those of each group, give to the rows of one employer.

    ``reader`` records the errors.
    """
    from calculators.batch.terms import Terms
    from calculators.payroll.terms import EmployerTerms
    from calculators.payroll.workforce import workforce_of_years

    asked = with_exempt_list(read_values(TERMS, boxes, reader))
    counts, pays = asked.get("workforce", {}), asked.get("employer_pays", {})
    everything = bool(boxes[PAYS_EVERYTHING.box])
    groups = {label: read_values(OWN_SHARES, row, reader).get("employer_pays", {}) for label, row in of_groups.items()}
    workforce: WorkforceQuestion | Mapping[int, WorkforceQuestion] | None = None
    if "average_w2" not in counts:
        years = {row.quarter.year for row in rows if row.kind != "self_employed"}
        of_years = workforce_of_years(rows[0].employer, years, counted)
        if counts or of_years is None:
            reader.codes.setdefault(boxes.box("average_w2"), "missing")
        elif not years:
            chosen = [boxes.box(box) for box in (*pays, *([PAYS_EVERYTHING.box] if everything else []))]
            chosen += [of_groups[label].box(part) for label, shares in groups.items() for part in shares]
            reader.codes = {**dict.fromkeys(chosen, "only_with_workforce"), **reader.codes}
        else:
            workforce = of_years
    try:
        workforce = WorkforceQuestion.model_validate(counts) if "average_w2" in counts else workforce
    except ValidationError as error:
        reader.codes |= located(error, lambda place: boxes.box(str(place[-1])))
    choice = _choice({} if everything else pays, boxes, reader)
    terms = Terms(
        workforce,
        choice,
        asked["exempt"],
        groups={label: _choice(shares, of_groups[label], reader) for label, shares in groups.items()},
    )
    return EmployerTerms(terms, pays_everything=everything)


def _choice(pays: Mapping[str, str], boxes: Boxes, reader: BoxReader) -> EmployerPays:
    """Return the choice that some boxes give.

    ``reader`` records the errors.
    """
    try:
        return EmployerPays.model_validate(pays)
    except ValidationError as error:
        reader.codes |= located(error, lambda place: boxes.box(str(place[-1])))
        return EmployerPays()


def share_mistakes(
    form: PayrollForm, file: PayrollFile, asked: "TermsByEmployer", rulebook: Rulebook
) -> Mistakes | None:
    """Return the choices that the law of a year does not allow, by their boxes, or ``None``."""
    rows = {row["name"]: row for row in form.boxes.rows(EMPLOYERS.name)}
    codes: dict[str, str] = {}
    for employer, year in dict.fromkeys((row.employer, row.quarter.year) for row in file.rows):
        row = rows.get(employer)
        boxes = form.boxes if row is None or not _is_filled(row) else row
        try:
            asked[employer].rule_groups(year, rulebook)
        except InvalidQuestion as error:
            of_groups = _rows_of_groups(form, employer)
            for mistake in error.mistakes:
                whose = of_groups[str(mistake.location[1])] if mistake.location[0] == "groups" else boxes
                codes[whose.box(str(mistake.location[-1]))] = mistake.code
    return Mistakes(codes) if codes else None
