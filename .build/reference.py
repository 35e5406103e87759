"""Write ``REFERENCE.md``, the reference of the Python packages: ``python .build/reference.py``.

It contains the public names of each package (its ``__all__``) with signature and docstring. Records have a table of
their fields. The script reads the source and imports nothing, so that Spark need not be installed.
"""

import ast
import re
from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import NamedTuple

from web.api.field_descriptions import description_of

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "REFERENCE.md"
PACKAGES = ("calculators", "calculators.batch", "calculators.payroll", "calculators.spark", "rules", "web.client")
HEAD = """# Reference of the Python packages

`python .build/reference.py` writes this document from the docstrings. A test fails if it is out of date.

Dollars in questions and estimates are `Decimal` with two decimals. In `calculators.batch` and `calculators.payroll`
they are int64 cents. Rates are fractions. A question is read with `model_validate`, which raises pydantic's
`ValidationError` for a value of the wrong form. A question whose values contradict each other or the law raises
`InvalidQuestion`. A day without law raises `rules.NotCovered`.
"""
WORKSHEET = ROOT / "calculators" / "worksheet"
"""The folder of numbers of the law and of their calculation, which is no part of questions and answers."""
HEADINGS = ["Field", "Type", "Default", "Meaning"]
Definition = ast.ClassDef | ast.FunctionDef | ast.Assign | ast.AnnAssign


class Public(NamedTuple):
    """A public name of a package: its definition, the file of that and the docstring."""

    name: str
    node: Definition
    file: Path
    docstring: str


def reference() -> str:
    """Return the content of the document."""
    listed = {package: list(_public(package)) for package in PACKAGES}
    parts = [_package(package, names) for package, names in listed.items()]
    return HEAD + "".join([*parts, _inner([public for names in listed.values() for public in names])])


def _package(package: str, names: list[Public]) -> str:
    docstring = ast.get_docstring(_tree(_file(package))) or ""
    return f"\n## {package}\n\n{_prose(docstring)}\n" + "".join(_entry(package, public) for public in names)


def _inner(listed: list[Public]) -> str:
    """Return the section of the records and types that the fields of public records have."""
    found = {public.name: public for public in listed}
    waiting = [*listed]
    while waiting:
        for public in _named_by(waiting.pop()):
            if public.name not in found and WORKSHEET not in public.file.parents:
                found[public.name] = public
                waiting.append(public)
    inner = sorted(found.keys() - {public.name for public in listed})
    return "\n## Parts of questions and answers\n" + "".join(_entry("", found[name]) for name in inner)


def _named_by(public: Public) -> Iterator[Public]:
    """Return the definitions in this repository that the fields of a record name."""
    if not isinstance(public.node, ast.ClassDef):
        return
    sources = _sources(_tree(public.file))
    for field in (node for node in public.node.body if isinstance(node, ast.AnnAssign)):
        for name in {node.id for node in ast.walk(_plain(field.annotation)) if isinstance(node, ast.Name)}:
            with suppress(LookupError, FileNotFoundError):
                yield _definition(name, _file(sources[name]) if name in sources else public.file)


@cache
def _tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


def _sources(tree: ast.Module) -> dict[str, str]:
    """Return the module of each name that ``tree`` imports."""
    return {
        alias.name: node.module
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }


def _file(module: str) -> Path:
    path = ROOT / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _names_of(package: str) -> Path:
    """Return the file with the public names of a package, which may be imported when they are used."""
    public = ROOT / package.replace(".", "/") / "public.py"
    return public if public.exists() else _file(package)


def _public(package: str) -> Iterator[Public]:
    """Return the names of ``__all__``, or the public functions and classes of a module without it."""
    file = _names_of(package)
    sources = _sources(_tree(file))
    for name in _exported(_tree(file)):
        yield _definition(name, _file(sources[name]) if name in sources else file)


def _exported(tree: ast.Module) -> list[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return sorted(ast.literal_eval(node.value), key=lambda name: (name[0].isupper(), name))
    return [n.name for n in tree.body if isinstance(n, ast.ClassDef | ast.FunctionDef) and n.name[0] != "_"]


def _definition(name: str, file: Path) -> Public:
    body = _tree(file).body
    for place, node in enumerate(body):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
            return Public(name, node, file, ast.get_docstring(node) or "")
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return Public(name, node, file, _constant_docstring(body[place + 1 : place + 2]))
    raise LookupError(f"{name} is not defined in {file.relative_to(ROOT)}")


def _constant_docstring(after: list[ast.stmt]) -> str:
    match after:
        case [ast.Expr(ast.Constant(str(text)))]:
            return text
    return ""


def _entry(package: str, public: Public) -> str:
    match public.node:
        case ast.FunctionDef() as function:
            return _section(f"{public.name}", f"{package}.{_signature(function)}", public.docstring)
        case ast.ClassDef() as record:
            methods = "".join(_method(record, node) for node in record.body if isinstance(node, ast.FunctionDef))
            return _section(public.name, "", public.docstring) + _fields(record) + methods
        case ast.Assign(value=ast.Subscript() as alias) if ast.unparse(alias.value) == "Annotated":
            return _section(public.name, "", public.docstring)
        case constant:
            return _section(public.name, ast.unparse(constant), public.docstring)


def _section(title: str, code: str, docstring: str) -> str:
    shown = f"\n```text\n{code}\n```\n" if code else ""
    prose = f"\n{_prose(docstring)}\n" if docstring else ""
    return f"\n### {title}\n{shown}{prose}"


def _method(record: ast.ClassDef, node: ast.FunctionDef) -> str:
    """Return the line of a public method or property."""
    docstring = ast.get_docstring(node)
    if node.name.startswith("_") or docstring is None:
        return ""
    decorators = {ast.unparse(decorator) for decorator in node.decorator_list}
    plain = decorators & {"property", "cached_property"}
    called = f"{record.name}.{node.name}" if plain else f"{record.name}.{_signature(node)}"
    return f"\n- `{called}`: {_prose(docstring).partition(chr(10) * 2)[0]}\n"


def _signature(function: ast.FunctionDef) -> str:
    arguments = ast.unparse(function.args)
    arguments = re.sub(r"^(self|cls)(, )?", "", arguments)
    returned = f" -> {ast.unparse(function.returns)}" if function.returns else ""
    return f"{function.name}({re.sub(r'(?<=[^ ])=(?=[^ ])', ' = ', arguments)}){returned}"


def _fields(record: ast.ClassDef) -> str:
    body = record.body
    rows = [
        _row(record.name, node, _constant_docstring(body[place + 1 : place + 2]))
        for place, node in enumerate(body)
        if isinstance(node, ast.AnnAssign)
    ]
    if not rows:
        return ""
    shown = [place for place in range(len(HEADINGS)) if any(row[place] for row in rows)]
    table = [[cells[place] for place in shown] for cells in (HEADINGS, ["---"] * len(HEADINGS), *rows)]
    return "\n" + "".join(f"| {' | '.join(cells)} |\n" for cells in table)


def _row(record: str, node: ast.AnnAssign, docstring: str) -> list[str]:
    name = ast.unparse(node.target)
    default, described = _default(node.value)
    meaning = docstring.replace("``", "`") or described or _described(record, name)
    cells = (f"`{name}`", f"`{_type(node.annotation)}`", default, meaning)
    return [cell.replace("|", r"\|") for cell in cells]


def _default(value: ast.expr | None) -> tuple[str, str]:
    """Return the value of a field that is not given, and the description of the field."""
    if not isinstance(value, ast.Call) or ast.unparse(value.func) not in {"Field", "field"}:
        return (f"`{ast.unparse(value)}`" if value else "", "")
    options = {keyword.arg: keyword.value for keyword in value.keywords}
    description = str(ast.literal_eval(options["description"])) if "description" in options else ""
    if "default" in options:
        return f"`{ast.unparse(options['default'])}`", description
    return ("empty" if "default_factory" in options else ""), description


def _type(annotation: ast.expr) -> str:
    """Return the type as written, without the checks of ``Annotated``."""
    return ast.unparse(_plain(annotation))


def _plain(annotation: ast.expr) -> ast.expr:
    plain: ast.expr = _Plain().visit(deepcopy(annotation))
    return plain


class _Plain(ast.NodeTransformer):
    """A transformer that replaces ``Annotated[X, ...]`` by ``X``."""

    def visit_Subscript(self, node: ast.Subscript) -> ast.AST:
        if ast.unparse(node.value) == "Annotated" and isinstance(node.slice, ast.Tuple):
            plain: ast.AST = self.visit(node.slice.elts[0])
            return plain
        return self.generic_visit(node)


def _described(record: str, name: str) -> str:
    try:
        return description_of(record, name)
    except KeyError:
        return ""


def _prose(docstring: str) -> str:
    """Return a docstring as Markdown: single back quotes, examples as code."""
    blocks = docstring.replace("``", "`").split("\n\n")
    return "\n\n".join(f"```pycon\n{block}\n```" if block.startswith(">>>") else block for block in blocks).strip()


if __name__ == "__main__":
    REFERENCE.write_text(reference(), "utf-8")
