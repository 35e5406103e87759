"""Tests of the pages that other sites may frame."""

import html5lib
import pytest
from flask.testing import FlaskClient

from tests.builders.saved_answers import WORKER, kept, offered, text_of
from tests.states import BENEFITS, CONTRIBUTIONS
from web import create_app
from web.http.security_headers import checked_ancestors
from web.i18n import translator_for

PAGES = ("/en/embed/benefits", "/es/embed/contributions")
FORMS = {PAGES[0]: BENEFITS["planned part time"], PAGES[1]: CONTRIBUTIONS["share due"]}


def ancestors(client: FlaskClient, path: str) -> str:
    return client.get(path).headers["Content-Security-Policy"].partition("frame-ancestors ")[2]


@pytest.mark.parametrize("path", PAGES)
def test_only_embedded_pages_may_be_framed(client: FlaskClient, path: str) -> None:
    assert ancestors(client, path) == "'self'"
    portal = create_app(frame_ancestors="'self' https://portal.example").test_client()
    assert ancestors(portal, path) == "'self' https://portal.example"
    for other in ("/en/", "/en/benefits", "/en/none", "/api/v1/coverage", "/en/embed/none", "/static/site.css"):
        assert ancestors(portal, other) == "'none'"
    assert ancestors(create_app(frame_ancestors="'none'").test_client(), path) == "'none'"


@pytest.mark.parametrize("path", PAGES)
def test_an_embedded_page_has_the_disclaimers_but_no_menu(client: FlaskClient, path: str) -> None:
    for page in (client.get(path).text, client.post(path, data=FORMS[path]).text):
        found = html5lib.parse(page, namespaceHTMLElements=False)
        assert not list(found.iter("nav"))
        assert len(found.findall(".//h1")) == 1
        assert "DFML" in "".join(found.find(".//footer").itertext())
        independent = translator_for(path.split("/")[1]).gettext("Independent estimate, not a state website.")
        assert independent in "".join(found.find(".//header").itertext())
        assert ('class="strip draft"' in page) is path.startswith("/es/")
        assert found.find(".//base").get("target") == "_top"
        assert 'content="noindex"' in page


@pytest.mark.parametrize("path", PAGES)
def test_forms_stay_in_the_frame_and_under_its_address(client: FlaskClient, path: str) -> None:
    wrong = client.post(path, data={**FORMS[path], "action": "load"}).text
    for page in (client.get(path).text, client.post(path, data=FORMS[path]).text, wrong):
        found = html5lib.parse(page, namespaceHTMLElements=False)
        forms = [form for form in found.iter("form") if form.get("class") != "helped"]
        assert {form.get("target") for form in forms} == {"_self"}
        assert {form.get("action") for form in forms} == {path}
        inside = [link for link in found.iter("a") if str(link.get("href")).startswith(("#", "/es/embed", "/en/embed"))]
        assert {link.get("target") for link in inside} <= {"_self"}
        posted = [button.get("formaction") for button in found.iter("button") if button.get("formaction")]
        assert [each for each in posted if not str(each).startswith(f"{path}/keep/")] == []
    assert '<a href="#kept-file" target="_self">' in wrong


def test_an_embedded_page_offers_files(client: FlaskClient) -> None:
    assert offered(client.post(PAGES[0], data=FORMS[PAGES[0]]).text)
    made = client.post("/en/embed/benefits/keep/json", data={"kept": text_of(WORKER)})
    assert made.data == kept(client, "benefits", "json", WORKER).data
    assert client.post("/en/embed/benefits/keep/json").headers["Location"] == "/en/embed/benefits"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("'none'", "'none'"),
        (" *", "*"),
        ("'self'", "'self'"),
        ("https://portal.example:8443 *.example.org", "https://portal.example:8443 *.example.org"),
        ("http://127.0.0.1:8000", "http://127.0.0.1:8000"),
    ],
)
def test_frame_ancestors_are_written_as_in_csp(text: str, read: str) -> None:
    assert checked_ancestors(text) == read


@pytest.mark.parametrize(
    "text",
    ["", " ", "self", "'none' 'self'", "* 'self'", "https://a.example; script-src *", "https://a.example/path", "a,b"],
)
def test_invalid_frame_ancestors_are_refused_at_the_start(text: str) -> None:
    with pytest.raises(ValueError, match="origins with spaces between them"):
        create_app(frame_ancestors=text)
