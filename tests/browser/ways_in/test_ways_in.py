"""The features about the ways into the estimates, tested in a browser."""

import re

from playwright.sync_api import expect
from pytest_bdd import parsers, scenarios, then

from tests.builders.browser import too_wide
from tests.builders.contrast import Contrasts
from tests.builders.visitor import Visitor

scenarios("ways_in")


@then(parsers.parse('the answer is "{heading}"'))
def answer(visitor: Visitor, heading: str) -> None:
    expect(visitor.page.locator("#answer-title")).to_have_text(heading)
    expect(visitor.page.locator("#answer-title")).to_be_visible()


@then(parsers.parse('the quick amount is "{amount}"'))
def quick_amount(visitor: Visitor, amount: str) -> None:
    expect(visitor.page.locator("#quick-title")).to_have_text(amount)


@then(parsers.parse('the answer shows "{text}"'))
def answer_states(visitor: Visitor, text: str) -> None:
    expect(visitor.page.locator("#answer")).to_contain_text(text)


@then(parsers.parse('the visitor reads "{text}"'))
def reads(visitor: Visitor, text: str) -> None:
    expect(visitor.page.get_by_text(text)).to_be_visible()


@then("nothing is wider than the screen")
def no_wider(visitor: Visitor) -> None:
    assert too_wide(visitor.page) == []


@then("everything typed is still there")
def still_there(visitor: Visitor) -> None:
    assert visitor.typed
    for box, text in visitor.typed.items():
        expect(visitor.page.locator(f"[name='{box}']")).to_have_value(text)


@then(parsers.re("the address is still that of the (?P<name>[a-z]+) page(?P<language>)"))
@then(parsers.parse("the address is that of the {name} page in {language}"))
def address(visitor: Visitor, name: str, language: str) -> None:
    expect(visitor.page).to_have_url(re.compile(rf"^http://[^/]+/{language or 'en'}/{name}$"))


@then(parsers.parse('one error is shown, at "{label}"'))
def one_mistake(visitor: Visitor, label: str) -> None:
    expect(visitor.page).to_have_title(re.compile("^" + visitor.says("Error: %(title)s") % {"title": ""}))
    (told,) = visitor.page.locator("#errors li").all()
    box = visitor.page.get_by_label(label, exact=True)
    expect(told).to_contain_text(f"{label}: ")
    beside = visitor.page.locator(f"[id='{box.get_attribute('id')}-error']")
    assert beside.inner_text() == told.inner_text()
    assert str(beside.get_attribute("id")) in str(box.get_attribute("aria-describedby")).split()
    assert visitor.page.locator("main :is(h1, h2, .summary)").first.get_attribute("class") == "summary"
    if visitor.scripted:
        expect(visitor.page.locator(".summary")).to_be_focused()


@then(parsers.parse('the only error shown is "{message}"'))
def only_mistake(visitor: Visitor, message: str) -> None:
    expect(visitor.page.locator("#errors li")).to_have_text([message])


@then(parsers.parse('its link leads to the box "{label}"'))
def link_leads(visitor: Visitor, label: str) -> None:
    visitor.page.locator("#errors a").click()
    expect(visitor.page.get_by_label(label, exact=True)).to_be_focused()


@then("no error is shown any more")
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
def accessible(visitor: Visitor, contrasts: Contrasts) -> None:
    assert contrasts.violations(visitor.page) == []
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
