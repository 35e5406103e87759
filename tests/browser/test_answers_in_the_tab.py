"""Answers stay in the tab after a reload, Back or another page, until they are cleared."""

from playwright.sync_api import Page, Request, expect

from tests.builders.browser import Visit
from tests.builders.contrast import Contrasts

WAGES = "#employer-1-wages-2025-Q4"
KEPT = "Object.keys(sessionStorage).filter(name => name.startsWith('answers'))"


def with_wages(page: Page) -> Page:
    """Return the page once some wages are typed."""
    page.select_option("#leave-month", "3")
    page.fill("#leave-day", "2")
    page.fill("#leave-year", "2026")
    page.check("#status")
    page.click("button[value=quarters]")
    page.fill(WAGES, "11,000")
    return page


def requests_of(page: Page) -> list[Request]:
    """Return a list that collects the requests that send something."""
    sent: list[Request] = []
    page.on("request", lambda request: sent.append(request) if request.method == "POST" else None)
    return sent


def test_answers_survive_a_reload_and_another_page(visit: Visit, contrasts: Contrasts) -> None:
    page = with_wages(visit("/en/benefits", viewport={"width": 360, "height": 640}))
    sent = requests_of(page)
    page.reload()
    expect(page.locator(WAGES)).to_have_value("11,000")
    expect(page.locator("#status")).to_be_checked()
    page.click(".fold summary")
    page.get_by_role("link", name="Rates", exact=True).click()
    page.go_back()
    expect(page.locator(WAGES)).to_have_value("11,000")
    page.goto("/en/privacy")
    page.goto("/en/benefits")
    expect(page.locator(WAGES)).to_have_value("11,000")
    assert sent == []
    assert page.url.endswith("/en/benefits")
    assert contrasts.violations(page) == []
    page.click("text=Estimate my benefit")
    expect(page.locator("#answer-title")).to_be_focused()
    heading = page.inner_text("#answer-title")
    page.reload()
    expect(page.locator("#answer-title")).to_have_text(heading)
    assert len(sent) == 1


def test_cleared_answers_are_gone(visit: Visit) -> None:
    page = with_wages(visit("/en/benefits"))
    expect(page.get_by_text("Your answers stay in this browser tab")).to_be_visible()
    with page.expect_navigation():
        page.click("text=Clear my answers")
    expect(page.locator("#leave-day")).to_have_value("")
    expect(page.get_by_role("button", name="Clear my answers")).to_be_hidden()
    assert page.evaluate(KEPT) == []
    page.reload()
    expect(page.locator("#leave-day")).to_have_value("")


def test_kept_answers_fill_the_boxes_in_another_language(visit: Visit) -> None:
    page = with_wages(visit("/en/benefits"))
    page.fill("#employer-1-name", "XYZ")
    page.goto("/es/")
    sent = requests_of(page)
    page.goto("/es/benefits")
    expect(page.locator("#leave-day")).to_have_value("2")
    expect(page.locator("#status")).to_be_checked()
    assert sent == []
    page.click("button[value=quarters]")
    expect(page.locator(WAGES)).to_have_value("11,000")
    expect(page.locator("#employer-1-name")).to_have_value("XYZ")


def test_back_leads_to_the_answer_after_a_change_of_language(visit: Visit) -> None:
    page = with_wages(visit("/en/benefits"))
    page.click("text=Estimate my benefit")
    expect(page.locator("#answer-title")).to_be_focused()
    with page.expect_navigation():
        page.evaluate("document.querySelector('[data-translate*=es]').click()")
    heading = page.inner_text("#answer-title")
    sent = requests_of(page)
    page.goto("/es/rates")
    page.go_back()
    expect(page.locator("#answer-title")).to_have_text(heading)
    expect(page.locator(WAGES)).to_have_value("11,000")
    page.reload()
    expect(page.locator("#answer-title")).to_have_text(heading)
    assert sent == []


def test_an_untouched_page_keeps_nothing(visit: Visit) -> None:
    page = visit("/en/benefits")
    page.goto("/en/privacy")
    assert page.evaluate(KEPT) == []


def test_the_clear_button_needs_javascript(visit: Visit) -> None:
    page = with_wages(visit("/en/benefits", java_script_enabled=False))
    expect(page.locator("#clear")).to_be_hidden()
