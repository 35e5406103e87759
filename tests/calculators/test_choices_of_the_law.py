"""Tests of the most weeks of each reason, of an employer that pays everything, and of exempt parts."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from calculators.contribution.employer_pays import everything_due
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from calculators.contribution.rates_and_shares import Part, employer_share_exempt
from calculators.contribution.workforce import counted_workforce
from calculators.leave.allotments import most_weeks
from calculators.leave.models import LeaveReason
from calculators.worksheet.parameters import parameters_of
from rules import law_on, published
from rules.what_if import rulebook_with
from tests.builders.small_rules import stated


@pytest.mark.parametrize(
    ("reason", "weeks"),
    [
        ("medical", 20),
        ("pregnancy", 20),
        ("bonding", 12),
        ("family_care", 12),
        ("exigency", 12),
        ("military_care", 26),
    ],
)
def test_each_reason_has_its_most_weeks_in_a_year(reason: LeaveReason, weeks: int) -> None:
    assert most_weeks(reason, parameters_of(law_on(date(2026, 3, 1), "benefits"))) == weeks


@pytest.mark.parametrize(
    ("year", "w2", "exempt", "medical", "family"),
    [
        (2026, "25", (), "1", "1"),
        (2026, "24", (), "0.4", "1"),
        (2026, "24", ("medical",), None, "1"),
        (2026, "25", ("family",), "1", None),
        (2027, "24", (), "1", "0.4"),
    ],
)
def test_everything_is_what_is_due_of_each_part(
    year: int, w2: str, exempt: tuple[Part, ...], medical: str | None, family: str | None
) -> None:
    law = parameters_of(published().law_on(date(year, 12, 31), "contributions", provisional=True))
    workforce = counted_workforce(WorkforceQuestion.model_validate({"average_w2": w2}), law)
    due = [None if each is None else Decimal(each) for each in (medical, family)]
    assert everything_due(workforce.employer_share_due, exempt, law) == EmployerPays(medical=due[0], family=due[1])


@pytest.mark.parametrize(
    ("year", "exempt", "nothing_left"),
    [
        (2026, (), False),
        (2026, ("family",), False),
        (2026, ("medical",), True),
        (2026, ("medical", "family"), True),
        (2027, ("medical",), False),
        (2027, ("family",), True),
    ],
)
def test_a_large_employer_has_no_share_of_its_own_where_its_part_is_exempt(
    year: int, exempt: tuple[Part, ...], *, nothing_left: bool
) -> None:
    # from 2027 a large employer has a share of the family part alone
    law = parameters_of(law_on(date(year, 12, 31), "contributions", provisional=True))
    assert employer_share_exempt(exempt, law) is nothing_left


def test_a_plan_for_one_of_two_parts_leaves_a_share_of_the_other(tmp_path: Path) -> None:
    proposal = tmp_path / "proposal.toml"
    proposal.write_text(stated("contributions.family_employer_share", "fraction = 0.10", "2026-01-01"), "utf-8")
    law = parameters_of(rulebook_with(proposal, published()).law_on(date(2026, 3, 1), "contributions"))
    assert not employer_share_exempt(["medical"], law)
    assert not employer_share_exempt(["family"], law)
    assert employer_share_exempt(["medical", "family"], law)
