"""Read the question of a request strictly."""

from collections.abc import Iterable
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import from_json, to_json
from werkzeug.exceptions import UnsupportedMediaType
from werkzeug.http import parse_options_header

from calculators import InvalidQuestion
from web.api.arguments import unknown_arguments
from web.api.nulls import nulls_of, without
from web.api.problems import UnreadableJson

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

Question = TypeVar("Question", bound=BaseModel)
LARGEST_QUESTION = 256 * 1024
"""The most bytes of a question."""


def question(model: type[Question], sent: bytes) -> Question:
    """Return the question in ``sent``, in which a null is an absent field.

    Raise ``UnreadableJson`` if it is not JSON, and ``ValidationError`` if ``model`` refuses it.
    """
    try:
        return model.model_validate_json(sent)
    except ValidationError as error:
        if error.errors(include_url=False, include_input=False)[0]["type"] == "json_invalid":
            raise UnreadableJson from error
        check_numbers(sent)
        if b"null" in sent and (nulls := nulls_of(error)):
            return model.model_validate_json(to_json(without(nulls, from_json(sent)), inf_nan_mode="constants"))
        raise


def check_numbers(sent: bytes) -> None:
    """Raise ``UnreadableJson`` if ``sent`` has NaN or Infinity as a value.

    Pydantic reads them, and JSON does not know them. No field takes them, so only a question with an error needs this.
    """
    if b"NaN" in sent or b"Infinity" in sent:
        try:
            from_json(sent, allow_inf_nan=False)
        except ValueError as error:
            raise UnreadableJson from error


def read_question(model: type[Question], given: Any) -> Question:
    """Return the question in ``given``, which was read from JSON already.

    Raise ``ValidationError`` if ``model`` refuses it.
    """
    try:
        return model.model_validate(given)
    except ValidationError as error:
        if nulls := nulls_of(error):
            return model.model_validate(without(nulls, deepcopy(given)))
        raise


def check_request(environ: "WSGIEnvironment", arguments: Iterable[str]) -> None:
    """Refuse a request with ``arguments`` in its address, or without a plain JSON body."""
    if not is_readable(environ):
        raise UnsupportedMediaType
    if mistakes := unknown_arguments(arguments):
        raise InvalidQuestion(mistakes)


def is_readable(environ: "WSGIEnvironment") -> bool:
    """Return whether the request declares its body as JSON without compression."""
    encoding = environ.get("HTTP_CONTENT_ENCODING", "").strip().lower()
    return encoding in {"", "identity"} and is_json(environ.get("CONTENT_TYPE", ""))


@lru_cache(maxsize=64)
def is_json(content_type: str) -> bool:
    """Return whether ``content_type`` is JSON or a kind of it."""
    media_type, _ = parse_options_header(content_type)
    kind, _, subtype = media_type.lower().partition("/")
    return kind == "application" and (subtype == "json" or subtype.endswith("+json"))
