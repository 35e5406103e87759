"""Tests of wages from pay stubs and from added amounts."""

import pytest
from flask.testing import FlaskClient

from tests.builders.page_forms import linked_fields
from tests.builders.saved_answers import PLAN, text_of
from tests.states import LEAVE, Form
from web.forms.errors import InputError
from web.pages.benefits.other_wages import added_up

ONE: Form = {**LEAVE, "wages_asked": "1", "employer": "1"}
STUBS: Form = {**ONE, "employer-1-ytd-2025-Q2": "24,500.50", "employer-1-ytd-2025-Q4": "$50,500.50"}
AMOUNTS: Form = {**ONE, "employer-1-added-2025-Q4": "1,200.50 + 900\r\n$1,100\n", "employer-1-added-2025-Q3": "13 000"}


def wages(quarter: str, amount: str) -> str:
    """Return the box for the wages of a quarter, filled in."""
    name = f"employer-1-wages-{quarter}"
    return f'id="{name}" name="{name}" value="{amount}"'


@pytest.mark.parametrize(
    ("typed", "total"),
    [("", None), (" \n ", None), ("900", "900.00"), ("1,200.50+\n900", "2100.50"), ("13 000; 1", "13001.00")],
)
def test_amounts_are_added_up(typed: str, total: str | None) -> None:
    assert added_up(typed) == total


@pytest.mark.parametrize(
    ("typed", "code"), [("900\n12.000,50", "ambiguous_number"), ("900 x", "invalid_money"), ("9" * 12, "invalid_money")]
)
def test_an_amount_that_cannot_be_read_is_refused(typed: str, code: str) -> None:
    with pytest.raises(InputError, match=code):
        added_up(typed)


@pytest.mark.parametrize(
    "line",
    [
        "480 520 300",
        "250 300",
        "80 120",
        "250\N{NO-BREAK SPACE}300",
        "250\t300",
        "480,520,300",
        "480,520",
        "480\N{FULLWIDTH COMMA}520",
        "600, 700",
        "600\N{ARABIC COMMA} 700",
        "1,200.50 900",
        "1 200 900",
        "$480 $520",
        "480$520",
        "480/520",
    ],
)
def test_several_amounts_on_a_line_are_not_one_number(line: str) -> None:
    with pytest.raises(InputError, match="invalid_money_line") as refused:
        added_up(f"900\n\n{line}\n1 + {line}")
    assert refused.value.values == {"line": 3}


@pytest.mark.parametrize(
    ("line", "total"),
    [
        ("1 200", "1200.00"),
        ("1 200.50", "1200.50"),
        ("13 000", "13000.00"),
        ("480 000", "480000.00"),
        ("1 200 000", "1200000.00"),
        ("150,000", "150000.00"),
        ("12,500.50", "12500.50"),
        ("1,234,000", "1234000.00"),
        ("1,200 + 1 300", "2500.00"),
        ("$ 480", "480.00"),
        ("USD 480", "480.00"),
    ],
)
def test_a_mark_between_thousands_is_read(line: str, total: str) -> None:
    assert added_up(line) == total


def test_each_box_of_amounts_names_its_own_line(client: FlaskClient) -> None:
    lines = {"employer-1-added-2025-Q4": "900\n480 520 300", "employer-1-added-2025-Q3": "250 300"}
    text = client.post("/en/benefits", data={**ONE, **lines, "action": "fill-added-1"}).text
    assert "Amounts, October to December 2025: Fix line 2. Enter one amount on each line" in text
    assert "Amounts, July to September 2025: Fix line 1. Enter one amount on each line" in text


def test_stubs_fill_in_the_wages_of_each_quarter(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data={**STUBS, "action": "fill-ytd-1"}).text
    expected = {"2025-Q1": "12,250.25", "2025-Q2": "12,250.25", "2025-Q3": "13,000.00", "2025-Q4": "13,000.00"}
    assert all(wages(quarter, amount) in page for quarter, amount in expected.items())
    assert wages("2026-Q1", "") in page
    assert "If a quarter has no stub, we divided the pay up to the next stub equally." in page
    assert 'id="employer-1-filled" tabindex="-1" data-focus' in page


def test_amounts_fill_in_the_wages_of_their_quarters(client: FlaskClient) -> None:
    page = client.post("/en/benefits", data={**AMOUNTS, "action": "fill-added-1"}).text
    assert wages("2025-Q4", "3,200.50") in page
    assert wages("2025-Q3", "13,000.00") in page
    assert wages("2025-Q2", "") in page
    assert "We filled in the sum of the amounts of each quarter." in page


def test_stubs_of_every_quarter_divide_no_amount(client: FlaskClient) -> None:
    stubs = {f"employer-1-ytd-2025-Q{number}": f"{number}000" for number in (1, 2, 3, 4)}
    page = client.post("/en/benefits", data={**ONE, **stubs, "action": "fill-ytd-1"}).text
    assert "We filled in the boxes from your pay stubs. Change any box that was different." in page


@pytest.mark.parametrize(
    ("sent", "boxes", "message"),
    [
        ({**ONE, "action": "fill-ytd-1"}, ["employer-1-ytd-2025-Q4"], "of at least one stub"),
        ({**ONE, "action": "fill-added-1"}, ["employer-1-added-2025-Q4"], "of at least one quarter"),
        (
            {**STUBS, "employer-1-ytd-2025-Q3": "20000", "action": "fill-ytd-1"},
            ["employer-1-ytd-2025-Q3"],
            "Pay so far, last stub of July to September 2025: Enter no less than the pay so far of an earlier stub",
        ),
        (
            {**STUBS, "employer-1-ytd-2025-Q3": "9" * 12, "action": "fill-ytd-1"},
            ["employer-1-ytd-2025-Q3"],
            "Pay so far, last stub of July to September 2025: ",
        ),
        (
            {**AMOUNTS, "employer-1-added-2025-Q3": "1,5", "action": "fill-added-1"},
            ["employer-1-added-2025-Q3"],
            "Amounts, July to September 2025: ",
        ),
        ({**STUBS, "action": "estimate"}, ["employer-1-ytd-2025-Q2"], "Press “Fill in from my stubs”"),
        ({**AMOUNTS, "action": "estimate"}, ["employer-1-added-2025-Q4"], "Press “Add up and fill in”"),
    ],
)
def test_errors_name_their_boxes(client: FlaskClient, sent: Form, boxes: list[str], message: str) -> None:
    response = client.post("/en/benefits", data=sent)
    assert response.status_code == 422
    assert linked_fields(response.text) == boxes
    assert message in response.text


@pytest.mark.parametrize("sent", [STUBS, AMOUNTS], ids=["stubs", "amounts"])
def test_an_unreadable_day_keeps_the_entries(client: FlaskClient, sent: Form) -> None:
    page = client.post("/en/benefits", data={**sent, "leave-day": "", "action": "estimate"}).text
    for name in (name for name in sent if "-Q" in name):
        assert f'name="{name}"' in page


@pytest.mark.parametrize("path", ["/en/benefits", "/en/benefits/plans"])
@pytest.mark.parametrize("way", ["ytd", "added"])
def test_without_a_first_day_nothing_is_filled_in(client: FlaskClient, path: str, way: str) -> None:
    typed = {"leave-day": "", f"employer-1-{way}-2025-Q4": "100", "employer": "1", "mine": text_of(PLAN)}
    page = client.post(path, data={**typed, "action": f"fill-{way}-1"})
    assert page.status_code in {200, 422}
    assert "100.00" not in page.text
