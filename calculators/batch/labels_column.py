"""A column of labels for people or employers: never a tax number, as in a single question."""

import polars as pl

from calculators.batch.distinct import WrongValue, parser
from calculators.batch.refusals import Read
from calculators.fields import IDENTIFIER, Label

MOST_CHARACTERS = 64
DIGITS_OF_AN_IDENTIFIER = IDENTIFIER.pattern.removeprefix(r"(?<!\d)").removesuffix(r"(?!\d)")


def labels_of(texts: pl.Series) -> Read:
    """Labels of 1 to 64 characters; one that looks like a Social Security or taxpayer number is refused.

    So is one with spaces around it: whether it means the same person as without them, nobody can tell.

    >>> dict(labels_of(pl.Series(["A", " ", "123-45-6789", "A "])).refused)
    {1: 'blank', 2: 'personal_identifier', 3: 'space_around'}
    """
    if _plain(texts.filter(is_new(texts))).all():
        return Read(texts, {})
    refused = {}
    for place in (~_plain(texts)).arg_true():
        try:
            _check(texts[place] or "")
        except WrongValue as error:
            refused[place] = error.value_class
    return Read(texts, refused)


def is_new(texts: pl.Series) -> pl.Series:
    """Whether each text is another one than that of the row above.

    >>> is_new(pl.Series(["A", "A", "B"])).to_list()
    [True, False, True]
    """
    return (texts != texts.shift(1)).fill_null(value=True)


def _plain(texts: pl.Series) -> pl.Series:
    """Whether each text is a label at first sight; what is none may be one all the same."""
    plain = texts.str.len_bytes().is_between(1, MOST_CHARACTERS) & (texts == texts.str.strip_chars())
    return (plain & ~texts.str.contains(DIGITS_OF_AN_IDENTIFIER)).fill_null(value=False)


def _check(text: str) -> None:
    LABEL(text)
    if text != text.strip():
        raise WrongValue("space_around")


LABEL = parser(Label)
