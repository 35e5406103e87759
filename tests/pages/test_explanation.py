"""Tests of the computation in words, with the steps of equal weeks shown once."""

import re
from collections.abc import Sequence

import pytest
from flask import Flask
from markupsafe import escape

from calculators import BenefitQuestion, estimate_benefit
from calculators.models.answers import ExplanationLine
from tests.builders.calendars import BONDING, PREGNANCY, plan
from web import create_app
from web.i18n import translator_for
from web.i18n.explained_lines import label_of, reasons, sentence
from web.i18n.formats import value_of
from web.pages.explanation import worked_sections
from web.pages.steps import drawn

ENGLISH = translator_for("en")
LIKE_MARKUP = "<b>&\"' \ue0000\ue001 {0} %s"
"""A name with all that HTML and the gaps of a step are made of."""


@pytest.fixture(scope="module")
def app() -> Flask:
    return create_app()


def steps(app: Flask, lines: Sequence[ExplanationLine], tag: str = "en") -> list[str]:
    """Return the HTML of each step, as a page in the language ``tag`` draws it."""
    with app.test_request_context(f"/{tag}/benefits"):
        sections = worked_sections(lines, translator_for(tag))
        return [step for _, html in drawn(sections) for step in re.findall("<li>\n    <p.*?\n  </li>", html, re.DOTALL)]


def labels(app: Flask, *periods: dict[str, str]) -> list[str]:
    """Return the labels of the lines about weeks."""
    question = plan(*periods, explain=True)
    html = "".join(steps(app, estimate_benefit(question).explanation))
    return re.findall('class="worked-label">([^<]*)<', html)


def test_equal_weeks_are_shown_once(app: Flask) -> None:
    amounts = [label for label in labels(app, PREGNANCY) if label.startswith("Benefit of the week")]
    assert amounts == [
        "Benefit of the week, week from March 8, 2026",
        "Benefit of the week, each week from March 15, 2026 to April 5, 2026",
        "Benefit of the week, week from April 12, 2026",
    ]


def test_other_computations_keep_every_line() -> None:
    question = plan(PREGNANCY, explain=True)
    lines = [line for line in estimate_benefit(question).explanation if not line.section.startswith("leave_weeks")]
    assert sum(len(section.steps) for section in worked_sections(lines, ENGLISH)) == len(lines)


def explained(**asked: object) -> list[ExplanationLine]:
    """Return the lines of a question about leave from two jobs, without those of weeks."""
    wages = [
        {"employer": employer, "quarter": f"2025-Q{number}", "amount": amount}
        for employer, amount in (("A", "9000"), (LIKE_MARKUP, "7000.50"))
        for number in (2, 3, 4)
    ]
    asked = {"leave_start_date": "2026-03-03", "wages": wages, "leave_from": ["A", LIKE_MARKUP], **asked}
    question = BenefitQuestion.model_validate({**asked, "explain": True})
    return [line for line in estimate_benefit(question).explanation if line.section != "leave_weeks"]


@pytest.mark.parametrize("tag", ["en", "es", "ar", "zh-Hans"])
@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"leave": [PREGNANCY, BONDING], "already_used": {"family_weeks": "11"}},
        {"leave_from": ["A"], "former_employers": [LIKE_MARKUP], "current_job_started": "2026-01-05"},
        {"application_date": "2025-12-02"},
    ],
)
def test_a_step_shows_its_line_in_words(app: Flask, tag: str, asked: dict[str, object]) -> None:
    translator, lines = translator_for(tag), explained(**asked)
    for line, step in zip(lines, steps(app, lines, tag), strict=True):
        label = label_of(line.name, None, line.period, translator)
        value, expression = value_of(line.value, line.unit, translator), sentence(line, translator)
        shown = [escape(text) for text in (label, value, expression, *reasons(line, translator))]
        assert step.startswith(
            f'<li>\n    <p class="worked-line"><span class="worked-label">{shown[0]}</span> '
            f'<bdi class="worked-value">{shown[1]}</bdi></p>\n'
        )
        assert (f"= <bdi>{shown[2]}</bdi>" in step) == (expression != value)
        assert all(reason in step for reason in shown[3:])
        assert [each.url for each in line.citations] == re.findall('href="([^"]*)"', step)
        assert "\ue001" not in step.replace(escape(LIKE_MARKUP), "")
