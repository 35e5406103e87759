"""The choices of the owner of a file for its columns, kept as a small JSON file for next time."""

import json
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from web.forms.errors import InputError
from web.payroll_file.headings import ROLES, Role
from web.payroll_file.periods import Period, chosen_period
from web.payroll_file.refusals import FileRefused

LONGEST_CHOICE = 1_000
MOST_COLUMNS = 100
LARGEST_MAPPING = 256 * 1024
"""The most bytes of saved choices. JSON takes thirty times as much memory to check."""


def _as_list(value: Any) -> Any:
    return [value] if isinstance(value, str) else value


Text = Annotated[str, Field(max_length=LONGEST_CHOICE)]
Headings = Annotated[tuple[Text, ...], BeforeValidator(_as_list), Field(max_length=MOST_COLUMNS)]


class ColumnMapping(BaseModel):
    """The headings of each role, and the values that are the same for all rows.

    A role that is left out is found by its heading, and one that is null is not used. Several columns of wages, or of
    withheld money, are added up. ``period`` is a year, a quarter or a pay date, ``one_person`` the name of the only
    person of the file.

    >>> ColumnMapping.of_json('{"person": "EE Name", "wages": ["Reg Earnings", "OT Earnings"]}').wages
    ('Reg Earnings', 'OT Earnings')
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    person: Headings | None = None
    id: Headings | None = None
    first_name: Headings | None = None
    last_name: Headings | None = None
    employer: Headings | None = None
    kind: Headings | None = None
    pay_date: Headings | None = None
    period_end: Headings | None = None
    quarter: Headings | None = None
    year: Headings | None = None
    month: Headings | None = None
    wages: Headings | None = None
    withheld: Headings | None = None
    employer_pays_medical: Headings | None = None
    employer_pays_family: Headings | None = None
    group: Headings | None = None
    period: Text | None = None
    one_person: Text | None = None
    sheet: Text | None = None

    @classmethod
    def of_json(cls, text: str | bytes) -> Self:
        """Return the mapping in a JSON text.

        Raise ``FileRefused``, which names the first entry that is wrong.
        """
        if len(text) > LARGEST_MAPPING:
            raise FileRefused("invalid_mapping", entry="JSON")
        try:
            return cls.model_validate_json(text)
        except ValidationError as error:
            place = error.errors(include_url=False, include_input=False)[0]["loc"]
            raise FileRefused("invalid_mapping", entry=str(place[0]) if place else "JSON") from error

    def as_json(self) -> str:
        """Return the mapping as a JSON text, with a single heading as a text and not as a list."""
        chosen = {
            name: value[0] if isinstance(value, list) and len(value) == 1 else value
            for name, value in self.model_dump(mode="json", exclude_unset=True).items()
        }
        return json.dumps(chosen, ensure_ascii=False, indent=2) + "\n"

    def with_roles(self, roles: Mapping[str, Role]) -> Self:
        """Return the mapping with the role of each heading.

        Roles without a heading are not used.

        >>> ColumnMapping().with_roles({"EE Name": "person"}).person
        ('EE Name',)
        """
        chosen: dict[str, Any] = {
            role: tuple(heading for heading, its in roles.items() if its == role) or None for role in ROLES
        }
        return self.model_copy(update=chosen)

    @property
    def chosen(self) -> Mapping[Role, tuple[str, ...]]:
        """Return the headings of each role that was chosen, an empty tuple for a role that is not used."""
        return {role: getattr(self, role) or () for role in ROLES if role in self.model_fields_set}

    def chosen_period(self) -> Period | None:
        """Return the period of all rows.

        Raise ``FileRefused`` if it cannot be read.
        """
        if not self.period:
            return None
        try:
            return chosen_period(self.period)
        except InputError as error:
            raise FileRefused(error.code) from error
