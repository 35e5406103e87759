"""Find the columns of payroll files, which are the documented ones or those of a payroll program."""

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from calculators.batch.partitions import BatchLimits
from calculators.batch.periods import PERIODS, period_of
from calculators.batch.row_choices import CHOICES
from calculators.batch.texts import as_texts
from web.command_line.batch import inputs
from web.command_line.batch.columns import Columns, UnknownColumns
from web.command_line.batch.inputs import InputFile, suffix_of, with_columns
from web.command_line.exit_statuses import WrongInput
from web.payroll_file.cells import writing_of
from web.payroll_file.dates import order_of

if TYPE_CHECKING:
    from web.command_line.batch.payroll_layouts import Layouts

COLUMNS = Columns(("person", "kind", "wages"), one_of=PERIODS, optional=CHOICES)
SUFFIXES = (*inputs.SUFFIXES, ".xlsx", ".tsv", ".txt")
FIRST_ROWS = 200
FIRST_BYTES = 2**16
"""The bytes of the first rows of a CSV file, which are looked at before the file is read."""


class PayrollFiles:
    """The choices that find the columns of payroll files."""

    def __init__(self, map_: Path | None, *, provisional: bool, groups: bool) -> None:
        self._map = map_
        self._provisional = provisional
        self._groups = groups
        self._chosen = map_ is not None and self._layouts.chosen

    @cached_property
    def _layouts(self) -> "Layouts":
        """Return the choices for the reports of payroll programs.

        Their reader is imported for such a report alone, so that a batch of documented columns starts sooner.
        """
        from web.command_line.batch.payroll_layouts import Layouts

        return Layouts.of(self._map, provisional=self._provisional, groups=self._groups)

    def find(self, path: Path, name: str) -> InputFile:
        """Find the columns of ``path``.

        Raise ``WrongInput`` if something is missing.
        """
        if self._chosen or suffix_of(path, SUFFIXES) not in inputs.SUFFIXES:
            return self._layouts.find(path, name)
        try:
            file = with_columns(path, name, COLUMNS)
        except UnknownColumns:
            return self._layouts.find(path, name)
        return self._layouts.find(path, name) if is_of_other_country(file) else file


def is_of_other_country(file: InputFile) -> bool:
    """Return whether the first days or amounts are written as in other countries.

    That is an unusual order of days, or a comma before the cents. A file that cannot be read is refused later.
    """
    try:
        first = next(file.chunks(BatchLimits(chunk_bytes=FIRST_BYTES, chunk_rows=FIRST_ROWS))).read().texts
    except WrongInput:
        return False
    texts = as_texts(first.select(period_of(file.roles), "wages").head(FIRST_ROWS))
    days, amounts = (column.drop_nulls() for column in texts)
    writings = {*map(writing_of, amounts)}
    return order_of(days, "day_first") is not None or ("comma" in writings and "point" not in writings)
