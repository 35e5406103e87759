"""Tests of the picture in the README, which ``SCREENSHOT=1`` draws anew."""

import os
from pathlib import Path

from tests.builders.browser import Visit, enter
from tests.states import ENGLISH_STATES

PICTURE = Path(__file__).with_name("screenshot.png")
LARGEST = 300_000
(ANSWERED,) = [state for state in ENGLISH_STATES if str(state) == "/en/benefits eligible"]


def test_the_picture_in_the_readme_shows_an_answer(visit: Visit, tmp_path: Path) -> None:
    page = visit(ANSWERED.path, viewport={"width": 1280, "height": 1000})
    enter(page, ANSWERED)
    page.evaluate("document.activeElement.blur()")
    path = PICTURE if os.environ.get("SCREENSHOT") else tmp_path / PICTURE.name
    page.screenshot(path=path)
    assert path.stat().st_size < LARGEST
    assert PICTURE.stat().st_size < LARGEST
