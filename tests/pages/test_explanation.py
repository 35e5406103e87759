"""Tests of the computation in words, with the steps of equal weeks shown once."""

from calculators import estimate_benefit
from tests.builders.calendars import PREGNANCY, plan
from web.i18n import translator_for
from web.pages.explanation import worked_sections

ENGLISH = translator_for("en")


def labels(*periods: dict[str, str]) -> list[str]:
    """Return the labels of the lines about weeks."""
    question = plan(*periods, explain=True)
    sections = worked_sections(estimate_benefit(question).explanation, ENGLISH)
    return [line.label for section in sections for line in section.lines]


def test_equal_weeks_are_shown_once() -> None:
    amounts = [label for label in labels(PREGNANCY) if label.startswith("Benefit of the week")]
    assert amounts == [
        "Benefit of the week, week from March 8, 2026",
        "Benefit of the week, each week from March 15, 2026 to April 5, 2026",
        "Benefit of the week, week from April 12, 2026",
    ]


def test_other_computations_keep_every_line() -> None:
    question = plan(PREGNANCY, explain=True)
    lines = [line for line in estimate_benefit(question).explanation if not line.section.startswith("leave_weeks")]
    assert sum(len(section.lines) for section in worked_sections(lines, ENGLISH)) == len(lines)
