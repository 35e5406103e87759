"""Tables of the boxes of each form.

A table lists the boxes of a form once, in the order of the page. Reading the request, placing values and errors,
refilling a saved question, the recap and the labels follow from it.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec import Struct
from werkzeug.datastructures import MultiDict

from calculators.models.fields import has_control_characters, looks_like_personal_identifier
from web.forms.button import Button
from web.forms.date_input import DayBoxes
from web.forms.errors import BoxReader
from web.forms.kinds import DAY, Kind
from web.forms.typed import Boxes, Form, Row, row_keys
from web.i18n import Translator
from web.i18n.formats import quarter_months

Location = Sequence[str | int]


class Field(Struct, frozen=True):
    """A box of a form, and its value in the question."""

    box: str
    """The name of the box, empty for a value that only the recap repeats."""
    kind: Kind
    label: str
    place: str = ""
    """The place in the question, such as ``employer_pays.medical``, empty for a box that only fills in others."""
    hint: str = ""
    blank: str = ""
    """The error code of a blank box, empty if the box may stay blank."""
    unread: Any = None
    """The value used for a box that could not be read, so that the other boxes are still checked."""
    in_errors: str = ""
    """The label in the list of errors, if it differs. In a row it may name the row."""
    in_recap: str = ""
    by_quarter: bool = False
    """True for a field with one box for each quarter asked about, named after the quarter."""

    @property
    def path(self) -> list[str]:
        """Return the names that lead to the value in the question."""
        return self.place.split(".") if self.place else []

    def value_in(self, values: Mapping[str, Any]) -> Any:
        """Return the value at this place of ``values``, which are nested as in the question, or ``None``."""
        value: Any = values if self.place else None
        for name in self.path:
            value = None if value is None else value.get(name)
        return value

    @property
    def recap_label(self) -> str:
        """Return the label in the recap of the question."""
        return self.in_recap or self.label

    def text(self, boxes: Boxes) -> str:
        """Return the text that was typed, which for a day has the year first."""
        return boxes.day(self.box).text if self.kind is DAY else boxes[self.box]

    def typed(self, boxes: Boxes) -> Iterator[tuple[str, str]]:
        """Yield the name of each input of this field and what was typed in it."""
        name = boxes.box(self.box)
        if self.kind is DAY:
            yield from boxes.day(self.box).typed(name)
        elif self.by_quarter:
            yield from ((f"{name}-{quarter}", text) for quarter, text in boxes.starting(f"{self.box}-").items())
        else:
            yield name, boxes[self.box]

    def read(self, boxes: Boxes, reader: BoxReader) -> Any:
        """Return the value typed.

        Return ``None`` for a blank box. After an error, record it in ``reader`` and return ``unread``.
        """
        name = boxes.box(self.box)
        value = reader.read(name, self.kind.read, self.text(boxes))
        if value is None and self.blank:
            reader.codes.setdefault(name, self.blank)
        return self.unread if name in reader.codes else value

    def filled(self, value: Any, prefix: str = "") -> dict[str, str]:
        """Return the texts of the inputs, filled in with ``value``."""
        name = f"{prefix}{self.box}"
        return dict(DayBoxes.of(value).typed(name)) if self.kind is DAY else {name: self.kind.write(value)}


class Rows(Struct, frozen=True):
    """Boxes that repeat, such as those of each employer.

    A hidden box called ``name`` lists the numbers of the rows.
    """

    name: str
    title: str
    """The name of a row that was given none, with its ``number``."""
    fields: Sequence[Field]
    place: str = ""
    in_recap: str = ""
    most: int = 0
    optional: bool = False
    """True if a form may have no row at all."""
    first_stays: bool = False
    """True if row 1 is always the first."""

    def __getitem__(self, box: str) -> Field:
        """Return the field of the box called ``box`` in each row."""
        for field in self.fields:
            if field.box == box:
                return field
        raise KeyError(box)

    def keys(self, sent: MultiDict[str, str]) -> tuple[int, ...]:
        """Return the numbers of the rows that were sent, or of those that a blank form begins with."""
        keys = dict.fromkeys((*((1,) if self.first_stays else ()), *row_keys(sent, self.name)))
        return tuple(keys) or (() if self.optional else (1,))

    def without(self, form: Form, key: str) -> Form:
        """Return ``form`` without the row ``key``.

        A form that needs a row keeps one.
        """
        if self.first_stays and key == "1":
            return form
        left = form.without_row(self.name, key)
        return left if left.keys[self.name] or self.optional else left.with_row(self.name)

    def changed(self, form: Form, button: Button) -> Form:
        """Return ``form`` with one more row, or without the row that ``button`` is for."""
        return form.with_row(self.name) if button.verb == "add" else self.without(form, button.row)

    def shown_name(self, row: Row, number: int, translator: Translator) -> str:
        """Return the name typed, or a name by number if none was typed.

        A text that looks like a tax number or has control characters is never repeated outside its box.
        """
        typed = row["name"].strip()
        if not typed or looks_like_personal_identifier(typed) or has_control_characters(typed):
            return self.numbered(number, translator)
        return typed

    def numbered(self, number: int, translator: Translator) -> str:
        """Return the name of a row by its number, such as "Employer 2"."""
        return translator.gettext(self.title, number=number)

    def labels(self, form: Form, translator: Translator) -> dict[str, str]:
        """Return the label of each box of each row in the list of errors."""
        found = {}
        for number, row in enumerate(form.rows(self.name), 1):
            name = self.shown_name(row, number, translator)
            for field in self.fields:
                for box, quarter in _boxes(field, form.quarters):
                    found[row.box(box)] = self._label(field, name, quarter, translator)
        return found

    def _label(self, field: Field, name: str, quarter: str, translator: Translator) -> str:
        if not field.in_errors:
            label = translator.gettext(field.label)
            # Translators: a period of leave, or an other income, and one of its boxes.
            return translator.gettext("%(row)s, %(box)s", row=name, box=label)
        months = quarter_months(quarter, translator) if quarter else ""
        return translator.gettext(field.in_errors, **{self.name: name, "quarter": months})


class Table(Struct, frozen=True):
    """The boxes of a form in the order of the page, and the values that only the recap repeats."""

    entries: Sequence[Field | Rows]
    only_repeated: Sequence[Field | Rows] = ()

    def __getitem__(self, name: str) -> Field | Rows:
        """Return the field of the box ``name``, or the rows of that name."""
        for entry in self.entries:
            if name == (entry.box if isinstance(entry, Field) else entry.name):
                return entry
        raise KeyError(name)

    @property
    def fields(self) -> list[Field]:
        """Return the boxes outside rows."""
        return [entry for entry in self.entries if isinstance(entry, Field)]

    @property
    def rows(self) -> list[Rows]:
        """Return the boxes that repeat."""
        return [entry for entry in self.entries if isinstance(entry, Rows)]

    def form(self, sent: MultiDict[str, str]) -> Form:
        """Return the form as it was sent, with the rows that a blank one begins with."""
        return Form(sent.to_dict(), keys={rows.name: rows.keys(sent) for rows in self.rows})

    def labels(self, form: Form, translator: Translator) -> dict[str, str]:
        """Return the label of each box in the list of errors, in the order of the page."""
        found: dict[str, str] = {}
        for entry in self.entries:
            if isinstance(entry, Rows):
                found |= entry.labels(form, translator)
            else:
                found[entry.box] = translator.gettext(entry.in_errors or entry.label)
        return found

    def box_at(self, location: Location, asked: Mapping[str, Sequence[Row]]) -> str | None:
        """Return the box of the value at ``location`` in the question, or ``None`` if there is none.

        ``asked`` gives, by their place in the question, the rows that were asked about.
        """
        for rows in self.rows:
            match location:
                case (rows.place, int(number), _, *_):
                    box = box_at(rows.fields, location[2:])
                    return None if box is None else asked[rows.place][number].box(box)
        return box_at(self.fields, location)


def typed(entries: Sequence[Field | Rows], form: Form) -> Iterator[tuple[str, str]]:
    """Yield the name of each input of ``entries`` and what was typed in it."""
    for entry in entries:
        if isinstance(entry, Field):
            yield from entry.typed(form)
        else:
            for row in form.rows(entry.name):
                yield from typed_in_row(entry.fields, row)


def typed_in_row(fields: Sequence[Field], row: Row) -> Iterator[tuple[str, str]]:
    """Yield the name of each input of a row and what was typed in it."""
    for field in fields:
        yield from field.typed(row)


def rows_of_button(button: Button, rows: Sequence[Rows]) -> Rows | None:
    """Return those of ``rows`` that ``button`` adds to or removes from, or ``None`` if it does neither."""
    return next((each for each in rows if each.name == button.of and button.verb in ("add", "remove")), None)


def read_values(fields: Sequence[Field], boxes: Boxes, reader: BoxReader) -> dict[str, Any]:
    """Return the values typed, nested as in the question, without those of blank boxes.

    ``reader`` records the errors.
    """
    values: dict[str, Any] = {}
    for field in fields:
        if field.place and (value := field.read(boxes, reader)) is not None:
            *path, name = field.path
            record = values
            for each in path:
                record = record.setdefault(each, {})
            record[name] = value
    return values


def fill(fields: Sequence[Field], values: Mapping[str, Any], prefix: str = "") -> dict[str, str]:
    """Return the texts of the boxes for ``values``, which are nested as in the question."""
    texts: dict[str, str] = {}
    for field in fields:
        value = field.value_in(values) if field.box else None
        if value is not None:
            texts |= field.filled(value, prefix)
    return texts


def box_at(fields: Sequence[Field], location: Location) -> str | None:
    """Return the first box in ``location`` of the question, such as the first of ``workforce``.

    >>> from web.forms.kinds import COUNT
    >>> averages = [Field("average_w2", COUNT, "W-2 employees", "workforce.average_w2")]
    >>> box_at(averages, ("workforce",)), box_at(averages, ("workforce", "pay_periods"))
    ('average_w2', None)
    """
    for field in fields:
        if field.place and all(name == part for name, part in zip(field.path, location, strict=False)):
            return field.box
    return None


def _boxes(field: Field, quarters: Sequence[str]) -> list[tuple[str, str]]:
    """Return the name and the quarter of each box of ``field``, the quarter empty if it has none."""
    return [(f"{field.box}-{quarter}", quarter) for quarter in quarters] if field.by_quarter else [(field.box, "")]
