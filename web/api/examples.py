"""Example questions for every outcome, whose answers are computed with the rules."""

from collections.abc import Mapping
from typing import Any

from rules import coverage

Question = Mapping[str, Any]
LAST_YEAR = coverage().years[-1]
"""The last covered year."""


def _wages(*amounts: str, employer: str = "A", year: int = 2025) -> list[dict[str, str]]:
    """Return wages of the four quarters of ``year``, oldest first."""
    return [
        {"employer": employer, "quarter": f"{year}-Q{number}", "amount": amount}
        for number, amount in enumerate(amounts, 1)
    ]


USUAL = _wages("12000.00", "12500.50", "13000.00", "11000.00")
PEOPLE = [{"id": "p1", "kind": "w2", "wages": "100000.00"}, {"id": "p2", "kind": "contractor", "wages": "9000.00"}]

PLAN: Question = {
    "leave_start_date": "2026-03-02",
    "wages": USUAL,
    "leave": [
        {"reason": "pregnancy", "start": "2026-03-02", "end": "2026-04-12"},
        {
            "reason": "bonding",
            "start": "2026-04-13",
            "end": "2026-05-31",
            "schedule": "reduced",
            "hours_off_per_week": "20",
        },
    ],
    "usual_weekly_hours": "40",
    "other_income": [{"kind": "employer_plan", "start": "2026-03-16", "end": "2026-03-29", "weekly_amount": "300.00"}],
    "employer_size": "25_or_more",
    "withhold": {"federal": True, "state": True},
}
ELIGIBLE: Question = {
    "leave_start_date": "2026-03-02",
    "application_date": "2026-02-20",
    "employment_status": "employed",
    "wages": USUAL,
    "leave_from": ["A"],
}
BENEFITS: Mapping[str, Question] = {
    "eligible": ELIGIBLE,
    "explained": {**ELIGIBLE, "explain": True},
    "wages_under_minimum": {
        "leave_start_date": "2026-03-02",
        "wages": _wages("0.00", "0.00", "2000.00", "3000.00"),
    },
    "wages_under_thirty_times_benefit": {
        "leave_start_date": "2026-03-02",
        "wages": _wages("0.00", "0.00", "0.00", "9000.00"),
    },
    "opt_in_quarters_not_met": {
        "leave_start_date": "2026-03-02",
        "employment_status": "self_employed",
        "wages": _wages("0.00", "0.00", "0.00", "90000.00"),
    },
    "separated_too_long": {
        "leave_start_date": "2026-07-13",
        "employment_status": "unemployed",
        "separation_date": "2026-01-09",
        "wages": USUAL,
    },
    "two_employers": {
        "leave_start_date": "2026-03-02",
        "wages": [*USUAL, *_wages("4000.00", "4000.00", "4000.00", "4000.00", employer="B")],
        "leave_from": ["A"],
    },
    "provisional": {
        "leave_start_date": f"{LAST_YEAR + 1}-03-01",
        "wages": _wages("0.00", "0.00", "13000.00", "13000.00", year=LAST_YEAR),
        "provisional": True,
    },
    "leave_plan": PLAN,
    "what_would_help": {
        "leave_start_date": "2026-03-02",
        "wages": [
            {"employer": "Inn", "quarter": "2025-Q3", "amount": "8000.00"},
            {"employer": "Inn", "quarter": "2025-Q4", "amount": "2000.00"},
            {"employer": "Ski area", "quarter": "2026-Q1", "amount": "6000.00"},
        ],
        "what_would_help": True,
    },
    "start_dates": {
        "leave_start_date": "2025-11-10",
        "wages": [
            {"quarter": quarter, "amount": "26000.00"} for quarter in ("2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3")
        ],
        "compare_start_dates": True,
    },
}
CONTRIBUTIONS: Mapping[str, Question] = {
    "people": {
        "year": 2026,
        "workforce": {"average_w2": "30", "average_contractors": "2"},
        "people": PEOPLE,
        "employer_pays": {"medical": "0.60", "family": "0"},
        "exempt": [],
    },
    "below_threshold": {
        "year": 2026,
        "workforce": {"pay_periods": [{"w2": 24, "contractors": 0}, {"w2": 25, "contractors": 1}]},
        "people": PEOPLE,
        "explain": True,
    },
    "payroll": {"year": 2026, "workforce": {"average_w2": "30"}, "payroll": {"w2_wages": "2500000.00"}},
    "self_employed": {"year": 2026, "people": [{"id": "owner", "kind": "self_employed", "wages": "70000.00"}]},
    "exempt": {"year": 2026, "workforce": {"average_w2": "30"}, "people": PEOPLE, "exempt": ["medical"]},
    "one_more_person": {
        "year": 2026,
        "workforce": {"average_w2": "24"},
        "people": PEOPLE,
        "one_more_person": True,
        "explain": True,
    },
}
THIRTY: Question = {"year": 2026, "workforce": {"average_w2": "30"}, "people": PEOPLE}
COMPARISONS: Mapping[str, Question] = {
    "two_years": {"before": {**THIRTY, "year": 2023}, "after": {**THIRTY, "explain": True}},
    "two_choices_of_share": {"before": THIRTY, "after": {**THIRTY, "employer_pays": {"medical": "1", "family": "1"}}},
    "threshold_crossed": {"before": {**THIRTY, "year": 2025, "workforce": {"average_w2": "24"}}, "after": THIRTY},
}
PAYCHECK: Question = {
    "pay_date": "2026-11-20",
    "pay": "5000.00",
    "year_to_date": "182000.00",
    "covered_individuals": "30",
}
WITHHOLDINGS: Mapping[str, Question] = {
    "paycheck": {**PAYCHECK, "explain": True},
    "wage_base_reached_before_this_pay": {**PAYCHECK, "year_to_date": "184500.00", "pay_frequency": "weekly"},
    "wage_base_reached_with_this_pay": {**PAYCHECK, "pay_frequency": "semimonthly"},
    "wage_base_reached_later_this_year": {
        **PAYCHECK,
        "year_to_date": "171000.00",
        "pay_frequency": "biweekly",
        "explain": True,
    },
    "corrected_by_what_was_withheld": {
        **PAYCHECK,
        "year_to_date": "7692.31",
        "withheld_so_far": "36.00",
        "explain": True,
    },
    "wage_base_not_reached_this_year": {**PAYCHECK, "year_to_date": "100000.00", "pay_frequency": "monthly"},
}
EXCESS: Mapping[str, Question] = {
    "two_employers": {
        "year": 2025,
        "employers": [{"wages": "120000.00", "withheld": "552.00"}, {"wages": "120000.00", "withheld": "552.00"}],
        "explain": True,
    },
    "nothing_too_much": {"year": 2025, "employers": [{"wages": "50000.00", "withheld": "230.00"}]},
}
NOTICE: Question = {"average_weekly_wage": "981.37", "weekly_benefit": "846.23", "leave_start_date": "2026-03-02"}
AWARD_CHECKS: Mapping[str, Question] = {
    "another_amount": {"notice": NOTICE, "explain": True},
    "one_employer_only": {
        "notice": {**NOTICE, "average_weekly_wage": "1000.00", "weekly_benefit": "788.37"},
        "question": {
            "leave_start_date": "2026-03-02",
            "wages": [
                {"employer": employer, "quarter": quarter, "amount": amount}
                for employer, amount in (("Bakery", "13000.00"), ("School", "5000.00"))
                for quarter in ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4")
            ],
        },
        "explain": True,
    },
    "explained_by_cents": {"notice": {**NOTICE, "weekly_benefit": "779.37"}},
    "follows_from_the_wage": {"notice": {**NOTICE, "average_weekly_wage": "1000.00", "weekly_benefit": "788.37"}},
}
BATCHES: Mapping[str, Question] = {
    "two_items": {
        "items": [
            {"id": "first", "leave_start_date": "2026-03-02", "wages": USUAL},
            {"id": "second", "leave_start_date": "2030-03-04", "wages": USUAL},
        ]
    }
}


def _portal(status: str, *amounts: str, leave_start_date: str = "2026-03-02") -> Question:
    """Return the portal's question about one employer that paid ``amounts`` in the quarters of 2025."""
    fein = "12-3456789"
    return {
        "tax_identifier": "***-**-6789",
        "employer_fein": fein,
        "leave_start_date": leave_start_date,
        "application_submitted_date": "2026-02-20",
        "employment_status": status,
        "wages": [
            {"employer_fein": fein, "quarter": f"2025-Q{number}", "amount": amount}
            for number, amount in enumerate(amounts, 1)
        ],
    }


PORTAL: Mapping[str, Question] = {
    "eligible": _portal("Employed", "12000.00", "12500.50", "13000.00", "11000.00"),
    "wages_under_minimum": _portal("Employed", "0.00", "0.00", "2000.00", "3000.00"),
    "wages_under_thirty_times_benefit": _portal("Unemployed", "0.00", "0.00", "0.00", "9000.00"),
    "opt_in_quarters_not_met": _portal("Self-Employed", "0.00", "0.00", "0.00", "90000.00"),
    "status_not_known": _portal("Retired"),
}
NO_WAGES: Mapping[str, Question] = {"no_wages": _portal("Employed")}
WAGES_LEFT_OUT: Mapping[str, Question] = {
    "wages_left_out": {name: value for name, value in NO_WAGES["no_wages"].items() if name != "wages"}
}
INVALID: Mapping[str, Question] = {
    "estimateBenefit": {"leave_start_date": "2026-02-30", "wages": [{"quarter": "2025-Q5", "amount": "12,000.00"}]},
    "estimateContribution": {
        "year": 2026,
        "workforce": {"average_w2": "30"},
        "people": PEOPLE,
        "employer_pays": {"medical": "0.50"},
    },
    "compareContributions": {"before": THIRTY, "after": {**THIRTY, "employer_pays": {"medical": "0.50"}}},
    "estimateWithholding": {"pay_date": "2026-11-20", "pay": "-5", "year_to_date": "0", "covered_individuals": "30"},
    "findExcessWithholding": {"year": 2025, "employers": [{"wages": "120,000", "withheld": "-1"}]},
    "checkAward": {"notice": {**NOTICE, "weekly_benefit": "846,23"}},
    "estimateBenefitBatch": {"items": []},
    "calculateFinancialEligibility": {**_portal("employed", "12,000.00"), "tax_identifier": "123456789"},
}
NOT_COVERED: Mapping[str, Question] = {
    "estimateBenefit": {"leave_start_date": "2030-03-04", "wages": USUAL},
    "estimateContribution": {"year": 2018, "workforce": {"average_w2": "30"}, "people": PEOPLE},
    "compareContributions": {"before": {**THIRTY, "year": 2018}, "after": THIRTY},
    "estimateWithholding": {"pay_date": "2018-06-29", "pay": "500", "year_to_date": "0", "covered_individuals": "30"},
    "findExcessWithholding": {"year": 2018, "employers": [{"wages": "50000.00", "withheld": "230.00"}]},
    "checkAward": {"notice": {**NOTICE, "leave_start_date": "2030-03-04"}},
    "calculateFinancialEligibility": _portal("Employed", "12000.00", leave_start_date="2030-03-04"),
}
