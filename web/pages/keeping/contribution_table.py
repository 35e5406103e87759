"""The contributions as a table: by period and part for everybody, then by part for each person."""

from collections.abc import Iterator
from decimal import Decimal

from calculators import ContributionEstimate
from calculators.contribution_models import Totals
from web.pages.contributions.answer import PERIODS
from web.pages.keeping.tables import Cell, Table
from web.words import Words, marked

HEADINGS = (
    marked("Person"),
    # Translators: the year, or a quarter, month or week of it.
    marked("Period"),
    # Translators: the medical or the family part of a contribution.
    marked("Part"),
    marked("Wages that count"),
    marked("Employer pays"),
    # Translators: what is withheld from workers.
    marked("Withheld"),
    marked("Sent in all"),
)


def contribution_table(estimate: ContributionEstimate, words: Words) -> Table:
    """Rows of three: the medical part, the family part and both together, in dollars."""
    everybody, titles = words.gettext("Everybody"), {name: words.gettext(title) for name, title in PERIODS.items()}
    rows: list[list[Cell]] = []
    for name, title in titles.items():
        rows += _rows([everybody, title], getattr(estimate.by_period, name), None, words)
    for person in estimate.people:
        rows += _rows([person.id, titles["year"]], person, person.eligible_wages, words)
    return Table([words.gettext(heading) for heading in HEADINGS], rows)


def _rows(start: list[Cell], amounts: Totals, counted: Decimal | None, words: Words) -> Iterator[list[Cell]]:
    parts = (
        (words.gettext("Medical"), amounts.medical),
        (words.gettext("Family"), amounts.family),
        (words.gettext("Together"), amounts),
    )
    for title, part in parts:
        yield [*start, title, counted, part.employer, part.employee, part.total]
