"""Every property of a box follows from its row in the table of its form."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from html import unescape
from types import FrameType
from typing import Any

import pytest
from flask.testing import FlaskClient
from pydantic import BaseModel
from werkzeug.datastructures import MultiDict

from calculators import (
    BenefitQuestion,
    ContributionQuestion,
    ExcessQuestion,
    WithholdingQuestion,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
    find_excess_withholding,
)
from tests.states import BENEFITS as BENEFIT_STATES
from tests.states import CONTRIBUTIONS as CONTRIBUTION_STATES
from tests.states import LEAVE, PAYCHECK, TWO_EMPLOYERS, WAGES, WITHHELD, Form
from web.exports.recap import recap
from web.forms.benefits import BENEFITS
from web.forms.contributions import CONTRIBUTIONS
from web.forms.errors import BoxReader
from web.forms.excess import EXCESS
from web.forms.kinds import DAY, MONEY, TEXT
from web.forms.paycheck import PAYCHECK as PAYCHECK_FORM
from web.forms.payroll import PAYROLL
from web.forms.table import Field, Rows, Table, fill, read_values
from web.i18n import translator_for
from web.pages.benefits.days import with_quarters

ENGLISH = translator_for("en")
BOX = re.compile(r'<(?:input|select|textarea) [^>]*?name="([^"]+)"')
NO_ROWS_OF_A_TABLE = {"mended", "wages_asked", "file", "last_year", "choices", "kept-file", "kept", "action"}
"""The buttons, the files and the page's own notes."""
EVERYTHING: Form = {
    **LEAVE,
    **TWO_EMPLOYERS,
    "provisional": "1",
    "period": ["1", "2"],
    "income": "1",
    "wages_asked": "1",
    "action": "add-income",
}
FORMS = [
    ("benefits", BENEFITS, EVERYTHING),
    ("contributions", CONTRIBUTIONS, {"person": ["1", "2"], "group": ["1"], "action": "add-person"}),
    ("contributions/paycheck", PAYCHECK_FORM, {}),
    ("contributions/payroll", PAYROLL, {"client": ["1", "2"], "group": ["1", "2"]}),
    ("excess", EXCESS, {"employer": ["1", "2"], "action": "add-employer"}),
]
COMMUTE = Field("commute", MONEY, "Cost of the commute", "travel.cost")
TRIPS = Rows(
    "trip",
    "Trip %(number)s",
    (Field("day", DAY, "Day of the trip", "day", blank="incomplete_date"), Field("to", TEXT, "Where to", "town")),
    place="travel.trips",
    in_recap="The trips",
)
INVENTED = Table((COMMUTE, TRIPS))


def names_of(table: Table, sent: Form) -> set[str]:
    """Return the names of all boxes of a form."""
    form = with_quarters(table.form(MultiDict(sent)))
    return set(_names(table, form)) | {rows.name for rows in table.rows}


def _names(table: Table, form: Any) -> Iterator[str]:
    for entry in table.entries:
        rows, fields = (form.rows(entry.name), entry.fields) if isinstance(entry, Rows) else ([form], (entry,))
        for row in rows:
            for field in fields:
                if field.by_quarter:
                    yield from (row.box(f"{field.box}-{quarter}") for quarter in form.quarters)
                else:
                    yield from (name for name, _ in field.typed(row))


@pytest.mark.parametrize(("page", "table", "sent"), FORMS)
def test_the_page_has_exactly_the_boxes_of_the_table(client: FlaskClient, page: str, table: Table, sent: Form) -> None:
    text = client.post(f"/en/{page}", data=sent).text if sent else client.get(f"/en/{page}").text
    added = {"income": ["1", "2"]} if page == "benefits" else {"person": ["1", "2", "3"]}
    if page == "excess":
        added = {"employer": ["1", "2", "3"]}
    first_start = {f"period-1-start-{part}" for part in ("month", "day", "year")}
    shown = set(BOX.findall(text.partition('<form id="question"')[2].partition("</form>")[0]))
    assert shown - NO_ROWS_OF_A_TABLE == names_of(table, {**sent, **added}) - first_start


@pytest.mark.parametrize(("page", "table", "sent"), FORMS)
def test_the_page_shows_each_label_and_hint_of_the_table(
    client: FlaskClient, page: str, table: Table, sent: Form
) -> None:
    text = unescape(client.post(f"/en/{page}", data=sent).text if sent else client.get(f"/en/{page}").text)
    for entry in table.entries:
        for field in entry.fields if isinstance(entry, Rows) else (entry,):
            assert field.label in text
            assert field.hint in text


def test_an_invented_field_is_read_refilled_labelled_and_repeated() -> None:
    form = INVENTED.form(MultiDict({"commute": "$1,250.50", "trip": "3", "trip-3-day-year": "2026"}))
    reader = BoxReader()
    assert read_values(INVENTED.fields, form, reader) == {"travel": {"cost": "1250.50"}}
    assert fill(INVENTED.fields, {"travel": {"cost": "1250.50"}}) == {"commute": "1250.50"}
    assert INVENTED.labels(form, ENGLISH) == {
        "commute": "Cost of the commute",
        "trip-3-day": "Trip 1, Day of the trip",
        "trip-3-to": "Trip 1, Where to",
    }
    asked = {"travel": {"cost": "1250.50", "trips": [{"day": "2026-03-02", "town": "Lowell"}]}}
    found = recap(asked, INVENTED, ENGLISH)
    assert found.facts == [("Cost of the commute", "$1,250.50")]
    assert found.tables[0].rows == [["March 2, 2026", "Lowell"]]


def test_an_error_of_an_invented_field_is_at_its_box() -> None:
    form, reader = INVENTED.form(MultiDict({"commute": "12.000,50", "trip": "3"})), BoxReader()
    (trip,) = form.rows("trip")
    assert read_values(INVENTED.fields, form, reader) == {}
    assert read_values(TRIPS.fields, trip, reader) == {}
    assert reader.codes == {"commute": "ambiguous_number", "trip-3-day": "incomplete_date"}
    assert INVENTED.box_at(("travel", "cost"), {}) == "commute"
    rows = Table((Rows("trip", "", TRIPS.fields, place="trips"),))
    assert rows.box_at(("trips", 0, "town"), {"trips": [trip]}) == "trip-3-to"
    assert rows.box_at(("trips", 0), {"trips": [trip]}) is None
    assert INVENTED.box_at(("elsewhere",), {}) is None


def work_done(send: Callable[[], object], model: type[BaseModel], estimate: Callable[..., object]) -> Counter[str]:
    """Return how often ``send`` validates a question and estimates it."""
    done: Counter[str] = Counter()

    def profile(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code is estimate.__code__:
            done["estimate"] += 1
        if event == "call" and frame.f_code is BaseModel.model_validate.__func__.__code__:  # type: ignore[attr-defined]
            done["validation"] += frame.f_locals["cls"] is model

    sys.setprofile(profile)
    try:
        send()
    finally:
        sys.setprofile(None)
    return done


@pytest.mark.parametrize(
    ("page", "sent", "model", "estimate"),
    [
        ("benefits", BENEFIT_STATES["eligible"], BenefitQuestion, estimate_benefit),
        ("benefits", BENEFIT_STATES["planned part time"], BenefitQuestion, estimate_benefit),
        ("contributions", CONTRIBUTION_STATES["share due"], ContributionQuestion, estimate_contribution),
        ("contributions/paycheck", PAYCHECK, WithholdingQuestion, estimate_withholding),
        ("excess", WITHHELD, ExcessQuestion, find_excess_withholding),
    ],
)
def test_one_form_is_validated_once_and_estimated_once(
    client: FlaskClient, page: str, sent: Form, model: type[BaseModel], estimate: Callable[..., object]
) -> None:
    assert work_done(lambda: client.post(f"/en/{page}", data=sent), model, estimate) == {"validation": 1, "estimate": 1}


def test_a_comparison_validates_and_estimates_each_question_once(client: FlaskClient) -> None:
    sent = CONTRIBUTION_STATES["two years"]
    found = work_done(lambda: client.post("/en/contributions", data=sent), ContributionQuestion, estimate_contribution)
    assert found == {"validation": 2, "estimate": 2}


def test_a_form_that_asks_for_wages_is_only_validated(client: FlaskClient) -> None:
    sent = {**LEAVE, **WAGES, "action": "add-employer"}
    found = work_done(lambda: client.post("/en/benefits", data=sent), BenefitQuestion, estimate_benefit)
    assert found == {"validation": 1}
