"""Rows of a payroll get the answers of single paychecks, for any division of the file.

The expected figures are those of a single question, which other tests check against their sources.
"""

import csv
from pathlib import Path

import pytest
from msgspec.structs import replace

from calculators import WithholdingQuestion, estimate_withholding
from tests.builders.batch_files import LINES, SMALL, payroll, pfml_batch, rejected, rows
from web.command_line.batch.writing import SMALL_AMOUNTS

GOLDEN = Path(__file__).parents[1] / "golden"


def test_each_row_is_answered_as_a_single_paycheck(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch("contributions", payroll(tmp_path, *LINES), output)
    assert result.exit_code == 0
    assert "Rows read: 4. Rows answered in out.csv: 4. Rows refused: 0." in result.output
    second = rows(output)[1]
    question = {"pay_date": "2026-04-01", "pay": "180000", "year_to_date": "10000", "covered_individuals": "30"}
    answer = estimate_withholding(WithholdingQuestion.model_validate(question))
    assert second == {
        "person": "A",
        "kind": "w2",
        "quarter": "2026-Q2",
        "wages": "180000.00",
        "eligible_wages": str(answer.eligible_pay),
        "medical_employer": str(answer.totals.medical.employer),
        "medical_employee": str(answer.totals.medical.employee),
        "family_employer": str(answer.totals.family.employer),
        "family_employee": str(answer.totals.family.employee),
        "employer": str(answer.totals.employer),
        "employee": str(answer.totals.employee),
        "total": str(answer.totals.total),
        "complete": "true",
    }


@pytest.mark.parametrize("cents", [SMALL_AMOUNTS - 1, SMALL_AMOUNTS])
def test_amounts_are_exact_beside_any_other_amount(tmp_path: Path, cents: int) -> None:
    output = tmp_path / "out.csv"
    largest = f"{cents // 100}.{cents % 100:02}"
    file = payroll(tmp_path, "A,w2,2026-Q1,0", "B,w2,2026-Q1,7.5", f"C,w2,2026-Q1,{largest}")
    assert pfml_batch("contributions", file, output).exit_code == 0
    assert [row["wages"] for row in rows(output)] == ["0.00", "7.50", largest]
    assert [row["total"] for row in rows(output)] == ["0.00", "0.06", "23.07"]


def test_pay_dates_stay_days(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "A,w2,2026-01-15,5000", header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", file, output).exit_code == 0
    assert rows(output)[0]["pay_date"] == "2026-01-15"


def test_the_workforce_may_be_given_year_by_year(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    options = ("--w2", "2026=30", "--w2", "2025=24.9", "--contractors", "2026=31")
    assert pfml_batch("contributions", payroll(tmp_path, *LINES), output, *options).exit_code == 0
    assert [row["employer"] != "0.00" for row in rows(output)] == [True, True, True, False]


@pytest.mark.parametrize(("options", "told"), [((), True), (("--contractors", "0"), False)])
def test_uncounted_contractors_are_reported(tmp_path: Path, options: tuple[str, ...], *, told: bool) -> None:
    result = pfml_batch("contributions", payroll(tmp_path, *LINES), tmp_path / "out.csv", *options)
    assert result.exit_code == 0
    assert ("Rows for contractors: 1. --contractors is not set" in result.output) is told


def test_small_limits_give_the_same_contributions(tmp_path: Path) -> None:
    lines = [f"p{person},w2,2026-Q{quarter},{person * 1000 + quarter}" for quarter in (3, 1, 2) for person in range(99)]
    file = payroll(tmp_path, *lines, "p7,w2,2026-Q1,twice")
    expected, output = tmp_path / "expected.csv", tmp_path / "out.csv"
    assert pfml_batch("contributions", file, expected).exit_code == 3
    assert pfml_batch("contributions", file, output, limits=SMALL).exit_code == 3
    assert output.read_bytes() == expected.read_bytes()
    assert rejected(output) == rejected(expected)


@pytest.mark.parametrize("last", [(), ("long,w2,2026-12-31,1000",)], ids=["together", "not together"])
def test_a_person_with_rows_in_several_chunks_has_one_wage_base(tmp_path: Path, last: tuple[str, ...]) -> None:
    paydays = [f"long,w2,2026-{month:02}-{day:02},10000" for month in range(1, 13) for day in (1, 15)]
    others = [f"p{person},w2,2026-0{month}-01,10000" for person in range(20) for month in (1, 2)]
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "first,w2,2026-01-01,10000", *paydays, *others, *last, header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", file, output, limits=replace(SMALL, chunk_bytes=100)).exit_code == 0
    found = rows(output)
    assert [row["person"] for row in found] == [line.split(",")[0] for line in file.read_text().splitlines()[1:]]
    # The wage base of 2026 is 184,500: eighteen pays of 10,000 and 4,500 of the nineteenth.
    eligible = [row["eligible_wages"] for row in found if row["person"] == "long"]
    assert eligible == ["10000.00"] * 18 + ["4500.00"] + ["0.00"] * (5 + len(last))


def test_an_empty_file_between_does_not_separate_a_person(tmp_path: Path) -> None:
    before = payroll(tmp_path, "A,w2,2026-Q1,180000", name="1.csv")
    empty = payroll(tmp_path, name="2.csv")
    after = payroll(tmp_path, "A,w2,2026-Q2,10000", name="3.csv")
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", [before, empty, after], output).exit_code == 0
    assert [row["eligible_wages"] for row in rows(output)] == ["180000.00", "4500.00"]


def test_shares_by_person_and_group_are_those_of_the_golden_rows(tmp_path: Path) -> None:
    with (GOLDEN / "shares_by_group.csv").open(encoding="utf-8", newline="") as source:
        golden = list(csv.DictReader(source))
    names = ("person", "kind", "wages", "group", "employer_pays_medical", "employer_pays_family")
    lines = [",".join(["2026-Q4", *(row[name] for name in names)]) for row in golden]
    file = payroll(tmp_path, *lines, header=",".join(["quarter", *names]))
    groups = (
        "--group-pays-medical",
        "Nurses=0.8",
        "--group-pays-family",
        "Nurses=0.5",
        "--group-pays-medical",
        "Drivers=0.7",
    )
    for limits in (None, SMALL):
        output = tmp_path / f"{limits is None}.csv"
        result = pfml_batch("contributions", file, output, "--employer-pays-medical", "0.7", *groups, limits=limits)
        assert result.exit_code == 0, result.output
        found = {row["person"]: (row["employer"], row["employee"]) for row in rows(output)}
        assert found == {row["person"]: (row["employer"], row["employee"]) for row in golden}


def test_a_row_that_names_an_unknown_group_is_refused(tmp_path: Path) -> None:
    file = payroll(tmp_path, "A,w2,2026-Q1,5,Nurses", header="person,kind,quarter,wages,group")
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", file, output).exit_code == 3
    assert rejected(output) == [("payroll.csv", "2", "group", "unknown_group")]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--group-pays-medical", "0.8"), "--group-pays-medical: give each group one time, such as Nurses=0.80."),
        (("--group-pays-family", "A=1", "--group-pays-family", "A=0"), "--group-pays-family: give each group one time"),
        (("--group-pays-family", "A=2"), "--group-pays-family: Give a fraction from 0 to 1"),
        (("--group-pays-medical", "A=0.5"), "--group-pays-medical, A: Give at least 0.6."),
    ],
)
def test_a_wrong_share_of_a_group_is_named(tmp_path: Path, options: tuple[str, ...], message: str) -> None:
    result = pfml_batch("contributions", payroll(tmp_path, *LINES), tmp_path / "out.csv", *options)
    assert (result.exit_code, message in result.output) == (2, True), result.output


REPORT = """Company,Employee,Pay date,Gross pay,Group,Employer pays medical
Elm Bakery,Ana,2026-01-09,100000,Nurses,
Birch Cafe,Ana,2026-01-09,100000,,100%
Birch Cafe,Bo,2026-01-09,100000,,
"""


def test_shares_and_groups_of_a_report_are_used(tmp_path: Path) -> None:
    report, output = tmp_path / "report.csv", tmp_path / "out.csv"
    report.write_text(REPORT)
    result = pfml_batch("contributions", report, output, "--group-pays-family", "Nurses=1")
    assert result.exit_code == 0, result.output
    # 420 and 180; 700; 420
    assert [(row["person"], row["employer_name"], row["employer"]) for row in rows(output)] == [
        ("Ana", "Elm Bakery", "600.00"),
        ("Ana", "Birch Cafe", "700.00"),
        ("Bo", "Birch Cafe", "420.00"),
    ]
    assert "may be the same person" not in result.output


def test_a_group_of_a_report_without_shares_is_named(tmp_path: Path) -> None:
    report, output = tmp_path / "report.csv", tmp_path / "out.csv"
    report.write_text(REPORT)
    result = pfml_batch("contributions", report, output)
    assert "the column Group is not used, because no option has a share for a group." in result.output
    assert [row["employer"] for row in rows(output)] == ["420.00", "700.00", "420.00"]


def test_a_column_of_withheld_money_is_named(tmp_path: Path) -> None:
    report = tmp_path / "report.csv"
    report.write_text("Employee,Pay date,Gross pay,PFML withheld\nAna,2026-01-09,100,0.46\n")
    result = pfml_batch("contributions", report, tmp_path / "out.csv")
    assert "the column PFML withheld is not checked here. pfml payroll checks it." in result.output
