"""Tests of the calculator in a frame on another site."""

import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect
from werkzeug.serving import make_server

from tests.builders.browser import QuietHandler
from tests.states import LEAVE
from web import create_app

PORTAL = """<!DOCTYPE html><html lang="en"><title>A portal</title>
<iframe id="calculator" src="{source}" title="Calculator" width="400" height="200"></iframe>
<script>
  window.told = [];
  addEventListener("message", (event) => {
    window.told.push({ from: event.origin, data: event.data });
    document.getElementById("calculator").height = event.data.height;
  });
</script></html>"""

INNER_HEIGHT = "Math.ceil(document.documentElement.getBoundingClientRect().height)"


@contextmanager
def served(application: Any) -> Iterator[str]:
    server = make_server("127.0.0.1", 0, application, threaded=True, request_handler=QuietHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


class Portal:
    """A site of another organization with one page."""

    source = ""
    html = PORTAL
    policy = ""

    def __call__(self, environ: Any, start_response: Any) -> Iterable[bytes]:
        policy = [("Content-Security-Policy", self.policy)] if self.policy else []
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8"), *policy])
        return [self.html.replace("{source}", self.source).encode()]


@pytest.fixture
def portal(browser: Browser) -> Iterator[tuple[Portal, str, Page]]:
    site = Portal()
    with served(site) as address:
        page = browser.new_page(reduced_motion="reduce")
        page.set_default_timeout(10_000)
        yield site, address, page
        page.close()


def told(page: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = page.evaluate("window.told")
    return found


def asked_for_wages(frame: FrameLocator) -> None:
    frame.locator("#leave-month").select_option(str(LEAVE["leave-month"]))
    frame.locator("#leave-day").fill(str(LEAVE["leave-day"]))
    frame.locator("#leave-year").fill(str(LEAVE["leave-year"]))
    frame.locator("#status").check()
    frame.locator("#days .main").click()


@pytest.mark.parametrize("scripted", [True, False], ids=["with", "without"])
def test_a_plan_and_other_first_days_stay_in_the_frame(browser: Browser, scripted: bool) -> None:
    """Expect two weeks with hours of work from Monday, March 2 to Sunday, March 15."""
    site = Portal()
    context = browser.new_context(reduced_motion="reduce", java_script_enabled=scripted)
    page = context.new_page()
    page.set_default_timeout(10_000)
    with served(site) as address, served(create_app(frame_ancestors=address)) as calculator:
        site.source = f"{calculator}/en/embed/benefits"
        page.goto(address)
        frame = page.frame_locator("#calculator")
        asked_for_wages(frame)
        frame.locator("#employer-1-wages-2025-Q4").fill("11000")
        frame.locator("#period-1-reason").select_option("bonding")
        frame.locator("#plan > summary").click()
        frame.locator("#period-1-weeks").fill("2")
        frame.locator("#period-1-schedule").select_option("continuous")
        frame.locator("[value=estimate]").click()
        expect(frame.locator("table.weeks tbody tr")).to_have_count(2)
        expect(frame.locator(".months svg")).to_have_count(1)
        frame.get_by_text("Would another start date pay more?").click()
        frame.locator("[value=compare]").click()
        expect(frame.locator("[aria-labelledby=start-dates-title] tbody tr").first).to_be_visible()
        expect(frame.locator("#period-1-weeks")).to_have_value("2")
        assert page.url.startswith(address)
    context.close()


def test_an_allowed_portal_frames_the_calculator_at_its_height(portal: tuple[Portal, str, Page]) -> None:
    site, address, page = portal
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    with served(create_app(frame_ancestors=f"'self' {address}")) as calculator:
        site.source = f"{calculator}/es/embed/benefits"
        page.goto(address)
        frame = page.frame_locator("#calculator")
        expect(frame.locator("html")).to_have_attribute("lang", "es")
        page.wait_for_function("window.told.length > 0")
        asked_for_wages(frame)
        frame.locator("#employer-1-wages-2025-Q4").fill("11000")
        before = len(told(page))
        frame.locator("[value=estimate]").click()
        expect(frame.locator("#answer-title")).to_contain_text("$")
        page.wait_for_function(f"window.told.length > {before}")
        inner = page.frame(url=site.source)
        assert inner is not None
        height = inner.evaluate(INNER_HEIGHT)
        assert told(page)[-1] == {"from": calculator, "data": {"type": "pfml:height", "height": height}}
        assert all(each["data"].keys() == {"type", "height"} for each in told(page))
    assert complaints == []


def test_the_developers_page_code_keeps_each_frame_at_its_height(portal: tuple[Portal, str, Page]) -> None:
    site, address, page = portal
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    with served(create_app(frame_ancestors=address)) as calculator:
        page.goto(f"{calculator}/es/developers")
        site.policy = f"default-src 'none'; img-src data:; script-src {calculator}; frame-src {calculator}"
        code = page.locator("code.html").inner_text()
        titles = page.locator("code.html").evaluate(
            "code => [...new DOMParser().parseFromString(code.textContent, 'text/html').links].map(each => each.text)"
        )
        site.html = '<!DOCTYPE html><link rel="icon" href="data:,">' + code
        page.goto(address)
        frames = page.frames[1:]
        assert [each.url for each in frames] == [
            f"{calculator}/es/embed/{name}" for name in ("benefits", "contributions")
        ]
        for place, each in enumerate(frames):
            frame = page.locator("iframe").nth(place)
            frame.scroll_into_view_if_needed()
            expect(frame).to_have_attribute("height", str(each.evaluate(INNER_HEIGHT)))
            expect(frame).to_have_attribute("title", titles[place])
    assert complaints == []


def test_only_the_calculator_itself_sets_the_height_of_its_frame(portal: tuple[Portal, str, Page]) -> None:
    site, address, page = portal
    with served(create_app(frame_ancestors=address)) as calculator:
        site.html = f"""<!DOCTYPE html><script src="{calculator}/static/calculator.js"></script>
            <pfml-calculator page="benefits">Benefits</pfml-calculator>"""
        page.goto(address)
        frame = page.locator("iframe")
        expect(frame).not_to_have_attribute("height", "900")
        told = frame.get_attribute("height")
        page.evaluate("postMessage({ type: 'pfml:height', height: 7 }, '*')")
        page.evaluate("new Promise((done) => setTimeout(done, 100))")
        expect(frame).to_have_attribute("height", str(told))


def test_visitors_without_javascript_get_a_link_to_the_calculator(browser: Browser) -> None:
    site = Portal()
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    with served(site) as address, served(create_app(frame_ancestors=address)) as calculator:
        site.html = f"""<!DOCTYPE html><script src="{calculator}/static/calculator.js"></script>
            <pfml-calculator page="benefits"><a href="{calculator}/en/benefits">Benefits</a></pfml-calculator>"""
        page.goto(address)
        page.get_by_role("link", name="Benefits").click()
        expect(page).to_have_url(f"{calculator}/en/benefits")
    context.close()


def test_a_link_of_the_error_summary_stays_in_the_frame(portal: tuple[Portal, str, Page]) -> None:
    site, address, page = portal
    with served(create_app(frame_ancestors=address)) as calculator:
        site.source = f"{calculator}/en/embed/benefits"
        page.goto(address)
        frame = page.frame_locator("#calculator")
        frame.locator("#days .main").click()
        frame.locator("#errors a").first.click()
        expect(frame.locator("#leave-month")).to_be_focused()
        assert page.url.startswith(address)


@pytest.mark.parametrize(("ancestors", "path"), [("'self'", "/en/embed/benefits"), ("*", "/en/benefits")])
def test_a_page_that_may_not_be_framed_stays_empty(portal: tuple[Portal, str, Page], ancestors: str, path: str) -> None:
    site, address, page = portal
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    with served(create_app(frame_ancestors=ancestors)) as calculator:
        site.source = f"{calculator}{path}"
        page.goto(address)
        page.wait_for_load_state("networkidle")
        assert page.frame_locator("#calculator").locator("#question").count() == 0
        assert told(page) == []
    assert any("frame-ancestors" in each for each in complaints)
