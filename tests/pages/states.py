"""Every page in every state a reader can meet: empty, asking on, mistaken, answered, not eligible."""

from collections.abc import Mapping
from dataclasses import dataclass

from web import create_app
from web.words import served_languages

Form = Mapping[str, str | list[str]]

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
    "no wages": {**LEAVE, "employer": "1", **ESTIMATE},
    "mistyped": {**LEAVE, **WAGES, "status": "", "employer-1-wages-2025-Q4": "12.000,50", **ESTIMATE},
    "mistyped for two": {**LEAVE, **TWO_EMPLOYERS, "employer-1-name": "Bakery", "job-day": "40", **ESTIMATE},
    "no such day": {**LEAVE, "leave-day": "31", "leave-month": "2", "action": "quarters"},
    "without law": {**LATER, "action": "quarters"},
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
    "mistyped": {**PAYROLL, "average_w2": "24,9", "medical": "59", "person-2-wages": "", **ESTIMATE},
}
DEVELOPERS: Mapping[str, Form] = {
    "answered": {"operation": "benefits", "question": '{"leave_start_date": "2026-03-02", "wages": []}'},
    "refused": {"operation": "financialEligibility", "question": "{"},
    "read": {"operation": "parameter", "question": "/api/v1/parameters/wage_base?format=csv"},
}
MISTAKEN = {
    "asked nothing yet",
    "no wages",
    "mistyped",
    "mistyped for two",
    "mistyped pay",
    "pay not filled in",
    "no such day",
    "without law",
}


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
        for page, forms in (("benefits", BENEFITS), ("contributions", CONTRIBUTIONS), ("developers", DEVELOPERS))
        for name, form in forms.items()
    ]


STATES = [
    *_opened(),
    *_posted(),
    State("", "/en/nowhere"),
    State("", "/problems/invalid-input"),
    State("", "/problems/not-covered"),
    State("", "/en/developers?example=benefits.leave_plan"),
]
