"""Tests that each employer of a payroll file has a wage base of its own, under any heading or title."""

import pytest

from tests.builders.payroll_files import read, refused, table, told
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.reading import PayrollFile

FIRST, SECOND = "Harbor Cafe Inc", "Harbor Catering LLC"
PEOPLE = ("Employee", "Pay date", "Gross pay")


def paid(heading: str, *employers: str, people: str = "ABA") -> str:
    """Return a file with a person, a day and an employer in each row."""
    rows = [
        f"{person},3/{13 + n}/2026,5,{employer}"
        for n, (person, employer) in enumerate(zip(people, employers, strict=False))
    ]
    return table(",".join([*PEOPLE, heading]), *rows)


def employers(file: PayrollFile) -> list[str]:
    return [row.employer for row in file.rows]


@pytest.mark.parametrize(
    "heading",
    ["Legal entity", "Entity", "Paying entity", "Business", "Business name", "Firm", "Subsidiary", "Organization",
     "Payroll company", "Employer legal name", "Employer ID", "Legal name", "Payer", "Razón social"],
)  # fmt: skip
def test_a_column_of_employers_counts_under_its_usual_names(heading: str) -> None:
    assert employers(read(paid(heading, FIRST, FIRST, SECOND))) == [FIRST, FIRST, SECOND]


@pytest.mark.parametrize("heading", ["FEIN", "EIN", "Federal EIN", "Employer Identification Number"])
@pytest.mark.parametrize("numbers", [("041234567", "047654321"), ("04-1234567", "04-7654321")])
def test_an_employer_known_by_its_number_is_shown_by_the_last_digits(heading: str, numbers: tuple[str, str]) -> None:
    file = read(paid(heading, numbers[0], *numbers))
    assert (employers(file), file.problems) == (["…4567", "…4567", "…4321"], [])
    assert not any(number in str(file.rows) for number in numbers)


def test_the_name_of_an_employer_is_taken_before_its_number() -> None:
    text = table("EIN,Legal entity,Employee,Pay date,Gross", f"041234567,{FIRST},A,3/13/2026,5",
                 f"047654321,{SECOND},A,3/13/2026,5")  # fmt: skip
    assert employers(read(text)) == [FIRST, SECOND]


@pytest.mark.parametrize("heading", ["Tax ID", "Federal ID", "TIN"])
def test_the_tax_number_of_a_person_is_no_employer_and_one_of_many_people_is(heading: str) -> None:
    of_people = read(paid(heading, "041234567", "047654321", "041234567"))
    assert (employers(of_people), of_people.problems) == (["", "", ""], [])
    shared = paid(heading, "041234567", "041234567", "047654321", "047654321", people="ABCD")
    assert employers(read(shared)) == ["…4567", "…4567", "…4321", "…4321"]
    assert refused(paid(heading, "041234567", "041234567", "047654321", people="ABC"))[0] == "choose_employer"


def test_a_number_written_as_that_of_a_person_is_refused_as_an_employer() -> None:
    file = read(paid("Employer ID", "041-23-4567", "041-23-4567", "047-65-4321"))
    assert {problem.code for problem in file.problems} == {"personal_identifier"}


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Organization", ("Kitchen", "Front", "Kitchen")),
        ("Store", (FIRST, FIRST, SECOND)),
        ("Pay group", (FIRST, SECOND, FIRST)),
        ("EIN", ("041234567", "047654321", "041234567")),
    ],
)
def test_a_column_that_may_have_employers_is_asked_back_once(heading: str, cells: tuple[str, ...]) -> None:
    text = paid(heading, *cells)
    assert refused(text)[0] == "choose_employer"
    assert employers(read(text, ColumnMapping(employer=None))) == ["", "", ""]
    assert len(set(employers(read(text, ColumnMapping(employer=(heading,)))))) == 2


@pytest.mark.parametrize(
    ("heading", "cells"),
    [
        ("Department", ("Kitchen", "Front", "Kitchen")),
        ("Customer", (FIRST, SECOND, FIRST)),
        ("Organization", ("Kitchen", "Kitchen", "Kitchen")),
    ],
)
def test_departments_and_customers_are_no_employers(heading: str, cells: tuple[str, ...]) -> None:
    assert employers(read(paid(heading, *cells))) == ["", "", ""]


BLOCK = "Payroll summary 01/01/2026 - 03/31/2026\nEmployee,Gross pay,Net pay\n"


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        (FIRST, SECOND, [FIRST, SECOND]),
        ("Payroll register for Elm Corp.", "Oak LLP - Payroll register", ["Elm Corp.", "Oak LLP"]),
        ("EIN: 04-1234567", "EIN: 04-7654321", ["…4567", "…4321"]),
        (f"{FIRST}\nEIN: 04-1234567", f"{SECOND}\nEIN: 04-7654321", [FIRST, SECOND]),
        (f"EIN: 04-1234567\n{FIRST}", f"EIN: 04-7654321\n{SECOND}", [FIRST, SECOND]),
        (f"{FIRST}\nEIN: 04-1234567", "EIN: 04-7654321", [FIRST, "…4321"]),
        (f"{FIRST},,Page 1 of 2", f"{SECOND},,Page 2 of 2", [FIRST, SECOND]),
        ("Company: Elm\nPrepared by Oak LLC", "Company: Ash\nBirch Books Inc", ["Elm", "Ash"]),
        (FIRST, FIRST, ["", ""]),
        ("Kitchen", "Front", ["", ""]),
    ],
)
def test_the_title_of_a_block_names_its_employer(first: str, second: str, found: list[str]) -> None:
    file = read(f"{first}\n{BLOCK}Ana,5,4\nTotal,5,4\n\n{second}\n{BLOCK}Ana,6,4\n")
    assert (employers(file), file.problems) == (found, [])


def test_a_first_employer_that_comes_back_has_its_rows() -> None:
    text = "\n".join(f"{firm}\n{BLOCK}Ana,5,4" for firm in (FIRST, SECOND, FIRST))
    assert employers(read(text)) == [FIRST, SECOND, FIRST]


def test_a_firm_that_is_paid_is_no_employer() -> None:
    rows = "Elm LLC,,\nElm LLC,3/13/2026,5\nOak LLC,,\nOak LLC,3/13/2026,6\n"
    assert employers(read(f"Vendor name,Pay date,Amount\n{rows}")) == ["", ""]


def test_two_spellings_of_one_employer_are_warned_of() -> None:
    text = paid("Company", FIRST, '"Harbor Cafe, Inc."', SECOND)
    assert [line for line in told(text) if "same employer" in line and SECOND not in line]
    assert not [line for line in told(paid("Company", "Elm LLC", "Elm Inc", "Oak")) if "same employer" in line]
