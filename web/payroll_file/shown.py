"""Put the rows and problems of a payroll file in words, for the page and the downloads."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from rules import Coverage
from web.i18n import Translator
from web.i18n.formats import day, money, quarter_months
from web.i18n.payroll import COLUMNS, INCOMPLETE, NOT_COUNTED, PROVISIONAL, assumed_message, row_message
from web.payroll_file.cells import LONGEST_CELL, LONGEST_NAME, MOST_CENTS
from web.payroll_file.headings import plain_words
from web.payroll_file.periods import Period, Year
from web.payroll_file.reading import PayrollFile
from web.payroll_file.rows import LeftOut, Problem

MOST_NAMED = 5
"""People or rows that one sentence names."""
Spellings = Sequence[Sequence[str]]
"""Names, each in its several spellings."""


def problem_rows(file: PayrollFile, coverage: Coverage, translator: Translator) -> Iterator[tuple[int, str, str, str]]:
    """Yield for each problem the number of its row, its column and the advice.

    The text of the cell is not repeated.
    """
    span = coverage.contributions
    values = {
        "first_day": day(span.first_day, translator),
        "last_day": day(span.last_day, translator),
        "name": LONGEST_NAME,
        "cell": f"{LONGEST_CELL:,}",
        "money": money(dollars(MOST_CENTS)),
    }
    for problem in file.problems:
        if problem.place is not None and (cell := file.where.get((problem.row, problem.place))):
            yield cell.row, cell.heading, "", row_message(problem.code, translator, **values)
            continue
        heading = "" if problem.place is None else file.shown_heading(problem.place)
        place = "" if heading else _place(problem, translator)
        yield problem.row, heading, place, row_message(problem.code, translator, **values)


def period_text(period: Period, translator: Translator) -> str:
    """Return a day, a quarter or a year in words."""
    if isinstance(period, Year):
        return str(period)
    return day(period, translator) if isinstance(period, date) else quarter_months(str(period), translator)


def assumptions(file: PayrollFile, translator: Translator) -> list[str]:
    """Return the assumptions of the reader, and the rows that it added up or left out."""
    told = [assumed_message(each.code, each.headings, translator) for each in file.assumed]
    if file.added:
        told.append(
            translator.ngettext(
                "%(count)s row of the same person and date was added to another row.",
                "%(count)s rows of the same person and date were added to other rows.",
                file.added,
                count=f"{file.added:,}",
            )
        )
    if file.corrections:
        told.append(
            translator.ngettext(
                "%(count)s negative amount was taken off the wages of its quarter.",
                "%(count)s negative amounts were taken off the wages of their quarters.",
                file.corrections,
                count=f"{file.corrections:,}",
            )
        )
    if totals := [row for row in file.left_out if row.total]:
        # Translators: rows of a file with a total, each by its name and the number of its row.
        told.append(translator.gettext("We did not count these totals: %(rows)s.", rows=_named(totals, translator)))
    if others := [row for row in file.left_out if not row.total]:
        told.append(rows_without_wages(others, translator))
    if named := _money_withheld(file, translator):
        told.append(named)
    if file.yearly:
        told.append(translator.gettext("The wages are those of a whole year, so we cannot make quarterly returns."))
    return told


def _money_withheld(file: PayrollFile, translator: Translator) -> str:
    """Return the columns of money withheld, unless their headings have this word."""
    headings = [file.shown_heading(place) for place in file.layout.withheld]
    if all("withheld" in plain_words(heading).split() for heading in headings):
        return ""
    column = COLUMNS["withheld"]
    return translator.gettext(
        "%(label)s: %(message)s", label=translator.gettext(column), message=translator.listed(headings)
    )


def rows_without_wages(left_out: Sequence[LeftOut], translator: Translator) -> str:
    """Return the rows without wages that are no totals, each name once."""
    names = list({row.name: row for row in reversed(left_out)}.values())[::-1]
    # Translators: rows of a file without wages, each by its name and the number of its row.
    return translator.gettext("We did not count these rows as wages: %(rows)s.", rows=_named(names, translator))


def _named(left_out: Sequence[LeftOut], translator: Translator) -> str:
    rows = [f"{row.name or '—'} ({row.number:,})" for row in left_out[:MOST_NAMED]]
    return translator.listed(rows + (["…"] if len(left_out) > MOST_NAMED else []))


def warnings(file: PayrollFile, translator: Translator) -> list[str]:
    """Return warnings for people who may be counted wrongly, and for rows that may not count."""
    told = [
        *spellings(file.similar, file.similar_employers, translator),
        *doubts(file.renamed, file.doubtful, translator),
    ]
    if file.equal:
        told.append(
            translator.gettext(
                "These rows have the same person, date and wages as another row: %(rows)s. We added them up. Check "
                "that no pay is in the file twice.",
                rows=_numbers(file.equal, translator),
            )
        )
    if file.sums:
        told.append(likely_totals(file.sums, translator))
    return told


def likely_totals(numbers: Sequence[int], translator: Translator) -> str:
    """Return a warning for rows that may be totals, by their numbers."""
    return translator.gettext(
        "These rows may be totals, because they are the sums of other rows: %(rows)s. If so, remove them.",
        rows=_numbers(numbers, translator),
    )


def spellings(people: Spellings, employers: Spellings, translator: Translator) -> Iterator[str]:
    """Yield warnings for people and for employers that may be one in several spellings."""
    if people:
        yield translator.gettext(
            "These may be the same person: %(people)s. Use one spelling for each person. If not, we apply the "
            "wage base to each spelling.",
            people=_alike(people, translator),
        )
    if employers:
        yield translator.gettext(
            "These may be the same employer: %(names)s. Use one spelling for each employer. If not, we apply the "
            "wage base to each spelling.",
            names=_alike(employers, translator),
        )


def _alike(names: Spellings, translator: Translator) -> str:
    """Return the first names in several spellings, or with one number."""
    return " · ".join(translator.clauses(labels) for labels in names[:MOST_NAMED])


def doubts(
    renamed: Spellings, doubtful: Mapping[str, Sequence[tuple[str, int]]], translator: Translator
) -> Iterator[str]:
    """Yield warnings for numbers with several names, and for cells that say that their rows may not count."""
    if renamed:
        # Translators: a number in the file that has several names, such as before and after a marriage.
        yield translator.gettext(
            "These names have one number: %(people)s. We counted each number as one person.",
            people=_alike(renamed, translator),
        )
    for heading, cells in doubtful.items():
        rows = [f"{cell} ({number:,})" for cell, number in cells[:MOST_NAMED]]
        more = ["…"] if len(cells) > MOST_NAMED else []
        # Translators: %(rows)s are cells such as "Voided" or a state such as "NH", each with the number of its row.
        yield translator.gettext(
            "“%(heading)s” says that these rows may not count: %(rows)s. We counted them. Remove those that were not "
            "paid, or that are for work in another state.",
            heading=heading,
            rows=translator.listed(rows + more),
        )


def account(file: PayrollFile, translator: Translator) -> str:
    """Return the sum that accounts for every row of the file."""
    added, left_out = file.added, len(file.left_out)
    totals = sum(row.total for row in file.left_out)
    texts = [
        translator.gettext(
            "Rows in the file: %(all)s. Used: %(used)s. Refused: %(refused)s.",
            all=f"{file.used + added + left_out + file.refused:,}",
            used=f"{file.used:,}",
            refused=f"{file.refused:,}",
        )
    ]
    if added:
        # Translators: rows of the same person and date, which were added to another row.
        texts.append(translator.gettext("Added to other rows: %(count)s.", count=f"{added:,}"))
    if totals:
        texts.append(translator.gettext("Totals, not counted: %(count)s.", count=f"{totals:,}"))
    if left_out > totals:
        # Translators: rows of a file without wages, such as captions.
        texts.append(translator.gettext("Other rows, not counted: %(count)s.", count=f"{left_out - totals:,}"))
    return translator.sentences(texts)


def _numbers(rows: Sequence[int], translator: Translator) -> str:
    more = ["…"] if len(rows) > MOST_NAMED else []
    return translator.listed([f"{number:,}" for number in rows[:MOST_NAMED]] + more)


def _place(problem: Problem, translator: Translator) -> str:
    if problem.place is None:
        return translator.gettext("The whole row")
    return translator.gettext("Column %(number)s", number=problem.place + 1)


def note(line: Mapping[str, Any], translator: Translator) -> str:
    """Return the note on a line of a person."""
    notes = {INCOMPLETE: not line["complete"], PROVISIONAL: line["provisional"]}
    if not line["counted"]:
        notes = {NOT_COUNTED: True}
    return translator.clauses(translator.gettext(text) for text, applies in notes.items() if applies)


def dollars(cents: int) -> Decimal:
    """Return cents as dollars.

    >>> dollars(5)
    Decimal('0.05')
    """
    return Decimal(cents).scaleb(-2)
