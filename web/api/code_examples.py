"""Examples for each error code: a valid question, and the one value that makes it invalid."""

from collections.abc import Mapping
from copy import deepcopy
from typing import Any, Final

from msgspec import Struct

from web.api.examples import NOTICE, PEOPLE, Question
from web.api.operations import AWARDS, BATCHES, BENEFITS, CONTRIBUTIONS, WITHHOLDINGS, Operation

ABSENT: Final = object()
"""The mark of a missing value."""


class CodeExample(Struct, frozen=True):
    """A valid question ``right``, and the invalid value ``wrong`` at the JSON Pointer ``at``."""

    operation: Operation
    right: Question
    at: str
    wrong: Any

    @property
    def right_value(self) -> Any:
        """Return the value at ``at`` in the valid question."""
        place, name = _found(self.right, self.at)
        return place[name] if isinstance(place, list) else place.get(name, ABSENT)

    def wrong_question(self) -> Question:
        """Return the question with the wrong value."""
        question = deepcopy(dict(self.right))
        place, name = _found(question, self.at)
        if self.wrong is ABSENT:
            del place[name]
        else:
            place[name] = self.wrong
        return question


def _found(question: Any, pointer: str) -> tuple[Any, Any]:
    """Return the object or list around the value at ``pointer``, and its key there."""
    *outer, name = pointer.split("/")[1:]
    for part in outer:
        question = question[int(part)] if isinstance(question, list) else question[part]
    return question, int(name) if isinstance(question, list) else name


def _row(employer: str) -> dict[str, str]:
    return {"employer": employer, "quarter": "2025-Q4", "amount": "11000.00"}


DAY = "2026-03-02"
WORKER: Question = {"leave_start_date": DAY, "employment_status": "employed", "wages": [_row("Bakery")]}
GONE: Question = {**WORKER, "employment_status": "unemployed", "separation_date": "2026-02-27"}
CHANGED: Question = {
    "leave_start_date": DAY,
    "wages": [_row("Bakery"), _row("School"), _row("Old job")],
    "former_employers": ["Old job"],
    "current_job_started": "2026-01-15",
    "leave_from": ["Bakery"],
}
BAKERY: Question = {**WORKER, "leave_from": ["Bakery"]}
CHECKED: Question = {"notice": NOTICE, "question": WORKER}
PERIOD = {"reason": "medical", "start": DAY, "end": "2026-03-15"}
ON: Question = {**WORKER, "leave": [PERIOD], "usual_weekly_hours": "40", "already_used": {"medical_weeks": "6"}}
TAXED: Question = {**ON, "withhold": {"federal": True}}
REDUCED: Question = {**WORKER, "leave": [{**PERIOD, "schedule": "reduced", "hours_off_per_week": "20"}]}
STEPS: Question = {**WORKER, "leave": [{**PERIOD, "schedule": "intermittent", "hours_off_per_week": "7.25"}]}
MONDAYS: Question = {**WORKER, "leave": [PERIOD], "work_week": {"monday": "8"}, "usual_weekly_hours": "8"}
TWO: Question = {**WORKER, "leave": [PERIOD, {"reason": "bonding", "start": "2026-03-16", "end": "2026-03-29"}]}
CARE: Question = {
    "leave_start_date": "2021-06-07",
    "wages": [],
    "leave": [
        {"reason": "medical", "start": "2021-06-07", "end": "2021-06-20"},
        {"reason": "family_care", "start": "2021-07-05", "end": "2021-07-18"},
    ],
}
YEAR: Question = {
    "year": 2026,
    "workforce": {"average_w2": "30"},
    "people": PEOPLE,
    "employer_pays": {"medical": "0.60"},
    "exempt": ["family"],
}
SMALL: Question = {**YEAR, "workforce": {"average_w2": "24"}, "employer_pays": {"medical": "0.40"}}
PRIVATE: Question = {**YEAR, "exempt": ["medical"], "employer_pays": {}}
OWNER: Question = {
    "year": 2026,
    "people": [{"id": "owner", "kind": "self_employed", "wages": "70000.00"}],
    "employer_pays": {},
}
GROUP_MEMBER: Question = {"id": "P1", "kind": "w2", "wages": "52000.00", "group": "Nurses"}
GROUPED: Question = {
    "year": 2026,
    "workforce": {"average_w2": "30"},
    "people": [GROUP_MEMBER, {**GROUP_MEMBER, "id": "P2"}],
    "groups": {"Nurses": {"employer_pays": {"medical": "0.80"}}},
}
PAYCHECK: Question = {"pay_date": "2026-11-20", "pay": "5000.00", "year_to_date": "0", "covered_individuals": "24.5"}
MANY: Question = {"items": [{"id": "first", **WORKER}]}
EARLIER = {"reason": "bonding", "start": "2026-02-02", "end": "2026-02-15"}
SAME = [{"id": "P1", "kind": "w2", "wages": "1000.00"}] * 2

CODE_EXAMPLES: Mapping[str, CodeExample] = {
    "missing": CodeExample(BENEFITS, WORKER, "/leave_start_date", ABSENT),
    "unknown_field": CodeExample(BENEFITS, WORKER, "/wage", "12500.50"),
    "invalid_type": CodeExample(BENEFITS, WORKER, "/wages", "12500.50"),
    "invalid_choice": CodeExample(BENEFITS, WORKER, "/employment_status", "Employed"),
    "invalid_money": CodeExample(BENEFITS, WORKER, "/wages/0/amount", "12,500.50"),
    "invalid_count": CodeExample(WITHHOLDINGS, PAYCHECK, "/covered_individuals", "-1"),
    "invalid_fraction": CodeExample(CONTRIBUTIONS, YEAR, "/employer_pays/medical", "60"),
    "invalid_date": CodeExample(BENEFITS, WORKER, "/leave_start_date", "2026-02-30"),
    "invalid_quarter": CodeExample(BENEFITS, WORKER, "/wages/0/quarter", "Q4 2025"),
    "invalid_work_hours": CodeExample(BENEFITS, ON, "/usual_weekly_hours", "37,5"),
    "invalid_weeks": CodeExample(BENEFITS, ON, "/already_used/medical_weeks", "-1"),
    "out_of_range": CodeExample(CONTRIBUTIONS, YEAR, "/year", 26),
    "blank": CodeExample(BENEFITS, WORKER, "/wages/0/employer", ""),
    "too_long": CodeExample(
        BENEFITS, WORKER, "/wages/0/employer", "The Bakery and Pastry Shop at the Corner of Main and Market Streets"
    ),
    "too_many": CodeExample(CONTRIBUTIONS, YEAR, "/exempt", ["family", "family", "family"]),
    "too_few": CodeExample(BATCHES, MANY, "/items", []),
    "control_character": CodeExample(BENEFITS, WORKER, "/wages/0/employer", "Bakery\tMain Street"),
    "personal_identifier": CodeExample(BENEFITS, WORKER, "/wages/0/employer", "123-45-6789"),
    "only_when_unemployed": CodeExample(BENEFITS, WORKER, "/separation_date", "2026-02-27"),
    "after_leave_start": CodeExample(BENEFITS, GONE, "/separation_date", "2026-03-09"),
    "current_job_start_required": CodeExample(BENEFITS, CHANGED, "/current_job_started", ABSENT),
    "former_employer": CodeExample(BENEFITS, CHANGED, "/leave_from", ["Old job"]),
    "benefit_year_over": CodeExample(BENEFITS, WORKER, "/earlier_leave_start_date", "2025-02-28"),
    "differs_from_notice": CodeExample(AWARDS, CHECKED, "/question/leave_start_date", "2026-03-09"),
    "one_employer": CodeExample(BENEFITS, CHANGED, "/leave_from", ["Bakery", "School"]),
    "unknown_employer": CodeExample(BENEFITS, BAKERY, "/leave_from", ["bakery"]),
    "only_with_leave": CodeExample(BENEFITS, WORKER, "/usual_weekly_hours", "40"),
    "not_leave_start": CodeExample(BENEFITS, ON, "/leave/0/start", "2026-03-09"),
    "end_before_start": CodeExample(BENEFITS, ON, "/leave/0/end", "2026-03-01"),
    "leave_too_long": CodeExample(BENEFITS, ON, "/leave/0/end", "2028-03-05"),
    "overlapping_periods": CodeExample(BENEFITS, TWO, "/leave/1/start", "2026-03-15"),
    "out_of_order": CodeExample(BENEFITS, TWO, "/leave/1", EARLIER),
    "family_care_not_yet": CodeExample(BENEFITS, CARE, "/leave/1/start", "2021-06-30"),
    "hours_off_required": CodeExample(BENEFITS, REDUCED, "/leave/0/hours_off_per_week", ABSENT),
    "hours_off_not_continuous": CodeExample(BENEFITS, ON, "/leave/0/hours_off_per_week", "20"),
    "hours_beyond_week": CodeExample(BENEFITS, REDUCED, "/leave/0/hours_off_per_week", "41"),
    "not_in_steps": CodeExample(BENEFITS, STEPS, "/leave/0/hours_off_per_week", "7.1"),
    "no_usual_hours": CodeExample(BENEFITS, ON, "/usual_weekly_hours", "0"),
    "federal_amount_or_rate": CodeExample(BENEFITS, TAXED, "/withhold/federal_amount", "50.00"),
    "work_week_differs": CodeExample(BENEFITS, MONDAYS, "/usual_weekly_hours", "40"),
    "below_legal_minimum": CodeExample(CONTRIBUTIONS, YEAR, "/employer_pays/medical", "0.50"),
    "above_amount_due": CodeExample(CONTRIBUTIONS, SMALL, "/employer_pays/medical", "0.60"),
    "exempt_part": CodeExample(CONTRIBUTIONS, PRIVATE, "/employer_pays/medical", "0.60"),
    "exactly_one": CodeExample(CONTRIBUTIONS, YEAR, "/payroll", {"w2_wages": "109000.00"}),
    "only_with_workforce": CodeExample(CONTRIBUTIONS, OWNER, "/employer_pays", {"medical": "0.60"}),
    "self_employed_pays_all": CodeExample(CONTRIBUTIONS, OWNER, "/people/0/employer_pays", {"medical": "0.60"}),
    "unknown_group": CodeExample(CONTRIBUTIONS, GROUPED, "/people/0/group", "nurses"),
    "group_without_people": CodeExample(
        CONTRIBUTIONS, GROUPED, "/groups/Drivers", {"employer_pays": {"medical": "0.70"}}
    ),
    "duplicate_person": CodeExample(CONTRIBUTIONS, YEAR, "/people", SAME),
}
"""Every code of the questions sent as JSON."""

ADDRESS_EXAMPLES: Mapping[str, tuple[str, str]] = {
    "given_twice": (
        "/api/v1/parameters?date=2026-03-01&date=2026-04-01",
        "/api/v1/parameters?date=2026-03-01",
    ),
}
"""Every code that only an address can have, with a wrong address and a right one."""
