"""The ways into the estimates, walked in a browser."""

import re
from dataclasses import dataclass, field
from datetime import datetime

import pytest
from playwright.sync_api import Locator, Page, expect
from pytest_bdd import given, parsers, scenarios, then, when

from tests.browser.axe import violations
from tests.browser.conftest import Visit

scenarios("ways_in")

Table = list[list[str]]
PLACES = {"first": 0, "second": 1}
SCREENS = {"phone": {"width": 320, "height": 640}, "desk": {"width": 1280, "height": 800}}
FOCUS_IS_SEEN = """() => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
}"""


@dataclass
class Visitor:
    """Somebody on a page, who remembers what was typed into which box."""

    page: Page
    scripted: bool = True
    typed: dict[str, str] = field(default_factory=dict)
    unseen: list[str] = field(default_factory=list)

    def type(self, box: Locator, text: str) -> None:
        box.fill(text)
        self.typed[str(box.get_attribute("id"))] = text

    def choose(self, box: Locator, option: str) -> None:
        box.select_option(label=option)
        self.typed[str(box.get_attribute("id"))] = box.input_value()

    def focused(self) -> Locator:
        return self.page.locator(":focus")


@given(parsers.parse("a visitor {with_or_without} JavaScript on the {name} page"), target_fixture="visitor")
def visitor(visit: Visit, with_or_without: str, name: str) -> Visitor:
    scripted = with_or_without == "with"
    page = visit(f"/en/{name}", java_script_enabled=scripted)
    if scripted:
        page.evaluate("window.sameDocument = true")
    return Visitor(page, scripted)


@given(
    parsers.parse("a visitor {with_or_without} JavaScript on the {name} page, on a {screen}"), target_fixture="visitor"
)
def visitor_on_a_screen(visit: Visit, with_or_without: str, name: str, screen: str) -> Visitor:
    page = visit(f"/en/{name}", java_script_enabled=with_or_without == "with", viewport=SCREENS[screen])
    return Visitor(page, with_or_without == "with")


@given(parsers.parse("a visitor whose browser prefers {language}"), target_fixture="visitor")
def visitor_of_language(visit: Visit, language: str) -> Visitor:
    return Visitor(visit("/", locale=language))


@when(parsers.parse("the visitor is employed, and leave starts on {day}"))
def leave_starts(visitor: Visitor, day: str) -> None:
    first_day = datetime.strptime(day, "%B %d, %Y").date()
    visitor.page.select_option("#leave-month", str(first_day.month))
    visitor.type(visitor.page.locator("#leave-day"), str(first_day.day))
    visitor.type(visitor.page.locator("#leave-year"), str(first_day.year))
    visitor.page.get_by_label("Employed", exact=True).check()


@when(parsers.parse("the pay date is {day}"))
def pay_date(visitor: Visitor, day: str) -> None:
    paid = datetime.strptime(day, "%B %d, %Y").date()
    visitor.page.select_option("#pay_date-month", str(paid.month))
    visitor.type(visitor.page.locator("#pay_date-day"), str(paid.day))
    visitor.type(visitor.page.locator("#pay_date-year"), str(paid.year))


@when(parsers.parse('the visitor is paid "{frequency}"'))
def is_paid(visitor: Visitor, frequency: str) -> None:
    visitor.page.select_option("#pay_frequency", label=frequency)


@when("the visitor continues to the wages")
def to_the_wages(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Continue to your wages").click()
    expect(visitor.page.get_by_role("button", name="Estimate my benefit")).to_be_visible()


@when("the visitor types")
def types(visitor: Visitor, datatable: Table) -> None:
    type_at(visitor, 0, datatable)


@when(parsers.parse("the visitor types for the {place} employer"))
@when(parsers.parse("the visitor types for the {place} person"))
def types_for(visitor: Visitor, place: str, datatable: Table) -> None:
    type_at(visitor, PLACES[place], datatable)


def type_at(visitor: Visitor, place: int, table: Table) -> None:
    for label, text in table:
        box = visitor.page.get_by_label(label, exact=True).nth(place)
        if label == "Kind of work":
            box.select_option(label=text)
        else:
            visitor.type(box, text)


@when("the visitor types in the second period")
def types_in_second_period(visitor: Visitor, datatable: Table) -> None:
    for label, text in datatable:
        visitor.type(visitor.page.locator("fieldset.period").nth(1).get_by_label(label, exact=True), text)


@when("the visitor chooses in the second period")
def chooses_in_second_period(visitor: Visitor, datatable: Table) -> None:
    for label, option in datatable:
        visitor.choose(visitor.page.locator("fieldset.period").nth(1).get_by_label(label, exact=True), option)


@when("the visitor chooses")
def chooses(visitor: Visitor, datatable: Table) -> None:
    for label, option in datatable:
        visitor.choose(visitor.page.get_by_label(label, exact=True).first, option)


@when(parsers.parse('the visitor opens "{summary}"'))
def opens(visitor: Visitor, summary: str) -> None:
    visitor.page.locator("summary").filter(has_text=summary).click()


@when(parsers.parse('the visitor presses "{name}"'))
def presses(visitor: Visitor, name: str) -> None:
    with visitor.page.expect_response("**/benefits"):
        visitor.page.get_by_role("button", name=name, exact=True).click()
    visitor.page.wait_for_selector("#question:not(.htmx-request, .htmx-settling)")


@when(parsers.parse("the visitor chooses the year {year}"))
def chooses_year(visitor: Visitor, year: str) -> None:
    visitor.page.select_option("#year", year)


@when("the visitor chooses August as the month of the leave")
def chooses_month(visitor: Visitor) -> None:
    visitor.page.focus("#leave-month")
    visitor.page.select_option("#leave-month", "8")


@when(parsers.re("the visitor adds another (?P<kind>employer|person)"))
def adds(visitor: Visitor, kind: str) -> None:
    visitor.page.get_by_role("button", name=f"Add another {kind}").click()
    expect(visitor.page.locator(f"#{kind}-2-name")).to_be_visible()


@when("the visitor takes leave from the second employer")
def takes_leave(visitor: Visitor) -> None:
    visitor.page.get_by_label("I am taking leave from this job").nth(1).check()


@when("the visitor asks for the estimate")
def asks_for_estimate(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Estimate my benefit").click()


@when("the visitor asks for the contributions")
def asks_for_contributions(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Work out the contributions").click()


@when("the visitor asks for the paycheck")
def asks_for_paycheck(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Work out this paycheck").click()


@when(parsers.parse('the visitor chooses "{language}"'))
def chooses_language(visitor: Visitor, language: str) -> None:
    tongues = visitor.page.locator(".tongues")
    with visitor.page.expect_navigation():
        tongues.get_by_role("link", name=language).or_(tongues.get_by_role("button", name=language)).click()


@when(parsers.re("the connection is (?P<state>lost|back)"))
def connection(visitor: Visitor, state: str) -> None:
    visitor.page.context.set_offline(state == "lost")


@when("the visitor comes back to the front door")
def comes_back(visitor: Visitor) -> None:
    visitor.page.goto("/")


@when(parsers.re('the keys go to "(?P<label>[^"]+)" and (?P<verb>type|press) "?(?P<keys>[^"]+)"?'))
def keys_go_to(visitor: Visitor, label: str, verb: str, keys: str) -> None:
    target = visitor.page.get_by_label(label, exact=True)
    for role in ("link", "button"):
        target = target.or_(visitor.page.get_by_role(role, name=label, exact=True))
    wanted = target.first.get_attribute("id") or label
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        focused = visitor.focused()
        if visitor.scripted and not visitor.page.evaluate(FOCUS_IS_SEEN):
            visitor.unseen.append(focused.evaluate("each => each.outerHTML"))
        if (focused.get_attribute("id") or focused.inner_text()) == wanted:
            break
    else:
        pytest.fail(f"the keys never reach {label}")
    visitor.page.keyboard.press(keys) if verb == "press" else visitor.page.keyboard.type(keys)


@when(parsers.parse('the keys open "{summary}"'))
def keys_open(visitor: Visitor, summary: str) -> None:
    for _ in range(60):
        visitor.page.keyboard.press("Tab")
        if visitor.focused().inner_text() == summary:
            break
    else:
        pytest.fail(f"the keys never reach {summary}")
    visitor.page.keyboard.press("Enter")


@when("the keys press Enter")
def keys_press_enter(visitor: Visitor) -> None:
    visitor.page.keyboard.press("Enter")
    visitor.page.wait_for_load_state("networkidle")


@then(parsers.parse('the answer is "{heading}"'))
def answer(visitor: Visitor, heading: str) -> None:
    expect(visitor.page.locator("#answer-title")).to_have_text(heading)
    expect(visitor.page.locator("#answer-title")).to_be_visible()


@then(parsers.parse('the answer tells of "{text}"'))
def answer_tells(visitor: Visitor, text: str) -> None:
    expect(visitor.page.locator("#answer")).to_contain_text(text)


@then(parsers.parse('the visitor reads "{text}"'))
def reads(visitor: Visitor, text: str) -> None:
    expect(visitor.page.get_by_text(text)).to_be_visible()


@then("nothing is wider than the screen")
def no_wider(visitor: Visitor) -> None:
    inside = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert visitor.page.evaluate(inside)


@then("everything typed is still there")
def still_there(visitor: Visitor) -> None:
    assert visitor.typed
    for box, text in visitor.typed.items():
        expect(visitor.page.locator(f"[name='{box}']")).to_have_value(text)


@then(parsers.re("the address is still that of the (?P<name>[a-z]+) page(?P<language>)"))
@then(parsers.parse("the address is that of the {name} page in {language}"))
def address(visitor: Visitor, name: str, language: str) -> None:
    expect(visitor.page).to_have_url(re.compile(rf"^http://[^/]+/{language or 'en'}/{name}$"))


@then(parsers.parse('one mistake is told, at "{label}"'))
def one_mistake(visitor: Visitor, label: str) -> None:
    expect(visitor.page).to_have_title(re.compile("^Error: "))
    (told,) = visitor.page.locator("#errors li").all()
    box = visitor.page.get_by_label(label, exact=True)
    expect(told).to_contain_text(f"{label}: ")
    beside = visitor.page.locator(f"[id='{box.get_attribute('id')}-error']")
    assert beside.inner_text() == told.inner_text()
    assert str(beside.get_attribute("id")) in str(box.get_attribute("aria-describedby")).split()
    assert visitor.page.locator("main :is(h1, h2, .summary)").first.get_attribute("class") == "summary"
    if visitor.scripted:
        expect(visitor.page.locator(".summary")).to_be_focused()


@then(parsers.parse('its link leads to the box "{label}"'))
def link_leads(visitor: Visitor, label: str) -> None:
    visitor.page.locator("#errors a").click()
    expect(visitor.page.get_by_label(label, exact=True)).to_be_focused()


@then("no mistake is told any more")
def no_mistake(visitor: Visitor) -> None:
    expect(visitor.page).not_to_have_title(re.compile("^Error: "))
    expect(visitor.page.locator("#errors li, .error, [aria-invalid]")).to_have_count(0)


@then(parsers.parse("the quarters asked for are {quarters}"))
def quarters_asked_for(visitor: Visitor, quarters: str) -> None:
    expect(visitor.page.locator("fieldset.employer > .grid label")).to_have_text(quarters.split(", "))


@then("the visitor is still at the month of the leave")
def still_at_the_month(visitor: Visitor) -> None:
    expect(visitor.page.locator("#leave-month")).to_be_focused()


@then("the visitor is at the heading of the answer")
def at_the_heading(visitor: Visitor) -> None:
    expect(visitor.page.locator("#answer-title")).to_be_focused()
    expect(visitor.page.locator("#answer-title")).to_be_in_viewport()


@then("the visitor is at the main content")
def at_the_main_content(visitor: Visitor) -> None:
    expect(visitor.page.locator("main")).to_be_focused()


@then(parsers.parse('one sentence is announced: "{sentence}"'))
def announced(visitor: Visitor, sentence: str) -> None:
    expect(visitor.page.get_by_role("status")).to_have_text(sentence)


@then("the page was not loaded anew")
def not_loaded_anew(visitor: Visitor) -> None:
    assert visitor.page.evaluate("window.sameDocument")


@then("the page is as accessible as before")
def accessible(visitor: Visitor) -> None:
    assert violations(visitor.page) == []
    repeated = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
    assert visitor.page.evaluate(repeated) == []


@then("wherever the keys went, one could see it")
def seen(visitor: Visitor) -> None:
    assert visitor.unseen == []


@then(parsers.parse("the page is in {language}"))
def page_is_in(visitor: Visitor, language: str) -> None:
    expect(visitor.page.locator("html")).to_have_attribute("lang", language)


@then("the page says that the translation is a draft")
def says_draft(visitor: Visitor) -> None:
    expect(visitor.page.locator(".draft")).to_be_visible()
    expect(visitor.page.locator(".draft a")).to_have_attribute("lang", "en")
