"""The payroll form as it was sent: the files, the columns chosen and the boxes about the employer."""

from collections.abc import Mapping, Sequence
from typing import Self

from msgspec import Struct, field
from msgspec.structs import replace
from werkzeug.datastructures import FileStorage, MultiDict

from web.forms.payroll import EMPLOYERS, GROUPS, PAYROLL
from web.forms.table import Rows
from web.forms.typed import Boxes, Form
from web.payroll_file.headings import ROLES, Role
from web.payroll_file.mapping import LONGEST_CHOICE, ColumnMapping
from web.payroll_file.reading import PayrollFile

FOR_ALL_ROWS = ("period", "one_person", "sheet")


class PayrollForm(Struct, frozen=True):
    """The boxes, and the bytes of the payroll file, of last year's and of the saved choices.

    The bytes are ``None`` for a file that was not sent.
    """

    boxes: Form = field(default_factory=Form)
    content: bytes | None = None
    choices: bytes | None = None
    last_year: bytes | None = None

    @classmethod
    def read(cls, form: MultiDict[str, str], files: MultiDict[str, FileStorage]) -> Self:
        """Read the form as it was sent."""
        names = ("file", "choices", "last_year")
        return cls(PAYROLL.form(form), *(_content(files.get(name)) for name in names))

    def with_rows(self, file: PayrollFile) -> Self:
        """Return the form with a row of boxes for each employer and for each group of the file.

        The rows that were sent are filled in.
        """
        boxes = _with_named_rows(self.boxes, EMPLOYERS, [{"name": name} for name in file.employers])
        groups = [{"name": label, "employer": employer} for employer, label in file.groups]
        return replace(self, boxes=_with_named_rows(boxes, GROUPS, groups))

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


def _with_named_rows(form: Form, rows: Rows, named: Sequence[Mapping[str, str]]) -> Form:
    """Return the form with one of ``rows`` for each of ``named``, which has the boxes that name the row.

    The other boxes of the row are those that were sent.
    """
    sent = {tuple(row[box] for box in names): row for names in named[:1] for row in form.rows(rows.name)}
    texts = {box: text for box, text in form.texts.items() if not box.startswith(f"{rows.name}-")}
    for number, name in enumerate(named[: rows.most], 1):
        typed = sent.get(tuple(name.values()), Boxes())
        texts |= {f"{rows.name}-{number}-{each.box}": name.get(each.box, typed[each.box]) for each in rows.fields}
    keys = {**form.keys, rows.name: range(1, len(named[: rows.most]) + 1)}
    return replace(form, texts=texts, keys=keys)


def _content(chosen: FileStorage | None) -> bytes | None:
    return chosen.read() if chosen is not None and chosen.filename else None
