"""Tests of the sentence to copy, and of the way back from the answer to the form."""

from playwright.sync_api import Page, expect

from tests.builders.browser import Visit, enter
from tests.states import ENGLISH_STATES

(PLANNED,) = [state for state in ENGLISH_STATES if str(state) == "/en/benefits planned"]
SENTENCE = "PFML may pay me $778.87 a week and $13,240.79 in total, from March 16, 2026 to July 6, 2026 (an estimate)."


def answered(visit: Visit) -> Page:
    """Return the page with the answer to a plan."""
    page = visit("/en/", viewport={"width": 360, "height": 640})
    enter(page, PLANNED)
    return page


def test_the_answer_is_copied_as_one_sentence(visit: Visit) -> None:
    page = answered(visit)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.click("text=Copy this sentence")
    expect(page.get_by_role("status")).to_have_text("We copied the sentence.")
    assert page.evaluate("navigator.clipboard.readText()") == SENTENCE


def test_without_permission_the_sentence_is_selected(visit: Visit) -> None:
    page = answered(visit)
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error()); }")
    page.click("text=Copy this sentence")
    assert page.evaluate("getSelection().toString()").strip() == SENTENCE


def test_back_leads_from_the_answer_to_the_form(visit: Visit) -> None:
    page = answered(visit)
    page.click("[value=estimate]")
    expect(page.locator("#answer-title")).to_be_focused()
    page.go_back()
    expect(page.locator("#leave-month")).to_be_in_viewport()
    expect(page.locator("#leave-month")).to_be_focused()
    expect(page.locator("#leave-month")).to_have_value("3")
    page.go_forward()
    expect(page.locator("#answer-title")).to_be_in_viewport()
