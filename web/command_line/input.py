"""Read questions from options or a file, and report their errors."""

import json
import re
import sys
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from fnmatch import fnmatchcase
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
        given = {name: [*value] if isinstance(value, tuple) else value for name, value in options.items()}
        return model.model_validate({name: value for name, value in given.items() if value not in (None, [])})
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


def reporting_errors(places: Mapping[str, Sequence[str]]) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return the decorator of a command that reports the errors of its question, with exit status 2.

    ``places`` gives the options of each place in the question. The answer in JSON names places, as the API does.
    """

    def decorated(command: Callable[..., None]) -> Callable[..., None]:
        @wraps(command)
        def reporting(*, as_json: bool, **options: Any) -> None:
            try:
                command(as_json=as_json, **options)
            except (ValidationError, InvalidQuestion, NotCovered, UnreadableJson) as error:
                setting = "--provisional" if "provisional" in options else ""
                problem = problem_of(error, translator(), "pfml", provisional=setting)
                if as_json:
                    click.echo(json.dumps(problem.model_dump(mode="json"), ensure_ascii=False))
                else:
                    _report(problem, places, options)
            except WrongInput as error:
                click.echo(str(error), err=True)
            else:
                return
            raise Exit(WRONG_INPUT) from None

        return reporting

    return decorated


def option_at(pointer: str, places: Mapping[str, Sequence[str]], options: Mapping[str, Any]) -> str:
    """Return the option that gave the value at ``pointer``, with its number if it was repeated.

    The values of several options of one place follow each other in the question. A file keeps the pointer.

    >>> option_at("/people/2", {"/people*": ["--wages", "--income"]}, {"wages": ("1", "2"), "income": ("x", "3")})
    '--income, 1'
    """
    names = next((names for pattern, names in places.items() if fnmatchcase(pointer, pattern)), ())
    number = re.search("/([0-9]+)(/|$)", pointer)
    place = int(number[1]) if number else 0
    for name in names:
        given = options.get(name.removeprefix("--").replace("-", "_"))
        if isinstance(given, Path):
            return f"{name}, {pointer}"
        if isinstance(given, str | None) or number is None:
            return name
        if place < len(given):
            return f"{name}, {place + 1}" if len(given) > 1 else name
        place -= len(given)
    return names[0] if names else pointer


def split(text: str, separator: str, option: str, advice: str) -> tuple[str, str]:
    """Return the two sides of ``text``, or report ``advice`` if the separator is missing."""
    left, found, right = text.rpartition(separator)
    if not found:
        raise click.BadParameter(advice, param_hint=option)
    return left, right


def _report(problem: Problem, places: Mapping[str, Sequence[str]], options: Mapping[str, Any]) -> None:
    words, errors = translator(), problem.errors or ()
    asked_by_options = errors and options.get("question") is None
    click.echo(words.sentences([words.stopped(problem.title), "" if asked_by_options else problem.detail]), err=True)
    for error in errors:
        place = option_at(error.pointer, places, options) if asked_by_options else error.pointer
        # Translators: an option of a command or a field of a question, and what to do about it.
        click.echo(gettext("%(label)s: %(message)s", label=place, message=error.message), err=True)
