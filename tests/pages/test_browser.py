"""The pages in a browser: axe-core finds nothing, focus and announcements go where they should, nothing leaves."""

import shutil
import threading
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, sync_playwright
from werkzeug.serving import make_server

from web import create_app

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
QUARTERS = {"2025-Q4": "11000", "2025-Q3": "13 000", "2025-Q2": "$12,500.50", "2025-Q1": "12,000"}


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = make_server("127.0.0.1", 0, create_app(), threaded=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture(params=["phone", "desk", "dark"])
def page(browser: Browser, site: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    width = 320 if request.param == "phone" else 1280
    scheme = "dark" if request.param == "dark" else "light"
    context = browser.new_context(base_url=site, viewport={"width": width, "height": 800}, color_scheme=scheme)
    opened = context.new_page()
    asked: list[str] = []
    opened.on("request", lambda sent: asked.append(sent.url))
    yield opened
    assert all(url.startswith(site) for url in asked)
    context.close()


def accessible(page: Page) -> None:
    """No violation of any rule of axe, no box twice, and nothing to scroll sideways."""
    violations = Axe().run(page).response["violations"]
    assert [(found["id"], [node["html"] for node in found["nodes"]]) for found in violations] == []
    repeated = "[...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)"
    assert page.evaluate(repeated) == []
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id || document.activeElement.className"))


def type_the_leave(page: Page) -> None:
    page.select_option("#leave-month", "3")
    page.fill("#leave-day", "2")
    page.fill("#leave-year", "2026")
    page.check("#status")


@pytest.mark.parametrize("path", ["", "rates", "privacy", "accessibility"])
def test_pages_that_ask_nothing(page: Page, path: str) -> None:
    page.goto(f"/en/{path}")
    accessible(page)


def test_benefits_from_mistake_to_answer(page: Page) -> None:
    page.goto("/en/benefits")
    accessible(page)
    page.click("text=Continue to your wages")
    page.wait_for_selector(".summary")
    assert focused(page) == "summary"
    assert page.title().startswith("Error: ")
    accessible(page)
    type_the_leave(page)
    page.click("text=Continue to your wages")
    page.wait_for_selector("#employer-1-name")
    assert focused(page) == "employer-1-title"
    accessible(page)
    for quarter, typed in QUARTERS.items():
        page.fill(f"#employer-1-wages-{quarter}", typed)
    page.press("#employer-1-wages-2025-Q1", "Enter")
    page.wait_for_selector("#answer-title:has-text('$778.87 a week')")
    assert focused(page) == "answer-title"
    assert page.text_content("#announcement") == "$778.87 a week"
    assert not page.title().startswith("Error: ")
    for details in page.locator("#answer summary").all():
        details.click()
    accessible(page)


def test_a_new_day_asks_for_other_quarters_and_leaves_focus(page: Page) -> None:
    page.goto("/en/benefits")
    type_the_leave(page)
    page.click("text=Continue to your wages")
    page.fill("#employer-1-wages-2025-Q4", "11000")
    page.focus("#leave-month")
    page.select_option("#leave-month", "8")
    page.wait_for_selector("#employer-1-wages-2026-Q2")
    assert focused(page) == "leave-month"
    assert page.input_value("#employer-1-wages-2025-Q4") == "11000"


def test_contributions_from_mistake_to_answer(page: Page) -> None:
    page.goto("/en/contributions")
    page.click("text=Work out the contributions")
    page.wait_for_selector(".summary")
    accessible(page)
    page.fill("#average_w2", "30")
    page.fill("#person-1-wages", "100,000")
    page.click("text=Add another person")
    page.fill("#person-2-wages", "250 000")
    page.click("text=Work out the contributions")
    page.wait_for_selector("#answer-title:has-text('for 2026')")
    assert focused(page) == "answer-title"
    assert page.locator(".error").count() == 0
    for details in page.locator("#answer summary").all():
        details.click()
    accessible(page)


def test_without_javascript(browser: Browser, site: str) -> None:
    page = browser.new_context(base_url=site, java_script_enabled=False).new_page()
    page.goto("/en/benefits")
    type_the_leave(page)
    page.click("text=Continue to your wages")
    page.fill("#employer-1-wages-2025-Q4", "12.000,50")
    page.click("text=Estimate my benefit")
    assert page.title().startswith("Error: ")
    page.fill("#employer-1-wages-2025-Q4", "12000")
    page.press("#employer-1-wages-2025-Q4", "Enter")
    assert "a week" in page.inner_text("#answer-title")


def test_what_the_browser_refuses_is_never_asked(browser: Browser, site: str) -> None:
    page = browser.new_context(base_url=site).new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.goto("/en/benefits")
    type_the_leave(page)
    page.click("text=Continue to your wages")
    page.fill("#employer-1-wages-2025-Q4", "5000")
    page.click("text=Estimate my benefit")
    page.wait_for_selector("#answer-title:has-text('a week')")
    assert complaints == []


def test_another_language_keeps_what_was_typed(browser: Browser, site: str) -> None:
    page = browser.new_context(base_url=site).new_page()
    page.goto("/en/benefits")
    type_the_leave(page)
    page.click("text=Continue to your wages")
    page.fill("#employer-1-wages-2025-Q4", "11000")
    for tag in ("es", "en"):
        page.click(f"[data-translate='/{tag}/benefits']")
        page.wait_for_url(f"**/{tag}/benefits")
        assert page.get_attribute("html", "lang") == tag
        assert page.input_value("#employer-1-wages-2025-Q4") == "11000"
        accessible(page)
