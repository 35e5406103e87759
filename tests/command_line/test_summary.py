"""Tests of the summary of an answer by year, band and outcome.

The figures are counted by hand, with 0.88 % due on wages of 2026 at 30 people.
"""

from pathlib import Path
from xml.etree import ElementTree

from tests.builders.batch_files import WAGES, payroll, pfml_batch, rows

SVG = "{http://www.w3.org/2000/svg}"


def test_contributions_are_summed_by_year_band_and_outcome(tmp_path: Path) -> None:
    lines = ["A,w2,2026-Q1,184000", "A,w2,2026-Q2,1000", "A,w2,2026-Q3,1000", "B,w2,2026-Q1,9999.99", "B,w2,2025-Q1,1"]
    output = tmp_path / "out.csv"
    assert pfml_batch("contributions", payroll(tmp_path, *lines), output, "--summary").exit_code == 0
    table = [tuple(row.values()) for row in rows(tmp_path / "out.csv.summary.csv")]
    assert table == [
        ("2025", "0", "all_wages_count", "1", "0.01"),
        ("2026", "0", "all_wages_count", "1", "88.00"),
        ("2026", "0", "no_wages_count", "1", "0.00"),
        ("2026", "0", "part_of_wages_counts", "1", "4.40"),
        ("2026", "100000", "all_wages_count", "1", "1619.20"),
    ]


def test_pay_dates_count_in_their_year(tmp_path: Path) -> None:
    file = payroll(tmp_path, "A,w2,2026-01-15,5000", header="person,kind,pay_date,wages")
    assert pfml_batch("contributions", file, tmp_path / "out.csv", "--summary").exit_code == 0
    assert [row["year"] for row in rows(tmp_path / "out.csv.summary.csv")] == ["2026"]


def test_benefits_are_summed_by_year_weekly_wage_and_reason(tmp_path: Path) -> None:
    """Count 788.37, which is 80 % of 961.24 and 50 % of 38.76.

    13,000 in each of two quarters is 1,000 a week.
    """
    lines = [f"P,A,2025-Q{quarter},13000.00,2026-03-02" for quarter in (1, 2, 3, 4)] + ["Q,A,2025-Q4,130,2026-03-02"]
    output = tmp_path / "out.csv"
    assert pfml_batch("benefits", payroll(tmp_path, *lines, header=WAGES), output, "--summary").exit_code == 0
    table = [tuple(row.values()) for row in rows(tmp_path / "out.csv.summary.csv")]
    assert table == [
        ("2026", "0", "wages_under_minimum", "1", "0.00"),
        ("2026", "1000", "eligible", "1", "788.37"),
    ]


def test_the_picture_states_the_numbers_of_the_table(tmp_path: Path) -> None:
    lines = ["A,w2,2026-Q1,184000", "A,w2,2026-Q2,1000", "B,w2,2025-Q1,1"]
    assert pfml_batch("contributions", payroll(tmp_path, *lines), tmp_path / "out.csv", "--summary").exit_code == 0
    picture = ElementTree.parse(tmp_path / "out.csv.summary.svg").getroot()
    assert picture.findtext(f"{SVG}title") == "Contributions by year and wages of the period"
    assert picture.findtext(f"{SVG}desc") == (
        "2025: all wages count 1; 2026: all wages count 1; 2026: part of wages counts 1."
    )
    told = [rect.findtext(f"{SVG}title") for rect in picture.iter(f"{SVG}rect") if rect.find(f"{SVG}title") is not None]
    assert told == [
        "2025, from 0: all wages count, 1",
        "2026, from 0: part of wages counts, 1",
        "2026, from 100,000: all wages count, 1",
    ]


def test_every_year_has_a_panel_on_a_page_of_limited_width(tmp_path: Path) -> None:
    """Draw 11 bands with a row of each year, and 37 more rows in the lowest of 2026."""
    banded = [f"P{band},w2,{year}-Q4,{band}0000" for year in range(2019, 2027) for band in range(11)]
    more = [f"M{place},w2,2026-Q4,1" for place in range(37)]
    file = payroll(tmp_path, *banded, *more)
    assert pfml_batch("contributions", file, tmp_path / "out.csv", "--summary").exit_code == 0
    picture = ElementTree.parse(tmp_path / "out.csv.summary.svg").getroot()
    assert int(picture.attrib["width"]) <= 960
    panels = [[text.text for text in panel.iter(f"{SVG}text")] for panel in picture.iter(f"{SVG}g")]
    assert [panel[0] for panel in panels] == [str(year) for year in range(2019, 2027)]
    numbers, bands = ["0", "10", "20", "30", "40"], [f"{band * 10_000:,}" for band in range(11)]
    assert all(panel[1:] == numbers + bands for panel in panels)
    assert len({panel.attrib["transform"] for panel in picture.iter(f"{SVG}g")}) == 8


def test_outcomes_have_different_patterns(tmp_path: Path) -> None:
    lines = ["A,w2,2026-Q1,184000", "A,w2,2026-Q2,1000", "A,w2,2026-Q3,1000"]
    assert pfml_batch("contributions", payroll(tmp_path, *lines), tmp_path / "out.csv", "--summary").exit_code == 0
    picture = ElementTree.parse(tmp_path / "out.csv.summary.svg").getroot()
    lines_of = {f"url(#{each.attrib['id']})": each[1].attrib["d"] for each in picture.iter(f"{SVG}pattern")}
    patterned = [rect for rect in picture.iter(f"{SVG}rect") if rect.attrib["fill"] in lines_of]
    assert len({lines_of[rect.attrib["fill"]] for rect in patterned}) == 3
    assert {rect.attrib["stroke"] for rect in patterned} == {"#333333"}


def test_no_rows_give_an_empty_table_and_picture(tmp_path: Path) -> None:
    assert pfml_batch("contributions", payroll(tmp_path), tmp_path / "out.csv", "--summary").exit_code == 0
    assert rows(tmp_path / "out.csv.summary.csv") == []
    picture = ElementTree.parse(tmp_path / "out.csv.summary.svg").getroot()
    assert picture.findtext(f"{SVG}desc") == "No rows."
