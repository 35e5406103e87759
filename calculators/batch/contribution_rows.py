"""Work out contributions on columns: the wage base by person and year, and the amounts of every row.

The amounts of a row are those of one quarter or paycheck with the year to date before it. They are the answers of
``estimate_withholding`` to single questions. The same formulas run on columns.
"""

import polars as pl
from msgspec import Struct

from calculators.batch.label_ids import is_new, label_ids
from calculators.batch.periods import first_days_of, once_a_day, period_of
from calculators.batch.refusals import Answers, is_complete, refused_rows
from calculators.batch.row_choices import CHOICES, RowChoices, row_choices, shares_of_rows
from calculators.batch.schema import Table, among, check, frame_of
from calculators.batch.terms import KIND, RuleGroup, RuleGroups, Terms
from calculators.contribution import totals
from calculators.contribution.rates_and_shares import Amounts
from calculators.contribution.wage_base import eligible_pay, wage_base_room
from calculators.worksheet.columns import where
from calculators.worksheet.number import Number, given
from rules import Rulebook, published

CONTRIBUTION_ROWS = pl.Schema({"person": pl.String(), "kind": KIND, "quarter": pl.String(), "wages": pl.Int64()})
"""Wages of a person in cents.

``quarter`` is a text such as ``2026-Q1``, or the first day. The column ``pay_date`` (``pl.Date``) may replace it. The
columns ``employer_pays_medical``, ``employer_pays_family`` (int64 ten-thousandths) and ``group`` may be there too.
"""

AMOUNTS = (
    "eligible_wages",
    "medical_employer",
    "medical_employee",
    "family_employer",
    "family_employee",
    "employer",
    "employee",
    "total",
)
SCHEMA = pl.Schema(dict.fromkeys(AMOUNTS, pl.Int64()))
"""The columns of amounts, in cents."""

MOST_ROWS = 90_000_000
"""The largest wages of this number of rows still add up within an int64."""

YEARS, DAYS, KINDS = 16_384, 512, 4
"""Powers of two above the numbers of years, days of a year and kinds, so that a sort key has room for all."""


def contributions(table: Table, terms: Terms, *, rulebook: Rulebook | None = None) -> Answers:
    """Return the amounts of every row of ``table`` (columns as in ``CONTRIBUTION_ROWS``) under ``terms``.

    The answered rows are in the order given, with the ``AMOUNTS`` in cents. ``complete`` is false if another row of
    the same person is refused. With that row the wages might reach the wage base sooner. A person's rows share one
    wage base a year. Wages of contractors who are not counted use up none of it. Rows without law or workforce are
    refused, and rows of the same person, kind and day. Their numbers are those of the column ``row``, or count from 1.

    Raise ``InvalidQuestion`` if the law does not allow the employer's choice. Raise ``ValueError`` if a column is not
    as in ``CONTRIBUTION_ROWS``.

    >>> from calculators.contribution.models import WorkforceQuestion
    >>> rows = pl.DataFrame({"person": ["p1"], "kind": ["w2"], "quarter": ["2026-Q1"], "wages": [10_000_000]})
    >>> terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
    >>> contributions(rows, terms).rows.select("employee", "employer").to_dicts()
    [{'employee': 46000, 'employer': 42000}]
    """
    rows = frame_of(table)
    period = period_of(rows.columns)
    check(rows, ("person", "kind", period, "wages"), optional=["row", *CHOICES], answers=[*AMOUNTS, "complete"])
    check_row_count(len(rows))
    groups = RuleGroups(terms, rulebook or published())
    kinds = among(rows["kind"], KIND)
    days = first_days_of(rows["quarter"]) if period == "quarter" else rows["pay_date"]
    dated = dated_rows(rows.with_columns(kind=kinds), days, groups)
    answered = rows.hstack(amounts(rows["wages"], dated.earlier, dated.group, groups, dated.withheld))
    answered = answered.with_columns(dated.complete).filter(~dated.wrong)
    numbers = rows["row"] if "row" in rows.columns else pl.int_range(1, len(rows) + 1, eager=True)
    return Answers(answered, refused_rows(numbers, dated.refused(groups, period)))


def check_row_count(count: int) -> None:
    """Raise ``ValueError`` if this number of rows might not add up within an int64."""
    if count > MOST_ROWS:
        raise ValueError(f"Give at most {MOST_ROWS} rows in one table.")


class DatedRows(Struct, frozen=True):
    """The rule group of each row, the counted cents earlier in its year, and its mistakes."""

    group: pl.Series
    earlier: pl.Series
    wrong: pl.Series
    complete: pl.Series
    choices: RowChoices | None

    @property
    def withheld(self) -> pl.DataFrame:
        """Return the fractions withheld from each row by its choice, without columns if no row has one."""
        return pl.DataFrame() if self.choices is None else self.choices.withheld

    def refused(self, groups: RuleGroups, period: str) -> dict[int, tuple[str, str]]:
        """Return the column and the value class of each wrong row, by its place."""
        places = self.wrong.arg_true()
        reasons = (groups.groups[number].refused for number in self.group.gather(places))
        found = {place: (period, reason or "duplicate") for place, reason in zip(places, reasons, strict=True)}
        if self.choices is not None:
            for place in self.choices.wrong.arg_true():
                if found[place] == (period, "duplicate"):
                    found[place] = self.choices.reason(place)
        return found


def dated_rows(rows: pl.DataFrame, days: pl.Series, groups: RuleGroups) -> DatedRows:
    """Return the rule group and the year to date of every row, each on its day.

    All rows of a person must be among them.
    """
    people, kinds = label_ids(rows["person"]), rows["kind"]
    group = groups.numbers(days, kinds)
    choices = row_choices(rows, group, groups)
    wages = counted_wages(rows["wages"], group, groups)
    if choices is not None and choices.wrong.any():
        wages = where(choices.wrong, 0, wages)
    running = year_to_date(people, days, kinds, wages)
    wrong = running.repeated | groups.refused(group)
    if choices is not None:
        wrong |= choices.wrong
    return DatedRows(
        group.alias("rule_group"),
        running.earlier.alias("earlier"),
        wrong,
        is_complete(people, wrong).alias("complete"),
        choices,
    )


def counted_wages(wages: pl.Series, group: pl.Series, groups: RuleGroups) -> pl.Series:
    """Return the wages that count, which are zero for contractors who are not counted."""
    counted = groups.counted(group)
    return wages if counted.all() else where(counted, wages, 0)


def amounts(
    wages: pl.Series, earlier: pl.Series, group: pl.Series, groups: RuleGroups, withheld: pl.DataFrame
) -> pl.DataFrame:
    """Return the ``AMOUNTS`` of each row from its wages, the counted wages before it and its rule group.

    ``withheld`` has the fractions withheld from each row by its choice, or no columns.
    """
    formulas = pl.Series(groups.formulas, dtype=pl.UInt32).gather(group)
    rows = pl.DataFrame({"wages": counted_wages(wages, group, groups), "earlier": earlier, "formula": formulas}).hstack(
        withheld
    )
    present = formulas.unique()
    if len(present) == 1:
        return _amounts(rows, groups.groups[present[0]])
    parts = rows.with_row_index("place").partition_by("formula", as_dict=True)
    found = [_amounts(part, groups.groups[number]).with_columns(part["place"]) for (number,), part in parts.items()]
    return pl.concat(found).sort("place").drop("place") if found else pl.DataFrame(schema=SCHEMA)


def _amounts(rows: pl.DataFrame, group: RuleGroup) -> pl.DataFrame:
    if group.law is None:
        return pl.DataFrame({name: pl.zeros(len(rows), pl.Int64, eager=True) for name in AMOUNTS})
    room = wage_base_room(given("year_to_date", rows["earlier"], "dollars"), group.law)
    eligible = eligible_pay(given("pay", rows["wages"], "dollars"), room=room)
    parts = totals.amounts_by_part(eligible, shares_of_rows(group.shares, rows), group.law)
    employer = parts["medical"].employer + parts["family"].employer
    employee = parts["medical"].employee + parts["family"].employee
    numbers = [eligible, *_sides(parts["medical"]), *_sides(parts["family"]), employer, employee, employer + employee]
    columns = {name: number.amount for name, number in zip(AMOUNTS, numbers, strict=True)}
    return pl.DataFrame().select(**columns).cast(SCHEMA)


def _sides(amounts: Amounts) -> tuple[Number, Number]:
    return amounts.employer, amounts.employee


class YearToDate(Struct, frozen=True):
    """The cents paid before each row in its year, and whether the row is repeated."""

    earlier: pl.Series
    repeated: pl.Series


def year_to_date(people: pl.Series, days: pl.Series, kinds: pl.Series, wages: pl.Series) -> YearToDate:
    """Return the sum of the ``wages`` (cents) of the same person and year on earlier days.

    ``people`` are numbers (uint32). Rows of one person, kind and day are repeated. None of them counts, because it is
    not known which one is right.
    """
    keys = _sort_keys(people, days, kinds)
    if keys.is_sorted():
        return _of_sorted(keys, wages)
    ordered = pl.DataFrame({"key": keys, "wages": wages}).with_row_index("place").sort("key", multithreaded=False)
    running, order = _of_sorted(ordered["key"], ordered["wages"]), ordered["place"]
    repeated = _restored(running.repeated, order) if running.repeated.any() else running.repeated
    return YearToDate(_restored(running.earlier, order), repeated)


def _sort_keys(people: pl.Series, days: pl.Series, kinds: pl.Series) -> pl.Series:
    """Return person, year, day and kind as one number (uint64) that sorts in this order."""
    dated = once_a_day(days, lambda every: every.dt.year() * DAYS + every.dt.ordinal_day())
    by_day = people.cast(pl.UInt64) * (YEARS * DAYS) + dated.cast(pl.UInt64)
    return by_day * KINDS + kinds.to_physical().cast(pl.UInt64)


def _of_sorted(keys: pl.Series, wages: pl.Series) -> YearToDate:
    """Return the running sum before each row, from its person's first row of the year on."""
    again = ~is_new(keys)
    repeated = again | again.shift(-1, fill_value=False)
    paid = where(repeated, 0, wages) if repeated.any() else wages
    before = paid.cum_sum() - paid
    first = is_new(keys // (DAYS * KINDS))
    return YearToDate(before - pl.select(pl.when(first).then(before).forward_fill()).to_series(), repeated)


def _restored(values: pl.Series, order: pl.Series) -> pl.Series:
    """Return ``values``, which are sorted by ``order``, in the order of the rows."""
    return pl.zeros(len(values), dtype=values.dtype, eager=True).scatter(order, values)
