"""Tests of the sliders and of the comparison of two years, on a phone and on a desk."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.builders.browser import Visit, every_screen
from tests.builders.contrast import Contrasts


def typed(page: Page) -> Page:
    """Return the page once an employer of 30 with one person is typed."""
    page.select_option("#year", "2026")
    page.fill("#average_w2", "30")
    page.select_option("#person-1-kind", "w2")
    page.fill("#person-1-wages", "100,000")
    return page


def slider(page: Page, box: str) -> Locator:
    return page.locator(f"[data-slides='{box}']")


@every_screen
def test_a_slider_fills_in_its_box_and_follows_it(visit: Visit, screen: dict[str, int], contrasts: Contrasts) -> None:
    page = typed(visit("/en/contributions", viewport=screen))
    page.click("text=You pay more than you must")
    page.fill("#medical", "74")
    expect(slider(page, "medical")).to_have_value("74")
    slider(page, "medical").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#medical")).to_have_value("75")
    expect(page.locator("#family")).to_have_value("")
    page.click("text=Estimate the contributions")
    # 75 % of 700 of the employer; 175 and 180 withheld
    expect(page.locator("#answer")).to_contain_text("you withhold $355.00 from workers and pay $525.00 yourself")
    slider(page, "medical").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator("#outdated")).to_be_visible()
    assert contrasts.violations(page) == []


def test_a_slider_is_kept_after_an_error(visit: Visit) -> None:
    page = typed(visit("/en/contributions"))
    page.click("text=You pay more than you must")
    page.fill("#medical", "59")
    page.click("text=Estimate the contributions")
    expect(page.locator(".summary")).to_be_focused()
    expect(slider(page, "medical")).to_be_visible()
    expect(slider(page, "medical")).to_have_value("59")


@pytest.mark.parametrize("path", ["/en/contributions", "/en/contributions/paycheck", "/en/contributions/payroll"])
def test_an_empty_box_has_no_slider(visit: Visit, path: str) -> None:
    page = visit(path)
    page.click("text=You pay more than you must")
    expect(page.locator("#medical")).to_be_visible()
    expect(slider(page, "medical")).to_be_hidden()
    page.fill("#medical", "60")
    expect(slider(page, "medical")).to_be_visible()
    expect(slider(page, "medical")).to_have_value("60")
    expect(slider(page, "family")).to_be_hidden()
    page.fill("#medical", "")
    expect(slider(page, "medical")).to_be_hidden()


@pytest.mark.parametrize("path", ["/en/contributions", "/en/contributions/paycheck"])
def test_the_boxes_work_without_sliders_and_javascript(visit: Visit, path: str) -> None:
    page = visit(path, java_script_enabled=False)
    page.click("text=You pay more than you must")
    expect(page.locator("#medical")).to_be_visible()
    expect(slider(page, "medical")).to_be_hidden()


@every_screen
@pytest.mark.parametrize("scripted", [True, False], ids=["with", "without"])
def test_two_years_are_compared(visit: Visit, screen: dict[str, int], scripted: bool, contrasts: Contrasts) -> None:
    page = typed(visit("/en/contributions", viewport=screen, java_script_enabled=scripted))
    page.click("text=Compare with another year or another choice")
    page.select_option("#compare_year", "2023")
    page.click("text=Estimate the contributions")
    expect(page.locator("#answer")).to_contain_text("From 2023 to 2026: You pay $108.00 more.")
    expect(page.locator("#compare_year")).to_have_value("2023")
    expect(page.locator(".payers svg")).to_have_count(2)
    if scripted:
        expect(page.locator("#answer-title")).to_be_focused()
        assert contrasts.violations(page) == []
