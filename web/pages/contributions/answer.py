"""Put the answer to a contributions question in words."""

from collections.abc import Sequence

from msgspec import Struct

from calculators import ContributionComparison, ContributionEstimate, ContributionQuestion
from calculators.contribution.models import Totals
from calculators.contribution.rates_and_shares import law_of_year
from calculators.contribution.workforce import FEWEST_PAY_PERIODS, MOST_PAY_PERIODS, whole_year
from web.charts.who_pays import PayerBar, payer_bars
from web.current_rules import current_rulebook
from web.i18n import Translator
from web.i18n.comparisons import Row, change_words, columns, more_or_less, rows
from web.i18n.formats import day, money, quarter_months
from web.i18n.messages import warning_message
from web.i18n.periods import even_periods, reaches_wage_base
from web.i18n.provisional import earlier_figures, marked
from web.i18n.sent import sent_sentence
from web.i18n.workforce import workforce_sentence
from web.pages.contributions.count import contractors_assumed, count_sentences, one_more_sentences
from web.pages.explanation import WorkedSection, worked_sections


class Change(Struct, frozen=True):
    """The comparison of two years or choices: both columns, the cost of the change and the warnings."""

    sentences: Sequence[str]
    columns: tuple[str, str]
    rows: Sequence[Row]
    warnings: Sequence[str]
    earlier_figures: Sequence[str]
    sections: Sequence[WorkedSection]


def change(comparison: ContributionComparison, translator: Translator, *, self_employed: bool) -> Change:
    """Return ``comparison`` in words.

    The ``self_employed`` pay the whole contribution themselves.
    """
    before, after = columns(comparison, translator)
    return Change(
        sentences=[
            change_words(comparison, (before, after), translator),
            *more_or_less(comparison.difference, translator, self_employed=self_employed),
        ],
        columns=(before, after),
        rows=rows(comparison, translator, self_employed=self_employed),
        warnings=_warnings(comparison, (before, after), translator),
        earlier_figures=earlier_figures(comparison.after.provisional_figures, translator),
        sections=worked_sections(comparison.explanation, translator),
    )


def _warnings(comparison: ContributionComparison, names: tuple[str, str], translator: Translator) -> list[str]:
    """Return the warnings that only one of the two has, each with the name of its column."""
    both = [
        {each.code: each.figures for each in estimate.warnings} for estimate in (comparison.before, comparison.after)
    ]
    shared = [code for code, figures in both[0].items() if both[1].get(code, ...) == figures]
    return [
        translator.gettext("%(label)s: %(message)s", label=name, message=warning_message(code, translator, figures))
        for name, found in zip(names, both, strict=True)
        for code, figures in sorted(found.items())
        if code not in shared
    ]


class ContributionAnswer(Struct, frozen=True):
    """The answer that the page shows above the details."""

    estimate: ContributionEstimate
    heading: str
    meaning: str
    self_employed: bool
    workforce: Sequence[str]
    one_more: Sequence[str]
    one_more_sections: Sequence[WorkedSection]
    change: Change | None
    picture: Sequence[PayerBar]
    periods: Sequence[tuple[str, Totals]]
    due_dates: Sequence[tuple[str, str]]
    warnings: Sequence[str]
    earlier_figures: Sequence[str]
    sections: Sequence[WorkedSection]
    people: Sequence[tuple[str, Sequence[WorkedSection]]]

    @property
    def wage_base_reached(self) -> bool:
        """Return whether the wages of a person reach the wage base."""
        return reaches_wage_base(self.estimate)


def contribution_answer(
    question: ContributionQuestion,
    estimate: ContributionEstimate,
    translator: Translator,
    *,
    comparison: ContributionComparison | None = None,
) -> ContributionAnswer:
    """Return ``estimate``, the answer to ``question``, and its comparison in words."""
    totals, more = estimate.totals, estimate.one_more_person
    law = law_of_year(question.year, current_rulebook(), provisional=True)
    alone = _self_employed(question)
    return ContributionAnswer(
        estimate=estimate,
        heading=marked(
            translator.gettext("%(amount)s for %(year)s", amount=money(totals.total), year=estimate.year),
            estimate.provisional_figures,
            translator,
        ),
        meaning=sent_sentence(
            (money(totals.total), money(totals.employee), money(totals.employer)), translator, self_employed=alone
        ),
        self_employed=alone,
        workforce=[
            *_part_of_workforce(estimate, translator),
            workforce_sentence(estimate.workforce, question.exempt, law, translator),
            *count_sentences(estimate, translator),
        ],
        one_more=one_more_sentences(estimate, question.exempt, law, translator),
        one_more_sections=worked_sections(more.explanation, translator) if more else [],
        change=None if comparison is None else change(comparison, translator, self_employed=alone),
        picture=() if alone else payer_bars(totals, translator),
        periods=[
            (translator.gettext(title), getattr(estimate.by_period, name))
            for name, title in even_periods(estimate).items()
        ],
        due_dates=[
            (quarter_months(each.quarter, translator), day(each.due, translator)) for each in estimate.due_dates
        ],
        warnings=[
            *_periods_missing(question, translator),
            *contractors_assumed(question, estimate, translator),
            *(warning_message(warning.code, translator, warning.figures) for warning in estimate.warnings),
        ],
        earlier_figures=earlier_figures(estimate.provisional_figures, translator),
        sections=worked_sections(estimate.explanation, translator),
        people=[
            (each.id, worked_sections(each.explanation, translator)) for each in estimate.people if each.explanation
        ],
    )


def _self_employed(question: ContributionQuestion) -> bool:
    """Return whether all people are self-employed, so that there is only one payer."""
    return question.payroll is None and all(each.kind == "self_employed" for each in question.people or ())


def _part_of_workforce(estimate: ContributionEstimate, translator: Translator) -> list[str]:
    """Return a sentence if fewer people have wages here than are covered, so that more is owed."""
    workforce, people = estimate.workforce, sum(each.counted for each in estimate.people)
    if workforce is None or not people or people >= workforce.covered_individuals:
        return []
    return [
        translator.ngettext(
            "This is for the %(count)s person whose wages you entered, not for all %(covered)s.",
            "This is for the %(count)s people whose wages you entered, not for all %(covered)s.",
            people,
            count=people,
            covered=f"{workforce.covered_individuals:f}",
        )
    ]


def _periods_missing(question: ContributionQuestion, translator: Translator) -> list[str]:
    """Return a warning if the pay periods typed cannot be those of a whole year."""
    periods = question.workforce.pay_periods if question.workforce else None
    count = len(periods or ())
    if not count or whole_year(count):
        return []
    return [
        translator.ngettext(
            "You entered %(count)s pay period. A whole year has %(fewest)s if paid monthly, and up to %(most)s if "
            "paid weekly. Check that you entered each one once.",
            "You entered %(count)s pay periods. A whole year has %(fewest)s if paid monthly, and up to %(most)s "
            "if paid weekly. Check that you entered each one once.",
            count,
            count=count,
            fewest=FEWEST_PAY_PERIODS,
            most=MOST_PAY_PERIODS,
        )
    ]
