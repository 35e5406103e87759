"""Tests of text files whose cells have quotation marks, marks between cells and line ends."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.builders.payroll_files import as_text, read

HEADINGS = ("Memo", "Employee", "Address", "Pay date", "Gross pay", "Note")
texts = st.text(alphabet="ab ,;\"\n'|\t", max_size=30)
people = st.lists(st.tuples(texts, st.integers(0, 9), texts, st.integers(0, 9_999_999), texts), min_size=1, max_size=9)


@given(people, st.sampled_from([",", ";", "\t", "|"]), st.sampled_from(["\n", "\r\n"]))
@example([("", 1, "1 Main St\nBoston, MA", 5, "a\nb"), ("", 2, "x,y,z\nx,y,z", 6, "a,b,c,d,e,f\ng")], ",", "\n")
def test_texts_in_quotation_marks_change_no_person_and_no_cent(
    rows: list[tuple[str, int, str, int, str]], delimiter: str, end: str
) -> None:
    table = [
        (memo, f"Alder,\nP{number}", address, "01/09/2026", f"{cents / 100:.2f}", note)
        for memo, number, address, cents, note in rows
    ]
    file = read(as_text([HEADINGS, *table], delimiter).replace("\r\n", "\n").replace("\n", end))
    assert file.problems == []
    assert [(row.person, row.wages) for row in file.rows] == [
        (f"Alder, P{number}", cents) for _, number, _, cents, _ in rows
    ]


@pytest.mark.parametrize("place", range(4))
def test_line_ends_in_headings_are_read(place: int) -> None:
    headings = ["Employee", "Pay date", "Gross pay", "Note"]
    headings[place] = headings[place].replace(" ", "\n") + ("\n" if place in {0, 3} else "")
    file = read([headings, ["Ana", "01/09/2026", "5", "a\n\nb"], ["Ben", "01/09/2026", "6", ""]])
    assert [(row.number, row.person, row.wages) for row in file.rows] == [(3, "Ana", 500), (6, "Ben", 600)]


@pytest.mark.parametrize(
    "line",
    ['"P1,2026-01-09,5,x', 'P1,2026-01-09,5,"x', 'P1,2026-01-09,"5,x', '"P1,2026-01-09,5,""'],
)
@pytest.mark.parametrize(
    "after", ["P9,2026-01-09,6,x", '"P9",2026-01-09,6,x', 'P9,2026-01-09,6,"x, y"', 'P9,2026-01-09,6,""']
)
def test_a_quotation_mark_that_is_never_closed_swallows_no_row(line: str, after: str) -> None:
    file = read(f"person,pay date,wages,note\nP8,2026-01-09,4,x\n{line}\n{after}\nP7,2026-01-09,7,x\n")
    assert [(each.row, each.code) for each in file.problems] == [(3, "open_quote")]
    assert [row.person for row in file.rows] == ["P8", "P9", "P7"]


def test_two_marks_that_are_never_closed_swallow_no_row() -> None:
    file = read(
        'person,pay date,wages,note\nP8,2026-01-09,4,x\n"P1,2026-01-09,5,x\nP2,2026-01-09,5,"\nP9,2026-01-09,6,x\n'
    )
    assert [(each.row, each.code) for each in file.problems] == [(3, "open_quote"), (4, "open_quote")]
    assert [row.person for row in file.rows] == ["P8", "P9"]


def test_a_note_of_more_lines_than_a_row_has_is_refused() -> None:
    note = "\n".join(["a"] * 30)
    file = read(
        [("person", "pay date", "wages", "note"), ("P1", "2026-01-09", "5", note), ("P2", "2026-01-09", "6", "")]
    )
    assert file.problems[0].code == "open_quote"
    assert [row.person for row in file.rows] == ["P2"]


@pytest.mark.parametrize(
    "row",
    [
        '="0012",="Alder, Ana",01/09/2026,="1,000.00"',
        '="0012","Alder, Ana",="01/09/2026","=""1,000.00"""',
        '"=""0012""","Alder, Ana",01/09/2026,="1000.00"',
    ],
)
def test_a_cell_that_excel_shows_as_its_text_is_that_text(row: str) -> None:
    file = read(f"ID,Name,Paid on,Gross\n{row}\n")
    assert [(each.person, each.wages) for each in file.rows] == [("Alder, Ana (0012)", 100_000)]


def test_spaces_before_quotation_marks_are_no_part_of_a_cell() -> None:
    file = read('Employee, Address, Pay date, Gross\n "Alder, Ana", "1 Main St\nBoston, MA", 01/09/2026, "1,000.00"\n')
    assert file.problems == []
    assert [(each.person, each.wages) for each in file.rows] == [("Alder, Ana", 100_000)]
