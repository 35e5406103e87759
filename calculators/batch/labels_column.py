"""A column of labels for people or employers: never a tax number, as in a single question."""

import polars as pl

from calculators.batch.distinct import WrongValue, parser
from calculators.batch.refusals import Read
from calculators.fields import IDENTIFIER, Label

MOST_CHARACTERS = 64
DIGITS_OF_AN_IDENTIFIER = IDENTIFIER.pattern.removeprefix(r"(?<!\d)").removesuffix(r"(?!\d)")


def labels_of(texts: pl.Series) -> Read:
    """Labels of 1 to 64 characters; one that looks like a Social Security or taxpayer number is refused.

    >>> dict(labels_of(pl.Series(["A", " ", "123-45-6789"])).refused)
    {1: 'blank', 2: 'personal_identifier'}
    """
    plain = texts.str.len_bytes().is_between(1, MOST_CHARACTERS) & texts.str.contains(r"\S")
    plain &= ~texts.str.contains(DIGITS_OF_AN_IDENTIFIER)
    plain = plain.fill_null(value=False)
    refused = {}
    for place in (~plain).arg_true():
        try:
            LABEL(texts[place] or "")
        except WrongValue as error:
            refused[place] = error.value_class
    return Read(texts, refused)


LABEL = parser(Label)
