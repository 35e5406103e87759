"""Turn the boxes of a plan into the plan of a question, and back."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pydantic import ValidationError

from calculators.leave.models import PlanQuestion
from calculators.leave.working_hours import DEFAULT_WEEKLY_HOURS, WORKDAYS, hours_of_days, usual_hours, working_days
from web.forms.benefits import BIRTH, INCOMES, PERIODS, PLAN, PLAN_FIELDS, USUAL_HOURS
from web.forms.errors import BoxReader
from web.forms.number_input import LONGEST_LEAVE_IN_WEEKS
from web.forms.table import Field, Location, fill, read_values, typed, typed_in_row
from web.forms.typed import Form, Row
from web.pages.benefits.birth_preset import birth_filled_in

DAY = timedelta(days=1)
WEEK = timedelta(weeks=1)


def plan_typed(form: Form) -> Iterator[tuple[str, str]]:
    """Yield each input of the plan with what was typed, except the reason of the first period."""
    for row in form.rows(PERIODS.name):
        yield from typed_in_row(_own_fields(row), row)
    yield from typed([entry for entry in PLAN if entry is not PERIODS], form)


def plan_wanted(form: Form) -> bool:
    """Return whether something was typed in the boxes of a plan."""
    return any(text.strip() for _, text in plan_typed(form))


def periods_asked(form: Form) -> list[Row]:
    """Return the periods that count: the first, and those in which something was typed."""
    return [row for row in form.rows(PERIODS.name) if row.first or _filled_in(PERIODS.fields, row)]


def incomes_asked(form: Form) -> list[Row]:
    """Return the other incomes in which something was typed."""
    return [row for row in form.rows(INCOMES.name) if _filled_in(INCOMES.fields, row)]


def plan_values(form: Form, first_day: str | None, reader: BoxReader) -> dict[str, Any]:
    """Return the values of the plan, or nothing if the plan or the first day of leave is missing.

    A value that could not be read is left out, so that the others are still checked.
    """
    if not plan_wanted(form):
        return {}
    own = BoxReader()
    values = read_values(PLAN_FIELDS, form, own)
    values["leave"] = _periods(form, first_day, own)
    _count_days(form, values, own)
    days = {"start": first_day, "end": values["leave"][-1].get("end", first_day)}
    values["other_income"] = [{**days, **read_values(INCOMES.fields, row, own)} for row in incomes_asked(form)]
    _check(form, values, own)
    reader.codes |= own.codes
    if first_day is None or BIRTH[0].box in own.codes:
        return {}
    return _completed(values, first_day) if own.codes else values


def _completed(values: dict[str, Any], first_day: str) -> dict[str, Any]:
    """Return the values with a day for each period that has an error, so that the others are checked."""
    for period in values["leave"]:
        period["start"] = period["start"] or first_day
        period.setdefault("end", period["start"])
    return values


def plan_box_at(form: Form, location: Location) -> str | None:
    """Return the box of a place in the plan without its own box, or ``None`` for any other place."""
    match tuple(location):
        case ("leave", 0, "start"):
            return "leave"
        case ("leave", int(number), "end") if (period := periods_asked(form)[number])["weeks"].strip():
            return period.box("weeks")
        case ("leave", int(number), "hours_off_per_week") if (period := periods_asked(form)[number])["days"].strip():
            return period.box("days")
    return None


def fill_periods(question: PlanQuestion) -> dict[str, str]:
    """Return the boxes of the periods of ``question``.

    A first day stays blank if it follows from the period before it. The form asks for days of leave instead of hours if
    no usual hours were given.
    """
    periods = question.leave or []
    in_days = question.usual_weekly_hours is None and question.work_week is None
    texts: dict[str, str] = {}
    following = periods[0].start
    for number, period in enumerate(periods, 1):
        values = period.model_dump(mode="json", exclude={"start"} if period.start == following else set())
        weeks, days = divmod(period.end + DAY - period.start, WEEK)
        prefix = f"{PERIODS.name}-{number}-"
        if not days and weeks <= LONGEST_LEAVE_IN_WEEKS:
            del values["end"]
            texts |= PERIODS["weeks"].filled(weeks, prefix)
        if in_days and period.hours_off_per_week is not None:
            del values["hours_off_per_week"]
            texts |= PERIODS["days"].filled(_days_of(period.hours_off_per_week), prefix)
        texts |= fill(PERIODS.fields, values, prefix)
        following = period.end + DAY
    return texts


def _days_of(hours: Decimal) -> str:
    """Return the days that make ``hours`` of the default week.

    >>> _days_of(Decimal("20.00"))
    '2.5'
    """
    return f"{(hours * WORKDAYS / DEFAULT_WEEKLY_HOURS).normalize():f}"


def _own_fields(row: Row) -> list[Field]:
    """Return the boxes that the plan shows for a period.

    The form asks for the reason and first day of the first period above the plan.
    """
    return [field for field in PERIODS.fields if not (row.first and field.box in ("reason", "start"))]


def _filled_in(fields: Sequence[Field], row: Row) -> bool:
    return any(text.strip() for _, text in typed_in_row(fields, row))


def _periods(form: Form, first_day: str | None, reader: BoxReader) -> list[dict[str, Any]]:
    """Return a period for each row.

    A period without a first day starts on the day after the period before it.
    """
    following, found = first_day, []
    for row in periods_asked(form):
        period = _period(row, following, reader)
        following = str(date.fromisoformat(period["end"]) + DAY) if "end" in period else None
        found.append(period)
    return found


def _count_days(form: Form, values: dict[str, Any], reader: BoxReader) -> None:
    """Turn the days of leave a week that were typed into hours of leave."""
    typed_hours = {name: values[name] for name in ("usual_weekly_hours", "work_week") if name in values}
    try:
        usual = usual_hours(PlanQuestion.model_validate(typed_hours))
    except ValidationError:
        usual = usual_hours(PlanQuestion())
    for row, period in zip(periods_asked(form), values["leave"], strict=True):
        days = PERIODS["days"].read(row, reader)
        if days is None:
            continue
        if "hours_off_per_week" in period:
            reader.codes[row.box("days")] = "hours_or_days"
        elif Decimal(days) > working_days(usual):
            reader.codes[row.box("days")] = "days_beyond_week"
        period["hours_off_per_week"] = f"{hours_of_days(Decimal(days), usual):f}"


def _period(row: Row, following: str | None, reader: BoxReader) -> dict[str, Any]:
    fields = [field for field in PERIODS.fields if not (row.first and field.box == "start")]
    period = {"start": following, **read_values(fields, row, reader)}
    weeks = PERIODS["weeks"].read(row, reader)
    if bool(row["weeks"].strip()) is bool(row.day("end").text.strip()):
        reader.codes[row.box("weeks")] = "weeks_or_last_day"
    if period["start"] is not None and weeks is not None:
        period["end"] = str(date.fromisoformat(period["start"]) + int(weeks) * WEEK - DAY)
    return period


def _check(form: Form, values: dict[str, Any], reader: BoxReader) -> None:
    """Record the errors of the plan that belong to no single box."""
    stretched = any(
        row["schedule"] in ("reduced", "intermittent") and not row["days"].strip() for row in periods_asked(form)
    )
    if stretched and "work_week" not in values and not form[USUAL_HOURS.box].strip():
        reader.codes[USUAL_HOURS.box] = "usual_hours_needed"
    for row in periods_asked(form)[PERIODS.most :]:
        reader.codes[row.box("weeks")] = "too_many_periods"
    for row in incomes_asked(form)[INCOMES.most :]:
        reader.codes[row.box("amount")] = "too_many_incomes"
    if not birth_filled_in(form, blank=not any(_filled_in(_own_fields(row), row) for row in form.rows(PERIODS.name))):
        others = {box: code for box, code in reader.codes.items() if not box.startswith(f"{PERIODS.name}-")}
        reader.codes = {**others, BIRTH[0].box: "birth_not_filled"}
