"""The features about pages, asked without a browser."""

import re
from datetime import datetime
from html import unescape
from io import BytesIO
from typing import Any

import pytest
from click.testing import CliRunner
from flask.testing import FlaskClient
from pytest_bdd import given, parsers, scenarios, then, when

from tests.builders.api_requests import CONTRIBUTIONS, asked
from tests.builders.payroll_files import as_text
from tests.builders.years import rules_through
from tests.states import LEAVE
from tests.steps.tables import amount
from web import create_app
from web.api.operations import EXCESS
from web.assistants.tools import TOOLS, reply
from web.command_line import app

scenarios("pages")

PATHS = {
    "benefits": "benefits",
    "contributions": "contributions",
    "a paycheck": "contributions/paycheck",
    "a payroll": "contributions/payroll",
}


@pytest.fixture(scope="module")
def client() -> FlaskClient:
    """Return a client on the rules through 2026, for which the figures here are worked by hand."""
    return create_app(rulebook=rules_through(2026)).test_client()


@pytest.fixture
def form() -> dict[str, Any]:
    return {"action": "estimate"}


@pytest.fixture
def employers() -> list[dict[str, str]]:
    return []


def sent(client: FlaskClient, path: str, form: dict[str, Any]) -> str:
    return unescape(client.post(f"/en/{path}", data=form, content_type="multipart/form-data").text)


def boxes(name: str, day: str) -> dict[str, str]:
    """Return the three boxes of a day such as March 2, 2026."""
    date = datetime.strptime(day, "%B %d, %Y")
    return {f"{name}-{part}": str(getattr(date, part)) for part in ("year", "month", "day")}


@given(parsers.parse("an employer of {people} people who pays one of them {wages} in {year}"))
def year(form: dict[str, Any], people: str, wages: str, year: str) -> None:
    form |= {"year": year, "average_w2": people, "person": "1", "person-1-kind": "w2", "person-1-wages": wages}


@given(parsers.parse("an employer of {people} people who pays three of them {first}, {second} and {third} in {year}"))
def three_people(form: dict[str, Any], people: str, first: str, second: str, third: str, year: str) -> None:
    form |= {"year": year, "average_w2": people, "person": ["1", "2", "3"]}
    for number, wages in enumerate((first, second, third), 1):
        form |= {f"person-{number}-kind": "w2", f"person-{number}-wages": wages}


@given(parsers.parse("a worker whose leave starts on {day}"))
def leave(form: dict[str, Any], day: str) -> None:
    form |= {"status": "employed", "employer": "1", **boxes("leave", day)}


@given(parsers.parse("the first leave of the benefit year began on {day}"))
def first_leave(form: dict[str, Any], day: str) -> None:
    form |= boxes("earlier_leave", day)


@given(parsers.parse("the worker was paid {wages} in {quarters}"))
def paid(form: dict[str, Any], wages: str, quarters: str) -> None:
    form |= {f"employer-1-wages-{quarter}": wages for quarter in re.findall(r"\d{4}-Q\d", quarters)}


@given(parsers.parse("another employer paid {wages} in {quarter}"))
def paid_elsewhere(form: dict[str, Any], wages: str, quarter: str) -> None:
    form |= {"employer": ["1", "2"], "employer-1-leave": "1", "employer-2-name": "Hotel"}
    form |= {f"employer-2-wages-{quarter}": wages}


@given("the worker does not work now")
def without_job(form: dict[str, Any]) -> None:
    form["status"] = "unemployed"


@given("the worker plans 4 weeks of bonding and used 4 weeks of medical leave before")
def plan(form: dict[str, Any]) -> None:
    period = {"reason": "bonding", "weeks": "4", "schedule": "continuous"}
    form |= {"period": "1", "used-medical_weeks": "4"} | {f"period-1-{box}": typed for box, typed in period.items()}


@when("the worker asks the page", target_fixture="page")
def asks_about_benefits(client: FlaskClient, form: dict[str, Any]) -> str:
    return sent(client, PATHS["benefits"], form)


@then(parsers.parse('the first note is "{line}"'))
def first_note(page: str, line: str) -> None:
    note = re.sub(r"<[^>]+>|\s+", " ", page.partition('class="warning"><')[2])
    assert note.partition("Please note:")[2].strip().startswith(line)


@given(parsers.re(r"an employer of (?P<people>\d+) people who pays (?P<pay>\S+) on (?P<day>\w+ \d+, \d+)"))
def paycheck(form: dict[str, Any], people: str, pay: str, day: str) -> None:
    form |= boxes("pay_date", day)
    form |= {"covered_individuals": people, "pay": pay, "year_to_date": "0"}


@given(parsers.parse("an employer of {people} people with this payroll file"))
def payroll_file(form: dict[str, Any], people: str, datatable: list[list[str]]) -> None:
    form |= {"average_w2": people, "file": (BytesIO(as_text(datatable).encode()), "payroll.csv")}


@given(parsers.parse("one employer paid {wages} and withheld {withheld}"))
def one_employer(employers: list[dict[str, str]], wages: str, withheld: str) -> None:
    employers.append({"wages": amount(wages), "withheld": amount(withheld)})


@when("the employer asks the page about the year", target_fixture="page")
def about_year(client: FlaskClient, form: dict[str, Any]) -> str:
    return sent(client, PATHS["contributions"], form)


@when(parsers.parse("the employer compares the year with {other}"), target_fixture="page")
def compared(client: FlaskClient, form: dict[str, Any], other: str) -> str:
    return sent(client, PATHS["contributions"], {**form, "compare_year": other})


@when("the employer asks the page about the paycheck", target_fixture="page")
def about_paycheck(client: FlaskClient, form: dict[str, Any]) -> str:
    return sent(client, PATHS["a paycheck"], form)


@when("the employer asks the page about the file", target_fixture="page")
def about_file(client: FlaskClient, form: dict[str, Any]) -> str:
    return sent(client, PATHS["a payroll"], form)


@when("the employer's program asks about the year", target_fixture="refused")
def program(client: FlaskClient, form: dict[str, Any]) -> dict[str, Any]:
    people = [{"id": "p1", "kind": "w2", "wages": amount(form["person-1-wages"])}]
    question = {"year": int(form["year"]), "workforce": {"average_w2": form["average_w2"]}, "people": people}
    document: dict[str, Any] = asked(client, CONTRIBUTIONS, question).get_json(force=True)
    return document


@then("it says that figures are known up to December 31, 2026")
def known_days(refused: dict[str, Any]) -> None:
    assert (refused["type"], refused["last_day"]) == ("/problems/not-covered", "2026-12-31")


@when(parsers.parse("the worker asks the page about {year}"), target_fixture="page")
def about_withheld(client: FlaskClient, employers: list[dict[str, str]], year: str) -> str:
    form: dict[str, Any] = {"year": year, "employer": ["1", "2"], "action": "estimate"}
    for number, employer in enumerate(employers, 1):
        form |= {f"employer-{number}-{box}": typed for box, typed in employer.items()}
    return sent(client, "excess", form)


@when(parsers.parse("the worker asks about {year:d} in every way"), target_fixture="amounts")
def every_way(client: FlaskClient, employers: list[dict[str, str]], year: int) -> list[str]:
    question = {"year": year, "employers": employers}
    page = about_withheld(client, employers, str(year))
    options = [option for each in employers for option in ("--employer", f"{each['wages']}={each['withheld']}")]
    printed = CliRunner().invoke(app, ["excess", "--year", str(year), *options]).output
    (tool,) = [tool for tool in TOOLS if tool.name == "find_excess_withholding"]
    said = reply(tool, question, rules_through(2026)).text
    answered = asked(client, EXCESS.path, question).get_json(force=True)["excess"]
    texts = [page.partition('id="answer-title"')[2], printed, said]
    return [*(found[0] for text in texts if (found := re.search(r"\$[\d,.]+\d", text))), f"${answered}"]


@then(parsers.parse("each of them answers {money}"))
def same(amounts: list[str], money: str) -> None:
    assert amounts == [money] * 4


@when(parsers.parse("a visitor opens the page on {page} after the date of leave"), target_fixture="page")
def opened_with_date(client: FlaskClient, page: str) -> str:
    return sent(client, PATHS[page], {**LEAVE, "action": "quarters"})


@when(parsers.re(rf"a visitor opens the page on (?P<page>{'|'.join(PATHS)})"), target_fixture="page")
def opened(client: FlaskClient, page: str) -> str:
    return unescape(client.get(f"/en/{PATHS[page]}").text)


@then(parsers.parse('the headline is "{headline}"'))
def headline_is(page: str, headline: str) -> None:
    assert f">{headline}</h2>" in page.partition('id="answer-title"')[2]


@then(parsers.re('(the page|it) says "(?P<line>[^"]+)"'))
def says(page: str, line: str) -> None:
    assert line in page
