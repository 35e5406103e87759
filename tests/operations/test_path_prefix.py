"""Every link, form, redirect and file of a site under a path stays under it."""

import re
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

import pytest
from flask.testing import FlaskClient

from tests.builders.api_requests import BENEFITS, asked, benefit
from tests.states import ENGLISH_STATES, State
from web import create_app
from web.settings import Settings

UNDER = "/pfml"
CLIENT = create_app(settings=Settings(path_prefix=UNDER, rate_limit="off", log_level="error")).test_client()
LINKS = ("href", "src", "action", "formaction", "data-hx-post", "data-hx-get", "data-translate")


class Links(HTMLParser):
    """The links of a page, in the order of their elements."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attributes if name in LINKS and value]


@pytest.mark.parametrize("state", ENGLISH_STATES, ids=str)
def test_every_link_of_every_page_includes_the_prefix(state: State) -> None:
    found = [
        urlsplit(urljoin(f"http://localhost{UNDER}{state.path}", link))
        for link in Links(state.requested(CLIENT, under=UNDER).text).found
    ]
    ours = {parts.path for parts in found if parts.netloc == "localhost"}
    assert ours
    assert [path for path in ours if not path.startswith(f"{UNDER}/")] == []


def test_redirects_and_the_cookie_include_the_prefix() -> None:
    assert CLIENT.get(f"{UNDER}/").headers["Location"] == f"{UNDER}/en/"
    chosen = CLIENT.get(f"{UNDER}/language/es/rates")
    assert chosen.headers["Location"] == f"{UNDER}/es/rates"
    assert f"Path={UNDER}/;" in chosen.headers["Set-Cookie"]
    helped = CLIENT.post(f"{UNDER}/en/feedback", data={"page": "benefits", "helped": "yes"})
    assert helped.headers["Location"] == f"{UNDER}/en/feedback"


def test_files_and_data_are_found_under_the_prefix() -> None:
    page = CLIENT.get(f"{UNDER}/en/benefits").text
    files = re.findall(rf'"({UNDER}/static/[^"]+)"', page)
    assert len(files) >= 4
    assert {CLIENT.get(file).status_code for file in files} == {200}
    assert CLIENT.get(f"{UNDER}/api/v1/openapi.json").get_json()["servers"][0]["url"] == UNDER


@pytest.mark.parametrize("cut_off", [False, True])
def test_the_proxy_may_pass_or_remove_the_prefix(cut_off: bool) -> None:
    path = "/en/rates" if cut_off else f"{UNDER}/en/rates"
    assert f'href="{UNDER}/en/benefits"' in CLIENT.get(path).text


def test_the_routes_of_the_api_keep_their_names() -> None:
    problem = asked(CLIENT, UNDER + BENEFITS, "{").get_json()
    assert (problem["type"], problem["instance"]) == ("/problems/unreadable-json", BENEFITS)
    assert asked(CLIENT, UNDER + BENEFITS, benefit()).status_code == 200


def test_a_trusted_proxy_sets_the_scheme() -> None:
    def seen(hops: int) -> FlaskClient:
        return create_app(
            settings=Settings(proxy_hops=hops, proxy_header="X-Forwarded", log_level="error")
        ).test_client()

    secure = {"X-Forwarded-Proto": "https", "X-Forwarded-Host": "elsewhere.example"}
    trusted, untrusted = (seen(hops).get("/language/es/", headers=secure).headers["Set-Cookie"] for hops in (1, 0))
    assert "Secure" in trusted
    assert "Secure" not in untrusted
    page = seen(1).get("/en/", headers=secure).text
    assert 'hreflang="es" href="https://localhost/es/"' in page
    assert "elsewhere.example" not in page
