"""The page on the calculation: the rules in the order of the law, each worked out for an example."""

from collections.abc import Mapping, Sequence
from typing import Any

from flask import Response, render_template
from msgspec import Struct

from calculators import BenefitQuestion, ContributionQuestion, estimate_benefit, estimate_contribution
from web.current_rules import current_rulebook
from web.i18n import N_, Translator
from web.i18n.formats import day, money
from web.pages.explanation import WorkedSection, worked_sections
from web.pages.language import current_translator
from web.pages.layout import page_for_everyone

WAGES = {"2025-Q1": "12000.00", "2025-Q2": "12500.50", "2025-Q3": "13000.00", "2025-Q4": "11000.00"}
WORKER: Mapping[str, Any] = {
    "leave_start_date": "2026-03-02",
    "wages": [{"quarter": quarter, "amount": amount} for quarter, amount in WAGES.items()],
    "explain": True,
}
PARENT: Mapping[str, Any] = {
    **WORKER,
    "leave": [
        {"reason": "pregnancy", "start": "2026-03-02", "end": "2026-03-15"},
        {"reason": "bonding", "start": "2026-03-16", "end": "2026-03-28"},
    ],
}


class Employer(Struct, frozen=True):
    """An employer of an example, which pays one person wages in a year."""

    key: str
    title: str
    asked: str
    """The question in words, with the placeholders ``count``, ``year``, ``wages`` and ``first_day``."""
    people: str
    wages: str
    year: int = 2026


EMPLOYERS = (
    Employer(
        "contribution",
        N_("An employer's contribution"),
        N_("An employer had %(count)s employees on average. In %(year)s it pays one of them %(wages)s."),
        "30",
        "100000.00",
    ),
    Employer(
        "under-25",
        N_("An employer of fewer than 25 people"),
        N_("An employer had %(count)s employees on average. In %(year)s it pays one of them %(wages)s."),
        "24",
        "60000.00",
    ),
    Employer(
        "household",
        N_("A household with one employee"),
        N_("A family employed one person all year, such as a nanny. In %(year)s it pays this person %(wages)s."),
        "1",
        "38000.00",
    ),
    Employer(
        "wage-base",
        N_("Wages above the wage base"),
        N_("An employer had %(count)s employees on average. In %(year)s it pays one of them %(wages)s."),
        "30",
        "250000.00",
    ),
    Employer(
        "first-year",
        N_("The first year"),
        N_(
            "Contributions began on %(first_day)s, so only later wages of %(year)s count. An employer had %(count)s "
            "employees on average, and pays one of them %(wages)s from that day on."
        ),
        "30",
        "25000.00",
        2019,
    ),
)


class Example(Struct, frozen=True):
    """A question in words and the lines of its answer."""

    key: str
    title: str
    asked: str
    sections: Sequence[WorkedSection]


def how_it_works() -> Response:
    """Show the page."""
    return page_for_everyone(_page)


def _page() -> str:
    translator = current_translator()
    examples = [_benefit(translator), _weeks(translator), *(_contribution(each, translator) for each in EMPLOYERS)]
    return render_template("how.html", examples=examples)


def _benefit(translator: Translator) -> Example:
    question = BenefitQuestion.model_validate(WORKER)
    estimate = estimate_benefit(question, rulebook=current_rulebook())
    asked = translator.gettext(
        "A worker with one job earned %(wages)s in the four quarters that count. Leave starts on %(day)s.",
        wages=money(estimate.total_wages),
        day=day(question.leave_start_date, translator),
    )
    return Example(
        "benefit", translator.gettext("A weekly benefit"), asked, worked_sections(estimate.explanation, translator)
    )


def _weeks(translator: Translator) -> Example:
    estimate = estimate_benefit(BenefitQuestion.model_validate(PARENT), rulebook=current_rulebook())
    lines = [line for line in estimate.explanation if line.section.startswith("leave_")]
    asked = translator.gettext(
        "The same worker recovers from childbirth for two weeks, then is with the child for two."
    )
    return Example("weeks", translator.gettext("The weeks of a leave"), asked, worked_sections(lines, translator))


def _contribution(employer: Employer, translator: Translator) -> Example:
    question = ContributionQuestion.model_validate(
        {
            "year": employer.year,
            "workforce": {"average_w2": employer.people},
            "people": [{"id": "A", "kind": "w2", "wages": employer.wages}],
            "explain": True,
        }
    )
    estimate = estimate_contribution(question, rulebook=current_rulebook())
    asked = translator.gettext(
        employer.asked,
        count=employer.people,
        year=employer.year,
        wages=money(employer.wages),
        first_day=day(current_rulebook().coverage.contributions.first_day, translator),
    )
    sections = worked_sections(estimate.explanation, translator)
    return Example(employer.key, translator.gettext(employer.title), asked, sections)
