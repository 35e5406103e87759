"""Reads a question out of a request, strictly."""

from typing import TypeVar

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import UnsupportedMediaType

from web.api.problems import UnreadableJson

Question = TypeVar("Question", bound=BaseModel)


def read(model: type[Question]) -> Question:
    """The question in the body; refuses other media types, unreadable JSON and what ``model`` refuses."""
    if not request.is_json:
        raise UnsupportedMediaType
    try:
        return model.model_validate_json(request.get_data())
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
            raise UnreadableJson from error
        raise
