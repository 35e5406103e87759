"""Tell the people of a payroll file apart, by their names and numbers."""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from sys import intern

from web.payroll_file.employers import Employers
from web.payroll_file.headings import Sketch
from web.payroll_file.layout import Layout
from web.payroll_file.refusals import FileRefused
from web.payroll_file.similar_people import words_of

ONE_SPELLING = 0.8
"""The likeness of two words, from 0 to 1, from which on they may be spellings of one."""


class People:
    """The people with a number, each by the first name that the number had.

    It remembers each number with several names, and whether numbers come back in another period as names do.
    """

    def __init__(self) -> None:
        self._labels: dict[tuple[str, str], tuple[str, str]] = {}
        self._periods_of_names: dict[tuple[str, str], str] = {}
        self._number_came_back = self._name_came_back = False
        self.mixed: tuple[str, str] | None = None
        """Two names of different people under one number."""
        self._renamed: dict[tuple[str, str], dict[str, None]] = {}
        self.employers = Employers()

    def label(self, employer: str, number: str, name: str, period: str) -> str:
        """Return the label of the person with a number, whose row has this name and the text of this period."""
        numbered = name == number or name.endswith(f"({number})")
        new = f"{name} ({number})" if name and not numbered else name or number
        key, period = (employer, number), intern(period)
        label, first_period = self._labels.setdefault(key, (new, period))
        known = label.removesuffix(f" ({number})")
        if new != label and number not in {known, new}:
            self._compare(key, known, name, same_period=first_period == period)
        self._note_period(employer, name, period, first_period)
        return label

    def _compare(self, key: tuple[str, str], known: str, name: str, *, same_period: bool) -> None:
        """Note another name of a number: that of another person, or the new name of the same one."""
        before, after = set(words_of(known)), set(words_of(name))
        if self.mixed or before == after:
            return
        if not _may_be_one(before, after, same_period=same_period):
            self.mixed = known, name
        else:
            self._renamed.setdefault(key, {known: None})[name] = None

    def _note_period(self, employer: str, name: str, period: str, first_period: str) -> None:
        """Note whether a number, or only a name, comes back in another period."""
        if self._number_came_back:
            return
        if period != first_period:
            self._number_came_back = True
            self._periods_of_names.clear()
        elif name and self._periods_of_names.setdefault((employer, name), period) != period:
            self._name_came_back = True

    @property
    def renamed(self) -> Sequence[tuple[str, ...]]:
        """Return the names of each number that has several."""
        return [tuple(names) for names in self._renamed.values()]

    def check(self, layout: Layout, sketch: Sketch) -> None:
        """Raise ``FileRefused`` if a number has the names of two people, or if it numbers the rows."""
        if "id" not in layout.places:
            return
        place = layout.places["id"]
        heading, without_number = layout.name_of(place), sketch.with_role(place, None)
        if self.mixed:
            raise FileRefused("number_of_several", sketch=without_number, heading=heading, people=[*self.mixed])
        if not layout.sure_number and self._name_came_back and not self._number_came_back:
            name = layout.places.get("person", layout.places.get("first_name", place))
            headings = [heading, layout.name_of(name)]
            raise FileRefused("number_of_rows", sketch=without_number, headings=headings)


def _may_be_one(before: set[str], after: set[str], *, same_period: bool) -> bool:
    """Return whether the words of two names of a number may be those of one person.

    In one period that is another spelling or more words. Later it may be a new name, which shares a word.
    """
    if before <= after or after <= before or (before & after and not same_period):
        return True
    one, other = (" ".join(sorted(words)) for words in (before - after, after - before))
    return SequenceMatcher(None, one, other).ratio() > ONE_SPELLING


def names_several(pairs: Iterable[tuple[str, str]]) -> bool:
    """Return whether a number in pairs of numbers and names has the names of two people.

    >>> names_several([("5501", "Ana Alder"), ("5501", "Ben Birch")]), names_several([("1", "Ana"), ("2", "Ana")])
    (True, False)
    """
    people = People()
    for number, name in pairs:
        if number.strip() and name.strip():
            people.label("", number.strip(), name.strip(), "")
    return people.mixed is not None
