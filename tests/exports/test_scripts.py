"""Tests of the PDF in scripts of every kind, with invented catalogs."""

import logging
import re
from collections.abc import Iterator
from io import BytesIO

import pytest
from flask.testing import FlaskClient
from pypdf import PdfReader

from programs import chinese_fonts, fonts
from tests.builders.invented_catalogs import TAGS, served
from tests.builders.saved_answers import OF_PAGES, kept
from web import create_app

FONTS = {
    "ar": "Noto-Naskh-Arabic",
    "km": "Noto-Sans-Khmer",
    "lo": "Noto-Sans-Lao",
    "ru": "Noto-Sans",
    "zh-Hans": "Noto-Sans-CJK-SC",
    "zh-Hant": "Noto-Sans-CJK-TC",
    "ko": "Noto-Sans-CJK-KR",
}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    if not (fonts() and chinese_fonts()):
        raise FileNotFoundError("fonts: run `python .build/programs.py` first")
    with served(tmp_path_factory.mktemp("locales"), *TAGS, "lo", "zh-Hant", "ko"):
        yield create_app().test_client()


@pytest.mark.parametrize(("tag", "font"), FONTS.items())
def test_a_pdf_has_a_glyph_of_its_script_for_each_letter(
    client: FlaskClient, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, tag: str, font: str
) -> None:
    monkeypatch.setattr(logging.getLogger("weasyprint"), "setLevel", lambda level: None)
    with caplog.at_level(logging.WARNING, "weasyprint"):
        pdf = PdfReader(BytesIO(kept(client, "benefits", "pdf", OF_PAGES["benefits"], tag).data))
    assert [record.getMessage() for record in caplog.records if ".notdef" in record.getMessage()] == []
    assert {font, f"{font}-Bold"} <= {*used_fonts(pdf)}


def used_fonts(pdf: PdfReader) -> Iterator[str]:
    """Yield the name of each font, without its mark of a subset."""
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            yield re.sub(r"^/\w+\+", "", font.get_object()["/BaseFont"])
