"""Properties of paychecks, of the check of withheld money, and of the counted workforce."""

from collections import defaultdict
from datetime import date, timedelta

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators import ContributionQuestion, WithholdingQuestion, estimate_contribution, estimate_withholding
from calculators.contribution.models import EmployerPays
from calculators.payroll import PayrollAmounts
from calculators.payroll.workforce import counted_workforces, has_every_pay_period
from tests.builders.payroll_files import amounts, read, terms
from web.payroll_file.frames import paid_on
from web.payroll_file.shown import dollars

HEADINGS = ("person", "kind", "pay_date", "wages", "PFML withheld")
YEAR = 2026
Pays = dict[tuple[str, date], int]
pays = st.dictionaries(
    st.tuples(st.sampled_from("ABC"), st.dates(date(YEAR, 1, 1), date(YEAR, 12, 31))),
    st.integers(0, 12_000_000),
    min_size=1,
    max_size=12,
)
steps = st.sampled_from([7, 14])


def worked_out(paid: Pays, withheld: Pays | None = None, w2: str = "30") -> PayrollAmounts:
    rows = [
        [person, "w2", str(day), dollars(cents), dollars((withheld or {}).get((person, day), 0))]
        for (person, day), cents in paid.items()
    ]
    return amounts(read([HEADINGS, *rows]), terms(w2))


def withheld_from(found: PayrollAmounts) -> Pays:
    return {(line["person"], line["pay_date"]): line["employee"] for line in found.paychecks.iter_rows(named=True)}


def every(step: int, first: int) -> list[date]:
    start = date(YEAR, 1, first)
    return [day for number in range(53) if (day := start + timedelta(days=step * number)).year == YEAR]


@given(pays)
@settings(max_examples=40)
def test_a_paycheck_of_a_file_equals_the_withholding_estimate(paid: Pays) -> None:
    before: dict[str, int] = defaultdict(int)
    for line in worked_out(paid).paychecks.sort("pay_date").iter_rows(named=True):
        question = {
            "pay_date": line["pay_date"],
            "pay": dollars(line["wages"]),
            "year_to_date": dollars(before[line["person"]]),
            "covered_individuals": "30",
        }
        alone = estimate_withholding(WithholdingQuestion.model_validate(question))
        assert alone.eligible_pay == dollars(line["eligible_wages"])
        assert (alone.totals.employee, alone.totals.employer) == (dollars(line["employee"]), dollars(line["employer"]))
        before[line["person"]] += line["wages"]
        assert line["year_to_date"] == before[line["person"]]


@given(pays)
def test_paychecks_and_quarters_count_the_same_wages(paid: Pays) -> None:
    found = worked_out(paid)
    by_quarter, of_paychecks = (
        lines.group_by("person", "quarter").agg(pl.col("eligible_wages").sum()).sort("person", "quarter")
        for lines in (found.lines, found.paychecks)
    )
    assert by_quarter.equals(of_paychecks)
    reached = {each.person for each in found.reached}
    totals: dict[str, int] = defaultdict(int)
    for (person, _), cents in paid.items():
        totals[person] += cents
    assert reached == {person for person, cents in totals.items() if cents >= 18_450_000}


@given(pays, st.integers(1, 50_000))
def test_only_the_computed_withholding_is_right(paid: Pays, cents: int) -> None:
    right = withheld_from(worked_out(paid))
    checks = worked_out(paid, right).checked
    assert {each.verdict for each in checks} == {"right"}
    rows = len(paid)
    more = {place: amount + cents + 2 * rows for place, amount in right.items()}
    assert {each.verdict for each in worked_out(paid, more).checked} == {"too_much"}
    for each in checks:
        assert each.true_up == each.due - each.withheld


@given(steps, st.data())
def test_a_workforce_is_counted_only_from_every_pay_date(step: int, data: st.DataObject) -> None:
    days = every(step, data.draw(st.integers(1, step)))
    people = data.draw(st.integers(1, 4))
    rows = [["person", "kind", "pay_date", "wages"]]
    rows += [[f"P{number}", "w2", str(day), "1000"] for day in days for number in range(people)]
    counted = counted_workforces(paid_on(read(rows).rows))
    assert [(period.w2, period.contractors) for period in counted["", YEAR].pay_periods or ()] == [(people, 0)] * len(
        days
    )
    missing = data.draw(st.integers(1, len(days) - 2))
    assert not has_every_pay_period([*days[:missing], *days[missing + 1 :]])
    assert not has_every_pay_period(days[: len(days) // 2])
    between = days[3] + timedelta(days=1)
    assert not has_every_pay_period(sorted([*days, between]))


@given(
    st.sampled_from([2019, 2022, 2023, 2026]),
    st.sampled_from(["24", "25"]),
    st.sampled_from([None, "0.6", "0.75", "1"]),
    st.sampled_from([None, "0", "0.5", "1"]),
)
def test_the_percentages_of_a_program_give_the_amounts_of_a_year(
    year: int, w2: str, medical: str | None, family: str | None
) -> None:
    pays = {} if w2 == "24" else {name: share for name, share in (("medical", medical), ("family", family)) if share}
    asked = terms(w2)
    chosen = type(asked)(asked.workforce, EmployerPays.model_validate(pays))
    file = read([["person", "kind", "quarter", "wages"], ["P1", "w2", f"{year}-Q4", "100000"]])
    (employer,) = amounts(file, chosen).employers
    (found,) = employer.percentages
    question = {
        "year": year,
        "workforce": {"average_w2": w2},
        "employer_pays": pays,
        "people": [{"id": "P1", "kind": "w2", "wages": "100000"}],
    }
    totals = estimate_contribution(ContributionQuestion.model_validate(question)).totals
    assert sum(part.withheld for part in found.parts.values()) * 100_000 == totals.employee
    assert sum(part.owed for part in found.parts.values()) * 100_000 == totals.employer
