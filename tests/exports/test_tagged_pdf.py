"""Every PDF has what a screen reader needs, in every language."""

from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from tests.builders.saved_answers import PLAN, Json, text_of
from tests.builders.tagged_pdf import TaggedPdf
from tests.states import ENGLISH_STATES, State
from web.exports.pdf import pdf_of
from web.i18n import served_languages

pytestmark = pytest.mark.proof
MANY: Json = {
    **PLAN,
    "leave": [
        {"reason": "medical", "start": f"2026-{month}-02", "end": f"2026-{month}-15"}
        for month in ("03", "05", "07", "09", "10")
    ],
    "employer_size": "25_or_more",
    "withhold": {"federal": True, "state": True},
}
"""A plan with many periods, whose notes open one by one."""
PLANNED = [
    State(name, "/<language>/benefits/keep/print", {"action": "load", "kept": text_of(question)})
    for name, question in (("a plan", PLAN), ("a plan of many periods", MANY))
]
PRINTED = [*PLANNED, *(state for state in ENGLISH_STATES if state.address.endswith("/keep/print"))]
FAULTS = {
    "7.1 no title": {"title": ""},
    "7.2 no language": {"lang": ""},
    "7.2 LI in Div": {"body": "<h1>XYZ</h1><dl><div><dt>XYZ</dt><dd>XYZ</dd></div></dl>"},
    "7.2 Div in L": {"body": "<h1>XYZ</h1><ul><div>XYZ</div></ul>"},
    "7.4.2 H3 after level 1": {"body": "<h1>XYZ</h1><h3>XYZ</h3>"},
    "7.5 a table without headings": {"body": "<h1>XYZ</h1><table><tr><td>XYZ</td></tr></table>"},
}


@pytest.mark.parametrize("tag", [language.tag for language in served_languages()])
@pytest.mark.parametrize("state", PRINTED, ids=str)
def test_a_pdf_has_what_pdf_ua_asks_for(client: FlaskClient, state: State, tag: str) -> None:
    asked = replace(state, address=state.address.replace("/keep/print", "/keep/pdf"), tag=tag)
    response = asked.requested(client)
    assert response.mimetype == "application/pdf"
    pdf = TaggedPdf(response.data)
    assert pdf.root["/Lang"] == tag
    assert pdf.of("H1")
    assert pdf.of("Table")
    assert pdf.faults() == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_of_a_pdf_is_found(client: FlaskClient, fault: str) -> None:
    assert faults_of(client, **FAULTS[fault]) >= {fault}


def test_a_page_without_faults_has_none(client: FlaskClient) -> None:
    assert faults_of(client) == set()


def faults_of(client: FlaskClient, title: str = "XYZ", lang: str = "en", body: str = "<h1>XYZ</h1>") -> set[str]:
    """Return what the PDF of a small page lacks."""
    page = f"<html lang='{lang}'><title>{title}</title><body>{body}"
    with client.application.app_context():
        return {*TaggedPdf(pdf_of(page, "http://localhost/")).faults()}
