"""Build the largest questions of each kind that get an answer, by their row in OPERATING.md."""

import json
from calendar import month_name
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tests.builders.api_requests import BATCH, CONTRIBUTIONS, benefit, contribution
from tests.builders.hostile_workbooks import sheet, workbook
from tests.builders.payroll_files import HEADINGS
from tests.builders.shipped_server import BOUNDARY, form, uploaded

PAYROLL = "/en/contributions/payroll"
JSON = "application/json"
WORKFORCE = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="average_w2"\r\n\r\n30\r\n'.encode()
TWO_YEARS = {"reason": "medical", "start": "2026-03-02", "end": "2028-02-26"}
EACH_WEEK = {**TWO_YEARS, "reason": "family_care", "schedule": "intermittent", "hours_off_per_week": "1"}


class Question(NamedTuple):
    """A question to send: its path, its body and the type of its content."""

    path: str
    body: bytes
    kind: str


def of_people(count: int, *, explain: bool = True) -> dict[str, Any]:
    """Return the contribution question about this number of people."""
    people = [{"id": f"p{number}", "kind": "w2", "wages": "1"} for number in range(count)]
    return contribution(people=people, explain=explain)


def asked(path: str, question: object) -> Question:
    return Question(path, json.dumps(question).encode(), JSON)


def batch(count: int, **changed: Any) -> Question:
    return asked(BATCH, {"items": [{"id": str(number), **benefit(**changed)} for number in range(count)]})


def kept(path: str, question: object) -> Question:
    """Return the question as a page sends it to make a file of its answer."""
    return Question(path, *form({"kept": json.dumps({"question": question}), "computation": "1"}))


def payroll(content: str | bytes, action: str = "estimate", name: str = "payroll.csv") -> Question:
    """Return a payroll file as its page sends it, for the answer of the button ``action``."""
    body, kind = uploaded(content.encode() if isinstance(content, str) else content, name)
    return Question(PAYROLL, WORKFORCE + body.replace(b"\r\npreview\r\n", f"\r\n{action}\r\n".encode()), kind)


def dated(rows: int) -> str:
    """Return a payroll file with a pay date of one person in each row."""
    lines = (f"Person {number},w2,2026-03-02,1000.50\n" for number in range(rows))
    return "employee name,kind,pay date,gross wages\n" + "".join(lines)


def wide(people: int, periods: list[str]) -> str:
    """Return a payroll file with a column of wages for each of the ``periods``."""
    wages = ",1000.50" * len(periods)
    return f"person,{','.join(periods)}\n" + "".join(f"Person {number}{wages}\n" for number in range(people))


def with_columns(rows: int, columns: int) -> str:
    """Return a payroll file with this number of ``columns``, most of them unused and empty."""
    unused = "".join(f",other {number}" for number in range(columns - 4))
    lines = (f"P{number},w2,2026-03-02,10{',' * (columns - 4)}\n" for number in range(rows))
    return f"employee name,kind,pay date,gross wages{unused}\n" + "".join(lines)


def of_employers(rows: int, employers: int) -> str:
    lines = (f"Firm {number % employers},P{number},w2,2026-Q1,1000\n" for number in range(rows))
    return f"employer,{','.join(HEADINGS)}\n" + "".join(lines)


def with_unusable(rows: int, unusable: int) -> str:
    lines = (f"P{number},w2,2026-Q1,{'x' if number < unusable else '10'}\n" for number in range(rows))
    return f"{','.join(HEADINGS)}\n" + "".join(lines)


def as_workbook(rows: int) -> bytes:
    """Return a payroll of this number of rows as a workbook whose texts are in its cells."""
    text = '<c t="inlineStr"><is><t>{}</t></is></c>'
    head = "".join(map(text.format, HEADINGS))
    end = f"{text.format('w2')}{text.format('2026-Q1')}<c><v>1000.5</v></c>"
    lines = (f"<row>{text.format(f'P{number}')}{end}</row>" for number in range(rows))
    return workbook(sheet1=sheet(f"<row>{head}</row>{''.join(lines)}".encode()))


MONTHS = [f"{month} 2026" for month in month_name[1:]]
QUARTERS = [f"2026 Q{quarter}" for quarter in (1, 2, 3, 4)]
LARGEST: Mapping[str, Mapping[str, Callable[[], Question]]] = {
    "explained people": {"people": lambda: asked(CONTRIBUTIONS, of_people(700))},
    "explained weeks of leave": {"weeks": lambda: batch(22, leave=[EACH_WEEK], explain=True)},
    "items of a batch": {"items": lambda: batch(500)},
    "saved question on a page": {"people": lambda: kept("/en/contributions/keep/print", of_people(340))},
    "PDF": {
        "people": lambda: kept("/en/contributions/keep/pdf", of_people(246, explain=False)),
        "explained people": lambda: kept("/en/contributions/keep/pdf", of_people(51)),
        "explained people in Korean": lambda: kept("/ko/contributions/keep/pdf", of_people(51)),
        "weeks": lambda: kept("/en/benefits/keep/pdf", benefit(leave=[TWO_YEARS], explain=True)),
    },
    "payroll file": {
        "pay dates": lambda: payroll(dated(199_000)),
        "quarters": lambda: payroll(wide(49_900, QUARTERS)),
        "months": lambda: payroll(wide(16_600, MONTHS)),
        "columns": lambda: payroll(with_columns(19_000, 1_000)),
    },
    "payroll file with unusable lines": {"lines": lambda: payroll(with_unusable(199_000, 19_900))},
    "payroll file of several employers": {"employers": lambda: payroll(of_employers(199_000, 200))},
    "payroll downloaded as CSV": {"pay dates": lambda: payroll(dated(199_000), "csv")},
    "answer as XLSX": {
        "people": lambda: payroll(with_unusable(49_900, 0), "xlsx"),
        "pay dates": lambda: payroll(dated(24_900), "xlsx"),
    },
}
"""The largest questions, by their row and what they have many of."""
TOO_LARGE: Mapping[str, Callable[[], Question]] = {
    "quarters": lambda: payroll(wide(199_000, QUARTERS)),
    "months": lambda: payroll(wide(199_000, MONTHS)),
    "lines of XLSX": lambda: payroll(dated(49_000), "xlsx"),
}
"""Files that are refused because of the rows or the lines that they would have."""
