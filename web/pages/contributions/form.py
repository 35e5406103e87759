"""The contributions form as it was typed."""

from dataclasses import dataclass, field
from typing import Self

from werkzeug.datastructures import MultiDict

from web.forms.employer_terms import exempt_parts
from web.forms.repeated_rows import row_keys

MOST_PEOPLE = 200
TEXTS = (
    "year",
    "average_w2",
    "average_contractors",
    "pay_periods",
    "w2_wages",
    "contractor_wages",
    "medical",
    "family",
    "compare_year",
    "compare_average_w2",
    "compare_average_contractors",
    "compare_medical",
    "compare_family",
)


@dataclass(frozen=True, slots=True)
class PersonBoxes:
    """What was typed about one person."""

    key: int
    name: str = ""
    kind: str = ""
    wages: str = ""

    @property
    def typed(self) -> bool:
        """Whether a name or wages were typed."""
        return bool(self.name.strip() or self.wages.strip())

    def box(self, of: str) -> str:
        """The name of a box of this person."""
        return f"person-{self.key}-{of}"


@dataclass(frozen=True, slots=True)
class ContributionForm:
    """Every box as it was typed; ``texts`` by the name of the box."""

    texts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(TEXTS, ""))
    exempt: tuple[str, ...] = ()
    people: tuple[PersonBoxes, ...] = (PersonBoxes(1),)

    @classmethod
    def read(cls, form: MultiDict[str, str]) -> Self:
        """The form as it was sent."""
        return cls(
            {name: form.get(name, "") for name in TEXTS},
            exempt_parts(form),
            tuple(_person(form, key) for key in row_keys(form, "person")) or (PersonBoxes(1),),
        )

    @property
    def totals_typed(self) -> bool:
        """Whether totals of the payroll were typed."""
        return bool(self.texts["w2_wages"].strip() or self.texts["contractor_wages"].strip())

    def numbered_people(self) -> list[tuple[int, PersonBoxes]]:
        """The people who are asked about; a chosen kind of work is somebody, but nobody beside totals."""
        people = enumerate(self.people, 1)
        return [(number, each) for number, each in people if each.typed or (each.kind and not self.totals_typed)]

    def with_person(self) -> tuple[PersonBoxes, ...]:
        """The people and one more, to be filled in."""
        return (*self.people, PersonBoxes(max(each.key for each in self.people) + 1))

    def without_person(self, key: str) -> tuple[PersonBoxes, ...]:
        """The people without the one of ``key``; one is always left."""
        return tuple(each for each in self.people if str(each.key) != key) or (PersonBoxes(1),)


def _person(form: MultiDict[str, str], key: int) -> PersonBoxes:
    name, kind, wages = (form.get(f"person-{key}-{of}", "") for of in ("name", "kind", "wages"))
    return PersonBoxes(key, name, kind, wages)
