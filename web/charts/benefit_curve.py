"""Draw the benefit curve: its bends and the wages asked about, in whole units."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

from calculators import BenefitEstimate
from calculators.benefit.curve import BenefitCurve, CurvePoint, benefit_curve
from rules import Law
from web.i18n.formats import money

LEFT, RIGHT, TOP, GROUND = 76, 332, 24, 210
HEADROOM = Decimal("1.15")
LEAST_AXIS, LONGEST_AXIS = Decimal("1.3"), Decimal(2)
FAR_RIGHT = 225


class Dot(Struct, frozen=True):
    """A point of the curve, with its position, wage and benefit."""

    left: int
    top: int
    wage: str
    benefit: str


class JobDot(Struct, frozen=True):
    """The wage of one job on the curve, named on the side with more room if there are several jobs."""

    dot: Dot
    employer: str
    name_left: int
    anchor: str


class CurveDrawing(Struct, frozen=True):
    """The curve with its bends and the jobs that the leave is from."""

    line: str
    half: Dot
    maximum: Dot
    jobs: Sequence[JobDot]


def curve_drawing(estimate: BenefitEstimate, law: Law) -> CurveDrawing | None:
    """Return the curve under ``law`` with the wages of ``estimate``, or ``None`` if no wages count."""
    if not estimate.employers:
        return None
    curve = benefit_curve(law)
    points = [
        CurvePoint(average_weekly_wage=each.average_weekly_wage, weekly_benefit=each.weekly_benefit)
        for each in estimate.employers
    ]
    axes = _Axes(_last_wage(curve, points), curve.maximum.weekly_benefit * HEADROOM)
    half, maximum = axes.dot(curve.half), axes.dot(curve.maximum)
    return CurveDrawing(
        line=f"{LEFT},{GROUND} {half.left},{half.top} {maximum.left},{maximum.top} {RIGHT},{maximum.top}",
        half=half,
        maximum=maximum,
        jobs=[_job(axes.dot(point), each.employer) for point, each in zip(points, estimate.employers, strict=True)],
    )


class _Axes(Struct, frozen=True):
    """The wage at the right edge and the benefit at the top."""

    wage: Decimal
    benefit: Decimal

    def dot(self, point: CurvePoint) -> Dot:
        """Return the position of ``point``, which is at the right edge if the wage is beyond it."""
        part = min(Decimal(1), point.average_weekly_wage / self.wage)
        return Dot(
            left=LEFT + round((RIGHT - LEFT) * part),
            top=GROUND - round((GROUND - TOP) * point.weekly_benefit / self.benefit),
            wage=money(point.average_weekly_wage),
            benefit=money(point.weekly_benefit),
        )


def _last_wage(curve: BenefitCurve, points: Sequence[CurvePoint]) -> Decimal:
    """Return the wage at the right edge of the curve.

    It is the highest wage asked about, within limits that follow the wage with the maximum benefit.
    """
    reached = curve.maximum.average_weekly_wage
    widest = max(point.average_weekly_wage for point in points)
    return min(max(reached * LEAST_AXIS, widest), reached * LONGEST_AXIS)


def _job(dot: Dot, employer: str) -> JobDot:
    if dot.left > FAR_RIGHT:
        return JobDot(dot, employer, dot.left - 10, "before")
    return JobDot(dot, employer, dot.left + 10, "after")
