"""Read a saved question from a file, a link, or the page of its answer."""

from collections.abc import Mapping
from typing import Any, TypeVar

from flask import request
from pydantic import BaseModel, ConfigDict, ValidationError

from calculators import AwardCheckQuestion, BenefitQuestion, ContributionQuestion, ExcessQuestion
from web.forms.errors import Mistakes
from web.validation_errors import mistakes_of

Question = TypeVar("Question", AwardCheckQuestion, BenefitQuestion, ContributionQuestion, ExcessQuestion)
FILE = "kept-file"
TEXT = "kept"
SIGNS: Mapping[str, type[BaseModel]] = {
    "notice": AwardCheckQuestion,
    "leave_start_date": BenefitQuestion,
    "employers": ExcessQuestion,
    "year": ContributionQuestion,
}
"""The calculator of a question by the first of these fields that it has."""
LONGEST_PLACE = 80


class Document(BaseModel):
    """A saved question with the answer that it had, of which only the question is read."""

    model_config = ConfigDict(extra="forbid", defer_build=True)

    question: dict[str, Any]
    answer: Any = None


def sent() -> bytes:
    """Return the document that was sent: the file chosen, or the text from an answer or a link."""
    file = request.files.get(FILE)
    return file.read() if file else request.form.get(TEXT, "").encode()


def read_saved(content: bytes, model: type[Question]) -> Question:
    """Return the question in a saved document.

    Raise ``Mistakes`` of the box for the file if the document cannot be read.
    """
    if not content.strip():
        raise _unreadable("kept_missing")
    try:
        question = Document.model_validate_json(content).question
    except ValidationError as error:
        raise _unreadable("kept_not_ours") from error
    if next((of for sign, of in SIGNS.items() if sign in question), model) is not model:
        raise _unreadable("kept_for_other_page")
    try:
        return model.model_validate(question)
    except ValidationError as error:
        raise _unknown(error) from error


def _unknown(error: ValidationError) -> Mistakes:
    """Return the error that names the first value that the page cannot take."""
    place = "/".join(map(str, mistakes_of(error)[0].location))[:LONGEST_PLACE]
    return Mistakes({FILE: "kept_not_understood"}, {FILE: {"place": place}})


def _unreadable(code: str) -> Mistakes:
    return Mistakes({FILE: code})
