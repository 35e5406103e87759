"""Put the answer to a plan of leave in words: a usual week, the total, the payments, the weeks left."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from calculators import BenefitEstimate, PlanWeek
from calculators.leave.models import WeeksLeft
from calculators.plans.figures import most_frequent_amount
from web.i18n.formats import day, money, weekday, weeks_left
from web.i18n.plan import ALLOTMENTS
from web.i18n.translator import Translator
from web.i18n.week_groups import WeekGroup, week_groups
from web.i18n.week_rows import ZERO, WeekRow, sum_if_known, week_rows
from web.i18n.weeks import after_taxes, arriving, when_money_arrives

FEW_WEEKS = 2
"""The most paid weeks that may all be cut, by the waiting period and by the last day."""


class Fact(Struct, frozen=True):
    """A figure that answers a question of its own, with a note on it."""

    label: str
    value: str
    note: str = ""


class PlanAnswer(Struct, frozen=True):
    """The plan as the page shows it, without payments for a worker who is not eligible."""

    days: str
    """The first and the last day of leave, blank without any."""
    total: str
    facts: Sequence[Fact]
    usual: WeekRow | None
    weekly: str
    """The payment of a week in words, blank if a few paid weeks do not show it."""
    weeks: Sequence[WeekRow]
    groups: Sequence[WeekGroup]
    arrival: Sequence[str]
    arrives: str
    """The days from the payment until the money is there."""
    left: Sequence[tuple[str, str]]
    tax: str
    withheld: str
    withheld_in_all: str
    net_in_all: str

    @property
    def pays(self) -> bool:
        """Return whether a week pays anything, or would with enough wages."""
        return self.usual is not None

    @property
    def taxes(self) -> bool:
        """Return whether taxes are withheld from a payment."""
        return any(row.withheld for row in self.weeks)

    @property
    def room(self) -> bool:
        """Return whether accrued paid leave may add to the benefit of a week."""
        return any(row.room for row in self.weeks)


def plan_answer(estimate: BenefitEstimate, translator: Translator) -> PlanAnswer | None:
    """Return the plan of ``estimate`` in words, or ``None`` if none was asked for."""
    if estimate.schedule is None:
        return None
    rows = week_rows(estimate, translator)
    withheld = sum_if_known(row.withheld for row in rows)
    net = sum_if_known(row.net for row in rows)
    return PlanAnswer(
        days=_days(estimate.schedule, translator),
        total=_total(estimate, rows, translator),
        facts=_facts(estimate, rows, translator),
        usual=usual_week(rows),
        weekly=usual_amount(rows, estimate.weekly_benefit, translator),
        weeks=rows,
        groups=week_groups(rows, translator),
        arrival=_arrival(estimate.schedule, translator) if estimate.financially_eligible else [],
        arrives=when_money_arrives(translator),
        left=[
            (translator.gettext(text), weeks_left(getattr(estimate.weeks_left, name)))
            for name, text in ALLOTMENTS.items()
        ],
        tax=_tax(estimate, translator),
        withheld=_withheld(withheld, net, translator),
        withheld_in_all=after_taxes(withheld, translator),
        net_in_all=after_taxes(net, translator),
    )


def usual_week(rows: Sequence[WeekRow]) -> WeekRow | None:
    """Return the first week with the most frequent amount, or the lower of two such amounts."""
    paid = [row for row in rows if row.amount]
    usual = most_frequent_amount([row.amount for row in paid])
    return next((row for row in paid if row.amount == usual), None)


def usual_amount(rows: Sequence[WeekRow], weekly_benefit: Decimal, translator: Translator) -> str:
    """Return the weekly payment: the one of all or most paid weeks, or else the least and the most.

    It is blank for a few weeks if one does not pay the benefit of a full week.
    """
    amounts = Counter(row.amount for row in rows if row.amount)
    paid = amounts.total()
    if not paid or (paid <= FEW_WEEKS and amounts.keys() != {weekly_benefit}):
        return ""
    amount, weeks = amounts.most_common(1)[0]
    if len(amounts) == 1:
        return translator.gettext("%(amount)s a week", amount=money(amount))
    if weeks * 2 > paid:
        return translator.gettext("%(amount)s in most paid weeks", amount=money(amount))
    return translator.gettext("%(least)s to %(most)s a week", least=money(min(amounts)), most=money(max(amounts)))


def _days(schedule: Sequence[PlanWeek], translator: Translator) -> str:
    """Return the sentences on the first and the last day of leave, blank without any."""
    if not schedule:
        return ""
    return translator.gettext(
        "Your first day of leave is %(first)s, and your last day of leave is %(last)s. Each week below runs from "
        "Sunday to Saturday.",
        first=day(min(week.first_day for week in schedule), translator),
        last=day(max(week.last_day for week in schedule), translator),
    )


def _total(estimate: BenefitEstimate, rows: Sequence[WeekRow], translator: Translator) -> str:
    amount = money(estimate.total_benefit or ZERO)
    paid = sum(1 for row in rows if row.amount)
    if not estimate.financially_eligible:
        return translator.gettext("If you qualified, your whole leave would pay %(amount)s.", amount=amount)
    if not paid:
        return translator.gettext("No week of this leave is paid")
    return translator.ngettext(
        "In total: %(amount)s in %(count)s paid week.",
        "In total: %(amount)s over %(count)s paid weeks.",
        paid,
        count=paid,
        amount=amount,
    )


def _facts(estimate: BenefitEstimate, rows: Sequence[WeekRow], translator: Translator) -> list[Fact]:
    """Return the total, the number of payments, and the first and the last of them."""
    paydays = sorted({payday for row in rows for payday in row.paydays})
    if not paydays:
        return []
    paid = sum(1 for row in rows if row.amount)
    first, last = weekday(paydays[0], translator), weekday(paydays[-1], translator)
    facts = [
        Fact(
            translator.gettext("In total"),
            money(estimate.total_benefit or ZERO),
            translator.ngettext("for %(count)s paid week", "for %(count)s paid weeks", paid, count=paid),
        ),
        # Translators: how many payments there are.
        Fact(translator.gettext("Payments"), str(len(paydays))),
        Fact(translator.gettext("First payment"), first),
    ]
    if len(paydays) > 1:
        facts.append(Fact(translator.gettext("Last payment"), last))
    left = estimate.weeks_left
    return facts if left is None else [*facts, _left(left, estimate.benefit_year.end, translator)]


def _left(left: WeeksLeft, year_end: date, translator: Translator) -> Fact:
    """Return the weeks left of the kinds of leave that most people take, and of all kinds together."""
    return Fact(
        translator.gettext("Weeks of leave left"),
        weeks_left(left.all),
        translator.gettext(
            # Translators: after the weeks of leave left, as in "18". The other two are numbers of weeks too.
            "until %(day)s, at most %(medical)s medical and %(family)s family",
            day=day(year_end, translator),
            medical=weeks_left(left.medical),
            family=weeks_left(left.family),
        ),
    )


def _arrival(schedule: Sequence[PlanWeek], translator: Translator) -> list[str]:
    """Return the dates and amounts of the first and the last payment."""
    payments: defaultdict[date, list[PlanWeek]] = defaultdict(list)
    for week in schedule:
        if week.expected_payment_date is not None:
            payments[week.expected_payment_date].append(week)
    days = sorted(payments)
    if not days:
        return []
    first, last = (
        {"amount": arriving(payments[payday], translator), "day": weekday(payday, translator)}
        for payday in (days[0], days[-1])
    )
    found = [translator.gettext("The first payment, %(amount)s, is expected on %(day)s.", **first)]
    if len(days) > 1:
        found.append(
            translator.ngettext(
                "%(count)s more payment follows: %(amount)s, on %(day)s.",
                "%(count)s more payments follow. The last, %(amount)s, is expected on %(day)s.",
                len(days) - 1,
                count=len(days) - 1,
                **last,
            )
        )
    return [*found, when_money_arrives(translator)]


def _tax(estimate: BenefitEstimate, translator: Translator) -> str:
    if estimate.tax is None or not estimate.total_benefit or not estimate.financially_eligible:
        return ""
    return translator.gettext(
        "%(taxable)s of your payments is taxable and %(not_taxable)s is not. Your 1099-G form will show the taxable "
        "amount.",
        taxable=money(estimate.tax.taxable),
        not_taxable=money(estimate.tax.not_taxable),
    )


def _withheld(withheld: Decimal | None, net: Decimal | None, translator: Translator) -> str:
    if not withheld or net is None:
        return ""
    return translator.gettext(
        "%(withheld)s is withheld for taxes, which leaves %(net)s.", withheld=money(withheld), net=money(net)
    )
