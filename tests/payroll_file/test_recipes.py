"""Each recipe for a payroll program is tested, on the page and in BATCH.md."""

from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from tests.builders.payroll_layouts import CHOICES, READINGS
from web import create_app
from web.payroll_file.recipes import RECIPES, Recipe

BATCH = " ".join((Path(__file__).parents[2] / "BATCH.md").read_text("utf-8").split())
TESTED = {*READINGS, *(name for name, _, _ in CHOICES)}
NEED_A_CHOICE = {name for name, _, _ in CHOICES}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.program)
def test_a_recipe_has_a_tested_layout_and_is_documented(client: FlaskClient, recipe: Recipe) -> None:
    assert recipe.layout in TESTED
    assert recipe.program.split()[0] in recipe.steps
    assert recipe.steps in BATCH
    assert recipe.steps in unescape(client.get("/en/contributions/payroll").text)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.program)
def test_a_recipe_states_if_columns_are_chosen(recipe: Recipe) -> None:
    assert ("choose the columns of earnings" in recipe.steps) is (recipe.layout in NEED_A_CHOICE)


def test_every_program_has_a_recipe() -> None:
    programs = {"Gusto", "QuickBooks Online", "QuickBooks Desktop", "ADP", "Paychex", "Square", "ERPNext"}
    assert {recipe.program for recipe in RECIPES} == programs
