"""A narrow screen shows the weeks of a leave whole, and pictures in letters that can be read."""

import pytest

from tests.builders.browser import NARROW, WIDE, Visit, enter, too_wide
from tests.states import ENGLISH_STATES

(PART_TIME,) = [state for state in ENGLISH_STATES if str(state) == "/en/benefits planned part time"]
WRITTEN = """() => [...document.querySelectorAll(".chart text")].map(each => each.getBoundingClientRect().height)"""
BESIDE = """() => [...document.querySelectorAll(".chart text")].map(each => each.getBoundingClientRect())
    .flatMap((one, place, all) => all.slice(0, place).filter(other => one.left < other.right && other.left < one.right
        && one.top < other.bottom && other.top < one.bottom))"""


def test_a_week_stands_whole_on_a_narrow_screen(visit: Visit) -> None:
    page = visit("/en/", viewport=NARROW)
    enter(page, PART_TIME)
    region = page.get_by_role("region", name="Week by week")
    assert too_wide(page, "[aria-label='Week by week']") == []
    week = region.get_by_role("row").filter(has_text="March 8 to March 14, 2026")
    headings = ["Benefit", "Taxes withheld", "Paid out", "Payment expected", "Room for paid leave"]
    assert week.locator("[data-heading]").evaluate_all("all => all.map(each => each.dataset.heading)") == headings
    assert week.get_by_role("cell").count() == 6
    page.set_viewport_size(WIDE)
    assert region.get_by_role("columnheader").count() == 7


@pytest.mark.parametrize("width", [320, 360, 480])
def test_the_rates_can_be_read_in_their_picture(visit: Visit, width: int) -> None:
    page = visit("/en/rates", viewport={"width": width, "height": 640})
    assert min(page.evaluate(WRITTEN)) > 11
    assert page.evaluate(BESIDE) == []


@pytest.mark.parametrize("state", ["share due", "two years"])
def test_boxes_in_a_row_and_their_labels_stand_side_by_side(visit: Visit, state: str) -> None:
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
    assert page.locator("#answer [data-heading='Sent in all']").first.is_visible()


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
