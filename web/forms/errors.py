"""The errors of a form: the boxes that cannot be used, each with a code, and their messages."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from pydantic import ValidationError

from rules import NotCovered, Span
from web.i18n import Translator
from web.i18n.box_errors import box_message
from web.i18n.formats import day
from web.validation_errors import mistakes_of

Value = TypeVar("Value")


class InputError(ValueError):
    """An error in the text of one box, with the ``values`` that its message names."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


class Mistakes(ValueError):
    """The boxes with errors: a code for each, and the values that its message names."""

    def __init__(self, codes: Mapping[str, str], values: Mapping[str, Mapping[str, object]] | None = None) -> None:
        super().__init__(", ".join(codes))
        self.codes = dict(codes)
        self.values = dict(values or {})

    def messages(self, labels: Mapping[str, str], translator: Translator) -> dict[str, str]:
        """Return the message for each box with an error, after its label, in the order of ``labels``."""
        return {
            # Translators: the label of a box in a form, and what to do about it.
            field: translator.gettext("%(label)s: %(message)s", label=label, message=self._message(field, translator))
            for field, label in labels.items()
            if field in self.codes
        }

    def _message(self, field: str, translator: Translator) -> str:
        return box_message(self.codes[field], translator, **self.values.get(field, {}))


def not_covered(field: str, error: NotCovered, translator: Translator) -> Mistakes:
    """Return the error of a day typed in ``field`` for which there are no parameters."""
    return outside(field, error.span, translator)


def outside(field: str, span: Span, translator: Translator) -> Mistakes:
    """Return the error of a day typed in ``field`` that is not in ``span``."""
    return Mistakes(
        {field: "not_covered"},
        {field: {"first_day": day(span.first_day, translator), "last_day": day(span.last_day, translator)}},
    )


class BoxReader:
    """A reader of one box after another that records the errors."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.values: dict[str, Mapping[str, object]] = {}

    def read(self, field: str, reading: Callable[[str], Value], typed: str) -> Value | None:
        """Return the value that ``reading`` gives for the text typed in ``field``.

        Return ``None`` after recording its error.
        """
        try:
            return reading(typed)
        except InputError as error:
            self.codes[field] = error.code
            self.values[field] = error.values
            return None

    def mistakes(self, found: Mapping[str, str], values: Mapping[str, Mapping[str, object]] | None = None) -> Mistakes:
        """Return the errors ``found`` later together with those of the boxes that could not be read."""
        return Mistakes({**found, **self.codes}, {**(values or {}), **self.values})

    def check(self) -> None:
        """Raise ``Mistakes`` if a box could not be read."""
        if self.codes:
            raise self.mistakes({})


def located(error: ValidationError, box_of: Callable[[tuple[str | int, ...]], str]) -> dict[str, str]:
    """Return a code by box for the values that a model refused."""
    codes: dict[str, str] = {}
    for mistake in mistakes_of(error):
        codes.setdefault(box_of(mistake.location), mistake.code)
    return codes
