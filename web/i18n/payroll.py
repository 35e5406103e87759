"""Texts about a payroll file: columns, lines of the answer, assumptions, errors of the file and rows."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice

from calculators.contribution.models import Kind
from web.i18n.box_errors import box_message
from web.i18n.translator import N_, Translator

OF_PEOPLE = N_("Person")
COLUMNS = {
    "person": OF_PEOPLE,
    "id": N_("Employee number"),
    "first_name": N_("First name"),
    "last_name": N_("Last name"),
    "employer": N_("Employer"),
    "kind": N_("Kind of work"),
    "pay_date": N_("Pay date"),
    "period_end": N_("Last day of the pay period"),
    "employer_pays_medical": N_("Employer share of medical"),
    "employer_pays_family": N_("Employer share of family"),
    "group": N_("Group"),
    "quarter": N_("Quarter"),
    "month": N_("Month"),
    "year": N_("Year"),
    "wages": N_("Wages"),
    # Translators: the money that was withheld from a worker for PFML.
    "withheld": N_("PFML withheld"),
}
KINDS: Mapping[Kind, str] = {
    "w2": N_("W-2 employee"),
    "contractor": N_("1099-MISC contractor"),
    "self_employed": N_("Self-employed, opted in"),
}
WRITTEN_KINDS: Mapping[Kind, str] = {
    # Translators: what a person writes in the column "kind" of a payroll file. The reader knows your word too.
    "contractor": N_("contractor"),
    # Translators: what a person writes in the column "kind" of a payroll file. The reader knows your word too.
    "self_employed": N_("self-employed"),
}
"""The words for a kind of work in the cells of a file, as its messages name them."""
LINES = {
    "rows": N_("Rows of the file"),
    "wages": N_("Wages of the quarter"),
    "year_to_date": N_("Wages of the year so far"),
    "eligible_wages": N_("Wages that count"),
    "medical_employer": N_("Medical, the employer pays"),
    "medical_employee": N_("Medical, to withhold"),
    "family_employer": N_("Family, the employer pays"),
    "family_employee": N_("Family, to withhold"),
    "employer": N_("Employer pays"),
    "employee": N_("To withhold"),
    "total": N_("Total to send"),
}
TOTAL_DUE = N_("Total due")
RETURN_DUE = N_("Return due")
RETURN_COLUMNS = (
    N_("Name"),
    # Translators: a column of a tax return, for the number that identifies a person. It is left blank.
    N_("Identifier"),
    N_("Wages of the quarter"),
    N_("Wages of the year so far"),
    N_("Contractor"),
    N_("Opted in"),
)
"""The columns of the quarterly return."""
WHEN_REACHED = N_("Reaches the wage base")
WAGES_OF_YEAR = N_("Wages of the year")
ABOVE_BASE = N_("Above the wage base")
PART = N_("Part")
# Translators: the people for whom the employer chose no other share, in a list of groups of people.
ALL_OTHERS = N_("All others")
FROM_WORKER = N_("Withhold from the worker")
FROM_EMPLOYER = N_("Employer pays")
WAGE_BASE = N_("Yearly wage limit (wage base)")
VERDICT = N_("Result")
TO_WITHHOLD = N_("To withhold so far")
TRUE_UP = N_("Difference")
VERDICTS = {
    # Translators: the money that was withheld from a person, compared with the right amount.
    "right": N_("right"),
    "too_much": N_("too much"),
    "too_little": N_("too little"),
}
NOT_COUNTED = N_("not counted")
# Translators: said of a person in a list, of whom another row of the file could not be used.
INCOMPLETE = N_("incomplete: another row was refused")
# Translators: said of amounts that use rates of an earlier year.
PROVISIONAL = N_("provisional")

# Translators: a cell, a row, a heading and a column are those of a table in a file.
ROWS = {
    "missing": N_("Fill in this cell."),
    "too_long": N_("Use a name or a number of at most %(name)s characters."),
    "cell_too_long": N_("Shorten this cell to at most %(cell)s characters."),
    "invalid_kind": N_("Write W-2, %(contractor)s or %(self_employed)s."),
    "invalid_quarter": N_("Write the year and Q1 to Q4, such as 2026-Q1."),
    "not_covered": N_("We have rates only from %(first_day)s to %(last_day)s. If this date is right, remove the row."),
    "invalid_pay_date": N_("Write a day as year-month-day or the US way, such as 2026-03-02 or 3/2/2026."),
    "control_character": N_("Remove line breaks, tabs and other control characters from this name."),
    "personal_identifier": N_(
        "This looks like a Social Security or taxpayer number. Remove it from the file. A name or a number of "
        "your own is enough."
    ),
    "open_quote": N_("A quotation mark is not closed. Close it, or remove it."),
    "more_cells_than_headings": N_(
        "This row has more cells than there are headings. If a comma is part of a text, put quotation marks "
        "around the text."
    ),
    "other_headings": N_("The headings above this row do not name people and wages. Remove the row if it is no pay."),
    "invalid_month": N_("Write the month and the year, such as 2026-03."),
    "invalid_year": N_("Write a year of four digits, such as 2026."),
    "other_year": N_("This date is not in the year of the other column. Change one of them."),
    "invalid_share": N_("Enter the percent that the employer pays, for example 60."),
    "below_zero": N_("The corrections of this person are more than the wages of the quarter. Check the amounts."),
    "too_much_together": N_("The wages of this person in the quarter add up to more than %(money)s."),
}
FILES = {
    "missing": N_("Choose a file."),
    "empty_file": N_("The file is empty. Choose one with headings in the first row and a person in each row below."),
    "open_quote": N_("A quotation mark in the headings is not closed. Close it, or remove it."),
    "no_rows": N_("There are headings, but no rows below them. Add a row for each person."),
    "no_good_rows": N_("We cannot use any of the rows. Check the file to see what to fix."),
    "not_every_pay_period": N_(
        "This file does not have every pay date of a year, so we cannot count your workforce. Enter the numbers "
        "instead."
    ),
    "no_returns": N_("The wages are those of a whole year, so we cannot make quarterly returns."),
    "no_paychecks": N_("The file has no pay dates, so we cannot list paychecks."),
    "not_a_table": N_("This file is not CSV or XLSX. Save the table as one of the two, and choose it again."),
    "unknown_encoding": N_("We cannot read the letters in this file. Save it as CSV in UTF-8, or as XLSX."),
    "no_headings": N_(
        "We found no row with the names of the columns. Add a row of headings, such as the one in the template."
    ),
    "no_person": N_(
        "No column names the people, so we cannot see who was paid. If all rows are pay of one person, enter the name "
        "below. If not, use a report with a row for each person. We found these columns: %(headings)s."
    ),
    "no_dollars": N_("No column has dollars that were paid. We found these columns: %(headings)s."),
    "choose_wages": N_("Choose the column of wages. You can choose several to add them up: %(headings)s."),
    # Translators: %(label)s is the word for the column of people, as in the list to choose from.
    "people_in_columns": N_(
        "Each of these columns may have the wages of one person: %(headings)s. If so, choose “%(label)s” for each of "
        "them below."
    ),
    "doubled_columns": N_("These columns may be the same: %(headings)s. Choose the one to use."),
    "number_of_rows": N_("These columns may be the same: %(headings)s. Choose the one to use."),
    "sum_of_wages": N_(
        "“%(heading)s” is the sum of the other columns of wages. Choose only this column, or only its parts."
    ),
    # Translators: the number is that of a person; two different people have the same one.
    "number_of_several": N_(
        "One number in “%(heading)s” has the names of different people: %(people)s. Correct the number, or choose "
        "only the column of names."
    ),
    "choose_kind": N_(
        "“%(heading)s” has a kind of work in row %(row)s, but in none of the first rows. Choose what this column is."
    ),
    "choose_employer": N_(
        "“%(heading)s” may name several employers, each with its own wage base. Choose what this column is."
    ),
    "names_contractors": N_(
        "“%(heading)s” names a contractor in row %(row)s. Add a column with the kind of work to the file. If you "
        "choose no such column below, we count everyone as a W-2 employee."
    ),
    "in_cents": N_("“%(heading)s” has cents. Change its amounts to dollars, and its heading too."),
    "in_thousands": N_("“%(heading)s” has thousands of dollars. Change its amounts to dollars, and its heading too."),
    # Translators: %(currency)s is a currency of another country, such as CAD.
    "other_currency": N_(
        "“%(heading)s” says that amounts are in %(currency)s. Change them to US dollars, and correct this column."
    ),
    # Translators: %(sorts)s are texts of the file, such as "Federal tax" or "Year to date".
    "rows_of_no_wages": N_(
        "“%(heading)s” says that some rows may be no wages: %(sorts)s. Remove these rows. If they are wages, remove "
        "this column."
    ),
    # Translators: %(sorts)s are texts of the file, such as "Gross pay".
    "gross_beside_parts": N_(
        "“%(heading)s” has the whole pay and its parts in rows of their own, so wages would count twice. Remove the "
        "rows of the whole pay: %(sorts)s."
    ),
    "choose_pay_date": N_(
        "These columns may have the pay dates: %(headings)s. Choose the one to use, or none of them."
    ),
    "choose_period": N_("No column has the pay dates. Enter the year, quarter or pay date of these wages below."),
    "choose_year": N_("The file does not give the year. Enter it below."),
    "period_not_covered": N_("We have no rates for the time of these wages. Enter another year, quarter or date."),
    "invalid_period": N_("Enter a year, a quarter or a pay date, such as 2026, 2026-Q1 or 3/13/2026."),
    "choose_sheet": N_("These sheets have payroll data: %(sheets)s. Enter the name of the one to use."),
    "unknown_sheet": N_("The file has no sheet of this name. Its sheets are: %(sheets)s."),
    "unknown_heading": N_("The file has no column with this heading: %(headings)s. Choose the columns again."),
    # Translators: the saved choices are a small file with the columns that somebody chose.
    "invalid_mapping": N_("We cannot use the saved choices. Check this entry: %(entry)s."),
    "several_shares": N_(
        "The employer pays different shares for %(person)s in one year. Use one share for the year, or use the command."
    ),
    "several_groups": N_("%(person)s is in different groups in one year. Use one for the year, or use the command."),
    "self_employed_pays_all": N_(
        "%(person)s is self-employed and pays both shares. Clear the group and the shares of this person."
    ),
    "share_not_allowed": N_(
        "The law does not allow the employer's share for %(person)s. Enter at least the legal minimum and at most "
        "the amount due."
    ),
    "day_first": N_(
        "Row %(row)s has the day before the month in “%(heading)s”, so we cannot tell which dates are meant. Write all "
        "dates as year-month-day."
    ),
    "unsure_cents": N_(
        "We cannot tell where the cents begin in row %(row)s of “%(heading)s”. Write all amounts in one way, such as "
        "1,234.56."
    ),
    "fixed_width": N_(
        "This file has records of fixed width, like the employee record of the Department of Revenue. Use a CSV or "
        "XLSX file with headings."
    ),
    # Translators: "the command" is a line to copy that the page shows under the file.
    "too_many_rows": N_(
        "The file has more than %(rows)s rows. Split it with all rows of a person together, or use the command."
    ),
    "file_too_large": N_(
        "The file is larger than %(megabytes)s MB. Split it with all rows of a person together, or use the command."
    ),
    "too_many_employers": N_(
        "The file has more than %(employers)s employers. Split it by employer, or use the command."
    ),
    "too_many_unusable": N_(
        "We cannot use more than %(unusable)s rows of the file. Check its columns, or keep only the rows with wages."
    ),
    "too_wide": N_("A row of this file is too long. Copy the columns that you need into a new file."),
    "too_many_for_workbook": N_("More than %(lines)s lines are too many for XLSX. Download the CSV."),
    "workbook_too_large": N_(
        "The workbook becomes too large when we open it. Copy the columns that you need into a new file."
    ),
    "broken_workbook": N_("We cannot read this workbook. Save it again as XLSX, or as CSV."),
    "old_workbook": N_("This workbook has an old format or a password. Save it as XLSX without a password, or as CSV."),
}


ASSUMED = {
    "kind_w2": N_("No column has the kind of work. We counted everyone as a W-2 employee."),
    "kind_contractor": N_("The file lists contractors. We counted everyone as a 1099-MISC contractor."),
    "sheet_read": N_("We read the sheet “%(first)s”. We did not read: %(others)s."),
    "wages_from": N_("We took the wages from “%(first)s”. We did not add: %(others)s."),
    "period_from_title": N_("No column has the pay dates. We took them from the lines above the headings: %(all)s."),
    "period_end_used": N_(
        "No column has the pay dates. We used the end of the pay period, “%(first)s”. If a period was paid in the next "
        "quarter, change its date."
    ),
    "year_from_title": N_("We took the year from the lines above the headings: %(all)s."),
    "kind_from_lines": N_("We took the kind of work from these lines: %(all)s."),
    "own_shares": N_("We used the employer's shares in these columns: %(all)s."),
    "sorts_added": N_(
        "We added up all the amounts that we counted for a person and day, whatever “%(first)s” says. Remove rows that "
        "are no wages, such as deductions."
    ),
    "people_across": N_(
        "We took these headings as people: %(all)s. The row numbers in this answer are column numbers, such as 3 for "
        "column C."
    ),
    # Translators: %(first)s is the heading of the column of names.
    "names_above": N_("If “%(first)s” is empty, we counted the row for the person named above it."),
    "unnamed_person": N_("The first column has no heading. We took its names as the people."),
    "excel_days": N_("We read the numbers in “%(first)s” as Excel dates."),
    # Translators: the day comes first in dates such as 31/01/2026. %(first)s is the heading of a column.
    "day_first": N_("We read the dates in “%(first)s” with the day before the month."),
    # Translators: keep 1.234,56, which is an example of an amount in a file. %(all)s are headings of columns.
    "decimal_comma": N_("We read these columns with a comma before the cents, such as 1.234,56: %(all)s."),
    "month_end": N_("We counted the wages of a month on its last day."),
}
MOST_NAMED = 5
"""People, rows or cells that one sentence names."""
NAMES = ("headings", "sheets", "people", "sorts")
"""The values of an advice that are lists of names or of cells."""


def first_named(names: Iterable[str]) -> list[str]:
    """Return the first ``MOST_NAMED`` of ``names``, and dots if there are more.

    >>> first_named("ABCDE"), first_named("ABCDEF")
    (['A', 'B', 'C', 'D', 'E'], ['A', 'B', 'C', 'D', 'E', '…'])
    """
    first = list(islice(names, MOST_NAMED + 1))
    return first if len(first) <= MOST_NAMED else [*first[:MOST_NAMED], "…"]


def assumed_message(code: str, headings: Sequence[str], translator: Translator) -> str:
    """Return an assumption about a file, with the ``headings`` that it is about."""
    first, *others = headings or [""]
    return translator.gettext(
        ASSUMED[code],
        first=first,
        others=translator.listed(others),
        all=translator.listed([*headings][:MOST_NAMED]),
    )


def row_message(code: str, translator: Translator, **values: object) -> str:
    """Return the advice about a refused cell or row."""
    if code not in ROWS:
        return box_message(code, translator, **values)
    kinds = {name: translator.gettext(text) for name, text in WRITTEN_KINDS.items()}
    return translator.gettext(ROWS[code], **kinds, **values)


def file_message(code: str, translator: Translator, **values: object) -> str:
    """Return the advice about a file that cannot be used."""
    label = translator.gettext(OF_PEOPLE)
    return translator.gettext(FILES[code], label=label, **listed_names(values, translator))


def listed_names(values: Mapping[str, object], translator: Translator) -> Mapping[str, object]:
    """Return the values of an advice, with the names of columns or sheets as one text."""
    names = {name: value for name in NAMES if isinstance(value := values.get(name), list)}
    return {**values, **{name: translator.listed(value) for name, value in names.items()}}
