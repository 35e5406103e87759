"""Type a question into the forms of the pages, and read the figures of the answer."""

import re
from datetime import date
from xml.etree.ElementTree import Element

import html5lib

from tests.builders.api_requests import Json

FIGURE = re.compile(r"-?\$?([\d,]+(?:\.\d+)?)")


def day_boxes(name: str, iso: str) -> dict[str, str]:
    """Return the three boxes of a day."""
    day = date.fromisoformat(iso)
    return {f"{name}-month": str(day.month), f"{name}-day": str(day.day), f"{name}-year": str(day.year)}


def benefit_form(question: Json) -> dict[str, str | list[str]]:
    """Return the boxes of the benefits page, filled in."""
    names = list(dict.fromkeys(row["employer"] for row in question["wages"]))
    form: dict[str, str | list[str]] = {
        **day_boxes("leave", question["leave_start_date"]),
        "status": question["employment_status"],
        "employer": [str(number) for number in range(len(names))],
        "action": "estimate",
    }
    if "application_date" in question:
        form |= day_boxes("application", question["application_date"])
    for row in question["wages"]:
        number = names.index(row["employer"])
        form[f"employer-{number}-name"] = row["employer"]
        form[f"employer-{number}-wages-{row['quarter']}"] = row["amount"]
        if row["employer"] in question.get("leave_from", names):
            form[f"employer-{number}-leave"] = "1"
    return form


def plan_form(question: Json) -> dict[str, str | list[str]]:
    """Return the boxes of a plan, filled in from the first day of leave."""
    periods, incomes = question["leave"], question["other_income"]
    form: dict[str, str | list[str]] = {
        "period": [str(number) for number, _ in enumerate(periods, 1)],
        "income": [str(number) for number, _ in enumerate(incomes, 1)],
        "hours": question.get("usual_weekly_hours", ""),
        "size": question["employer_size"] or "",
        **{f"hours-{day}": hours for day, hours in question.get("work_week", {}).items()},
        **{f"used-{name}": weeks for name, weeks in question["already_used"].items()},
        **{f"withhold-{tax}": "1" for tax, chosen in question["withhold"].items() if chosen},
    }
    for number, period in enumerate(periods, 1):
        form |= {f"period-{number}-reason": period["reason"], **day_boxes(f"period-{number}-end", period["end"])}
        form[f"period-{number}-schedule"] = period.get("schedule", "continuous")
        form[f"period-{number}-hours"] = period.get("hours_off_per_week", "")
        if number > 1:
            form |= day_boxes(f"period-{number}-start", period["start"])
    for number, income in enumerate(incomes, 1):
        form |= {f"income-{number}-kind": income["kind"], f"income-{number}-amount": income["weekly_amount"]}
        form |= {
            **day_boxes(f"income-{number}-start", income["start"]),
            **day_boxes(f"income-{number}-end", income["end"]),
        }
    return form


def contribution_form(question: Json) -> dict[str, str | list[str]]:
    """Return the boxes of the contributions page, filled in."""
    people, payroll = question.get("people", []), question.get("payroll", {})
    form: dict[str, str | list[str]] = {
        "year": str(question["year"]),
        "person": [str(number) for number in range(len(people))],
        "action": "estimate",
        **payroll,
        **{f"exempt-{part}": "1" for part in question["exempt"]},
    }
    for number, person in enumerate(people):
        form |= {
            f"person-{number}-{box}": person[of] for box, of in (("name", "id"), ("kind", "kind"), ("wages", "wages"))
        }
    workforce = question.get("workforce", {})
    periods = workforce.get("pay_periods", [])
    form["pay_periods"] = "\n".join(f"{each['w2']}, {each['contractors']}" for each in periods)
    return form | {name: workforce[name] for name in ("average_w2", "average_contractors") if name in workforce}


def figures(page: str) -> tuple[str, list[str]]:
    """Return the figure in the heading of the answer, if any, and those in its tables."""
    answer = html5lib.parse(page, namespaceHTMLElements=False).find(".//*[@id='answer']")
    assert answer is not None
    heading = next(iter(FIGURE.findall(_text(answer.find("h2")))), "")
    cells = [_text(cell) for cell in answer.iterfind(".//td")]
    return heading.replace(",", ""), [_plain(cell) for cell in cells if FIGURE.match(cell)]


def _plain(figure: str) -> str:
    found = FIGURE.match(figure)
    assert found, figure
    return found[1].replace(",", "")


def _text(element: Element | None) -> str:
    return "".join(element.itertext()).strip() if element is not None else ""
