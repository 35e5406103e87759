"""What an answer shows beyond the amount and the tests: other first days, the curve and the calendar."""

from dataclasses import dataclass

from calculators import BenefitEstimate
from rules import Shelf
from web.pages.benefits.curve import CurveDrawing, curve_drawing
from web.pages.benefits.leave_calendar import LeaveCalendar, leave_calendar
from web.pages.benefits.other_starts import Comparison, Help, comparison_in_words, help_in_words
from web.words import Words


@dataclass(frozen=True, slots=True)
class Further:
    """Each part in words, or none where the estimate has no such part."""

    help: Help | None
    comparison: Comparison | None
    curve: CurveDrawing | None
    calendar: LeaveCalendar | None


def further(estimate: BenefitEstimate, words: Words, *, shelf: Shelf) -> Further:
    """What ``estimate`` shows further, under the law that it stands on."""
    law = shelf.law_on(estimate.benefit_year.start, "benefits", provisional=True)
    found, starts = estimate.what_would_help, estimate.start_dates
    return Further(
        help=None if found is None else help_in_words(found, words),
        comparison=None if starts is None else comparison_in_words(starts, words, told=found is not None),
        curve=curve_drawing(estimate, law),
        calendar=leave_calendar(estimate.schedule, words),
    )
