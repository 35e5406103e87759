"""Tests of the calendar of the weeks of a leave."""

from collections import Counter
from datetime import date, timedelta

import html5lib
import pytest
from hypothesis import given

from calculators import BenefitQuestion, estimate_benefit
from calculators.leave.working_hours import usual_hours
from tests.builders.calendars import BONDING, NEXT_YEAR, PREGNANCY, UNEMPLOYMENT, calendar_of, plan
from tests.builders.plans import plan_questions
from web import create_app
from web.charts.leave_calendar import CELL, LeaveCalendar, leave_calendar
from web.i18n import served_languages, translator_for
from web.i18n.week_kinds import kind_words, shown_kind

ENGLISH = translator_for("en")
every_language = pytest.mark.parametrize("tag", [language.tag for language in served_languages()])


def drawn(*periods: dict[str, str], **more: object) -> LeaveCalendar | None:
    """Return the calendar of a plan."""
    return calendar_for(plan(*periods, **more))


def calendar_for(question: BenefitQuestion) -> LeaveCalendar | None:
    """Return the calendar of a question."""
    return leave_calendar(question, estimate_benefit(question), ENGLISH)


def test_leave_after_a_birth_has_all_kinds_of_weeks() -> None:
    # From Tuesday, March 3: four waiting workdays in the first week, one in the second, which is paid for the rest. Of
    # the 20 medical weeks nothing is used up, but the 12 family weeks end on Sunday, July 5: 84 days from April 13.
    # Saturdays and Sundays have no hours of work.
    calendar = drawn(PREGNANCY, BONDING)
    assert calendar is not None
    march, *between, july = calendar.months
    assert (march.name, july.name, len(between)) == ("March 2026", "July 2026", 3)
    letters = [cell.letter for cell in march.cells]
    assert letters == [
        *[""] * 2, *["W"] * 4, "", "", *["S"] * 5, "", "", *["P"] * 5, "", "", *["P"] * 5, "", "", *["P"] * 2,
    ]  # fmt: skip
    assert [cell.letter for cell in july.cells] == [
        *["P"] * 3, "", "", *["U"] * 5, "", "", *["U"] * 5, "", "", *["U"] * 3, *[""] * 9,
    ]  # fmt: skip
    assert march.weeks[0] == "March 3, 2026 to March 6, 2026: Week of the waiting period, not paid"
    assert [kind for kind, _ in calendar.legend] == ["waiting", "partial", "paid", "exhausted"]


def test_a_week_of_two_months_appears_in_both() -> None:
    calendar = drawn(PREGNANCY, BONDING)
    assert calendar is not None
    halves = ["March 30, 2026 to March 31, 2026: Paid week", "April 1, 2026 to April 3, 2026: Paid week"]
    assert [week in month.weeks for week, month in zip(halves, calendar.months, strict=False)] == [True, True]


def test_weeks_that_pay_nothing_are_not_drawn_as_paid() -> None:
    # Until Saturday, March 28, unemployment benefits are above the weekly benefit; the week after it pays.
    calendar = drawn(PREGNANCY, other_income=[UNEMPLOYMENT])
    assert calendar is not None
    letters = [cell.letter for cell in calendar.months[0].cells]
    assert letters == [
        *[""] * 2, *["W"] * 4, "", "", *["Z"] * 5, "", "", *["Z"] * 5, "", "", *["Z"] * 5, "", "", *["P"] * 2,
    ]  # fmt: skip
    assert calendar.months[0].weeks[1] == "March 9, 2026 to March 13, 2026: Week with zero benefit, nothing paid"
    assert [kind for kind, _ in calendar.legend] == ["waiting", "paid", "nothing_paid"]


@given(plan_questions())
def test_a_week_is_called_paid_only_if_it_pays(question: dict[str, object]) -> None:
    estimate = estimate_benefit(BenefitQuestion.model_validate(question))
    for week in estimate.schedule or ():
        assert (shown_kind(week) in ("paid", "partial")) == (week.amount > 0)


def test_days_of_the_next_benefit_year_have_their_own_kind() -> None:
    # The benefit year of leave from March 2, 2026 ends on Saturday, February 27, 2027.
    first = {"reason": "medical", "start": "2026-03-02", "end": "2026-03-15"}
    calendar = drawn(first, NEXT_YEAR)
    assert calendar is not None
    assert "next_benefit_year" in [kind for kind, _ in calendar.legend]
    assert [month.key for month in calendar.months] == ["2026-03", "2027-02", "2027-03"]


def test_the_days_are_under_their_weekdays() -> None:
    calendar = drawn(PREGNANCY)
    assert calendar is not None
    for month in calendar.months:
        first = date.fromisoformat(f"{month.key}-01")
        for cell in month.cells:
            weekday = (first + timedelta(days=cell.number - 1)).isoweekday() % 7
            assert cell.left // CELL == weekday
            assert cell.left + CELL <= month.width
            assert cell.top < month.height


def test_a_week_in_arabic_begins_on_the_right() -> None:
    question = plan(PREGNANCY)
    calendar = leave_calendar(question, estimate_benefit(question), translator_for("ar"))
    assert calendar is not None
    march = calendar.months[0]
    assert march.key == "2026-03"
    sunday, *_, saturday = march.cells[:7]
    assert (saturday.left, sunday.left + CELL) == (1, march.width - 1)


@given(plan_questions())
def test_every_day_of_leave_with_hours_appears_once(question: dict[str, object]) -> None:
    asked = BenefitQuestion.model_validate(question)
    calendar = calendar_for(asked)
    usual = usual_hours(asked)
    days = [
        period.start + timedelta(days=number)
        for period in asked.leave or []
        for number in range((period.end - period.start).days + 1)
    ]
    shown = [
        (date.fromisoformat(f"{month.key}-01").replace(day=cell.number), cell.kind)
        for month in (calendar.months if calendar else ())
        for cell in month.cells
        if cell.kind is not None
    ]
    assert [day for day, _ in shown] == [day for day in days if usual.on([day])]
    assert {kind for kind, _ in (calendar.legend if calendar else ())} == {kind for _, kind in shown}


def test_an_answer_without_a_plan_has_no_calendar() -> None:
    without = {"leave_start_date": "2026-03-02", "wages": [{"quarter": "2025-Q4", "amount": "13000"}]}
    assert calendar_for(BenefitQuestion.model_validate(without)) is None
    assert drawn({"reason": "bonding", "start": "2026-03-01", "end": "2026-03-01"}) is None


@every_language
def test_each_kind_has_its_own_letter(tag: str) -> None:
    letters = Counter(each.letter for each in kind_words(translator_for(tag)).values())
    assert set(letters.values()) == {1}
    assert all(len(letter) == 1 for letter in letters)


@every_language
def test_the_markup_is_valid_and_describes_the_drawing(tag: str) -> None:
    html = calendar_of(create_app(), plan(PREGNANCY, BONDING), tag)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parseFragment(html)
    pictures = [each for each in tree.iter() if each.get("role") == "img"]
    ids = {each.get("id"): "".join(each.itertext()) for each in tree.iter() if each.get("id")}
    assert len(pictures) == 5
    for picture in pictures:
        title, text = str(picture.get("aria-labelledby")).split()
        assert ids[title]
        assert ids[text]
    assert not [each for each in tree.iter() if each.get("style")]
