"""Write ``REFERENCE.md``, the reference of the Python packages: ``python .build/reference.py``.

It contains the public names of each package (its ``__all__``), read from the source: signature, docstring, and for
records a table of their fields. Nothing is imported, so that Spark need not be installed.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from web.api.field_descriptions import description_of

ROOT = Path(__file__).parents[1]
REFERENCE = ROOT / "REFERENCE.md"
PACKAGES = ("calculators", "calculators.batch", "calculators.spark", "rules")
HEAD = """# Reference of the Python packages

`python .build/reference.py` writes this document from the docstrings. A test fails if it is out of date.

Dollars in questions and estimates are `Decimal` with two decimals. In the columns of `calculators.batch` they are
int64 cents. Rates are fractions. A question is read with `model_validate`, which raises pydantic's `ValidationError`
for a value of the wrong form. A question whose values contradict each other or the law raises `InvalidQuestion`. A day
without law raises `rules.NotCovered`.
"""
HEADINGS = ["Field", "Type", "Default", "Meaning"]
Definition = ast.ClassDef | ast.FunctionDef | ast.Assign | ast.AnnAssign


class Public(NamedTuple):
    """A public name of a package: its definition and the docstring."""

    name: str
    node: Definition
    docstring: str


def reference() -> str:
    """Return the content of the document."""
    return HEAD + "".join(_package(package) for package in PACKAGES)


def _package(package: str) -> str:
    file = _file(package)
    tree = ast.parse(file.read_text("utf-8"))
    parts = [f"\n## {package}\n\n{_prose(ast.get_docstring(tree) or '')}\n"]
    parts += [_entry(package, public) for public in _public(tree, file)]
    return "".join(parts)


def _file(module: str) -> Path:
    path = ROOT / module.replace(".", "/")
    return path / "__init__.py" if path.is_dir() else path.with_suffix(".py")


def _public(tree: ast.Module, file: Path) -> Iterator[Public]:
    """Return the names of ``__all__``, or the public functions and classes of a module without it."""
    sources = {
        alias.name: node.module
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
    }
    for name in _exported(tree):
        yield _definition(name, _file(sources[name]) if name in sources else file)


def _exported(tree: ast.Module) -> list[str]:
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return sorted(ast.literal_eval(node.value), key=lambda name: (name[0].isupper(), name))
    return [n.name for n in tree.body if isinstance(n, ast.ClassDef | ast.FunctionDef) and n.name[0] != "_"]


def _definition(name: str, file: Path) -> Public:
    body = ast.parse(file.read_text("utf-8")).body
    for place, node in enumerate(body):
        if isinstance(node, ast.ClassDef | ast.FunctionDef) and node.name == name:
            return Public(name, node, ast.get_docstring(node) or "")
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name:
            return Public(name, node, _constant_docstring(body[place + 1 : place + 2]))
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
    """Return what a field is if it is not given, and its description."""
    if not isinstance(value, ast.Call) or ast.unparse(value.func) not in {"Field", "field"}:
        return (f"`{ast.unparse(value)}`" if value else "", "")
    options = {keyword.arg: keyword.value for keyword in value.keywords}
    description = str(ast.literal_eval(options["description"])) if "description" in options else ""
    if "default" in options:
        return f"`{ast.unparse(options['default'])}`", description
    return ("empty" if "default_factory" in options else ""), description


def _type(annotation: ast.expr) -> str:
    """Return the type as written, without the checks of ``Annotated``."""
    return ast.unparse(_Plain().visit(annotation))


class _Plain(ast.NodeTransformer):
    """Replaces ``Annotated[X, ...]`` by ``X``."""

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
