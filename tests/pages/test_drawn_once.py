"""Tests of the parts of pages that are drawn once and kept."""

from datetime import date

import pytest
from flask import Flask
from markupsafe import Markup

from tests.states import ENGLISH_STATES
from web import create_app
from web.forms.typed import Boxes
from web.http.http_cache import WRITTEN
from web.http.kept import Kept
from web.pages.drawn_once import DRAWN, GAPPED
from web.pages.gaps import Gapped, if_chosen, if_typed, with_gaps

TYPED = ("XYZ", "12,000", "12,500.50", "13 000", "12.000,50", "90000", "250 000", "120,000")


def kept_parts(app: Flask) -> Kept[Markup]:
    """Return the parts that ``app`` keeps."""
    parts: Kept[Markup] = app.extensions[DRAWN]
    return parts


def gapped_parts(app: Flask) -> Kept[Gapped]:
    """Return the parts with gaps that ``app`` keeps."""
    parts: Kept[Gapped] = app.extensions[GAPPED]
    return parts


@pytest.fixture(scope="module")
def warm() -> Flask:
    """Return an application that has drawn every page in every state."""
    app = create_app()
    for state in ENGLISH_STATES:
        state.requested(app.test_client())
    return app


def test_a_page_of_kept_parts_equals_one_that_is_drawn_anew(warm: Flask) -> None:
    cold = create_app()
    for state in ENGLISH_STATES:
        kept_parts(cold).clear()
        gapped_parts(cold).clear()
        for headers in ({}, {"HX-Request": "true"}):
            pages = [state.requested(app.test_client(), **headers).data for app in (warm, cold)]
            assert pages[0] == pages[1], f"{state} {headers}"


def test_no_part_that_is_kept_shows_what_was_typed(warm: Flask) -> None:
    kept = list(kept_parts(warm).items())
    assert len(kept) > 100
    assert not [key for key, part in kept for text in TYPED if text in part or text in repr(key)]


def test_no_part_with_gaps_shows_what_was_typed(warm: Flask) -> None:
    kept = list(gapped_parts(warm).items())
    assert len(kept) > 10
    html = [(key, "".join(part.parts[::2])) for key, part in kept]
    assert not [key for key, part in html for text in TYPED if text in part or text in repr(key)]
    assert not [key for key, part in html if " selected" in part or " checked" in part]


def test_a_gap_is_filled_with_what_was_typed() -> None:
    typed = Boxes({"row-1-name": "<b>\ue000row-1-kind\ue001", "row-1-kind": "b"}, "row-1-")
    gaps = with_gaps(typed)
    options = [f"<option{if_chosen(gaps['kind'], value, ' selected')}>" for value in ("", "a", "b")]
    part = Gapped.of(f"<p>{gaps['name']}</p>{''.join(options)}")
    assert part.filled(typed.texts) == ("<p>&lt;b&gt;\ue000row-1-kind\ue001</p><option><option><option selected>")
    assert part.filled({}) == "<p></p><option selected><option><option>"


@pytest.mark.parametrize("typed", ["", "1", "on"])
def test_a_tick_is_shown_for_any_text(warm: Flask, typed: str) -> None:
    part = Gapped.of(f"<input{if_typed(with_gaps(Boxes())['tick'], ' checked')}>")
    assert part.filled({"tick": typed}) == ("<input checked>" if typed else "<input>")
    page = warm.test_client().post("/en/contributions", data={"exempt-medical": typed, "action": "add-group"}).text
    assert ('id="exempt-medical" name="exempt-medical" value="1" checked' in page) == bool(typed)


def test_no_page_that_is_kept_shows_what_was_typed(warm: Flask) -> None:
    kept = {key: page.body.decode() for key, page in warm.extensions[WRITTEN].items()}
    assert len([key for key in kept if "blank" in key]) >= 8
    assert not [key for key, page in kept.items() if "XYZ" in page or "XYZ" in repr(key)]


def test_parts_are_kept_up_to_a_number_of_bytes() -> None:
    kept = Kept[str](10, len)
    for text in ("abcdef", "ghi", "jkl"):
        kept.of(text, lambda text=text: text)  # type: ignore[misc]
    assert dict(kept.items()) == {"ghi": "ghi", "jkl": "jkl"}
    assert kept.size == 6


def test_two_threads_that_make_one_thing_count_it_once() -> None:
    kept = Kept[str](10, len)
    assert kept.of("key", lambda: kept.of("key", lambda: "abc") and "abcd") == "abcd"
    assert (dict(kept.items()), kept.size) == ({"key": "abcd"}, 4)


def test_a_kept_part_is_right_on_a_later_day(warm: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    class Later:
        @staticmethod
        def today() -> date:
            return date(2028, 2, 29)

    monkeypatch.setattr("web.clock.date", Later)
    cold = create_app()
    for state in ENGLISH_STATES:
        assert state.requested(warm.test_client()).data == state.requested(cold.test_client()).data, str(state)
