"""Tests of the probes of the process and of its rules and languages."""

from pathlib import Path

import pytest

from rules import RULES_VERSION
from web import create_app
from web.i18n import served_languages
from web.settings import Settings

CLIENT = create_app().test_client()


@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_the_probes_answer_without_caching(path: str) -> None:
    response = CLIENT.get(path)
    assert response.status_code == 200
    assert response.headers["Cache-Control"] == "no-store"


def test_the_ready_probe_lists_rules_and_languages() -> None:
    assert CLIENT.get("/readyz").json == {
        "ready": True,
        "rules_version": RULES_VERSION,
        "languages": [language.tag for language in served_languages()],
        "uncompiled": [],
    }


def test_an_uncompiled_catalog_is_not_ready(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "vi" / "LC_MESSAGES").mkdir(parents=True)
    monkeypatch.setattr("web.operations.probes.CATALOGS", tmp_path)
    response = CLIENT.get("/readyz")
    assert response.status_code == 503
    assert response.get_json()["uncompiled"] == ["vi"]
    assert CLIENT.get("/healthz").status_code == 200


def test_the_probes_ignore_the_limit_and_the_prefix() -> None:
    client = create_app(settings=Settings(rate_limit="1/day", path_prefix="/pfml")).test_client()
    for path in ("/healthz", "/readyz", "/pfml/healthz", "/pfml/readyz"):
        assert [client.get(path).status_code for _ in range(3)] == [200] * 3
