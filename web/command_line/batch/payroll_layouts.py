"""Read files in the layouts of payroll programs, in chunks of plain texts, as the page does."""

import gzip
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import islice
from pathlib import Path
from typing import IO

import click
import polars as pl
from msgspec import Struct

from calculators.batch.partitions import BatchLimits
from calculators.batch.refusals import REFUSED
from calculators.batch.row_choices import CHOICES, GROUP, OWN, WHOLE
from calculators.batch.schema import EMPLOYER
from rules import Coverage, Span, published
from web.command_line.batch.chunks import Chunk, ChunkReader
from web.command_line.batch.inputs import InputFile
from web.command_line.batch.likely_totals import warn_of_totals
from web.command_line.batch.parquet_chunks import check_types, parquet_names, parquet_texts
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext, translator
from web.i18n import N_
from web.i18n.payroll import assumed_message, file_message, first_named, listed_names
from web.payroll_file.blocks import Reading
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.periods import Period, Year, quarter_of
from web.payroll_file.records import LeftOut, Problem, Row
from web.payroll_file.refusals import LIMITS, MOST_ROWS, FileRefused
from web.payroll_file.row_warnings import doubts, rows_without_wages
from web.payroll_file.sources import Source, opened
from web.payroll_file.sums import dated_sums, likely_sums
from web.payroll_file.text_files import Cells

CLASSES = {
    "missing": "empty",
    "too_long": "string_too_long",
    "cell_too_long": "string_too_long",
    "invalid_kind": "unknown_kind",
    "invalid_pay_date": "invalid_date",
    "invalid_money": "text",
    "open_quote": "quote_not_closed",
    "more_cells_than_headings": "too_many_values",
}
"""The command's class of a refused value for a code of the page. Other classes equal the code."""
ADVICE = {
    # Translators: keep --map and the words in braces; a person types them.
    "choose_period": N_(
        'No column has the pay dates. Give the year or quarter with --map, such as {"period": "2026"}.'
    ),
    "choose_year": N_('The file does not give the year. Give it with --map, such as {"period": "2026"}.'),
    "no_person": N_(
        "No column names the people, so this is no list of what each person was paid. If all rows are of one "
        'person, give the name with --map, such as {"one_person": "Ana Alder"}. If not, use a report with a row for '
        "each person."
    ),
    "choose_sheet": N_('Choose a sheet with --map, such as {"sheet": "Payroll"}.'),
    "choose_wages": N_('Choose the columns of wages with --map, such as {"wages": ["Gross Pay"]}.'),
    # Translators: keep --map and the words in braces; a person types them.
    "people_in_columns": N_(
        "Each of these columns may have the wages of one person. If so, choose them with --map, such as "
        '{"person": ["Ana Alder", "Ben Birch"]}.'
    ),
    "doubled_columns": N_('Choose the column with --map, such as {"pay_date": "Check Date"}.'),
}
"""The advice of the command for files that need a choice."""
# Translators: keep --map and the words in braces; a person types them.
WITHOUT_NUMBERS = N_('Use the names alone with --map, such as {"id": null}.')
ALSO = {
    "number_of_several": WITHOUT_NUMBERS,
    "number_of_rows": WITHOUT_NUMBERS,
    # Translators: keep --map and the words in braces; a person types them.
    "choose_pay_date": N_('Give it with --map, such as {"pay_date": "Check Date"}. Give {"pay_date": null} for none.'),
}
"""The advice of the command after the message of the page."""


class Layouts(Struct, frozen=True):
    """The choices that find the columns of files without the documented columns."""

    mapping: ColumnMapping
    coverage: Coverage
    groups: bool = False
    """True if the groups of people in the files have shares of their own."""

    @classmethod
    def of(cls, file: Path | None, *, provisional: bool, groups: bool = False) -> "Layouts":
        """Return the choices in ``file``, or none without a file.

        With ``provisional``, rows after the last covered day are read too. Raise ``WrongInput`` if the choices cannot
        be read.
        """
        coverage = published().coverage
        if provisional:
            coverage = replace(coverage, contributions=Span(coverage.contributions.first_day, date.max))
        if file is None:
            return cls(ColumnMapping(), coverage, groups)
        try:
            return cls(ColumnMapping.of_json(file.read_bytes()), coverage, groups)
        except OSError as error:
            raise WrongInput(
                gettext("--map: %(file)s cannot be read: %(fault)s.", file=file.name, fault=error.strerror)
            ) from error
        except FileRefused as refused:
            advice = file_message(refused.code, translator(), **refused.values)
            raise WrongInput(gettext("%(label)s: %(message)s", label="--map", message=advice)) from refused

    @property
    def chosen(self) -> bool:
        """Return whether the user chose something."""
        return bool(self.mapping.model_fields_set)

    def find(self, path: Path, name: str) -> "LayoutFile":
        """Find the columns of ``path``.

        Raise ``WrongInput`` if something is missing.
        """
        return LayoutFile.find(path, name, self)


class LayoutFile(InputFile, frozen=True, kw_only=True):
    """A payroll file without the documented columns."""

    layouts: Layouts

    @classmethod
    def find(cls, path: Path, name: str, layouts: Layouts) -> "LayoutFile":
        """Find the columns of ``path``, and print the assumptions.

        Raise ``WrongInput`` if something is missing.
        """
        with _opened(path, name, layouts.mapping) as source:
            reading = Reading(source, layouts.coverage, layouts.mapping)
            layout = reading.layout
            if path.suffix.lower() == ".parquet":
                check_types(path, {layout.headings[place] for place in layout.roles}, times=True)
            choices = [role for role in CHOICES if role in layout.roles.values()]
            if GROUP in choices and not layouts.groups:
                choices.remove(GROUP)
                heading = layout.name_of(layout.places["group"])
                click.echo(
                    gettext(
                        "%(file)s: the column %(column)s is not used, because no option has a share for a group.",
                        file=name,
                        column=heading,
                    ),
                    err=True,
                )
            if layout.withheld:
                named = ", ".join(map(layout.name_of, layout.withheld))
                click.echo(
                    gettext(
                        "%(file)s: the column %(column)s is not checked here. pfml payroll checks it.",
                        file=name,
                        column=named,
                    ),
                    err=True,
                )
            for code, headings in reading.assumed:
                assumed = assumed_message(code, headings, translator())
                click.echo(gettext("%(label)s: %(message)s", label=name, message=assumed), err=True)
            sample = reading.period_of_rows()
        return cls(
            path,
            name,
            ("person", "kind", _column_of(sample), "wages", *choices),
            documented=False,
            yearly=isinstance(sample, Year),
            wide=bool(reading.layout.wide or reading.layout.people),
            layouts=layouts,
        )

    def chunks(self, limits: BatchLimits) -> Iterator[ChunkReader]:
        """Yield the chunks of the file, at least one, and print the warnings and the skipped totals."""
        left_out: list[LeftOut] = []
        kept: list[Row] = []
        count = 0
        size = self.path.stat().st_size
        with _opened(self.path, self.name, self.layouts.mapping) as source:
            reading = Reading(source, self.layouts.coverage, self.layouts.mapping)
            rows = reading.rows()
            several = reading.several_employers()
            first = True
            while (some := list(islice(rows, limits.chunk_rows))) or first:
                left_out += [read for read in some if isinstance(read, LeftOut)]
                good = [row for read in some if not isinstance(read, LeftOut) for row in read if isinstance(row, Row)]
                bad = [
                    row for read in some if not isinstance(read, LeftOut) for row in read if isinstance(row, Problem)
                ]
                if several and (unnamed := [row for row in good if not row.employer]):
                    bad += [Problem(row.number, None, "missing", row.person) for row in unnamed]
                    good = [row for row in good if row.employer]
                count += len(good)
                kept = [*kept, *good] if count <= MOST_ROWS else []
                chunk = partial(self._chunk, good, bad, reading)
                yield ChunkReader(self.path, size * first, chunk)
                first = False
        left_out.sort()
        for warning in doubts(reading.people.renamed, reading.doubts.rows, translator()):
            click.echo(gettext("%(label)s: %(message)s", label=self.name, message=warning), err=True)
        sums = dated_sums if reading.layout.of_period else likely_sums
        warn_of_totals(self.name, sums(kept, left_out))
        if totals := [row for row in left_out if row.total]:
            named = ", ".join(first_named(f"{row.name} ({row.number})" for row in totals))
            click.echo(
                gettext("%(file)s: rows with totals, not counted: %(rows)s.", file=self.name, rows=named), err=True
            )
        if others := [row for row in left_out if not row.total]:
            told = rows_without_wages(others, translator())
            click.echo(gettext("%(label)s: %(message)s", label=self.name, message=told), err=True)

    def _chunk(self, rows: Sequence[Row], problems: Sequence[Problem], reading: Reading) -> Chunk:
        period = self.roles[2]
        texts = {
            "person": [row.person for row in rows],
            "kind": [row.kind for row in rows],
            period: [_period_text(row.period, period) for row in rows],
            "wages": [
                f"{'-' if row.wages < 0 else ''}{abs(row.wages) // 100}.{abs(row.wages) % 100:02}" for row in rows
            ],
            OWN["medical"]: [_fraction_text(row.pays[0]) for row in rows],
            OWN["family"]: [_fraction_text(row.pays[1]) for row in rows],
            GROUP: [row.group for row in rows],
        }
        texts = {EMPLOYER: [row.employer for row in rows], **{role: texts[role] for role in self.roles}}
        roles = reading.layout.roles
        refused = {
            problem.row: (
                problem.row,
                "" if problem.place is None else roles[problem.place],
                CLASSES.get(problem.code, problem.code),
            )
            for problem in reversed(problems)
        }
        return Chunk(
            pl.DataFrame(texts, schema=dict.fromkeys(texts, pl.String)),
            pl.Series([row.number for row in rows], dtype=pl.Int64),
            pl.DataFrame(list(refused.values()), schema=REFUSED, orient="row").sort("row"),
            pl.Series("person", [problem.person for problem in problems if problem.person], pl.String),
        )


def _column_of(period: Period) -> str:
    return "pay_date" if isinstance(period, date) else "quarter"


def _fraction_text(parts: int | None) -> str:
    """Return ten-thousandths as a fraction, empty for none."""
    return "" if parts is None else f"{parts // WHOLE}.{parts % WHOLE:04}"


def _period_text(period: Period, column: str) -> str:
    """Return a period as text, which is its day or its quarter."""
    if column == "pay_date" and isinstance(period, date):
        return period.isoformat()
    return str(quarter_of(period))


def refusal_in_words(refused: FileRefused) -> str:
    """Return what to do about a file that cannot be read or needs a choice."""
    advice, words = ADVICE.get(refused.code), translator()
    message = gettext(advice) if advice else file_message(refused.code, words, **LIMITS, **refused.values)
    if refused.code in ALSO:
        return words.sentences([message, gettext(ALSO[refused.code])])
    found = listed_names(refused.values, words)
    named = found.get("headings") or found.get("sheets")
    if advice and named:
        return words.sentences([message, gettext("Found: %(names)s.", names=named)])
    return message


@contextmanager
def _opened(path: Path, name: str, mapping: ColumnMapping) -> Iterator[Source]:
    """Open the table in a file.

    Raise ``WrongInput`` if it is unreadable or needs a choice.
    """
    try:
        if path.suffix.lower() == ".parquet":
            yield parquet_source(path)
        else:
            with _file(path) as file:
                yield opened(file, mapping)
    except FileRefused as refused:
        advice = refusal_in_words(refused)
        raise WrongInput(gettext("%(label)s: %(message)s", label=name, message=advice)) from refused
    except OSError as error:
        raise WrongInput(
            gettext("%(file)s cannot be read: %(fault)s.", file=name, fault=error.strerror or error)
        ) from error


def _file(path: Path) -> IO[bytes]:
    return gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb")  # type: ignore[return-value]


def parquet_source(path: Path) -> Source:
    """Return the table in a Parquet file."""
    return Source("Parquet", _parquet_rows(path))


def _parquet_rows(path: Path) -> Iterator[tuple[int, Cells]]:
    yield 0, parquet_names(path)
    table = parquet_texts(path)
    for number, row in enumerate(table.iter_rows(), 1):
        yield number, ["" if cell is None else cell for cell in row]
