"""Tests of the comparison by a button, and of the calendar on a narrow screen."""

import pytest
from playwright.sync_api import expect

from tests.builders.axe import violations
from tests.builders.browser import NARROW, SIZED, Visit, too_wide
from tests.builders.calendars import BONDING, PREGNANCY, calendar_of, plan
from tests.states import ENGLISH_STATES
from web import create_app

(ANSWERED,) = [state for state in ENGLISH_STATES if str(state) == "/en/benefits eligible"]


@pytest.mark.parametrize("javascript", [True, False], ids=["with", "without"])
def test_the_button_compares_start_dates(visit: Visit, javascript: bool) -> None:
    page = visit(ANSWERED.path, java_script_enabled=javascript)
    page.select_option("#leave-month", "3")
    page.fill("#leave-day", "2")
    page.fill("#leave-year", "2026")
    page.check("#status")
    page.click("text=Continue to your wages")
    page.fill("#employer-1-wages-2025-Q4", "5000")
    page.click("text=Estimate my benefit")
    page.click("text=Would another start date pay more?")
    page.click("text=Compare start dates")
    page.wait_for_selector("#start-dates-title")
    page.wait_for_selector("text=April 5, 2026")
    expect(page.locator("[aria-labelledby=start-dates-title] tbody tr")).to_have_count(4)
    assert page.input_value("#employer-1-wages-2025-Q4") == "5000"
    if javascript:
        expect(page.locator("#start-dates-title")).to_be_focused()
        assert not page.is_visible("#outdated")
        page.fill("#employer-1-wages-2025-Q4", "9000")
        assert page.is_visible("#outdated")
        page.click("text=Estimate my benefit")
        page.wait_for_selector("[aria-labelledby=start-dates-title]:has-text('$554.40')")
        assert not page.is_visible("#outdated")


@pytest.mark.parametrize("tag", ["en", "es"])
def test_the_calendar_of_a_leave_is_accessible(visit: Visit, tag: str) -> None:
    page = visit(f"/{tag}/rates", viewport=NARROW)
    html = calendar_of(create_app(), plan(PREGNANCY, BONDING), tag)
    page.evaluate(
        "html => { document.querySelector('main .text').innerHTML = html; }",
        f"<h1>PFML</h1><h2>PFML</h2><h3>PFML</h3>{html}",
    )
    assert violations(page) == []
    assert too_wide(page) == []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        assert violations(page, "color-contrast", *SIZED) == []
