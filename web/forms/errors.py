"""What is wrong with a form: which box, and in which way."""

from collections.abc import Callable, Mapping

from pydantic import ValidationError

from rules import NotCovered, Span
from web.i18n import Translator
from web.i18n.formats import day
from web.i18n.messages import field_message
from web.validation_errors import mistakes_of


class InputError(ValueError):
    """One box that cannot be read; ``code`` says in which way."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Mistakes(ValueError):
    """The boxes of a form that need mending: a code by field, and the values that its words name."""

    def __init__(self, codes: Mapping[str, str], values: Mapping[str, object] | None = None) -> None:
        super().__init__(", ".join(codes))
        self.codes = dict(codes)
        self.values = dict(values or {})

    def messages(self, labels: Mapping[str, str], translator: Translator) -> dict[str, str]:
        """What to do about each field, in the order of ``labels``, each message with its label."""
        return {
            # Translators: the label of a box in a form, and what to do about it.
            field: translator.gettext("%(label)s: %(message)s", label=label, message=self._message(field, translator))
            for field, label in labels.items()
            if field in self.codes
        }

    def _message(self, field: str, translator: Translator) -> str:
        return field_message(self.codes[field], translator, **self.values)


def not_covered(field: str, error: NotCovered, translator: Translator) -> Mistakes:
    """The mistake of a day without law, typed in ``field``."""
    return outside(field, error.span, translator)


def outside(field: str, span: Span, translator: Translator) -> Mistakes:
    """The mistake of a day typed in ``field`` that is not in ``span``."""
    return Mistakes(
        {field: "not_covered"},
        {"first_day": day(span.first_day, translator), "last_day": day(span.last_day, translator)},
    )


class BoxReader:
    """Reads one box after another, and keeps which of them could not be read."""

    def __init__(self) -> None:
        self.codes: dict[str, str] = {}
        self.values: dict[str, object] = {}

    def refuse(self, field: str, code: str, **values: object) -> None:
        """Keeps that ``field`` cannot be read, and the values that its words name."""
        self.codes[field] = code
        self.values |= values

    def read(self, field: str, reading: Callable[[str], str | None], typed: str) -> str | None:
        """What ``reading`` makes of the text typed, none where it cannot."""
        try:
            return reading(typed)
        except InputError as mistyped:
            self.codes[field] = mistyped.code
            return None

    def beside(self, mistakes: Mistakes) -> Mistakes:
        """``mistakes`` together with the boxes that could not be read."""
        return Mistakes({**mistakes.codes, **self.codes}, {**mistakes.values, **self.values})

    def check(self) -> None:
        """Raises ``Mistakes`` where a box could not be read."""
        if self.codes:
            raise Mistakes(self.codes, self.values)


def located(error: ValidationError, field_of: Callable[[tuple[str | int, ...]], str]) -> dict[str, str]:
    """A code by field of what a model refused."""
    codes: dict[str, str] = {}
    for mistake in mistakes_of(error):
        codes.setdefault(field_of(mistake.location), mistake.code)
    return codes
