"""A mutation is one small change of a file, and each explained survivor is one of today's code."""

import ast
from pathlib import Path

import pytest

from mutations import mutations
from reach import ROOT
from tests.builders.survivors import explained_survivors


@pytest.mark.parametrize(
    ("source", "changed"),
    [
        ("a < b", ["a <= b"]),
        ("a + b", ["a - b"]),
        ("a and b", ["a or b", "not a and b", "a and (not b)"]),
        ("not a", ["a"]),
        ("7", ["8"]),
        ("min(a)", ["max(a)"]),
        ("f(a, b=c)", ["f(a)"]),
        ("'name'", ["'XXname'"]),
        ("'Give a number.'", []),
        ("line('name', a)", []),
        ("given('name', 0, 'dollars')", ["given('name', 1, 'dollars')"]),
        ("zip(a, b, strict=True)", []),
        ("Field(description='short', gt=a)", ["Field(description='short')"]),
    ],
)
def test_an_expression_changes(source: str, changed: list[str], tmp_path: Path) -> None:
    file = tmp_path / "example.py"
    file.write_text(f"x = {source}\n", "utf-8")
    texts = []
    for number, each in enumerate(mutations(file, tmp_path)):
        fresh = list(mutations(file, tmp_path))[number]
        fresh.make()
        texts.append(ast.unparse(ast.fix_missing_locations(fresh.tree)).removeprefix("x = "))
        assert each.change.endswith(f"-> x = {texts[-1]}") or texts[-1] in each.change
    assert sorted(texts) == sorted(changed)


def test_mutations_of_the_law_have_different_names() -> None:
    names = [each.name for each in mutations(ROOT / "calculators/leave/weeks.py", ROOT)]
    assert len(names) > 100
    assert len(set(names)) == len(names)


def test_each_explained_survivor_is_a_mutation() -> None:
    explained = explained_survivors()
    files = {ROOT / name.partition(":")[0] for name in explained}
    assert explained.keys() <= {each.name for file in files for each in mutations(file, ROOT)}
