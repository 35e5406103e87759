"""Tests of the payroll page, which keeps no file."""

import re
import tempfile
from io import BytesIO
from typing import Any, NoReturn

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.builders.page_forms import HTMX, linked_fields
from tests.builders.payroll_files import as_text, sheets
from tests.builders.payroll_layouts import LAYOUTS
from web.http.flask_app import UploadInMemory
from web.pages.payroll import downloads
from web.payroll_file.refusals import LARGEST_FILE

PATH = "/en/contributions/payroll"
ROWS = [["person", "kind", "quarter", "wages"], ["P1", "w2", "2026-Q1", "100000"]]


def sent(client: FlaskClient, rows: list[list[str]] | bytes, **boxes: str) -> TestResponse:
    content = rows if isinstance(rows, bytes) else as_text(rows).encode()
    form: dict[str, Any] = {"action": "estimate", "average_w2": "30", **boxes, "file": (BytesIO(content), "p.csv")}
    return client.post(PATH, data=form)


def test_a_file_is_never_written_to_disk(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        pytest.fail("a file on disk")

    for name in ("TemporaryFile", "SpooledTemporaryFile", "NamedTemporaryFile", "mkstemp"):
        monkeypatch.setattr(tempfile, name, refuse)
        monkeypatch.setattr(f"werkzeug.formparser.{name}", refuse, raising=False)
    rows = [ROWS[0], *([f"P{number}", "w2", "2026-Q1", "5"] for number in range(50_000))]
    assert "50,000" in sent(client, rows, action="preview").text
    for action in ("csv", "xlsx", "refused"):
        assert sent(client, ROWS, action=action).status_code == 200


def test_a_file_is_kept_only_up_to_the_size_limit() -> None:
    kept = UploadInMemory(LARGEST_FILE)
    for _ in range(3):
        assert kept.write(bytes(LARGEST_FILE // 2)) == LARGEST_FILE // 2
    assert len(kept.getvalue()) == LARGEST_FILE + 1


@pytest.mark.parametrize(("refused", "warned"), [("P1", True), ("P2", False)])
def test_a_refused_row_of_an_answered_person_gives_a_warning(
    client: FlaskClient, refused: str, *, warned: bool
) -> None:
    page = sent(client, [*ROWS, [refused, "w2", "2026-Q2", "-5"]]).text
    assert "$880.00 to send in total" in page
    assert ("some people may reach the wage base sooner" in page) is warned


def test_a_file_that_is_too_large_is_refused_with_the_boxes_kept(client: FlaskClient) -> None:
    answer = sent(client, bytes(20_000_001), average_w2="31")
    assert answer.status_code == 422
    assert "The file is larger than 20 MB." in answer.text
    assert linked_fields(answer.text) == ["file"]
    assert 'value="31"' in answer.text
    assert "pfml batch contributions" in answer.text


def test_a_request_that_is_too_large_is_refused(client: FlaskClient) -> None:
    claimed = {"CONTENT_LENGTH": str(64 * 1024 * 1024 + 1), "CONTENT_TYPE": "multipart/form-data; boundary=x"}
    whole = client.post(PATH, environ_overrides=claimed)
    assert whole.status_code == 413
    assert "The file is larger than 20 MB." in whole.text
    part = client.post(PATH, headers=HTMX, environ_overrides=claimed)
    assert part.status_code == 422
    assert "The file is larger than 20 MB." in part.text
    assert 'id="question"' not in part.text


@pytest.mark.parametrize("path", [PATH, "/en/benefits", "/en/benefits/plans", "/en/award", "/en/excess", "/en/quick"])
def test_parts_without_a_name_are_dropped(client: FlaskClient, path: str) -> None:
    part = "--b\r\nContent-Disposition: form-data{}\r\n\r\n1\r\n"
    body = part.format("") + part.format('; filename="a.csv"') + part.format('; name="year"') + "--b--\r\n"
    answer = client.post(path, data=body.encode(), content_type="multipart/form-data; boundary=b")
    assert answer.status_code in {200, 303, 422}


def test_other_forms_keep_their_size_limit(client: FlaskClient) -> None:
    assert client.post("/en/contributions", data={"name": "x" * 300_000}).status_code == 413
    assert client.post("/en/contributions/payroll", data={"name": "x" * 300_000}).status_code == 413


def test_a_download_is_never_cached(client: FlaskClient) -> None:
    types = {"csv": "text/csv; charset=utf-8", "xlsx": downloads.TYPES["xlsx"], "refused": "text/csv; charset=utf-8"}
    for action, kind in types.items():
        answer = sent(client, ROWS, action=action)
        assert answer.headers["Content-Type"] == kind
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_template_can_be_downloaded_and_sent(client: FlaskClient, kind: str) -> None:
    template = client.get(f"{PATH}/template.{kind}")
    assert template.headers["Content-Disposition"] == f'attachment; filename="payroll.{kind}"'
    answer = sent(client, template.data)
    # P1 25,500.50 and P2 184,500 (of 196,000) count: x 0.88 %, by person, quarter and part to the cent
    assert "$1,848.00 to send in total" in answer.text
    assert client.get(f"{PATH}/template.pdf").status_code == 404


def test_a_very_long_answer_comes_as_csv(client: FlaskClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(downloads, "MOST_LINES_OF_WORKBOOK", 1)
    rows = [*ROWS, ["P2", "w2", "2026-Q1", "5"]]
    assert "Download the CSV" in sent(client, rows, action="xlsx").text
    assert sent(client, rows, action="csv").status_code == 200
    monkeypatch.setattr(downloads, "MOST_LINES_OF_WORKBOOK", 3)
    dated = [["person", "kind", "pay date", "wages"], *([f"P{number}", "w2", "2026-03-02", "5"] for number in (1, 2))]
    assert "Download the CSV" in sent(client, dated, action="xlsx").text


def test_the_page_shows_the_first_lines_and_the_download_all(client: FlaskClient) -> None:
    rows = [ROWS[0], *([f"P{number}", "w2", "2026-Q1", "5"] for number in range(1_101))]
    assert "These are the first 100 of 1,101 lines." in sent(client, rows).text
    assert len(sheets(sent(client, rows, action="xlsx").data)["People"]) == 1_102


def test_refused_rows_are_all_listed(client: FlaskClient) -> None:
    rows = [*ROWS, *([f"P{number}", "clerk", "2026-Q1", "5"] for number in range(300))]
    answer = sent(client, rows).text
    assert answer.count("Write W-2, contractor or self-employed.") == 300
    assert sent(client, rows, action="preview").text.count("Write W-2, contractor or self-employed.") == 20
    assert "300 in total" in sent(client, rows, action="preview").text


def test_a_file_without_usable_rows_gets_no_amount(client: FlaskClient) -> None:
    rows = [ROWS[0], ["P1", "clerk", "2026-Q1", "5"]]
    assert "What we found in the file" in sent(client, rows).text
    assert "We cannot use any of the rows." in sent(client, rows, action="csv").text


def test_the_self_employed_need_no_workforce(client: FlaskClient) -> None:
    rows = [ROWS[0], ["P1", "self-employed", "2026-Q1", "100000"]]
    answer = sent(client, rows, average_w2="")
    assert "$880.00 to send in total" in answer.text
    assert "A self-employed person pays both shares." in answer.text
    assert "You send $880.00 through MassTaxConnect. All of it comes from your own income." in answer.text
    assert "you withhold" not in answer.text
    assert linked_fields(sent(client, rows, average_w2="", medical="70").text) == ["medical"]
    assert linked_fields(sent(client, rows, average_w2="", average_contractors="3").text) == ["average_w2"]


@pytest.mark.parametrize(
    ("boxes", "fields"),
    [
        ({"average_w2": ""}, ["average_w2"]),
        ({"average_w2": "many"}, ["average_w2"]),
        ({"average_contractors": "2,5"}, ["average_contractors"]),
        ({"medical": "59"}, ["medical"]),
        ({"medical": "101", "family": "x"}, ["medical", "family"]),
        ({"exempt-family": "1", "family": "10"}, ["family"]),
    ],
)
def test_each_wrong_box_is_linked(client: FlaskClient, boxes: dict[str, str], fields: list[str]) -> None:
    answer = sent(client, ROWS, **boxes)
    assert answer.status_code == 422
    assert linked_fields(answer.text) == fields


def test_an_employer_may_pay_more_than_its_share(client: FlaskClient) -> None:
    # medical 700: all of it the employer's; family 180: half of it
    answer = sent(client, ROWS, medical="100", family="50").text
    assert "you withhold $90.00 from workers and pay $790.00 yourself" in answer
    assert (
        "You owe the state nothing for a part that an approved private plan covers."
        in sent(client, ROWS, **{"exempt-family": "1"}).text
    )


def test_another_language_shows_no_errors(client: FlaskClient) -> None:
    answer = client.post(PATH, data={"action": "translate", "average_w2": "30"})
    assert answer.status_code == 200
    assert 'value="30"' in answer.text


def test_a_personal_number_is_not_shown_again(client: FlaskClient) -> None:
    rows = [*ROWS, ["900-12-3456", "w2", "2026-Q1", "5"]]
    for action in ("preview", "estimate", "csv", "xlsx", "refused"):
        assert b"900-12-3456" not in sent(client, rows, action=action).data


@pytest.mark.parametrize(
    ("name", "box", "value", "told"),
    [
        ("boston-employee-earnings.csv", "period", "2025", "For each year"),
        ("wide-by-quarter.csv", "period", "2026", "$4,500.00"),
        ("paycheck-summary.csv", "one_person", "Ana Alder", "Ana Alder"),
    ],
)
def test_missing_values_of_a_file_are_asked_once(
    client: FlaskClient, name: str, box: str, value: str, told: str
) -> None:
    content = (LAYOUTS / name).read_bytes()
    asked = sent(client, content)
    assert asked.status_code == 422
    assert linked_fields(asked.text) == [box]
    answer = sent(client, content, **{box: value})
    assert answer.status_code == 200
    assert told in answer.text
    assert f'value="{value}"' in answer.text


def test_columns_chosen_for_another_file_are_not_used(client: FlaskClient) -> None:
    boxes = {"heading-0": "EE Name", "role-0": "person", "heading-1": "Gross", "role-1": "wages"}
    assert "$880.00 to send in total" in sent(client, ROWS, **boxes).text


def test_the_pay_items_of_people_across_are_chosen_in_one_step(client: FlaskClient) -> None:
    rows = [["2026-Q1"], ["", "Ana Alder", "", "Ben Birch", ""], ["", "Hours", "Amount", "Hours", "Amount"]]
    rows += [["Regular", "80", "1000.00", "80", "900.00"], ["Overtime", "2", "50.00", "", ""]]
    rows += [["Net pay", "82", "800.00", "80", "700.00"]]
    asked = sent(client, rows)
    assert asked.status_code == 422
    boxes = dict(re.findall(r'name="(heading-\d)" value="([^"]+)"', asked.text))
    assert [*boxes.values()] == ["Employee", "Regular", "Overtime", "Net pay"]
    chosen = {f"role-{number}": role for number, role in enumerate(("person", "wages", "wages", ""))}
    answer = sent(client, rows, **boxes, **chosen)
    assert answer.status_code == 200
    assert "We took these headings as people: Ana Alder, Ben Birch." in answer.text
    # 1,950 x 0.88 % = 17.16
    assert "$17.16 to send in total" in answer.text


def test_unusable_saved_choices_are_refused(client: FlaskClient) -> None:
    form = {"action": "preview", "file": (BytesIO(b"a,b\n"), "p.csv"), "choices": (BytesIO(b"[]"), "c.json")}
    answer = client.post(PATH, data=form)
    assert answer.status_code == 422
    assert linked_fields(answer.text) == ["choices"]


def test_missing_rows_are_reported_first(client: FlaskClient) -> None:
    page = sent(client, [*ROWS, ["P2", "w2", "2026-Q1", "much"]]).text
    assert "1 row is not in these amounts. It belongs to: P2." in page
    assert page.index("1 row is not in these amounts") < page.index("You send")
    assert "1 row is not in these amounts" in page.partition("The people of each return</h3>")[2]


def test_the_money_of_the_file_is_called_withheld_and_not_to_withhold(client: FlaskClient) -> None:
    rows = [["person", "kind", "pay_date", "wages", "PFML withheld"], ["P1", "w2", "2026-03-02", "100000", "500"]]
    # 100,000 x 0.46 % = 460
    told = sent(client, rows).text.partition("Check of what was withheld")[2].partition("</table>")[0]
    for heading, amount in (("To withhold so far", "$460.00"), ("PFML withheld", "$500.00"), ("Difference", "-$40.00")):
        assert f'data-heading="{heading}">{amount}<' in told
