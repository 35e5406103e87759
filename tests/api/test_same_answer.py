"""The page, the JSON route, the command and the function give the same answer, to the cent."""

import json
from decimal import Decimal
from itertools import groupby
from typing import Any

from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import astuple

from calculators import (
    AwardCheckQuestion,
    BenefitQuestion,
    ContributionQuestion,
    check_award,
    estimate_benefit,
    estimate_contribution,
)
from calculators.benefit.curve import benefit_curve
from rules import law_on, published
from tests.builders.api_requests import BENEFITS, CONTRIBUTIONS, Json, asked
from tests.builders.filled_forms import benefit_form, contribution_form, figures, plan_form
from tests.builders.plans import plan_questions
from tests.builders.strategies import contribution_questions, typed_questions
from web import create_app
from web.api.operations import AWARDS
from web.assistants.tools import MOST_LINES, TOOLS, reply
from web.command_line import app

CLIENT = create_app().test_client()
FEW = settings(max_examples=25)
WORDED = {"label", "message"}


def of_command(command: str, question: Json) -> Any:
    result = CliRunner().invoke(app, [command, "--question", "-", "--json"], input=json.dumps(question))
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


def wordless(value: Any) -> Any:
    """Return the answer without its words, which the pages and routes add."""
    if isinstance(value, dict):
        return {name: wordless(each) for name, each in value.items() if name not in WORDED}
    return [wordless(each) for each in value] if isinstance(value, list) else value


def sides(amounts: Json, *, alone: bool) -> list[str]:
    """Return the amount of each side, or only the total of the self-employed, ``alone``."""
    return [amounts[side] for side in (("total",) if alone else ("employer", "employee", "total"))]


@FEW
@given(typed_questions())
def test_benefits_are_the_same_everywhere(question: Json) -> None:
    answer = asked(CLIENT, BENEFITS, question).get_json()
    assert answer == of_command("benefits", question)
    estimate = estimate_benefit(BenefitQuestion.model_validate(question))
    assert wordless(answer) == wordless(estimate.model_dump(mode="json"))
    heading, cells = figures(CLIENT.post("/en/benefits", data=benefit_form(question)).text)
    assert heading == (answer["weekly_benefit"] if answer["financially_eligible"] else missing(answer))
    expected = [test[name] for test in answer["tests"] for name in ("required", "actual", "shortfall")]
    if "what_would_help" in answer:
        expected += [each["amount"] for each in answer["what_would_help"]["search"]["carried_wages"]]
    if len(answer["employers"]) > 1:
        columns = ("average_weekly_wage", "weekly_benefit", "expected_award")
        expected += [each[name] for each in answer["employers"] for name in columns]
    if answer["employers"]:
        curve = benefit_curve(law_on(estimate.benefit_year.start, "benefits"))
        expected += [each[name] for each in answer["employers"] for name in ("average_weekly_wage", "weekly_benefit")]
        expected += [str(each) for bend in (curve.half, curve.maximum) for each in astuple(bend)]
    assert cells == expected


@FEW
@given(plan_questions())
def test_plans_are_the_same_everywhere(question: Json) -> None:
    asked_in_full = {**question, "employment_status": "employed", "explain": True}
    answer = asked(CLIENT, BENEFITS, asked_in_full).get_json()
    assert answer == of_command("benefits", asked_in_full)
    form = {**benefit_form(asked_in_full), **plan_form(asked_in_full)}
    heading, cells = figures(CLIENT.post("/en/benefits", data=form).text)
    weeks = [summed(group) for group in by_week(answer["schedule"])]
    paid = {week["amount"] for week in weeks} - {"0.00"}
    assert heading in (paid or {""} if answer["financially_eligible"] else {missing(answer)})
    names = ["amount"]
    names += ["withheld", "net"] * any(Decimal(week["withheld"] or 0) for week in weeks)
    shown = [*names, "top_up_room"] if any(Decimal(week["top_up_room"]) for week in weeks) else names
    # paid leave has no limit in a week without paid hours, so that its cell has words
    expected = [week[name] for week in weeks for name in shown if name != "top_up_room" or Decimal(week["gross"])]
    expected += [in_all(weeks, name) for name in names]
    # an amount that is not known has no figure
    expected = [figure for figure in expected if figure is not None]
    assert cells[: len(expected)] == expected
    assert answer["total_benefit"] == in_all(weeks, "amount")


def missing(answer: Json) -> str:
    """Return the shortfall of the wages, or nothing if more wages do not help."""
    failed = [test for test in answer["tests"] if not test["passed"]]
    of_wages = {"minimum_earnings", "thirty_times_weekly_benefit"}
    wages_help = all(test["name"] in of_wages for test in failed)
    return str(max(Decimal(test["shortfall"]) for test in failed)) if wages_help else ""


def by_week(schedule: list[Json]) -> list[list[Json]]:
    """Return the rows of each week with hours of leave."""
    with_hours = [row for row in schedule if Decimal(row["hours_off"])]
    return [list(rows) for _, rows in groupby(with_hours, key=lambda row: row["week_start"])]


def summed(rows: list[Json]) -> Json:
    """Return the amounts of a week."""
    return {name: in_all(rows, name) for name in ("gross", "amount", "withheld", "net", "top_up_room")}


def in_all(weeks: list[Json], name: str) -> str | None:
    """Return the sum of the amounts, or ``None`` if one of them is not known."""
    amounts = [week[name] for week in weeks]
    return None if None in amounts else str(sum(map(Decimal, amounts), Decimal("0.00")))


@FEW
@given(contribution_questions())
def test_contributions_are_the_same_everywhere(question: Json) -> None:
    answer = asked(CLIENT, CONTRIBUTIONS, question).get_json()
    assert answer == of_command("contributions", question)
    estimate = estimate_contribution(ContributionQuestion.model_validate(question))
    assert wordless(answer) == wordless(estimate.model_dump(mode="json"))
    heading, cells = figures(CLIENT.post("/en/contributions", data=contribution_form(question)).text)
    assert heading == answer["totals"]["total"]
    alone = {each["kind"] for each in question.get("people", ())} == {"self_employed"}
    reached = answer["wage_base"] in [each["eligible_wages"] for each in answer["people"]]
    rows = [answer["totals"], *(() if reached else answer["by_period"].values())]
    parts = [part for each in rows for part in (each["medical"], each["family"], each)]
    expected = [figure for part in parts for figure in sides(part, alone=alone)]
    expected += [figure for each in answer["people"] for figure in (each["eligible_wages"], *sides(each, alone=alone))]
    assert cells == expected


def shortened(check: Json) -> Json:
    """Return the answer of a route as a tool gives it, with few lines of its explanation."""
    lines = [line for line in check["explanation"] if line["period"] is None][-MOST_LINES:]
    return {**check, "explanation": lines, "reasons": [{**reason, "explanation": []} for reason in check["reasons"]]}


@FEW
@given(question=typed_questions(), cents=st.integers(0, 130_000))
def test_award_checks_are_the_same_everywhere(question: Json, cents: int) -> None:
    notice = {
        "average_weekly_wage": "981.37",
        "weekly_benefit": f"{cents / 100:.2f}",
        "leave_start_date": question["leave_start_date"],
    }
    asking = {"notice": notice, "question": question, "explain": True}
    answer = asked(CLIENT, AWARDS.path, asking).get_json()
    assert answer == of_command("award-check", asking)
    assert wordless(answer) == wordless(check_award(AwardCheckQuestion.model_validate(asking)).model_dump(mode="json"))
    tool = next(each for each in TOOLS if each.name == "check_award")
    assert reply(tool, asking, published()).document == shortened(answer)
    letter = {"notice-wage": notice["average_weekly_wage"], "notice-amount": notice["weekly_benefit"]}
    page = CLIENT.post("/en/award", data={**benefit_form(question), **letter}).text
    for reason in answer["reasons"]:
        assert f"This leads to ${Decimal(reason['weekly_benefit']):,.2f} a week." in page
    assert page.count("This leads to") == len(answer["reasons"])
