"""Reads a question out of a request, strictly."""

from functools import lru_cache
from typing import TypeVar

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.http import parse_options_header

from web.api.problems import UnreadableJson

Question = TypeVar("Question", bound=BaseModel)


def body() -> bytes:
    """What was sent; refuses other media types than JSON."""
    if not is_json(request.content_type or ""):
        raise UnsupportedMediaType
    return request.get_data(cache=False)


def question(model: type[Question], sent: bytes) -> Question:
    """The question that was sent; refuses unreadable JSON, and what ``model`` refuses."""
    try:
        return model.model_validate_json(sent)
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
            raise UnreadableJson from error
        raise


@lru_cache(maxsize=64)
def is_json(content_type: str) -> bool:
    """Whether ``content_type`` is that of JSON, or of a kind of it."""
    media_type, _ = parse_options_header(content_type)
    return media_type == "application/json" or (media_type.startswith("application/") and media_type.endswith("+json"))
