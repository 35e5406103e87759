"""Wages are added up by person and employer over the six quarters that can count."""

from datetime import date
from typing import Any

import polars as pl
from polars.testing import assert_frame_equal

from calculators.batch.look_back import QUARTERS, look_back
from calculators.worksheet.calendar import Quarter

LEAVE = date(2026, 3, 2)
NEWEST = Quarter(2026, 1).position
ROWS = [
    # person, employer, quarter, cents
    (0, 10, "2026-Q2", 1),
    (0, 10, "2026-Q1", 20),
    (0, 10, "2026-Q1", 300),
    (0, 10, "2025-Q4", 4_000),
    (0, 10, "2025-Q3", 50_000),
    (0, 10, "2025-Q2", 600_000),
    (0, 10, "2025-Q1", 7_000_000),
    (0, 10, "2024-Q4", 80_000_000),
    (0, 10, "2024-Q3", 900_000_000),
    (0, 11, "2025-Q4", 0),
    (1, 10, "2025-Q4", 5),
    (1, 12, "2025-Q4", 7),
    (1, 12, "2025-Q2", 9),
    (2, 10, "2024-Q3", 4),
    (3, 10, "2025-Q3", 6),
]
APPLIED = {3: date(2025, 12, 31)}
"""Days of application, each before the benefit year."""


def dated(person: int) -> dict[str, Any]:
    return {"person": person, "leave_start_date": LEAVE, "application_date": APPLIED.get(person)}


def test_each_quarter_of_a_person_and_of_each_of_several_employers_is_added_up() -> None:
    types = {"person": pl.UInt32, "leave_start_date": pl.Date, "application_date": pl.Date}
    paid = [
        dated(person) | {"employer": employer, "quarter": Quarter.parse(quarter).first_day, "wages": cents}
        for person, employer, quarter, cents in ROWS
    ]
    people = pl.DataFrame([dated(person) for person in range(4)], types)
    found = look_back(pl.DataFrame(paid, schema_overrides=types), people)
    assert found.people.select("person", *QUARTERS, "employers", "newest", "end").rows() == [
        (0, 320, 4_000, 50_000, 600_000, 7_000_000, 80_000_000, 1, NEWEST, NEWEST),
        (1, 0, 12, 0, 9, 0, 0, 2, NEWEST, NEWEST - 1),
        (2, 0, 0, 0, 0, 0, 0, 0, NEWEST, NEWEST - 2),
        (3, 0, 6, 0, 0, 0, 0, 1, NEWEST - 1, NEWEST - 2),
    ]
    of_employers = {
        "person": [1, 1],
        **dict(zip(QUARTERS, ([0, 0], [5, 7], [0, 0], [0, 9], [0, 0], [0, 0]), strict=True)),
        "newest": [NEWEST] * 2,
        "end": [NEWEST - 1] * 2,
    }
    assert_frame_equal(found.employers.sort(QUARTERS[3]), pl.DataFrame(of_employers), check_dtypes=False)
