"""Tests of the drawing of the benefit curve."""

from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest

from rules import law_on
from tests.builders.estimates import benefit, of_four_quarters
from web.charts.benefit_curve import GROUND, LEFT, RIGHT, TOP, CurveDrawing, curve_drawing

LEAVE = date(2026, 3, 2)
LAW = law_on(LEAVE, "benefits")


def drawn(*wages: int) -> CurveDrawing:
    """Return the curve for one job with each average weekly wage."""
    rows = [
        row for number, wage in enumerate(wages) for row in of_four_quarters(LEAVE, [wage * 1300] * 4, f"Job {number}")
    ]
    drawing = curve_drawing(benefit(LEAVE, rows), LAW)
    assert drawing is not None
    return drawing


def test_the_drawing_has_the_figures_of_the_year() -> None:
    drawing = drawn(1000)
    assert (drawing.half.wage, drawing.half.benefit) == ("$961.24", "$768.99")
    assert (drawing.maximum.wage, drawing.maximum.benefit) == ("$1,885.00", "$1,230.39")
    assert [(job.dot.wage, job.dot.benefit) for job in drawing.jobs] == [("$1,000.00", "$788.37")]


@pytest.mark.parametrize("wage", [1, 500, 961, 962, 1884, 1885, 2450, 3770, 9000, 500_000])
def test_every_point_is_inside_the_drawing_and_in_order(wage: int) -> None:
    drawing = drawn(wage)
    (job,) = drawing.jobs
    assert LEFT < drawing.half.left < drawing.maximum.left < RIGHT
    assert TOP < drawing.maximum.top < drawing.half.top < GROUND
    assert LEFT <= job.dot.left <= RIGHT
    assert (job.dot.left < drawing.half.left) <= (wage < Decimal("961.24"))
    assert (job.dot.top == drawing.maximum.top) >= (wage >= 1885)
    assert drawing.line.startswith(f"{LEFT},{GROUND} {drawing.half.left},{drawing.half.top} ")


@pytest.mark.parametrize("wage", [300, 700, 961, 1400, 1800, 3000])
def test_the_dot_of_a_person_is_on_the_line(wage: int) -> None:
    drawing = drawn(wage)
    points = [tuple(map(int, point.split(","))) for point in drawing.line.split()]
    (job,) = drawing.jobs
    left, right = next((before, after) for before, after in pairwise(points) if job.dot.left <= after[0])
    expected = left[1] + (right[1] - left[1]) * (job.dot.left - left[0]) / (right[0] - left[0])
    assert abs(job.dot.top - expected) <= 1.5


def test_the_label_of_a_dot_stays_inside_the_drawing() -> None:
    assert [drawn(wage).jobs[0].anchor for wage in (300, 981, 2400)] == ["after", "after", "before"]


def test_each_job_has_its_own_dot() -> None:
    drawing = drawn(500, 1000)
    assert [(job.employer, job.dot.benefit) for job in drawing.jobs] == [("Job 0", "$400.00"), ("Job 1", "$788.37")]


def test_an_answer_without_wages_has_no_drawing() -> None:
    assert curve_drawing(benefit(LEAVE, []), LAW) is None
