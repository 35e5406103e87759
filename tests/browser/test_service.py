"""The features about the service, tested in a browser."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page, expect
from pytest_bdd import given, parsers, scenarios, then, when
from werkzeug.serving import make_server

from tests.builders.browser import Contexts, QuietHandler, enter, visiting
from tests.builders.contrast import Contrasts
from tests.builders.metrics import count
from tests.states import BENEFITS, State
from web import create_app
from web.settings import Settings

scenarios("service")

STATE = State("eligible", "/<language>/benefits", BENEFITS["eligible"])
HELPED = ("yes", "no")


@dataclass
class Worker:
    """A worker with an answer on a page of ``app``, and the earlier counts of feedback."""

    app: Flask
    page: Page
    before: dict[str, float]
    thanks: Page | None = None


Opening = Callable[..., Worker]


def counted(app: Flask, helped: str) -> float:
    labels = {"page": "benefits", "language": "en", "helped": helped}
    return count(app.test_client(), "pfml_feedback_total", **labels)


@pytest.fixture
def opening(browser: Browser) -> Iterator[Opening]:
    """Yield a function that opens a worker's page with an answer on an application."""
    with ExitStack() as stack:

        def opened(app: Flask, *, scripted: bool) -> Worker:
            server = make_server("127.0.0.1", 0, app, threaded=True, request_handler=QuietHandler)
            threading.Thread(target=server.serve_forever, daemon=True).start()
            stack.callback(server.shutdown)
            contexts = Contexts(browser, f"http://127.0.0.1:{server.server_port}")
            stack.callback(contexts.close)
            visit = stack.enter_context(visiting(contexts))
            page = visit("/en/benefits", java_script_enabled=scripted)
            enter(page, STATE)
            return Worker(app, page, {helped: counted(app, helped) for helped in HELPED})

        yield opened


@given("a worker who has an answer", target_fixture="worker")
def has_an_answer(opening: Opening, scripted: bool) -> Worker:
    return opening(create_app(), scripted=scripted)


@given("a site that answers one question a day, and a worker who has an answer", target_fixture="worker")
def has_the_one_answer(opening: Opening, scripted: bool) -> Worker:
    limited = create_app(settings=Settings(rate_limit="1/day", log_level="error"))
    return opening(limited, scripted=scripted)


@when("the worker says that it helped")
def says_yes(worker: Worker, contrasts: Contrasts) -> None:
    assert contrasts.violations(worker.page) == []
    worker.page.get_by_role("group", name="Did this help?").get_by_role("button", name="Yes").click()


@when("the worker says that it did not help")
def says_no(worker: Worker) -> None:
    with worker.page.context.expect_page() as opened:
        worker.page.get_by_role("group", name="Did this help?").get_by_role("button", name="No").click()
    worker.thanks = opened.value


@when("the worker asks again")
def asks_again(worker: Worker) -> None:
    worker.page.get_by_role("button", name="Estimate my benefit").click()


@then("the worker is thanked, and the thanks have the focus")
def thanked_in_place(worker: Worker, contrasts: Contrasts) -> None:
    expect(worker.page.locator(".helped:focus")).to_contain_text("Thank you.")
    expect(worker.page.get_by_role("group", name="Did this help?")).to_have_count(0)
    assert contrasts.violations(worker.page) == []


@then("the worker is thanked in a new tab")
def thanked_in_a_new_tab(worker: Worker) -> None:
    assert worker.thanks is not None
    expect(worker.thanks.get_by_role("heading", level=1)).to_have_text("Thank you")
    assert worker.thanks.url.endswith("/en/feedback")


@then("the answer and what was typed are still there")
def still_there(worker: Worker) -> None:
    expect(worker.page.locator("#answer-title")).to_have_text("$778.87 a week")
    typed_is_still_there(worker)


@then("what was typed is still there")
def typed_is_still_there(worker: Worker) -> None:
    expect(worker.page.locator("#employer-1-wages-2025-Q2")).to_have_value("$12,500.50")


@then(parsers.parse("one more {helped} is counted for the benefits page in English"))
def one_more(worker: Worker, helped: str) -> None:
    now = {each: counted(worker.app, each) for each in HELPED}
    assert now == {each: worker.before[each] + (each == helped) for each in HELPED}


@then("the worker hears that too many questions came, and may try again")
def hears(worker: Worker) -> None:
    expect(worker.page.get_by_role("status")).to_have_text(
        "We got too many requests from your network. Wait a minute and try again."
    )


@then("a page says how long to wait, and that to reload it sends what was typed again")
def asked_to_wait(worker: Worker) -> None:
    expect(worker.page.get_by_role("heading", level=1)).to_have_text("Too many requests")
    expect(worker.page.get_by_text("then reload this page to send your answers again.")).to_be_visible()
