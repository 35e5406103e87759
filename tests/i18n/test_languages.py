"""Tests of the choice of a language for pages and programs."""

import pytest

from web import create_app
from web.i18n import LANGUAGES, negotiate, served_languages, translator_for
from web.i18n.locales import ENGLISH


@pytest.mark.parametrize(
    ("header", "tag"),
    [
        ("es", "es"),
        ("es-US", "es"),
        ("es-419,es;q=0.9", "es"),
        ("ES-mx", "es"),
        ("en-US,en;q=0.9,es;q=0.8", "en"),
        ("fr;q=0.5,es;q=0.9", "es"),
        ("de,ja;q=0.9,ko;q=0.2", "ko"),
        ("es;q=0,it", "it"),
        (" es ; q=0.3 , ru ; q=0.4 ", "ru"),
        ("pt", "pt-BR"),
        ("pt-PT", "pt-BR"),
        ("pt-BR,pt;q=0.9", "pt-BR"),
        ("zh", "zh-Hans"),
        ("zh-CN", "zh-Hans"),
        ("zh-SG", "zh-Hans"),
        ("zh-Hans-CN", "zh-Hans"),
        ("zh-Hans-HK", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("zh-HK", "zh-Hant"),
        ("zh-MO", "zh-Hant"),
        ("zh-Hant", "zh-Hant"),
        ("zh-Hant-TW", "zh-Hant"),
        ("ht-HT,fr;q=0.8", "ht"),
        ("ar-EG", "ar"),
        ("kea-CV,pt;q=0.8", "kea"),
        ("pt-CV", "pt-BR"),
        ("", "en"),
        ("*", "en"),
        ("de", "en"),
        (";;,,q=", "en"),
    ],
)
def test_the_preferred_language_of_the_browser_is_chosen(
    monkeypatch: pytest.MonkeyPatch, header: str, tag: str
) -> None:
    monkeypatch.setattr("web.i18n.locales.served_languages", lambda: LANGUAGES)
    assert negotiate(header) == tag


@pytest.mark.parametrize("header", ["es", "es-US,en;q=0.5"])
def test_a_language_without_a_catalog_is_not_offered(monkeypatch: pytest.MonkeyPatch, header: str) -> None:
    monkeypatch.setattr("web.i18n.locales.served_languages", lambda: (ENGLISH,))
    assert negotiate(header) == "en"


def test_every_language_that_has_a_catalog_is_served() -> None:
    assert "es" in {language.tag for language in served_languages()}


@pytest.mark.parametrize("tag", [language.tag for language in served_languages()])
def test_home_sends_each_reader_to_their_language(tag: str) -> None:
    response = create_app().test_client().get("/", headers={"Accept-Language": tag})
    assert response.headers["Location"] == f"/{tag}/"


@pytest.mark.parametrize("tag", [language.tag for language in served_languages()])
def test_programs_are_answered_in_the_accepted_language(tag: str) -> None:
    client, headers, translator = create_app().test_client(), {"Accept-Language": tag}, translator_for(tag)
    question = {"leave_start_date": "2026-03-02", "wages": [], "explain": True}
    answer = client.post("/api/v1/benefit-estimates", json=question, headers=headers)
    assert answer.headers["Content-Language"] == tag
    assert translator.gettext("Average weekly wage") in {line["label"] for line in answer.get_json()["explanation"]}
    problem = client.post("/api/v1/benefit-estimates", json={}, headers=headers).get_json()
    assert problem["errors"][0]["message"] == translator.gettext("Add this value. We need it for the estimate.")


@pytest.mark.parametrize("tag", [language.tag for language in served_languages()])
def test_a_wrong_address_is_answered_in_its_language(tag: str) -> None:
    response = create_app().test_client().get(f"/{tag}/none", headers={"Accept-Language": "xx"})
    assert response.status_code == 404
    assert f'<html lang="{tag}"' in response.text


@pytest.mark.parametrize(
    ("path", "status", "tag"), [("/es/rates", 200, "es"), ("/en/benefits", 200, "en"), ("/es/none", 404, "es")]
)
def test_a_page_states_its_language_in_a_header(path: str, status: int, tag: str) -> None:
    response = create_app().test_client().get(path)
    assert (response.status_code, response.headers["Content-Language"]) == (status, tag)


@pytest.mark.parametrize(
    ("path", "moved"),
    [
        ("/ES/rates", "/es/rates"),
        ("/es-MX/benefits", "/es/benefits"),
        ("/es-us", "/es/"),
        ("/es-us/", "/es/"),
        ("/En/rates?year=2026", "/en/rates?year=2026"),
    ],
)
def test_a_tag_written_in_another_way_moves_to_the_served_one(path: str, moved: str) -> None:
    response = create_app().test_client().get(path)
    assert (response.status_code, response.headers["Location"]) == (308, moved)


def test_a_form_sent_to_another_tag_moves_with_its_answers() -> None:
    response = create_app().test_client().post("/es-mx/benefits", data={"status": "employed"}, follow_redirects=True)
    assert (response.status_code, response.request.path) == (422, "/es/benefits")


@pytest.mark.parametrize("path", ["/tlh/rates", "/e/", "/esp/", "/pt_BR/"])
def test_a_language_that_is_not_served_is_not_found(path: str) -> None:
    assert create_app().test_client().get(path).status_code == 404
