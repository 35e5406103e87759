"""Tests of the columns that name people: numbers, names and their spellings."""

import pytest

from tests.builders.payroll_files import AMONG_OTHERS, read, refused, table, told
from web.payroll_file.mapping import ColumnMapping

NUMBERED = "Id,Employee Name,Pay Date,Gross Pay"


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


@pytest.mark.parametrize("number", ["101", "(101)"])
def test_a_number_in_a_name_is_not_repeated(number: str) -> None:
    file = read(table("Worker,Employee ID,Pay Date,Gross", f"Ana Alder {number},101,3/13/2026,5"))
    assert [row.person for row in file.rows] == [f"Ana Alder {number}" + " (101)" * (number == "101")]


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
    "heading", ["Last name, First name", "Employee Name (Last Suffix First MI)", "Name (Last, First)"]
)
def test_the_order_of_a_name_in_its_heading_is_no_other_column(heading: str) -> None:
    lines = [["Employee #", heading, "Pay date", "Gross"], ["7", "Alder, Ana", "03/13/2026", "5"]]
    assert [row.person for row in read(lines).rows] == ["Alder, Ana (7)"]
