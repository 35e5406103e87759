"""Taxes on benefits: the tax withheld from a payment, and the taxable part of the payments.

See SOURCES 3.8.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct

from calculators.leave.allotments import ALLOTMENT_OF
from calculators.leave.models import EmployerSize, LeaveReason, Withhold
from calculators.worksheet.number import NONE, Number, given, given_decimal, line
from calculators.worksheet.operators import choose, greater, lesser, total
from calculators.worksheet.parameters import Parameters, parameters_of
from calculators.worksheet.rounding import to_cent_half_up
from rules import Rulebook


class Payment(Struct, frozen=True, kw_only=True):
    """The amount of a week, the reason for its leave, its day and the law of that day.

    ``week`` is the first day of the week.
    """

    reason: LeaveReason
    amount: Number
    day: Number
    law: Parameters
    week: str

    @property
    def is_medical(self) -> bool:
        """Return whether this is a medical benefit.

        Care of a service member is family leave.
        """
        return ALLOTMENT_OF[self.reason] == "medical"

    @property
    def is_covered(self) -> bool:
        """Return whether the tax rules of its day are known."""
        return bool((self.law.tax_rule_ends >= self.day).truth)

    @property
    def has_known_split(self) -> bool:
        """Return whether the federal ruling on the taxable part covers its day."""
        return self.is_covered and bool((self.day >= self.law.tax_rule_begins).truth)


class Withheld(Struct, frozen=True, kw_only=True):
    """The federal tax and all taxes withheld from a payment, and the rest of it that is paid."""

    federal: Number | None
    taxes: Number | None
    net: Number


class Taxed(Struct, frozen=True, kw_only=True):
    """The taxable part of the payments and the rest."""

    taxable: Number
    not_taxable: Number


def payment_of(reason: LeaveReason, amount: Number, day: date, rulebook: Rulebook, week: str) -> Payment:
    """Return the payment of ``amount`` on ``day``."""
    law = parameters_of(rulebook.law_on(day, "benefits", provisional=True))
    return Payment(
        reason=reason,
        amount=amount,
        day=given("payment_date", day.toordinal(), "date", period=week),
        law=law,
        week=week,
    )


def withheld(
    payment: Payment, chosen: Withhold, size: EmployerSize | None, earlier: Sequence[Number]
) -> Withheld | None:
    """Return the chosen taxes on a payment, each half up to the cent, or ``None`` if they are not known.

    ``earlier`` is the federal tax of other payments for the same week, which a fixed weekly amount includes.
    """
    if not payment.is_covered:
        return None
    amount = payment.amount
    if not (chosen.federal or chosen.state or chosen.federal_amount is not None):
        return Withheld(federal=None, taxes=None, net=line("week_net", amount, period=payment.week))
    part = part_withheld_from(payment, size)
    if part is None or (chosen.federal_amount is not None and not payment.has_known_split):
        return None
    state = state_tax(part, payment) if chosen.state else None
    federal = federal_tax(chosen, payment, earlier, part=part, state=state)
    taxes = line("week_withheld", total([each for each in (federal, state) if each is not None]), period=payment.week)
    return Withheld(federal=federal, taxes=taxes, net=line("week_net", amount - taxes, period=payment.week))


def part_withheld_from(payment: Payment, size: EmployerSize | None) -> Number | None:
    """Return the part of a payment that taxes are withheld from.

    It is the whole payment, or from 2026 on its taxable part. Return ``None`` if the size of the employer decides and
    is not known.
    """
    if not payment.is_medical:
        return payment.amount
    whole = payment.law.taxable_part_withheld_begins > payment.day
    taxable = NONE
    if not whole.truth:
        if size is None:
            return None
        exact = payment.amount * taxable_fraction(payment.law, size)
        taxable = line("week_taxable", to_cent_half_up(exact), period=payment.week)
    return line("withheld_from", choose(whole, payment.amount, taxable), period=payment.week)


def state_tax(part: Number, payment: Payment) -> Number:
    """Return the state tax withheld."""
    return line("state_withheld", to_cent_half_up(part * payment.law.state_withholding_rate), period=payment.week)


def federal_tax(
    chosen: Withhold, payment: Payment, earlier: Sequence[Number], *, part: Number, state: Number | None
) -> Number | None:
    """Return the federal tax withheld, at its rate or as the person's own weekly amount.

    The payment limits the weekly amount.
    """
    if chosen.federal_amount is None:
        if not chosen.federal:
            return None
        tax = to_cent_half_up(part * payment.law.federal_withholding_rate)
        return line("federal_withheld", tax, period=payment.week)
    fixed = given_decimal("federal_amount", chosen.federal_amount, "dollars")
    if earlier:
        before = line("federal_withheld_before", total(earlier), period=payment.week)
        fixed = line("federal_amount_left", greater(fixed - before, NONE), period=payment.week)
    room = part if state is None else part - state
    return line("federal_withheld", lesser(fixed, room), period=payment.week)


def taxed(payments: Sequence[Payment], size: EmployerSize | None) -> Taxed | None:
    """Return all family benefits and a part of medical ones as taxable, for payments with a known split.

    Return ``None`` if there is no such payment, or if the size of the employer decides and is not known.
    """
    known = [payment for payment in payments if payment.amount.amount and payment.has_known_split]
    if not known or (size is None and any(payment.is_medical for payment in known)):
        return None
    parts = [*_medical(known, size), *_family(known)]
    taxable = line("taxable", total([part for _, part in parts]))
    rest = line("not_taxable", total([whole for whole, _ in parts]) - taxable)
    return Taxed(taxable=taxable, not_taxable=rest)


def taxable_fraction(law: Parameters, size: EmployerSize | None) -> Number:
    """Return the taxable part of medical benefits from an employer of this size."""
    of_larger, of_smaller = law.medical_taxable_fraction, law.medical_taxable_fraction_below_threshold
    return of_larger if size == "25_or_more" else of_smaller


def _medical(payments: Sequence[Payment], size: EmployerSize | None) -> Iterator[tuple[Number, Number]]:
    """Yield the medical payments with one taxable fraction, and their taxable part, for each fraction."""
    medical = [payment for payment in payments if payment.is_medical]
    by_fraction = defaultdict[Decimal, list[Payment]](list)
    for payment in medical:
        by_fraction[taxable_fraction(payment.law, size).decimal()].append(payment)
    for alike in by_fraction.values():
        period = alike[0].week if len(by_fraction) > 1 else ""
        whole = line("medical_benefits_of_tax_year", total([payment.amount for payment in alike]), period=period)
        taxable = to_cent_half_up(whole * taxable_fraction(alike[0].law, size))
        yield whole, line("medical_benefits_taxable", taxable, period=period)


def _family(payments: Sequence[Payment]) -> Iterator[tuple[Number, Number]]:
    amounts = [payment.amount for payment in payments if not payment.is_medical]
    if amounts:
        whole = line("family_benefits_of_tax_year", total(amounts))
        yield whole, whole
