"""Two amounts of one type are passed by name, so that a swap gives no answer."""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import polars as pl
import pytest

import calculators
from calculators.benefit.average_weekly_wage import AverageWeeklyWage
from calculators.benefit.base_period import BasePeriod
from calculators.benefit.eligibility import EligibilityTest
from calculators.benefit.employers import LeaveBenefit, OneEmployer
from calculators.contribution.rates_and_shares import Sides
from calculators.worksheet.operators import pick
from tests.builders.numbers import invented

CHAPTERS = ("award_check", "benefit", "contribution", "leave", "plans", "start_dates", "withholding")
AMOUNTS = frozenset({"Number", "Condition", "Decimal", "Dollars", "Sequence[Number]", "date"})
IN_ORDER = frozenset({"BenefitYear", "WageRange"})
"""Records of a first and a last value."""

FILES = [file for chapter in CHAPTERS for file in (Path(calculators.__file__).parent / chapter).glob("*.py")]


def by_position(node: ast.AST) -> Iterator[ast.expr | None]:
    """Yield the types of what a function or a record takes by position."""
    if isinstance(node, ast.FunctionDef):
        yield from (each.annotation for each in node.args.args)
    if isinstance(node, ast.ClassDef) and node.name not in IN_ORDER:
        declared = [*node.bases, *node.decorator_list, *(each.value for each in node.keywords)]
        kinds = {ast.unparse(each).partition("(")[0] for each in declared}
        named = any("kw_only=True" in ast.unparse(each) for each in [*node.decorator_list, *node.keywords])
        if kinds & {"dataclass", "Struct", "NamedTuple"} and not named:
            yield from (each.annotation for each in node.body if isinstance(each, ast.AnnAssign))


def alike(node: ast.AST) -> list[str]:
    """Return the types of amounts that are taken by position more than once."""
    types = [ast.unparse(each).removesuffix(" | None") for each in by_position(node) if each is not None]
    return [kind for kind, count in Counter(types).items() if count > 1 and kind in AMOUNTS]


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_two_amounts_of_one_type_have_names(file: Path) -> None:
    found = {getattr(node, "name", ""): alike(node) for node in ast.walk(ast.parse(file.read_text("utf-8")))}
    assert {name: kinds for name, kinds in found.items() if kinds} == {}


@pytest.mark.parametrize("record", [AverageWeeklyWage, BasePeriod, EligibilityTest, LeaveBenefit, OneEmployer, Sides])
def test_the_amounts_of_a_record_have_names(record: Callable[..., object]) -> None:
    with pytest.raises(TypeError, match="positional"):
        record(None)


@pytest.mark.parametrize("at", [-1, 2])
def test_no_option_is_picked_beyond_the_last_one(at: int) -> None:
    options = [invented("wages", amount, "dollars") for amount in (1, 2, 3)]
    with pytest.raises(IndexError, match=f"no 2 of 3 options from {at} on"):
        pick(invented("at", at, "count"), options, 2)
    columns = [invented("wages", pl.Series([amount] * 2), "dollars") for amount in (1, 2, 3)]
    with pytest.raises(IndexError, match="a row has no 2 of 3 options"):
        pick(invented("at", pl.Series([0, at]), "count"), columns, 2)
