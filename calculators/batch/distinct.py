"""Reads a column that holds few different texts: each is read once, in the very way of a single question."""

from collections.abc import Callable
from typing import Any

import polars as pl
from pydantic import TypeAdapter, ValidationError

from calculators.batch.refusals import Read

FIRST_ROWS = 1024
"""Rows that mostly hold every different text already."""


class WrongValue(ValueError):
    """A text that is refused; names the class of the value, not the value."""

    def __init__(self, value_class: str) -> None:
        super().__init__(value_class)
        self.value_class = value_class


def read_distinct(texts: pl.Series, parse: Callable[[str], Any], dtype: pl.DataType) -> Read:
    """What ``parse`` gives for each text, ``""`` for none; a ``WrongValue`` refuses every row of that text."""
    texts = texts.fill_null("")
    distinct = texts.head(FIRST_ROWS).unique()
    found_at = _places(texts, distinct)
    if found_at.has_nulls():
        distinct = texts.unique()
        found_at = _places(texts, distinct)
    values: list[Any] = []
    wrong: dict[str, str] = {}
    for text in distinct:
        try:
            values.append(parse(text))
        except WrongValue as error:
            values.append(None)
            wrong[text] = error.value_class
    found = pl.Series(values, dtype=dtype).gather(found_at)
    places = texts.is_in(list(wrong)).arg_true() if wrong else ()
    return Read(found, {place: wrong[texts[place]] for place in places})


def _places(texts: pl.Series, distinct: pl.Series) -> pl.Series:
    """The place of each text among the ``distinct`` ones; null for one that is not there."""
    return texts.cast(pl.Enum(distinct), strict=False).to_physical()


def parser(kind: Any, value_class: str = "") -> Callable[[str], Any]:
    """Reads a text as a question's field of this kind is read; refuses as ``value_class``, or with the same code.

    >>> from calculators.fields import QuarterText
    >>> parser(QuarterText)("2025-Q4")
    '2025-Q4'
    """
    adapter = TypeAdapter(kind)

    def parse(text: str) -> Any:
        if not text:
            raise WrongValue("empty")
        try:
            return adapter.validate_python(text)
        except ValidationError as error:
            code = error.errors(include_url=False, include_input=False)[0]["type"]
            raise WrongValue(value_class or code) from None

    return parse
