"""Tests of the quick amount on a phone, with few taps and the amount on the first screen."""

from dataclasses import dataclass

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

from tests.builders.browser import Visit, too_wide
from tests.builders.contrast import Contrasts

PHONE: ViewportSize = {"width": 360, "height": 640}
DESK: ViewportSize = {"width": 1280, "height": 800}
every_language = pytest.mark.parametrize(
    ("tag", "amount"), [("en", "About $838 a week"), ("es", "Unos $838 por semana")], ids=["English", "Spanish"]
)
with_and_without = pytest.mark.parametrize("runs", [True, False], ids=["with JavaScript", "without JavaScript"])


@dataclass
class Effort:
    """The taps and the typed answers of a visit."""

    page: Page
    taps: int = 0
    answers: int = 0

    def tap(self, target: Locator) -> None:
        """Tap what can be seen without scrolling."""
        expect(target).to_be_in_viewport(ratio=1)
        target.click()
        self.taps += 1

    def type(self, text: str) -> None:
        """Type an answer where the last tap was."""
        self.page.keyboard.type(text)
        self.answers += 1


@with_and_without
@every_language
@pytest.mark.parametrize("page_name", ["", "benefits"], ids=["home", "benefits"])
def test_the_amount_takes_at_most_three_taps_and_one_answer(
    visit: Visit, page_name: str, tag: str, amount: str, runs: bool
) -> None:
    page = visit(f"/{tag}/{page_name}", viewport=PHONE, java_script_enabled=runs)
    effort = Effort(page)
    effort.tap(page.locator("#employer-1-pay"))
    effort.type("57,200")
    if not runs:
        effort.tap(page.locator("button[value=quick]"))
    shown = page.locator("#quick-title")
    expect(shown).to_have_text(amount)
    expect(shown).to_be_in_viewport(ratio=1)
    assert effort.taps <= 3
    assert effort.answers == 1
    assert page.input_value("#employer-1-pay") == "57,200"
    assert too_wide(page) == []


@with_and_without
@pytest.mark.parametrize("screen", [PHONE, DESK], ids=["phone", "desk"])
def test_the_exact_estimate_continues_from_the_quick_amount(visit: Visit, screen: ViewportSize, runs: bool) -> None:
    page = visit("/en/", viewport=screen, java_script_enabled=runs)
    page.fill("#employer-1-pay", "27.50")
    page.select_option("#employer-1-pay-unit", "hour")
    page.fill("#employer-1-pay-hours", "40")
    page.click("button[value=quick]")
    page.click("button[value=begin]")
    expect(page.locator("#leave-month")).to_be_focused()
    expect(page.locator("#leave-month")).to_be_in_viewport()
    assert page.input_value("#employer-1-pay") == "27.50"
    assert page.inner_text("#quick-title") == "About $838 a week"
    page.select_option("#leave-month", "3")
    page.fill("#leave-day", "2")
    page.fill("#leave-year", "2026")
    page.check("#status")
    page.click("button[value=quarters]")
    expect(page.locator("#employer-1-wages-2025-Q4")).to_have_value("14,300.00")
    expect(page.locator("#employer-1-title")).to_be_in_viewport()
    page.click("text=Estimate my benefit")
    expect(page.locator("#answer-title")).to_contain_text("$838.37")


@every_language
def test_the_header_is_one_line_on_a_phone(visit: Visit, tag: str, amount: str, contrasts: Contrasts) -> None:
    page = visit(f"/{tag}/", viewport=PHONE)
    bar = page.locator(".site-bar").bounding_box()
    assert bar
    assert bar["height"] <= 48
    menu = page.locator(".fold")
    expect(menu.get_by_role("link").first).to_be_hidden()
    menu.locator("summary").press("Enter")
    expect(menu.get_by_role("link").first).to_be_visible()
    assert contrasts.violations(page) == []
    assert too_wide(page) == []
    languages = page.locator(".fold-languages")
    languages.locator("summary").press("Enter")
    expect(languages.get_by_role("link").last).to_be_visible()
    assert contrasts.violations(page) == []
    assert too_wide(page) == []


@every_language
def test_the_header_shows_all_pages_on_a_wide_screen(visit: Visit, tag: str, amount: str, contrasts: Contrasts) -> None:
    page = visit(f"/{tag}/", viewport=DESK)
    assert page.locator(".fold").get_by_role("link").count() == page.locator(".fold a").count()
    expect(page.locator(".fold").get_by_role("link").first).to_be_visible()
    expect(page.locator(".fold summary")).to_be_hidden()
    assert contrasts.violations(page) == []
