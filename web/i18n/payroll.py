"""Texts about a payroll file: columns, lines of the answer, and errors of the file and its rows."""

from web.i18n.messages import field_message
from web.i18n.translator import N_, Translator

COLUMNS = {
    "person": N_("Person"),
    "kind": N_("Kind of work"),
    "quarter": N_("Quarter"),
    "pay_date": N_("Pay date"),
    "wages": N_("Wages"),
}
KINDS = {
    "w2": N_("W-2 employee"),
    "contractor": N_("1099-MISC contractor"),
    "self_employed": N_("Self-employed, opted in"),
}
LINES = {
    "rows": N_("Rows of the file"),
    "wages": N_("Wages of the quarter"),
    "year_to_date": N_("Wages of the year so far"),
    "eligible_wages": N_("Wages that count"),
    "medical_employer": N_("Medical, the employer pays"),
    "medical_employee": N_("Medical, withheld"),
    "family_employer": N_("Family, the employer pays"),
    "family_employee": N_("Family, withheld"),
    "employer": N_("Employer pays"),
    "employee": N_("Withheld"),
    "total": N_("Sent in all"),
}
NOT_COUNTED = N_("not counted")
# Translators: said of a person in a list, of whom another row of the file could not be used.
INCOMPLETE = N_("incomplete: another row was refused")

# Translators: a cell, a row, a heading and a column are those of a table in a file.
ROWS = {
    "missing": N_("Fill in this cell."),
    "too_long": N_("Give a name or a number of at most %(name)s characters."),
    "cell_too_long": N_("Shorten this cell to at most %(cell)s characters."),
    "invalid_kind": N_("Write W-2, contractor or self-employed."),
    "invalid_quarter": N_("Write the year and Q1 to Q4, as in 2026-Q1."),
    "invalid_pay_date": N_("Write a day as year-month-day or the US way, as in 2026-03-02 or 3/2/2026."),
    "personal_identifier": N_(
        "This looks like a Social Security or taxpayer number. Take it out of the file; a name or a number of your "
        "own is enough."
    ),
    "open_quote": N_("A quotation mark is not closed. Close it, or take it out."),
    "more_cells_than_headings": N_(
        "There are more cells than headings. Put quotation marks around what has the mark between cells in it."
    ),
    "given_twice": N_(
        "This person has more than one row of this kind of work for the same quarter or day. Add them up in one row."
    ),
    "too_much_together": N_("The wages of this person in the quarter add up to more than %(money)s."),
}
FILES = {
    "missing": N_("Choose a file."),
    "empty_file": N_("The file is empty. Choose one with headings in the first row and a person in each row below."),
    "open_quote": N_("A quotation mark in the headings is not closed. Close it, or take it out."),
    "no_rows": N_("There are headings, but no rows below them. Give each person a row."),
    "no_good_rows": N_("None of the rows can be used. Check the file to see what to mend."),
    "not_a_table": N_("This is neither CSV nor XLSX. Save the table as one of the two, and choose it again."),
    "unknown_encoding": N_("The letters of this file cannot be read. Save it as CSV in UTF-8, or as XLSX."),
    "missing_columns": N_(
        "No heading in the first row names these columns: %(columns)s. Add them, as in the template."
    ),
    "doubled_columns": N_(
        "More than one column is the same: %(headings)s. Keep one of these headings, and rename the others."
    ),
    # Translators: "the command" is a line to copy that the page shows under the file.
    "too_many_rows": N_(
        "The file has more than %(rows)s rows. Split it with all rows of a person together, or use the command."
    ),
    "file_too_large": N_(
        "The file is larger than %(megabytes)s MB. Split it with all rows of a person together, or use the command."
    ),
    "too_many_for_workbook": N_("More than %(lines)s lines are too many for XLSX. Download the CSV."),
    "workbook_too_large": N_(
        "The workbook becomes too large when it is opened. Copy the columns that are needed into a new file."
    ),
    "broken_workbook": N_("This workbook cannot be read. Save it again as XLSX, or as CSV."),
    "old_workbook": N_("This workbook has an old format or a password. Save it as XLSX without a password, or as CSV."),
}


def row_message(code: str, translator: Translator, **values: object) -> str:
    """Return the advice about a refused cell or row."""
    return translator.gettext(ROWS[code], **values) if code in ROWS else field_message(code, translator, **values)


def file_message(code: str, translator: Translator, **values: object) -> str:
    """Return the advice about a file that cannot be used."""
    return translator.gettext(FILES[code], **values)
