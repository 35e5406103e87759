"""The answer to a contributions question in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from calculators import ContributionComparison, ContributionEstimate, ContributionQuestion
from calculators.contribution_models import Totals
from web.pages.contributions.change import Change, change
from web.pages.contributions.count import contractors_assumed, count_sentences, one_more_sentences
from web.pages.contributions.pay_periods import FEWEST, MOST, whole_year
from web.pages.contributions.picture import PayerBar, payer_bars
from web.pages.contributions.sent import sent_sentence
from web.pages.worked import WorkedSection, worked_sections
from web.words import Words, marked
from web.words.formats import day, money, quarter_months
from web.words.messages import warning_message

PERIODS = {
    "year": marked("Year"),
    "quarter": marked("Quarter"),
    "month": marked("Month"),
    # Translators: every two weeks.
    "biweekly": marked("Two weeks"),
    "week": marked("Week"),
}
SENTENCES = {
    (True, True): marked(
        "With %(count)s covered individuals, contractors counted, the employer share is due. "
        "It is due from %(threshold)s on."
    ),
    (True, False): marked(
        "With %(count)s covered individuals, contractors not counted, the employer share is due. "
        "It is due from %(threshold)s on."
    ),
    (False, True): marked(
        "With %(count)s covered individuals, contractors counted, no employer share is due. "
        "It is due from %(threshold)s on."
    ),
    (False, False): marked(
        "With %(count)s covered individuals, contractors not counted, no employer share is due. "
        "It is due from %(threshold)s on."
    ),
}


@dataclass(frozen=True, slots=True)
class ContributionAnswer:
    """What the page shows above the details."""

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
    sections: Sequence[WorkedSection]
    people: Sequence[tuple[str, Sequence[WorkedSection]]]

    @property
    def wage_base_reached(self) -> bool:
        """Whether the wages of somebody count only up to the wage base."""
        return any(each.eligible_wages == self.estimate.wage_base for each in self.estimate.people or ())


def contribution_answer(
    question: ContributionQuestion,
    estimate: ContributionEstimate,
    words: Words,
    *,
    comparison: ContributionComparison | None = None,
) -> ContributionAnswer:
    """The words of ``estimate`` to ``question``, and of what it is beside."""
    totals, more = estimate.totals, estimate.one_more_person
    alone = _self_employed(question)
    return ContributionAnswer(
        estimate=estimate,
        heading=words.gettext("%(amount)s for %(year)s", amount=money(totals.total), year=estimate.year),
        meaning=sent_sentence(
            (money(totals.total), money(totals.employee), money(totals.employer)), words, self_employed=alone
        ),
        self_employed=alone,
        workforce=[_workforce(estimate, words), *count_sentences(estimate, words)],
        one_more=one_more_sentences(estimate, words),
        one_more_sections=worked_sections(more.explanation, words) if more else [],
        change=None if comparison is None else change(comparison, words, self_employed=alone),
        picture=() if alone else payer_bars(totals, words),
        periods=[(words.gettext(title), getattr(estimate.by_period, name)) for name, title in PERIODS.items()],
        due_dates=[(quarter_months(each.quarter, words), day(each.due, words)) for each in estimate.due_dates],
        warnings=[
            *_periods_missing(question, words),
            *contractors_assumed(question, estimate, words),
            *(warning_message(warning.code, words) for warning in estimate.warnings),
        ],
        sections=worked_sections(estimate.explanation, words),
        people=[(each.id, worked_sections(each.explanation, words)) for each in estimate.people if each.explanation],
    )


def _self_employed(question: ContributionQuestion) -> bool:
    """Whether everybody is self-employed, so that there is one payer alone."""
    return question.payroll is None and all(each.kind == "self_employed" for each in question.people or ())


def _periods_missing(question: ContributionQuestion, words: Words) -> list[str]:
    """That a whole year has more or fewer pay periods than were typed."""
    periods = question.workforce.pay_periods if question.workforce else None
    count = len(periods or ())
    if not count or whole_year(count):
        return []
    return [
        words.ngettext(
            "The average is that of %(count)s pay period. A whole year has %(fewest)s, if paid monthly, to %(most)s, "
            "if paid weekly: check that none is missing and none stands twice.",
            "The average is that of %(count)s pay periods. A whole year has %(fewest)s, if paid monthly, to %(most)s, "
            "if paid weekly: check that none is missing and none stands twice.",
            count,
            count=count,
            fewest=FEWEST,
            most=MOST,
        )
    ]


def _workforce(estimate: ContributionEstimate, words: Words) -> str:
    counted = estimate.workforce
    if counted is None:
        return words.gettext("A self-employed person pays both shares.")
    return words.gettext(
        SENTENCES[counted.employer_share_due, counted.contractors_counted],
        count=f"{counted.covered_individuals:f}",
        threshold=counted.threshold,
    )
