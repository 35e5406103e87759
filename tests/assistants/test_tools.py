"""What the tools say: plain sentences with the law, the warnings and that it is an estimate; and the same as JSON."""

import logging
from typing import Any

import pytest

from rules import provisions, published
from web.api.examples import BENEFITS, CONTRIBUTIONS, WITHHOLDINGS
from web.assistants import tools
from web.assistants.questions import known_names
from web.assistants.tools import TOOLS, Reply, reply
from web.words import served_languages, words_in

NAMED = {tool.name: tool for tool in TOOLS}
SECRETS = ("123-45-6789", "43210.98", "Quillfeather")
WORKER = {"leave_start_date": "2026-03-02", "wages": [{"quarter": "2025-Q4", "amount": "9000.00"}]}
every_language = pytest.mark.parametrize("tag", [language.tag for language in served_languages()])


def asked(tool: str, /, **arguments: Any) -> Reply:
    return reply(NAMED[tool], arguments, published())


def test_a_benefit_is_told_with_its_meaning_and_its_law() -> None:
    said = asked("estimate_benefit", **BENEFITS["eligible"])
    lines = said.text.splitlines()
    assert lines[0] == "$778.87 a week"
    assert "Expected award: $778.77 a week" in lines
    assert "M.G.L. c. 175M s. 3(b); 458 CMR 2.12" in said.text
    assert lines[-1] == "This is an independent estimate, not a decision."
    assert said.document["weekly_benefit"] == "778.87"
    assert said.document["explanation"][-1]["label"]


def test_not_eligible_is_an_answer_with_its_reason() -> None:
    said = asked("estimate_benefit", **WORKER)
    assert not said.wrong
    # 9000 / 13 = 692.31, raised to 693; 693 x 80 % = 554.40; 30 x 554.40 = 16632.00
    assert said.text.startswith("Not eligible: it would be $554.40 a week")
    assert "less than 30 times the weekly benefit, $16,632.00" in said.text
    assert "Expected award" not in said.text
    assert said.document["explanation"] == []


def test_warnings_are_passed_on() -> None:
    said = asked("estimate_benefit", **BENEFITS["provisional"])
    assert "Note: Provisional: the figures for this date are not published yet." in said.text
    assert said.document["warnings"][0]["code"] == "provisional_parameters"


def test_a_plan_is_told_in_sum() -> None:
    said = asked("estimate_benefit", **BENEFITS["leave_plan"])
    assert f"The whole plan pays ${float(said.document['total_benefit']):,.2f}." in said.text
    assert "The first payment, " in said.text


def test_a_year_s_contributions_and_their_days() -> None:
    said = asked("estimate_contribution", **CONTRIBUTIONS["people"])
    assert said.text.startswith(
        "For 2026: $880.00 in all, of which $460.00 are withheld and $420.00 are the employer's."
    )
    assert "2026-Q4 is due by January 31, 2027." in said.text
    assert "M.G.L. c. 175M s. 6" in said.text
    assert said.document["explanation"] == said.document["people"][0]["explanation"] == []
    explained = asked("estimate_contribution", **{**CONTRIBUTIONS["people"], "explain": True}).document
    assert explained["explanation"][0]["label"]
    assert explained["people"][0]["explanation"][0]["label"]


def test_a_paycheck() -> None:
    said = asked("estimate_withholding", **WITHHOLDINGS["paycheck"])
    # 184500 - 182000 = 2500; 2500 x 0.46 % = 11.50 and x 0.42 % = 10.50
    assert said.text.startswith("From this paycheck $11.50 are withheld, and the employer adds $10.50.")
    assert "Of this pay $2,500.00 count; $0.00 are left under the wage base of the year." in said.text


def test_the_figures_of_a_day() -> None:
    said = asked("figures_of_the_law", date="2026-03-01")
    assert (
        "Maximum weekly benefit: $1,230.39, since January 1, 2026 (M.G.L. c. 175M s. 3(b); 458 CMR 2.12(4))"
        in said.text
    )
    assert said.document["parameters"]["medical_rate"]["value"] == "0.0070"


def test_a_line_is_explained_by_an_example_and_its_law() -> None:
    said = asked("explain_rule", name="weekly_benefit")
    assert said.text.splitlines()[:2] == [
        "Weekly benefit",
        "In an example: $778.872, to the nearest cent, half a cent up = $778.87",
    ]
    assert "Law: M.G.L. c. 175M s. 3(b); 458 CMR 2.12 (General Laws, chapter 175M, section 3, https://" in said.text
    assert said.document["figure"] is None


def test_a_figure_is_explained_by_its_values_over_time() -> None:
    said = asked("explain_rule", name="wage_base")
    assert "From January 1, 2026: $184,500.00 (M.G.L. c. 175M s. 6; " in said.text
    assert [each["value"] for each in said.document["figure"]["values"]][-1] == "184500.00"
    assert said.document["example"] is None


@every_language
def test_every_line_and_figure_can_be_explained(tag: str) -> None:
    said = {name: asked("explain_rule", name=name, language=tag) for name in known_names()}
    assert [name for name, each in said.items() if each.wrong or not each.document["label"]] == []
    given = {name for name, each in said.items() if not (each.document["citations"] or each.document["figure"])}
    assert not given & (provisions().keys() | published().timelines.keys())
    sentence = words_in(tag).gettext("The question gives this, or it is counted from what the question gives.")
    assert {name for name, each in said.items() if sentence in each.text} == given


def test_spanish_is_spoken_throughout() -> None:
    said = asked("estimate_benefit", **WORKER, language="es")
    assert said.text.startswith("No cumple los requisitos")
    assert "Esta es una estimación independiente, no una decisión." in said.text


@pytest.mark.parametrize(
    ("name", "arguments", "mend"),
    [
        ("estimate_benefit", {"wages": []}, "/leave_start_date: Fill this in"),
        (
            "estimate_benefit",
            {**WORKER, "leave_start_date": "2030-01-07"},
            "Figures are known from 2021-01-01 to 2026-12-31.",
        ),
        ("estimate_benefit", {**WORKER, "language": "xx"}, "/language: Choose one of the values that are offered."),
        ("estimate_benefit", {**WORKER, "language": ["es"]}, "/language: Choose one of the values that are offered."),
        ("explain_rule", {"name": "nothing"}, "/name: Choose one of the values that are offered."),
        ("figures_of_the_law", {"date": "1999-01-01"}, "No figures for this date."),
        ("estimate_withholding", {**WITHHOLDINGS["paycheck"], "pay": "-1"}, "/pay: Give dollars from 0"),
    ],
)
def test_a_wrong_question_is_told_how_to_mend_it(name: str, arguments: dict[str, Any], mend: str) -> None:
    said = asked(name, **arguments)
    assert said.wrong
    assert mend in said.text
    assert said.document is None


def test_a_mistake_is_told_with_its_place_and_its_codes() -> None:
    first, second = asked("estimate_benefit", **{**WORKER, "leave_start_date": "March"}).text.splitlines()
    assert first.endswith(" (/problems/invalid-input)")
    assert second == (
        "/leave_start_date: Give a day of the calendar as year-month-day, as in 2026-03-02. (invalid_date)"
    )


def test_nothing_that_was_given_is_repeated_or_logged(
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
def test_a_tool_takes_what_its_schema_says(tool: tools.AssistantTool) -> None:
    assert tool.arguments["properties"]["language"]["enum"] == [language.tag for language in served_languages()]
    assert tool.arguments["additionalProperties"] is False
    assert set(tool.question.model_json_schema()["properties"]) < set(tool.arguments["properties"])
