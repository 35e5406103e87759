"""The paycheck form as it was typed."""

from dataclasses import dataclass, field
from typing import Self

from werkzeug.datastructures import MultiDict

from web.forms.date_input import DayBoxes
from web.forms.employer_terms import exempt_parts

TEXTS = ("pay", "year_to_date", "pay_frequency", "covered_individuals", "medical", "family")


@dataclass(frozen=True, slots=True)
class PaycheckForm:
    """Every box as it was typed; ``texts`` by the name of the box."""

    pay_date: DayBoxes = field(default_factory=DayBoxes)
    texts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(TEXTS, ""))
    exempt: tuple[str, ...] = ()

    @classmethod
    def read(cls, form: MultiDict[str, str]) -> Self:
        """The form as it was sent."""
        return cls(DayBoxes.read(form, "pay_date"), {name: form.get(name, "") for name in TEXTS}, exempt_parts(form))
