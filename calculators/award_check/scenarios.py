"""Work out a person's own wages as the Department may have done it.

It may have used one job, no latest quarter, or an earlier year.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from calculators.award_check.models import ReasonCode
from calculators.benefit.benefit_year import benefit_year_start_of, law_of_leave
from calculators.benefit.employers import OneEmployer
from calculators.benefit.models import BenefitQuestion
from calculators.benefit.wages import WorkedWages, work_out_wages
from calculators.worksheet.explanation import Section
from calculators.worksheet.number import Number
from calculators.worksheet.parameters import Parameters
from rules import Rulebook

MOST_REASONS = 3
"""The most reasons that are tried together."""

MOST_EMPLOYERS = 10
"""The most jobs that are tried one by one."""


class Scenario(NamedTuple):
    """A way to work out the wages: its reasons, and the lines that lead to its amount."""

    codes: tuple[ReasonCode, ...]
    question: BenefitQuestion
    law: Parameters
    wages: WorkedWages
    employer: str | None = None
    quarter: str | None = None
    in_cents: bool = False

    @property
    def benefit(self) -> Number:
        """Return the weekly amount, from the wage in cents if the scenario keeps cents."""
        return self.wages.asked.award if self.in_cents else self.wages.asked.benefit

    @property
    def average(self) -> Number:
        """Return the average weekly wage: that of the only job, or of all jobs together."""
        jobs = self.wages.asked.employers
        average = jobs[0].average if len(jobs) == 1 else self.wages.together.average
        return average.in_cents if self.in_cents else average.statutory

    @property
    def sections(self) -> list[Section]:
        """Return the results that an explanation leads to."""
        period, jobs = self.wages.period, self.wages.asked.employers
        former = self.wages.asked.former_counted
        several = len(jobs) > 1
        return [
            Section("base_period", [*period.dates, period.end]),
            *([] if former is None else [Section("weekly_benefit", [former])]),
            *(
                Section("average_weekly_wage", [self._average_of(job)], job.employer if several else None)
                for job in jobs
            ),
            Section("expected_award" if self.in_cents else "weekly_benefit", [self.benefit]),
        ]

    def _average_of(self, job: OneEmployer) -> Number:
        return job.average.in_cents if self.in_cents else job.average.statutory


def reference(question: BenefitQuestion, rulebook: Rulebook) -> Scenario:
    """Return the wages of ``question`` worked out by the statute."""
    return _worked((), question, rulebook)


def scenarios(own: Scenario, rulebook: Rulebook) -> Iterator[Scenario]:
    """Yield each way to work out the wages of ``own``, by the statute and then for one or several reasons."""
    found = sorted(_with_reasons(own, rulebook), key=lambda each: len(each.codes))
    yield from (each for each in found if len(each.codes) <= MOST_REASONS and each.benefit.amount)


def _with_reasons(own: Scenario, rulebook: Rulebook) -> Iterator[Scenario]:
    for quarters in _quarters(own, rulebook):
        for jobs in _former_employers(quarters, rulebook):
            for employers in _one_employer(jobs, rulebook):
                yield employers
                yield employers._replace(codes=(*employers.codes, "wage_in_cents"), in_cents=True)


def _quarters(own: Scenario, rulebook: Rulebook) -> Iterator[Scenario]:
    yield own
    latest = own.wages.period.labels()[-1]
    rows = [row for row in own.question.wages if row.quarter != latest]
    yield _changed(own, "latest_quarter_not_reported", {"wages": rows}, rulebook)._replace(quarter=latest)


def _former_employers(quarters: Scenario, rulebook: Rulebook) -> Iterator[Scenario]:
    yield quarters
    counted = quarters.wages.asked.former_counted
    if counted is not None and counted.amount:
        yield _changed(quarters, "former_employer_left_out", {"current_job_started": None}, rulebook)


def _one_employer(jobs: Scenario, rulebook: Rulebook) -> Iterator[Scenario]:
    yield jobs
    employers: Sequence[OneEmployer] = jobs.wages.asked.employers
    if len(employers) > 1:
        for each in employers[:MOST_EMPLOYERS]:
            one = _changed(jobs, "one_employer_only", {"leave_from": [each.employer]}, rulebook)
            yield one._replace(employer=each.employer)


def _changed(scenario: Scenario, code: ReasonCode, update: dict[str, object], rulebook: Rulebook) -> Scenario:
    """Return ``scenario`` with one more reason, for which the fields ``update`` of its question change."""
    changed = _worked((*scenario.codes, code), scenario.question.model_copy(update=update), rulebook)
    return changed._replace(quarter=scenario.quarter)


def _worked(codes: tuple[ReasonCode, ...], question: BenefitQuestion, rulebook: Rulebook) -> Scenario:
    year_start = benefit_year_start_of(question)
    law = law_of_leave(
        rulebook, leave_start=question.leave_start_date, year_start=year_start.day(), provisional=question.provisional
    )
    return Scenario(codes, question, law, work_out_wages(question, year_start, law))
