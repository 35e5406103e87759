"""See what the first rows of a table have in each column, to find what its heading does not say."""

import re
from collections.abc import Mapping, Sequence, Set

from calculators.contribution.models import Kind
from web.forms.errors import InputError
from web.payroll_file import cells, dates
from web.payroll_file.employers import is_firm
from web.payroll_file.headings import SORTS_OF_PAY, WHOLE
from web.payroll_file.words import plain_words

OF_A_FORM = re.compile("w.?2|1099", re.IGNORECASE)
"""The tax form in a cell about the kind of work."""
OF_A_QUESTION = frozenset({"is", "y", "n", "yes", "flag", "indicator"})
"""Words in the headings of columns with yes and no."""
OF_PLACES = frozenset({
    "department", "departments", "dept", "location", "division", "project", "job", "class", "customer", "client",
    "site", "office", "branch", "store", "center", "team", "title", "position", "region", "city", "state", "county",
    "shift", "unit", "crew", "program", "grant", "fund",
})  # fmt: skip
"""Words in the headings of columns that say where or for whom a person worked."""
TEXT = re.compile(r"(?=.*[^\W\d_])\D+", re.DOTALL)
"""A cell with letters and no digits."""
WITH_CENTS = re.compile(r"\$|[.,]\d\d\)?$")
"""The marks of an amount of dollars."""
LETTER = re.compile(r"[^\W\d_]")
NUMBER_AT_END = re.compile(r"\s*\d+\Z")
"""The number of one of several columns, such as Gross Pay 2."""
FEWEST_COLUMNS = 2
FEWEST_ROWS = 2
"""The fewest rows of a column that is a sum by its amounts alone."""


class Sample:
    """The headings and the first rows of a table."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
        self._headings = headings
        self._rows = rows
        self._cents: dict[int, Sequence[int]] = {}
        self._writings: dict[int, Set[cells.Writing]] = {}

    def filled(self, place: int) -> list[str]:
        """Return the cells of a column that are not blank."""
        return [row[place].strip() for row in self._rows if place < len(row) and row[place].strip()]

    def writings(self, place: int) -> Set[cells.Writing]:
        """Return the marks that the amounts of a column have before their cents."""
        if place not in self._writings:
            found = (cell for cell in self.filled(place) if len(cell) <= cells.LONGEST_CELL)
            self._writings[place] = {*map(cells.writing_of, found)}
        return self._writings[place]

    def has_commas(self, place: int) -> bool:
        """Return whether the amounts of a column have a comma before their cents, and none has a point."""
        return "comma" in self.writings(place) and "point" not in self.writings(place)

    def cents(self, place: int, text: str) -> int | None:
        """Return the cents in a cell of a column, or ``None`` if it has no amount."""
        reading = cells.wages_with_comma if self.has_commas(place) else cells.wages
        try:
            return reading(text[: cells.LONGEST_CELL])
        except InputError:
            return None

    def texts(self, places: Sequence[int]) -> list[tuple[str, ...]]:
        """Return the cells of several columns, row by row, of rows that have them all."""
        return [tuple(row[place].strip() for place in places) for row in self._rows if len(row) > max(places)]

    def has_kinds(self, place: int) -> bool:
        """Return whether every filled cell of a column is a kind of work."""
        found = self.filled(place)
        return bool(found) and all(map(cells.is_kind, found))

    def has_clear_kinds(self, place: int) -> bool:
        """Return whether a column has kinds of work only, and a tax form or several kinds."""
        found = self.filled(place)
        several = all(map(cells.reads_as_kind, found)) and len(set(map(cells.kind, found))) > 1
        return several or (self.has_kinds(place) and any(map(OF_A_FORM.search, found)))

    def may_be_words(self, place: int) -> bool:
        """Return whether a column has a cell with a letter, or no cell to tell."""
        found = self.filled(place)
        return not found or any(map(LETTER.search, found))

    def has_firms(self, place: int) -> bool:
        """Return whether at least half of the filled cells of a column are names of firms."""
        found = self.filled(place)
        return bool(found) and 2 * sum(map(is_firm, found)) >= len(found)

    def is_of_people(self, place: int, whose: Sequence[int]) -> bool:
        """Return whether each text of a column is that of one person, and each person has one."""
        people, texts = self._people_of(place, whose)
        return all(len(each) == 1 for each in people.values()) and all(len(each) == 1 for each in texts.values())

    def is_of_groups(self, place: int, whose: Sequence[int]) -> bool:
        """Return whether each text of a column is that of two people or more, on average."""
        people, texts = self._people_of(place, whose)
        return 2 * len(people) <= len(texts)

    def _people_of(
        self, place: int, whose: Sequence[int]
    ) -> tuple[Mapping[str, set[tuple[str, ...]]], Mapping[tuple[str, ...], set[str]]]:
        """Return the people of each text of a column, and the texts of each person."""
        people: dict[str, set[tuple[str, ...]]] = {}
        texts: dict[tuple[str, ...], set[str]] = {}
        for text, *person in self.texts([place, *whose]):
            if text:
                people.setdefault(text, set()).add(tuple(person))
                texts.setdefault(tuple(person), set()).add(text)
        return people, texts

    def same_kinds(self, places: Sequence[int]) -> bool:
        """Return whether several columns give the same kinds of work."""
        kinds = {tuple(cells.kind(cell, self.kind_of_yes(place)) for cell in self.filled(place)) for place in places}
        return len(kinds) == 1

    def kind_of_yes(self, place: int) -> Kind | None:
        """Return the kind of work that the heading of a column asks for, if its cells are yes or no."""
        words = plain_words(self._headings[place]).split()
        asked = " ".join(word for word in words if word not in OF_A_QUESTION)
        found = self.filled(place)
        if not found or not all(map(cells.is_yes_or_no, found)) or not cells.is_kind(asked):
            return None
        kind = cells.kind(asked)
        return None if kind == "self_employed" else kind

    def has_dates(self, place: int) -> bool:
        """Return whether most rows have a day in a column, other than as a number of Excel."""
        return 2 * sum(map(_is_day, self.filled(place))) > len(self._rows)

    def may_be_dollars(self, place: int) -> bool:
        """Return whether a column has an amount, or no cell to tell."""
        found = self.filled(place)
        return not found or any(self.cents(place, cell) is not None for cell in found)

    def has_money(self, place: int) -> bool:
        """Return whether each filled cell of a column is an amount, some of them with cents or a dollar sign."""
        found = self.filled(place)
        return any(map(WITH_CENTS.search, found)) and self.has_only_amounts(place)

    def has_only_amounts(self, place: int) -> bool:
        """Return whether each filled cell of a column is an amount."""
        return all(self.cents(place, cell) is not None for cell in self.filled(place))

    def has_amount(self, place: int) -> bool:
        """Return whether a column has an amount other than zero."""
        return any(self._amounts(place))

    def is_whole(self, place: int, others: Sequence[int]) -> bool:
        """Return whether each amount of a column is the sum of the ``others`` in its row.

        A heading that names no whole needs two rows, because one can be chance.
        """
        whole = self._amounts(place)
        parts = [self._amounts(other) for other in others]
        return (
            bool(parts) and self._paid_enough(place) and whole == [sum(of_row) for of_row in zip(*parts, strict=True)]
        )

    def is_product(self, place: int, rate: int, factor: int) -> bool:
        """Return whether most amounts of a column are a ``rate`` times a ``factor``, such as hours.

        A factor of 1 in every row does not count.
        """
        rows = zip(*map(self._amounts, (place, rate, factor)), strict=True)
        filled = [(product, each, times) for product, each, times in rows if product and each and times]
        equal = [abs(each * times - 100 * product) <= 100 for product, each, times in filled]
        return 2 * sum(equal) > len(filled) and any(times != 100 for _, _, times in filled)

    def exceeds(self, part: int, whole: int) -> bool:
        """Return whether an amount of a column is more than that of the ``whole`` in its row."""
        return any(cents > paid >= 0 for cents, paid in zip(*map(self._amounts, (part, whole)), strict=True))

    def repeats_sum(self, place: int, part: int, keys: Sequence[int]) -> bool:
        """Return whether a column repeats the sum of a ``part`` in each row with the same cells in ``keys``."""
        groups: dict[tuple[str, ...], list[tuple[int, int]]] = {}
        for row, whole, cents in zip(self._rows, self._amounts(place), self._amounts(part), strict=True):
            if whole and cents and len(row) > max(keys):
                groups.setdefault(tuple(row[key].strip() for key in keys), []).append((whole, cents))
        return any(
            len(group) > 1 and {whole for whole, _ in group} == {sum(cents for _, cents in group)}
            for group in groups.values()
        )

    def sorts_taken_off(self, place: int, wages: int) -> list[str]:
        """Return the sorts in a column whose amounts are all below zero, in several rows."""
        cents: dict[str, list[int]] = {}
        for row, paid in zip(self._rows, self._amounts(wages), strict=True):
            if place < len(row) and row[place].strip():
                cents.setdefault(row[place].strip(), []).append(paid)
        return [sort for sort, of_sort in cents.items() if len(of_sort) >= FEWEST_ROWS and max(of_sort) < 0]

    def whole_of(self, places: Sequence[int]) -> int | None:
        """Return the column that is the sum of the others, first of all one whose heading says so."""
        if len(places) < FEWEST_COLUMNS:
            return None
        sums = [sum(of_row) for of_row in zip(*map(self._amounts, places), strict=True)]
        ordered = sorted(places, key=self.names_whole, reverse=True)
        return next(
            (
                place
                for place in ordered
                if self._paid_enough(place) and [2 * cents for cents in self._amounts(place)] == sums
            ),
            None,
        )

    def _paid_enough(self, place: int) -> bool:
        return sum(map(bool, self._amounts(place))) >= (1 if self.names_whole(place) else FEWEST_ROWS)

    def names_whole(self, place: int) -> bool:
        """Return whether a heading has a word for all wages."""
        return bool(WHOLE & set(plain_words(self._headings[place]).split()))

    def to_add(self, places: Sequence[int]) -> Sequence[int]:
        """Return the columns to add up: the sum of the others alone, or else those that name no whole."""
        whole = self.whole_of(places)
        if whole is not None:
            return [whole]
        with_cents = [*filter(self.has_money, places)] or places
        if len({NUMBER_AT_END.sub("", self._headings[place]) for place in with_cents}) == 1:
            return with_cents
        return [place for place in with_cents if not self.names_whole(place)] or with_cents[:1]

    def _amounts(self, place: int) -> Sequence[int]:
        """Return the cents of a column, none for a cell without an amount."""
        if place not in self._cents:
            column = [row[place] if place < len(row) else "" for row in self._rows]
            self._cents[place] = [self.cents(place, cell) or 0 for cell in column]
        return self._cents[place]

    def all_negative(self, place: int, wages: Sequence[int]) -> bool:
        """Return whether each amount of a column is below zero in rows whose ``wages`` are above it."""
        paid = [self._amounts(each) for each in wages]
        found = [
            cents
            for row, cents in enumerate(self._amounts(place))
            if cents and sum(amounts[row] for amounts in paid) > 0
        ]
        return bool(found) and max(found) < 0

    def may_be_sorts(self, place: int) -> bool:
        """Return whether a column can name the sort of each amount, by its heading or by cells that are words."""
        words = plain_words(self._headings[place])
        if words in SORTS_OF_PAY:
            return True
        found = {*self.filled(place)}
        texts = sum(bool(TEXT.fullmatch(cell)) for cell in found)
        return bool(words) and not OF_PLACES & set(words.split()) and texts * 2 >= len(found)

    def differs(self, place: int, keys: Sequence[int]) -> bool:
        """Return whether a column differs in rows with the same cells in the columns ``keys``."""
        sorts: dict[tuple[str, ...], set[str]] = {}
        for cell, *of_row in self.texts([place, *keys]):
            if all(of_row):
                sorts.setdefault(tuple(of_row), set()).add(cell)
        return any(len(of_person) > 1 for of_person in sorts.values())


def _is_day(cell: str) -> bool:
    try:
        dates.pay_date(cell)
    except InputError:
        return False
    return not dates.is_excel_day(cell)
