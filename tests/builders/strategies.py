"""Draw random questions of every shape the calculators take."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from calculators.worksheet.calendar import Quarter
from rules import coverage

cents = st.one_of(
    st.sampled_from([0, 1, 99, 100, 1_300_000]), st.integers(0, 5_000_000), st.integers(0, 99_999_999_999)
)
"""Amounts of money, the odd ones among them."""


def money(amount: int) -> str:
    """Return ``amount`` cents as a question takes it."""
    return f"{amount // 100}.{amount % 100:02}"


def days_of_leave() -> st.SearchStrategy[date]:
    """Return a strategy for every day of leave, up to the last one whose Sunday is covered."""
    span = coverage().benefits
    return st.dates(span.first_day, span.last_day)


@st.composite
def rows(draw: st.DrawFn, leave: date, employers: list[str]) -> list[dict[str, str]]:
    """Draw wages of some employers in some of the quarters around the look-back."""
    newest = Quarter.of_day(leave).position
    row = st.tuples(st.sampled_from(employers), st.integers(newest - 7, newest), cents)
    drawn = draw(st.lists(row, max_size=14))
    return [{"employer": e, "quarter": str(Quarter.at(q)), "amount": money(a)} for e, q, a in drawn]


@st.composite
def benefit_questions(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a question about benefits, with up to three employers and every status."""
    leave = draw(days_of_leave())
    wages = draw(rows(leave, ["A", "B", "C"]))
    question: dict[str, Any] = {"leave_start_date": leave.isoformat(), "wages": wages, "explain": True}
    labels = sorted({row["employer"] for row in wages})
    shape = draw(st.sampled_from(["plain", "applied", "self_employed", "separated", "leave_from", "former"]))
    before = timedelta(days=draw(st.integers(0, 250)))
    if shape == "applied":
        question["application_date"] = (leave - before).isoformat()
    elif shape == "self_employed":
        question["employment_status"] = "self_employed"
    elif shape == "separated":
        question |= {"employment_status": "unemployed", "separation_date": (leave - before).isoformat()}
    elif shape == "leave_from" and labels:
        question["leave_from"] = draw(st.lists(st.sampled_from(labels), min_size=1, unique=True))
    elif shape == "former" and labels:
        question |= {"former_employers": labels[:1], "current_job_started": (leave - before).isoformat()}
        question["leave_from"] = draw(st.sampled_from([["B"], ["C"], ["D"]])) if labels[0] == "A" else ["D"]
    return question


@st.composite
def typed_questions(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a question of the form, with up to three employers in its six quarters."""
    leave = draw(days_of_leave())
    applied = leave - timedelta(days=draw(st.integers(0, 200)))
    question: dict[str, Any] = {"leave_start_date": leave.isoformat(), "explain": True, "what_would_help": True}
    question["employment_status"] = draw(st.sampled_from(["employed", "self_employed"]))
    effective = leave - timedelta(days=leave.toordinal() % 7)
    if draw(st.booleans()):
        question["application_date"] = applied.isoformat()
        effective = min(applied, effective)
    newest = Quarter.of_day(effective).position
    employers = draw(st.sampled_from([["A"], ["A", "B"], ["A", "B", "C"]]))
    paid = st.lists(cents.map(money), min_size=6, max_size=6)
    question["wages"] = [
        {"employer": employer, "quarter": str(Quarter.at(newest - back)), "amount": amount}
        for employer in employers
        for back, amount in enumerate(draw(paid))
    ]
    question["leave_from"] = sorted(draw(st.lists(st.sampled_from(employers), min_size=1, unique=True)))
    return question


fractions = st.integers(6000, 10_000).map(lambda part: str(Decimal(part).scaleb(-4)))
counts = st.one_of(st.sampled_from(["0", "24", "24.9", "24.9999", "25", "30"]), st.integers(0, 500).map(str))


@st.composite
def workforces(draw: st.DrawFn) -> dict[str, Any]:
    """Draw averages, or the numbers of some pay periods."""
    if draw(st.booleans()):
        return {"average_w2": draw(counts), "average_contractors": draw(counts)}
    people = st.integers(0, 60).map(str)
    period = st.fixed_dictionaries({"w2": people, "contractors": people})
    return {"pay_periods": draw(st.lists(period, min_size=1, max_size=6))}


@st.composite
def contribution_questions(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a question about contributions, with every kind of person, part and year."""
    question: dict[str, Any] = {
        "year": draw(st.sampled_from(coverage().years)),
        "workforce": draw(workforces()),
        "exempt": draw(st.lists(st.sampled_from(["medical", "family"]), unique=True, max_size=2)),
        "explain": True,
    }
    if draw(st.booleans()):
        question["payroll"] = {"w2_wages": money(draw(cents)), "contractor_wages": money(draw(cents))}
        return question
    kinds = draw(st.lists(st.sampled_from(["w2", "contractor", "self_employed"]), min_size=1, max_size=4))
    if set(kinds) == {"self_employed"}:
        del question["workforce"]
    question["people"] = [
        {"id": f"p{place}", "kind": kind, "wages": money(draw(cents))} for place, kind in enumerate(kinds)
    ]
    return question


family_shares = st.integers(0, 10_000).map(lambda part: str(Decimal(part).scaleb(-4)))


@st.composite
def grouped_questions(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a question about an employer that owes its share, with choices by group and person."""
    choices = st.fixed_dictionaries({}, optional={"medical": fractions, "family": family_shares})
    labels = draw(st.lists(st.sampled_from(["Nurses", "Drivers", "p0"]), unique=True, min_size=1, max_size=3))
    people: list[dict[str, Any]] = [
        {"id": f"p{place}", "kind": "w2", "wages": money(draw(cents)), "group": label}
        for place, label in enumerate([*labels, *draw(st.lists(st.sampled_from(labels), max_size=3))])
    ]
    for person in people[len(labels) :]:
        person["employer_pays"] = draw(st.none() | choices)
        person["kind"] = draw(st.sampled_from(["w2", "contractor"]))
    return {
        "year": draw(st.sampled_from(coverage().years)),
        "workforce": {"average_w2": draw(st.sampled_from(["25", "40"]))},
        "people": people,
        "employer_pays": draw(choices),
        "groups": {label: {"employer_pays": draw(choices)} for label in labels},
        "explain": True,
    }


@st.composite
def withholding_questions(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a question about a paycheck on any covered day, near the wage base or not."""
    span = coverage().contributions
    return {
        "pay_date": draw(st.dates(span.first_day, span.last_day)).isoformat(),
        "pay": money(draw(cents)),
        "year_to_date": money(draw(st.one_of(cents, st.integers(10_000_000, 20_000_000)))),
        "covered_individuals": draw(counts),
        "explain": True,
        "pay_frequency": draw(st.sampled_from([None, "weekly", "biweekly", "semimonthly", "monthly"])),
    }


@st.composite
def excess_questions(draw: st.DrawFn) -> dict[str, Any]:
    """Draw a question about money that up to six employers withheld in any year."""
    paid = st.fixed_dictionaries({"wages": cents.map(money), "withheld": cents.map(money)})
    years = coverage().years
    return {
        "year": draw(st.sampled_from([*years, years[-1] + 1])),
        "employers": draw(st.lists(paid, min_size=1, max_size=6)),
        "provisional": True,
        "explain": True,
    }
