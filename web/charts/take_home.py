"""Draw a week of leave under a usual week: what is paid, withheld and may be added, in whole units."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from msgspec import Struct

from calculators import BenefitEstimate
from calculators.leave.models import IncomeKind
from calculators.leave.other_income import DOLLAR_FOR_DOLLAR, EMPLOYER_PLAN, LINES
from web.i18n import Translator
from web.i18n.formats import money
from web.i18n.plan import income_kind
from web.i18n.week_rows import WeekRow, lines_of

WIDTH = 340


class Segment(Struct, frozen=True):
    """A part of the bar of a week of leave, with its amount in words."""

    kind: str
    label: str
    amount: str
    left: int
    width: int


class TakeHome(Struct, frozen=True):
    """The two bars: the usual pay, and a week of leave in its parts."""

    usual: str
    usual_width: int
    segments: Sequence[Segment]


def take_home(estimate: BenefitEstimate, week: WeekRow | None, translator: Translator) -> TakeHome | None:
    """Return the bars of ``week``, or of a full week without a plan.

    Return ``None`` if nothing is paid.
    """
    usual = sum((each.average_weekly_wage for each in estimate.employers), Decimal(0))
    parts = (
        _full_week(estimate, translator)
        if week is None
        else _week(usual, week, _other_income(estimate, week, translator), translator)
    )
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


def _week(usual: Decimal, week: WeekRow, other: Part, translator: Translator) -> list[Part]:
    """Return the parts of a week that are more than zero."""
    *_, other_amount = other
    known = week.net is not None and week.withheld is not None
    parts = [
        ("work", translator.gettext("Pay for the hours you work, about"), _worked(usual - other_amount, week)),
        (
            "benefit",
            translator.gettext("PFML benefit you take home") if week.withheld else translator.gettext("PFML benefit"),
            week.net if known and week.net is not None else week.amount,
        ),
        ("tax", translator.gettext("Tax withheld from it"), week.withheld or Decimal(0)),
        other,
        ("room", translator.gettext("Vacation or sick pay you can add"), week.room),
    ]
    return [part for part in parts if part[2] > 0]


def _other_income(estimate: BenefitEstimate, week: WeekRow, translator: Translator) -> Part:
    """Return the other income of a week, as the explanation has it.

    Paid leave that tops up the benefit is part of the room for it.
    """
    kinds: Mapping[str, IncomeKind] = {LINES[kind]: kind for kind in (*DOLLAR_FOR_DOLLAR, *EMPLOYER_PLAN)}
    lines = lines_of(week, kinds, estimate)
    found = dict.fromkeys(kinds[line.name] for line in lines)
    label = translator.clauses(income_kind(kind, translator) for kind in found)
    return "other", label, sum((Decimal(line.value) for line in lines), Decimal(0))


def _worked(usual: Decimal, week: WeekRow) -> Decimal:
    """Return what the hours outside the leave pay in a week on a part-time schedule, else zero."""
    return usual - week.amount - week.room if week.works else Decimal(0)
