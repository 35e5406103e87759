"""The question and the envelopes of the compatible route, named as the portal names them."""

import re
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, PlainSerializer, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from calculators.models.fields import MOST_ROWS_OF_WAGES, Day, Model, Money, QuarterText
from web.api.paths import PORTAL_ALIAS, PORTAL_PATH

TAX_IDENTIFIER = re.compile(r"[0-9*]{3}-[0-9*]{2}-[0-9]{4}")
EMPLOYER_FEIN = re.compile(r"[0-9]{2}-[0-9]{7}")

Description = Literal[
    "Claimant wages under minimum",
    "Claimant wages failed 30x rule",
    "Opt-in quarterly contributions not met",
    "Financially eligible",
    "Not Known: invalid employment status",
]
Choices = Annotated[list[str], Field(title="Choices")]
Status = Literal["Employed", "Unemployed", "Self-Employed", "Unknown", "Retired"]


def _tax_identifier(value: Any) -> None:
    """Check the form of the value, and discard the value."""
    if not isinstance(value, str) or not TAX_IDENTIFIER.fullmatch(value):
        raise PydanticCustomError("invalid_tax_identifier", "Give a number of the form 123-45-6789, or ***-**-6789.")


def _employer_fein(value: Any) -> str:
    if isinstance(value, str) and EMPLOYER_FEIN.fullmatch(value):
        return value
    raise PydanticCustomError("invalid_employer_fein", "Give a FEIN of the form 12-3456789.")


def _text(pattern: re.Pattern[str], example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^{pattern.pattern}$", "examples": [example]})


TaxIdentifier = Annotated[None, PlainValidator(_tax_identifier), _text(TAX_IDENTIFIER, "***-**-6789")]
"""A tax number, discarded after a check of its form."""

EmployerFein = Annotated[str, PlainValidator(_employer_fein), _text(EMPLOYER_FEIN, "12-3456789")]
"""The federal number of an employer, written ``12-3456789``."""

Number = Annotated[
    Decimal,
    PlainSerializer(float, return_type=float),
    WithJsonSchema({"type": "number", "format": "double"}, mode="serialization"),
]
"""A JSON number, as the portal gives it. It is exact, because amounts never reach 16 digits."""


class EmployerWages(Model):
    """The wages that one employer paid in one calendar quarter, before taxes."""

    employer_fein: EmployerFein
    quarter: QuarterText
    amount: Money


class FinancialEligibilityQuestion(Model):
    """The portal's question with the wages, because this service has no wage records."""

    resource: ClassVar[str] = PORTAL_PATH

    tax_identifier: TaxIdentifier
    employer_fein: EmployerFein = Field(description="The FEIN of the employer of the leave, such as 12-3456789.")
    leave_start_date: Day
    application_submitted_date: Day
    employment_status: Status
    wages: Annotated[list[EmployerWages], Field(max_length=MOST_ROWS_OF_WAGES)] = Field(
        default_factory=list, description="Up to 2,400 rows by employer and quarter. Without rows, the status is 404."
    )

    @property
    def knows_wages(self) -> bool:
        """Return whether there are wages to answer with."""
        return bool(self.wages)


class EligibilityQuestion(FinancialEligibilityQuestion):
    """The portal's question to the alias, where an empty list says that there were no wages."""

    resource: ClassVar[str] = PORTAL_ALIAS

    wages: Annotated[list[EmployerWages], Field(max_length=MOST_ROWS_OF_WAGES)] = Field(
        default_factory=list,
        description="Up to 2,400 rows by employer and quarter. Without this field, the status is 404.",
    )

    @property
    def knows_wages(self) -> bool:
        """Return whether the question says what the wages were, even if there were none."""
        return "wages" in self.model_fields_set


class Closed(BaseModel):
    """A closed, frozen object."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class Meta(Closed):
    """The called route."""

    method: Annotated[str, Field(examples=["POST"])] = "POST"
    resource: Annotated[str, Field(examples=[PORTAL_PATH])] = PORTAL_PATH


class FinancialEligibility(Closed):
    """The portal's answer.

    The four numbers are null if the employment status gives no answer.
    """

    financially_eligible: bool
    description: Description
    total_wages: Number | None
    state_average_weekly_wage: Annotated[int | None, Field(description="Whole dollars, without the cents.")]
    unemployment_minimum: Annotated[int | None, Field(description="Whole dollars, without the cents.")]
    employer_average_weekly_wage: Annotated[
        Number | None,
        Field(description="Dollars to the cent, half to even. 0 without base-period wages."),
    ]


class Calculated(Closed):
    """The envelope of an answer."""

    status_code: Literal[200] = 200
    message: Literal["Calculated financial eligibility", "success"]
    meta: Meta = Meta()
    data: FinancialEligibility


class Nothing(Closed):
    """An empty object."""


class EnvelopeError(Closed):
    """One value to fix, with the keyword of JSON Schema."""

    type: Annotated[str, Field(description="The failed keyword.", examples=["pattern"])]
    message: Annotated[str, Field(description="The advice, in the caller's language.")]
    rule: Annotated[
        str | int | bool | Choices | None,
        Field(description="The value of the keyword in the schema.", examples=[f"^{EMPLOYER_FEIN.pattern}$"]),
    ]
    field: Annotated[str, Field(examples=["wages.0.amount"])]


class Refused(Closed):
    """The envelope of a refused question."""

    status_code: Annotated[int, Field(examples=[400, 404])]
    message: str
    meta: Meta = Meta()
    data: Nothing = Nothing()
    errors: list[EnvelopeError]
