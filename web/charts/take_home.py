"""Draw a week of leave under a usual week: what is paid, withheld and may be added, in whole units."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from calculators import BenefitEstimate
from web.i18n import Translator
from web.i18n.formats import money
from web.i18n.week_rows import WeekRow

WIDTH = 340


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of the bar of a week of leave, with its amount in words."""

    kind: str
    label: str
    amount: str
    left: int
    width: int


@dataclass(frozen=True, slots=True)
class TakeHome:
    """The two bars: the usual pay, and a week of leave in its parts."""

    usual: str
    usual_width: int
    segments: Sequence[Segment]


def take_home(estimate: BenefitEstimate, week: WeekRow | None, translator: Translator) -> TakeHome | None:
    """Return the bars of ``week``, or of a full week without a plan.

    Return ``None`` if nothing is paid.
    """
    usual = sum((each.average_weekly_wage for each in estimate.employers), Decimal(0))
    parts = _full_week(estimate, translator) if week is None else _week(usual, week, translator)
    longest = max(usual, sum((amount for *_, amount in parts), Decimal(0)))
    if not usual or not parts:
        return None
    segments, before = [], Decimal(0)
    for kind, label, amount in parts:
        left = round(before / longest * WIDTH)
        before += amount
        segments.append(Segment(kind, label, money(amount), left, round(before / longest * WIDTH) - left))
    return TakeHome(money(usual), round(usual / longest * WIDTH), segments)


Part = tuple[str, str, Decimal]


def _full_week(estimate: BenefitEstimate, translator: Translator) -> list[Part]:
    benefit = estimate.weekly_benefit
    return [("benefit", translator.gettext("PFML benefit"), benefit)] if benefit else []


def _week(usual: Decimal, week: WeekRow, translator: Translator) -> list[Part]:
    """Return the parts of a week that are more than zero."""
    known = week.net is not None and week.withheld is not None
    parts = [
        ("work", translator.gettext("Pay for the hours you work, about"), _worked(usual, week)),
        (
            "benefit",
            translator.gettext("PFML benefit you take home") if week.withheld else translator.gettext("PFML benefit"),
            week.net if known and week.net is not None else week.amount,
        ),
        ("tax", translator.gettext("Tax withheld from it"), week.withheld or Decimal(0)),
        ("room", translator.gettext("Vacation or sick pay you can add"), week.room),
    ]
    return [part for part in parts if part[2] > 0]


def _worked(usual: Decimal, week: WeekRow) -> Decimal:
    """Return what the hours outside the leave pay in a week on a part-time schedule, else zero."""
    return usual - week.amount - week.room if week.part_time else Decimal(0)
