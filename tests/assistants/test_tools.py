"""Tests of the answers of the tools, as plain sentences and as JSON."""

import json
import logging
import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any, get_args

import pytest

from calculators.award_check.models import ReasonCode
from calculators.benefit.eligibility import Reason, TestName
from rules import provisions, published
from tests.builders.processor_time import takes_at_most
from tests.builders.years import rules_through
from web.api.examples import AWARD_CHECKS, BENEFITS, CONTRIBUTIONS, EXCESS, WITHHOLDINGS
from web.assistants import tools
from web.assistants.rule_names import RULES, known_names
from web.assistants.server import described
from web.assistants.tools import MOST_LINES, TOOLS, Reply, reply
from web.assistants.weeks import MOST_GROUPS
from web.i18n import served_languages, translator_for
from web.i18n.labels import LINES, PARAMETERS
from web.i18n.plan import leave_reason

NAMED = {tool.name: tool for tool in TOOLS}
SECRETS = ("123-45-6789", "43210.98", "Quillfeather")
WORKER = {"leave_start_date": "2026-03-02", "wages": [{"quarter": "2025-Q4", "amount": "9000.00"}]}
every_language = pytest.mark.parametrize("tag", [language.tag for language in served_languages()])


def asked(tool: str, /, **arguments: Any) -> Reply:
    """Return the reply on the rules through 2026, for which the figures here are worked by hand."""
    return reply(NAMED[tool], arguments, rules_through(2026))


def document(reply: Reply) -> dict[str, Any]:
    """Return the JSON of a reply that is not an error."""
    assert reply.document is not None
    return reply.document


def test_a_benefit_is_explained_with_its_law() -> None:
    said = asked("estimate_benefit", **BENEFITS["explained"])
    lines = said.text.splitlines()
    assert lines[0] == "$778.87 a week"
    assert "A full week of leave pays $778.87 under the law. The Department will probably pay $778.77" in said.text
    assert "M.G.L. c. 175M s. 3(b); 458 CMR 2.12" in said.text
    assert lines[-1] == "This is an independent estimate, not a decision."
    assert document(said)["weekly_benefit"] == "778.87"
    assert document(said)["explanation"][-1]["label"]


def test_an_explanation_is_in_the_text_and_short_in_the_json() -> None:
    said = asked("estimate_benefit", **BENEFITS["leave_plan"], explain=True)
    assert "Average weekly wage: " in said.text
    assert "$778.767, rounded to the nearest cent (half a cent goes up) = $778.77" in said.text
    assert " more lines are in the answer of the JSON route." in said.text.splitlines()[-2]
    lines = document(said)["explanation"]
    assert len(lines) == MOST_LINES
    assert all(line["label"] and line["period"] is None for line in lines)


@pytest.mark.parametrize(
    ("tool", "question"),
    [
        ("estimate_contribution", CONTRIBUTIONS["people"]),
        ("check_award", AWARD_CHECKS["one_employer_only"]),
        ("estimate_withholding", WITHHOLDINGS["paycheck"]),
        ("find_excess_withholding", EXCESS["two_employers"]),
    ],
)
def test_every_explanation_in_json_is_short(tool: str, question: dict[str, Any]) -> None:
    explained = asked(tool, **{**question, "explain": True})
    plain = asked(tool, **{**question, "explain": False})
    assert 0 < str(document(explained)).count("'expression':") <= MOST_LINES
    assert "'expression':" not in str(document(plain))
    assert len(explained.text.splitlines()) > len(plain.text.splitlines())


def test_the_list_of_tools_is_short() -> None:
    """Count four characters as a token, which is rough: about 4,700 tokens today."""
    listed = [described(tool).model_dump(mode="json", by_alias=True, exclude_none=True) for tool in TOOLS]
    assert len(json.dumps(listed, separators=(",", ":"))) / 4 < 5000


def test_every_argument_has_a_description() -> None:
    def told(schema: dict[str, Any]) -> Iterator[object]:
        for field in schema.get("properties", {}).values():
            yield field.get("description")
            yield from told(field)
            yield from told(field.get("items", {}))

    for tool in TOOLS:
        assert all(told(tool.arguments)), tool.name


@pytest.mark.parametrize("name", sorted(RULES))
def test_tests_and_reasons_have_a_rule(name: str) -> None:
    said = asked("explain_rule", name=name)
    assert not said.wrong
    assert document(said)["name"] == name
    assert said.text.splitlines()[0] == asked("explain_rule", name=RULES[name]).text.splitlines()[0]


def test_tests_and_reasons_of_every_kind_are_known() -> None:
    names = {*get_args(TestName), *get_args(Reason), *get_args(ReasonCode)}
    assert names == RULES.keys()
    assert set(RULES.values()) <= {*LINES, *PARAMETERS}


@pytest.mark.parametrize(("wrong", "nearest"), [("weekly_benefits", "weekly_benefit"), ("waiting", "waiting_period")])
def test_an_unknown_name_gets_the_nearest_names(wrong: str, nearest: str) -> None:
    said = asked("explain_rule", name=wrong)
    assert said.wrong
    assert nearest in said.text.splitlines()[1].partition("values: ")[2].partition(".")[0].split(", ")


def test_a_wrong_choice_gets_the_allowed_values() -> None:
    said = asked("estimate_benefit", **{**WORKER, "employment_status": "idle"})
    assert "Give one of these values: employed, self_employed, unemployed. (invalid_choice)" in said.text


def test_not_eligible_is_an_answer_with_its_reason() -> None:
    said = asked("estimate_benefit", **WORKER)
    assert not said.wrong
    # 9000 / 13 = 692.31, raised to 693; 693 x 80 % = 554.40; 30 x 554.40 = 16632.00
    assert said.text.startswith("You have not earned enough yet: $7,632.00 short")
    assert "You need at least $16,632.00, which is 30 times the weekly benefit." in said.text
    assert "If you qualified, a full week of leave would pay $554.40." in said.text
    assert "The Department will probably pay" not in said.text
    assert document(said)["explanation"] == []


def test_an_answer_includes_its_warnings() -> None:
    said = asked("estimate_benefit", **BENEFITS["provisional"])
    assert "Note: This answer is provisional. We do not have all rates for this date yet" in said.text
    assert document(said)["warnings"][0]["code"] == "provisional_parameters"


def test_a_plan_is_shown_in_total_and_week_by_week() -> None:
    said = asked("estimate_benefit", **BENEFITS["leave_plan"])
    lines = said.text.splitlines()
    assert f"In total: ${float(document(said)['total_benefit']):,.2f} over" in said.text
    assert "The first payment, $708.77, is expected on Monday, March 16, 2026." in lines
    assert [line for line in lines if line.startswith("Week")][:2] == [
        "Week 1: not paid. March 1 to March 7, 2026. Pregnancy, or recovery from childbirth. "
        "Waiting period: not paid, but it counts as leave. You may use any amount of vacation or sick pay this week.",
        "Week 2: $778.87. March 8 to March 14, 2026. Pregnancy, or recovery from childbirth. "
        "Full week. Paid on Monday, March 16, 2026. "
        "You get $708.77 after $70.10 for taxes. You can add up to $202.13 of vacation or sick pay a week.",
    ]
    assert "Medical leave: 14." in lines
    assert "$741.75 is withheld for taxes, which leaves $5,682.94." in lines


def test_hypothetical_weeks_have_no_day_of_payment() -> None:
    plan = {"leave": [{"reason": "medical", "start": "2026-03-02", "end": "2026-03-22"}]}
    lines = asked("estimate_benefit", **WORKER, **plan).text.splitlines()
    promise = next(place for place, line in enumerate(lines) if "If you qualified, your whole leave" in line)
    # Monday to Friday of two weeks, at the $554.40 of the wages
    assert [line.split(". ")[0] for line in lines[promise + 1 : promise + 3]] == [
        "Week 1: not paid",
        "Weeks 2 to 3: $554.40 each",
    ]
    assert "payment is on" not in "".join(lines)


@every_language
def test_long_plans_show_some_weeks_and_count_the_rest(tag: str) -> None:
    days = [date(2026, 3, 2) + timedelta(weeks=number) for number in range(35)]
    plan = [
        {
            "reason": "medical",
            "start": str(day),
            "end": str(day + timedelta(days=6)),
            "schedule": "reduced",
            "hours_off_per_week": str(8 + number % 2),
        }
        for number, day in enumerate(days)
    ]
    said = asked("estimate_benefit", **WORKER, leave=plan, language=tag)
    reason = translator_for(tag).stopped(leave_reason("medical", translator_for(tag)))
    told = [line for line in said.text.splitlines() if reason in line]
    assert len(told) == MOST_GROUPS
    untold = said.text.splitlines()[said.text.splitlines().index(told[-1]) + 1]
    assert re.findall(r"\d+", untold) == [str(len(days) - MOST_GROUPS)]
    assert "JSON" in untold


def test_help_names_the_missing_wages_and_the_assumption() -> None:
    lines = asked("estimate_benefit", **BENEFITS["what_would_help"]).text.splitlines()
    begun = lines.index("What would help")
    # 14784.00 - 10000.00 = 4784.00
    assert lines[begun + 1 : begun + 3] == [
        "If your pay stays the same, you would qualify from April 5, 2026, with $862.40 a week.",
        "At least 30 times the weekly benefit: short by $4,784.00. The first start date that passes this test is "
        "April 5, 2026. You must pass every test to qualify.",
    ]
    assert any(line.startswith("We assume that your pay stays the same.") for line in lines)


def test_other_first_days_are_compared() -> None:
    said = asked("estimate_benefit", **BENEFITS["start_dates"])
    lines = said.text.splitlines()
    begun = lines.index("Which start date?")
    assert lines[begun + 1 : begun + 3] == [
        "November 10, 2025: $1,170.64 a week. This is the day you chose.",
        "January 4, 2026: $1,230.39 a week. Other quarters count. The rates of another year apply.",
    ]
    assert lines[begun + len(document(said)["start_dates"]["dates"]) + 1].startswith("We assume that your pay stays")


def test_compared_days_have_notes_and_one_assumption() -> None:
    beside = {"compare_start_dates": True, "provisional": True}
    said = asked("estimate_benefit", **BENEFITS["what_would_help"], **beside)
    assert "March 2, 2026: You would not qualify. If you did, you would get $492.80 a week. This is" in said.text
    assert "Provisional. " in said.text
    assert said.text.count("We assume that your pay stays the same.") == 1


def test_contributions_of_a_year_have_due_dates() -> None:
    said = asked("estimate_contribution", **CONTRIBUTIONS["people"])
    assert said.text.startswith(
        "For 2026 the total is $880.00. Of this, $460.00 is withheld and the employer pays $420.00."
    )
    assert "2026-Q4 is due by January 31, 2027." in said.text
    assert "M.G.L. c. 175M s. 6" in said.text
    assert document(said)["explanation"] == document(said)["people"][0]["explanation"] == []
    more = asked("estimate_contribution", **{**CONTRIBUTIONS["people"], "explain": True})
    explained = document(more)
    assert "(p1): " in more.text
    assert explained["explanation"][0]["label"]
    assert explained["people"][0]["explanation"] == []


def test_a_paycheck_states_both_amounts_and_the_wage_base_left() -> None:
    said = asked("estimate_withholding", **WITHHOLDINGS["paycheck"])
    # 184500 - 182000 = 2500; 2500 x 0.46 % = 11.50 and x 0.42 % = 10.50
    assert said.text.startswith("From this paycheck $11.50 is withheld, and the employer pays $10.50.")
    assert "$2,500.00 of this paycheck counts. After it, $0.00 is left before the wage base of the year." in said.text


def test_a_paycheck_leaves_out_the_money_that_was_missed_earlier() -> None:
    said = asked("estimate_withholding", **{**WITHHOLDINGS["paycheck"], "withheld_so_far": "0.00"})
    # 182000 x 0.46 % = 837.20
    assert said.text.startswith("Withhold $11.50. $837.20 was missed earlier.\nWith the money that was missed, $848.70")
    assert "you may not take that money from workers later" in said.text


def test_an_ineligible_answer_shows_the_deciding_note_first() -> None:
    said = asked("estimate_benefit", **WORKER, what_would_help=True)
    note = next(place for place, line in enumerate(said.text.splitlines()) if line.startswith("Note: "))
    assert note == 2
    assert said.text.splitlines()[note].startswith("Note: Enter what you earned so far in January to March 2026.")
    assert said.text.count("Note: Enter what you earned so far") == 1


def test_an_unemployed_person_sees_the_first_counted_day() -> None:
    wages = [{"quarter": f"2025-Q{number}", "amount": "13000"} for number in (1, 2, 3, 4)]
    said = asked("estimate_benefit", leave_start_date="2026-03-02", employment_status="unemployed", wages=wages)
    assert "You qualify only if you stopped working on or after September 1, 2025" in said.text


def test_excess_withholding_is_stated() -> None:
    said = asked("find_excess_withholding", **EXCESS["two_employers"])
    assert said.text.startswith("Your employers withheld $293.94 too much in 2025.")
    assert "The most that one person owes in the year: $810.06" in said.text
    assert document(said)["excess"] == "293.94"


def test_the_amount_on_a_decision_letter_is_checked() -> None:
    said = asked("check_award", **AWARD_CHECKS["another_amount"])
    assert said.text.startswith("Your amount does not fit the wage on your letter")
    assert "The wage on your letter leads to $779.06 a week. The amount on your letter is $67.17 more." in said.text
    assert "The amount on your letter fits an average weekly wage of $1,115.71 to $1,115.72." in said.text
    assert "appeal within 10 calendar days" in said.text
    assert document(said)["explanation"]
    jobs = asked("check_award", **{**AWARD_CHECKS["one_employer_only"], "explain": False})
    assert (
        "This explains the amount on your letter: The Department may have counted only your job at Bakery." in jobs.text
    )
    assert document(jobs)["explanation"] == document(jobs)["reasons"][0]["explanation"] == []


def test_a_later_year_names_the_figures_of_earlier_years() -> None:
    later = {"pay_date": "2027-01-08", "pay": "5000", "year_to_date": "0", "covered_individuals": "30"}
    said = asked("estimate_withholding", **later, provisional=True)
    # 5,000 x 0.7 % and 40 % of 5,000 x 0.18 %, by the shares of 2027; 60 % of 9.00
    assert said.text.startswith("From this paycheck $38.60 is withheld, and the employer pays $5.40.")
    assert "Rates of earlier years in this answer: Family contribution rate of 2026; Medical" in said.text
    refused = asked("estimate_withholding", **later)
    assert "2026-12-31" in refused.text
    assert refused.wrong


def test_the_parameters_of_a_day_are_listed() -> None:
    said = asked("figures_of_the_law", date="2026-03-01")
    assert (
        "Maximum weekly benefit: $1,230.39, since January 1, 2026 (M.G.L. c. 175M s. 3(b); 458 CMR 2.12(4))"
        in said.text
    )
    assert document(said)["parameters"]["medical_rate"]["value"] == "0.0070"


def test_a_line_is_explained_by_an_example_and_its_law() -> None:
    said = asked("explain_rule", name="weekly_benefit")
    assert said.text.splitlines()[:2] == [
        "Weekly benefit",
        "In an example: $778.872, rounded to the nearest cent (half a cent goes up) = $778.87",
    ]
    assert "Law: M.G.L. c. 175M s. 3(b); 458 CMR 2.12 (General Laws, chapter 175M, section 3, https://" in said.text
    assert document(said)["figure"] is None


def test_a_figure_is_explained_by_its_values_over_time() -> None:
    said = asked("explain_rule", name="wage_base")
    assert "From January 1, 2026: $184,500.00 (M.G.L. c. 175M s. 6, " in said.text
    assert [each["value"] for each in document(said)["figure"]["values"]][-2:] == ["184500.00", "192300.00"]
    assert document(said)["example"] is None


@every_language
def test_every_line_and_figure_can_be_explained(tag: str) -> None:
    said = {name: asked("explain_rule", name=name, language=tag) for name in known_names()}
    assert [name for name, each in said.items() if each.wrong or not document(each)["label"]] == []
    given = {name for name, each in said.items() if not (document(each)["citations"] or document(each)["figure"])}
    assert not given & (provisions().keys() | published().timelines.keys())
    sentence = translator_for(tag).gettext("You entered this, or we counted it from what you entered.")
    assert {name for name, each in said.items() if sentence in each.text} == given


def test_an_answer_is_in_spanish_on_request() -> None:
    said = asked("estimate_benefit", **WORKER, language="es")
    assert said.text.startswith("Todavía no ha ganado lo suficiente")
    assert "Esta es una estimación independiente, no una decisión." in said.text


@pytest.mark.parametrize(
    ("name", "arguments", "mend"),
    [
        ("estimate_benefit", {"wages": []}, "/leave_start_date: Add this value"),
        (
            "estimate_benefit",
            {**WORKER, "leave_start_date": "2030-01-07"},
            "We have rates from 2021-01-01 to 2026-12-31.",
        ),
        ("estimate_benefit", {**WORKER, "language": "xx"}, "/language: Give one of these values: en, es, "),
        ("estimate_benefit", {**WORKER, "language": ["es"]}, "/language: Give one of these values: en, es, "),
        ("explain_rule", {"name": "nothing"}, "/name: Give one of the values in the documentation."),
        ("figures_of_the_law", {"date": "1999-01-01"}, "No rates for this date."),
        ("estimate_withholding", {**WITHHOLDINGS["paycheck"], "pay": "-1"}, "/pay: Give dollars from 0"),
    ],
)
def test_a_wrong_question_gets_advice(name: str, arguments: dict[str, Any], mend: str) -> None:
    said = asked(name, **arguments)
    assert said.wrong
    assert mend in said.text
    assert said.document is None


def test_too_much_work_is_refused_before_it_is_done() -> None:
    people = [{"id": f"p{number}", "kind": "w2", "wages": "1"} for number in range(5000)]
    usual, too_much = CONTRIBUTIONS["people"], {**CONTRIBUTIONS["people"], "people": people}
    said = asked("estimate_contribution", **too_much)
    assert takes_at_most(
        100, lambda: asked("estimate_contribution", **usual), lambda: asked("estimate_contribution", **too_much)
    )
    assert said.wrong
    assert "/people: " in said.text
    assert "(too_many)" in said.text


def test_a_mistake_has_its_place_and_its_codes() -> None:
    first, second = asked("estimate_benefit", **{**WORKER, "leave_start_date": "March"}).text.splitlines()
    assert first.endswith(" (/problems/invalid-input)")
    assert second == ("/leave_start_date: Give a day as year-month-day, such as 2026-03-02. (invalid_date)")


def test_user_input_is_not_repeated_or_logged(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    number, wage, label = SECRETS
    row = {"employer": label, "quarter": "2025-Q4", "amount": wage}
    with caplog.at_level(logging.DEBUG):
        said = [
            asked("estimate_benefit", **{**WORKER, "wages": [{**row, "employer": number}]}),
            asked("estimate_benefit", **{**WORKER, "wages": [{**row, label: wage}], number: 1}),
            asked("estimate_benefit", leave_start_date=wage, wages=label, language=number),
        ]
        monkeypatch.setattr(tools, "estimate_benefit", broken)
        said.append(asked("estimate_benefit", **{**WORKER, "wages": [row]}))
    assert "(/problems/internal-error)" in said[-1].text
    assert "ValueError in estimate_benefit" in caplog.text
    written = "".join([each.text for each in said])
    written += caplog.text + "".join(capfd.readouterr())
    assert not [secret for secret in (number, wage) if secret in written]


def broken(*args: object, **options: object) -> None:
    raise ValueError(*SECRETS)


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
def test_a_tool_takes_the_fields_of_its_schema(tool: tools.AssistantTool) -> None:
    assert tool.arguments["properties"]["language"]["enum"] == [language.tag for language in served_languages()]
    assert tool.arguments["additionalProperties"] is False
    assert set(tool.question.model_json_schema()["properties"]) < set(tool.arguments["properties"])
