"""A loaded file fills the form with its question, or is refused with a reason."""

import json
from io import BytesIO
from typing import Any

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from werkzeug.datastructures import MultiDict
from werkzeug.test import TestResponse

from calculators import BenefitQuestion, ContributionQuestion
from rules import coverage
from tests.builders.filled_forms import benefit_form as typed_benefits
from tests.builders.filled_forms import plan_form
from tests.builders.page_forms import linked_fields
from tests.builders.plans import plan_questions
from tests.builders.saved_answers import EMPLOYER, OF_PAGES, PLAN, WORKER, kept, text_of, travelling
from tests.builders.strategies import contribution_questions, typed_questions
from tests.states import BENEFITS, CONTRIBUTIONS, LEAVE, WAGES
from web.forms.benefits import BENEFITS as BENEFITS_FORM
from web.forms.errors import Mistakes
from web.forms.typed import Form
from web.i18n import translator_for
from web.pages.benefits import question as benefits
from web.pages.benefits.days import with_quarters
from web.pages.contributions import question as contributions

ENGLISH = translator_for("en")
INCOME = {"kind": "ssdi", "start": "2026-03-02", "end": "2026-03-08", "weekly_amount": "100"}
NEWEST = {"provisional": True}
FEW = settings(max_examples=40)
ANSWERED = [
    *(
        ("benefits", name)
        for name in BENEFITS
        if name.startswith(("eligible", "not eligible", "two empl", "self", "prov", "start", "a later", "planned"))
    ),
    *(
        ("contributions", name)
        for name in ("share due", "share not due", "self-employed", "payroll in all", "private plan")
    ),
]


def loaded(client: FlaskClient, page: str, file: bytes | str, **typed: str) -> TestResponse:
    """Return the page after a file was loaded, with earlier text in its boxes."""
    content = file.encode() if isinstance(file, str) else file
    data = {**typed, "action": "load", "kept-file": (BytesIO(content), "kept.json")}
    return client.post(f"/en/{page}", data=data, content_type="multipart/form-data")


def saved(question: BenefitQuestion) -> BenefitQuestion:
    """Return ``question`` written to a file and read again."""
    return BenefitQuestion.model_validate_json(question.model_dump_json(exclude_unset=True))


def filled(question: BenefitQuestion) -> Form:
    """Return the form that asks ``question``."""
    return benefits.refilled(question, ENGLISH)


def answer_of(page: str) -> str:
    """Return the answer without its question and without the mark of focus."""
    return (
        page.partition('<section id="answer"')[2]
        .partition('<details class="keep"')[0]
        .replace(" data-focus", "")
        .replace(" autofocus", "")
    )


@pytest.mark.parametrize(("page", "name"), ANSWERED)
def test_a_loaded_file_gives_the_same_answer_and_boxes(client: FlaskClient, page: str, name: str) -> None:
    form = {"benefits": BENEFITS, "contributions": CONTRIBUTIONS}[page][name]
    first = client.post(f"/en/{page}", data=form).text
    file = client.post(f"/en/{page}/keep/json", data={"kept": travelling(first)}).data
    again = loaded(client, page, file)
    assert again.status_code == 200
    assert answer_of(again.text) == answer_of(first)
    assert travelling(again.text) == travelling(first)


def test_a_long_leave_is_loaded_from_its_own_file(client: FlaskClient) -> None:
    """Load the 26 weeks of a benefit year, with taxes, and the weeks beyond them."""
    taxes = {"withhold": {"federal": True, "state": True}, "employer_size": "25_or_more"}
    periods = [{"reason": "military_care", "start": "2026-03-02", "end": "2027-02-27"}]
    file = kept(client, "benefits", "json", {**PLAN, **taxes, "leave": periods}).data
    assert loaded(client, "benefits", file).status_code == 200


@FEW
@given(typed_questions())
def test_a_benefits_form_survives_saving_and_loading(asked: dict[str, Any]) -> None:
    form = with_quarters(BENEFITS_FORM.form(MultiDict(typed_benefits(asked))))
    question = benefits.benefit_question(form, ENGLISH)
    again, _ = benefits.reloaded(saved(question), ENGLISH)
    assert [again.day(name) for name in ("leave", "application")] == [form.day("leave"), form.day("application")]
    assert again["status"] == form["status"]
    employers, before = again.rows("employer"), form.rows("employer")
    assert [each["name"] for each in employers] == [each["name"] for each in before]
    assert [each.starting("wages-") for each in employers] == [each.starting("wages-") for each in before]
    several = len(before) > 1
    assert [each["leave"] for each in employers] == [each["leave"] if several else "" for each in before]


@FEW
@given(plan_questions())
def test_a_plan_survives_saving_and_loading(asked: dict[str, Any]) -> None:
    typed = typed_benefits({**asked, "employment_status": "employed"})
    form = with_quarters(BENEFITS_FORM.form(MultiDict({**typed, **plan_form(asked)})))
    question = benefits.benefit_question(form, ENGLISH)
    assert question.leave == BenefitQuestion.model_validate(asked).leave
    _, again = benefits.reloaded(saved(question), ENGLISH)
    assert again.model_dump_json(exclude_unset=True) == question.model_dump_json(exclude_unset=True)


def test_a_plan_is_loaded_as_it_is_typed() -> None:
    """Plan six weeks from March 2 to April 12, and a next period without a first day."""
    periods = [
        {"reason": "pregnancy", "start": "2026-03-02", "end": "2026-04-12"},
        {"reason": "bonding", "start": "2026-04-13", "end": "2026-04-15"},
        {"reason": "bonding", "start": "2026-04-17", "end": "2026-04-23"},
    ]
    rows = filled(BenefitQuestion.model_validate({**WORKER, "leave": periods})).rows("period")
    assert [each["weeks"] for each in rows] == ["6", "", "1"]
    assert [each.day("start").text for each in rows] == ["", "", "2026-4-17"]
    assert [each.day("end").text for each in rows] == ["", "2026-4-15", ""]


@FEW
@given(contribution_questions())
def test_a_contributions_question_survives_saving_and_loading(asked: dict[str, Any]) -> None:
    question = ContributionQuestion.model_validate({**asked, "explain": True})
    form, again = contributions.reloaded(question, ENGLISH)
    assert again.people == question.people
    assert contributions.reloaded(again, ENGLISH)[0].rows("person") == form.rows("person")


def test_a_later_year_is_loaded_with_or_without_newest_figures(client: FlaskClient) -> None:
    later = coverage().contributions.last_day.year + 1
    pages = [loaded(client, "contributions", text_of({**EMPLOYER, "year": later, **more})) for more in ({}, NEWEST)]
    assert [page.status_code for page in pages] == [200, 200]
    assert answer_of(pages[0].text) == answer_of(pages[1].text)
    assert answer_of(loaded(client, "contributions", text_of({**EMPLOYER, **NEWEST})).text) == answer_of(
        loaded(client, "contributions", text_of(EMPLOYER)).text
    )


def test_a_default_name_of_an_employer_stays_empty() -> None:
    unnamed = {**WORKER, "wages": [{"employer": "Employer 1", "quarter": "2025-Q4", "amount": "11000"}]}
    question = BenefitQuestion.model_validate(unnamed)
    assert filled(question)["employer-1-name"] == ""
    assert benefits.refilled(question, translator_for("es"))["employer-1-name"] == "Employer 1"


@pytest.mark.parametrize("page", OF_PAGES)
@pytest.mark.parametrize(
    ("content", "translator"),
    [
        (b"", "First choose the file that you saved."),
        (b"   ", "First choose the file that you saved."),
        (b"\xff\xfe\x00", "We cannot read this file."),
        (b"not json", "We cannot read this file."),
        (b"[]", "We cannot read this file."),
        (b"{}", "We cannot read this file."),
        (b'{"question": []}', "We cannot read this file."),
        (b'{"question": {}, "other": 1}', "We cannot read this file."),
        (b"[" * 100_000, "We cannot read this file."),
        (b'{"question": {}}', "We cannot use one part of this file: "),
    ],
)
def test_a_foreign_file_is_refused_with_a_message(
    client: FlaskClient, page: str, content: bytes, translator: str
) -> None:
    typed = {"benefits": "employer-1-name", "contributions": "person-1-name"}[page]
    both = {"employer": "1", "person": "1", **{name: text for name, text in LEAVE.items() if isinstance(text, str)}}
    response = loaded(client, page, content, **both, **{typed: "Bakery"})
    assert response.status_code == 422
    assert linked_fields(response.text) == ["kept-file"]
    assert f"File with the data (JSON): {translator}" in response.text
    assert 'value="Bakery"' in response.text


@pytest.mark.parametrize(
    ("page", "question", "translator"),
    [
        ("benefits", EMPLOYER, "You saved this file on another page"),
        ("contributions", WORKER, "You saved this file on another page"),
        ("benefits", {**WORKER, "colour": "red"}, "one part of this file: colour."),
        ("benefits", {**WORKER, "123-45-6789": "x"}, "one part of this file: ."),
        ("contributions", {**EMPLOYER, "people": [{"id": "A", "kind": "w2"}]}, "this file: people/0/wages."),
        (
            "benefits",
            {**WORKER, "wages": [*WORKER["wages"], WORKER["wages"][0]]},
            "more entries than this page has room for",
        ),
        ("benefits", {**WORKER, "leave_start_date": "2199-03-02"}, "more entries than this page has room for"),
        ("benefits", {**PLAN, "leave": PLAN["leave"] * 13}, "more entries than this page has room for"),
        ("benefits", {**PLAN, "other_income": [INCOME] * 13}, "more entries than this page has room for"),
        ("benefits", {**PLAN, "leave_start_date": "2026-03-03"}, "more entries than this page has room for"),
        ("benefits", {**WORKER, "employer_size": "under_25"}, "more entries than this page has room for"),
        (
            "contributions",
            {**EMPLOYER, "people": [{"id": f"p{n}", "kind": "w2", "wages": "1"} for n in range(201)]},
            "more entries than this page has room for",
        ),
        (
            "contributions",
            {**EMPLOYER, "people": [{"id": " A ", "kind": "w2", "wages": "1"}]},
            "more entries than this page has room for",
        ),
    ],
)
def test_a_question_that_does_not_fit_the_boxes_is_refused(
    client: FlaskClient, page: str, question: dict[str, Any], translator: str
) -> None:
    response = loaded(client, page, text_of(question))
    assert response.status_code == 422
    assert linked_fields(response.text) == ["kept-file"]
    assert translator in response.text
    assert "123-45-6789" not in response.text


def test_a_question_after_the_last_covered_day_is_loaded_and_answered(client: FlaskClient) -> None:
    wages = [{"employer": "Bakery", "quarter": "2027-Q4", "amount": "9000"}]
    later = loaded(client, "benefits", text_of({**WORKER, "leave_start_date": "2028-03-06", "wages": wages}))
    assert later.status_code == 200
    assert 'name="provisional" value="1" checked' in later.text
    assert 'value="Bakery"' in later.text


def test_a_day_before_the_law_fills_the_boxes_with_an_error(client: FlaskClient) -> None:
    wages = [{"employer": "Bakery", "quarter": "2019-Q4", "amount": "9000"}]
    before = loaded(client, "benefits", text_of({**WORKER, "leave_start_date": "2020-03-02", "wages": wages}))
    assert linked_fields(before.text) == ["leave-month"]
    assert 'value="Bakery"' in before.text
    early = loaded(client, "contributions", text_of({**EMPLOYER, "year": 2018}))
    assert linked_fields(early.text) == ["year"]


@pytest.mark.parametrize("page", OF_PAGES)
def test_a_file_above_the_limit_is_refused(client: FlaskClient, page: str) -> None:
    response = loaded(client, page, b" " * (256 * 1024 + 1))
    assert response.status_code == 413
    assert "Send at most 256 KiB at a time" in response.text


def test_typed_text_stays_if_no_file_is_chosen(client: FlaskClient) -> None:
    typed = {name: text for name, text in {**LEAVE, **WAGES}.items() if isinstance(text, str)}
    response = client.post("/en/benefits", data={**typed, "action": "load"})
    assert linked_fields(response.text) == ["kept-file"]
    assert 'value="$12,500.50"' in response.text


def test_an_answer_kept_in_one_language_loads_in_another(client: FlaskClient) -> None:
    file = kept(client, "benefits", "json", WORKER, "es").data
    assert json.loads(file)["answer"]["explanation"][0]["label"] == "Primer día del año de beneficios"
    assert "$778.87 a week" in loaded(client, "benefits", file).text


def test_mistakes_of_loading_name_the_file() -> None:
    with pytest.raises(Mistakes) as mistakes:
        benefits.reloaded(BenefitQuestion.model_validate({**WORKER, "wages": []}), ENGLISH)
    assert mistakes.value.codes == {"kept-file": "kept_beyond_boxes"}


def test_groups_and_the_choices_of_their_people_are_loaded() -> None:
    own = {"id": "Ana", "kind": "w2", "wages": "100.00", "group": "Nurses", "employer_pays": {"family": "0.5"}}
    groups = {"Nurses": {"employer_pays": {"medical": "0.75", "family": "1"}}}
    question = ContributionQuestion.model_validate({**EMPLOYER, "people": [own], "groups": groups})
    form, again = contributions.reloaded(question, ENGLISH)
    assert (form["group-1-name"], form["group-1-medical"], form["group-1-family"]) == ("Nurses", "75", "100")
    assert (form["person-1-group"], form["person-1-medical"], form["person-1-family"]) == ("1", "", "50")
    assert (again.people, again.groups) == (question.people, question.groups)
