"""A column of labels refuses what a single label refuses."""

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from calculators.batch.parse import WrongValue, checked_label, labels_of

SHORT = st.text("aZ09-_.", min_size=1, max_size=9)
ANY = st.none() | st.text('a0- \t\u00a0\u2028\x85é"', max_size=12)


def refusal(text: str | None) -> str | None:
    try:
        checked_label(text or "")
    except WrongValue as error:
        return error.value_class
    return None


@given(st.lists(SHORT) | st.lists(SHORT | ANY))
def test_a_column_refuses_each_label_that_is_refused_alone(labels: list[str | None]) -> None:
    alone = {place: found for place, label in enumerate(labels) if (found := refusal(label))}
    read = labels_of(pl.Series(labels, dtype=pl.String))
    assert dict(read.refused) == alone
    assert read.values.to_list() == labels
