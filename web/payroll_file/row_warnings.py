"""Warn of the rows of a payroll file that may be counted wrongly, or that are not counted."""

from collections.abc import Iterator, Mapping, Sequence

from web.i18n import Translator
from web.i18n.payroll import MOST_NAMED, first_named
from web.payroll_file.records import LeftOut

Spellings = Sequence[Sequence[str]]
"""Names, each in its several spellings."""


def rows_without_wages(left_out: Sequence[LeftOut], translator: Translator) -> str:
    """Return the rows without wages that are no totals, each name once."""
    names = list({row.name: row for row in reversed(left_out)}.values())[::-1]
    # Translators: rows of a file without wages, each by its name and the number of its row.
    return translator.gettext("We did not count these rows as wages: %(rows)s.", rows=named_rows(names, translator))


def named_rows(left_out: Sequence[LeftOut], translator: Translator) -> str:
    """Return the first rows by their names and numbers."""
    return translator.listed(first_named(f"{row.name or '—'} ({row.number:,})" for row in left_out))


def likely_totals(numbers: Sequence[int], translator: Translator) -> str:
    """Return a warning for rows that may be totals, by their numbers."""
    return translator.gettext(
        "These rows may be totals, because they are the sums of other rows: %(rows)s. If so, remove them.",
        rows=row_numbers(numbers, translator),
    )


def spellings(people: Spellings, employers: Spellings, translator: Translator) -> Iterator[str]:
    """Yield warnings for people and for employers that may be one in several spellings."""
    if people:
        yield translator.gettext(
            "These may be the same person: %(people)s. Use one spelling for each person. If not, we apply the "
            "wage base to each spelling.",
            people=_alike(people, translator),
        )
    if employers:
        yield translator.gettext(
            "These may be the same employer: %(names)s. Use one spelling for each employer. If not, we apply the "
            "wage base to each spelling.",
            names=_alike(employers, translator),
        )


def _alike(names: Spellings, translator: Translator) -> str:
    """Return the first names in several spellings, or with one number."""
    return " · ".join(translator.clauses(labels) for labels in names[:MOST_NAMED])


def doubts(
    renamed: Spellings, doubtful: Mapping[str, Sequence[tuple[str, int]]], translator: Translator
) -> Iterator[str]:
    """Yield warnings for numbers with several names, and for cells that say that their rows may not count."""
    if renamed:
        # Translators: a number in the file that has several names, such as before and after a marriage.
        yield translator.gettext(
            "These names have one number: %(people)s. We counted each number as one person.",
            people=_alike(renamed, translator),
        )
    for heading, cells in doubtful.items():
        rows = first_named(f"{cell} ({number:,})" for cell, number in cells)
        # Translators: %(rows)s are cells such as "Voided" or a state such as "NH", each with the number of its row.
        yield translator.gettext(
            "“%(heading)s” says that these rows may not count: %(rows)s. We counted them. Remove those that were not "
            "paid, or that are for work in another state.",
            heading=heading,
            rows=translator.listed(rows),
        )


def row_numbers(rows: Sequence[int], translator: Translator) -> str:
    """Return the first numbers of rows."""
    return translator.listed(first_named(f"{number:,}" for number in rows))
