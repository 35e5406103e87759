"""Tests of a plan of leave, with amounts by hand from SOURCES 1.2, 2.5 and 3."""

from typing import Any

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import BATCH, BENEFITS, Json, asked, benefit, mistakes
from web.api.examples import PLAN

PERIOD = {"reason": "medical", "start": "2026-03-02", "end": "2026-03-29"}
WEEK = ["week_start", "week_end", "reason", "kind", "hours_off", "gross", "reductions", "amount", "withheld", "net"]
WEEK += ["top_up_room", "expected_payment_date"]
ADDED = ["schedule", "total_benefit", "weeks_left", "tax"]


def answer(client: FlaskClient, question: object) -> Json:
    response = asked(client, BENEFITS, question)
    assert response.status_code == 200, response.text
    found: Json = response.get_json()
    return found


def test_the_example_with_a_plan_is_answered(client: FlaskClient) -> None:
    found = answer(client, PLAN)
    plain = answer(client, {name: PLAN[name] for name in ("leave_start_date", "wages")})
    assert list(found) == [*plain, *ADDED]
    assert all(list(week) == WEEK for week in found["schedule"])
    # 778.87 + 300.00 is 97.87 above 981.00; 60 % is taxable: 408.60; 10 % is 40.86, 5 % is 20.43
    assert found["schedule"][2] == {
        "week_start": "2026-03-15",
        "week_end": "2026-03-21",
        "reason": "pregnancy",
        "kind": "paid",
        "hours_off": "40",
        "gross": "778.87",
        "reductions": "97.87",
        "amount": "681.00",
        "withheld": "61.29",
        "net": "619.71",
        "top_up_room": "0.00",
        "expected_payment_date": "2026-03-23",
    }
    # medical 3 x 778.87 + 2 x 681.00 = 3698.61, 60 % is 2219.17; bonding 7 x 389.44 (half of 778.87) = 2726.08
    assert found["total_benefit"] == "6424.69"
    assert found["tax"] == {"taxable": "4945.25", "not_taxable": "1479.44"}
    assert found["weeks_left"] == {"medical": "14", "family": "8.5", "military_care": "16.5", "all": "16.5"}
    assert [warning["code"] for warning in found["warnings"]] == ["bonding_needs_consent"]
    assert all(warning["message"] for warning in found["warnings"])


def test_every_line_of_the_plan_has_a_label_and_a_citation(client: FlaskClient) -> None:
    lines = answer(client, {**PLAN, "explain": True})["explanation"]
    weeks = [line for line in lines if line["section"] in ("leave_weeks", "leave_totals")]
    assert {"week_gross", "week_amount", "top_up_room", "week_withheld", "week_net", "taxable"} <= {
        line["name"] for line in weeks
    }
    assert all(line["label"] and line["citations"] for line in weeks)
    assert "Benefit of the week, week from March 15, 2026" in {line["label"] for line in weeks}


def test_an_answer_without_a_plan_has_no_weeks(client: FlaskClient) -> None:
    assert not set(ADDED) & answer(client, benefit()).keys()
    assert answer(client, benefit(leave=None)) == answer(client, benefit())


def test_payments_before_2025_have_no_taxable_part(client: FlaskClient) -> None:
    earlier = {"reason": "bonding", "start": "2024-03-03", "end": "2024-03-30"}
    wages = [{"quarter": f"2023-Q{number}", "amount": "13000.00"} for number in (1, 2, 3, 4)]
    found = answer(client, benefit(leave_start_date="2024-03-03", wages=wages, leave=[earlier]))
    assert "tax" not in found
    assert [warning["code"] for warning in found["warnings"]] == ["tax_on_all_assumed"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"leave": []}, [("/leave", "too_few")]),
        ({"leave": [PERIOD] * 101}, [("/leave", "too_many")]),
        ({"leave": [{**PERIOD, "reason": "travel"}]}, [("/leave/0/reason", "invalid_choice")]),
        ({"leave": [{**PERIOD, "start": "2026-03-03"}]}, [("/leave/0/start", "not_leave_start")]),
        ({"leave": [{**PERIOD, "end": "2026-03-01"}]}, [("/leave/0/end", "end_before_start")]),
        ({"leave": [PERIOD, PERIOD]}, [("/leave/1/start", "overlapping_periods")]),
        ({"leave": [PERIOD], "usual_weekly_hours": "forty"}, [("/usual_weekly_hours", "invalid_work_hours")]),
        ({"leave": [PERIOD], "usual_weekly_hours": 169}, [("/usual_weekly_hours", "invalid_work_hours")]),
        ({"leave": [PERIOD], "work_week": {"monday": 25}}, [("/work_week/monday", "invalid_work_hours")]),
        (
            {"leave": [PERIOD], "already_used": {"family_weeks": "-1"}},
            [("/already_used/family_weeks", "invalid_weeks")],
        ),
        ({"leave": [PERIOD], "employer_size": "25"}, [("/employer_size", "invalid_choice")]),
        (
            {"leave": [PERIOD], "other_income": [{"kind": "ssdi", "weekly_amount": "1"}]},
            [("/other_income/0/start", "missing"), ("/other_income/0/end", "missing")],
        ),
        ({"withhold": {"state": True}}, [("/withhold", "only_with_leave")]),
    ],
)
def test_an_error_names_its_field(client: FlaskClient, change: dict[str, Any], expected: list[tuple[str, str]]) -> None:
    assert mistakes(asked(client, BENEFITS, benefit(**change))) == expected


def test_a_batch_answers_plans_and_reports_wrong_ones(client: FlaskClient) -> None:
    items = [{"id": "whole", **PLAN}, {"id": "wrong", **benefit(leave=[PERIOD, PERIOD])}]
    whole, wrong = asked(client, BATCH, {"items": items}).get_json()["results"]
    assert whole["estimate"] == answer(client, PLAN)
    assert wrong["problem"]["errors"][0]["pointer"] == "/leave/1/start"
