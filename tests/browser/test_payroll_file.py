"""Tests of a payroll file in a browser, with and without JavaScript."""

import csv
from pathlib import Path

import pytest
from playwright.sync_api import Download, Page, Route, expect

from tests.builders.browser import Visit, languages_of, too_wide
from tests.builders.contrast import Contrasts
from tests.builders.payroll_files import GOOD, GRID, LAST_YEAR, MIXED, PAID, sheets

PATH = "/en/contributions/payroll"
SCREENS = ({"width": 320, "height": 640}, {"width": 1280, "height": 800})


def choose(page: Page, file: tuple[str, str]) -> None:
    page.set_input_files("#file", file[0])


def chosen(page: Page) -> int:
    count: int = page.evaluate("document.getElementById('file').files.length")
    return count


def download(page: Page, button: str) -> Download:
    with page.expect_download() as arriving:
        page.get_by_role("button", name=button).click()
    return arriving.value


def lines(arrived: Download) -> list[list[str]]:
    return list(csv.reader(Path(arrived.path()).read_text("utf-8-sig").splitlines()))


@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "desk"])
def test_a_file_is_checked_estimated_and_downloaded(visit: Visit, screen: dict[str, int], contrasts: Contrasts) -> None:
    page = visit(PATH, viewport=screen)
    choose(page, MIXED)
    page.get_by_role("button", name="Check the file").click()
    expect(page.locator("#answer-title")).to_have_text("What we found in the file")
    expect(page.locator("#answer-title")).to_be_focused()
    expect(page.get_by_role("status")).to_have_text("Rows in the file: 4. Used: 2. Refused: 2.")
    assert contrasts.violations(page) == []
    page.fill("#average_w2", "30")
    page.get_by_role("button", name="Estimate the amounts").click()
    # 100,000 x 0.88 %; the contractor is not counted
    expect(page.locator("#answer-title")).to_have_text("$880.00 to send in total")
    expect(page.locator("#answer-title")).to_be_focused()
    expect(page.locator("#sending")).to_be_hidden()
    expect(page.locator(".htmx-request")).to_have_count(0)
    assert contrasts.violations(page) == []
    assert [line[0] for line in lines(download(page, "Download as CSV"))[1:]] == ["XYZ", "XYZ"]
    assert len(lines(download(page, "Download the refused rows"))) == 3
    workbook = sheets(Path(download(page, "Download as XLSX").path()).read_bytes())
    assert list(workbook) == ["People", "Quarters", "Returns", "Percentages", "Refused rows"]
    expect(page.locator("#answer-title")).to_have_text("$880.00 to send in total")


def test_without_javascript_the_file_is_chosen_again_for_each_step(visit: Visit) -> None:
    page = visit(PATH, java_script_enabled=False)
    choose(page, MIXED)
    page.get_by_role("button", name="Check the file").click()
    expect(page.locator("#answer-title")).to_have_text("What we found in the file")
    expect(page.get_by_text("Choose the file again")).to_be_visible()
    page.fill("#average_w2", "30")
    choose(page, GOOD)
    page.get_by_role("button", name="Estimate the amounts").click()
    expect(page.locator("#answer-title")).to_have_text("$880.00 to send in total")
    expect(page.locator("#average_w2")).to_have_value("30")
    choose(page, GOOD)
    assert lines(download(page, "Download as CSV"))[1][0] == "XYZ"


def test_a_mistake_keeps_the_file_and_the_boxes(visit: Visit) -> None:
    page = visit(PATH)
    page.get_by_role("button", name="Estimate the amounts").click()
    expect(page.locator("#errors a")).to_have_text("Payroll file: Choose a file.")
    choose(page, GOOD)
    page.fill("#average_w2", "24,9")
    page.get_by_role("button", name="Estimate the amounts").click()
    expect(page.locator("#errors a")).to_contain_text("W-2 employees")
    expect(page.locator(".summary")).to_be_focused()
    assert chosen(page) == 1
    expect(page.locator("#average_w2")).to_have_value("24,9")
    page.fill("#average_w2", "24.9")
    page.get_by_role("button", name="Estimate the amounts").click()
    # below 25 only 40 % of 700, and 180
    expect(page.locator("#answer-title")).to_have_text("$460.00 to send in total")
    assert chosen(page) == 1


def test_progress_is_shown_and_announced(visit: Visit, contrasts: Contrasts) -> None:
    page = visit(PATH)
    waiting: list[Route] = []

    def wait(route: Route) -> None:
        waiting.append(route)

    page.route("**/contributions/payroll", wait)
    choose(page, GOOD)
    page.fill("#average_w2", "30")
    page.get_by_role("button", name="Estimate the amounts").click()
    expect(page.locator("#sending")).to_be_visible()
    expect(page.get_by_role("progressbar")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text("We are sending the file.")
    assert page.get_attribute("#answer", "aria-busy") == "true"
    assert contrasts.violations(page) == []
    waiting[0].continue_()
    expect(page.locator("#answer-title")).to_have_text("$880.00 to send in total")
    expect(page.locator("#sending")).to_be_hidden()
    assert page.get_attribute("#answer", "aria-busy") == "false"


def test_a_download_with_errors_shows_the_errors(visit: Visit) -> None:
    page = visit(PATH)
    choose(page, GOOD)
    page.get_by_role("button", name="Download as CSV").click()
    expect(page.locator("#errors a")).to_contain_text("W-2 employees")
    expect(page.get_by_text("Choose the file again")).to_be_visible()


def test_another_language_keeps_the_file(visit: Visit) -> None:
    page = visit(PATH)
    choose(page, GOOD)
    page.fill("#average_w2", "30")
    with page.expect_navigation():
        languages_of(page).get_by_role("link", name="Español").click()
    expect(page.locator("#answer-title")).to_have_text("Total por enviar: $880.00")


@pytest.mark.parametrize("screen", SCREENS, ids=["phone", "desk"])
@pytest.mark.parametrize("scripted", [True, False], ids=["with JavaScript", "without JavaScript"])
def test_chosen_columns_are_saved_for_the_next_file(
    visit: Visit, screen: dict[str, int], *, scripted: bool, contrasts: Contrasts
) -> None:
    page = visit(PATH, viewport=screen, java_script_enabled=scripted)
    choose(page, GRID)
    page.get_by_role("button", name="Check the file").click()
    expect(page.locator("#errors a")).to_contain_text("Choose the column of wages.")
    assert too_wide(page) == []
    chosen_roles = page.locator("#columns select")
    expect(chosen_roles.nth(5)).to_have_value("wages")
    chosen_roles.nth(6).select_option("wages")
    if scripted:
        assert contrasts.violations(page) == []
    else:
        choose(page, GRID)
    page.get_by_role("button", name="Use these columns").click()
    expect(page.locator("#answer-title")).to_have_text("What we found in the file")
    expect(page.locator("#answer")).to_contain_text("$1,159.38")
    page.get_by_text("Choose what each column is").click()
    if not scripted:
        choose(page, GRID)
    saved = download(page, "Save these choices for next time")
    assert '"wages": [' in Path(saved.path()).read_text("utf-8")
    page = visit(PATH, viewport=screen, java_script_enabled=scripted)
    choose(page, GRID)
    page.get_by_text("I saved my choices of columns last time").click()
    page.set_input_files("#choices", str(saved.path()))
    page.get_by_role("button", name="Check the file").click()
    expect(page.locator("#answer")).to_contain_text("$1,159.38")


def test_both_files_stay_chosen_after_a_mistake(visit: Visit) -> None:
    page = visit(PATH)
    choose(page, GOOD)
    page.get_by_text("Count the people from last year's payroll file").click()
    page.set_input_files("#last_year", PAID[0])
    page.get_by_role("button", name="Estimate the amounts").click()
    expect(page.locator("#errors a")).to_contain_text("This file does not have every pay date of a year")
    assert [chosen(page), page.evaluate("document.getElementById('last_year').files.length")] == [1, 1]
    page.set_input_files("#last_year", LAST_YEAR[0])
    page.get_by_role("button", name="Estimate the amounts").click()
    expect(page.locator("#answer-title")).to_have_text("$460.00 to send in total")
    expect(page.locator("#answer")).to_contain_text("All pay dates of 2025 are in the file.")
