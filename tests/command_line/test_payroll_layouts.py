"""The command reads payroll files as the page does: the same people, periods, wages and cents."""

import csv
import gzip
import json
from datetime import date, datetime
from pathlib import Path

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calculators.batch.terms import KIND, Terms
from calculators.contribution.models import WorkforceQuestion
from rules import published
from tests.builders.batch_files import HIGHER_RATE, SMALL, payroll, pfml_batch, proposal, rejected, rows
from tests.builders.payroll_files import amounts, read
from tests.builders.payroll_layouts import CHOICES, LAYOUTS, READINGS
from web.command_line.batch.payroll_sums import PayrollCalculation
from web.payroll_file.mapping import ColumnMapping

DATED = "person,kind,pay_date,wages"
NOT_ROW_BY_ROW = {"regular-and-bonus-same-day.csv", "many-clients.csv"}


@pytest.mark.parametrize("name", [name for name in READINGS if name not in NOT_ROW_BY_ROW])
def test_a_layout_has_the_reading_of_the_page(tmp_path: Path, name: str) -> None:
    output = tmp_path / "out.csv"
    result = pfml_batch("contributions", LAYOUTS / name, output)
    assert result.exit_code == 0, result.output
    found = [(row["person"], _period(row), row["wages"]) for row in rows(output)]
    assert found == READINGS[name]


@pytest.mark.parametrize(("name", "mapping", "expected"), CHOICES, ids=[name for name, _, _ in CHOICES])
def test_a_map_completes_the_reading(tmp_path: Path, name: str, mapping: object, expected: object) -> None:
    output, file = tmp_path / "out.csv", tmp_path / "map.json"
    file.write_text(mapping.as_json())  # type: ignore[attr-defined]
    result = pfml_batch("contributions", LAYOUTS / name, output, "--map", str(file))
    assert result.exit_code == 0, result.output
    assert [(row["person"], _period(row), row["wages"]) for row in rows(output)] == expected


def _period(row: dict[str, str]) -> str:
    return next(row[name] for name in ("pay_date", "quarter", "year") if name in row)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("sage-300-cre.csv", "No column has dollars that were paid"),
        ("gnucash-transactions.csv", "No column names the people"),
        ("mass-dor-employee-record.txt", "records of fixed width"),
        ("boston-employee-earnings.csv", '{"period": "2026"}'),
        ("wide-by-quarter.csv", "does not give the year"),
        ("adp-paydata.csv", "Found: Reg Earnings, O/T Earnings."),
    ],
)
def test_a_file_that_needs_a_map_is_refused_with_advice(tmp_path: Path, name: str, message: str) -> None:
    result = pfml_batch("contributions", LAYOUTS / name, tmp_path / "out.csv")
    assert result.exit_code == 2
    assert message in result.output


def test_totals_corrections_and_spellings_are_reported(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    lines = (
        "Ana Alder,w2,2026-03-13,1000.00",
        "Ana Alder,w2,2026-03-20,(100.00)",
        "ANA ALDER,W-2,3/27/2026,$50.00",
        "Grand Total,,,950.00",
    )
    result = pfml_batch("contributions", payroll(tmp_path, *lines, header="person,kind,pay_date,wages"), output)
    assert result.exit_code == 0
    assert "Rows with totals, not counted: 1." in result.output
    assert "Rows added to another of the same person and day or quarter: 1." in result.output
    assert "These may be the same person: ANA ALDER; Ana Alder." in result.output
    assert [(row["person"], row["wages"]) for row in rows(output)] == [("Ana Alder", "900.00"), ("ANA ALDER", "50.00")]


def test_rows_that_may_not_count_and_new_names_are_reported(tmp_path: Path) -> None:
    lines = ("7,Ana Alder,NH,2026-03-13,5", "7,Ana Birch,MA,2026-04-10,5")
    file = payroll(tmp_path, *lines, header="Employee ID,Employee Name,Work State,Pay Date,Gross Pay")
    result = pfml_batch("contributions", file, tmp_path / "out.csv")
    assert result.exit_code == 0
    assert "“Work State” says that these rows may not count: NH (2)." in result.output
    assert "These names have one number: Ana Alder; Ana Birch." in result.output


def test_people_of_many_clients_are_separate(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", LAYOUTS / "many-clients.csv", output).exit_code == 0
    assert [(row["person"], row["employer_name"]) for row in rows(output)] == [("P1", "Client A"), ("P1", "Client B")]


def test_people_keep_their_names_next_to_their_employer(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    lines = ('"Elm, Inc.",Ana Alder,2026-03-13,150000', "Oak LLC,Ana Alder,2026-03-13,150000")
    file = payroll(tmp_path, *lines, header="Employer,Employee,Pay Date,Gross Pay")
    plain = payroll(tmp_path, "Ana Alder,w2,2026-06-12,150000", name="q.csv", header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", [file, plain], output).exit_code == 0
    # Each employer has a wage base of its own, and a file without employers too.
    assert [(row["person"], row["employer_name"], row["eligible_wages"]) for row in rows(output)] == [
        ("Ana Alder", employer, "150000.00") for employer in ("Elm, Inc.", "Oak LLC", "")
    ]


def test_a_single_employer_has_a_column_too(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(tmp_path, "Elm,Ana,2026-03-13,5", header="Employer,Employee,Pay Date,Gross Pay")
    assert pfml_batch("contributions", file, output).exit_code == 0
    assert [(row["person"], row["employer_name"]) for row in rows(output)] == [("Ana", "Elm")]


def test_an_employer_that_a_late_line_names_has_its_own_wage_base(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    others = [f"P{number},2026-03-13,1" for number in range(250)]
    lines = ("Ana,2026-03-13,150000", *others, "Client: Oak LLC,,", "Ana,2026-06-12,150000")
    file = payroll(tmp_path, *lines, header="Employee,Pay Date,Gross Pay")
    assert pfml_batch("contributions", file, output).exit_code == 0
    found = [(row["employer_name"], row["eligible_wages"]) for row in rows(output) if row["person"] == "Ana"]
    assert found == [("", "150000.00"), ("Oak LLC", "150000.00")]


def test_a_row_above_the_first_of_several_employers_is_refused(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    lines = ("Ana,2026-03-13,1", "Client: Elm,,", "Ana,2026-03-13,2", "Client: Oak,,", "Ana,2026-03-13,3")
    file = payroll(tmp_path, *lines, header="Employee,Pay Date,Gross Pay")
    assert pfml_batch("contributions", file, output).exit_code == 3
    assert [(row["employer_name"], row["wages"]) for row in rows(output)] == [("Elm", "2.00"), ("Oak", "3.00")]
    assert rejected(output) == [("payroll.csv", "2", "", "empty")]


def test_people_in_columns_are_chosen_with_a_map(tmp_path: Path) -> None:
    output, chosen = tmp_path / "out.csv", tmp_path / "map.json"
    file = payroll(tmp_path, "2026-03-13,5,7", "2026-03-20,6,", header="Pay Date,Ana Alder,Ben Birch")
    chosen.write_text('{"person": ["Ana Alder", "Ben Birch"]}')
    result = pfml_batch("contributions", file, output)
    assert result.exit_code == 2
    assert '{"person": ["Ana Alder", "Ben Birch"]}. Found: Ana Alder, Ben Birch.' in result.output
    assert pfml_batch("contributions", file, output, "--map", str(chosen)).exit_code == 0
    by_page = [
        (row.person, str(row.period)) for row in read(file.read_bytes(), ColumnMapping.of_json(chosen.read_text())).rows
    ]
    assert [(row["person"], row["pay_date"]) for row in rows(output)] == by_page
    assert [row["wages"] for row in rows(output)] == ["5.00", "7.00", "6.00"]


def test_two_spellings_of_an_employer_are_named(tmp_path: Path) -> None:
    lines = ("Elm Inc,Ana,2026-03-13,5", "ELM INC.,Ana,2026-03-20,5")
    file = payroll(tmp_path, *lines, header="Employer,Employee,Pay Date,Gross Pay")
    result = pfml_batch("contributions", file, tmp_path / "out.csv")
    assert result.exit_code == 0
    assert "These may be the same employer: ELM INC.; Elm Inc." in result.output
    assert "These may be the same person" not in result.output


def test_one_name_at_two_employers_is_two_people_who_gain_or_lose(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    lines = ("Elm,Ana,2026-03-13,500000", "Oak,Ana,2026-03-13,5", "Oak,Bo,2026-03-13,0")
    file = payroll(tmp_path, *lines, header="Employer,Employee,Pay Date,Gross Pay")
    rules = proposal(tmp_path, HIGHER_RATE)
    assert pfml_batch("contributions", file, output, "--what-if", rules).exit_code == 0
    changes = json.loads(output.with_name("out.csv.what_if.json").read_text())
    assert [(each["more"]["people"], each["same"]) for each in changes if each["amount"] == "total"] == [(2, 1)]


def test_other_suffixes_and_encodings_are_read(tmp_path: Path) -> None:
    text = "Employee,Check Date,Gross Pay\nZoë,03/13/26,9.00\n"
    files = {
        "a.csv": text.encode("utf-16-le"),
        "b.tsv": text.replace(",", "\t").encode("cp1252"),
        "c.csv.gz": gzip.compress(text.encode()),
        "d.csv": text.replace("\n", "\r").encode(),
    }
    for name, content in files.items():
        (tmp_path / name).write_bytes(content)
    pl.DataFrame({"EE Name": ["Zoë"], "Pay Date": [date(2026, 3, 13)], "Gross": ["9.00"]}).write_parquet(
        tmp_path / "e.parquet"
    )
    for name in (*files, "e.parquet"):
        output = tmp_path / "out.csv"
        result = pfml_batch("contributions", tmp_path / name, output, "--force")
        assert result.exit_code == 0, (name, result.output)
        assert [(row["person"], row["pay_date"], row["wages"]) for row in rows(output)] == [
            ("Zoë", "2026-03-13", "9.00")
        ]


def test_an_unreadable_map_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "map.json"
    result = pfml_batch("contributions", LAYOUTS / "pushops.csv", tmp_path / "out.csv", "--map", str(file))
    assert (result.exit_code, "map.json cannot be read" in result.output) == (2, True)
    file.write_text(json.dumps({"wage": "Gross"}))
    result = pfml_batch("contributions", LAYOUTS / "pushops.csv", tmp_path / "out.csv", "--map", str(file))
    assert (result.exit_code, "Check this entry: wage." in result.output) == (2, True)


def test_inexact_parquet_wages_are_refused_with_a_map_too(tmp_path: Path) -> None:
    file, chosen = tmp_path / "p.parquet", tmp_path / "map.json"
    pl.DataFrame({"EE Name": ["Ana"], "Pay Date": [date(2026, 3, 13)], "Gross": [9.0]}).write_parquet(file)
    chosen.write_text(json.dumps({"wages": "Gross"}))
    result = pfml_batch("contributions", file, tmp_path / "out.csv", "--map", str(chosen))
    assert (result.exit_code, "the column Gross has the type Float64" in result.output) == (2, True)


def test_columns_that_nobody_needs_can_have_any_type(tmp_path: Path) -> None:
    table = pl.DataFrame(
        {
            "EE Name": ["Ana"],
            "Pay Date": [datetime(2026, 3, 13)],
            "Gross": ["9.00"],
            "Active": [True],
            "Rate": [0.46],
            "Codes": [["R", "O"]],
        }
    )
    table.write_parquet(tmp_path / "p.parquet")
    output = tmp_path / "out.csv"
    result = pfml_batch("contributions", tmp_path / "p.parquet", output)
    assert result.exit_code == 0, result.output
    assert [(row["person"], row["pay_date"], row["wages"]) for row in rows(output)] == [("Ana", "2026-03-13", "9.00")]


def test_rows_of_other_layouts_are_refused_by_row_and_column(tmp_path: Path) -> None:
    output = tmp_path / "out.csv"
    file = payroll(
        tmp_path, "Ana,soon,9.00", "Ben,3/13/2026,much", "Carla,3/13/2026,9.00", header="Name,Pay Date,Gross"
    )
    assert pfml_batch("contributions", file, output, limits=SMALL).exit_code == 3
    assert rejected(output) == [("payroll.csv", "2", "pay_date", "invalid_date"), ("payroll.csv", "3", "wages", "text")]
    assert [row["person"] for row in rows(output)] == ["Carla"]


AMOUNTS = ("{:.2f}", "{:,.2f}", "${:,.2f}")
paid = st.lists(
    st.tuples(
        st.sampled_from(("Ana", "Ben")),
        st.sampled_from(("w2", "W-2", "1099")),
        st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        st.integers(0, 9_000_000),
        st.sampled_from(AMOUNTS),
        st.sampled_from(("%Y-%m-%d", "%m/%d/%Y", "%b %d, %Y")),
    ),
    min_size=1,
    max_size=10,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(paid)
def test_page_and_command_read_the_same_wages(
    tmp_path: Path, lines: list[tuple[str, str, date, int, str, str]]
) -> None:
    table = [["person", "kind", "pay_date", "wages"]]
    for who, kind, day, cents, money, form in lines:
        table.append([who, kind, day.strftime(form), money.format(cents / 100)])
    file, output = tmp_path / "payroll.csv", tmp_path / "out.csv"
    with file.open("w", newline="") as written:
        csv.writer(written).writerows(table)
    assert pfml_batch("contributions", file, output, "--force").exit_code == 0
    found: dict[tuple[str, str], int] = {}
    for row in rows(output):
        key = row["person"], row["kind"]
        found[key] = found.get(key, 0) + round(float(row["wages"]) * 100)
    by_page = amounts(read(file.read_bytes())).lines.group_by("person", "kind").agg(pl.col("wages").sum())
    assert found == {(person, kind): cents for person, kind, cents in by_page.iter_rows()}


def test_dates_with_the_day_first_are_read_and_told(tmp_path: Path) -> None:
    file = payroll(tmp_path, "A,w2,17/04/2026,9.00", "A,w2,01/05/2026,9.00", header=DATED)
    result = pfml_batch("contributions", file, tmp_path / "out.csv")
    assert result.exit_code == 0
    assert "payroll.csv: We read the dates in “pay_date” with the day before the month." in result.output
    assert [row["pay_date"] for row in rows(tmp_path / "out.csv")] == ["2026-04-17", "2026-05-01"]


@pytest.mark.parametrize("first", ["04/17/2026", "05/01/2026"])
def test_dates_with_the_day_first_below_others_are_refused(tmp_path: Path, first: str) -> None:
    others = [f"P{number},w2,{first},1" for number in range(250)]
    file = payroll(tmp_path, *others, "A,w2,17/04/2026,9.00", "A,w2,01/05/2026,9.00", header=DATED)
    result = pfml_batch("contributions", file, tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "some dates have the day before the month" in result.output
    assert not (tmp_path / "out.csv").exists()


@given(st.lists(st.dates(date(2026, 1, 1), date(2026, 12, 31)), min_size=1, max_size=8), st.sampled_from("./-"))
@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_page_and_command_read_one_order_of_dates(tmp_path: Path, days: list[date], mark: str) -> None:
    lines = [f"P{number},w2,{day:%d{mark}%m{mark}%Y},5" for number, day in enumerate(days)]
    file, output = payroll(tmp_path, *lines, header=DATED), tmp_path / "out.csv"
    result = pfml_batch("contributions", file, output, "--force")
    found = read(file.read_bytes())
    assert [row["pay_date"] for row in rows(output)] == [str(row.period) for row in found.rows], result.output
    settled = mark == "." or any(day.day > 12 for day in days)
    assert [row.period for row in found.rows if settled] == [day for day in days if settled]
    told = any(each.code == "day_first" for each in found.assumed)
    assert (told, "with the day before the month" in result.output) == (settled, settled)


def test_amounts_with_a_comma_before_the_cents_are_read_and_told(tmp_path: Path) -> None:
    file = payroll(tmp_path, 'A,w2,2026-Q1,"1.234,56"', 'A,w2,2026-Q2,"900,5"')
    result = pfml_batch("contributions", file, tmp_path / "out.csv")
    assert result.exit_code == 0
    assert "We read these columns with a comma before the cents, such as 1.234,56: wages." in result.output
    assert [row["wages"] for row in rows(tmp_path / "out.csv")] == ["1234.56", "900.50"]


@pytest.mark.parametrize("first", ["1", "900.50"])
def test_amounts_that_may_be_written_in_two_ways_are_refused_in_a_long_file(tmp_path: Path, first: str) -> None:
    others = [f"P{number},w2,2026-Q1,{first}" for number in range(250)]
    file = payroll(tmp_path, *others, 'A,w2,2026-Q1,"1,234"', 'A,w2,2026-Q2,"950,25"')
    result = pfml_batch("contributions", file, tmp_path / "out.csv")
    assert result.exit_code == 2
    assert "We cannot tell where the cents begin in row 252 of “wages”." in result.output


@pytest.mark.parametrize("order", [(0, 1, 2), (1, 2, 0)])
@pytest.mark.parametrize(
    "header", [DATED, "person,kind,quarter,wages", "Employee,Kind,Check Date,Gross", "Name,Kind,Month,Pay"]
)
def test_a_total_under_the_name_of_the_company_is_named_as_on_the_page(
    tmp_path: Path, order: tuple[int, int, int], header: str
) -> None:
    period = {"quarter": "2026-Q1", "Month": "2026-03"}.get(header.split(",")[2], "2026-03-13")
    lines = [f"{name},w2,{period},{paid}" for name, paid in (("Elm Bakery", 30), ("Ana", 10), ("Ben", 20))]
    file = payroll(tmp_path, *(lines[place] for place in order), header=header)
    result = pfml_batch("contributions", file, tmp_path / "out.csv")
    (number,) = read(file.read_bytes()).sums
    assert f"These rows may be totals, because they are the sums of other rows: {number}." in result.output


def test_totals_are_named_for_each_file(tmp_path: Path) -> None:
    lines = ["Elm Bakery,w2,2026-03-13,30", "Ana,w2,2026-03-13,10", "Ben,w2,2026-03-13,20"]
    first = payroll(tmp_path, *lines, header=DATED)
    second = payroll(tmp_path, *lines[1:], lines[0].replace("30", "31"), header=DATED, name="second.csv")
    result = pfml_batch("contributions", [first, second], tmp_path / "out.csv")
    assert result.output.count("These rows may be totals") == 1
    assert "payroll.csv: These rows may be totals" in result.output


def test_a_person_with_too_large_corrections_is_incomplete() -> None:
    terms = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
    calculation = PayrollCalculation("pay_date", terms, published())
    table = pl.DataFrame({"row": [1, 2], "person": ["A", "A"], "kind": ["w2", "w2"], "wages": [-1, 5]}).with_columns(
        pl.col("kind").cast(KIND), pay_date=pl.Series([date(2026, 1, 9), date(2026, 4, 3)])
    )
    found = calculation.compute(table)
    assert found.refused["value_class"].to_list() == ["below_zero"]
    assert found.rows.select("row", "complete").rows() == [(2, False)]


def test_a_report_of_a_later_year_is_read_on_request(tmp_path: Path) -> None:
    report, output = tmp_path / "report.csv", tmp_path / "out.csv"
    later = published().coverage.contributions.last_day.year + 1
    report.write_text(f"Employee,Check Date,Gross Pay\nAna Alder,01/08/{later},5000.00\n")
    assert pfml_batch("contributions", report, output).exit_code == 3
    assert rows(output) == []
    result = pfml_batch("contributions", report, output, "--provisional", "--force")
    assert (result.exit_code, len(rows(output))) == (0, 1)
