"""Find rows that may be no wages to report, by their other cells."""

import re
from collections.abc import Callable, Sequence

from calculators.models.fields import looks_like_personal_identifier
from web.forms.errors import InputError
from web.i18n.payroll import MOST_NAMED, first_named
from web.payroll_file import cells
from web.payroll_file.headings import Sketch
from web.payroll_file.kinds import mark_after_name
from web.payroll_file.layout import NAMED, Layout
from web.payroll_file.records import Row
from web.payroll_file.refusals import MOST_ROWS, FileRefused
from web.payroll_file.words import plain_words

NOTHING_PAID = frozenset({
    "void", "voided", "draft", "reversed", "reversal", "cancelled", "canceled", "deleted", "rejected", "failed",
    "returned", "unpaid", "stopped", "stop payment", "not paid", "not processed", "pending", "preview",
})  # fmt: skip
"""The cells of a status, or the headings of columns with yes and no, that say that nothing was paid."""
OF_STATUS = frozenset({"status", "type", "action", "void", "voided", "reversed", "cancelled", "canceled"})
OF_WORK = frozenset({
    "work", "worked", "wages", "wage", "ui", "sit", "sui", "suta", "employment", "unemployment", "job", "tax",
    "withholding", "payroll",
})  # fmt: skip
OF_HOMES = frozenset({"city", "zip", "zip number", "postal number", "address", "street", "street address"})
PLACES_OF_WORK = frozenset({
    "jurisdiction", "tax jurisdiction", "work jurisdiction", "worked in", "sit", "sui", "work location", "location",
    "location name", "job location", "worksite", "work site", "site", "office", "branch",
})  # fmt: skip
"""The headings of places of work, whose cells may name a state."""
AFTER_CITY = re.compile(r",\s*([A-Z]{2}|[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?:\s+\d{5}(?:-\d{4})?)?\s*\Z")
OF_GROSS = frozenset({"wages", "wage", "gross", "pay", "earnings"})
CURRENCY_HEADINGS = frozenset({"moneda", "moeda", "devise", "valuta"})
US_DOLLARS = frozenset({"", "us", "dollar", "dollars", "us dollar", "us dollars", "dolares"})
STATES = frozenset({
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
    "KS", "KY", "LA", "ME", "MD", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY",
    "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA", "WA", "WV",
    "WI", "WY",
})  # fmt: skip
"""The states other than Massachusetts."""
NAMES_OF_STATES = frozenset({
    "alabama", "alaska", "arizona", "arkansas", "california", "colorado", "connecticut", "delaware", "florida",
    "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky", "louisiana", "maine", "maryland",
    "michigan", "minnesota", "mississippi", "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey",
    "new mexico", "new york", "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania",
    "rhode island", "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia",
    "washington", "west virginia", "wisconsin", "wyoming",
})  # fmt: skip
OF_NO_WAGES = re.compile(
    r"(?<![a-z0-9])(?:tax(?:es)?|withholdings?|withheld|net|deductions?|[yqm]td|(?:year|quarter|month)[ -]to[ -]date"
    r"|(?:sub)?totals?|garnishments?|fica|futa|suta|medicare|social security|unemployment|401 ?\(?k\)?|employer"
    r"|reimbursements?|mileage|pfml"
    r"|impuestos?|neto|deducci(?:\N{LATIN SMALL LETTER O WITH ACUTE}|o)n(?:es)?"
    r"|retenci(?:\N{LATIN SMALL LETTER O WITH ACUTE}|o)n(?:es)?|acumulado)(?![a-z0-9])",
    re.IGNORECASE,
)
"""Words of a row of taxes, deductions, net pay or sums, in English and Spanish."""
MOST_HARMLESS = 1_000
"""The most cells of a column that are kept, so that equal ones are not looked at again."""


class Doubts:
    """Rows that were used, although one of their cells puts them in doubt.

    ``rows`` has, by heading, the cells that say that a row may not count, each with the number of the row. It has one
    more than a message names.
    """

    def __init__(self, layout: Layout) -> None:
        self.rows: dict[str, list[tuple[str, int]]] = {}
        self.late_sorts: dict[str, None] = {}
        """The headings of columns that tell apart the amounts of a person and period, but not in the first rows."""
        self._sorts: set[str] = set()
        self._no_wages: dict[str, dict[str, None]] = {}
        self._late_kind: tuple[int, int] | None = None
        self._contractor: tuple[int, int] | None = None
        self._currency: tuple[int, str] | None = None
        self._adjustments: int | None = None
        self._first: dict[tuple[str, str, object], tuple[str, ...]] = {}
        self._to_date: set[tuple[str, str, object]] = set()
        self._repeated = ""
        self.watch(layout)

    def watch(self, layout: Layout) -> None:
        """Watch the columns of ``layout`` from the next row on."""
        self._layout = layout
        self._first.clear()
        self._sorts |= set(map(layout.name_of, layout.sorts))
        unused = [place for place in range(len(layout.headings)) if place not in layout.roles]
        words = {place: plain_words(layout.headings[place]) for place in unused}
        at_home = bool(OF_HOMES & set(map(plain_words, layout.headings)))
        tests: dict[int, list[Callable[[str], bool]]] = {}
        for place in unused:
            if words[place] in NOTHING_PAID:
                tests.setdefault(place, []).append(cells.is_yes)
            if "currency" in words[place].split() or words[place] in CURRENCY_HEADINGS:
                tests.setdefault(place, []).append(_is_other_currency)
            if OF_STATUS & set(words[place].split()):
                tests.setdefault(place, []).append(is_not_paid)
            if _is_of_state(words[place], at_home=at_home):
                tests.setdefault(place, []).append(_is_other_state)
        in_later_rows: Sequence[tuple[Sequence[int], Callable[[str], bool]]] = (
            ((*layout.sorts, *layout.unsure_sorts), _says_no_wages),
            (layout.unsure_adjustments, _is_money),
            (layout.unsure_kinds, cells.is_kind),
        )
        for places, test in in_later_rows:
            for place in places:
                tests.setdefault(place, []).append(test)
        named = {layout.places[role] for role in NAMED if role in layout.places}
        for place in layout.may_name_contractors:
            test = _is_marked if place in named else cells.names_contractor
            if place in named or place in words:
                tests.setdefault(place, []).append(test)
        self._watched = [(place, set[str](), of_place) for place, of_place in tests.items()]

    def note(self, row: Sequence[str], read: Row) -> None:
        """Note the cells of a row that was used."""
        for place, harmless, tests in self._watched:
            if place < len(row) and row[place] not in harmless:
                cell = row[place].strip()
                doubtful = [test for test in tests if test(cell)]
                for test in doubtful:
                    self._doubt(test, place, cell, read)
                if not doubtful and len(harmless) < MOST_HARMLESS:
                    harmless.add(row[place])
        if self._layout.unsure_sorts and len(self._first) < MOST_ROWS:
            self._note_sorts(self._layout.unsure_sorts, row, read)
        if self._layout.to_date:
            self._note_to_date(read)

    def _note_to_date(self, read: Row) -> None:
        """Note a second row with the wages so far of a person and period."""
        key = read.employer, read.person, read.period
        if key in self._to_date:
            self._repeated = self._layout.name_of(self._layout.place_of_wages)
        self._to_date.add(key)

    def _doubt(self, test: Callable[[str], bool], place: int, cell: str, read: Row) -> None:
        """Note a cell, unless it is the status of a correction, which is below zero."""
        heading = self._layout.name_of(place)
        if test is _says_no_wages:
            sorts = self._no_wages.setdefault(heading, {})
            if len(sorts) <= MOST_NAMED:
                sorts[_shown(cell)] = None
        elif test is cells.is_kind:
            self._late_kind = self._late_kind or (place, read.number)
        elif test is _is_money:
            self._adjustments = place
        elif test is _is_other_currency:
            self._currency = self._currency or (place, _shown(cell))
        elif test in {_is_marked, cells.names_contractor}:
            if read.kind == "w2":
                self._contractor = self._contractor or (place, read.number)
        elif test is _is_other_state or read.wages > 0:
            found = self.rows.setdefault(heading, [])
            if len(found) <= MOST_NAMED:
                found.append((_shown(cell), read.number))

    def _note_sorts(self, unsure: Sequence[int], row: Sequence[str], read: Row) -> None:
        """Note the columns that differ in rows of one person and period."""
        sorts = tuple(_cell(row, place) for place in unsure)
        first = self._first.setdefault((read.employer, read.person, read.period), sorts)
        for place, one, other in zip(unsure, first, sorts, strict=True):
            if one != other:
                self.late_sorts[self._layout.name_of(place)] = None

    def check(self, sketch: Sketch) -> None:
        """Raise ``FileRefused`` if rows are no wages, or if later rows have the kind of work or adjustments.

        Raise it too if a person has the wages so far of one period twice.
        """
        if self._adjustments is not None:
            both = [self._layout.place_of_wages, self._adjustments]
            found = sketch.with_role(self._adjustments, "wages")
            raise FileRefused("choose_wages", sketch=found, headings=[*map(self._layout.name_of, both)])
        if self._repeated:
            raise FileRefused("choose_wages", sketch=sketch, headings=[self._repeated])
        for heading, sorts in self._no_wages.items():
            if heading in self._sorts or heading in self.late_sorts:
                raise FileRefused("rows_of_no_wages", heading=heading, sorts=first_named(sorts))
        if self._late_kind:
            place, number = self._late_kind
            found = sketch.with_role(place, "kind")
            raise FileRefused("choose_kind", sketch=found, heading=self._layout.name_of(place), row=f"{number:,}")
        if self._currency:
            place, currency = self._currency
            raise FileRefused("other_currency", sketch=sketch, heading=self._layout.name_of(place), currency=currency)
        if self._contractor:
            place, number = self._contractor
            heading = self._layout.name_of(place)
            raise FileRefused("names_contractors", sketch=sketch, heading=heading, row=f"{number:,}")


def _is_marked(name: str) -> bool:
    """Return whether a word for contractors follows a name."""
    return cells.names_contractor(mark_after_name(name))


def _is_of_state(words: str, *, at_home: bool) -> bool:
    """Return whether the words of a heading name the state of the work, and not that of a home."""
    parts = set(words.split())
    bare = words in {"state", "state number"}
    return words in PLACES_OF_WORK or ("state" in parts and (bool(parts & OF_WORK) or (bare and not at_home)))


def is_of_one_state(heading: str) -> bool:
    """Return whether a heading names the wages of a state, which has its code as the first word.

    >>> is_of_one_state("RI wages"), is_of_one_state("MA gross pay"), is_of_one_state("In wages"), is_of_one_state("RI")
    (True, True, False, False)
    """
    state, *rest = heading.split() or [""]
    return state in STATES | {"MA"} and bool(rest) and OF_GROSS.issuperset(plain_words(" ".join(rest)).split())


def _is_money(cell: str) -> bool:
    """Return whether a cell has an amount other than zero."""
    try:
        return cells.wages(cell[: cells.LONGEST_CELL]) != 0
    except InputError:
        return False


def _is_other_currency(cell: str) -> bool:
    return bool(cell) and plain_words(cell) not in US_DOLLARS


def is_not_paid(cell: str) -> bool:
    """Return whether the cell of a status or sort says that nothing was paid, such as Voided."""
    words = cell.casefold()
    return words in NOTHING_PAID or words.partition(" ")[0] in NOTHING_PAID


def _is_other_state(cell: str) -> bool:
    state = cell.upper().removeprefix("US-")
    after_city = AFTER_CITY.search(cell)
    at_end = after_city[1] if after_city else cell
    return state in STATES or at_end in STATES or at_end.casefold() in NAMES_OF_STATES


def _says_no_wages(cell: str) -> bool:
    return OF_NO_WAGES.search(cell[: cells.LONGEST_CELL]) is not None


def _cell(row: Sequence[str], place: int) -> str:
    return row[place].strip() if place < len(row) else ""


def _shown(cell: str) -> str:
    return "…" if looks_like_personal_identifier(cell) else cell[: cells.LONGEST_NAME]
