"""The page of the parameters of each year, in a table and a drawing, with their sources."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from flask import Response, render_template
from msgspec import Struct

from calculators.contribution.quarterly_returns import covered_quarters, due_date
from calculators.contribution.rates_and_shares import both_parts, law_of_year, parts_of_wages
from calculators.worksheet.number import Number
from calculators.worksheet.parameters import parameters_of
from rules import Law, Rulebook, Topic
from web.charts.bars import stacked_bars
from web.current_rules import current_rulebook
from web.i18n.formats import percent
from web.pages.layout import page_for_everyone

RATES = ("total_rate", "medical_rate", "family_rate", "wage_base")
BENEFITS = ("state_average_weekly_wage", "maximum_weekly_benefit", "minimum_earnings")


class Year(Struct, frozen=True):
    """The parameters of a year and the documents they come from."""

    year: int
    values: Sequence[str]
    sources: Sequence[tuple[str, str]]


class Payers(Struct, frozen=True):
    """The shares of both payers in a year in percent, and percentages of wages if the rates are known."""

    year: int
    medical_shares: str
    family_shares: str
    withheld: Sequence[Decimal]
    owed: Decimal | None


def rates() -> Response:
    """Show the parameters by year."""
    return page_for_everyone(_page)


def _page() -> str:
    contributions = years(current_rulebook(), "contributions", RATES)
    last_day = current_rulebook().coverage.contributions.last_day
    law = parameters_of(current_rulebook().law_on(last_day, "contributions"))
    bars = stacked_bars([(str(each.year), each.values[1], each.values[2], each.values[0]) for each in contributions])
    return render_template(
        "rates.html",
        contributions=contributions,
        payers=payers(current_rulebook()),
        threshold=law.employer_threshold.text(),
        last_year=last_day.year,
        due=[due_date(quarter, law) for quarter in covered_quarters(last_day.year, current_rulebook())],
        benefits=years(current_rulebook(), "benefits", BENEFITS),
        chart=bars,
    )


def payers(rulebook: Rulebook) -> list[Payers]:
    """Return the shares of both payers in each covered year and in the next one, oldest first.

    The shares of the next year may be law before its rates are known.
    """
    covered = rulebook.coverage.contributions
    years = range(covered.first_day.year, covered.last_day.year + 2)
    return [_payers(year, rulebook) for year in years]


def _payers(year: int, rulebook: Rulebook) -> Payers:
    law = law_of_year(year, rulebook, provisional=True)
    parts = parts_of_wages(law)
    known = not law.stand_ins
    return Payers(
        year=year,
        medical_shares=_shares(law.medical_employer_share, law.medical_employee_share),
        family_shares=_shares(law.family_employer_share, law.family_employee_share),
        withheld=[each.withheld for each in parts.values()] if known else (),
        owed=both_parts(parts.values()).owed if known else None,
    )


def _shares(employer: Number, employee: Number) -> str:
    """Return the shares as payroll programs ask for them, such as ``60/40``."""
    return "/".join(percent(share.decimal()).removesuffix("%") for share in (employer, employee))


def years(rulebook: Rulebook, topic: Topic, names: Sequence[str]) -> list[Year]:
    """Return the parameters ``names`` at the end of each covered year, oldest first."""
    span = getattr(rulebook.coverage, topic)
    ends = [date(year, 12, 31) for year in rulebook.coverage.years]
    return [_year(end.year, rulebook.law_on(end, topic), names) for end in ends if end in span]


def _year(year: int, law: Law, names: Sequence[str]) -> Year:
    sources = [law.parameters[name].published_value.source for name in names]
    return Year(
        year, [law.text(name) for name in names], list(dict.fromkeys((each.title, each.url) for each in sources))
    )
