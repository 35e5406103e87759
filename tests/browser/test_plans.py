"""Tests of plans side by side in a browser."""

import pytest
from playwright.sync_api import expect

from tests.builders.browser import NARROW, WIDE, Visit, enter, too_wide
from tests.states import ENGLISH_STATES

(PLANNED,) = [state for state in ENGLISH_STATES if str(state) == "/en/benefits planned"]


@pytest.mark.parametrize("javascript", [True, False])
def test_a_plan_is_copied_changed_and_compared_with_the_other_parents(visit: Visit, *, javascript: bool) -> None:
    page = visit("/en/", viewport=NARROW, java_script_enabled=javascript)
    enter(page, PLANNED)
    page.get_by_role("button", name="Compare with another plan").click()
    expect(page.get_by_role("heading", name="1 plan")).to_be_focused()
    page.fill("#period-1-weeks", "8")
    assert not page.locator("#employer-1-pay").is_visible()
    page.get_by_role("button", name="Add this plan").click()
    expect(page.get_by_role("heading", name="2 plans side by side")).to_be_focused()
    page.get_by_label("The other parent's", exact=True).check()
    page.fill("#employer-1-pay", "52,000")
    page.select_option("#employer-1-pay-unit", "year")
    page.get_by_role("button", name="Add another employer").click()
    expect(page.locator("#employer-2-title")).to_be_focused()
    expect(page.locator("#employer-1-pay")).to_have_value("52,000")
    page.get_by_role("button", name="Remove Employer 2").click()
    expect(page.locator("#employer-1-pay")).to_be_focused()
    page.select_option("#leave-month", "6")
    if javascript:
        expect(page.locator("#employer-1-wages-2026-Q2")).to_be_attached()
    page.get_by_role("button", name="Add this plan").click()
    expect(page.get_by_role("heading", name="3 plans side by side")).to_be_focused()
    expect(page.get_by_text("Both of you are on leave in").first).to_be_visible()
    assert too_wide(page) == []
    page.set_viewport_size(WIDE)
    assert too_wide(page, "#answer .scroll") == []
    if javascript:
        page.goto("/es/benefits/plans")
        page.goto("/en/benefits/plans")
        expect(page.get_by_role("heading", name="3 plans side by side")).to_be_visible()
    page.get_by_role("button", name="Remove Other parent's plan").click()
    expect(page.get_by_role("heading", name="2 plans side by side")).to_be_focused()
