"""Tests of the page of rates."""

import re

import pytest
from flask.testing import FlaskClient

from tests.builders.years import rules_through
from web import create_app


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


def rows(page: str) -> list[str]:
    """Return the rows of the table of payers, without markup."""
    table = page.split(">Who pays what<")[1].split("</table>", maxsplit=1)[0]
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", row)).strip() for row in table.split("<tr>")[2:]]


@pytest.mark.parametrize(
    "row",
    [
        "2026 0.28% + 0.18% 0.46% 0.42% 60/40 0/100",
        "2023 0.208% + 0.11% 0.318% 0.312% 60/40 0/100",
        "2022 0.224% + 0.12% 0.344% 0.336% 60/40 0/100",
        "2019 0.248% + 0.13% 0.378% 0.372% 60/40 0/100",
    ],
)
def test_each_year_has_its_percentages_and_shares(client: FlaskClient, row: str) -> None:
    assert row in rows(client.get("/en/rates").text)


def test_the_swapped_shares_of_2027_are_shown_before_its_rates_are_known(client: FlaskClient) -> None:
    assert rows(client.get("/en/rates").text)[0] == "2027 We do not have the rates yet. 0/100 60/40"


def test_the_due_dates_of_the_last_covered_year_are_listed(client: FlaskClient) -> None:
    page = client.get("/en/rates").text
    assert "Returns and payments for the year 2026 are due on these days:" in page
    assert "<li>January 31, 2027</li>" in page
