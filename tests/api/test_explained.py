"""An explanation from a cached text equals the one written out, byte for byte."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from calculators import BenefitQuestion, InvalidQuestion
from calculators.benefit.estimate import work_out_benefit
from calculators.models.fields import looks_like_personal_identifier
from calculators.worksheet.explanation import explain, shape_of
from tests.builders.api_requests import example
from tests.builders.strategies import benefit_questions
from web.api import explained
from web.api.explained import benefit_json
from web.api.localize import localized
from web.i18n.translator import translator_for

labels = st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1, max_size=20).filter(
    lambda label: label.strip() and not looks_like_personal_identifier(label)
)


def renamed(question: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Return ``question`` with other labels for its employers."""
    changed = {**question, "wages": [{**row, "employer": names[row["employer"]]} for row in question["wages"]]}
    for field in {"leave_from", "former_employers"} & question.keys():
        changed[field] = [names[label] for label in question[field]]
    return changed


def written_out(question: dict[str, Any], tag: str) -> bytes:
    worked = work_out_benefit(BenefitQuestion.model_validate(question))
    return to_json(localized(worked.answer(explain(worked.sections())), translator_for(tag)))


def filled_in(question: dict[str, Any], tag: str) -> bytes:
    worked, translator = work_out_benefit(BenefitQuestion.model_validate(question)), translator_for(tag)
    return benefit_json(localized(worked.answer([]), translator), worked, translator)


@settings(max_examples=5 * settings().max_examples)
@given(benefit_questions(), st.lists(labels, min_size=4, max_size=4, unique=True), st.sampled_from(["en", "es"]))
def test_a_filled_text_equals_the_one_written_out(question: dict[str, Any], names: list[str], tag: str) -> None:
    question = renamed(question, dict(zip("ABCD", names, strict=True)))
    try:
        expected = written_out(question, tag)
    except InvalidQuestion:
        return
    assert filled_in(question, tag) == expected


@pytest.mark.parametrize("label", ['"explanation":[]', 'a"b\\c\u00a0\u200b', "\ue0000\ue001", "%s {0}", "<b>&amp;"])
def test_a_label_never_changes_the_structure_of_the_text(label: str) -> None:
    question = renamed({**example("benefit.question"), "explain": True}, {"A": label})
    other = {"employer": "B", "quarter": "2025-Q4", "amount": "100.00"}
    for wages in (question["wages"], [*question["wages"], other]):
        asked = {**question, "wages": wages, "leave_from": None}
        assert filled_in(asked, "en") == written_out(asked, "en")


def test_the_cache_has_no_user_input() -> None:
    question = renamed({**example("benefit.question"), "explain": True}, {"A": "Peculiar Bakery"})
    wages = [*question["wages"], {"employer": "Odd Mill", "quarter": "2025-Q4", "amount": "98765.43"}]
    filled_in({**question, "wages": wages, "leave_from": None}, "en")
    kept = repr(explained._texts)
    assert "quarter_wages" in kept
    assert not [typed for typed in ("Peculiar", "Odd Mill", "98765.43", "12500.50") if typed in kept]


def test_the_cache_keeps_a_limited_number_of_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(explained, "SHAPES_KEPT", 2)
    question = {**example("benefit.question"), "explain": True}
    for start in ("2025-02-03", "2025-05-05", "2025-08-04", "2025-11-03", "2026-03-02"):
        asked = {**question, "leave_start_date": start, "application_date": None}
        assert filled_in(asked, "en") == written_out(asked, "en")
        assert len(explained._texts) <= 2


def test_only_another_computation_has_another_shape() -> None:
    def key(**changed: Any) -> object:
        question = BenefitQuestion.model_validate({**example("benefit.question"), **changed})
        return shape_of(work_out_benefit(question).sections()).key

    rows = example("benefit.question")["wages"]
    assert key(wages=[{**row, "amount": "9000.00"} for row in rows]) == key()
    assert key(wages=[{**row, "employer": "Z"} for row in rows], leave_from=None) == key(leave_from=None)
    assert key(wages=rows[3:]) != key()
    assert key(employment_status="self_employed") != key()
