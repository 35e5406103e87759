"""Reads a question out of a request, strictly."""

from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

from flask import request
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.http import parse_options_header

from web.api.arguments import known_arguments
from web.api.problems import UnreadableJson

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

Question = TypeVar("Question", bound=BaseModel)
LARGEST_QUESTION = 256 * 1024
"""The most bytes of a question."""


def body() -> bytes:
    """What was sent; refuses other media types than JSON, what is packed, and arguments in the address."""
    if not is_readable(request.environ):
        raise UnsupportedMediaType
    known_arguments()
    return request.get_data(cache=False)


def question(model: type[Question], sent: bytes) -> Question:
    """The question that was sent; refuses unreadable JSON, and what ``model`` refuses."""
    try:
        return model.model_validate_json(sent)
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
            raise UnreadableJson from error
        raise


def is_readable(environ: "WSGIEnvironment") -> bool:
    """Whether what was sent with ``environ`` says that it is JSON, and not packed."""
    packing = environ.get("HTTP_CONTENT_ENCODING", "").strip().lower()
    return packing in {"", "identity"} and is_json(environ.get("CONTENT_TYPE", ""))


@lru_cache(maxsize=64)
def is_json(content_type: str) -> bool:
    """Whether ``content_type`` is that of JSON, or of a kind of it."""
    media_type, _ = parse_options_header(content_type)
    kind, _, subtype = media_type.lower().partition("/")
    return kind == "application" and (subtype == "json" or subtype.endswith("+json"))
