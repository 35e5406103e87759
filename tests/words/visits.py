"""Every page in every state that shows words of its own: empty, with mistakes, with each kind of answer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from web import create_app
from web.words.messages import PROBLEMS

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
        return self.status == 200 and self.form.get("action") == "estimate"

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
    Visit("self-employed", "/LANGUAGE/benefits", {**LEAVE, **WAGES, "status": "self_employed"}),
    Visit("unemployed", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **GONE}),
    Visit("several", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **SECOND, **FROM_SECOND, "employer-1-leave": "1"}),
    Visit("former", "/LANGUAGE/benefits", {**LEAVE, **WAGES, **SECOND, **FROM_SECOND, **JOB}),
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
DEVELOPERS = [
    Visit("tried", "/LANGUAGE/developers", {"operation": "withholdings", "question": "{}"}),
    Visit("read", "/LANGUAGE/developers", {"operation": "coverage", "question": "/api/v1/coverage"}),
]
VISITS = [*plain_pages(), *BENEFITS, *CONTRIBUTIONS, *DEVELOPERS]
