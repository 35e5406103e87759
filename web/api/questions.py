"""Reads a question out of a request, strictly."""

from functools import lru_cache
from typing import TypeVar

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.http import parse_options_header

from web.api.problems import UnreadableJson

Question = TypeVar("Question", bound=BaseModel)


def read(model: type[Question]) -> Question:
    """The question in the body; refuses other media types, unreadable JSON and what ``model`` refuses."""
    environ = request.environ
    if not _is_json(environ.get("CONTENT_TYPE", "")):
        raise UnsupportedMediaType
    try:
        return model.model_validate_json(environ["werkzeug.request"].get_data(cache=False))
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
            raise UnreadableJson from error
        raise


@lru_cache(maxsize=64)
def _is_json(content_type: str) -> bool:
    media_type, _ = parse_options_header(content_type)
    return media_type == "application/json" or (media_type.startswith("application/") and media_type.endswith("+json"))
