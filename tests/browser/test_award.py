"""Tests of the page on a decision letter, with its focus and its quarters of wages."""

from playwright.sync_api import Page, expect

from tests.builders.browser import Visit, every_screen


def typed(page: Page) -> Page:
    """Return the page once the letter is typed."""
    page.fill("#notice-wage", "981.37")
    page.fill("#notice-amount", "846.23")
    page.select_option("#leave-month", "3")
    page.fill("#leave-day", "2")
    page.fill("#leave-year", "2026")
    return page


@every_screen
def test_the_answer_gets_the_focus_and_is_announced(visit: Visit, screen: dict[str, int]) -> None:
    page = typed(visit("/en/award", viewport=screen))
    page.click("text=Check my letter")
    expect(page.locator("#answer-title")).to_be_focused()
    expect(page.locator("#announcement")).to_have_text("Your amount does not fit the wage on your letter")


def test_a_new_first_day_asks_for_other_quarters(visit: Visit) -> None:
    page = typed(visit("/en/award"))
    page.click("text=Add your own wages")
    page.click("text=Continue to my wages")
    page.fill("#employer-1-wages-2025-Q4", "11000")
    page.focus("#leave-month")
    page.select_option("#leave-month", "6")
    expect(page.locator("#employer-1-wages-2026-Q1")).to_be_visible()
    expect(page.locator("#leave-month")).to_be_focused()
    assert page.input_value("#employer-1-wages-2025-Q4") == "11000"


def test_without_javascript_the_letter_and_the_wages_are_checked(visit: Visit) -> None:
    page = typed(visit("/en/award", java_script_enabled=False))
    page.click("text=Add your own wages")
    page.click("text=Continue to my wages")
    for number in (1, 2, 3, 4):
        page.fill(f"#employer-1-wages-2025-Q{number}", "13000")
    page.fill("#notice-amount", "788.37")
    page.click("text=Check my letter")
    assert page.inner_text("#answer-title") == "Your amount fits your wages"
    assert page.input_value("#employer-1-wages-2025-Q1") == "13000"
