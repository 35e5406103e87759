"""Make the schemas of the OpenAPI document, in forms that code generators understand.

A field has no ``default`` here, because generators would require it or send it. Its description names the default.
"""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue, models_json_schema
from pydantic_core import core_schema

from calculators.award_check.models import BasedOn, ReasonCode
from calculators.benefit.answers import AssumptionCode, Change, SearchEnd
from calculators.benefit.eligibility import EmploymentStatus, Reason, TestName
from calculators.contribution.models import Kind
from calculators.contribution.rates_and_shares import Part
from calculators.leave.models import EmployerSize, IncomeKind, LeaveReason, Schedule, WeekKind
from calculators.models.answers import WarningCode
from calculators.models.fields import (
    Count,
    DayHours,
    Dollars,
    Fraction,
    Hours,
    Money,
    Plain,
    QuarterText,
    Signed,
    Weeks,
)
from calculators.withholding.pay_dates import PayFrequency
from web.api.openapi_parts import PLACE, Json
from web.api.portal.models import Choices, Description, EmployerFein, Status

NULL: Json = {"type": "null"}
REASONS = (
    "A reason for leave. `medical` is your own serious health condition. `pregnancy` is also recovery from childbirth, "
    "and counts as medical leave. `bonding` is time with a new child. It has no waiting period right after "
    "`pregnancy`. `family_care` is care of a sick family member. `exigency` is for the active duty of a family member. "
    "`military_care` is care of a service member."
)
INCOMES = (
    "A kind of other income during leave. `workers_compensation` is for the same injury. `employer_wages` is pay for "
    "the hours of leave. `employer_plan` is a plan for disability or family leave. `paid_leave` is vacation or sick "
    "pay that tops the benefit up. `ssdi` is disability pay from Social Security."
)
WEEKS = (
    "The kind of payment of a week, or the reason for no payment. In a `partial` week some days are not paid. "
    "`waiting` is the waiting period. `exhausted` means that no weeks of leave are left. `next_benefit_year` is for "
    "days after the end of the benefit year."
)
SHARED: Mapping[str, tuple[Any, str]] = {
    "Money": (Money, "Dollars of a question, as a text or a JSON number of at most two decimals."),
    "Count": (Count, "A number of people in a question, as a text or a JSON number of at most four decimals."),
    "Fraction": (Fraction, "A fraction from 0 to 1 in a question, as a text or a JSON number."),
    "Hours": (Hours, "Hours of a week in a question, as a text or a JSON number of at most two decimals."),
    "HoursOfDay": (DayHours, "Hours of a day in a question, as a text or a JSON number of at most two decimals."),
    "Weeks": (Weeks, "Weeks in a question, as a text or a JSON number of at most four decimals."),
    "Quarter": (QuarterText, "A calendar quarter, such as 2025-Q4."),
    "EmployerFein": (EmployerFein, "The federal number of an employer, such as 12-3456789."),
    "Dollars": (Dollars, "Dollars of an answer with two decimals, as a text."),
    "PlainDecimal": (Plain, "A decimal of an answer without trailing zeros, as a text."),
    "SignedDecimal": (Signed, "A decimal of an answer that may be below zero, as a text."),
    "EmploymentStatus": (EmploymentStatus, "The status of a worker."),
    "LeaveReason": (LeaveReason, REASONS),
    "Schedule": (Schedule, "Full weeks, a fixed part of each week, or hours as needed."),
    "IncomeKind": (IncomeKind, INCOMES),
    "EmployerSize": (EmployerSize, "The size of an employer, by covered individuals."),
    "PersonKind": (Kind, "A kind of person on a payroll."),
    "ContributionPart": (Part, "A part of the contribution."),
    "PayFrequency": (PayFrequency, "The time between paychecks."),
    "EligibilityReason": (Reason, "The answer to a question about eligibility, or the first test that fails."),
    "TestName": (TestName, "A test of eligibility."),
    "WeekKind": (WeekKind, WEEKS),
    "WarningCode": (WarningCode, "A code of a note about an answer. New codes can come."),
    "AwardReasonCode": (ReasonCode, "A known reason of an award."),
    "AwardReasonCodes": (list[ReasonCode], "The codes of reasons that apply together."),
    "AwardBasis": (BasedOn, "The wages of a comparison."),
    "AssumptionCode": (AssumptionCode, "A code of an assumption about wages."),
    "StartDateChange": (Change, "A difference between two first days of leave."),
    "SearchEnd": (SearchEnd, "The reason for the end of a search."),
    "PortalStatus": (Status, "The status of a worker, as the Commonwealth's portal names it."),
    "PortalDescription": (Description, "The reason of an answer, in the portal's words."),
    "PortalChoices": (Choices, "The values that a field of the portal can have."),
}
"""The schemas with a name, each with its type and description.

Many fields share them. A list in a choice of types needs a name too, because Java has no class of a list of codes.
"""

Field = core_schema.ModelField | core_schema.DataclassField | core_schema.TypedDictField


class ContractSchema(GenerateJsonSchema):
    """A writer of schemas that tell an absent field from a null.

    An optional field of a question may be null. A field that an answer can omit is not required, and is never null.
    """

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Return the schema of the value, without its default."""
        return self.generate_inner(schema["schema"])

    def model_field_schema(self, schema: core_schema.ModelField) -> JsonSchemaValue:
        """Return the schema of a field of a model."""
        return self._of_field(schema, super().model_field_schema(schema))

    def dataclass_field_schema(self, schema: core_schema.DataclassField) -> JsonSchemaValue:
        """Return the schema of a field of a dataclass."""
        return self._of_field(schema, super().dataclass_field_schema(schema))

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Return the schema of one of several models, which a field names.

        It is ``anyOf``, because Go's client of ``oneOf`` needs a package beyond the standard library.
        """
        found = super().tagged_union_schema(schema)
        return {"anyOf": found.pop("oneOf"), **found}

    def field_is_required(self, field: Field, total: bool) -> bool:  # noqa: FBT001 - as pydantic calls it
        """Return whether the field is in every question or answer."""
        if self.mode == "serialization":
            return "serialization_exclude_if" not in field
        return super().field_is_required(field, total)

    def _of_field(self, field: Field, schema: JsonSchemaValue) -> JsonSchemaValue:
        if self.field_is_required(field, total=True):
            return schema
        forms = schema.get("anyOf", ())
        if self.mode == "validation":
            return schema if NULL in forms else {"anyOf": [schema, NULL]}
        known = [form for form in forms if form != NULL]
        return known[0] if len(known) == 1 else {**schema, "anyOf": known} if known else schema


def schemas_of(asked: Sequence[type[BaseModel]], answered: Sequence[type[BaseModel]]) -> Json:
    """Return every schema by its name, those of questions first."""
    found: Json = {}
    for models, mode in ((asked, "validation"), (answered, "serialization")):
        chosen: Any = [(model, mode) for model in models]
        written = models_json_schema(chosen, ref_template=PLACE, schema_generator=ContractSchema)[1]
        found |= {name: _sharing(schema) for name, schema in written.get("$defs", {}).items()}
    return {**_shared(), **found}


def _shared() -> Json:
    return {
        name: {"description": meaning, **{key: _sharing(value) for key, value in _schema_of(name).items()}}
        for name, (_, meaning) in SHARED.items()
    }


@cache
def _schema_of(name: str) -> Json:
    """Return a shared schema by its name."""
    return TypeAdapter(SHARED[name][0]).json_schema()


def _sharing(schema: Any) -> Any:
    """Return ``schema`` with a reference in place of each shared schema."""
    if isinstance(schema, list):
        return [_sharing(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    for name in SHARED:
        whole = _schema_of(name)
        if whole.items() <= schema.items():
            own = {key: value for key, value in schema.items() if key not in whole}
            return {"$ref": PLACE.format(model=name), **own}
    return {key: _sharing(value) for key, value in schema.items()}
