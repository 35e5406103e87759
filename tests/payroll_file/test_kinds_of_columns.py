"""Tests of the columns that say the kind of a person: employee, contractor or self-employed."""

import pytest

from tests.builders.payroll_files import read, refused, table
from web.i18n.translator import translator_for
from web.payroll_file.mapping import ColumnMapping


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


@pytest.mark.parametrize("tag", ["en", "es"])
def test_yes_for_opted_in_makes_a_person_self_employed(tag: str) -> None:
    words = ("Quarter", "Name", "Wages", "Contractor", "Opted in", "Yes", "No")
    *headings, yes, no = map(translator_for(tag).gettext, words)
    rows = [["2026-Q1", "Ana", 5, no, no], ["2026-Q1", "Dora", 5, yes, no], ["2026-Q1", "Eve", 5, no, yes]]
    assert [row.kind for row in read([headings, *rows]).rows] == ["w2", "contractor", "self_employed"]


@pytest.mark.parametrize(
    "heading", ["Contractor (Y/N)", "1099?", "Contractor Flag", "1099 Contractor", "Is Contractor?"]
)
def test_a_question_for_contractors_is_read_in_its_usual_forms(heading: str) -> None:
    text = table(f"Name,{heading},Pay Date,Gross", "Ana,N,3/13/2026,5", "Cam,Y,3/13/2026,5")
    assert [row.kind for row in read(text).rows] == ["w2", "contractor"]


def test_payments_of_contractors_are_offered_to_be_added_up() -> None:
    text = table("Contractor,Payment date,Wage,Reimb,Bonus,Total amount", "Ana,3/13/2026,500,20,5,525")
    code, roles = refused(text)
    assert code == "choose_wages"
    assert [heading for heading, role in roles.items() if role == "wages"] == ["Wage", "Bonus"]
