"""The payroll form as it was sent: the files, the columns chosen and the boxes about the employer."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from werkzeug.datastructures import FileStorage, MultiDict

from web.forms.payroll import EMPLOYERS, PAYROLL
from web.forms.typed import Form
from web.payroll_file.headings import ROLES, Role
from web.payroll_file.mapping import LONGEST_CHOICE, ColumnMapping

FOR_ALL_ROWS = ("period", "one_person", "sheet")


@dataclass(frozen=True, slots=True)
class PayrollForm:
    """The boxes, and the bytes of the payroll file, of last year's and of the saved choices.

    The bytes are ``None`` for a file that was not sent.
    """

    boxes: Form = field(default_factory=Form)
    content: bytes | None = field(default=None, repr=False)
    choices: bytes | None = field(default=None, repr=False)
    last_year: bytes | None = field(default=None, repr=False)

    @classmethod
    def read(cls, form: MultiDict[str, str], files: MultiDict[str, FileStorage]) -> Self:
        """Read the form as it was sent."""
        names = ("file", "choices", "last_year")
        return cls(PAYROLL.form(form), *(_content(files.get(name)) for name in names))

    def with_employers(self, names: Sequence[str]) -> Self:
        """Return the form with a row of boxes for each employer of the file.

        The rows that were sent are filled in.
        """
        typed = {row["name"]: row for row in self.boxes.rows(EMPLOYERS.name)}
        other = {box: text for box, text in self.boxes.texts.items() if not box.startswith(f"{EMPLOYERS.name}-")}
        texts = {
            f"{EMPLOYERS.name}-{number}-{field.box}": name if field.box == "name" else typed[name][field.box]
            for number, name in enumerate(names[: EMPLOYERS.most], 1)
            for field in EMPLOYERS.fields
            if field.box == "name" or name in typed
        }
        keys = {EMPLOYERS.name: range(1, len(names[: EMPLOYERS.most]) + 1)}
        return replace(self, boxes=replace(self.boxes, texts={**other, **texts}, keys=keys))

    @property
    def roles(self) -> Mapping[str, Role] | None:
        """Return the role of each heading that has one, or ``None`` if the page offered no columns."""
        chosen = self.boxes.starting("role-")
        known: dict[str, Role] = {role: role for role in ROLES}
        roles = {self.boxes[f"heading-{place}"]: known[role] for place, role in chosen.items() if role in known}
        return roles if chosen else None

    def mapping(self, *, columns: bool = True) -> ColumnMapping:
        """Return the saved choices, or those of the page without its ``columns``.

        Raise ``FileRefused`` if the choices are wrong.
        """
        saved = ColumnMapping() if self.choices is None else ColumnMapping.of_json(self.choices)
        typed = {name: self.boxes[name].strip()[:LONGEST_CHOICE] for name in FOR_ALL_ROWS}
        mapping = saved.model_copy(update={name: text for name, text in typed.items() if text})
        roles = self.roles if columns and self.choices is None else None
        return mapping if roles is None else mapping.with_roles(roles)


def _content(chosen: FileStorage | None) -> bytes | None:
    return chosen.read() if chosen is not None and chosen.filename else None
