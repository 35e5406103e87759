"""Tests of the files and links of an answer, in a browser."""

from dataclasses import dataclass, field
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from pytest_bdd import given, parsers, scenarios, then, when

from tests.builders.browser import Visit, enter, too_wide
from tests.builders.contrast import Contrasts
from tests.states import BENEFITS, CONTRIBUTIONS, State

scenarios("keeping")

LINK = "Link with these answers"
TO_PRINT = "Page to print (opens a new tab)"
SCREENS = ({"width": 320, "height": 640}, {"width": 1280, "height": 800})


@dataclass
class Keeper:
    """A visitor with an answer, its saved file, and the requested addresses."""

    page: Page
    visit: Visit
    scripted: bool
    file: Path = field(default_factory=Path)
    link: str = ""
    asked_for: list[str] = field(default_factory=list)

    def export(self, name: str) -> Locator:
        """Return the button of an export, after unfolding it."""
        folded = self.page.locator(".keep:not([open]) > summary")
        if folded.count():
            folded.click()
        return self.page.get_by_role("button", name=name, exact=True)


def keeper(visit: Visit, path: str, state: State, *, scripted: bool) -> Keeper:
    """Return a visitor with an answer, which htmx loads once more if there is JavaScript."""
    page = visit(path, java_script_enabled=scripted, color_scheme="dark")
    if scripted:
        enter(page, state)
        page.click("form#question .main >> nth=-1")
        page.wait_for_selector("#answer-title:focus")
    else:
        typed_by_hand(page, state)
    return Keeper(page, visit, scripted)


def typed_by_hand(page: Page, state: State) -> None:
    """Fill in the boxes of ``state`` and send them, as without JavaScript."""
    form = {name: text for name, text in (state.form or {}).items() if isinstance(text, str)}
    if state.path.endswith("benefits"):
        page.select_option("#leave-month", form["leave-month"])
        page.fill("#leave-day", form["leave-day"])
        page.fill("#leave-year", form["leave-year"])
        page.check(f"[name=status][value={form['status']}]")
        page.click("text=Continue to your wages")
        page.wait_for_selector("#employer-1-name")
    for name, text in form.items():
        box = page.locator(f"#question input[type=text][name='{name}']")
        if box.count():
            box.fill(text)
    for name in ("year", "person-1-kind"):
        if name in form:
            page.select_option(f"#{name}", form[name])
    page.click("form#question .main >> nth=-1")
    page.wait_for_selector("#answer-title")


@given(parsers.parse('a worker whose answer is "{heading}"'), target_fixture="person")
def worker(visit: Visit, scripted: bool, heading: str) -> Keeper:
    state = State("", "/<language>/benefits", BENEFITS["eligible"])
    found = keeper(visit, "/en/benefits", state, scripted=scripted)
    expect(found.page.locator("#answer-title")).to_have_text(heading)
    return found


@given(parsers.parse('an employer whose answer is "{heading}"'), target_fixture="person")
def employer(visit: Visit, scripted: bool, heading: str) -> Keeper:
    one = {**CONTRIBUTIONS["share due"], "person": "1"}
    state = State("", "/<language>/contributions", one)
    found = keeper(visit, "/en/contributions", state, scripted=scripted)
    expect(found.page.locator("#answer-title")).to_have_text(heading)
    return found


@when(parsers.parse("{weeks} weeks of bonding are planned"))
def planned(person: Keeper, weeks: str) -> None:
    person.page.select_option("#period-1-reason", "bonding")
    person.page.click("#plan > summary")
    person.page.fill("#period-1-weeks", weeks)
    person.page.select_option("#period-1-schedule", "continuous")
    person.page.click("[value=estimate]")
    person.page.wait_for_selector(".groups")


@when(parsers.parse('the answer is kept as "{kind}"'))
def keep(person: Keeper, kind: str, tmp_path: Path) -> None:
    with person.page.expect_download() as started:
        person.export(kind).click()
    person.file = tmp_path / started.value.suggested_filename
    started.value.save_as(person.file)


@when("the page to print is opened")
def to_print(person: Keeper) -> None:
    with person.page.context.expect_page() as opened:
        person.export(TO_PRINT).click()
    person.page = opened.value
    person.page.wait_for_load_state()


@when("the file is loaded on an empty page")
def load(person: Keeper) -> None:
    person.page.goto("/en/benefits")
    send(person, person.file)


@when(parsers.parse('a file with "{content}" is loaded'))
def load_other(person: Keeper, content: str, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text(content)
    send(person, other)


def send(person: Keeper, file: Path) -> None:
    person.page.click("text=I saved an answer and want to load it again")
    person.page.set_input_files("#kept-file", file)
    with person.page.expect_navigation():
        person.page.get_by_role("button", name="Load the file").click()


@when("a box is changed after the answer")
def change(person: Keeper) -> None:
    person.page.fill("#employer-1-wages-2025-Q4", "1")
    expect(person.page.locator("#outdated")).to_be_visible()


@when(parsers.re("(?P<much>a link is made and|half of the link is) opened by another person"))
def open_link(person: Keeper, much: str, contrasts: Contrasts) -> None:
    person.export(LINK).click()
    expect(person.page.get_by_label(LINK, exact=True)).to_be_focused()
    assert contrasts.violations(person.page) == []
    whole = person.page.get_by_label(LINK, exact=True).input_value()
    address, _, kept = whole.partition("#")
    person.link = f"{address}#{kept[: len(kept) // 2]}" if much.startswith("half") else whole
    person.page = person.visit("/en/")
    person.page.context.on("request", lambda request: person.asked_for.append(request.url))
    person.page.goto(person.link, wait_until="commit")
    person.page.wait_for_selector("#answer-title, #errors-title")


@then(parsers.parse('a file "{name}" is saved'))
def saved(person: Keeper, name: str) -> None:
    assert person.file.name == name
    assert person.file.stat().st_size > 500


@then(parsers.parse('the answer is still "{heading}"'))
def still(person: Keeper, heading: str) -> None:
    expect(person.page.locator("#answer-title")).to_have_text(heading)


@then(parsers.parse('it repeats what was asked and answers "{heading}"'))
def printed(person: Keeper, heading: str) -> None:
    expect(person.page.locator("#answer-title")).to_have_text(heading)
    expect(person.page.locator(".recap")).to_contain_text("$12,500.50")
    expect(person.page.locator(".recap")).to_contain_text("$11,000.00")


@then("it is white, without boxes to type in, and as accessible as every page")
def white(person: Keeper, contrasts: Contrasts) -> None:
    assert person.page.locator("form, input, select, nav").count() == 0
    if not person.scripted:
        return
    assert person.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    for screen in SCREENS:
        person.page.set_viewport_size(screen)  # type: ignore[arg-type]
        assert contrasts.violations(person.page) == []
        assert too_wide(person.page) == []


@then(parsers.parse('the answer shows "{text}"'))
def answer_states(person: Keeper, text: str) -> None:
    expect(person.page.locator("#answer")).to_contain_text(text)


@then(parsers.parse("{weeks} weeks of bonding are in the boxes"))
def weeks_in_the_boxes(person: Keeper, weeks: str) -> None:
    expect(person.page.locator("#period-1-weeks")).to_be_visible()
    expect(person.page.locator("#period-1-weeks")).to_have_value(weeks)
    expect(person.page.locator("#period-1-reason")).to_have_value("bonding")
    expect(person.page.locator("#period-1-schedule")).to_have_value("continuous")


@then(parsers.parse("the wages of the boxes are {amounts}"))
def boxes(person: Keeper, amounts: str) -> None:
    found = [person.page.input_value(f"#employer-1-wages-2025-Q{quarter}") for quarter in (4, 3, 2, 1)]
    assert ", ".join(found) == amounts


@then(parsers.parse('one error is shown at the file: "{words}"'))
def mistake(person: Keeper, words: str) -> None:
    (told,) = person.page.locator("#errors li").all()
    expect(told).to_contain_text(words)
    told.locator("a").click()
    expect(person.page.locator("#kept-file")).to_be_focused()
    expect(person.page.locator("#kept-file-error")).to_contain_text(words)


@then("no address that was asked for has what was typed")
def unseen(person: Keeper) -> None:
    kept = person.link.partition("#kept=")[2]
    assert person.asked_for
    assert [url for url in person.asked_for if kept[:40] in url.partition("#")[0] or "12500" in url] == []


@then("the address bar has nothing of it")
def address_bar(person: Keeper) -> None:
    assert person.page.url.endswith("/en/benefits")


@then("no link is offered")
def no_link(person: Keeper) -> None:
    expect(person.export("PDF")).to_be_visible()
    expect(person.export(LINK)).to_have_count(0)
