"""The payroll form as it was sent: the boxes about the employer and the file."""

from dataclasses import dataclass, field
from typing import Self

from werkzeug.datastructures import FileStorage, MultiDict

from web.forms.payroll import PAYROLL
from web.forms.typed import Form


@dataclass(frozen=True, slots=True)
class PayrollForm:
    """The boxes and the bytes of the file, ``None`` where none was chosen."""

    boxes: Form = field(default_factory=Form)
    content: bytes | None = field(default=None, repr=False)

    @classmethod
    def read(cls, form: MultiDict[str, str], files: MultiDict[str, FileStorage]) -> Self:
        """Read the form as it was sent."""
        chosen = files.get("file")
        return cls(PAYROLL.form(form), chosen.read() if chosen is not None and chosen.filename else None)
