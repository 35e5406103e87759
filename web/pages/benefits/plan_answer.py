"""Put the answer to a plan of leave in words: each week and its reasons, the payments, the weeks left."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from calculators import BenefitEstimate, PlanWeek
from web.i18n import Translator
from web.i18n.formats import day, money, short_day
from web.i18n.plan import ALLOTMENTS, leave_reason
from web.i18n.week_kinds import ShownKind, shown_kind
from web.i18n.weeks import after_taxes, arriving, week_reasons

ZERO = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class WeekRow:
    """A week of a period of leave, as the page and the command show it."""

    week: PlanWeek
    kind: ShownKind
    days: str
    reason: str
    why: Sequence[str]
    payday: str
    withheld: str
    net: str


@dataclass(frozen=True, slots=True)
class PlanAnswer:
    """The plan as the page shows it, without payments for a worker who is not eligible."""

    total: str
    weeks: Sequence[WeekRow]
    arrival: Sequence[str]
    left: Sequence[tuple[str, str]]
    tax: str
    withheld: str
    withheld_in_all: str
    net_in_all: str

    @property
    def pays(self) -> bool:
        """Return whether a week pays anything, or would with enough wages."""
        return any(row.week.amount for row in self.weeks)

    @property
    def taxes(self) -> bool:
        """Return whether taxes are withheld from a payment."""
        return any(row.week.withheld for row in self.weeks)

    @property
    def room(self) -> bool:
        """Return whether accrued paid leave may add to the benefit of a week."""
        return any(row.week.top_up_room for row in self.weeks)


def plan_answer(estimate: BenefitEstimate, translator: Translator) -> PlanAnswer | None:
    """Return the plan of ``estimate`` in words, or ``None`` if none was asked for."""
    if estimate.schedule is None:
        return None
    withheld = _sum_if_known(week.withheld for week in estimate.schedule)
    net = _sum_if_known(week.net for week in estimate.schedule)
    return PlanAnswer(
        total=_total(estimate, translator),
        weeks=[_row(week, estimate, translator) for week in estimate.schedule],
        arrival=_arrival(estimate.schedule, translator) if estimate.financially_eligible else [],
        left=[(translator.gettext(text), str(getattr(estimate.weeks_left, name))) for name, text in ALLOTMENTS.items()],
        tax=_tax(estimate, translator),
        withheld=_withheld(withheld, net, translator),
        withheld_in_all=after_taxes(withheld, translator),
        net_in_all=after_taxes(net, translator),
    )


def _row(week: PlanWeek, estimate: BenefitEstimate, translator: Translator) -> WeekRow:
    payday = week.expected_payment_date if estimate.financially_eligible else None
    return WeekRow(
        week,
        shown_kind(week),
        # Translators: the first and the last day of a week, as in "March 1 to March 7, 2026".
        translator.gettext(
            "%(first)s to %(last)s", first=short_day(week.week_start, translator), last=day(week.week_end, translator)
        ),
        leave_reason(week.reason, translator),
        week_reasons(week, estimate.weekly_benefit, translator),
        "" if payday is None else day(payday, translator),
        after_taxes(week.withheld, translator),
        after_taxes(week.net, translator),
    )


def _total(estimate: BenefitEstimate, translator: Translator) -> str:
    amount = money(estimate.total_benefit or ZERO)
    if estimate.financially_eligible:
        return translator.gettext("The whole plan pays %(amount)s.", amount=amount)
    return translator.gettext(
        "With enough wages the whole plan would pay %(amount)s; the weeks below show what each would be.", amount=amount
    )


def _arrival(schedule: Sequence[PlanWeek], translator: Translator) -> list[str]:
    """Return the dates and amounts of the first and the last payment."""
    payments: defaultdict[date, list[PlanWeek]] = defaultdict(list)
    for week in schedule:
        if week.expected_payment_date is not None:
            payments[week.expected_payment_date].append(week)
    days = sorted(payments)
    if not days:
        return [translator.gettext("None of these weeks is paid.")]
    first, last = (
        {"amount": arriving(payments[payday], translator), "day": day(payday, translator)}
        for payday in (days[0], days[-1])
    )
    found = [translator.gettext("The first payment, %(amount)s, is expected on %(day)s.", **first)]
    if len(days) > 1:
        found.append(
            translator.ngettext(
                "%(count)s more payment follows: %(amount)s, on %(day)s.",
                "%(count)s more payments follow; the last, %(amount)s, is expected on %(day)s.",
                len(days) - 1,
                count=len(days) - 1,
                **last,
            )
        )
    return found


def _tax(estimate: BenefitEstimate, translator: Translator) -> str:
    if estimate.tax is None or not estimate.total_benefit:
        return ""
    return translator.gettext(
        "Of the payments for which the tax rule is known, %(taxable)s is taxable and %(not_taxable)s is not. A form "
        "1099-G will state the taxable part.",
        taxable=money(estimate.tax.taxable),
        not_taxable=money(estimate.tax.not_taxable),
    )


def _sum_if_known(amounts: Iterable[Decimal | None]) -> Decimal | None:
    """Return the sum of the amounts, or ``None`` if one of them is not known."""
    known = list(amounts)
    return None if None in known else sum((amount for amount in known if amount is not None), ZERO)


def _withheld(withheld: Decimal | None, net: Decimal | None, translator: Translator) -> str:
    if not withheld or net is None:
        return ""
    return translator.gettext(
        "%(withheld)s is withheld for taxes, which leaves %(net)s.", withheld=money(withheld), net=money(net)
    )
