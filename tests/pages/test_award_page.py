"""Tests of the page on a decision letter."""

import re
from html import unescape

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from calculators import check_award
from tests.builders.api_requests import asked
from tests.builders.saved_answers import travelling
from tests.states import AWARD, AWARD_REFUSED, ESTIMATE, HALF_WEEKS, LEAVE, LETTER, ONE_JOB, TWO_EMPLOYERS, Form
from web.api.operations import AWARDS
from web.assistants.sentences import award_check_sentences
from web.exports.tables import award_table
from web.i18n.translator import translator_for
from web.pages.award.question import award_form, award_question
from web.pages.benefits.days import with_quarters

ENGLISH = translator_for("en")

KEPT = re.compile(r'name="kept" value="([^"]+)"')


def answer_of(client: FlaskClient, form: Form) -> str:
    """Return the words of the answer."""
    text = client.post("/en/award", data=form).text.partition('<section id="answer"')[2].partition("</section>")[0]
    return re.sub(r"\s+", " ", unescape(re.sub("<[^>]+>", " ", text)))


def test_a_notice_that_does_not_fit_is_explained(client: FlaskClient) -> None:
    words = answer_of(client, AWARD["no reason"])
    assert "The wage on your letter leads to $779.06 a week. The amount on your letter is $67.17 more." in words
    assert "The amount on your letter fits an average weekly wage of $1,115.71 to $1,115.72." in words
    assert "None of the reasons we know leads to this exact amount." in words
    assert "Ask the Department which wages it used" in words
    assert "appeal within 10 calendar days" in words


@pytest.mark.parametrize(
    ("state", "told"),
    [
        (
            "latest quarter",
            "not have counted your wages for October to December 2025. This leads to $600.00 a week.",
        ),
        ("own wages in cents", "Your average weekly wage is not rounded up to a whole dollar."),
        ("one job", "The Department may have counted only your job at XYZ. This leads to $400.00 a week."),
        ("former job", "The Department may not have counted your former job. This leads to $688.00 a week."),
        ("part of each week", "Taxes are withheld. This leads to $326.80 a week."),
    ],
)
def test_a_reason_is_shown_with_its_amount_and_its_law(client: FlaskClient, state: str, told: str) -> None:
    words = answer_of(client, AWARD[state]).partition("What does not explain it alone")[0]
    assert told in words
    assert "458 CMR 2.12" in words


def test_a_notice_above_the_own_wages_says_so(client: FlaskClient) -> None:
    # 788.37 - 688.00
    assert (
        "Your wages lead to $688.00 a week. Your letter pays $100.37 a week more than that. The Department may have "
        "used wages that you did not enter. If it finds a mistake, it can lower the amount. Keep your letter."
        in answer_of(client, AWARD["another wage"])
    )
    # 688.00 is not the amount of the letter's wage
    assert "Your wages lead to $688.00 a week." in answer_of(client, AWARD["own wages agree"])
    for state in ("own wages agree", "latest quarter", "one job"):
        assert "more than that" not in answer_of(client, AWARD[state])


@pytest.mark.parametrize("state", ["no reason", "maximum", "above the maximum"])
def test_a_letter_above_its_own_wage_warns_before_an_appeal(client: FlaskClient, state: str) -> None:
    told = answer_of(client, AWARD[state]).partition("What to do")[2]
    warning, appeal = "If it finds a mistake, it can lower the amount.", "If you disagree, appeal"
    assert 0 < told.find(warning) < told.find(appeal)


@pytest.mark.parametrize("state", AWARD)
def test_only_a_page_that_supports_an_appeal_is_sent_with_it(client: FlaskClient, state: str) -> None:
    sent = {"wage in cents", "one other wage", "latest quarter", "own wages in cents", "one job", "former job"}
    assert ("Print this page and send it with your appeal." in answer_of(client, AWARD[state])) == (state in sent)


LATER_JOB: Form = {f"employer-1-wages-2026-Q{number}": "13,000" for number in (1, 2, 3, 4)}
LATER: Form = {**LETTER, "leave-month": "2", "leave-day": "1", "leave-year": "2027", **ESTIMATE}


@pytest.mark.parametrize(
    ("wage", "amount", "benefit"),
    # the maximum of 2026 is 1,230.39; 768.992 + 169.38 = 938.372; 0.8 x 800 = 640
    [("2,000.00", "1,284.61", "$1,230.39"), ("1,300.00", "950.00", "$938.37"), ("800.00", "640.00", "$640.00")],
)
def test_a_letter_without_rates_is_not_judged(client: FlaskClient, wage: str, amount: str, benefit: str) -> None:
    form = {**LATER, "notice-wage": wage, "notice-amount": amount}
    words = answer_of(client, form)
    assert words.index("We cannot check this letter yet") < words.index("We do not have the rates yet.")
    assert (
        "We do not have the rates yet. Your letter uses newer rates, which lead to other amounts. "
        f"With 2026 rates, the wage on your letter would lead to {benefit} a week." in words
    )
    for judged in ("does not fit", "No wage leads", "None of the reasons", "lower the amount", "which wages it used"):
        assert judged not in words
    assert "appeal within 10 calendar days" in words


def test_a_letter_without_rates_has_no_reasons_elsewhere() -> None:
    form = MultiDict({**LATER, **LATER_JOB, "employer-1-wages-2026-Q4": "20,000", "provisional": "1"})
    check = check_award(award_question(with_quarters(award_form(form)), ENGLISH))
    assert check.reasons
    told = list(award_check_sentences(check, ENGLISH))
    assert told[0] == "We cannot check this letter yet"
    assert not [sentence for sentence in told if "explain" in sentence or "mistake" in sentence]
    assert list(award_table(check, ENGLISH).rows()) == []


def test_own_wages_are_only_compared_with_a_letter_without_rates(client: FlaskClient) -> None:
    words = answer_of(client, {**LATER, **LATER_JOB})
    assert "would lead to $788.37 a week. Your wages lead to $788.37 a week." in words
    assert "Add your own wages" not in words


@pytest.mark.parametrize("state", ["too little earned", "another wage"])
def test_a_worker_with_lower_wages_is_not_told_to_send_them(client: FlaskClient, state: str) -> None:
    words = answer_of(client, AWARD[state])
    assert "What to do Check that you entered every job and every quarter. If you disagree, appeal" in words
    assert "Send pay stubs" not in words


def test_a_wage_that_only_the_letter_has_is_not_called_checked(client: FlaskClient) -> None:
    told = "We did not check that wage. Add your own wages below to check it."
    assert told in answer_of(client, AWARD["fits the wage"])
    kept = travelling(client.post("/en/award", data=AWARD["fits the wage"]).text)
    on_paper = client.post("/en/award/keep/print", data={"kept": kept}).text
    assert "We did not check that wage." in on_paper
    assert "Add your own wages below" not in on_paper
    for state in ("own wages agree", "limited by the maximum", "no reason"):
        assert "We did not check" not in answer_of(client, AWARD[state])


def test_the_appeal_comes_before_questions_to_the_department(client: FlaskClient) -> None:
    words = answer_of(client, AWARD["one other wage"])
    assert words.index("appeal within 10 calendar days") < words.index("Ask the Department")


def test_the_page_has_the_answer_of_the_json_route(client: FlaskClient) -> None:
    for form in AWARD.values():
        text = client.post("/en/award", data=form).text
        if (kept := KEPT.search(text)) is None:
            continue
        saved = client.post("/en/award/keep/json", data={"kept": unescape(kept[1])}).get_json()
        assert saved["answer"] == asked(client, AWARDS.path, saved["question"]).get_json()


def test_the_quarters_follow_from_the_first_day(client: FlaskClient) -> None:
    assert "employer-1-wages-" not in client.get("/en/award").text
    for action in ("quarters", "estimate"):
        text = client.post("/en/award", data={**LETTER, "action": action}).text
        assert 'name="employer-1-wages-2025-Q4"' in text


def test_wages_stay_while_the_first_day_is_blank(client: FlaskClient) -> None:
    text = client.post("/en/award", data={**LETTER, **ONE_JOB, "leave-month": "", **ESTIMATE}).text
    assert '<input type="hidden" name="employer-1-wages-2025-Q4" value="12,345.67">' in text


def test_the_first_day_of_a_job_stays_with_one_employer(client: FlaskClient) -> None:
    job = {"job-month": "1", "job-day": "5", "job-year": "2026"}
    text = client.post("/en/award", data={**LETTER, **ONE_JOB, **job, "action": "quarters"}).text
    assert '<input type="hidden" name="job-day" value="5">' in text


def test_a_new_first_day_replaces_only_the_quarters(client: FlaskClient) -> None:
    changed = {"HX-Request": "true", "HX-Trigger": "days"}
    later = {**LETTER, **ONE_JOB, "leave-month": "6", "action": "quarters"}
    text = client.post("/en/award", data=later, headers=changed).text
    assert 'name="employer-1-wages-2026-Q1"' in text
    assert 'id="question"' not in text
    blank = client.post("/en/award", data={**later, "leave-day": ""}, headers=changed)
    assert (blank.status_code, blank.text) == (204, "")


def test_the_page_asks_about_work_in_part_of_each_week(client: FlaskClient) -> None:
    """By hand: 20 hours of 40 pay half of 688.00, the benefit of the person's own wages."""
    assert "period-1-hours" not in client.get("/en/award").text
    part_time = {**HALF_WEEKS, "withhold-state": "", "notice-amount": "344", **ESTIMATE}
    assert "This leads to $344.00 a week." in answer_of(client, {**LETTER, **ONE_JOB, **part_time})
    refused = client.post("/en/award", data=AWARD_REFUSED["hours without a reason"])
    assert refused.status_code == 422
    named = re.findall(r'<li><a href="#([^"]+)">', refused.text.partition('id="errors"')[2])
    assert named[:2] == ["period-1-reason", "hours"]
    assert client.post("/en/award", data={**LETTER, **part_time}).status_code == 422


def test_the_hours_of_a_plan_with_two_periods_stay(client: FlaskClient) -> None:
    text = client.post("/en/award", data=AWARD["two periods"]).text
    assert 'name="period-1-weeks" value="6"' in text
    assert '<input type="hidden" name="period-2-weeks" value="12">' in text
    assert "The rest of your plan from the benefits page counts too." in text


def test_an_employer_is_added_and_removed(client: FlaskClient) -> None:
    added = client.post("/en/award", data={**LETTER, **ONE_JOB, "action": "add-employer"}).text
    assert 'name="employer-2-wages-2025-Q4"' in added
    removed = client.post(
        "/en/award", data={**LETTER, **ONE_JOB, "employer": ["1", "2"], "action": "remove-employer-2"}
    ).text
    assert 'name="employer-2-wages-2025-Q4"' not in removed
    assert 'value="12,345.67"' in removed


def test_the_benefits_answer_fills_in_its_wages_and_its_plan(client: FlaskClient) -> None:
    plan = {"period": "1", "period-1-reason": "bonding", "period-1-weeks": "4", "period-1-schedule": "continuous"}
    answered = client.post("/en/benefits", data={**LEAVE, **TWO_EMPLOYERS, **plan, **ESTIMATE}).text
    letter = answered.partition('action="/en/award"')[2]
    kept = KEPT.search(letter)
    assert kept is not None
    carried = client.post("/en/award", data={"kept": unescape(kept[1]), "action": "carry"}).text
    assert 'name="employer-1-wages-2025-Q2" value="12500.50"' in carried
    assert 'name="employer-2-former" value="1" checked' in carried
    assert 'name="period-1-weeks" value="4"' in carried
    assert '<details id="part-time" open>' in carried
    assert 'id="leave-year" name="leave-year" value="2026"' in carried


def test_an_answer_is_saved_and_loaded_again(client: FlaskClient) -> None:
    text = client.post("/en/award", data=AWARD["part of each week"]).text
    kept = KEPT.search(text)
    assert kept is not None
    loaded = client.post("/en/award", data={"kept": unescape(kept[1]), "action": "load"}).text
    assert "Taxes are withheld. This leads to $326.80 a week." in re.sub(r"\s+", " ", loaded)
    notice = client.post(
        "/en/award",
        data={
            "kept": '{"question": {"notice": {"average_weekly_wage": "500", '
            '"weekly_benefit": "400", "leave_start_date": "2026-03-02"}}}',
            "action": "load",
        },
    )
    assert "Your amount fits the wage on your letter" in notice.text


def test_a_saved_question_without_boxes_is_refused(client: FlaskClient) -> None:
    rows = ", ".join(f'{{"employer": "E{n}", "quarter": "2025-Q4", "amount": "9000"}}' for n in range(21))
    saved = (
        '{"question": {"notice": {"average_weekly_wage": "500", "weekly_benefit": "400", "leave_start_date": '
        f'"2026-03-02"}}, "question": {{"leave_start_date": "2026-03-02", "wages": [{rows}]}}}}}}'
    )
    assert client.post("/en/award", data={"kept": saved, "action": "load"}).status_code == 422


def test_a_letter_without_an_amount_leads_to_the_tests(client: FlaskClient) -> None:
    page = client.get("/en/award").text
    assert "Did the Department deny your application?" in page
    assert re.search(r'<a href="/en/benefits">See if you qualify\.</a>', page)


def test_the_answer_to_a_letter_brings_the_boxes_of_the_wages(client: FlaskClient) -> None:
    form = {name: typed for name, typed in AWARD["no reason"].items() if "wages" not in name}
    answer = client.post("/en/award", data=form, headers={"HX-Request": "true"}).text
    assert 'name="employer-1-wages-2025-Q4"' in answer
    assert "Enter the first day of leave above." not in answer
