"""Tests of the accepted and refused forms of values."""

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import (
    BENEFITS,
    CONTRIBUTIONS,
    WITHHOLDINGS,
    asked,
    benefit,
    contribution,
    mistakes,
    paid,
    problem,
    withholding,
)

NOT_MONEY = [
    *(
        '"1,000.00"',
        '"1e3"',
        '"+7"',
        '"-7"',
        '"1.005"',
        '""',
        '" 7"',
        '"7 "',
        '"$7"',
        '"7."',
        '".7"',
        '"0x7"',
        '"\u0667"',
    ),
    *('"1_000"', '"1000000000"', '"NaN"', '"Infinity"', '"12.000,50"'),
    *("13.005", "-1", "-0.01", "1e9", "1000000000", "true", "false", "[]", "{}", "0.001", "1e-7"),
    *("1e400", "-1e400", "9" * 4000),
]
NOT_JSON = ["1e", "9" * 5000, "01", "0x7", "'7'", "7,", ""]
NOT_DAYS: list[object] = [
    *("2026-02-30", "2026-3-2", "20260302", "2026-03-02T00:00:00", "2026-W10-1", "03/02/2026", "0000-01-01", ""),
    *(
        "2026-13-01",
        "9999-12-31",
        " 2026-03-02",
        "2026-03-02\n",
        "\u0662026-03-02",
        20260302,
        True,
        1772409600,
        {},
    ),
]
NOT_QUARTERS = ["2025-Q5", "2025-Q0", "2025Q4", "2025-q4", "Q4-2025", "25-Q4", "2025-04", " 2025-Q4", 20254]
MONEY = ["0", "0.00", "7", "7.5", "007", "999999999.99"]


def body(amount: str) -> str:
    """Return a question with ``amount`` as raw JSON."""
    return f'{{"leave_start_date": "2026-03-02", "wages": [{{"quarter": "2025-Q4", "amount": {amount}}}]}}'


@pytest.mark.parametrize("text", NOT_MONEY)
def test_text_that_is_not_money_is_refused(client: FlaskClient, text: str) -> None:
    assert mistakes(asked(client, BENEFITS, body(text))) == [("/wages/0/amount", "invalid_money")]


@pytest.mark.parametrize("text", NOT_JSON)
def test_an_amount_that_is_not_json_is_refused(client: FlaskClient, text: str) -> None:
    problem(asked(client, BENEFITS, body(text)), 400, "unreadable-json")


@pytest.mark.parametrize("text", MONEY)
def test_money_is_read(client: FlaskClient, text: str) -> None:
    assert asked(client, BENEFITS, paid(amount=text)).status_code == 200


@pytest.mark.parametrize("value", NOT_DAYS)
def test_text_that_is_not_a_day_is_refused(client: FlaskClient, value: object) -> None:
    assert mistakes(asked(client, BENEFITS, benefit(leave_start_date=value))) == [("/leave_start_date", "invalid_date")]
    assert mistakes(asked(client, WITHHOLDINGS, withholding(pay_date=value))) == [("/pay_date", "invalid_date")]


@pytest.mark.parametrize("value", NOT_QUARTERS)
def test_text_that_is_not_a_quarter_is_refused(client: FlaskClient, value: object) -> None:
    assert mistakes(asked(client, BENEFITS, paid(quarter=value))) == [("/wages/0/quarter", "invalid_quarter")]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        *(("", "blank"), ("  ", "blank"), ("x" * 65, "too_long"), (7, "invalid_type")),
        *((f"A{character}B", "control_character") for character in "\0\t\n\x1b\x7f\x85\u2028"),
    ],
)
def test_text_that_is_not_a_label_is_refused(client: FlaskClient, value: object, code: str) -> None:
    assert mistakes(asked(client, BENEFITS, paid(employer=value))) == [("/wages/0/employer", code)]


@pytest.mark.parametrize(
    "value", ["x" * 64, "Café & Söhne", "A\u00a0B", "ខ្មែរ\u200bហាង", "面包店", "<b>", "123", "12-3456789"]
)
def test_a_label_is_accepted(client: FlaskClient, value: str) -> None:
    response = asked(client, BENEFITS, paid(employer=value))
    assert response.get_json()["employers"][0]["employer"] == value


@pytest.mark.parametrize(
    ("year", "code"),
    [
        *((value, "invalid_type") for value in ("2026", 2026.5, True)),
        *((value, "out_of_range") for value in (26, 1899, 2200)),
    ],
)
def test_a_value_that_is_not_a_year_is_refused(client: FlaskClient, year: object, code: str) -> None:
    found = mistakes(asked(client, CONTRIBUTIONS, contribution(year=year)))
    assert ("/year", code) in found


@pytest.mark.parametrize("count", ["-1", "1e3", "24,9", "24.99999", -1, True])
def test_a_value_that_is_not_a_number_of_people_is_refused(client: FlaskClient, count: object) -> None:
    found = mistakes(asked(client, WITHHOLDINGS, withholding(covered_individuals=count)))
    assert found == [("/covered_individuals", "invalid_count")]


@pytest.mark.parametrize("fraction", ["1.01", "-0.1", "60%", "60", "1e-1", True, "0.60001"])
def test_a_value_that_is_not_a_fraction_is_refused(client: FlaskClient, fraction: object) -> None:
    found = mistakes(asked(client, CONTRIBUTIONS, contribution(employer_pays={"medical": fraction})))
    assert found == [("/employer_pays/medical", "invalid_fraction")]


@pytest.mark.parametrize(
    ("path", "question", "pointer"),
    [
        (BENEFITS, benefit(colour="red"), "/colour"),
        (BENEFITS, paid(tax_identifier="x"), "/wages/0/tax_identifier"),
        (BENEFITS, benefit(**{"a/b~c": 1}), "/a~1b~0c"),
        (CONTRIBUTIONS, contribution(employer_pays={"medikal": "0.6"}), "/employer_pays/medikal"),
        (WITHHOLDINGS, withholding(name="x"), "/name"),
    ],
)
def test_unknown_fields_are_refused(client: FlaskClient, path: str, question: object, pointer: str) -> None:
    assert mistakes(asked(client, path, question)) == [(pointer, "unknown_field")]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        (BENEFITS, ["/leave_start_date", "/wages"]),
        (WITHHOLDINGS, ["/pay_date", "/pay", "/year_to_date", "/covered_individuals"]),
    ],
)
def test_every_missing_field_is_named(client: FlaskClient, path: str, fields: list[str]) -> None:
    assert mistakes(asked(client, path, {})) == [(field, "missing") for field in fields]


@pytest.mark.parametrize("question", ["[]", "7", '"text"', "null", "true"])
def test_a_question_that_is_not_an_object_is_refused(client: FlaskClient, question: str) -> None:
    assert mistakes(asked(client, BENEFITS, question)) == [("", "invalid_type")]


@pytest.mark.parametrize("field", ["employment_status", "explain", "provisional"])
def test_a_choice_that_is_not_offered_is_refused(client: FlaskClient, field: str) -> None:
    ((pointer, code),) = mistakes(asked(client, BENEFITS, benefit(**{field: "yes"})))
    assert (pointer, code) == (f"/{field}", "invalid_choice" if field == "employment_status" else "invalid_type")


def test_one_answer_lists_all_mistakes(client: FlaskClient) -> None:
    question = {"leave_start_date": "2026-02-30", "wages": [{"quarter": "2025-Q5", "amount": "12,000.00"}]}
    assert mistakes(asked(client, BENEFITS, question)) == [
        ("/leave_start_date", "invalid_date"),
        ("/wages/0/quarter", "invalid_quarter"),
        ("/wages/0/amount", "invalid_money"),
    ]


def test_at_most_a_hundred_mistakes_are_reported(client: FlaskClient) -> None:
    assert len(mistakes(asked(client, BENEFITS, benefit(wages=[{}] * 200)))) == 100
