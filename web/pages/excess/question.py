"""Turn the form about money withheld into a question, and a saved question back into the form."""

from pydantic import ValidationError

from calculators import ExcessQuestion
from web.exports.saved_question import FILE
from web.forms.errors import BoxReader, Mistakes, located
from web.forms.excess import EMPLOYERS, EXCESS
from web.forms.table import Location, fill, read_values
from web.forms.typed import Form, Row
from web.i18n import Translator


def labels(form: Form, translator: Translator) -> dict[str, str]:
    """Return the label of each box in the list of errors, in the order of the page."""
    return {**EXCESS.labels(form, translator), FILE: translator.gettext("File with the data (JSON)")}


def excess_question(form: Form) -> ExcessQuestion:
    """Return the question that the form asks, without blank rows.

    Raise ``Mistakes`` if a box has an error.
    """
    rows = [row for row in form.rows(EMPLOYERS.name) if any(row[field.box].strip() for field in EMPLOYERS.fields)]
    rows, reader = rows or form.rows(EMPLOYERS.name)[:1], BoxReader()
    for row in rows[EMPLOYERS.most :]:
        reader.codes[row.box("wages")] = "too_many_employers"
    asked = read_values(EXCESS.fields, form, reader)
    asked["employers"] = [read_values(EMPLOYERS.fields, row, reader) for row in rows]
    reader.check()
    try:
        return ExcessQuestion.model_validate({**asked, "explain": True})
    except ValidationError as error:
        raise Mistakes(located(error, lambda location: _box_at(location, rows))) from error


def reloaded(saved: ExcessQuestion) -> tuple[Form, ExcessQuestion]:
    """Return the form that asks ``saved``, and its question.

    Raise ``Mistakes`` if the page has too few boxes.
    """
    values = saved.model_dump(mode="json", exclude_unset=True)
    texts = fill(EXCESS.fields, values)
    for number, employer in enumerate(values["employers"], 1):
        texts |= fill(EMPLOYERS.fields, employer, f"{EMPLOYERS.name}-{number}-")
    form = Form(texts, keys={EMPLOYERS.name: tuple(range(1, len(values["employers"]) + 1))})
    try:
        return form, excess_question(form)
    except Mistakes as mistakes:
        raise Mistakes({FILE: "kept_beyond_boxes"}) from mistakes


def _box_at(location: Location, rows: list[Row]) -> str:
    return EXCESS.box_at(location, {EMPLOYERS.place: rows}) or "year"
