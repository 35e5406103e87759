"""Write the types and methods of ``web.client`` from the OpenAPI document."""

import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from keyword import iskeyword
from pathlib import Path
from textwrap import fill, indent

from contract import ROOT, Operation, Schema, asked, name_of, operations, schemas

FOLDER = ROOT / "web" / "client"
WIDTH = 116
PLAIN = {"string": "str", "integer": "int", "number": "float", "boolean": "bool", "null": "None"}
OF_QUESTIONS = {("string", "date"): "str | date", ("number", "double"): "float | Decimal"}
"""The types that only a question can have, by type and format."""

MODELS_HEAD = '''\
"""The types of questions and answers, as ``python .build/openapi.py`` writes them.

A question is a dictionary. Money in a question is a text, a number or a ``Decimal``, and a day is a text or a ``date``.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NotRequired, TypeAlias, TypedDict'''
OPERATIONS_HEAD = '''\
"""The methods of the client, written from the OpenAPI document by ``python .build/openapi.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.client.transport import Transport

if TYPE_CHECKING:
    from datetime import date

    from web.client.models import (
{imported}
    )


class Client(Transport):
    """A client of the JSON API, with one method for each route.

    ``address`` is the address of the service, such as ``https://pfml.example``. ``language`` is the language of labels
    and messages. ``headers`` go with every request, such as an ``Authorization`` for a proxy. ``timeout`` is in
    seconds. A refused question raises ``RequestRefused``, and a service that does not answer ``Unreachable``.
    """
'''


def files() -> Mapping[Path, str]:
    """Return the content of each file."""
    return {FOLDER / "models.py": _formatted(_models()), FOLDER / "operations.py": _formatted(_operations())}


def _formatted(text: str) -> str:
    command = [sys.executable, "-m", "ruff", "format", "--stdin-filename", str(FOLDER / "models.py"), "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


def _models() -> str:
    found = schemas()
    aliases = [_alias(name, schema) for name, schema in found.items() if "properties" not in schema]
    records = [_record(name, schema) for name, schema in found.items() if "properties" in schema]
    return "\n\n".join([MODELS_HEAD, *aliases, *records])


def _alias(name: str, schema: Schema) -> str:
    return f"{name}: TypeAlias = {_type(schema, question=name in asked())}\n{_docstring(schema['description'], '')}"


def _record(name: str, schema: Schema) -> str:
    fields = dict(_fields(name, schema))
    if any(map(iskeyword, fields)):
        written = "".join(f'    "{field}": "{annotation}",\n' for field, annotation in fields.items())
        return f'{name} = TypedDict("{name}", {{\n{written}}})\n{_docstring(schema["description"], "")}'
    written = "".join(
        f"\n    {field}: {annotation}\n" + _docstring(described, "    ") + "\n"
        for field, annotation in fields.items()
        if (described := schema["properties"][field]["description"])
    )
    return f"class {name}(TypedDict):\n{_docstring(schema['description'], '    ')}\n{written}"


def _fields(name: str, schema: Schema) -> Iterator[tuple[str, str]]:
    for field, each in schema["properties"].items():
        annotation = _type(each, question=name in asked())
        yield field, annotation if field in schema.get("required", ()) else f"NotRequired[{annotation}]"


def _type(schema: Schema, *, question: bool) -> str:
    """Return the Python type of a value.

    A question may have days and exact numbers, which JSON does not know.
    """
    if "$ref" in schema:
        return name_of(schema)
    if forms := schema.get("anyOf"):
        return " | ".join(dict.fromkeys(_type(form, question=question) for form in forms))
    if "enum" in schema or "const" in schema:
        return f"Literal[{', '.join(map(repr, schema.get('enum') or [schema['const']]))}]"
    if inner := schema.get("items") or schema.get("additionalProperties"):
        return f"{'list[' if schema['type'] == 'array' else 'dict[str, '}{_type(inner, question=question)}]"
    exact = OF_QUESTIONS.get((schema["type"], schema.get("format", ""))) if question else None
    return exact or PLAIN[schema["type"]]


def _operations() -> str:
    found = operations()
    names = sorted({name for each in found for name in (each.question, *each.answer) if name}, key=str.lower)
    imported = "\n".join(f"        {name}," for name in names)
    return OPERATIONS_HEAD.format(imported=imported) + "".join(map(_method, found))


def _method(operation: Operation) -> str:
    answer = " | ".join(operation.answer)
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", operation.name).lower()
    if operation.question:
        parameters = f"question: {operation.question}"
        called = f'self._post("{operation.path}", question)'
        summary = f"Send ``question`` to ``{operation.path}``."
    else:
        parameters = ", ".join(_parameters(operation))
        queried = [each for each in operation.arguments if f"{{{each}}}" not in operation.path]
        place = f'{"f" if "{" in operation.path else ""}"{operation.path}"'.replace("{name}", "{self._part(name)}")
        called = f"self._get({', '.join([place, *(f'{each}={each}' for each in queried)])})"
        summary = f"Read ``{operation.path}``."
    docstring = _docstring(f"{summary}\n\n{operation.description}", "        ")
    signature = ", ".join(filter(None, ["self", parameters]))
    return f"""
    def {name}({signature}) -> {answer}:
{docstring}
        answer: {answer} = {called}
        return answer
"""


def _parameters(operation: Operation) -> Iterator[str]:
    required = [f"{name}: str" for name, needed in operation.arguments.items() if needed]
    optional = [f"{name}: date | str | None = None" for name, needed in operation.arguments.items() if not needed]
    yield from required
    if optional:
        yield from ["*", *optional]


def _docstring(text: str, margin: str) -> str:
    blocks = [fill(block, WIDTH - len(margin)) for block in text.split("\n\n")]
    end = "\n" if len(blocks) > 1 or "\n" in blocks[0] else ""
    return indent(f'"""{(chr(10) * 2).join(blocks)}{end}"""', margin)
