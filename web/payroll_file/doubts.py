"""Find rows that may be no wages to report, by their other cells."""

import re
from collections.abc import Sequence

from calculators.models.fields import looks_like_personal_identifier
from web.payroll_file import cells
from web.payroll_file.headings import Sketch, plain_words
from web.payroll_file.layout import Layout
from web.payroll_file.refusals import FileRefused

NOT_PAID = frozenset({
    "void", "voided", "draft", "reversed", "reversal", "cancelled", "canceled", "deleted", "rejected", "failed",
    "returned", "unpaid", "stopped", "stop payment", "not paid", "not processed",
})  # fmt: skip
"""The cells of a status, or the headings of columns with yes and no, that say that nothing was paid."""
OF_STATUS = frozenset({"status", "void", "voided", "reversed", "cancelled", "canceled"})
OF_WORK = frozenset({"work", "worked", "wages", "sui", "suta", "unemployment", "job", "tax", "withholding", "payroll"})
OF_HOMES = frozenset({"city", "zip", "zip number", "postal number", "address", "street", "street address"})
STATES = frozenset({
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
    "KS", "KY", "LA", "ME", "MD", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY",
    "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV",
    "WI", "WY",
})  # fmt: skip
"""The states other than Massachusetts."""
OF_NO_WAGES = re.compile(
    r"(?<![a-z0-9])(?:tax(?:es)?|withholdings?|withheld|net|deductions?|[yqm]td|(?:year|quarter|month)[ -]to[ -]date"
    r"|(?:sub)?totals?|garnishments?|fica|futa|suta|medicare|401 ?\(?k\)?)(?![a-z0-9])",
    re.IGNORECASE,
)
"""Words of a row of taxes, deductions, net pay or sums."""
MOST_NAMED = 5


class Doubts:
    """Rows that were used, although one of their cells puts them in doubt.

    ``rows`` has, by heading, the cells that say that a row may not count, each with the number of the row.
    """

    def __init__(self, layout: Layout) -> None:
        self.rows: dict[str, list[tuple[str, int]]] = {}
        self._no_wages: dict[str, dict[str, None]] = {}
        self._late_kind: tuple[int, int] | None = None
        self.watch(layout)

    def watch(self, layout: Layout) -> None:
        """Watch the columns of ``layout`` from the next row on."""
        self._layout = layout
        unused = [place for place in range(len(layout.headings)) if place not in layout.roles]
        words = {place: plain_words(layout.headings[place]) for place in unused}
        at_home = bool(OF_HOMES & set(map(plain_words, layout.headings)))
        self._statuses = {place: words[place] in NOT_PAID for place in unused if OF_STATUS & set(words[place].split())}
        self._states = [place for place in unused if _is_of_state(words[place], at_home=at_home)]

    def note(self, number: int, row: Sequence[str], *, paid: bool) -> None:
        """Note the cells of a row that was used.

        A status counts only in a row that was ``paid``, because corrections are below zero.
        """
        for place, asks in self._statuses.items() if paid else ():
            cell = _cell(row, place)
            if cell.casefold() in NOT_PAID or (asks and cells.is_yes(cell)):
                self._doubt(place, cell, number)
        for place in self._states:
            cell = _cell(row, place)
            if cell.upper() in STATES:
                self._doubt(place, cell, number)
        for place in self._layout.sorts:
            cell = _cell(row, place)
            if OF_NO_WAGES.search(cell[: cells.LONGEST_CELL]):
                self._no_wages.setdefault(self._layout.name_of(place), {})[_shown(cell)] = None
        for place in self._layout.unsure_kinds:
            if self._late_kind is None and cells.is_kind(_cell(row, place)):
                self._late_kind = place, number

    def _doubt(self, place: int, cell: str, number: int) -> None:
        self.rows.setdefault(self._layout.name_of(place), []).append((cell, number))

    def check(self, sketch: Sketch) -> None:
        """Raise ``FileRefused`` if rows are no wages, or if a column has the kind of work in its later rows."""
        for heading, sorts in self._no_wages.items():
            more = ["…"] if len(sorts) > MOST_NAMED else []
            raise FileRefused("rows_of_no_wages", heading=heading, sorts=[*sorts][:MOST_NAMED] + more)
        if self._late_kind:
            place, number = self._late_kind
            found = sketch.with_role(place, "kind")
            raise FileRefused("choose_kind", sketch=found, heading=self._layout.name_of(place), row=f"{number:,}")


def _is_of_state(words: str, *, at_home: bool) -> bool:
    """Return whether the words of a heading name the state of the work, and not that of a home."""
    parts = set(words.split())
    return "state" in parts and (bool(parts & OF_WORK) or (words == "state" and not at_home))


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _shown(cell: str) -> str:
    return "…" if looks_like_personal_identifier(cell) else cell[: cells.LONGEST_NAME]
