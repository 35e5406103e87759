"""Tests of the index, of the catalog of the API and of the feed of changes."""

from xml.etree.ElementTree import Element, fromstring

from flask.testing import FlaskClient

from rules import RULES_VERSION
from tests.builders.developers_page import OPERATIONS
from web import create_app
from web.pages.developers.changes import changes
from web.settings import Settings

CATALOG = "/.well-known/api-catalog"
ATOM = "{http://www.w3.org/2005/Atom}"


def test_the_index_leads_to_every_route_and_document(client: FlaskClient) -> None:
    index = client.get("/api/v1").get_json()
    assert index["rules_version"] == RULES_VERSION
    listed = {each["name"]: (each["method"], each["path"]) for each in index["operations"]}
    assert listed == {name: (method, path) for name, (method, path, _) in OPERATIONS.items()}
    for document in ("openapi", "documentation", "changes", "catalog"):
        assert client.get(index[document]).status_code == 200


def test_the_catalog_names_the_documents_of_the_api(client: FlaskClient) -> None:
    response = client.get(CATALOG, base_url="https://pfml.example")
    assert response.content_type == 'application/linkset+json; profile="https://www.rfc-editor.org/info/rfc9727"'
    api, catalog = response.get_json(force=True)["linkset"]
    assert api["anchor"] == "https://pfml.example/api/v1" == catalog["item"][0]["href"]
    linked = [link for relation in ("service-desc", "service-doc", "service-meta", "status") for link in api[relation]]
    for link in linked:
        found = client.get(link["href"].removeprefix("https://pfml.example"))
        assert (found.status_code, found.mimetype) == (200, link["type"])


def test_the_catalog_is_found_by_head_and_from_any_origin(client: FlaskClient) -> None:
    response = client.head(CATALOG)
    assert response.headers["Link"] == f'<{CATALOG}>; rel="api-catalog"'
    assert (response.data, response.headers["Access-Control-Allow-Origin"]) == (b"", "*")
    assert client.get("/api/v1").headers["Link"] == f'<{CATALOG}>; rel="api-catalog"'


def test_index_and_catalog_stay_under_a_path_prefix() -> None:
    client = create_app(settings=Settings(path_prefix="/pfml")).test_client()
    assert client.get("/pfml/api/v1").get_json()["openapi"] == "/pfml/api/v1/openapi.json"
    anchor = client.get(f"/pfml{CATALOG}").get_json(force=True)["linkset"][0]["anchor"]
    assert anchor == "http://localhost/pfml/api/v1"


def test_index_catalog_and_feed_are_not_sent_twice(client: FlaskClient) -> None:
    for address in ("/api/v1", CATALOG, "/changes.atom"):
        tag = client.get(address).headers["ETag"]
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def texts(feed: Element, name: str) -> list[str | None]:
    """Return the text of each ``name`` of the entries."""
    return [entry.findtext(f"{ATOM}{name}") for entry in feed.iter(f"{ATOM}entry")]


def test_the_feed_has_each_change_for_developers(client: FlaskClient) -> None:
    response = client.get("/changes.atom")
    feed = fromstring(response.text)
    made = [change for version in changes().values() for change in version]
    assert response.mimetype == "application/atom+xml"
    assert texts(feed, "content") == [change.told for change in made]
    assert texts(feed, "updated") == [f"{change.day}T00:00:00Z" for change in made]
    assert len(set(texts(feed, "id"))) == len(made)
    assert feed.findtext(f"{ATOM}updated") == max(texts(feed, "updated"), key=str)
