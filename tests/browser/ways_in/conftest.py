"""The steps of a visitor, with or without JavaScript, by pointer and by keyboard."""

from datetime import datetime

import pytest
from playwright.sync_api import expect
from pytest_bdd import given, parsers, when

from tests.builders.browser import Visit, languages_of
from tests.builders.visitor import Visitor

Table = list[list[str]]
PLACES = {"first": 0, "second": 1}
SCREENS = {"phone": {"width": 320, "height": 640}, "desk": {"width": 1280, "height": 800}}
FOCUS_IS_SEEN = """() => {
    const style = getComputedStyle(document.activeElement);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
}"""


@given(parsers.parse("a visitor on the {name} page"), target_fixture="visitor")
def visitor(visit: Visit, scripted: bool, name: str) -> Visitor:
    page = visit(f"/en/{name}", java_script_enabled=scripted)
    if scripted:
        page.evaluate("window.sameDocument = true")
    return Visitor(page, scripted)


@given(parsers.parse("a visitor on the {name} page, on a {screen}"), target_fixture="visitor")
def visitor_on_a_screen(visit: Visit, scripted: bool, name: str, screen: str) -> Visitor:
    page = visit(f"/en/{name}", java_script_enabled=scripted, viewport=SCREENS[screen])
    return Visitor(page, scripted)


@given(parsers.parse("a visitor on the {name} page in Spanish"), target_fixture="visitor")
def visitor_in_spanish(visit: Visit, scripted: bool, screen_name: str, name: str) -> Visitor:
    path = "" if name == "home" else name
    page = visit(f"/es/{path}", java_script_enabled=scripted, viewport=SCREENS[screen_name])
    return Visitor(page, scripted, "es")


@given(parsers.parse("a visitor whose browser prefers {language}"), target_fixture="visitor")
def visitor_of_language(visit: Visit, language: str) -> Visitor:
    return Visitor(visit("/", locale=language))


@when(parsers.parse("the visitor is employed, and leave starts on {day}"))
def leave_of_an_employee(visitor: Visitor, day: str) -> None:
    leave_starts(visitor, day, "Employed")


@when(parsers.parse("the visitor is self-employed and has not opted in, and leave starts on {day}"))
def leave_without_opting_in(visitor: Visitor, day: str) -> None:
    leave_starts(visitor, day, "Self-employed, and not opted in")


def leave_starts(visitor: Visitor, day: str, work: str) -> None:
    type_day(visitor, "leave", day)
    visitor.page.get_by_label(visitor.says(work), exact=True).check()


def type_day(visitor: Visitor, box: str, day: str) -> None:
    """Type a day such as March 2, 2026 into the three boxes of ``box``."""
    typed = datetime.strptime(day, "%B %d, %Y").date()
    visitor.page.select_option(f"#{box}-month", str(typed.month))
    visitor.type(visitor.page.locator(f"#{box}-day"), str(typed.day))
    visitor.type(visitor.page.locator(f"#{box}-year"), str(typed.year))


@when(parsers.parse("the pay date is {day}"))
def pay_date(visitor: Visitor, day: str) -> None:
    type_day(visitor, "pay_date", day)


@when(parsers.parse('the visitor is paid "{frequency}"'))
def is_paid(visitor: Visitor, frequency: str) -> None:
    visitor.page.select_option("#pay_frequency", label=frequency)


@when(parsers.parse("the visitor is self-employed and has opted in, and leave starts on {day}"))
def leave_after_opting_in(visitor: Visitor, day: str) -> None:
    leave_starts(visitor, day, "Self-employed, and opted in to PFML")


@when("the visitor continues to the wages")
def to_the_wages(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name=visitor.says("Continue to your wages")).click()
    expect(visitor.page.get_by_role("button", name=visitor.says("Estimate my benefit"))).to_be_visible()


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


@when(parsers.parse('the visitor follows "{name}" to the {page} page'))
def follows(visitor: Visitor, name: str, page: str) -> None:
    with visitor.page.expect_navigation(url=f"**/{page}"):
        visitor.page.get_by_role("button", name=name, exact=True).click()


@when(parsers.parse("the first day on the letter is {day}"))
def first_day_on_the_letter(visitor: Visitor, day: str) -> None:
    type_day(visitor, "leave", day)


@when(parsers.parse("the visitor chooses the year {year}"))
def chooses_year(visitor: Visitor, year: str) -> None:
    visitor.page.select_option("#year", year)


@when("the visitor chooses August as the month of the leave")
def chooses_month(visitor: Visitor) -> None:
    visitor.page.focus("#leave-month")
    visitor.page.select_option("#leave-month", "8")


@when(parsers.re("the visitor adds another (?P<kind>employer|person)"))
def adds(visitor: Visitor, kind: str) -> None:
    visitor.page.get_by_role("button", name=visitor.says(f"Add another {kind}")).click()
    expect(visitor.page.locator(f"#{kind}-2-name")).to_be_visible()


@when(parsers.parse('the visitor adds the group "{name}" with {medical:d}% of medical and {family:d}% of family'))
def adds_group(visitor: Visitor, name: str, medical: int, family: int) -> None:
    opens(visitor, "You pay another share for a group of people")
    visitor.page.get_by_role("button", name="Add a group").click()
    for box, text in {"name": name, "medical": str(medical), "family": str(family)}.items():
        visitor.type(visitor.page.locator(f"#group-1-{box}"), text)


@when("the visitor chooses this group for the first person")
def chooses_group(visitor: Visitor) -> None:
    visitor.choose(visitor.page.locator("#person-1-group"), "Group 1")


@when("the visitor takes leave from the second employer")
def takes_leave(visitor: Visitor) -> None:
    visitor.page.get_by_label(visitor.says("I am taking leave from this job")).nth(1).check()


@when("the visitor asks for the estimate")
def asks_for_estimate(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name=visitor.says("Estimate my benefit")).click()


@when("the visitor asks for the quick amount")
def asks_for_quick_amount(visitor: Visitor) -> None:
    """Press the button, which a visitor with JavaScript does not need."""
    if not visitor.scripted:
        visitor.page.locator("button[value=quick]").click()


@when(parsers.parse('the visitor types the wage "{wage}" and the amount "{amount}" of the letter'))
def types_the_letter(visitor: Visitor, wage: str, amount: str) -> None:
    visitor.type(visitor.page.locator("#notice-wage"), wage)
    visitor.type(visitor.page.locator("#notice-amount"), amount)


@when("the visitor asks for a check of the letter")
def asks_for_check(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name=visitor.says("Check my letter")).click()


@when("the visitor adds this plan")
def adds_this_plan(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name=visitor.says("Add this plan")).click()


@when("the visitor asks for the contributions")
def asks_for_contributions(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Estimate the contributions").click()


@when("the visitor asks for the paycheck")
def asks_for_paycheck(visitor: Visitor) -> None:
    visitor.page.get_by_role("button", name="Estimate this paycheck").click()


@when(parsers.parse('the visitor chooses "{language}"'))
def chooses_language(visitor: Visitor, language: str) -> None:
    tongues = languages_of(visitor.page)
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
