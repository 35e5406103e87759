"""List every page in every state, with its form and status.

The HTML, the words, the links and the browser tests all use it. Names in the forms are ``XYZ``, which no language
translates.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.builders.payroll_files import (
    EMPLOYERS,
    GOOD,
    GROUPS,
    LAST_YEAR,
    LATER_PAYROLL,
    MIXED,
    PAID,
    PAID_RIGHTLY,
    UNUSABLE,
    WITHOUT_WAGES,
)
from web import create_app
from web.i18n.messages import PROBLEMS

Typed = str | list[str] | tuple[str, str]
"""The text of a box, the ticks of several, or a file as its path and its name."""
Form = Mapping[str, Typed]

LEAVE: Form = {"leave-month": "3", "leave-day": "2", "leave-year": "2026", "status": "employed"}
WAGES: Form = {
    "wages_asked": "1",
    "employer": "1",
    "employer-1-wages-2025-Q1": "12,000",
    "employer-1-wages-2025-Q2": "$12,500.50",
    "employer-1-wages-2025-Q3": "13 000",
    "employer-1-wages-2025-Q4": "11000",
}
SECOND: Form = {"employer": ["1", "2"], "employer-2-name": "XYZ", "employer-2-wages-2025-Q4": "900"}
TWO_EMPLOYERS: Form = {
    **WAGES,
    **SECOND,
    "employer-1-leave": "1",
    "employer-2-former": "1",
    "job-month": "1",
    "job-day": "5",
    "job-year": "2026",
}
UNEMPLOYED: Form = {
    "status": "unemployed",
    "separation-month": "1",
    "separation-day": "9",
    "separation-year": "2026",
}
SAME_PAY: Form = {
    "employer": "1",
    "employer-1-pay": "25.50",
    "employer-1-pay-unit": "hour",
    "employer-1-pay-hours": "37.5",
}
STUBS: Form = {
    "employer": "1",
    "employer-1-ytd-2025-Q1": "12,000",
    "employer-1-ytd-2025-Q2": "24500.50",
    "employer-1-ytd-2025-Q3": "37500.50",
    "employer-1-ytd-2025-Q4": "48500.50",
}
AMOUNTS: Form = {"employer": "1", "employer-1-added-2025-Q4": "1,200.50 + 900\r\n1,100"}
ONE_QUARTER: Form = {"employer": "1", "employer-1-wages-2025-Q4": "90000"}
LITTLE: Form = {"employer": "1", "employer-1-wages-2025-Q4": "1000"}
HALF_ENOUGH: Form = {"employer": "1", "employer-1-wages-2025-Q4": "5000"}
LATER: Form = {**LEAVE, "leave-year": "2028"}
WEEKS_OF_BIRTH: Form = {"birth-recovery": "6", "birth-bonding": "12"}
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
PAYROLL: Form = {
    "year": "2026",
    "average_w2": "30",
    "person": ["1", "2"],
    "person-1-name": "XYZ",
    "person-1-kind": "w2",
    "person-1-wages": "100,000",
    "person-2-kind": "contractor",
    "person-2-wages": "250 000",
}
GROUP: Form = {
    "group": "1",
    "group-1-name": "XYZ",
    "group-1-medical": "80",
    "group-1-family": "50",
    "person-1-group": "1",
}
SELF_EMPLOYED: Form = {"year": "2025", "person": "1", "person-1-kind": "self_employed", "person-1-wages": "70000"}
PAYCHECK: Form = {
    "pay_date-month": "8",
    "pay_date-day": "31",
    "pay_date-year": "2026",
    "pay": "$10,000",
    "year_to_date": "140 000",
    "covered_individuals": "30",
}
WITHHELD: Form = {
    "year": "2025",
    "employer": ["1", "2"],
    "employer-1-wages": "120,000",
    "employer-1-withheld": "$552",
    "employer-2-wages": "120 000",
    "employer-2-withheld": "552.00",
}
RISING = ("9000", "9500", "10,000", "12,345.67")
"""An average of 859.45, raised to 860, or 750 without the last quarter."""
LETTER: Form = {
    "notice-wage": "$1,000",
    "notice-amount": "788.37",
    "leave-month": "3",
    "leave-day": "2",
    "leave-year": "2026",
    "employer": "1",
}
ONE_JOB: Form = {f"employer-1-wages-2025-Q{number}": amount for number, amount in enumerate(RISING, 1)}
TWO_JOBS: Form = {
    **ONE_JOB,
    "employer": ["1", "2"],
    "employer-1-leave": "1",
    "employer-2-leave": "1",
    "employer-2-name": "XYZ",
    "employer-2-wages-2025-Q3": "6500",
}
FORMER_JOB: Form = {
    **TWO_JOBS,
    "employer-2-leave": "",
    "employer-2-former": "1",
    "job-month": "1",
    "job-day": "5",
    "job-year": "2026",
}
HALF_WEEKS: Form = {
    "period": "1",
    "period-1-reason": "bonding",
    "period-1-weeks": "4",
    "period-1-schedule": "reduced",
    "period-1-hours": "20",
    "hours": "40",
    "withhold-state": "1",
}
ESTIMATE: Form = {"action": "estimate"}
COMPARE: Form = {"action": "compare"}

BENEFITS: Mapping[str, Form] = {
    "asked for wages": {**LEAVE, "action": "quarters"},
    "eligible": {**LEAVE, **WAGES, **ESTIMATE},
    "not eligible": {**LEAVE, **LITTLE, **ESTIMATE},
    "not eligible for long": {**LEAVE, **WAGES, **UNEMPLOYED, "leave-month": "9", **ESTIMATE},
    "not eligible by 30 times": {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "9000", **ESTIMATE},
    "unemployed": {**LEAVE, **WAGES, **UNEMPLOYED, **ESTIMATE},
    "self-employed": {**LEAVE, **WAGES, "status": "self_employed", **ESTIMATE},
    "not opted in": {**LEAVE, "status": "not_opted_in", "action": "quarters"},
    "self-employed in one quarter": {**LEAVE, **ONE_QUARTER, "status": "self_employed", **ESTIMATE},
    "two employers": {**LEAVE, **TWO_EMPLOYERS, **ESTIMATE},
    "leave from both employers": {
        **LEAVE,
        **WAGES,
        **SECOND,
        "employer-1-leave": "1",
        "employer-2-leave": "1",
        **ESTIMATE,
    },
    "one more employer": {**LEAVE, **WAGES, "action": "add-employer"},
    "filled in": {**LEAVE, **SAME_PAY, "action": "fill-pay-1"},
    "filled in from stubs": {**LEAVE, **STUBS, "action": "fill-ytd-1"},
    "filled in from stubs of some quarters": {**LEAVE, **STUBS, "employer-1-ytd-2025-Q3": "", "action": "fill-ytd-1"},
    "added up": {**LEAVE, **AMOUNTS, "action": "fill-added-1"},
    "filled in for one of two": {**LEAVE, **TWO_EMPLOYERS, **SAME_PAY, "employer": ["1", "2"], "action": "fill-pay-1"},
    "start dates compared": {**LEAVE, **WAGES, **COMPARE},
    "start dates of two employers compared": {**LEAVE, **TWO_EMPLOYERS, **COMPARE},
    "start dates without a job compared": {**LEAVE, **WAGES, **UNEMPLOYED, **COMPARE},
    "a later day helps": {**LEAVE, **HALF_ENOUGH, **ESTIMATE},
    "a later day helps, compared": {**LEAVE, **HALF_ENOUGH, **COMPARE},
    "asked for wages after the law": {**LATER, "action": "quarters"},
    "after the law": {**LATER, "employer": "1", "employer-1-wages-2027-Q4": "9000", **ESTIMATE},
    "provisional days compared": {
        **LEAVE,
        "leave-month": "12",
        "provisional": "1",
        "employer": "1",
        "employer-1-wages-2026-Q3": "5000",
        **COMPARE,
    },
    "reason alone": {**LEAVE, **WAGES, "period-1-reason": "bonding", **ESTIMATE},
    "planned": {**LEAVE, **WAGES, **BIRTH, **ESTIMATE},
    "planned, not eligible": {**LEAVE, **LITTLE, **BIRTH, **ESTIMATE},
    "planned part time": {**LEAVE, **WAGES, **PART_TIME, **ESTIMATE},
    "planned for too long": {**LEAVE, **WAGES, **PART_TIME, "period-2-weeks": "60", **ESTIMATE},
    "planned in days": {
        **LEAVE,
        **WAGES,
        **BIRTH,
        "period-2-schedule": "reduced",
        "period-2-days": "3",
        "income": "1",
        "income-1-kind": "unemployment",
        "income-1-amount": "300",
        **ESTIMATE,
    },
    "planned by weekday": {**LEAVE, **WAGES, **PART_TIME, "hours": "", "hours-friday": "22", **ESTIMATE},
    "planned in usual hours": {**LEAVE, **WAGES, **PART_TIME, "period": "1", "hours": "", **ESTIMATE},
    "planned without payment": {**LEAVE, **WAGES, **NOTHING_LEFT, **ESTIMATE},
    "planned into the next benefit year": {**LEAVE, **WAGES, **INTO_THE_NEXT_YEAR, **ESTIMATE},
    "planned for one day off": {
        **LEAVE,
        **WAGES,
        "period-1-reason": "medical",
        "period-1-schedule": "continuous",
        "period-1-end-month": "3",
        "period-1-end-day": "2",
        "period-1-end-year": "2026",
        **ESTIMATE,
    },
    "one more period": {**LEAVE, **WAGES, **BIRTH, "action": "add-period"},
    "one more income": {**LEAVE, **WAGES, "action": "add-income"},
    "one income less": {**LEAVE, **WAGES, **PART_TIME, "action": "remove-income-1"},
    "filled in after birth": {**LEAVE, **WAGES, **WEEKS_OF_BIRTH, "action": "fill-birth"},
}
BENEFITS_REFUSED: Mapping[str, Form] = {
    "asked nothing yet": {"action": "quarters"},
    "no such day": {**LEAVE, "leave-day": "31", "leave-month": "2", "action": "quarters"},
    "before the law": {**LEAVE, **WAGES, "leave-year": "2019", **ESTIMATE},
    "no wages": {**LEAVE, "employer": "1", **ESTIMATE},
    "mistyped": {**LEAVE, **WAGES, "status": "", "employer-1-wages-2025-Q4": "12.000,50", **ESTIMATE},
    "mistyped for two": {**LEAVE, **TWO_EMPLOYERS, "employer-1-name": "XYZ", "job-day": "40", **ESTIMATE},
    "days and hours of leave": {
        **LEAVE,
        **WAGES,
        **PART_TIME,
        "period-1-schedule": "reduced",
        "period-1-days": "8",
        "period-2-days": "3",
        "period": ["1", "2", "3"],
        "period-3-reason": "bonding",
        "period-3-weeks": "1",
        "period-3-schedule": "reduced",
        "period-3-days": "6",
        **ESTIMATE,
    },
    "number of a person": {**LEAVE, **WAGES, "employer-1-name": "123-45-6789", **ESTIMATE},
    "no employer chosen": {**LEAVE, **WAGES, **SECOND, **ESTIMATE},
    "missing pay": {**LEAVE, **SAME_PAY, "employer-1-pay": "", "employer-1-pay-hours": "0", "action": "fill-pay-1"},
    "mistyped pay": {**LEAVE, **SAME_PAY, "employer-1-pay": "25,5", "employer-1-pay-hours": "", "action": "fill-pay-1"},
    "pay not filled in": {**LEAVE, **SAME_PAY, **ESTIMATE},
    "no stub": {**LEAVE, "employer": "1", "action": "fill-ytd-1"},
    "no amounts": {**LEAVE, "employer": "1", "action": "fill-added-1"},
    "stub below the one before": {**LEAVE, **STUBS, "employer-1-ytd-2025-Q3": "9", "action": "fill-ytd-1"},
    "stubs not filled in": {**LEAVE, **STUBS, **ESTIMATE},
    "amounts of two not filled in": {
        **LEAVE,
        **AMOUNTS,
        "employer": ["1", "2"],
        "employer-2-ytd-2025-Q4": "9",
        **ESTIMATE,
    },
    "nothing to load": {**LEAVE, **WAGES, "action": "load"},
    "not loaded": {**LEAVE, "kept": '{"question": {}}', "action": "load"},
    "weeks of birth not filled in": {**LEAVE, **WAGES, **WEEKS_OF_BIRTH, **ESTIMATE},
    "mistyped weeks of birth": {**LEAVE, **WAGES, "birth-recovery": "six", "action": "fill-birth"},
    "plan kept while the day is corrected": {**LEAVE, **PART_TIME, "leave-day": "", "action": "quarters"},
    "plan with gaps": {
        **LEAVE,
        **WAGES,
        **PART_TIME,
        "period-1-weeks": "0",
        "period-2-reason": "",
        "hours": "",
        "income-1-kind": "",
        **ESTIMATE,
    },
    "mistyped plan": {
        **LEAVE,
        **WAGES,
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
        **ESTIMATE,
    },
    "plan that does not fit together": {
        **LEAVE,
        **WAGES,
        **PART_TIME,
        "period-2-start-month": "3",
        "period-2-start-day": "20",
        "period-2-start-year": "2026",
        "period-2-hours": "45",
        **ESTIMATE,
    },
}
CONTRIBUTIONS: Mapping[str, Form] = {
    "share due": {**PAYROLL, **ESTIMATE},
    "share not due": {**PAYROLL, "average_w2": "24", **ESTIMATE},
    "one covered": {**PAYROLL, "average_w2": "1", **ESTIMATE},
    "one contractor covered": {**PAYROLL, "average_w2": "0", "average_contractors": "1", **ESTIMATE},
    "no employer share left": {**PAYROLL, "exempt-medical": "1", **ESTIMATE},
    "self-employed": {**SELF_EMPLOYED, **ESTIMATE},
    "payroll in all": {"year": "2019", "pay_periods": "30, 2\n31", "w2_wages": "5,000,000", **ESTIMATE},
    "few in each pay period": {"year": "2019", "pay_periods": "9, 20\n8, 2", "w2_wages": "900000", **ESTIMATE},
    "private plan": {**PAYROLL, "exempt-medical": "1", "family": "10", **ESTIMATE},
    "chosen share": {**PAYROLL, "medical": "70", "exempt-family": "1", **ESTIMATE},
    "own share": {**PAYROLL, "person-1-medical": "80", "person-1-family": "100", **ESTIMATE},
    "group": {**PAYROLL, **GROUP, **ESTIMATE},
    "one more group": {**PAYROLL, **GROUP, "action": "add-group"},
    "one more person": {**PAYROLL, "action": "add-person"},
    "just below 25": {**PAYROLL, "average_w2": "24.9", "average_contractors": "3", "medical": "20", **ESTIMATE},
    "contractors counted": {**PAYROLL, "average_w2": "20", "average_contractors": "21", **ESTIMATE},
    "contractors no longer counted": {
        **PAYROLL,
        "average_w2": "20",
        "average_contractors": "21",
        "compare_medical": "100",
        **ESTIMATE,
    },
    "choice given up": {
        **PAYROLL,
        "average_w2": "24",
        "medical": "20",
        "compare_average_w2": "30",
        "compare_medical": "60",
        **ESTIMATE,
    },
    "two years": {**PAYROLL, "compare_year": "2019", "compare_average_w2": "24", **ESTIMATE},
    "two choices": {**PAYROLL, "compare_medical": "100", "compare_family": "100", **ESTIMATE},
    "after the law": {**PAYROLL, "year": "2027", **ESTIMATE},
    "compared with a year after the law": {**PAYROLL, "compare_year": "2027", **ESTIMATE},
    "one wage far above the rest": {
        **PAYROLL,
        "person": ["1", "2", "3"],
        "person-1-wages": "1,000,000",
        "person-3-kind": "w2",
        "person-3-wages": "40000",
        **ESTIMATE,
    },
    "all exempt": {**PAYROLL, "exempt-medical": "1", "exempt-family": "1", **ESTIMATE},
}
CONTRIBUTIONS_REFUSED: Mapping[str, Form] = {
    "asked nothing yet": {"year": "2026", "person": "1", "person-1-kind": "w2", **ESTIMATE},
    "no year": {"year": "", **ESTIMATE},
    "below minimum": {**PAYROLL, "medical": "1", **ESTIMATE},
    "mistyped": {**PAYROLL, "average_w2": "24,9", "medical": "59", "person-2-wages": "", **ESTIMATE},
    "mistyped pay period": {**PAYROLL, "average_w2": "", "pay_periods": "30, 2\n1,024", **ESTIMATE},
    "mistyped comparison": {**PAYROLL, "compare_average_w2": "24,9", "compare_medical": "59", **ESTIMATE},
    "nothing to load": {**PAYROLL, "action": "load"},
    "not readable": {"kept": "x", "action": "load"},
}
PAYCHECKS: Mapping[str, Form] = {
    "without frequency": {**PAYCHECK, **ESTIMATE},
    "reached later": {**PAYCHECK, "pay_frequency": "monthly", **ESTIMATE},
    "reached with it": {**PAYCHECK, "year_to_date": "180000", "pay_frequency": "weekly", **ESTIMATE},
    "reached before": {**PAYCHECK, "year_to_date": "184500", "pay_frequency": "biweekly", **ESTIMATE},
    "not reached": {**PAYCHECK, "year_to_date": "0", "pay_frequency": "semimonthly", **ESTIMATE},
    "after the law": {**PAYCHECK, "pay_date-year": "2027", **ESTIMATE},
    "missed before": {**PAYCHECK, "withheld_so_far": "0", **ESTIMATE},
    "choice and plan": {**PAYCHECK, "medical": "75", "exempt-family": "1", **ESTIMATE},
}
PAYCHECKS_REFUSED: Mapping[str, Form] = {
    "asked nothing yet": ESTIMATE,
    "mistyped": {**PAYCHECK, "pay": "10.000,00", "medical": "59", **ESTIMATE},
    "before the law": {**PAYCHECK, "pay_date-year": "2018", **ESTIMATE},
}
EXCESS: Mapping[str, Form] = {
    "too much": {**WITHHELD, **ESTIMATE},
    "not too much": {**WITHHELD, "employer-2-withheld": "0", **ESTIMATE},
    "after the law": {**WITHHELD, "year": "2027", **ESTIMATE},
    "one more employer": {**WITHHELD, "action": "add-employer"},
}
EXCESS_REFUSED: Mapping[str, Form] = {
    "asked nothing yet": ESTIMATE,
    "mistyped": {**WITHHELD, "employer-1-wages": "120.000,00", "employer-2-withheld": "", **ESTIMATE},
    "before the law": {**WITHHELD, "year": "2018", **ESTIMATE},
    "nothing to load": {**WITHHELD, "action": "load"},
}
AWARD: Mapping[str, Form] = {
    "asked for wages": {**LETTER, "action": "quarters"},
    "one more employer": {**LETTER, **ONE_JOB, "action": "add-employer"},
    "fits the wage": {**LETTER, **ESTIMATE},
    "wage in cents": {**LETTER, "notice-wage": "981.37", "notice-amount": "779.06", **ESTIMATE},
    "raised wage": {**LETTER, "notice-wage": "981.37", "notice-amount": "779.37", **ESTIMATE},
    "no reason": {**LETTER, "notice-wage": "981.37", "notice-amount": "846.23", **ESTIMATE},
    "one other wage": {**LETTER, "notice-amount": "400", **ESTIMATE},
    "earlier year": {**LETTER, "notice-amount": "774.37", **ESTIMATE},
    "maximum": {**LETTER, "notice-amount": "1230.39", **ESTIMATE},
    "above the maximum": {**LETTER, "notice-amount": "2000", **ESTIMATE},
    "limited by the maximum": {**LETTER, "notice-wage": "3000", "notice-amount": "1230.39", **ESTIMATE},
    "deductions": {**LETTER, "notice-amount": "688.37", "notice-deductions": "100", **ESTIMATE},
    "taxes": {**LETTER, "notice-amount": "709.53", **ESTIMATE},
    "own wages agree": {**LETTER, **ONE_JOB, "notice-amount": "688", **ESTIMATE},
    "latest quarter": {**LETTER, **ONE_JOB, "notice-amount": "600", **ESTIMATE},
    "own wages in cents": {**LETTER, **ONE_JOB, "notice-amount": "687.56", **ESTIMATE},
    "one job": {**LETTER, **TWO_JOBS, "notice-amount": "400", **ESTIMATE},
    "former job": {**LETTER, **FORMER_JOB, "notice-amount": "688", **ESTIMATE},
    "another wage": {**LETTER, **ONE_JOB, **ESTIMATE},
    "too little earned": {**LETTER, "employer-1-wages-2025-Q4": "900", "notice-amount": "50", **ESTIMATE},
    "part of each week": {**LETTER, **ONE_JOB, **HALF_WEEKS, "notice-amount": "326.80", **ESTIMATE},
    "two periods": {**LETTER, **ONE_JOB, **BIRTH, "action": "quarters"},
    "after the law": {**LETTER, "leave-year": "2027", **ESTIMATE},
}
AWARD_REFUSED: Mapping[str, Form] = {
    "asked nothing yet": ESTIMATE,
    "mistyped": {**LETTER, **ONE_JOB, "notice-wage": "1.000,00", "employer-1-wages-2025-Q4": "1,2", **ESTIMATE},
    "before the law": {**LETTER, "leave-year": "2019", **ESTIMATE},
    "hours without a reason": {**LETTER, **ONE_JOB, **HALF_WEEKS, "hours": "", "period-1-reason": "", **ESTIMATE},
    "benefit year over": {
        **LETTER,
        **ONE_JOB,
        "earlier_leave-month": "1",
        "earlier_leave-day": "6",
        "earlier_leave-year": "2025",
        **ESTIMATE,
    },
    "nothing to load": {**LETTER, "action": "load"},
    "nothing to carry": {**LETTER, "action": "carry"},
}
PAYROLL_FILE: Mapping[str, Form] = {
    "checked": {"file": MIXED, "action": "preview"},
    "worked out": {"file": MIXED, "average_w2": "30", "average_contractors": "2", "exempt-family": "1", **ESTIMATE},
    "nothing wrong": {"file": GOOD, "average_w2": "24", **ESTIMATE},
    "after the law": {"file": LATER_PAYROLL, "average_w2": "30", **ESTIMATE},
    "withheld wrongly": {"file": PAID, "average_w2": "30", "average_contractors": "31", **ESTIMATE},
    "withheld rightly": {"file": PAID_RIGHTLY, "average_w2": "30", **ESTIMATE},
    "groups": {
        "file": GROUPS,
        "average_w2": "30",
        "group": "1",
        "group-1-name": "XYZ",
        "group-1-medical": "80",
        **ESTIMATE,
    },
    "several employers": {
        "file": EMPLOYERS,
        "average_w2": "30",
        "client": "2",
        "client-2-name": "XYZ XYZ",
        "client-2-average_w2": "24",
        "client-2-pays-everything": "1",
        **ESTIMATE,
    },
    "counted workforce": {"file": GOOD, "last_year": LAST_YEAR, "pays-everything": "1", **ESTIMATE},
    "all exempt": {"file": GOOD, "average_w2": "30", "exempt-medical": "1", "exempt-family": "1", **ESTIMATE},
    "nothing usable": {"file": UNUSABLE, "average_w2": "30", **ESTIMATE},
}
PAYROLL_FILE_REFUSED: Mapping[str, Form] = {
    "no file": {"average_w2": "30", **ESTIMATE},
    "no column": {"file": WITHOUT_WAGES, "average_w2": "30", **ESTIMATE},
    "mistyped": {"file": GOOD, "average_w2": "24,9", "medical": "101", **ESTIMATE},
    "no workforce to count": {"file": GOOD, "last_year": PAID, **ESTIMATE},
    "mistyped for a group": {
        "file": GROUPS,
        "average_w2": "30",
        "group": "1",
        "group-1-name": "XYZ",
        "group-1-family": "all",
        **ESTIMATE,
    },
    "mistyped for an employer": {
        "file": EMPLOYERS,
        "client": "1",
        "client-1-name": "XYZ",
        "client-1-average_w2": "24,9",
        **ESTIMATE,
    },
    "no paychecks": {"file": GOOD, "average_w2": "30", "action": "paychecks"},
    "below minimum": {"file": GOOD, "average_w2": "30", "medical": "10", **ESTIMATE},
}


def plan_document(reason: str, start: str, end: str, amount: str = "13000.00", **schedule: str) -> str:
    """Return a plan as the page that compares plans carries it."""
    quarters = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")
    wages = [{"employer": "XYZ", "quarter": quarter, "amount": amount} for quarter in quarters]
    leave = [{"reason": reason, "start": start, "end": end, **schedule}]
    return json.dumps({"question": {"leave_start_date": start, "wages": wages, "leave": leave}})


SIX_WEEKS = plan_document("pregnancy", "2026-03-02", "2026-04-12")
WEEK_LATER = plan_document("pregnancy", "2026-03-09", "2026-04-19")
FOUR_WEEKS = plan_document("pregnancy", "2026-03-02", "2026-03-29")
THREE_DAYS = plan_document(
    "bonding", "2026-03-02", "2026-04-12", schedule="reduced", hours_off_per_week="24", amount="6500.00"
)
LITTLE_PAY = plan_document("bonding", "2026-03-02", "2026-04-12", amount="100.00")
AFTER_A_WEEK = plan_document("bonding", "2026-04-20", "2026-05-10", amount="6500.00")
EIGHT_WEEKS: Form = {**LEAVE, **BIRTH, "period": "1", "period-1-weeks": "8", "action": "add-plan"}
OTHER_PARENT: Form = {
    **EIGHT_WEEKS,
    "whose": "theirs",
    "employer-1-pay": "52,000",
    "employer-1-pay-unit": "year",
    "leave-month": "4",
    "period-1-reason": "bonding",
}
OTHER_PARENT_WITH_TWO_JOBS: Form = {
    **OTHER_PARENT,
    "mine": SIX_WEEKS,
    "leave-month": "3",
    "employer": ["1", "2"],
    "employer-1-name": "XYZ",
    "employer-1-leave": "1",
    "employer-2-pay": "500",
    "employer-2-pay-unit": "week",
}
PLANS: Mapping[str, Form] = {
    "copied": {"kept": SIX_WEEKS, "action": "carry"},
    "one more period": {**EIGHT_WEEKS, "mine": SIX_WEEKS, "action": "add-period"},
    "longer": {**EIGHT_WEEKS, "mine": SIX_WEEKS},
    "three of one person": {"mine": [SIX_WEEKS, FOUR_WEEKS, WEEK_LATER], "action": "add-plan"},
    "part time and not eligible": {"mine": [SIX_WEEKS, THREE_DAYS, LITTLE_PAY], "action": "add-plan"},
    "two parents": {**OTHER_PARENT, "mine": SIX_WEEKS},
    "other parent paid by quarter": {**OTHER_PARENT, "mine": SIX_WEEKS, "action": "quarters"},
    "other parent filled in from stubs": {
        **OTHER_PARENT,
        "mine": SIX_WEEKS,
        "employer-1-ytd-2025-Q4": "48000",
        "action": "fill-ytd-1",
    },
    "other parent with two jobs": OTHER_PARENT_WITH_TWO_JOBS,
    "one more job of the other parent": {**OTHER_PARENT, "mine": SIX_WEEKS, "action": "add-employer"},
    "other parent without a day": {**OTHER_PARENT, "mine": SIX_WEEKS, "leave-day": "", "action": "quarters"},
    "two plans and two parents": {"mine": [SIX_WEEKS, WEEK_LATER], "theirs": FOUR_WEEKS, "action": "add-plan"},
    "two parents apart": {"mine": SIX_WEEKS, "theirs": [AFTER_A_WEEK, AFTER_A_WEEK], "action": "add-plan"},
}
PLANS_REFUSED: Mapping[str, Form] = {
    "mistyped": {
        **OTHER_PARENT,
        "mine": SIX_WEEKS,
        "employer-1-pay": "XYZ",
        "leave-day": "31",
        "period-1-weeks": "0",
    },
    "blank": {"mine": SIX_WEEKS, "action": "add-plan"},
    "other parent who left a job": {
        **OTHER_PARENT_WITH_TWO_JOBS,
        "employer-1-leave": "",
        "employer-2-former": "1",
        "employer-2-pay-unit": "",
        "period-1-weeks": "0",
    },
    "not covered": {**EIGHT_WEEKS, "mine": SIX_WEEKS, "leave-year": "2020"},
}
DEVELOPERS: Mapping[str, Form] = {
    "answered": {"operation": "estimateBenefit", "question": '{"leave_start_date": "2026-03-02", "wages": []}'},
    "refused": {"operation": "calculateFinancialEligibility", "question": "{"},
    "read": {"operation": "getParameter", "question": "/api/v1/parameters/wage_base?format=csv"},
}
TABLE = (
    ("benefits", BENEFITS, 200),
    ("benefits", BENEFITS_REFUSED, 422),
    ("contributions", CONTRIBUTIONS, 200),
    ("contributions", CONTRIBUTIONS_REFUSED, 422),
    ("contributions/paycheck", PAYCHECKS, 200),
    ("contributions/paycheck", PAYCHECKS_REFUSED, 422),
    ("excess", EXCESS, 200),
    ("excess", EXCESS_REFUSED, 422),
    ("award", AWARD, 200),
    ("award", AWARD_REFUSED, 422),
    ("contributions/payroll", PAYROLL_FILE, 200),
    ("contributions/payroll", PAYROLL_FILE_REFUSED, 422),
    ("benefits/plans", PLANS, 200),
    ("benefits/plans", PLANS_REFUSED, 422),
    ("developers", DEVELOPERS, 200),
)
EMBEDDED = {
    "benefits": ("eligible", "planned part time", "mistyped", "nothing to load"),
    "contributions": ("share due", "mistyped", "nothing to load", "not readable"),
}


@dataclass(frozen=True, slots=True)
class State:
    """One page in one state, in one language, which is only opened if it has no form."""

    name: str
    address: str
    form: Form | None = None
    status: int = 200
    tag: str = "en"

    @property
    def path(self) -> str:
        """Return the path of the page in its language."""
        return self.address.replace("<language>", self.tag)

    @property
    def refused(self) -> bool:
        """Return whether the reader has something to correct."""
        return self.status == 422

    @property
    def answered(self) -> bool:
        """Return whether the page shows an estimate."""
        if self.status != 200 or self.form is None:
            return False
        compared = self.address.endswith("/plans")
        return compared or self.form.get("action") in ("estimate", "preview", "compare")

    def in_language(self, tag: str) -> "State":
        """Return the same state of the page in another language."""
        return replace(self, tag=tag)

    def requested(self, client: FlaskClient, *, under: str = "", **headers: str) -> TestResponse:
        """Send the form, or open the page, as a browser set to the language does."""
        sent = {"Accept-Language": self.tag} | {name.replace("_", "-"): text for name, text in headers.items()}
        if self.form is None:
            return client.get(under + self.path, headers=sent)
        return client.post(under + self.path, data=dict(self.form), headers=sent)

    def __str__(self) -> str:
        return f"{self.path} {self.name}".strip()


def _opened() -> list[State]:
    """Return every page that needs nothing but a language, as the application lists them."""
    rules = [rule for rule in create_app().url_map.iter_rules() if "GET" in (rule.methods or ())]
    pages = sorted(rule.rule for rule in rules if rule.arguments == {"language"} and rule.endpoint.startswith("pages."))
    return [State("", address) for address in [*pages, *(f"/problems/{kind}" for kind in sorted(PROBLEMS))]]


def _sent() -> list[State]:
    return [
        State(name, f"/<language>/{part}{page}", form, status)
        for page, forms, status in TABLE
        for part in ("", "embed/")
        for name, form in forms.items()
        if not part or name in EMBEDDED.get(page, ())
    ]


def _saved() -> list[State]:
    """Return the pages to print, and a file that a saved question does not have."""
    saved = [
        (page, {"kept": json.dumps({"question": question}), **ESTIMATE})
        for page, questions in SAVED.items()
        for question in questions
    ]
    return [
        *(State(f"saved {n}", f"/<language>/{page}/keep/print", form) for n, (page, form) in enumerate(saved, 1)),
        State(
            "plans saved",
            "/<language>/benefits/plans/keep/print",
            {"mine": SIX_WEEKS, "theirs": AFTER_A_WEEK, **ESTIMATE},
        ),
        State("no weeks", "/<language>/benefits/keep/csv", saved[0][1], 404),
    ]


SAVED_WORKER: dict[str, Any] = {
    "leave_start_date": "2026-03-02",
    "wages": [{"employer": "XYZ", "quarter": "2025-Q4", "amount": "12500.50"}],
    "explain": True,
}
SAVED: Mapping[str, list[dict[str, Any]]] = {
    "benefits": [
        SAVED_WORKER,
        {
            **SAVED_WORKER,
            "leave": [
                {"reason": "pregnancy", "start": "2026-03-02", "end": "2026-03-15"},
                {
                    "reason": "bonding",
                    "start": "2026-03-16",
                    "end": "2026-04-11",
                    "schedule": "reduced",
                    "hours_off_per_week": "4",
                },
            ],
            "other_income": [
                {"kind": "unemployment", "start": "2026-03-09", "end": "2026-03-15", "weekly_amount": "10"}
            ],
            "employer_size": "under_25",
            "withhold": {"state": True},
            "work_week": {"monday": "8"},
            "already_used": {"medical_weeks": "1"},
        },
    ],
    "contributions": [
        {
            "year": 2026,
            "people": [{"id": "XYZ", "kind": "contractor", "wages": "9000"}],
            "workforce": {"pay_periods": [{"w2": "30"}]},
        }
    ],
    "award": [
        {
            "notice": {
                "average_weekly_wage": "962",
                "weekly_benefit": "769.37",
                "leave_start_date": "2026-03-02",
                "deductions": "10",
            },
            "question": SAVED_WORKER,
        }
    ],
    "excess": [{"year": 2025, "employers": [{"wages": "9000", "withheld": "50"}]}],
}
ENGLISH_STATES = [
    *_opened(),
    *_sent(),
    *_saved(),
    State("", "/<language>/nowhere", status=404),
    State("", "/<language>/developers?example=benefits.leave_plan"),
]
STATES = [state.in_language(tag) for tag in ("en", "es") for state in ENGLISH_STATES]
"""Every state in English and in one translation. A test of all languages opens ``ENGLISH_STATES`` in each."""
