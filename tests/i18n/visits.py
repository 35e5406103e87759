"""Every page in every state that shows words of its own: empty, with mistakes, with each kind of answer."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.builders.payroll_files import MIXED, UNUSABLE, WITHOUT_WAGES
from web import create_app
from web.i18n.messages import PROBLEMS

LEAVE = {"action": "estimate", "leave-month": "3", "leave-day": "2", "leave-year": "2026", "status": "employed"}
SECOND_QUARTER = "employer-1-wages-2025-Q2"
WAGES = {"employer": "1", "employer-1-wages-2025-Q1": "12000", SECOND_QUARTER: "12500.50"}
SAME_PAY = {
    "employer": "1",
    "employer-1-pay": "25.50",
    "employer-1-pay-unit": "hour",
    "employer-1-pay-hours": "37.5",
}
WRONG_PAY = {"employer-1-pay": "", "employer-1-pay-hours": "0"}
SECOND = {"employer": ["1", "2"], "employer-2-name": "XYZ", "employer-2-wages-2025-Q4": "900"}
FROM_SECOND = {"employer-2-leave": "1"}
JOB = {"employer-1-former": "1", "job-month": "1", "job-day": "5", "job-year": "2026"}
GONE = {"status": "unemployed", "separation-month": "1", "separation-day": "5", "separation-year": "2026"}
PROVISIONAL = {"leave-year": "2028", "provisional": "1", "employer": "1", "employer-1-wages-2027-Q4": "9000"}
LATE_IN_2026 = {"leave-month": "12", "employer": "1", "employer-1-wages-2026-Q3": "5000"}
PLAN = {
    "period": ["1", "2"],
    "period-1-reason": "pregnancy",
    "period-1-weeks": "6",
    "period-1-schedule": "continuous",
    "period-2-reason": "bonding",
    "period-2-weeks": "60",
    "period-2-schedule": "reduced",
    "period-2-hours": "20",
    "hours": "40",
    "size": "25_or_more",
    "withhold-state": "1",
    "used-medical_weeks": "15.5",
    "income": "1",
    "income-1-kind": "unemployment",
    "income-1-amount": "300",
    "income-1-start-month": "3",
    "income-1-start-day": "18",
    "income-1-start-year": "2026",
    "income-1-end-month": "3",
    "income-1-end-day": "29",
    "income-1-end-year": "2026",
}
BIRTH = {"birth-recovery": "6", "birth-bonding": "12"}
WRONG_PLAN = {"period-1-weeks": "0", "period-2-reason": "", "hours": "", "income-1-kind": ""}
PAYROLL = {
    "action": "estimate",
    "year": "2026",
    "average_w2": "30",
    "person": "1",
    "person-1-kind": "w2",
    "person-1-wages": "200,000",
}
CHOICE = {"medical": "70", "exempt-family": "1", "person": ["1", "2"], "person-2-kind": "contractor"}
PERIODS = {"action": "estimate", "year": "2019", "pay_periods": "9, 20\n8, 2", "w2_wages": "900000", "person": "1"}


@dataclass(frozen=True)
class Visit:
    """A page without its language, and what is sent to it."""

    name: str
    path: str
    form: Mapping[str, object] = field(default_factory=dict)
    status: int = 200

    def __str__(self) -> str:
        return self.name

    @property
    def answered(self) -> bool:
        """Whether there is an estimate to show."""
        return self.status == 200 and self.form.get("action") in ("estimate", "preview")

    def made(self, client: FlaskClient, tag: str) -> TestResponse:
        """The answer in the language ``tag``."""
        address = self.path.replace("LANGUAGE", tag)
        headers = {"Accept-Language": tag}
        if self.form:
            return client.post(address, data=self.form, headers=headers)
        return client.get(address, headers=headers)


def plain_pages() -> Iterator[Visit]:
    """Each page that can be read without sending anything, as the application lists them."""
    for rule in create_app().url_map.iter_rules():
        if rule.rule.startswith("/<language>/") and rule.arguments == {"language"} and "GET" in (rule.methods or ()):
            yield Visit(f"{rule.endpoint} empty", rule.rule.replace("<language>", "LANGUAGE"))
    yield from (Visit(f"problem {kind}", f"/problems/{kind}") for kind in sorted(PROBLEMS))
    yield Visit("no page", "/LANGUAGE/none", status=404)


BENEFITS = [
    Visit("no day", "/LANGUAGE/benefits", {"action": "quarters"}, 422),
    Visit("quarters", "/LANGUAGE/benefits", {**LEAVE, "action": "quarters"}),
    Visit("two employers", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "action": "add"}),
    Visit("comma for cents", "/LANGUAGE/benefits", {**LEAVE, **WAGES, SECOND_QUARTER: "12.000,50"}, 422),
    Visit("number of a person", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "employer-1-name": "123-45-6789"}, 422),
    Visit("no leave from", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **SECOND}, 422),
    Visit("same pay", "/LANGUAGE/benefits", {**LEAVE, **SAME_PAY, "action": "fill-1"}),
    Visit("same pay mistyped", "/LANGUAGE/benefits", {**LEAVE, **SAME_PAY, **WRONG_PAY, "action": "fill-1"}, 422),
    Visit("same pay not filled in", "/LANGUAGE/benefits", {**LEAVE, **SAME_PAY}, 422),
    Visit("day before", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "leave-year": "2019"}, 422),
    Visit("day after", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "leave-year": "2028"}, 422),
    Visit("eligible", "/LANGUAGE/benefits", {**LEAVE, **WAGES}),
    Visit("not eligible", "/LANGUAGE/benefits", {**LEAVE, "employer": "1", SECOND_QUARTER: "9"}),
    Visit("a later day helps", "/LANGUAGE/benefits", {**LEAVE, "employer": "1", "employer-1-wages-2025-Q4": "5000"}),
    Visit("compared", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "compared": "1"}),
    Visit("compared former", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **SECOND, **FROM_SECOND, **JOB, "compared": "1"}),
    Visit("compared unemployed", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **GONE, "compared": "1"}),
    Visit("compared beyond", "/LANGUAGE/benefits", {**LEAVE, **LATE_IN_2026, "provisional": "1", "compared": "1"}),
    Visit("self-employed", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "status": "self_employed"}),
    Visit("unemployed", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **GONE}),
    Visit("several", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **SECOND, **FROM_SECOND, "employer-1-leave": "1"}),
    Visit("former", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **SECOND, **FROM_SECOND, **JOB}),
    Visit("reason alone", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "period-1-reason": "medical"}),
    Visit("plan", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **PLAN}),
    Visit("plan by weekday", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **PLAN, "hours": "", "hours-friday": "22"}),
    Visit("plan in usual hours", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **PLAN, "period": "1", "hours": ""}),
    Visit("plan not eligible", "/LANGUAGE/benefits", {**LEAVE, "employer": "1", SECOND_QUARTER: "9", **PLAN}),
    Visit("plan mistyped", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **PLAN, **WRONG_PLAN}, 422),
    Visit("birth", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **BIRTH, "action": "fill-birth"}),
    Visit("birth not filled in", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **BIRTH}, 422),
    Visit("provisional", "/LANGUAGE/benefits", {**LEAVE, **PROVISIONAL}),
]
CONTRIBUTIONS = [
    Visit("nothing", "/LANGUAGE/contributions", {"action": "estimate", "year": ""}, 422),
    Visit("below minimum", "/LANGUAGE/contributions", {**PAYROLL, "medical": "1"}, 422),
    Visit("people", "/LANGUAGE/contributions", {**PAYROLL, "action": "add"}),
    Visit("share due", "/LANGUAGE/contributions", PAYROLL),
    Visit("choices", "/LANGUAGE/contributions", {**PAYROLL, **CHOICE, "person-2-wages": "9000"}),
    Visit("pay periods", "/LANGUAGE/contributions", PERIODS),
]
COMPARED = {**PAYROLL, "average_w2": "24.9", "average_contractors": "3", "compare_year": "2019"}
OUT = {**PAYROLL, "average_w2": "20", "average_contractors": "21", "person-1-wages": "50000", "compare_medical": "100"}
FLIPPED = {**PAYROLL, "average_w2": "24", "medical": "20", "compare_average_w2": "30", "compare_medical": "60"}
EMPLOYERS = [
    Visit("two years", "/LANGUAGE/contributions", COMPARED),
    Visit("contractors out", "/LANGUAGE/contributions", OUT),
    Visit("choice given up", "/LANGUAGE/contributions", FLIPPED),
    Visit("wrong line", "/LANGUAGE/contributions", {**PERIODS, "pay_periods": "1,024"}, 422),
    Visit("wrong comparison", "/LANGUAGE/contributions", {**PAYROLL, "compare_average_w2": "2,5"}, 422),
]
PAYCHECK = {
    "action": "estimate",
    "pay_date-month": "8",
    "pay_date-day": "31",
    "pay_date-year": "2026",
    "pay": "10000",
    "year_to_date": "140000",
    "covered_individuals": "30",
}
PAYCHECKS = [
    Visit("no paycheck", "/LANGUAGE/contributions/paycheck", {"action": "estimate"}, 422),
    Visit("paycheck", "/LANGUAGE/contributions/paycheck", PAYCHECK),
    *(
        Visit(f"paycheck after {earlier}", "/LANGUAGE/contributions/paycheck", {**PAYCHECK, **more})
        for earlier in ("0", "140000", "180000", "184500")
        for more in [{"year_to_date": earlier, "pay_frequency": "monthly"}]
    ),
]


def questions() -> Iterator[tuple[str, dict[str, object]]]:
    """Questions that were kept, with the fields that are repeated in words."""
    wages = [{"employer": "XYZ", "quarter": "2025-Q4", "amount": "12500.50"}]
    worker = {"leave_start_date": "2026-03-02", "wages": wages, "explain": True}
    leave = [
        {"reason": "pregnancy", "start": "2026-03-02", "end": "2026-03-15"},
        {
            "reason": "bonding",
            "start": "2026-03-16",
            "end": "2026-04-11",
            "schedule": "reduced",
            "hours_off_per_week": "4",
        },
    ]
    income = [{"kind": "unemployment", "start": "2026-03-09", "end": "2026-03-15", "weekly_amount": "10"}]
    plan = {"leave": leave, "other_income": income, "employer_size": "under_25", "withhold": {"state": True}}
    people = [{"id": "XYZ", "kind": "contractor", "wages": "9000"}]
    yield "benefits", worker
    yield "benefits", {**worker, **plan, "work_week": {"monday": "8"}, "already_used": {"medical_weeks": "1"}}
    yield "contributions", {"year": 2026, "people": people, "workforce": {"pay_periods": [{"w2": "30"}]}}


KEPT = [
    Visit(f"{page} to print {number}", f"/LANGUAGE/{page}/keep/print", {"action": "estimate", "kept": text})
    for number, (page, question) in enumerate(questions(), 1)
    for text in [json.dumps({"question": question})]
]
OTHERS = [
    Visit("embedded", "/LANGUAGE/embed/benefits", {**LEAVE, **WAGES}),
    Visit("not readable", "/LANGUAGE/embed/contributions", {"action": "load", "kept": "x"}, 422),
    Visit("not loaded", "/LANGUAGE/benefits", {**LEAVE, "action": "load", "kept": '{"question": {}}'}, 422),
    Visit("no weeks", "/LANGUAGE/benefits/keep/csv", KEPT[0].form, 404),
]
FILE = {"action": "estimate", "file": MIXED, "average_w2": "30", "average_contractors": "2"}
PAYROLL_FILE = [
    Visit("no file", "/LANGUAGE/contributions/payroll", {"action": "estimate"}, 422),
    Visit("file without wages", "/LANGUAGE/contributions/payroll", {**FILE, "file": WITHOUT_WAGES}, 422),
    Visit("file checked", "/LANGUAGE/contributions/payroll", {**FILE, "action": "preview"}),
    Visit("file worked out", "/LANGUAGE/contributions/payroll", {**FILE, "exempt-family": "1"}),
    Visit("file unusable", "/LANGUAGE/contributions/payroll", {**FILE, "file": UNUSABLE}),
]
DEVELOPERS = [
    Visit("tried", "/LANGUAGE/developers", {"operation": "withholdings", "question": "{}"}),
    Visit("read", "/LANGUAGE/developers", {"operation": "coverage", "question": "/api/v1/coverage"}),
]
VISITS = [*plain_pages(), *BENEFITS, *CONTRIBUTIONS, *EMPLOYERS, *PAYCHECKS, *KEPT, *OTHERS, *PAYROLL_FILE, *DEVELOPERS]
