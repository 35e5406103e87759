"""Every page in every state a reader can meet: empty, asking on, mistaken, answered, not eligible."""

from collections.abc import Mapping
from dataclasses import dataclass

from tests.builders.payroll_files import GOOD, MIXED, UNUSABLE, WITHOUT_WAGES
from tests.planned_states import BIRTH, PART_TIME, PLANNED
from web import create_app
from web.i18n import served_languages

Typed = str | list[str] | tuple[str, str]
"""What is typed into a box, the ticks of several, or a file: its path and its name."""
Form = Mapping[str, Typed]

LEAVE: Form = {"leave-month": "3", "leave-day": "2", "leave-year": "2026", "status": "employed"}
WAGES: Form = {
    "employer": "1",
    "employer-1-wages-2025-Q1": "12,000",
    "employer-1-wages-2025-Q2": "$12,500.50",
    "employer-1-wages-2025-Q3": "13 000",
    "employer-1-wages-2025-Q4": "11000",
}
TWO_EMPLOYERS: Form = {
    **WAGES,
    "employer": ["1", "2"],
    "employer-1-leave": "1",
    "employer-2-name": "Bakery",
    "employer-2-wages-2025-Q4": "900",
    "employer-2-former": "1",
    "job-month": "1",
    "job-day": "5",
    "job-year": "2026",
}
SAME_PAY: Form = {
    "employer": "1",
    "employer-1-pay": "25.50",
    "employer-1-pay-unit": "hour",
    "employer-1-pay-hours": "37.5",
}
ONE_QUARTER: Form = {"employer": "1", "employer-1-wages-2025-Q4": "90000"}
LATER: Form = {**LEAVE, "leave-year": "2028"}
PAYROLL: Form = {
    "year": "2026",
    "average_w2": "30",
    "person": ["1", "2"],
    "person-1-name": "Ann",
    "person-1-kind": "w2",
    "person-1-wages": "100,000",
    "person-2-kind": "contractor",
    "person-2-wages": "250 000",
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
ESTIMATE: Form = {"action": "estimate"}

BENEFITS: Mapping[str, Form] = {
    "asked nothing yet": {"action": "quarters"},
    "asked for wages": {**LEAVE, "action": "quarters"},
    "eligible": {**LEAVE, **WAGES, **ESTIMATE},
    "not eligible": {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "1000", **ESTIMATE},
    "not eligible for long": {
        **LEAVE,
        **WAGES,
        **ESTIMATE,
        "leave-month": "9",
        "status": "unemployed",
        "separation-month": "1",
        "separation-day": "9",
        "separation-year": "2026",
    },
    "two employers": {**LEAVE, **TWO_EMPLOYERS, **ESTIMATE},
    "one more employer": {**LEAVE, **WAGES, "action": "add"},
    "filled in": {**LEAVE, **SAME_PAY, "action": "fill-1"},
    "filled in for one of two": {**LEAVE, **TWO_EMPLOYERS, **SAME_PAY, "employer": ["1", "2"], "action": "fill-1"},
    "mistyped pay": {**LEAVE, **SAME_PAY, "employer-1-pay": "25,5", "employer-1-pay-hours": "", "action": "fill-1"},
    "pay not filled in": {**LEAVE, **SAME_PAY, **ESTIMATE},
    "not eligible by 30 times": {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "9000", **ESTIMATE},
    "self-employed in one quarter": {**LEAVE, **ONE_QUARTER, "status": "self_employed", **ESTIMATE},
    "start dates compared": {**LEAVE, **WAGES, "action": "compare"},
    "a later day helps": {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "5000", "action": "compare"},
    "provisional days compared": {
        **LEAVE,
        "leave-month": "12",
        "provisional": "1",
        "employer": "1",
        "employer-1-wages-2026-Q3": "5000",
        "action": "compare",
    },
    "no wages": {**LEAVE, "employer": "1", **ESTIMATE},
    "mistyped": {**LEAVE, **WAGES, "status": "", "employer-1-wages-2025-Q4": "12.000,50", **ESTIMATE},
    "mistyped for two": {**LEAVE, **TWO_EMPLOYERS, "employer-1-name": "Bakery", "job-day": "40", **ESTIMATE},
    "no such day": {**LEAVE, "leave-day": "31", "leave-month": "2", "action": "quarters"},
    "without law": {**LATER, "action": "quarters"},
    "nothing to load": {**LEAVE, **WAGES, "action": "load"},
    "reason alone": {**LEAVE, **WAGES, "period-1-reason": "bonding", **ESTIMATE},
    "planned, not eligible": {
        **LEAVE,
        "employer": "1",
        "employer-1-wages-2025-Q4": "1000",
        **BIRTH,
        **ESTIMATE,
    },
    **{name: {**LEAVE, **WAGES, **form} for name, form in PLANNED.items()},
    "plan kept while the day is mended": {**LEAVE, **PART_TIME, "leave-day": "", "action": "quarters"},
    "provisional": {**LATER, "provisional": "1", "employer": "1", "employer-1-wages-2027-Q4": "9000", **ESTIMATE},
}
CONTRIBUTIONS: Mapping[str, Form] = {
    "asked nothing yet": {"year": "2026", "person": "1", "person-1-kind": "w2", **ESTIMATE},
    "share due": {**PAYROLL, **ESTIMATE},
    "share not due": {**PAYROLL, "average_w2": "24", **ESTIMATE},
    "self-employed": {**SELF_EMPLOYED, **ESTIMATE},
    "payroll in all": {"year": "2019", "pay_periods": "30, 2\n31", "w2_wages": "5,000,000", **ESTIMATE},
    "private plan": {**PAYROLL, "exempt-medical": "1", "family": "10", **ESTIMATE},
    "one more person": {**PAYROLL, "action": "add"},
    "just below 25": {**PAYROLL, "average_w2": "24.9", "average_contractors": "3", "medical": "20", **ESTIMATE},
    "contractors counted": {**PAYROLL, "average_w2": "20", "average_contractors": "21", **ESTIMATE},
    "two years": {**PAYROLL, "compare_year": "2019", "compare_average_w2": "24", **ESTIMATE},
    "two choices": {**PAYROLL, "compare_medical": "100", "compare_family": "100", **ESTIMATE},
    "all exempt": {**PAYROLL, "exempt-medical": "1", "exempt-family": "1", **ESTIMATE},
    "mistyped pay period": {**PAYROLL, "average_w2": "", "pay_periods": "30, 2\n1,024", **ESTIMATE},
    "mistyped comparison": {**PAYROLL, "compare_average_w2": "24,9", "compare_medical": "59", **ESTIMATE},
    "nothing to load": {**PAYROLL, "action": "load"},
    "mistyped": {**PAYROLL, "average_w2": "24,9", "medical": "59", "person-2-wages": "", **ESTIMATE},
}
PAYCHECKS: Mapping[str, Form] = {
    "asked nothing yet": ESTIMATE,
    "without frequency": {**PAYCHECK, **ESTIMATE},
    "reached later": {**PAYCHECK, "pay_frequency": "monthly", **ESTIMATE},
    "reached with it": {**PAYCHECK, "year_to_date": "180000", "pay_frequency": "weekly", **ESTIMATE},
    "reached before": {**PAYCHECK, "year_to_date": "184500", "pay_frequency": "biweekly", **ESTIMATE},
    "not reached": {**PAYCHECK, "year_to_date": "0", "pay_frequency": "semimonthly", **ESTIMATE},
    "choice and plan": {**PAYCHECK, "medical": "75", "exempt-family": "1", **ESTIMATE},
    "mistyped": {**PAYCHECK, "pay": "10.000,00", "medical": "59", **ESTIMATE},
    "without law": {**PAYCHECK, "pay_date-year": "2018", **ESTIMATE},
}
PAYROLL_FILE: Mapping[str, Form] = {
    "no file": {"average_w2": "30", **ESTIMATE},
    "checked": {"file": MIXED, "action": "preview"},
    "worked out": {"file": MIXED, "average_w2": "30", "average_contractors": "2", "exempt-family": "1", **ESTIMATE},
    "nothing wrong": {"file": GOOD, "average_w2": "24", **ESTIMATE},
    "nothing usable": {"file": UNUSABLE, "average_w2": "30", **ESTIMATE},
    "no column": {"file": WITHOUT_WAGES, "average_w2": "30", **ESTIMATE},
    "mistyped": {"file": GOOD, "average_w2": "24,9", "medical": "101", **ESTIMATE},
    "below minimum": {"file": GOOD, "average_w2": "30", "medical": "10", **ESTIMATE},
}
DEVELOPERS: Mapping[str, Form] = {
    "answered": {"operation": "benefits", "question": '{"leave_start_date": "2026-03-02", "wages": []}'},
    "refused": {"operation": "financialEligibility", "question": "{"},
    "read": {"operation": "parameter", "question": "/api/v1/parameters/wage_base?format=csv"},
}
PAGES = (
    ("benefits", BENEFITS),
    ("contributions", CONTRIBUTIONS),
    ("contributions/paycheck", PAYCHECKS),
    ("contributions/payroll", PAYROLL_FILE),
    ("developers", DEVELOPERS),
)
MISTAKEN = {
    "below minimum",
    "no column",
    "no file",
    "asked nothing yet",
    "no wages",
    "mistyped",
    "mistyped for two",
    "mistyped pay",
    "pay not filled in",
    "no such day",
    "mistyped pay period",
    "mistyped comparison",
    "without law",
    "nothing to load",
    "mistyped weeks of birth",
    "mistyped plan",
    "plan that does not hold together",
    "plan kept while the day is mended",
}
EMBEDDED = ("eligible", "planned part time", "share due", "mistyped", "nothing to load")


@dataclass(frozen=True, slots=True)
class State:
    """A page in one state; without a form it is only opened."""

    name: str
    path: str
    form: Form | None = None

    @property
    def mistaken(self) -> bool:
        """Whether something needs mending."""
        return self.name in MISTAKEN

    def __str__(self) -> str:
        return f"{self.path} {self.name}".strip()


def _opened() -> list[State]:
    """Every page that needs nothing but a language, in each that is served; new pages come by themselves."""
    app = create_app()
    rules = [
        rule for rule in app.url_map.iter_rules() if rule.arguments == {"language"} and "GET" in (rule.methods or ())
    ]
    tags = [language.tag for language in served_languages()]
    paths = sorted(rule.rule for rule in rules if rule.endpoint.startswith("pages."))
    return [State("", path.replace("<language>", tag)) for tag in tags for path in paths]


def _posted() -> list[State]:
    return [
        State(name, f"/{language.tag}/{page}", form)
        for language in served_languages()
        for page, forms in PAGES
        for name, form in forms.items()
    ] + [
        State(name, f"/{language.tag}/embed/{page}", form)
        for language in served_languages()
        for page, forms in (("benefits", BENEFITS), ("contributions", CONTRIBUTIONS))
        for name, form in forms.items()
        if name in EMBEDDED
    ]


STATES = [
    *_opened(),
    *_posted(),
    State("", "/en/nowhere"),
    State("", "/problems/invalid-input"),
    State("", "/problems/not-covered"),
    State("", "/en/developers?example=benefits.leave_plan"),
]
