"""Every name of a line, a number or a code has its text."""

import re
from datetime import date
from pathlib import Path
from typing import get_args

import pytest

import calculators
from calculators import BenefitQuestion, ContributionQuestion, estimate_benefit, estimate_contribution
from calculators.benefit.eligibility import Reason, TestName
from calculators.leave.other_income import DOLLAR_FOR_DOLLAR, EMPLOYER_PLAN, PAID_LEAVE
from calculators.models.answers import ExplanationLine, WarningCode
from calculators.worksheet.line_names import LineName, SectionName
from rules import provisions, published
from web.i18n import negotiate, served_languages, translator_for
from web.i18n.box_errors import BOXES, box_message
from web.i18n.eligibility import REASONS, TESTS
from web.i18n.explained_lines import label_of, reasons, sentence
from web.i18n.formats import day, money, percent, quarter_months
from web.i18n.labels import LINES, PARAMETERS, SECTIONS
from web.i18n.messages import PROBLEMS, WARNINGS, problem_words
from web.i18n.value_errors import VALUES, value_message

ENGLISH = translator_for("en")
SOURCES = [
    path.read_text("utf-8")
    for path in sorted(Path(calculators.__file__).parent.rglob("*.py"))
    if path.parent.name != "batch" and path.name != "line_names.py"
]
OF_JSON_ALONE = {"invalid_quarter"}
"""The codes of values that no page asks for."""
KINDS = (*DOLLAR_FOR_DOLLAR, *EMPLOYER_PLAN, *PAID_LEAVE)


def codes_in_code() -> set[str]:
    pattern = re.compile(
        r"PydanticCustomError\(\s*\"(\w+)\"|_mistake\(part, \"(\w+)\"|_plain\(\s*value, \w+, \"(\w+)\""
        r"|Mistake\(\s*(?:\([^)]*\)|\w+), \"(\w+)\""
    )
    return {code for source in SOURCES for found in pattern.findall(source) for code in found if code}


def test_every_line_has_a_label() -> None:
    assert set(get_args(LineName)) == LINES.keys()


def test_every_provision_belongs_to_a_line() -> None:
    assert provisions().keys() <= set(get_args(LineName))


@pytest.mark.parametrize("name", get_args(LineName))
def test_every_name_of_a_line_is_used(name: str) -> None:
    assert any(f'"{name}"' in source for source in SOURCES)


def test_every_number_of_the_law_has_a_label() -> None:
    assert published().timelines.keys() == PARAMETERS.keys()


def test_every_section_has_a_title() -> None:
    assert set(get_args(SectionName)) == SECTIONS.keys()


def test_every_code_has_a_message() -> None:
    assert set(get_args(WarningCode)) == WARNINGS.keys()
    assert set(get_args(Reason)) == REASONS.keys()
    assert set(get_args(TestName)) == TESTS.keys()
    assert codes_in_code() <= VALUES.keys()
    assert codes_in_code() - OF_JSON_ALONE <= BOXES.keys()


def benefit_lines(**asked: object) -> list[ExplanationLine]:
    return estimate_benefit(BenefitQuestion.model_validate({"explain": True, **asked})).explanation


def wages(employer: str, *amounts: str) -> list[dict[str, str]]:
    quarters = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")
    return [
        {"employer": employer, "quarter": quarter, "amount": amount}
        for quarter, amount in zip(quarters, amounts, strict=False)
    ]


def contribution_lines() -> list[ExplanationLine]:
    question = {
        "year": 2026,
        "explain": True,
        "workforce": {"pay_periods": [{"w2": "30", "contractors": "31"}, {"w2": "29.5"}]},
        "people": [{"id": "P1", "kind": "w2", "wages": "200000"}, {"id": "P2", "kind": "self_employed", "wages": "9"}],
    }
    return estimate_contribution(ContributionQuestion.model_validate(question)).explanation


@pytest.mark.parametrize(
    "lines",
    [
        benefit_lines(leave_start_date="2026-03-02", application_date="2026-02-20", wages=wages("A", "9", "8", "7")),
        benefit_lines(leave_start_date="2026-03-02", wages=wages("A", "9000") + wages("B", "1", "2", "3", "4")),
        benefit_lines(
            leave_start_date="2026-03-02", employment_status="unemployed", separation_date="2025-08-01", wages=[]
        ),
        benefit_lines(
            leave_start_date="2023-10-01",
            wages=[{"quarter": "2023-Q1", "amount": "13000"}],
            leave=[
                {"reason": "pregnancy", "start": "2023-10-01", "end": "2023-10-17"},
                {
                    "reason": "bonding",
                    "start": "2023-10-18",
                    "end": "2023-11-01",
                    "schedule": "reduced",
                    "hours_off_per_week": "7.5",
                },
            ],
            other_income=[
                {"kind": kind, "start": "2023-10-10", "end": "2023-10-19", "weekly_amount": "10"} for kind in KINDS
            ],
        ),
        benefit_lines(
            leave_start_date="2026-03-02",
            wages=wages("A", "9000"),
            leave=[
                {"reason": "medical", "start": "2026-03-02", "end": "2026-03-24"},
                {"reason": "bonding", "start": "2026-03-25", "end": "2026-04-10"},
            ],
            employer_size="25_or_more",
            withhold={"federal": True, "state": True},
        ),
        contribution_lines(),
    ],
)
def test_every_recorded_expression_becomes_a_sentence(lines: list[ExplanationLine]) -> None:
    for line in lines:
        text = " ".join(
            [label_of(line.name, line.of, line.period, ENGLISH), sentence(line, ENGLISH), *reasons(line, ENGLISH)]
        )
        assert not re.search(r"[a-z]_[a-z]|%\(", text)


def test_a_sentence_keeps_the_signs_and_brackets_of_its_expression() -> None:
    replaced = next(
        line
        for line in benefit_lines(
            leave_start_date="2026-03-02", wages=wages("A", "12000", "12500.50", "13000", "11000")
        )
        if line.name == "wage_replaced"
    )
    assert sentence(replaced, ENGLISH) == "$961.24 \N{MULTIPLICATION SIGN} 80% + $19.76 \N{MULTIPLICATION SIGN} 50%"


def test_values_have_their_us_formats() -> None:
    assert (money("1230.39"), money("914.565"), money("-0.50")) == ("$1,230.39", "$914.565", "-$0.50")
    assert (percent("0.0070"), percent("0.00378"), percent("1.00")) == ("0.70%", "0.378%", "100%")
    assert day(date(2026, 3, 2), ENGLISH) == "March 2, 2026"
    assert quarter_months("2025-Q4", ENGLISH) == "October to December 2025"


@pytest.mark.parametrize(
    ("header", "tag"),
    [("", "en"), ("en-GB,en;q=0.8", "en"), ("xx, en;q=0.1", "en"), ("*", "en"), ("es;q=zero", "en"), ("en;q=0", "en")],
)
def test_english_is_chosen_if_no_better_language_is_served(header: str, tag: str) -> None:
    assert negotiate(header) == tag


@pytest.mark.parametrize(
    ("header", "tag"),
    [("zh-TW", "zh-Hant"), ("zh-CN", "zh-Hans"), ("zh", "zh-Hans"), ("pt-PT", "pt-BR"), ("fr;q=0.5, es-US", "es")],
)
def test_the_best_served_tag_of_a_range_is_chosen(header: str, tag: str) -> None:
    served = {language.tag for language in served_languages()}
    assert negotiate(header) == (tag if tag in served else "en")


def test_messages_name_their_values() -> None:
    days = {"first_day": "January 1, 2021", "last_day": "December 31, 2026"}
    assert "January 1, 2021" in box_message("not_covered", ENGLISH, **days)
    first, last = days.values()
    assert "January 1, 2021" in value_message("not_covered", ENGLISH, first_day=first, last_day=last)
    assert all("%(" not in " ".join(problem_words(code, ENGLISH, **days)) for code in PROBLEMS)
    assert box_message("never_heard_of", ENGLISH) == BOXES["invalid_value"]
    assert value_message("never_heard_of", ENGLISH) == VALUES["invalid_value"]
