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

needs_fonts = pytest.mark.skipif(not fonts(), reason="run `python .build/programs.py fonts` first")
needs_chinese_fonts = pytest.mark.skipif(
    not chinese_fonts(), reason="run `python .build/programs.py chinese-fonts` first"
)
FONTS = [
    pytest.param("ar", "Noto-Naskh-Arabic", marks=needs_fonts),
    pytest.param("km", "Noto-Sans-Khmer", marks=needs_fonts),
    pytest.param("lo", "Noto-Sans-Lao", marks=needs_fonts),
    pytest.param("ru", "Noto-Sans", marks=needs_fonts),
    pytest.param("zh-Hans", "Noto-Sans-CJK-SC", marks=needs_chinese_fonts),
    pytest.param("zh-Hant", "Noto-Sans-CJK-TC", marks=needs_chinese_fonts),
    pytest.param("ko", "Noto-Sans-CJK-KR", marks=needs_chinese_fonts),
]


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[FlaskClient]:
    with served(tmp_path_factory.mktemp("locales"), *TAGS, "lo", "zh-Hant", "ko"):
        yield create_app().test_client()


@pytest.mark.parametrize(("tag", "font"), FONTS)
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
