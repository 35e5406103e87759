"""Read questions from options or a file, and report their errors."""

import json
import sys
from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

import click
from click.exceptions import Exit
from pydantic import BaseModel, ValidationError

from calculators import InvalidQuestion
from rules import NotCovered
from web.api.problems import Problem, UnreadableJson, problem_of
from web.api.questions import question
from web.command_line.exit_statuses import WRONG_INPUT, WrongInput
from web.command_line.language import gettext, translator

Question = TypeVar("Question", bound=BaseModel)


def question_of(model: type[Question], file: Path | None, options: Mapping[str, Any]) -> Question:
    """Return the question in ``file``, or without a file the question of the options."""
    if file is None:
        return model.model_validate({name: value for name, value in options.items() if value not in (None, [], ())})
    return question(model, _bytes_of(file, "--question"))


def fields_of(file: Path | None, option: str) -> dict[str, Any]:
    """Return the fields of the JSON object in ``file``, or none without a file."""
    if file is None:
        return {}
    try:
        fields = json.loads(_bytes_of(file, option), parse_float=Decimal)
    except ValueError as error:
        raise UnreadableJson from error
    if not isinstance(fields, dict):
        raise UnreadableJson
    return fields


def _bytes_of(file: Path, option: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
    except OSError as error:
        raise click.BadParameter(
            gettext("%(file)s cannot be read: %(fault)s.", file=file, fault=error.strerror), param_hint=option
        ) from error


def reporting_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Return ``command`` with the errors of a question as words or JSON, and exit status 2."""

    @wraps(command)
    def reporting(*, as_json: bool, **options: Any) -> None:
        try:
            command(as_json=as_json, **options)
        except (ValidationError, InvalidQuestion, NotCovered, UnreadableJson) as error:
            setting = "--provisional" if "provisional" in options else ""
            _report(problem_of(error, translator(), "pfml", provisional=setting), as_json=as_json)
            raise Exit(WRONG_INPUT) from None
        except WrongInput as error:
            click.echo(str(error), err=True)
            raise Exit(WRONG_INPUT) from None

    return reporting


def split(text: str, separator: str, option: str, advice: str) -> tuple[str, str]:
    """Return the two sides of ``text``, or report ``advice`` if the separator is missing."""
    left, found, right = text.rpartition(separator)
    if not found:
        raise click.BadParameter(advice, param_hint=option)
    return left, right


def _report(problem: Problem, *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(problem.model_dump(mode="json"), ensure_ascii=False))
        return
    words = translator()
    click.echo(words.sentences([words.stopped(problem.title), problem.detail]), err=True)
    for error in problem.errors or ():
        # Translators: a field of a question and what to do about it.
        click.echo(gettext("%(label)s: %(message)s", label=error.pointer, message=error.message), err=True)
