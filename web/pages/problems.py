"""The pages on the kinds of problem that the JSON routes name, with an example and its correction."""

import json
from collections.abc import Iterator

from flask import abort, make_response, render_template
from msgspec import Struct
from werkzeug.wrappers import Response

from web.api.code_examples import ABSENT, ADDRESS_EXAMPLES, CODE_EXAMPLES
from web.api.example_answers import answer_to, refusal_with
from web.api.operations import BENEFITS
from web.api.problems import STATUS
from web.current_rules import current_rulebook
from web.i18n import Translator
from web.i18n.formats import day
from web.i18n.messages import PROBLEMS, problem_words
from web.i18n.value_errors import value_message
from web.pages.developers.samples import json_text
from web.pages.language import current_translator, varied, without_caching

READ = {"invalid-input": "invalid_input", "not-covered": "not_covered"}
"""The kinds that a question gets after it is read, and the example question that gets each."""


class Code(Struct, frozen=True):
    """A code of an error: the advice, its place in an example, the wrong and the right value.

    ``wrong`` or ``right`` is empty if the value is left out.
    """

    code: str
    advice: str
    where: str
    wrong: str
    right: str


def problem(kind: str) -> Response:
    """Show what the problem ``kind`` means and how to correct it."""
    if kind not in PROBLEMS:
        abort(404)
    translator = current_translator()
    span = current_rulebook().coverage.benefits
    title, detail = problem_words(
        kind, translator, first_day=day(span.first_day, translator), last_day=day(span.last_day, translator)
    )
    page = render_template(
        "problem.html",
        kind=kind,
        status=STATUS[kind],
        title=title,
        detail=detail,
        asked=json_text(BENEFITS.wrong[READ[kind]]) if kind in READ else "",
        example=json_text(_example(kind, translator)),
        codes=list(codes(translator)) if kind == "invalid-input" else [],
    )
    response = without_caching(make_response(page))
    response.content_language.add(translator.tag)
    return varied(response)


def codes(translator: Translator) -> Iterator[Code]:
    """Yield each code with its example."""
    for code, example in CODE_EXAMPLES.items():
        advice = value_message(code, translator)
        yield Code(code, advice, example.at, _value(example.wrong), _value(example.right_value))
    for code, (wrong, right) in ADDRESS_EXAMPLES.items():
        where, _, arguments = wrong.partition("?")
        yield Code(code, value_message(code, translator), where, arguments, right.partition("?")[2])


def _example(kind: str, translator: Translator) -> object:
    if kind in READ:
        return answer_to(BENEFITS, BENEFITS.wrong[READ[kind]], translator)
    return refusal_with(STATUS[kind], BENEFITS, translator)


def _value(value: object) -> str:
    return "" if value is ABSENT else json.dumps(value, ensure_ascii=False)
