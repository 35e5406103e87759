"""Tests of filled-in boxes, and of answers that are marked after a change."""

from playwright.sync_api import Page, Route, expect

from tests.builders.browser import Visit, every_screen, languages_of
from tests.builders.contrast import Contrasts

QUARTERS = ("2025-Q4", "2025-Q3", "2025-Q2", "2025-Q1")


def asked_for_wages(page: Page) -> Page:
    """Return the page once the leave is typed."""
    page.select_option("#leave-month", "3")
    page.fill("#leave-day", "2")
    page.fill("#leave-year", "2026")
    page.check("#status")
    page.click("text=Continue to your wages")
    page.wait_for_selector("#employer-1-name")
    return page


def answered(page: Page) -> Page:
    """Return the page once it shows an answer."""
    asked_for_wages(page).fill("#employer-1-wages-2025-Q4", "11000")
    page.click("text=Estimate my benefit")
    page.wait_for_selector("#answer-title:has-text('$')")
    return page


def outdated(page: Page) -> bool:
    """Return whether the answer is marked as out of date, for eyes and ears alike."""
    shown = page.is_visible("#outdated")
    assert ("You changed something" in page.inner_text("#announcement")) is shown
    return shown


@every_screen
def test_the_same_pay_all_year_fills_in_the_boxes(visit: Visit, screen: dict[str, int], contrasts: Contrasts) -> None:
    page = asked_for_wages(visit("/en/benefits", viewport=screen))
    page.fill("#employer-1-name", "Bakery")
    page.click("text=I was paid the same all year")
    page.fill("#employer-1-pay", "25")
    page.select_option("#employer-1-pay-unit", "hour")
    page.click("text=Fill in the boxes")
    page.wait_for_selector(".summary")
    assert page.locator(".summary a").all_inner_texts() == [page.inner_text("#employer-1-pay-hours-error")]
    page.fill("#employer-1-pay-hours", "40")
    page.click("text=Fill in the boxes")
    page.wait_for_selector("#employer-1-filled:focus")
    assert page.input_value("#employer-1-name") == "Bakery"
    assert {page.input_value(f"#employer-1-wages-{quarter}") for quarter in QUARTERS} == {"13,000.00"}
    assert contrasts.violations(page) == []


def test_the_same_pay_all_year_fills_in_boxes_without_javascript(visit: Visit) -> None:
    page = asked_for_wages(visit("/en/benefits", java_script_enabled=False))
    page.click("text=I was paid the same all year")
    page.fill("#employer-1-pay", "52000")
    page.select_option("#employer-1-pay-unit", "year")
    page.click("text=Fill in the boxes")
    expect(page.locator("#employer-1-wages-2025-Q1")).to_have_value("13,000.00")
    assert page.is_visible("text=$13,000.00 for each of four quarters")
    page.click("text=Estimate my benefit")
    assert "a week" in page.inner_text("#answer-title")


@every_screen
def test_a_change_marks_the_answer_until_the_next_one(
    visit: Visit, screen: dict[str, int], contrasts: Contrasts
) -> None:
    page = answered(visit("/en/benefits", viewport=screen))
    assert not outdated(page)
    page.fill("#employer-1-wages-2025-Q4", "12000")
    assert outdated(page)
    assert contrasts.violations(page) == []
    page.press("#employer-1-wages-2025-Q4", "Enter")
    page.wait_for_selector("#outdated", state="hidden")
    assert not outdated(page)


def test_a_new_day_marks_the_answer_and_leaves_focus(visit: Visit) -> None:
    page = answered(visit("/en/benefits"))
    page.focus("#leave-month")
    page.select_option("#leave-month", "8")
    page.wait_for_selector("#employer-1-wages-2026-Q2")
    assert outdated(page)
    assert page.locator("#leave-month:focus").count() == 1


def test_a_new_form_answers_from_the_moment_it_has_focus(visit: Visit) -> None:
    """Change the month in the turn of the browser that focuses the new form, before any timer."""
    page = answered(visit("/en/benefits"))
    page.evaluate(
        """() => document.addEventListener("focusin", ({ target }) => {
            if (target.id === "employer-2-title") {
                const month = document.getElementById("leave-month");
                month.value = "8";
                month.dispatchEvent(new Event("change", { bubbles: true }));
            }
        })"""
    )
    page.get_by_role("button", name="Add another employer").click()
    expect(page.locator("#employer-2-wages-2026-Q2")).to_be_attached()


def test_a_change_during_a_request_marks_its_answer(visit: Visit) -> None:
    page = visit("/en/contributions")
    page.select_option("#year", "2026")
    page.fill("#average_w2", "30")
    page.select_option("#person-1-kind", "w2")
    page.fill("#person-1-wages", "100,000")
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page.route("**/contributions", wait)
    page.click("text=Estimate the contributions")
    page.wait_for_selector("#answer[aria-busy=true]", state="attached")
    page.fill("#average_w2", "20")
    waiting[0].continue_()
    page.wait_for_selector("#outdated")
    assert outdated(page)


def test_back_leads_to_the_boxes_and_forward_to_the_answer(visit: Visit) -> None:
    page = answered(visit("/en/benefits"))
    address = page.url
    page.go_back()
    page.wait_for_selector("#leave-month:focus")
    assert (page.url, page.input_value("#employer-1-wages-2025-Q4")) == (address, "11000")
    page.go_forward()
    page.wait_for_selector("#answer-title:focus")
    page.go_back()
    page.wait_for_selector("#leave-month:focus")
    page.fill("#employer-1-wages-2025-Q4", "12000")
    page.click("text=Estimate my benefit")
    page.wait_for_selector("#answer-title:focus")
    page.go_back()
    page.wait_for_selector("#leave-month:focus")
    assert page.input_value("#employer-1-wages-2025-Q4") == "12000"


def test_another_language_keeps_the_choices(visit: Visit) -> None:
    page = visit("/en/benefits")
    page.select_option("#leave-month", "3")
    page.check("#status")
    with page.expect_navigation():
        languages_of(page).get_by_role("link", name="Español").click()
    assert page.get_attribute("html", "lang") == "es"
    assert page.input_value("#leave-month") == "3"
    assert page.is_checked("#status")
    assert page.input_value("#leave-day") == ""
    assert not page.is_visible("#errors a")


def test_another_language_of_an_untouched_page_is_a_plain_link(visit: Visit) -> None:
    page = visit("/en/benefits")
    with page.expect_request(lambda request: request.url.endswith("/language/es/benefits")) as asked:
        languages_of(page).get_by_role("link", name="Español").click()
    assert asked.value.method == "GET"
