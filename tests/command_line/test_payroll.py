"""``pfml payroll`` gives the answers of the payroll page, for one employer or many."""

import re
from datetime import date, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner, Result
from flask.testing import FlaskClient

from rules import published
from tests.builders.payroll_files import EMPLOYERS, GOOD, LAST_YEAR, MIXED, PAID, sheets
from tests.builders.payroll_layouts import CHOICES, LAYOUTS, READINGS
from tests.builders.years import first_day_without_law
from web import create_app
from web.command_line import app
from web.command_line.batch.payroll_layouts import parquet_source
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import read_source

PATH = "/en/contributions/payroll"
AMOUNT = re.compile(r"\$[0-9,]+\.[0-9]{2}(?![0-9])")


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    return create_app().test_client()


def pfml_payroll(*arguments: str | Path, columns: str = "300") -> Result:
    return CliRunner(env={"COLUMNS": columns}).invoke(app, ["payroll", *map(str, arguments)])


def of_page(client: FlaskClient, file: Path, **boxes: Any) -> Any:
    with file.open("rb") as opened:
        form = {"action": "xlsx", "average_w2": "30", **boxes, "file": (opened, file.name)}
        return sheets(client.post(PATH, data=form).data)


@pytest.mark.parametrize("name", READINGS)
def test_every_layout_has_the_workbook_of_the_page(client: FlaskClient, tmp_path: Path, name: str) -> None:
    output = tmp_path / "answer.xlsx"
    result = pfml_payroll(LAYOUTS / name, "-o", output, "--w2", "30")
    assert result.exit_code == 0, result.output
    assert sheets(output.read_bytes()) == of_page(client, LAYOUTS / name)


@pytest.mark.parametrize(("name", "mapping", "expected"), CHOICES, ids=[name for name, _, _ in CHOICES])
def test_a_map_completes_the_reading(tmp_path: Path, name: str, mapping: Any, expected: Any) -> None:
    choices = tmp_path / "map.json"
    choices.write_text(mapping.as_json())
    result = pfml_payroll(LAYOUTS / name, "--w2", "30", "--map", choices)
    assert result.exit_code == 0, result.output
    used = 1 if "wide" in name else len(expected)
    assert f"Used: {used}." in result.output


def test_the_error_about_unknown_dates_says_how_to_choose_or_to_choose_none(tmp_path: Path) -> None:
    report, choices = tmp_path / "report.csv", tmp_path / "map.json"
    report.write_text("Q1 2026\nEmployee,Issued,Gross\nAna,01/09/2026,500\nAna,04/10/2026,500\n")
    refused = pfml_payroll(report, "--w2", "30")
    assert refused.exit_code != 0
    assert "Issued" in refused.output
    for typed, quarters in (('{"pay_date": null}', 1), ('{"pay_date": "Issued"}', 2)):
        assert typed.replace("Issued", "Check Date") in refused.output
        choices.write_text(typed)
        answered = pfml_payroll(report, "--w2", "30", "--map", choices)
        assert len(set(re.findall("2026-Q[1-4]", answered.output))) == quarters


@pytest.mark.parametrize("days", [("after",), ("before", "after"), ("before",)])
def test_rows_after_the_last_rates_name_the_option_that_reads_them(tmp_path: Path, days: tuple[str, ...]) -> None:
    later, earlier = first_day_without_law("contributions"), date(2019, 9, 30)
    paid = {"after": later, "before": earlier}
    report = tmp_path / "report.csv"
    report.write_text("Employee,Pay date,Gross\n" + "".join(f"Ana,{paid[day]},500\n" for day in days))
    refused = pfml_payroll(report, "--w2", "30")
    assert ("--provisional" in refused.output) is ("after" in days)
    answered = pfml_payroll(report, "--w2", "30", "--provisional")
    assert "--provisional" not in answered.output
    assert (str(later.year) in answered.output) is ("after" in days)


@pytest.mark.parametrize(
    ("times", "days"),
    [
        ([datetime(2026, 4, 1, 2), datetime(2026, 3, 31, 23)], ["2026-03-31", "2026-03-31"]),
        ([datetime(2026, 4, 1), datetime(2026, 3, 31)], ["2026-04-01", "2026-03-31"]),
        ([datetime(2026, 1, 1, 4, 59), None], ["2025-12-31"]),
    ],
)
def test_times_of_a_zone_are_days_in_massachusetts(tmp_path: Path, times: list[datetime], days: list[str]) -> None:
    file = tmp_path / "report.parquet"
    zoned = pl.Series(times).dt.replace_time_zone("UTC")
    pl.DataFrame({"Employee": ["Ana", "Ben"], "Pay date": zoned, "Gross": ["5", "6"]}).write_parquet(file)
    table = read_source(parquet_source(file), published().coverage, ColumnMapping())
    assert [str(row.period) for row in table.rows] == days


@pytest.mark.parametrize("columns", ["20", "40", "80", "120", "300"])
def test_no_terminal_is_too_narrow_for_an_amount(columns: str) -> None:
    wide, narrow = pfml_payroll(PAID[0], "--w2", "30"), pfml_payroll(PAID[0], "--w2", "30", columns=columns)
    assert "…" not in narrow.output
    assert set(AMOUNT.findall(narrow.output)) == set(AMOUNT.findall(wide.output)) != set()


def test_the_answer_has_the_figures_of_the_page() -> None:
    result = pfml_payroll(PAID[0], "--w2", "30", "--contractors", "31")
    assert result.exit_code == 0
    for text in (
        "$1,623.60 to send in total",
        "With 61 covered individuals, including contractors, you owe the employer share.",
        "Rows in the file: 3. Used: 3. Refused: 0.",
        "Thursday, April 30, 2026",
        "People with too much withheld: 1. People with too little withheld: 0.",
        "Friday, February 13, 2026",
    ):
        assert text in result.output


def test_refused_rows_are_named_first_and_end_with_status_3() -> None:
    result = pfml_payroll(MIXED[0], "--w2", "30")
    assert result.exit_code == 3
    assert result.output.splitlines()[1].startswith("2 rows are not in these amounts.")


def test_a_file_of_refused_rows_says_what_to_fix(tmp_path: Path) -> None:
    file = tmp_path / "pay.csv"
    rows = "".join(f"P{number},2026-01-09,1.234\n" for number in range(30))
    file.write_text("Employee,Pay date,Gross pay\n" + rows)
    result = pfml_payroll(file, "--w2", "30")
    assert result.exit_code == 2
    *shown, last = result.stderr.splitlines()
    assert len(shown) == 20
    assert shown[0].startswith("2 Gross pay Enter dollars the US way, such as 12,500.50. Use a comma")
    assert last == "pay.csv: We cannot use any of the rows. Check the file to see what to fix."


def test_each_employer_of_a_table_has_its_own_answer(tmp_path: Path) -> None:
    table = tmp_path / "employers.csv"
    table.write_text("employer,w2,pays_everything,exempt\nXYZ,30,,family\nXYZ XYZ,24,yes,\n")
    result = pfml_payroll(EMPLOYERS[0], "--employers", table)
    assert result.exit_code == 0, result.output
    # 100,000 x 0.7 %; 90,000 x 0.46 %, all of it paid by the employer
    assert "$1,114.00 to send in total" in result.output
    assert "you withhold $280.00 from workers" in result.output


@pytest.mark.parametrize(
    ("table", "complaint"),
    [
        ("employer,people\nXYZ,3\n", "give the columns employer, w2"),
        ("employer,w2\nABC,3\n", "line 2: the payroll file has no employer ABC"),
        ("employer,w2\nXYZ,3\nXYZ,3\n", "line 3: XYZ is there twice"),
        ("employer,w2\nXYZ,\n", "line 2: w2: give the average number"),
        ("employer,w2\nXYZ,many\n", "line 2: w2:"),
        ("employer,w2,pays_everything\nXYZ,3,perhaps\n", "line 2: pays_everything: give yes or no"),
        ("employer,w2,exempt\nXYZ,3,all\n", "line 2: exempt: give medical or family"),
        (
            "employer,w2,employer_pays_medical\nXYZ,30,0.1\nXYZ XYZ,24,\n",
            "XYZ: --employer-pays-medical: Give at least 0.6.",
        ),
        ("employer,w2\nXYZ,3\n", "XYZ XYZ: --w2: give the average number"),
    ],
)
def test_a_table_of_employers_with_an_error_is_refused(tmp_path: Path, table: str, complaint: str) -> None:
    file = tmp_path / "employers.csv"
    file.write_text(table)
    result = pfml_payroll(EMPLOYERS[0], "--employers", file)
    assert result.exit_code == 2
    assert complaint in result.output


def test_last_years_file_counts_the_workforce() -> None:
    result = pfml_payroll(GOOD[0], "--last-year", LAST_YEAR[0])
    assert result.exit_code == 0, result.output
    assert "With 1 covered individual, not including contractors, you do not owe the employer share." in result.output


def test_the_employer_may_pay_everything() -> None:
    result = pfml_payroll(GOOD[0], "--w2", "24", "--pays-everything")
    assert "you withhold $0.00 from workers and pay $460.00 yourself" in result.output


@pytest.mark.parametrize(
    ("arguments", "complaint"),
    [
        ([GOOD[0], "--contractors", "3"], "--contractors: give --w2 too."),
        ([GOOD[0]], "--w2: give the average number of W-2 employees"),
        ([GOOD[0], "--w2", "30", "-o", "answer.csv"], "--output: give a file with the suffix .xlsx."),
        ([GOOD[0], "--w2", "30", "--employer-pays-medical", "0.1"], "--employer-pays-medical: Give at least 0.6."),
        (["missing.csv", "--w2", "30"], "missing.csv cannot be read"),
        ([str(LAYOUTS / "sage-300-cre.csv"), "--w2", "30"], "No column has dollars that were paid."),
        ([str(LAYOUTS / "wide-by-quarter.csv"), "--w2", "30"], "Give it with --map"),
    ],
)
def test_an_error_is_one_line(arguments: list[str], complaint: str) -> None:
    result = pfml_payroll(*arguments)
    assert result.exit_code == 2
    assert complaint in result.output


def test_a_workbook_is_replaced_only_on_request(tmp_path: Path) -> None:
    output = tmp_path / "answer.xlsx"
    output.write_text("kept")
    assert pfml_payroll(GOOD[0], "--w2", "30", "-o", output).exit_code == 2
    assert output.read_text() == "kept"
    assert pfml_payroll(GOOD[0], "--w2", "30", "-o", output, "--force").exit_code == 0
    assert "People" in sheets(output.read_bytes())


def test_a_parquet_file_has_the_answer_of_its_csv_file(tmp_path: Path) -> None:
    rows = pl.read_csv(PAID[0], infer_schema=False)
    rows.write_parquet(tmp_path / "payroll.parquet")
    parquet, plain = (pfml_payroll(file, "--w2", "30") for file in (tmp_path / "payroll.parquet", PAID[0]))
    assert parquet.exit_code == 0, parquet.output
    assert parquet.output == plain.output
    (tmp_path / "broken.parquet").write_bytes(b"PAR1")
    broken = pfml_payroll(tmp_path / "broken.parquet", "--w2", "30")
    assert (broken.exit_code, "broken.parquet cannot be read" in broken.output) == (2, True)
