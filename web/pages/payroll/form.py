"""The payroll form as it was sent: the file, and the boxes that say who pays."""

from dataclasses import dataclass, field
from typing import Self

from werkzeug.datastructures import FileStorage, MultiDict

from calculators.contribution.rates_and_shares import Part
from web.forms.employer_terms import exempt_parts

TEXTS = ("average_w2", "average_contractors", "medical", "family")


@dataclass(frozen=True, slots=True)
class PayrollForm:
    """Every box as it was typed, and the bytes of the file; none where none was chosen."""

    texts: dict[str, str] = field(default_factory=lambda: dict.fromkeys(TEXTS, ""))
    exempt: tuple[Part, ...] = ()
    content: bytes | None = field(default=None, repr=False)

    @classmethod
    def read(cls, form: MultiDict[str, str], files: MultiDict[str, FileStorage]) -> Self:
        """The form as it was sent."""
        chosen = files.get("file")
        return cls(
            {name: form.get(name, "") for name in TEXTS},
            exempt_parts(form),
            chosen.read() if chosen is not None and chosen.filename else None,
        )
