"""Taxes on benefits: what is withheld from a payment, and which part of the payments of a year is taxable."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from calculators.leave.allotments import ALLOTMENT_OF
from calculators.leave.models import EmployerSize, LeaveReason, Withhold
from calculators.worksheet.number import Number, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters, parameters_of
from calculators.worksheet.rounding import to_cent_half_up
from rules import Rulebook


@dataclass(frozen=True, slots=True)
class Payment:
    """An amount, for which reason it is paid, and the rule of the day it is paid on, where one is covered."""

    reason: LeaveReason
    amount: Number
    rule: Parameters | None


@dataclass(frozen=True, slots=True)
class Taxed:
    """The taxable part of the payments and the rest."""

    taxable: Number
    not_taxable: Number


def tax_rule(day: date, rulebook: Rulebook) -> Parameters | None:
    """The figures for a payment of ``day``, where its tax rule is covered (SOURCES 3.8: 2026 only)."""
    law = parameters_of(rulebook.law_on(day, "benefits", provisional=True))
    stated = "tax_rule_ends" in law.law.parameters
    covered = stated and law.tax_rule_begins.day() <= day <= law.tax_rule_ends.day()
    return law if covered else None


def withheld(amount: Number, chosen: Withhold, rule: Parameters, period: str) -> Number | None:
    """The chosen taxes on a payment, each half up to the cent; nothing where none is chosen."""
    taxes = []
    if chosen.federal:
        federal = to_cent_half_up(amount * rule.federal_withholding_rate)
        taxes.append(line("federal_withheld", federal, period=period))
    if chosen.state:
        taxes.append(line("state_withheld", to_cent_half_up(amount * rule.state_withholding_rate), period=period))
    return line("week_withheld", total(taxes), period=period) if taxes else None


def taxed(payments: Sequence[Payment], size: EmployerSize | None) -> Taxed | None:
    """Family benefits and a part of medical ones; nothing where no payment is covered, or the size is needed."""
    covered = [payment for payment in payments if payment.rule is not None]
    rules = [payment.rule for payment in covered if payment.rule is not None]
    if not covered or (size is None and any(is_medical(payment) for payment in covered)):
        return None
    parts = [part for part in (_medical(covered, size, rules[0]), _family(covered)) if part is not None]
    taxable = line("taxable", total([part for _, part in parts]))
    return Taxed(taxable, line("not_taxable", total([whole for whole, _ in parts]) - taxable))


def is_medical(payment: Payment) -> bool:
    """Whether a payment is a medical benefit; care of a service member is family leave."""
    return ALLOTMENT_OF[payment.reason] == "medical"


def _medical(payments: Sequence[Payment], size: EmployerSize | None, rule: Parameters) -> tuple[Number, Number] | None:
    amounts = [payment.amount for payment in payments if is_medical(payment)]
    if not amounts:
        return None
    whole = line("medical_benefits_of_tax_year", total(amounts))
    above, below = rule.medical_taxable_fraction, rule.medical_taxable_fraction_below_threshold
    fraction = above if size == "25_or_more" else below
    return whole, line("medical_benefits_taxable", to_cent_half_up(whole * fraction))


def _family(payments: Sequence[Payment]) -> tuple[Number, Number] | None:
    amounts = [payment.amount for payment in payments if not is_medical(payment)]
    if not amounts:
        return None
    whole = line("family_benefits_of_tax_year", total(amounts))
    return whole, whole
