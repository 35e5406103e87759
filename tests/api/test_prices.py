"""A question is charged before its answer is worked out, and too much work is refused."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import BATCH, BENEFITS, CONTRIBUTIONS, Json, asked, benefit, contribution, mistakes
from tests.builders.processor_time import takes_at_most
from web import create_app
from web.api.examples import PLAN, USUAL
from web.api.operations import AWARDS, COMPARISONS
from web.settings import Settings

TWO_YEARS = [
    {
        "reason": "family_care",
        "start": "2026-03-02",
        "end": "2028-03-01",
        "schedule": "intermittent",
        "hours_off_per_week": "1",
    }
]
INCOME = {"kind": "ssdi", "start": "2026-03-02", "end": "2028-03-01", "weekly_amount": "1"}
MOST_BYTES = 8_000_000
MOST_ESTIMATES = 6000
"""The plain estimates that take as long as an answer may. They take as much longer on a slow or busy machine."""
TIMED = 50


def batch(count: int, **item: object) -> Json:
    return {"items": [{"id": str(number), **benefit(**item)} for number in range(count)]}


def people(count: int) -> list[Json]:
    return [{"id": f"p{number}", "kind": "w2", "wages": "1"} for number in range(count)]


def named_people(count: int) -> list[Json]:
    """Return people with long names and shares of their own, who have the longest explanations."""
    shares = {"medical": "1", "family": "1"}
    name = "\N{GRINNING FACE}" * 60
    each = {"kind": "w2", "wages": "200000", "employer_pays": shares}
    return [{"id": f"{number:04}{name}", **each} for number in range(count)]


def employers(count: int) -> list[Json]:
    return [{"employer": f"e{number}", "quarter": f"2025-Q{number % 4 + 1}", "amount": "90"} for number in range(count)]


def award(count: int, **question: object) -> Json:
    """Return the check of a letter with the wages of many employers."""
    notice = {"average_weekly_wage": "1.00", "weekly_benefit": "123.45", "leave_start_date": "2026-03-02"}
    return {"notice": notice, "question": benefit(wages=employers(count), **question)}


def compared(count: int, *, explain: bool) -> Json:
    each = contribution(people=people(count), explain=explain)
    return {"before": {**each, "year": 2025}, "after": each}


TOO_MUCH: list[tuple[str, Json, str]] = [
    (BATCH, batch(500, leave=TWO_YEARS), "/items"),
    (BATCH, batch(500, leave=TWO_YEARS, explain=True), "/items"),
    (CONTRIBUTIONS, contribution(people=people(5000), explain=True), "/people"),
    (COMPARISONS.path, compared(2400, explain=True), "/before"),
    (BENEFITS, benefit(wages=employers(2400), explain=True), "/wages"),
    (AWARDS.path, {**award(2400), "explain": True}, "/question"),
    (AWARDS.path, award(2400, leave=TWO_YEARS, other_income=[INCOME] * 100), "/question"),
]
DEAREST: list[tuple[str, Callable[[int], Json], int]] = [
    (BATCH, lambda count: batch(count, leave=TWO_YEARS), 500),
    (BATCH, lambda count: batch(count, leave=TWO_YEARS, explain=True), 400),
    (BATCH, lambda count: batch(count, leave=TWO_YEARS, explain=True, other_income=[INCOME] * 100), 25),
    (BATCH, lambda count: batch(count, wages=employers(6), explain=True), 400),
    (BATCH, lambda count: batch(count, wages=USUAL, explain=True, compare_start_dates=True), 450),
    (CONTRIBUTIONS, lambda count: contribution(people=people(count), explain=True), 5000),
    (CONTRIBUTIONS, lambda count: contribution(people=named_people(count), explain=True), 700),
    (COMPARISONS.path, lambda count: compared(count, explain=True), 2400),
    (BENEFITS, lambda count: benefit(wages=employers(count), explain=True), 2400),
    (AWARDS.path, award, 2400),
    (AWARDS.path, lambda count: {**award(count), "explain": True}, 1200),
    (AWARDS.path, lambda count: {**award(count, leave=TWO_YEARS), "explain": True}, 400),
    (BENEFITS, lambda count: benefit(wages=employers(count), compare_start_dates=True, what_would_help=True), 2400),
]


@pytest.mark.parametrize(("path", "question", "pointer"), TOO_MUCH)
def test_too_much_work_is_refused_right_away(client: FlaskClient, path: str, question: Json, pointer: str) -> None:
    answer = asked(client, path, question)
    assert mistakes(answer) == [(pointer, "too_many")]
    assert ("Give at most" if path == BATCH else "Send fewer") in answer.get_json()["errors"][0]["message"]
    assert costs_at_most(MOST_ESTIMATES / 4, client, lambda: asked(client, path, question))


@pytest.mark.parametrize(("path", "question", "most"), DEAREST)
def test_the_largest_answered_question_takes_bounded_time(
    client: FlaskClient, path: str, question: Callable[[int], Json], most: int
) -> None:
    body, size = largest_answered(client, path, question, most)
    assert size < MOST_BYTES
    assert costs_at_most(MOST_ESTIMATES, client, lambda: asked(client, path, body))


def costs_at_most(estimates: float, client: FlaskClient, work: Callable[[], object]) -> bool:
    """Tell whether work takes less time than a number of plain estimates."""

    def usual() -> None:
        for _ in range(TIMED):
            asked(client, BENEFITS, benefit())

    return takes_at_most(estimates / TIMED, usual, work)


def largest_answered(client: FlaskClient, path: str, question: Callable[[int], Json], most: int) -> tuple[Json, int]:
    """Return the largest question that is answered, and the bytes of its answer.

    Its count is at most ``most``, to a twentieth of it.
    """
    for count in range(most, 0, -max(1, most // 20)):
        body = question(count)
        answer = asked(client, path, body)
        if answer.status_code == 200:
            return body, len(answer.data)
    raise AssertionError(f"{path} answers no question")


@pytest.mark.parametrize(
    "question",
    [
        (BATCH, batch(500, explain=True)),
        (BATCH, batch(250, leave=PLAN["leave"])),
        (CONTRIBUTIONS, contribution(people=people(5000))),
        (CONTRIBUTIONS, contribution(people=people(700), explain=True)),
        (BENEFITS, benefit(leave=TWO_YEARS, explain=True, other_income=[INCOME] * 100)),
    ],
)
def test_usual_questions_about_many_people_are_answered(client: FlaskClient, question: tuple[str, Json]) -> None:
    assert asked(client, *question).status_code == 200


def test_a_long_question_counts_as_several() -> None:
    client = create_app(settings=Settings(rate_limit="10/day", log_level="error")).test_client()
    assert asked(client, BATCH, batch(25, explain=True)).status_code == 200
    assert [asked(client, BENEFITS, benefit()).status_code for _ in range(6)] == [200] * 5 + [429]


def test_the_charge_comes_before_the_work(client: FlaskClient) -> None:
    limited = create_app(settings=Settings(rate_limit="10/day", log_level="error")).test_client()
    asked(limited, BENEFITS, benefit())
    refused = batch(500, explain=True)
    assert asked(limited, BATCH, refused).status_code == 429
    assert costs_at_most(MOST_ESTIMATES / 4, client, lambda: asked(limited, BATCH, refused))


def test_a_new_client_can_ask_the_most_expensive_question() -> None:
    client = create_app(settings=Settings(rate_limit="5/day", log_level="error")).test_client()
    assert asked(client, BATCH, batch(500, explain=True)).status_code == 200
    assert asked(client, BENEFITS, benefit()).status_code == 429


def test_a_plan_that_is_too_long_names_its_length(client: FlaskClient) -> None:
    late = (date(2026, 3, 2) + timedelta(50_000)).isoformat()
    answer = asked(client, BENEFITS, benefit(leave=[{**TWO_YEARS[0], "end": late}]))
    assert [code for _, code in mistakes(answer)] == ["leave_too_long"]
