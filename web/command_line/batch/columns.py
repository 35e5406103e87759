"""Which columns a file has: those that are needed, none twice and none that is not known."""

from collections.abc import Sequence
from dataclasses import dataclass


class WrongInput(ValueError):
    """A file, or a choice, that cannot be worked with as a whole; the message says where and what to do."""


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns that a file must have, of which groups exactly one, and which it may have."""

    required: Sequence[str]
    one_of: Sequence[str] = ()
    optional: Sequence[str] = ()

    def check(self, names: Sequence[str], file: str) -> None:
        """``WrongInput`` where a column is missing, doubled or not known."""
        doubled = sorted({name for name in names if names.count(name) > 1})
        known = [*self.required, *self.one_of, *self.optional]
        unknown = [place for place, name in enumerate(names, 1) if name not in known]
        missing = [name for name in self.required if name not in names]
        capitals = [name for name in known if name not in names and name in map(str.lower, names)]
        if len(names) == 1 and unknown:
            raise WrongInput(f"{file}: the first line must name the columns {', '.join(known)}, separated by commas.")
        if capitals:
            raise WrongInput(f"{file}: write {', '.join(capitals)} in small letters.")
        if unknown:
            places = ", ".join(map(str, unknown))
            raise WrongInput(f"{file}: column {places} is not known. Keep only {', '.join(known)}.")
        if doubled:
            raise WrongInput(f"{file}: the column {', '.join(doubled)} stands twice. Keep one.")
        if missing:
            raise WrongInput(f"{file}: the column {', '.join(missing)} is missing.")
        if self.one_of and len([name for name in self.one_of if name in names]) != 1:
            raise WrongInput(f"{file}: give either the column {' or the column '.join(self.one_of)}.")
