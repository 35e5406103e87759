"""Write the npm package of the TypeScript client from the OpenAPI document.

Its code is JavaScript with a file of types, so it needs no compiler. ``transport.js`` is written by hand.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from textwrap import fill

from contract import ROOT, Operation, Schema, asked, document, name_of, operations, schemas

FOLDER = ROOT / "web" / "client" / "typescript"
WIDTH = 116
HEAD = "// `python .build/openapi.py` writes this file from the OpenAPI document.\n"
PLAIN = {"string": "string", "integer": "number", "number": "number", "boolean": "boolean", "null": "null"}
TYPES_HEAD = """
import { Transport } from "./transport.js";

export { RequestRefused, type Options } from "./transport.js";

/** A client of the JSON API, with one method for each route. */
export class Client extends Transport {
"""
CODE_HEAD = """
import { Transport } from "./transport.js";

export { RequestRefused } from "./transport.js";

export class Client extends Transport {
"""
README = """# {name}

A typed client of the estimates of Massachusetts Paid Family and Medical Leave. It runs in Node 18 or later and in a
browser, and needs no other package. Its types are those of the API, version {version} of the rules.

```ts
import {{ Client, RequestRefused }} from "{name}";

const client = new Client("https://pfml.example");
try {{
  const estimate = await client.estimateBenefit({{
    leave_start_date: "2026-03-02",
    wages: [{{ quarter: "2025-Q4", amount: "12500.50" }}],
  }});
  console.log(estimate.reason, estimate.weekly_benefit);
}} catch (error) {{
  if (error instanceof RequestRefused) console.log(error.status, error.problem);
}}
```

Money in answers is a text with two decimals. Not eligible is an answer, never an error. Answers may get new fields, and
lists of codes may get new codes.

| Method | Route |
|---|---|
{methods}
"""


def files() -> Mapping[Path, str]:
    """Return the content of each file of the package."""
    return {
        FOLDER / "package.json": _package(),
        FOLDER / "README.md": _readme(),
        FOLDER / "index.js": HEAD + CODE_HEAD + "\n".join(map(_method, operations())) + "}\n",
        FOLDER / "index.d.ts": _types(),
    }


def version() -> str:
    """Return the version of the rules as npm writes it."""
    return f"{document()['info']['version']}.0"


NAME = "pfml-client"


def _package() -> str:
    about = {
        "name": NAME,
        "version": version(),
        "description": "A typed client of the estimates of Massachusetts Paid Family and Medical Leave",
        "license": "Apache-2.0",
        "type": "module",
        "exports": {".": {"types": "./index.d.ts", "default": "./index.js"}},
        "types": "./index.d.ts",
        "files": ["index.js", "index.d.ts", "transport.js", "transport.d.ts"],
        "sideEffects": False,
        "engines": {"node": ">=18"},
    }
    return json.dumps(about, indent=2) + "\n"


def _readme() -> str:
    methods = "\n".join(f"| `{each.name}` | `{each.method} {each.path}` |" for each in operations())
    return README.format(name=NAME, version=document()["info"]["version"], methods=methods)


def _method(operation: Operation) -> str:
    path = operation.path.replace("{name}", "${encodeURIComponent(name)}")
    quoted = f"`{path}`" if "$" in path else f'"{path}"'
    if operation.question:
        return f"  {operation.name}(question) {{\n    return this._sent({quoted}, question);\n  }}\n"
    inner = [name for name in operation.arguments if f"{{{name}}}" in operation.path]
    parameters = ", ".join([*inner, *(["query"] if len(inner) < len(operation.arguments) else [])])
    queried = ", undefined, query" if parameters.endswith("query") else ""
    return f"  {operation.name}({parameters}) {{\n    return this._sent({quoted}{queried});\n  }}\n"


def _types() -> str:
    methods = "".join(map(_declared, operations()))
    return HEAD + TYPES_HEAD + methods + "}\n" + "".join(_type_of(name, each) for name, each in schemas().items())


def _declared(operation: Operation) -> str:
    if operation.question:
        parameters = f"question: {operation.question}"
    else:
        inner = [f"{name}: string" for name in operation.arguments if f"{{{name}}}" in operation.path]
        queried = [f"{name}?: string" for name, needed in operation.arguments.items() if not needed]
        parameters = ", ".join([*inner, *([f"query?: {{ {'; '.join(queried)} }}"] if queried else [])])
    answer = " | ".join(operation.answer)
    return _comment(operation.description, "  ") + f"  {operation.name}({parameters}): Promise<{answer}>;\n"


def _type_of(name: str, schema: Schema) -> str:
    described = "\n" + _comment(schema["description"], "")
    if "properties" not in schema:
        return f"{described}export type {name} = {_type(schema, open_ended=name not in asked())};\n"
    fields = "".join(
        _comment(each["description"], "  ")
        + f"  {field}{'' if field in schema.get('required', ()) else '?'}: {_type(each)};\n"
        for field, each in schema["properties"].items()
    )
    return f"{described}export interface {name} {{\n{fields}}}\n"


def _type(schema: Schema, *, open_ended: bool = False) -> str:
    """Return the type of a value.

    The codes of answers are ``open_ended``, because new ones can come.
    """
    if "$ref" in schema:
        return name_of(schema)
    if forms := schema.get("anyOf"):
        return " | ".join(dict.fromkeys(_type(form) for form in forms))
    if "enum" in schema or "const" in schema:
        known = " | ".join(map(json.dumps, schema.get("enum") or [schema["const"]]))
        return f"{known} | (string & {{}})" if open_ended else known
    match schema["type"]:
        case "array":
            inner = _type(schema["items"])
            return f"({inner})[]" if " | " in inner else f"{inner}[]"
        case "object":
            return f"Record<string, {_type(schema['additionalProperties'])}>"
        case plain:
            return PLAIN[plain]


def _comment(text: str, margin: str) -> str:
    lines = [line for block in text.split("\n\n") for line in [*fill(block, WIDTH - len(margin)).splitlines(), ""]][:-1]
    if len(lines) == 1:
        return f"{margin}/** {lines[0]} */\n"
    return f"{margin}/**\n" + "".join(f"{margin} * {line}".rstrip() + "\n" for line in lines) + f"{margin} */\n"
