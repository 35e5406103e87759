"""Tests of columns that are not what they seem: numbers, kinds, wages, sorts of rows and states."""

import pytest

from tests.builders.payroll_files import read, refused, table, told
from web.i18n.payroll import file_message
from web.i18n.translator import translator_for
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.refusals import FileRefused

NUMBERED = "Id,Employee Name,Pay Date,Gross Pay"
AMONG_OTHERS = "Employee,Check Date,Gross Pay"


@pytest.mark.parametrize("heading", ["Payroll ID", "Payroll Number", "Employee ID", "ID", "Employee No."])
def test_a_number_with_the_names_of_several_people_is_asked_back(heading: str) -> None:
    text = table(f"{heading},Name,Check Date,Gross Pay", "7,Ana Alder,3/13/2026,5", "7,Ben Birch,3/13/2026,6")
    code, roles = refused(text)
    assert (code, roles.get(heading), roles["Name"]) == ("number_of_several", None, "person")
    by_name = read(text, ColumnMapping(id=None, person=("Name",)))
    assert [row.person for row in by_name.rows] == ["Ana Alder", "Ben Birch"]


def test_several_people_under_one_number_are_seen_below_the_first_rows() -> None:
    rows = [f"{n},Ana A{n},3/13/2026,5" for n in range(300)]
    assert refused(table(NUMBERED, *rows, "299,Ben Birch,3/13/2026,5"))[0] == "number_of_several"


def test_people_of_one_family_name_are_not_one_with_a_new_name() -> None:
    assert refused(table(NUMBERED, "7,Ana Alder,3/13/2026,5", "7,Ben Alder,3/13/2026,5"))[0] == "number_of_several"


@pytest.mark.parametrize("other", ["Zoe ONeil", "O'Neil, Zoë M.", "Zoë Maria O'Neil", "Zoey O'Neil"])
def test_a_number_with_another_spelling_on_the_same_day_is_one_person(other: str) -> None:
    text = table(NUMBERED, "7,Zoë O'Neil,3/13/2026,5", f'7,"{other}",3/13/2026,5')
    assert {row.person for row in read(text).rows} == {"Zoë O'Neil (7)"}


def test_a_new_name_of_a_number_is_one_person_with_a_warning() -> None:
    text = table(NUMBERED, "7,Ana Alder,3/13/2026,5", "7,Ana Birch,6/12/2026,5", "8,Bo,6/12/2026,5")
    assert [row.person for row in read(text).rows] == ["Ana Alder (7)", "Ana Alder (7)", "Bo (8)"]
    assert any("These names have one number: Ana Alder; Ana Birch." in line for line in told(text))


def test_of_two_numbers_the_one_with_one_name_each_is_taken() -> None:
    text = table("Payroll ID,ID,Name,Check Date,Gross Pay", "7,1,Ana Alder,3/13/2026,5", "7,2,Ben Birch,3/13/2026,6")
    assert [row.person for row in read(text).rows] == ["Ana Alder (1)", "Ben Birch (2)"]


def test_a_column_that_numbers_the_rows_is_seen_below_the_first_rows() -> None:
    rows = [f"{n},Person {n % 250},2026-0{n // 250 + 1}-13,5" for n in range(750)]
    code, roles = refused(table(NUMBERED, *rows))
    assert (code, "Id" in roles, roles["Employee Name"]) == ("number_of_rows", False, "person")
    same_day = [f"{n},Person {n % 250},2026-03-13,5" for n in range(300)]
    assert len({row.person for row in read(table(NUMBERED, *same_day)).rows}) == 300


@pytest.mark.parametrize(
    ("headings", "first", "second"),
    [
        ("Name,Worker", "Ana Alder,Employee", "Cam Cedar,Contractor"),
        ("Name,Contractor", "Ana Alder,No", "Cam Cedar,Yes"),
        ("Last Name,First Name,Contractor", "Alder,Ana,N", "Cedar,Cam,Y"),
        ("Name,Is 1099", "Ana Alder,false", "Cam Cedar,true"),
        ("Name,Is Employee", "Ana Alder,Y", "Cam Cedar,N"),
        ("Name,Employee Type,Worker Class", "Ana Alder,Hourly,W-2", "Cam Cedar,Hourly,1099"),
        ("Name,W-2 or 1099,Contractor", "Ana Alder,W-2,No", "Cam Cedar,1099,Yes"),
        ("Name,Status of Worker", "Ana Alder,Employee", "Cam Cedar,Contractor"),
    ],
)
def test_a_column_of_kinds_is_no_number_of_people(headings: str, first: str, second: str) -> None:
    text = table(f"{headings},Pay Date,Gross", f"{first},3/13/2026,5", f"{second},3/13/2026,5")
    kinds = [(row.person, row.kind) for row in read(text).rows]
    assert kinds == [("Ana Alder", "w2"), ("Cam Cedar", "contractor")]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Worker classification", "W2 Hourly", "1099-NEC Contractor"),
        ("Worker classification", "Employee (exempt)", "Independent contractor"),
        ("Pay type", "Hourly", "Contractor"),
        ("Employment status", "Full-time", "Contract labor"),
        ("Category", "Part-time", "1099"),
        ("Department", "Staff", "Contractors"),
        ("Employment type", '"Salaried, full-time"', "Contractor"),
        ("Tipo de trabajador", "Empleado", "Contratista independiente"),
        ("Categoria", "Mensalista", "Prestador de serviços"),
    ],
)
def test_a_contractor_among_words_of_employment_is_one(heading: str, first: str, second: str) -> None:
    text = table(f"Name,{heading},Pay Date,Gross", f"Ana,{first},3/13/2026,5", f"Cam,{second},3/13/2026,6")
    assert [row.kind for row in read(text).rows] == ["w2", "contractor"]


@pytest.mark.parametrize("late", [0, 250])
@pytest.mark.parametrize(
    ("heading", "cells"), [("Department", "Cam,Contractors"), ("Department", "Cam (1099),Kitchen"),
                           ("Status", "Cam - Contractor,Active"), ("Status", "Cam,Independent contractor")]
)  # fmt: skip
def test_a_contractor_in_another_column_is_asked_back(heading: str, cells: str, late: int) -> None:
    rows = [f"P{n},Kitchen,3/13/2026,5" for n in range(late + 1)]
    text = table(f"Name,{heading},Pay Date,Gross", *rows, f"{cells},3/13/2026,5")
    assert refused(text)[0] == "names_contractors"
    assert {row.kind for row in read(text, ColumnMapping(kind=None)).rows} == {"w2"}


@pytest.mark.parametrize("cells", ["Ana,General contractor liaison", "Ana Day-Oak,Kitchen", "Ana (Active),Hourly"])
def test_other_words_name_no_contractor(cells: str) -> None:
    text = table("Name,Job,File,Pay Date,Gross", *[f"{cells},{number},3/13/2026,5" for number in (1099, 7)])
    assert {row.kind for row in read(text).rows} == {"w2"}


def test_a_kind_below_the_first_rows_is_asked_back() -> None:
    rows = [f"P{n},,3/13/2026,5" for n in range(250)]
    text = table("Name,Tax Form,Pay Date,Gross", *rows, "Cam,1099,3/13/2026,5")
    code, roles = refused(text)
    assert (code, roles["Tax Form"]) == ("choose_kind", "kind")
    assert {row.kind for row in read(text, ColumnMapping(kind=None)).rows} == {"w2"}


@pytest.mark.parametrize(
    ("headings", "row", "wages"),
    [
        ("Regular Pay,Overtime Pay,Total Amount", "1000,100,1100", {"Total Amount"}),
        ("Regular Pay,Overtime Pay,Total Other Pay", "1000,100,70", {"Regular Pay", "Overtime Pay"}),
        ("Annual Salary,Regular Earnings,Bonus", "52000,2000,100", {"Regular Earnings", "Bonus"}),
        ("Annual Salary,Hours", "52000,40", set()),
        ("Salary,Bonus,Commission", "2000,500,100", {"Salary", "Bonus", "Commission"}),
        ("Gross Pay,Gross Wages", "1100,1100", {"Gross Pay"}),
    ],
)
def test_a_form_sent_as_it_is_adds_no_sum_to_its_parts(headings: str, row: str, wages: set[str]) -> None:
    code, roles = refused(table(f"Name,Pay Date,{headings}", f"Ana,3/13/2026,{row}"))
    assert (code, {heading for heading, role in roles.items() if role == "wages"}) == ("choose_wages", wages)


def test_a_sum_chosen_with_its_parts_is_asked_back() -> None:
    text = table("Name,Pay Date,Regular Pay,Overtime Pay,Total Pay", "Ana,3/13/2026,9,1,10", "Bo,3/13/2026,9,0,9")
    every, parts = ("Regular Pay", "Overtime Pay", "Total Pay"), ("Regular Pay", "Overtime Pay")
    assert refused(text, ColumnMapping(wages=every))[0] == "sum_of_wages"
    assert [row.wages for row in read(text, ColumnMapping(wages=parts)).rows] == [1000, 900]


def test_an_amount_that_is_the_sum_of_its_parts_needs_no_choice() -> None:
    text = table("Name,Pay Date,Regular,Overtime,Amount", "Ana,3/13/2026,9,1,10", "Bo,3/13/2026,9,0,9")
    assert [row.wages for row in read(text).rows] == [1000, 900]


def test_balances_and_grades_are_no_parts_of_an_amount() -> None:
    text = table("Name,Pay Date,Amount,PTO Balance,Pay Grade", "Ana,3/13/2026,9,12,7")
    assert [row.wages for row in read(text).rows] == [900]


@pytest.mark.parametrize("headings", ["2026 Q1 Wages,2026 Q2 Wages,2026 Q1 Tips", "Jan 2026,Feb 2026,Bonus"])
def test_parts_beside_wide_wages_are_told(headings: str) -> None:
    *_, part = headings.split(",")
    assert any(f"We did not add: {part}." in line for line in told(table(f"Employee,{headings}", "Ana,5,6,7")))


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Wage Type Long Text", "Regular Pay", "TX Withholding Tax"),
        ("Description", "Regular", "401(k)"),
        ("Item", "Regular", "Total"),
        ("Concepto", "Salario", "Deducción"),
        ("Concepto", "Salario", "Neto a pagar"),
        ("Item", "Regular", "Employer 401k match"),
        ("Item", "Regular", "Mileage"),
        ("Item", "Regular", "MA PFML"),
        ("Item", "Regular", "Tax advice"),
    ],
)
def test_other_rows_of_taxes_and_sums_are_asked_back(heading: str, first: str, second: str) -> None:
    lines = [f"Ana,3/13/2026,{first},100", f"Ana,3/13/2026,{second},40"]
    assert refused(table(f"Employee,Pay Date,{heading},Amount", *lines))[0] == "rows_of_no_wages"


@pytest.mark.parametrize(
    ("headings", "rows", "offered"),
    [
        (
            "Employee,Pay Date,Code,Amount,Total Gross",
            ["Ana,3/13/2026,REG,2500.00,2600.00", "Ana,3/13/2026,BON,100.00,2600.00", "Ben,3/13/2026,REG,9.00,9.00"],
            ["Amount"],
        ),
        (
            "Employee,Pay Date,State,State Wages,Gross Pay",
            ["Ana,3/13/2026,MA,1000.00,1660.00", "Ana,3/13/2026,NH,660.00,1660.00"],
            ["State Wages"],
        ),
        (
            "Employee,Pay Date,Regular Pay,Overtime Pay,Total Pay,Cash Tips,Charged Tips,Total Tips",
            ["Ana,3/13/2026,475.88,0,475.88,12.00,610.33,622.33", "Ben,3/13/2026,1680.00,126.00,1806.00,0,0,0"],
            ["Total Pay", "Total Tips"],
        ),
        (
            "Employee,Pay Date,Earnings,Benefits,Total Compensation",
            ["Ana,3/13/2026,1660.00,200.00,1860.00", "Ben,3/13/2026,1440.00,0.00,1440.00"],
            ["Earnings"],
        ),
        ("Employee,Pay Date,Pay,Amount", ["Ana,3/13/2026,100,2150.00", "Ana,3/13/2026,120,100.00"], ["Amount"]),
        (
            "Employee,Pay Date,Gross Pay 1,Gross Pay 2",
            ["Ana,3/13/2026,1600.00,60.00", "Ben,3/13/2026,1440.00,"],
            ["Gross Pay 1", "Gross Pay 2"],
        ),
    ],
)
def test_wages_that_the_amounts_put_in_doubt_are_asked_back(headings: str, rows: list[str], offered: list[str]) -> None:
    code, roles = refused(table(headings, *rows))
    assert (code, [heading for heading, role in roles.items() if role == "wages"]) == ("choose_wages", offered)


@pytest.mark.parametrize(
    "text",
    [
        table("Employee,Pay Date,Tips,Gross Pay", "Ana,3/13/2026,200.00,800.00", "Ben,3/13/2026,0.00,600.00"),
        table("Employee,Pay Date,Pay,Tips,Total Pay", "Ana,3/13/2026,600.00,200.00,800.00", "Ben,3/13/2026,600,0,600"),
        table("Employee,Pay Date,Benefits,Total Compensation", "Ana,3/13/2026,0.00,800.00", "Ben,3/13/2026,0,600.00"),
        table("Employee,Pay Date,EARN AMOUNT,Ded Amount", "Ana,3/13/2026,800.00,5.00", "Ben,3/13/2026,600.00,5.00"),
        table("Employee # / Name,Pay Date,UI Gross Wages", "Ana,3/13/2026,800.00", "Ben,3/13/2026,600.00"),
        table("Employee Last,Employee First,Pay Date,Quarterly Wages", "A,Ana,3/13/2026,800.00", "B,Ben,3/13/2026,600"),
    ],
)
def test_wages_without_doubt_are_read(text: str) -> None:
    assert [row.wages for row in read(text).rows] == [80_000, 60_000]


@pytest.mark.parametrize("gross", ["Gross pay", "Total gross", "Bruto"])
def test_rows_of_the_whole_pay_next_to_its_parts_are_asked_back(gross: str) -> None:
    lines = [f"Ana,3/13/2026,{sort},{paid}" for sort, paid in (("Regular", 100), ("Overtime", 20), (gross, 120))]
    with pytest.raises(FileRefused) as error:
        read(table("Employee,Pay Date,Pay type,Amount", *lines))
    values = error.value.values
    assert (error.value.code, values["heading"], values["sorts"]) == ("gross_beside_parts", "Pay type", [gross])
    message = file_message(error.value.code, translator_for("en"), **values)
    assert message.endswith(f"so wages would count twice. Remove the rows of the whole pay: {gross}.")
    assert sum(row.wages for row in read(table("Employee,Pay Date,Pay type,Amount", *lines[:-1])).rows) == 12_000


@pytest.mark.parametrize(
    ("sorts", "asked"),
    [(("FIT", "SS"), True), (("Void", "Reversal of pay"), False), (("Pay adjustment", "Correction"), False)],
)
def test_sorts_that_are_always_below_zero_are_asked_back(sorts: tuple[str, str], asked: bool) -> None:
    rows = [
        f"{name},3/13/2026,{sort},{paid}"
        for name in ("Ana", "Ben")
        for sort, paid in zip(("REG", *sorts), (9, -1, -2), strict=True)
    ]
    text = table("Employee,Pay Date,Code,Amount", *rows)
    if not asked:
        assert sum(row.wages for row in read(text).rows) == 1200
        return
    with pytest.raises(FileRefused) as error:
        read(text)
    assert (error.value.code, error.value.values["sorts"]) == ("rows_of_no_wages", [*sorts])


def test_the_wages_that_a_program_has_for_pfml_are_read() -> None:
    text = table("Employee,Quarter,Federal Taxable Wages,MA PFML Taxable Wages,MA PFML EE", "Ana,2026-Q1,900,1000,4.60")
    assert [(row.wages, row.withheld) for row in read(text).rows] == [(100_000, 460)]
    assert (
        refused(table("Employee,Quarter,Federal Taxable Wages,MA PFML EE", "Ana,2026-Q1,900.00,4.60"))[0]
        == "no_dollars"
    )


@pytest.mark.parametrize("tag", ["en", "es"])
def test_yes_for_opted_in_makes_a_person_self_employed(tag: str) -> None:
    words = ("Quarter", "Name", "Wages", "Contractor", "Opted in", "Yes", "No")
    *headings, yes, no = map(translator_for(tag).gettext, words)
    rows = [["2026-Q1", "Ana", 5, no, no], ["2026-Q1", "Dora", 5, yes, no], ["2026-Q1", "Eve", 5, no, yes]]
    assert [row.kind for row in read([headings, *rows]).rows] == ["w2", "contractor", "self_employed"]


@pytest.mark.parametrize("number", ["101", "(101)"])
def test_a_number_in_a_name_is_not_repeated(number: str) -> None:
    file = read(table("Worker,Employee ID,Pay Date,Gross", f"Ana Alder {number},101,3/13/2026,5"))
    assert [row.person for row in file.rows] == [f"Ana Alder {number}" + " (101)" * (number == "101")]


@pytest.mark.parametrize(
    ("heading", "wages", "other"),
    [
        ("Period", "Current", "YTD"),
        ("Type", "Current", "Quarter to date"),
        ("Line", "Earnings", "Net pay"),
        ("Category", "Earnings", "Deduction"),
        ("Item", "Regular", "Reimbursement"),
        ("Pay item", "Gross pay", "Federal income tax"),
    ],
)
def test_rows_that_are_clearly_no_wages_are_left_out(heading: str, wages: str, other: str) -> None:
    lines = [f"Ana,3/13/2026,{wages},100", f"Ana,3/13/2026,{other},40", f"Ben,3/13/2026,{wages},7"]
    text = table(f"Employee,Pay Date,{heading},Amount", *lines)
    file = read(text)
    assert [(row.person, row.wages) for row in file.rows] == [("Ana", 10000), ("Ben", 700)]
    assert (file.used, file.added, len(file.left_out), file.refused) == (2, 0, 1, 0)
    assert f"We did not count these rows as wages: {other} (3)." in told(text)


@pytest.mark.parametrize(
    ("heading", "second", "named"),
    [("Description", "Bonus", True), ("Department", "Tax", False), ("Job", "Net", False)],
)
def test_other_sorts_of_rows_are_named_but_places_of_work_are_not(heading: str, second: str, named: bool) -> None:
    text = table(f"Employee,Pay Date,{heading},Amount", "Ana,3/13/2026,Bakery,5", f"Ana,3/13/2026,{second},6")
    assert any(f"whatever “{heading}” says" in line for line in told(text)) == named


@pytest.mark.parametrize(
    ("headings", "cell", "shown"),
    [
        ("Status", "Voided", "Voided (2)"),
        ("Payroll Status", "Draft", "Draft (2)"),
        ("Voided", "Yes", "Yes (2)"),
        ("Check Status", "Void - reissued", "Void - reissued (2)"),
        ("Transaction Type", "Reversal", "Reversal (2)"),
        ("Work State", "New Hampshire", "New Hampshire (2)"),
        ("Work State", "US-NH", "US-NH (2)"),
        ("Work State", "Massachusetts", ""),
        ("Work State", "NH", "NH (2)"),
        ("SUI State", "ri", "ri (2)"),
        ("State", "NH", "NH (2)"),
        ("Status", "Active", ""),
        ("Work State", "MA", ""),
        ("Home State", "NH", ""),
        ("City,State", "Salem,NH", ""),
    ],
)
def test_rows_that_may_not_count_are_named(headings: str, cell: str, shown: str) -> None:
    lines = told(table(f"{headings},{AMONG_OTHERS}", f"{cell},Ana,3/13/2026,5"))
    found = [line for line in lines if "may not count" in line]
    assert len(found) == bool(shown)
    assert all(shown in line for line in found)


def test_middle_names_and_suffixes_tell_people_apart() -> None:
    headings = "First Name,Middle Name,Last Name,Suffix,Check Date,Gross Pay"
    rows = [f"John,{middle},Smith,{suffix},3/13/2026,5" for middle, suffix in [("A", "Sr"), ("B", "Jr"), ("", "")]]
    assert [row.person for row in read(table(headings, *rows)).rows] == [
        "John A Smith Sr",
        "John B Smith Jr",
        "John Smith",
    ]
    text = table("Name,Suffix,Check Date,Gross Pay", "Smith,Sr,3/13/2026,5", "Smith Jr,Jr,3/13/2026,5")
    assert [row.person for row in read(text).rows] == ["Smith Sr", "Smith Jr"]


@pytest.mark.parametrize("other", ["Alder, Ana (Terminated)", "ALDER, ANA [LOA]", "Alder, Bo Ana"])
def test_another_spelling_of_a_name_is_told(other: str) -> None:
    file = read(table(AMONG_OTHERS, '"Alder, Ana",3/13/2026,5', f'"{other}",6/12/2026,5', "Ben Birch,6/12/2026,5"))
    assert file.similar == [tuple(sorted(["Alder, Ana", other]))]


@pytest.mark.parametrize(
    ("headings", "cells", "withheld"),
    [
        ("PFML %", "0.46", None),
        ("PFML Pct", "0.46", None),
        ("MA PFML EE", "-4.60", 460),
        ("MA PFML,MA PFML EE", "8.80,4.60", 460),
        ("MA PFML,PFML withheld", "8.80,4.60", 460),
        ("MA PFML,MA PFML Medical EE,MA PFML Family EE", "8.80,2.80,1.80", 460),
    ],
)
def test_the_money_withheld_is_that_of_the_worker(headings: str, cells: str, withheld: int | None) -> None:
    file = read(table(f"{AMONG_OTHERS},{headings}", f"Ana,3/13/2026,1000,{cells}", f"Bo,3/13/2026,1000,{cells}"))
    assert [row.withheld for row in file.rows] == [withheld] * 2


def test_a_refund_of_money_withheld_stays_below_zero() -> None:
    rows = ("Ana,3/13/2026,1000,4.60", "Ana,3/13/2026,-500,-2.30")
    assert [row.withheld for row in read(table(f"{AMONG_OTHERS},PFML", *rows)).rows] == [460, -230]


def test_the_column_of_money_withheld_is_named() -> None:
    assert not any("PFML withheld" in line for line in told(table(f"{AMONG_OTHERS},Withheld", "Ana,3/13/2026,9,4")))
    assert "PFML withheld: MA PFML EE" in told(table(f"{AMONG_OTHERS},MA PFML EE", "Ana,3/13/2026,1000,4.60"))


def test_rows_of_taxes_are_seen_below_the_first_rows() -> None:
    for sort, expected in (("Federal Tax", "rows_of_no_wages"), ("Bonus", "")):
        sorted_by_sort = [f"P{n % 250},3/13/2026,{'Regular' if n < 250 else sort},5" for n in range(260)]
        text = table("Employee,Pay Date,Description,Amount", *sorted_by_sort)
        if expected:
            assert refused(text)[0] == expected
        else:
            assert any("whatever “Description” says" in line for line in told(text))


def test_a_tax_in_the_words_of_an_only_row_is_no_doubt() -> None:
    rows = [f"P{n},3/13/2026,{'Tax advice' if n > 250 else 'Design'},5" for n in range(260)]
    assert len(read(table("Contractor,Pay Date,Memo,Amount", *rows)).rows) == 260


def test_a_total_of_wide_wages_is_no_pay_that_was_left_out() -> None:
    lines = told(table("Employee,2026 Q1 Wages,2026 Q2 Wages,Total Wages", "Ana,5,6,11"))
    assert not any("We did not add" in line for line in lines)


@pytest.mark.parametrize(
    "heading", ["Contractor (Y/N)", "1099?", "Contractor Flag", "1099 Contractor", "Is Contractor?"]
)
def test_a_question_for_contractors_is_read_in_its_usual_forms(heading: str) -> None:
    text = table(f"Name,{heading},Pay Date,Gross", "Ana,N,3/13/2026,5", "Cam,Y,3/13/2026,5")
    assert [row.kind for row in read(text).rows] == ["w2", "contractor"]


@pytest.mark.parametrize("heading", ["Cur Gross", "Paid", "Cash"])
def test_an_unknown_column_of_amounts_is_offered_as_wages(heading: str) -> None:
    with pytest.raises(FileRefused) as asked:
        read(f"Employee,Pay date,{heading},Gross YTD,Net pay\nAna,2026-01-09,500.00,900.00,410.50\n")
    assert (asked.value.code, asked.value.values["headings"]) == ("choose_wages", [heading])


@pytest.mark.parametrize("columns", ["Net pay,Federal tax", "Room,Zip"])
def test_columns_of_other_money_or_numbers_are_not_offered_as_wages(columns: str) -> None:
    cells = "410.50,60.10" if "tax" in columns else "12,02139"
    with pytest.raises(FileRefused) as asked:
        read(f"Employee,Pay date,{columns}\nAna,2026-01-09,{cells}\n")
    assert asked.value.code == "no_dollars"


@pytest.mark.parametrize(
    "heading",
    ["UI State", "UI state code", "State code", "State of employment", "Wage state", "Jurisdiction", "Tax jurisdiction",
     "Worked in", "SIT", "Work location", "Location"],
)  # fmt: skip
@pytest.mark.parametrize("cell", ["RI", '"Providence, RI"', '"Providence, RI 02903"', '"Nashua, New Hampshire"'])
def test_work_in_another_state_is_named_under_any_heading(heading: str, cell: str) -> None:
    text = table(f"Name,Pay Date,Gross,{heading}", "Ana,3/13/2026,5,MA", f"Ben,3/13/2026,5,{cell}")
    assert any(f"“{heading}” says that these rows may not count" in line and "(3)" in line for line in told(text))
    assert not any("may not count" in line for line in told(text.replace(cell, '"Boston, MA"')))


def test_wages_by_state_beside_the_gross_pay_are_asked_back() -> None:
    text = table("Name,Pay Date,Gross pay,MA wages,RI wages", "Ana,3/13/2026,9,6,3", "Ben,3/13/2026,5,0,5")
    code, roles = refused(text)
    assert (code, [heading for heading, role in roles.items() if role == "wages"]) == ("choose_wages", ["MA wages"])
    assert [row.wages for row in read(text, ColumnMapping(wages=("MA wages",))).rows] == [600, 0]
    assert [row.wages for row in read(text.replace(",3\n", ",0\n").replace(",5\n", ",0\n")).rows] == [900, 500]


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("gross_pay_cents", "in_cents"),
        ("Gross pay (in cents)", "in_cents"),
        ("Wages ($000)", "in_thousands"),
        ("Gross pay in thousands", "in_thousands"),
        ("Gross pay (CAD)", "other_currency"),
    ],
)
def test_wages_in_another_unit_are_refused_also_when_chosen(heading: str, code: str) -> None:
    text = table(f"Name,Pay Date,{heading}", "Ana,3/13/2026,100000")
    assert refused(text)[0] == refused(text, ColumnMapping(wages=(heading,)))[0] == code


def test_a_column_of_currencies_needs_us_dollars() -> None:
    text = table("Name,Pay Date,Currency,Gross", "Ana,3/13/2026,USD,5", "Ben,3/13/2026,CAD,5")
    assert refused(text)[0] == "other_currency"
    assert len(read(text.replace("CAD", "US$")).rows) == 2


@pytest.mark.parametrize(
    "heading", ["Last name, First name", "Employee Name (Last Suffix First MI)", "Name (Last, First)"]
)
def test_the_order_of_a_name_in_its_heading_is_no_other_column(heading: str) -> None:
    lines = [["Employee #", heading, "Pay date", "Gross"], ["7", "Alder, Ana", "03/13/2026", "5"]]
    assert [row.person for row in read(lines).rows] == ["Alder, Ana (7)"]


def test_current_amounts_next_to_those_of_the_year_are_the_wages() -> None:
    text = table("Employee,Pay date,Current Amount,YTD Amount", "Ana,3/13/2026,5,60")
    assert [row.wages for row in read(text).rows] == [500]


def test_payments_of_contractors_are_offered_to_be_added_up() -> None:
    text = table("Contractor,Payment date,Wage,Reimb,Bonus,Total amount", "Ana,3/13/2026,500,20,5,525")
    code, roles = refused(text)
    assert code == "choose_wages"
    assert [heading for heading, role in roles.items() if role == "wages"] == ["Wage", "Bonus"]
