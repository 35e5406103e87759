"""The cost of a change, as sentences and as the rows of a table."""

from decimal import Decimal

from calculators import ContributionComparison
from calculators.contribution.models import Totals
from web.i18n.formats import money
from web.i18n.provisional import marked
from web.i18n.translator import N_, Translator

PAYER = {
    -1: N_("You pay %(amount)s less."),
    0: N_("You pay the same."),
    1: N_("You pay %(amount)s more."),
}
WORKERS = {
    -1: N_("You withhold %(amount)s less from workers."),
    0: N_("You withhold the same from workers."),
    1: N_("You withhold %(amount)s more from workers."),
}
ROWS = (
    (N_("Medical, employer pays"), "medical", "employer"),
    (N_("Medical, to withhold"), "medical", "employee"),
    (N_("Family, employer pays"), "family", "employer"),
    (N_("Family, to withhold"), "family", "employee"),
    (N_("Employer pays in total"), "", "employer"),
    (N_("To withhold in total"), "", "employee"),
    (N_("Total to send"), "", "total"),
)
ROWS_OF_SELF_EMPLOYED = (
    (N_("Medical"), "medical", "total"),
    (N_("Family"), "family", "total"),
    (N_("In total"), "", "total"),
)
Row = tuple[str, Decimal, Decimal, Decimal]


def more_or_less(difference: Totals, translator: Translator, *, self_employed: bool = False) -> list[str]:
    """Return a sentence for each payer.

    The ``self_employed`` are one payer of both shares.
    """
    sides = [(PAYER, difference.employer), (WORKERS, difference.employee)]
    if self_employed:
        sides = [(PAYER, difference.total)]
    return [translator.gettext(texts[sign(amount)], amount=money(abs(amount))) for texts, amount in sides]


def sign(amount: Decimal) -> int:
    """Return -1, 0 or 1 for an amount below, at or above zero."""
    return (amount > 0) - (amount < 0)


def columns(comparison: ContributionComparison, translator: Translator) -> tuple[str, str]:
    """Return the headings of both columns: their years, or two cases of one year."""
    before, after = comparison.before, comparison.after
    if before.year != after.year:
        return (
            marked(str(before.year), before.provisional_figures, translator),
            marked(str(after.year), after.provisional_figures, translator),
        )
    return translator.gettext("this case"), translator.gettext("the other case")


def change_words(comparison: ContributionComparison, names: tuple[str, str], translator: Translator) -> str:
    """Return the words before the differences: from one year to another, or in the other case."""
    before, after = comparison.before, comparison.after
    if before.year == after.year:
        # Translators: sentences on what changes follow.
        return translator.gettext("In the other case:")
    # Translators: a change from one year to another, as in "From 2025 to 2026:".
    return translator.gettext("From %(before)s to %(after)s:", before=names[0], after=names[1])


def rows(comparison: ContributionComparison, translator: Translator, *, self_employed: bool = False) -> list[Row]:
    """Return the title, the amount before, the amount after and the difference of each row."""
    tables = (comparison.before.totals, comparison.after.totals, comparison.difference)
    asked = ROWS_OF_SELF_EMPLOYED if self_employed else ROWS
    return [_row(translator.gettext(title), tables, part, side) for title, part, side in asked]


def _row(title: str, tables: tuple[Totals, Totals, Totals], part: str, side: str) -> Row:
    before, after, difference = (getattr(getattr(table, part) if part else table, side) for table in tables)
    return title, before, after, difference
