"""Properties of every payroll file."""

from collections import defaultdict
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from calculators import ContributionQuestion, estimate_contribution
from calculators.payroll import PayrollAmounts
from calculators.payroll.lines import SUMS
from tests.builders.payroll_files import HEADINGS, amounts, as_text, as_workbook, read, terms
from web.payroll_file.shown import dollars

HEADINGS_OF_PAY = ("person", "kind", "pay_date", "wages")
YEARS = (2020, 2024, 2026)
cents = st.integers(0, 30_000_000)
good_rows = st.dictionaries(
    st.tuples(
        st.sampled_from("ABCD"), st.sampled_from(["w2", "contractor"]), st.sampled_from(YEARS), st.integers(1, 4)
    ),
    cents,
    min_size=1,
    max_size=24,
)
bad_cells = st.lists(st.sampled_from(["", "much", "1e3", "-5", "12.000,50", "900-12-3456"]), max_size=5)


def worked_out(rows: dict[tuple[str, str, int, int], int], w2: str, contractors: str) -> PayrollAmounts:
    table = [
        [person, kind, f"{year}-Q{quarter}", dollars(paid)] for (person, kind, year, quarter), paid in rows.items()
    ]
    return amounts(read([HEADINGS, *table]), terms(w2, contractors))


@given(good_rows, st.sampled_from(["24", "30"]), st.sampled_from(["0", "40"]))
def test_the_totals_of_a_quarter_are_the_sums_of_its_people(
    rows: dict[tuple[str, str, int, int], int], w2: str, contractors: str
) -> None:
    found = worked_out(rows, w2, contractors)
    sums: dict[str, dict[str, int]] = defaultdict(lambda: dict.fromkeys(SUMS, 0))
    for line in found.lines.filter("counted").iter_rows(named=True):
        for name in SUMS:
            sums[line["quarter"]][name] += line[name]
    assert {each.quarter: each.sums for each in found.quarters} == sums
    assert found.together() == {name: sum(each[name] for each in sums.values()) for name in SUMS}
    for line in found.lines.iter_rows(named=True):
        assert line["employer"] + line["employee"] == line["total"]
        assert line["medical_employer"] + line["family_employer"] == line["employer"]


@given(good_rows)
def test_the_wage_base_of_the_quarters_equals_that_of_the_year(rows: dict[tuple[str, str, int, int], int]) -> None:
    rows = {key: paid for key, paid in rows.items() if key[1] == "w2"}
    if not rows:
        return
    found = worked_out(rows, "30", "0")
    of_year: dict[tuple[str, int], int] = defaultdict(int)
    for line in found.lines.iter_rows(named=True):
        of_year[line["person"], int(line["quarter"][:4])] += line["eligible_wages"]
    for (person, year), eligible in of_year.items():
        paid = sum(cents for (who, _, when, _), cents in rows.items() if (who, when) == (person, year))
        asked = {
            "year": year,
            "workforce": {"average_w2": "30"},
            "people": [{"id": person, "kind": "w2", "wages": str(dollars(paid))}],
        }
        (alone,) = estimate_contribution(ContributionQuestion.model_validate(asked)).people
        assert alone.eligible_wages == dollars(eligible)


@given(good_rows, bad_cells)
def test_every_row_is_either_used_or_refused(rows: dict[tuple[str, str, int, int], int], bad: list[str]) -> None:
    table = [
        [person, kind, f"{year}-Q{quarter}", dollars(paid)] for (person, kind, year, quarter), paid in rows.items()
    ]
    wrong = [[f"W{number}", "w2", "2026-Q1", cell] for number, cell in enumerate(bad)]
    file = read([HEADINGS, *table, *wrong])
    assert (len(file.rows), file.refused) == (len(table), len(wrong))
    assert amounts(file).lines["rows"].sum() == len(table)


SPELLINGS: dict[str, tuple[str, ...]] = {
    "person": ("person", "Employee Name", "EE Name", "NAME", "Nombre"),
    "kind": ("kind", "Kind of work", "Tipo de trabajo"),
    "pay_date": ("pay_date", "Check Date", "Pay Day", "PaymentDate", "Fecha de pago"),
    "wages": ("wages", "Gross Pay", "GROSS", "Total Gross", "Salario bruto"),
    "unused": ("Department", "Net Pay", "Federal Withholding", "Hours", "Zip"),
}
DATES = (
    "%Y-%m-%d",
    "%m/%d/%Y",
    "%m/%d/%y",
    "%m-%d-%Y",
    "%b %d, %Y",
    "%d-%b-%y",
    "%Y%m%d",
    "%Y/%m/%d",
    "%Y-%m-%d 00:00:00",
)
AMOUNTS = ("{:.2f}", "{:,.2f}", "${:,.2f}", " {:.2f} ", "USD {:.2f}")
paid = st.lists(
    st.tuples(
        st.sampled_from(("Ana", "Ben", "Carla")),
        st.sampled_from(("W-2", "1099-NEC")),
        st.dates(date(2026, 1, 1), date(2026, 12, 31)),
        st.integers(1, 9_000_000),
    ),
    min_size=1,
    max_size=12,
)


@given(paid, st.data())
def test_columns_rows_and_formats_change_no_cent(rows: list[tuple[str, str, date, int]], data: st.DataObject) -> None:
    table = [HEADINGS_OF_PAY, *([who, kind, str(day), dollars(cents)] for who, kind, day, cents in rows)]
    plain = amounts(read(table)).lines.sort("person", "kind", "quarter")
    order = data.draw(st.permutations([*HEADINGS_OF_PAY, "unused"]))
    of_dates, of_amounts = data.draw(st.sampled_from(DATES)), data.draw(st.sampled_from(AMOUNTS))
    cells = [
        {
            "person": who,
            "kind": kind,
            "pay_date": day.strftime(of_dates),
            "wages": of_amounts.format(dollars(cents)),
            "unused": "900-12-3456",
        }
        for who, kind, day, cents in data.draw(st.permutations(rows))
    ]
    titles = data.draw(st.sampled_from([[], [["Sample Company"], ["Payroll register"]]]))
    headings = [data.draw(st.sampled_from(SPELLINGS[name])) for name in order]
    lines = [*titles, headings, *([row[name] for name in order] for row in cells)]
    separator = data.draw(st.sampled_from([",", ";", "\t", "|", "workbook"]))
    if separator == "workbook":
        file = read(as_workbook(lines))
    else:
        encoding = data.draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"]))
        file = read(as_text(lines, separator).encode(encoding))
    assert file.problems == []
    assert amounts(file).lines.sort("person", "kind", "quarter").equals(plain)
