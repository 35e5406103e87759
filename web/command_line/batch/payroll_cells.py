"""Read the cells of a payroll as the page reads them, first as columns, then cell by cell."""

from collections.abc import Callable
from threading import Lock

import click
import polars as pl
from msgspec.structs import replace

from calculators.batch.label_ids import is_new
from calculators.batch.parse import PLAIN
from calculators.batch.periods import period_of
from calculators.batch.refusals import Rows
from calculators.batch.schema import EMPLOYER
from calculators.batch.texts import as_texts, read_contributions
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext, translator
from web.forms.errors import InputError
from web.i18n.payroll import file_message
from web.payroll_file import cells, dates
from web.payroll_file.employers import similar_employers
from web.payroll_file.periods import quarter_in
from web.payroll_file.row_warnings import spellings
from web.payroll_file.similar_people import similar
from web.payroll_file.totals import is_total

MOST_PEOPLE_COMPARED = 50_000
NAMES = pl.Schema({EMPLOYER: pl.String(), "person": pl.String()})
IN_TOTALS = ["total", "sum"]


class PayrollRows:
    """A reader of the rows of a payroll, with its count of totals and the names of people.

    Plain cells are read as columns. Only a chunk with other cells is read cell by cell.
    It keeps the names up to a limit. With ``employers``, the rows have a column of them, blank where a file has none.
    """

    def __init__(self, *, employers: bool) -> None:
        self.totals = 0
        self._employers = employers
        self._people: pl.DataFrame | None = pl.DataFrame(schema=NAMES)
        self._day_first = self._either_first = False
        self._with_comma = False
        self._unsure_cents: int | None = None
        self._lock = Lock()

    def read(self, texts: pl.DataFrame, numbers: pl.Series) -> Rows:
        """Return the rows numbered ``numbers`` of ``texts`` without totals.

        Amounts of corrections are negative.
        """
        totals = _totals(texts)
        if totals.any():
            texts, numbers = texts.filter(~totals), numbers.filter(~totals)
        rows = self._of_employers(texts, numbers) if self._employers else self._read(texts, numbers)
        with self._lock:
            self.totals += int(totals.sum())
            self._keep_names(rows.values)
        return rows

    def _of_employers(self, texts: pl.DataFrame, numbers: pl.Series) -> Rows:
        """Return the rows with the employer of each."""
        named = EMPLOYER in texts.columns
        rows = self._read(texts.drop(EMPLOYER) if named else texts, numbers)
        places = numbers.search_sorted(rows.values["row"])
        employers = texts[EMPLOYER].gather(places) if named else pl.lit("").alias(EMPLOYER)
        return replace(rows, values=rows.values.with_columns(employers))

    def _read(self, texts: pl.DataFrame, numbers: pl.Series) -> Rows:
        rows = read_contributions(texts, numbers)
        if not rows.refused.is_empty():
            texts = as_texts(texts)
            self._check_order_of_dates(texts)
            self._check_commas(texts["wages"], numbers)
            rows = read_cells(texts, numbers)
        return rows

    def _keep_names(self, rows: pl.DataFrame) -> None:
        """Keep the names of people with their employers, or none beyond the limit."""
        if self._people is None:
            return
        employer = pl.col(EMPLOYER) if self._employers else pl.lit("").alias(EMPLOYER)
        names = pl.concat([self._people, rows.select(employer, "person").unique()]).unique()
        self._people = names if len(names) <= MOST_PEOPLE_COMPARED else None

    def _check_order_of_dates(self, texts: pl.DataFrame) -> None:
        """Raise ``WrongInput`` if some dates have the day first, and others may have it."""
        if "pay_date" not in texts.columns:
            return
        days = texts["pay_date"].drop_nulls().unique().to_list()
        with self._lock:
            self._day_first |= any(map(dates.is_day_first, days))
            self._either_first |= any(map(dates.is_month_or_day_first, days))
            if self._day_first and self._either_first:
                raise WrongInput(
                    gettext("pay_date: some dates have the day before the month. Write all as year-month-day.")
                )

    def _check_commas(self, wages: pl.Series, numbers: pl.Series) -> None:
        """Raise ``WrongInput`` if some amounts have a comma before the cents, and others may have it."""
        writings = {text: cells.writing_of(text) for text in wages.drop_nulls().unique().to_list() if "," in text}
        unsure = wages.is_in([text for text, writing in writings.items() if writing == "either"])
        with self._lock:
            self._with_comma |= "comma" in writings.values()
            if self._unsure_cents is None and unsure.any():
                self._unsure_cents = numbers.filter(unsure)[0]
            if self._with_comma and self._unsure_cents is not None:
                row = f"{self._unsure_cents:,}"
                raise WrongInput(file_message("unsure_cents", translator(), row=row, heading="wages"))

    def report(self) -> None:
        """Print the number of uncounted totals, and the people and employers in several spellings."""
        if self.totals:
            click.echo(gettext("Rows with totals, not counted: %(count)s.", count=f"{self.totals:,}"), err=True)
        people = [] if self._people is None else sorted(self._people.iter_rows())
        employers = similar_employers(dict.fromkeys(employer for employer, _ in people))
        for warning in spellings(similar(people), employers, translator()):
            click.echo(warning, err=True)


def _totals(texts: pl.DataFrame) -> pl.Series:
    """Return a mask of the rows that are totals, by name and missing period."""
    people = texts["person"].fill_null("")
    totals = pl.zeros(len(texts), dtype=pl.Boolean, eager=True)
    if not _may_be_total(people.filter(is_new(people))).any():
        return totals
    periods = as_texts(texts.select(period_of(texts.columns))).to_series().fill_null("")
    likely = _may_be_total(people).arg_true()
    found = [place for place in likely if is_total(people[place], dated=bool(periods[place].strip()))]
    return totals.scatter(found, values=True)


def _may_be_total(people: pl.Series) -> pl.Series:
    return people.str.contains_any(IN_TOTALS, ascii_case_insensitive=True)


def read_cells(texts: pl.DataFrame, numbers: pl.Series) -> Rows:
    """Return the rows numbered ``numbers`` of ``texts``, in which some cells are not plain.

    Each such cell is first rewritten as a plain text. Then all are read as columns, so that both ways give the same
    values. Amounts of corrections are negative.
    """
    period = period_of(texts.columns)
    signed = _plain(texts["wages"].filter(~texts["wages"].str.contains(PLAIN)), _dollars)
    plain = texts.with_columns(
        _replaced(texts["person"], _plain(texts["person"], cells.label)),
        _replaced(texts["kind"], _plain(texts["kind"], cells.kind)),
        _replaced(texts[period], _plain(texts[period], quarter_in if period == "quarter" else dates.pay_date)),
        _replaced(texts["wages"], {text: dollars.removeprefix("-") for text, dollars in signed.items()}),
    )
    negative = texts["wages"].is_in([text for text, dollars in signed.items() if dollars.startswith("-")])
    found = read_contributions(plain, pl.int_range(len(texts), eager=True))
    places = found.values["row"]
    wages = pl.select(pl.when(negative.gather(places)).then(-found.values["wages"]).otherwise(found.values["wages"]))
    values = found.values.with_columns(row=numbers.gather(places), wages=wages.to_series())
    return Rows(values, found.refused.with_columns(row=numbers.gather(found.refused["row"])), found.incomplete)


def _plain(texts: pl.Series, reading: Callable[[str], object]) -> dict[str, str]:
    """Return the plain text of each text that can be read."""
    plain: dict[str, str] = {}
    for text in texts.drop_nulls().unique():
        try:
            plain[text] = str(reading(text))
        except InputError:
            continue
    return plain


def _replaced(texts: pl.Series, plain: dict[str, str]) -> pl.Series:
    changed = {text: written for text, written in plain.items() if text != written}
    return texts.replace(changed) if changed else texts


def _dollars(text: str) -> str:
    """Return the plain dollars of an amount, with a minus sign for a correction.

    >>> _dollars("($1,234.50)")
    '-1234.50'
    """
    cents = cells.wages(text)
    return f"{'-' if cents < 0 else ''}{abs(cents) // 100}.{abs(cents) % 100:02}"
