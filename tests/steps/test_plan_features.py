"""The features about plans side by side, asked of the calculators."""

from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from calculators import BenefitQuestion
from calculators.plans.figures import PlanFigures, compare_plans
from calculators.plans.two_parents import WeeksOfParents, weeks_of_parents
from tests.builders.years import rules_through
from tests.steps.phrases import name_of
from tests.steps.tables import dollars, quarters_of

scenarios("plans")

WEEKS_IN_A_QUARTER = 13
REASONS = {"recovers": "pregnancy", "bonds": name_of("bonding")}


@pytest.fixture
def questions() -> list[BenefitQuestion]:
    """Return the questions of the plans, which steps add to."""
    return []


@given(
    parsers.re(
        r"a (mother|father) who earns (?P<pay>\S+) a week and (?P<reason>\w+) from (?P<start>\S+) to (?P<end>\S+)"
    )
)
def parent(questions: list[BenefitQuestion], pay: str, reason: str, start: str, end: str) -> None:
    wages = quarters_of("2025", [str(dollars(pay) * WEEKS_IN_A_QUARTER)] * 4)
    period = {"reason": REASONS[reason], "start": start, "end": end}
    asked: dict[str, Any] = {"leave_start_date": start, "wages": wages, "leave": [period]}
    questions.append(BenefitQuestion.model_validate(asked))


@given(
    parsers.parse(
        "a father who earns {first_pay} and {second_pay} a week in two jobs and {reason} from {start} to {end}"
    )
)
def parent_with_two_jobs(
    questions: list[BenefitQuestion], first_pay: str, second_pay: str, reason: str, start: str, end: str
) -> None:
    wages = [
        {**row, "employer": employer}
        for employer, pay in (("Bakery", first_pay), ("School", second_pay))
        for row in quarters_of("2025", [str(dollars(pay) * WEEKS_IN_A_QUARTER)] * 4)
    ]
    asked: dict[str, Any] = {
        "leave_start_date": start,
        "wages": wages,
        "leave_from": ["Bakery", "School"],
        "leave": [{"reason": REASONS[reason], "start": start, "end": end}],
    }
    questions.append(BenefitQuestion.model_validate(asked))


@given(parsers.parse("the same mother, who {reason} from {start} to {end}"))
def same_mother(questions: list[BenefitQuestion], reason: str, start: str, end: str) -> None:
    period = {"reason": REASONS[reason], "start": start, "end": end}
    asked = questions[0].model_dump(mode="json", exclude_unset=True)
    questions.append(BenefitQuestion.model_validate({**asked, "leave_start_date": start, "leave": [period]}))


@when("the plans are compared", target_fixture="plans")
def compared(questions: list[BenefitQuestion]) -> list[PlanFigures]:
    return compare_plans(questions, rulebook=rules_through(2026))


@then(parsers.parse("plan {number:d} pays {total} in {weeks:d} weeks, from {first} to {last}"))
def pays(plans: list[PlanFigures], number: int, total: str, weeks: int, first: str, last: str) -> None:
    plan = plans[number - 1]
    assert (plan.total_benefit, plan.paid_weeks) == (dollars(total), weeks)
    assert (plan.first_payment, plan.last_payment) == (date.fromisoformat(first), date.fromisoformat(last))


@then(parsers.parse("plan {later:d} pays {more} more than plan {earlier:d}"))
def pays_more(plans: list[PlanFigures], later: int, more: str, earlier: int) -> None:
    assert plans[later - 1].total_benefit - plans[earlier - 1].total_benefit == dollars(more)


@then(parsers.parse("both parents are on leave in {weeks:d} weeks"))
def together(plans: list[PlanFigures], weeks: int) -> None:
    assert len(_weeks(plans).together) == weeks


@then(parsers.parse("a parent is on leave in {weeks:d} weeks, with {gaps:d} weeks between them"))
def covered(plans: list[PlanFigures], weeks: int, gaps: int) -> None:
    found = _weeks(plans)
    assert (len(found.covered), len(found.gaps)) == (weeks, gaps)


def _weeks(plans: list[PlanFigures]) -> WeeksOfParents:
    first, second = plans
    return weeks_of_parents(first.weeks_on_leave, second.weeks_on_leave)
