"""The words of a payroll file: its columns, the lines of its answer, what is wrong with it or with one of its rows."""

from web.words.catalog import Words, marked
from web.words.messages import field_message

COLUMNS = {
    "person": marked("Person"),
    "kind": marked("Kind of work"),
    "quarter": marked("Quarter"),
    "pay_date": marked("Pay date"),
    "wages": marked("Wages"),
}
KINDS = {
    "w2": marked("W-2 employee"),
    "contractor": marked("1099-MISC contractor"),
    "self_employed": marked("Self-employed, opted in"),
}
LINES = {
    "rows": marked("Rows of the file"),
    "wages": marked("Wages of the quarter"),
    "year_to_date": marked("Wages of the year so far"),
    "eligible_wages": marked("Wages that count"),
    "medical_employer": marked("Medical, the employer pays"),
    "medical_employee": marked("Medical, withheld"),
    "family_employer": marked("Family, the employer pays"),
    "family_employee": marked("Family, withheld"),
    "employer": marked("Employer pays"),
    "employee": marked("Withheld"),
    "total": marked("Sent in all"),
}
NOT_COUNTED = marked("not counted")
# Translators: said of a person in a list, of whom another row of the file could not be used.
INCOMPLETE = marked("incomplete: another row was refused")

# Translators: a cell, a row, a heading and a column are those of a table in a file.
ROWS = {
    "missing": marked("Fill in this cell."),
    "too_long": marked("Give a name or a number of at most %(name)s characters."),
    "cell_too_long": marked("Shorten this cell to at most %(cell)s characters."),
    "invalid_kind": marked("Write W-2, contractor or self-employed."),
    "invalid_quarter": marked("Write the year and Q1 to Q4, as in 2026-Q1."),
    "invalid_pay_date": marked("Write a day as year-month-day or the US way, as in 2026-03-02 or 3/2/2026."),
    "personal_identifier": marked(
        "This looks like a Social Security or taxpayer number. Take it out of the file; a name or a number of your "
        "own is enough."
    ),
    "open_quote": marked("A quotation mark is not closed. Close it, or take it out."),
    "more_cells_than_headings": marked(
        "There are more cells than headings. Put quotation marks around what has the mark between cells in it."
    ),
    "given_twice": marked(
        "This person has more than one row of this kind of work for the same quarter or day. Add them up in one row."
    ),
    "too_much_together": marked("The wages of this person in the quarter add up to more than %(money)s."),
}
FILES = {
    "missing": marked("Choose a file."),
    "empty_file": marked(
        "The file is empty. Choose one with headings in the first row and a person in each row below."
    ),
    "open_quote": marked("A quotation mark in the headings is not closed. Close it, or take it out."),
    "no_rows": marked("There are headings, but no rows below them. Give each person a row."),
    "no_good_rows": marked("None of the rows can be used. Check the file to see what to mend."),
    "not_a_table": marked("This is neither CSV nor XLSX. Save the table as one of the two, and choose it again."),
    "unknown_encoding": marked("The letters of this file cannot be read. Save it as CSV in UTF-8, or as XLSX."),
    "missing_columns": marked(
        "No heading in the first row names these columns: %(columns)s. Add them, as in the template."
    ),
    "doubled_columns": marked(
        "More than one column is the same: %(headings)s. Keep one of these headings, and rename the others."
    ),
    # Translators: "the command" is a line to copy that the page shows under the file.
    "too_many_rows": marked(
        "The file has more than %(rows)s rows. Split it with all rows of a person together, or use the command."
    ),
    "file_too_large": marked(
        "The file is larger than %(megabytes)s MB. Split it with all rows of a person together, or use the command."
    ),
    "too_many_for_workbook": marked("More than %(lines)s lines are too many for XLSX. Download the CSV."),
    "workbook_too_large": marked(
        "The workbook becomes too large when it is opened. Copy the columns that are needed into a new file."
    ),
    "broken_workbook": marked("This workbook cannot be read. Save it again as XLSX, or as CSV."),
    "old_workbook": marked(
        "This workbook has an old format or a password. Save it as XLSX without a password, or as CSV."
    ),
}


def row_message(code: str, words: Words, **values: object) -> str:
    """What to do about a cell or a row."""
    return words.gettext(ROWS[code], **values) if code in ROWS else field_message(code, words, **values)


def file_message(code: str, words: Words, **values: object) -> str:
    """What to do about a file that cannot be used."""
    return words.gettext(FILES[code], **values)
