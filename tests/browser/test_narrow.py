"""Tests of narrow screens, with whole weeks and readable pictures."""

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.builders.browser import NARROW, WIDE, Visit, enter, too_wide
from tests.states import ENGLISH_STATES

PHONE: ViewportSize = {"width": 360, "height": 640}
(PLANNED,) = [state for state in ENGLISH_STATES if str(state) == "/en/benefits planned"]
(PART_TIME,) = [state for state in ENGLISH_STATES if str(state) == "/en/benefits planned part time"]
LONGEST = "ru"
"""The language in which an answer takes most of a phone."""
WRITTEN = """() => [...document.querySelectorAll(".chart text")].map(each => each.getBoundingClientRect().height)"""
BESIDE = """() => [...document.querySelectorAll(".chart text")].map(each => each.getBoundingClientRect())
    .flatMap((one, place, all) => all.slice(0, place).filter(other => one.left < other.right && other.left < one.right
        && one.top < other.bottom && other.top < one.bottom))"""


def test_a_week_fits_a_narrow_screen(visit: Visit) -> None:
    page = visit("/en/", viewport=NARROW)
    enter(page, PART_TIME)
    page.click("text=Every week in a table")
    region = page.get_by_role("region", name="Every week in a table")
    assert too_wide(page, "[aria-label='Every week in a table']") == []
    week = region.get_by_role("row").filter(has_text="March 8 to March 14, 2026")
    headings = ["Benefit", "Taxes withheld", "Paid out", "Payment expected", "Most paid leave you can add"]
    assert week.locator("[data-heading]").evaluate_all("all => all.map(each => each.dataset.heading)") == headings
    assert week.get_by_role("cell").count() == 6
    page.set_viewport_size(WIDE)
    assert region.get_by_role("columnheader").count() == 7
    assert too_wide(page, "[aria-label='Every week in a table']") == []


@pytest.mark.parametrize("tag", ["en", "es", LONGEST])
def test_the_answer_to_a_plan_takes_six_screens_of_a_phone(visit: Visit, tag: str) -> None:
    page = visit("/en/", viewport=PHONE)
    for state in (PART_TIME, PLANNED):
        enter(page, state.in_language(tag))
        assert page.locator("#answer").evaluate("each => each.getBoundingClientRect().height") <= 6 * PHONE["height"]
        assert too_wide(page) == []
    bar = page.locator(".answer-bar")
    for place in ("#answer-title", ".groups", ".key-dates"):
        page.locator(place).scroll_into_view_if_needed()
        expect(bar).to_be_in_viewport()
    bar.get_by_role("link").click()
    expect(page.locator("#question")).to_be_in_viewport()


def test_the_form_is_next_to_the_answer_on_a_wide_screen(visit: Visit) -> None:
    page = visit("/en/", viewport=WIDE)
    enter(page, PLANNED)
    answer, form = (page.locator(place).bounding_box() for place in ("#answer", "#question"))
    assert answer
    assert form
    assert answer["x"] + answer["width"] <= form["x"]
    assert abs(answer["y"] - form["y"]) < 40
    assert too_wide(page) == []
    expect(page.locator(".answer-bar")).to_be_hidden()


@pytest.mark.parametrize("width", [320, 360, 480])
def test_the_picture_of_the_rates_is_readable(visit: Visit, width: int) -> None:
    page = visit("/en/rates", viewport={"width": width, "height": 640})
    assert min(page.evaluate(WRITTEN)) > 11
    assert page.evaluate(BESIDE) == []


@pytest.mark.parametrize("state", ["share due", "two years"])
def test_boxes_in_a_row_are_aligned_with_their_labels(visit: Visit, state: str) -> None:
    page = visit("/en/", viewport=WIDE)
    enter(page, next(each for each in ENGLISH_STATES if str(each) == f"/en/contributions {state}"))
    for name in ("label[for={}]", "#{}"):
        tops = [page.locator(name.format(box)).bounding_box() for box in ("average_w2", "average_contractors")]
        assert len({each["y"] for each in tops if each}) == 1


@pytest.mark.parametrize("state", ["contributions share due", "contributions/paycheck reached later"])
def test_no_amount_of_contributions_is_cut_off(visit: Visit, state: str) -> None:
    page = visit("/en/", viewport=NARROW)
    enter(page, next(each for each in ENGLISH_STATES if str(each) == f"/en/{state}"))
    assert too_wide(page) == []
    for region in page.locator("#answer [role=region]").all():
        assert region.evaluate("each => each.scrollWidth <= each.clientWidth"), region.get_attribute("aria-label")
    assert page.locator("#answer [data-heading='Total to send']").first.is_visible()


@pytest.mark.parametrize("name", ["withheld wrongly", "several employers", "checked"])
def test_no_amount_of_a_payroll_file_is_cut_off(visit: Visit, name: str) -> None:
    page = visit("/en/", viewport=NARROW)
    enter(page, next(each for each in ENGLISH_STATES if str(each) == f"/en/contributions/payroll {name}"))
    page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert too_wide(page) == []
    for region in page.locator("#answer [role=region]").all():
        assert region.evaluate("each => each.scrollWidth <= each.clientWidth"), region.get_attribute("aria-label")
    if name != "checked":
        total = page.locator("[data-heading='Total due']").first
        box = total.bounding_box()
        assert box is not None
        assert box["x"] + box["width"] <= NARROW["width"]
        assert "$" in total.inner_text()
