"""Tests of the collection of examples and of the packed client."""

import json
import tarfile
from io import BytesIO

from flask.testing import FlaskClient

from tests.builders.developers_page import DOCUMENT, OPERATIONS
from typescript_client import FOLDER, NAME
from web.api.operations import BENEFITS


def test_the_collection_has_every_example_of_every_route(client: FlaskClient) -> None:
    collection = client.get("/api/v1/collection.json", base_url="https://pfml.example/prefix").json
    assert collection is not None
    assert collection["variable"] == [{"key": "baseUrl", "value": "https://pfml.example/prefix"}]
    assert [folder["name"] for folder in collection["item"]] == [tag["name"] for tag in DOCUMENT["tags"]]
    found = {each["name"]: each["request"] for folder in collection["item"] for each in folder["item"]}
    expected = set()
    for name, (_, _, operation) in OPERATIONS.items():
        body = operation.get("requestBody")
        expected |= {f"{name}: {each}" for each in body["content"]["application/json"]["examples"]} if body else {name}
    assert found.keys() == expected
    for example, question in BENEFITS.examples.items():
        assert json.loads(found[f"estimateBenefit: {example}"]["body"]["raw"]) == question


def test_each_request_of_the_collection_is_answered(client: FlaskClient) -> None:
    collection = client.get("/api/v1/collection.json").json
    assert collection is not None
    for request in (each["request"] for folder in collection["item"] for each in folder["item"]):
        path = request["url"].removeprefix("{{baseUrl}}")
        text = request.get("body", {}).get("raw")
        answer = client.open(path, method=request["method"], data=text, content_type="application/json")
        assert answer.status_code in {200, 404, 422, 400}, path
        assert answer.status_code == 200 or text, path


def test_npm_gets_the_files_of_the_client_with_the_same_bytes(client: FlaskClient) -> None:
    answer = client.get("/api/v1/pfml-client.tgz")
    with tarfile.open(fileobj=BytesIO(answer.data)) as archive:
        names = archive.getnames()
        assert {name.removeprefix("package/") for name in names} == {file.name for file in FOLDER.iterdir()}
        manifest = archive.extractfile("package/package.json")
        assert manifest is not None
        assert json.load(manifest)["name"] == NAME
    assert client.get("/api/v1/pfml-client.tgz").data == answer.data
    again = client.get("/api/v1/pfml-client.tgz", headers={"If-None-Match": answer.headers["ETag"]})
    assert again.status_code == 304
