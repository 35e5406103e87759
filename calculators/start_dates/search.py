"""Compare first days of leave, and find the first one that passes every test."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from msgspec import Struct

from calculators.benefit.answers import (
    Assumption,
    BenefitEstimate,
    Change,
    FailedTest,
    Search,
    StartDate,
    StartDates,
    TestResult,
    WhatWouldHelp,
)
from calculators.benefit.eligibility import TESTS_IN_DOLLARS, TestName
from calculators.benefit.models import BenefitQuestion
from calculators.start_dates.assumed_wages import carried_wages, starting_on
from calculators.start_dates.days import change_days, last_start
from calculators.worksheet.parameters import Parameters
from rules import Rulebook


class OtherStarts(Struct, frozen=True, dict=True):
    """A question and its estimates for later first days of leave, each worked out at most once."""

    question: BenefitQuestion
    rulebook: Rulebook
    law: Parameters
    estimate: Callable[[BenefitQuestion], BenefitEstimate]

    @cached_property
    def search(self) -> Search:
        """Return the days that are compared, and the assumption about their wages."""
        until, ended_by = last_start(self.question, self.rulebook)
        unemployed = self.question.employment_status == "unemployed"
        code = Assumption("no_further_wages" if unemployed else "wages_carried_forward")
        return Search(until, ended_by, code, carried_wages(self.question, until))

    @cached_property
    def later(self) -> Sequence[BenefitEstimate]:
        """Return the estimates for the later days, in order."""
        days = change_days(self.question, self.rulebook, self.search.until, self.law)
        return [self.on(day) for day in days]

    def on(self, day: date) -> BenefitEstimate:
        """Return the estimate for leave from ``day`` on."""
        return self.estimate(starting_on(self.question, day, self.search.carried_wages, self.law))


def start_dates(starts: OtherStarts) -> StartDates:
    """Return the day asked about, and every later one from which the answer changes."""
    before = starts.on(starts.question.leave_start_date)
    dates = [_start_date(before)]
    for later in starts.later:
        if changes := _changes(before, later):
            dates.append(replace(_start_date(later), changes=changes))
            before = later
    return StartDates(dates, starts.search)


def what_would_help(starts: OtherStarts, tests: Sequence[TestResult]) -> WhatWouldHelp:
    """Return the first later day that passes each failed test of ``tests``, and the first that passes all."""
    failed = [test for test in tests if not test.passed]
    eligible = next((later for later in starts.later if later.financially_eligible), None)
    missing = [Decimal(test.shortfall) for test in failed if test.name in TESTS_IN_DOLLARS]
    return WhatWouldHelp(
        tests=[FailedTest(test.name, test.shortfall, _first_passing(test.name, starts.later)) for test in failed],
        first_eligible_start=None if eligible is None else _start_date(eligible),
        more_wages_needed=max(missing, default=None),
        search=starts.search,
    )


def _first_passing(name: TestName, estimates: Sequence[BenefitEstimate]) -> date | None:
    passing = (each for each in estimates if any(test.name == name and test.passed for test in each.tests))
    return next((each.leave_start_date for each in passing), None)


def _start_date(estimate: BenefitEstimate) -> StartDate:
    return StartDate(
        leave_start_date=estimate.leave_start_date,
        base_period=estimate.base_period,
        total_wages=estimate.total_wages,
        parameters=estimate.parameters,
        average_weekly_wage=estimate.average_weekly_wage,
        weekly_benefit=estimate.weekly_benefit,
        expected_award=estimate.expected_award,
        financially_eligible=estimate.financially_eligible,
        reason=estimate.reason,
        provisional=_provisional(estimate),
    )


def _counts_former(estimate: BenefitEstimate) -> bool:
    return not _codes(estimate).isdisjoint({"former_employer_counted", "former_employer_lowers"})


def _changes(before: BenefitEstimate, later: BenefitEstimate) -> list[Change]:
    changed: dict[Change, bool] = {
        "base_period": (before.base_period, before.total_wages) != (later.base_period, later.total_wages),
        "parameters": before.parameters != later.parameters or _provisional(before) != _provisional(later),
        "former_employers": _counts_former(before) > _counts_former(later),
        "separation": _separated_too_long(before) < _separated_too_long(later),
    }
    return [change for change, happened in changed.items() if happened]


def _provisional(estimate: BenefitEstimate) -> bool:
    return "provisional_parameters" in _codes(estimate)


def _codes(estimate: BenefitEstimate) -> set[str]:
    return {warning.code for warning in estimate.warnings}


def _separated_too_long(estimate: BenefitEstimate) -> bool:
    return any(test.name == "separation" and not test.passed for test in estimate.tests)
