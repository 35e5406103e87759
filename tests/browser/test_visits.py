"""Tests that every visit starts like the first, and fails if the browser complains."""

import pytest

from tests.builders.browser import Contexts, Visit, visiting


@pytest.mark.parametrize(
    ("script", "complaint"),
    [
        (
            "document.body.append(Object.assign(new Image(), { src: 'http://other.invalid/' }))",
            "asked for http://other",
        ),
        ("setTimeout(() => { throw Error('A script failed.') })", "A script failed."),
        ("console.log('A script wrote.')", "A script wrote."),
    ],
    ids=["another site", "an error", "a message"],
)
def test_a_visit_with_a_complaint_fails(contexts: Contexts, script: str, complaint: str) -> None:
    def visited() -> None:
        with visiting(contexts) as visit:
            page = visit("/en/privacy", bypass_csp=True)
            page.evaluate(script)
            page.wait_for_timeout(50)

    with pytest.raises(AssertionError, match=complaint):
        visited()


def test_a_visit_has_nothing_of_the_one_before(contexts: Contexts, visit: Visit) -> None:
    with visiting(contexts) as earlier:
        page = earlier("/en/privacy")
        page.evaluate("document.cookie = 'a=b'; sessionStorage.a = 'b'")
        page.context.set_offline(offline=True)
    page = visit("/en/privacy")
    assert page.evaluate("[document.cookie, sessionStorage.length]") == ["", 0]
    assert len(page.context.pages) == 2
