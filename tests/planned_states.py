"""What is typed into the boxes of a plan, beside the first day of leave and the wages."""

from collections.abc import Mapping

Form = Mapping[str, str | list[str]]

BIRTH: Form = {
    "period": ["1", "2"],
    "period-1-reason": "pregnancy",
    "period-1-weeks": "6",
    "period-1-schedule": "continuous",
    "period-2-reason": "bonding",
    "period-2-weeks": "12",
    "period-2-schedule": "continuous",
}
PART_TIME: Form = {
    **BIRTH,
    "period-2-schedule": "reduced",
    "period-2-hours": "20",
    "hours": "40",
    "income": "1",
    "income-1-kind": "unemployment",
    "income-1-amount": "300",
    "income-1-start-month": "3",
    "income-1-start-day": "18",
    "income-1-start-year": "2026",
    "income-1-end-month": "3",
    "income-1-end-day": "29",
    "income-1-end-year": "2026",
    "used-medical_weeks": "16",
    "used-family_weeks": "2",
    "size": "25_or_more",
    "withhold-federal": "1",
    "withhold-state": "1",
}
NOTHING_LEFT: Form = {
    "period-1-reason": "family_care",
    "period-1-weeks": "3",
    "period-1-schedule": "continuous",
    "income": "1",
    "income-1-kind": "unemployment",
    "income-1-amount": "2000",
    "income-1-start-month": "3",
    "income-1-start-day": "1",
    "income-1-start-year": "2026",
    "income-1-end-month": "3",
    "income-1-end-day": "31",
    "income-1-end-year": "2026",
}
INTO_THE_NEXT_YEAR: Form = {
    "period-1-reason": "military_care",
    "period-1-end-month": "3",
    "period-1-end-day": "31",
    "period-1-end-year": "2027",
    "period-1-schedule": "continuous",
}

PLANNED: Mapping[str, Form] = {
    "planned": {**BIRTH, "action": "estimate"},
    "planned part time": {**PART_TIME, "action": "estimate"},
    "planned without payment": {**NOTHING_LEFT, "action": "estimate"},
    "planned into the next benefit year": {**INTO_THE_NEXT_YEAR, "action": "estimate"},
    "planned for one day off": {
        "period-1-reason": "medical",
        "period-1-schedule": "continuous",
        "period-1-end-month": "3",
        "period-1-end-day": "2",
        "period-1-end-year": "2026",
        "action": "estimate",
    },
    "one more period": {**BIRTH, "action": "add-period"},
    "one more income": {"action": "add-income"},
    "one income less": {**PART_TIME, "action": "remove-income-1"},
    "filled in after birth": {
        "birth-recovery": "6",
        "birth-bonding": "12",
        "action": "fill-birth",
    },
    "mistyped weeks of birth": {"birth-recovery": "six", "action": "fill-birth"},
    "mistyped plan": {
        **PART_TIME,
        "period-1-weeks": "6.5",
        "period-2-reason": "",
        "period-2-start-month": "2",
        "period-2-end-month": "4",
        "period-2-end-day": "31",
        "period-2-end-year": "2026",
        "period-2-hours": "4 hours",
        "hours": "",
        "income-1-start-month": "",
        "income-1-amount": "",
        "used-medical_weeks": "1,5",
        "action": "estimate",
    },
    "plan that does not hold together": {
        **PART_TIME,
        "period-2-start-month": "3",
        "period-2-start-day": "20",
        "period-2-start-year": "2026",
        "period-2-hours": "45",
        "action": "estimate",
    },
}
