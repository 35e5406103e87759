"""Find the role of each column of a file by its name."""

from collections.abc import Sequence

from msgspec import Struct

from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext


class UnknownColumns(WrongInput):
    """An error for a file whose first line does not name the columns of the command."""


class Columns(Struct, frozen=True):
    """The required columns of a file, groups that need exactly one column, and optional columns."""

    required: Sequence[str]
    one_of: Sequence[str] = ()
    optional: Sequence[str] = ()

    def roles(self, names: Sequence[str], file: str) -> list[str]:
        """Return the role of each column of ``file``, in order.

        A column has the role that it is named for. Raise ``UnknownColumns`` if one is missing, repeated or unknown.
        """
        repeated = sorted({name for name in names if names.count(name) > 1})
        known = [*self.required, *self.one_of, *self.optional]
        unknown = [place for place, name in enumerate(names, 1) if name not in known]
        missing = [name for name in self.required if name not in names]
        capitals = [name for name in known if name not in names and name in map(str.lower, names)]
        if len(names) == 1 and unknown:
            raise UnknownColumns(
                gettext(
                    "%(file)s: the first line must name these columns, separated by commas: %(columns)s.",
                    file=file,
                    columns=", ".join(known),
                )
            )
        if capitals:
            raise UnknownColumns(
                gettext("%(file)s: write %(columns)s in small letters.", file=file, columns=", ".join(capitals))
            )
        if unknown:
            places = ", ".join(map(str, unknown))
            raise UnknownColumns(
                gettext(
                    "%(file)s: column %(place)s is not known. Keep only %(columns)s.",
                    file=file,
                    place=places,
                    columns=", ".join(known),
                )
            )
        if repeated:
            raise UnknownColumns(
                gettext(
                    "%(file)s: a column is there twice: %(columns)s. Keep one.", file=file, columns=", ".join(repeated)
                )
            )
        if missing:
            raise UnknownColumns(
                gettext("%(file)s: a column is missing: %(columns)s.", file=file, columns=", ".join(missing))
            )
        if self.one_of and len([name for name in self.one_of if name in names]) != 1:
            raise UnknownColumns(
                gettext(
                    "%(file)s: give exactly one of these columns: %(columns)s.",
                    file=file,
                    columns=", ".join(self.one_of),
                )
            )
        return list(names)
