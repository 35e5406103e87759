"""Turn the paycheck form into a question."""

from pydantic import ValidationError

from calculators import WithholdingQuestion
from web.forms.employer_terms import with_exempt_list
from web.forms.errors import BoxReader, located
from web.forms.paycheck import PAYCHECK
from web.forms.table import Location, read_values
from web.forms.typed import Form


def withholding_question(form: Form) -> WithholdingQuestion:
    """Return the question that the form asks.

    Raise ``Mistakes`` if a box has an error.
    """
    reader = BoxReader()
    asked = with_exempt_list(read_values(PAYCHECK.fields, form, reader))
    try:
        question = WithholdingQuestion.model_validate({**asked, "explain": True})
    except ValidationError as error:
        raise reader.mistakes(located(error, box_at)) from error
    reader.check()
    return question


def box_at(location: Location) -> str:
    """Return the box of the value at ``location`` in the question."""
    return PAYCHECK.box_at(location, {}) or "pay_date"
