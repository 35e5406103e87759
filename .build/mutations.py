"""The small changes of a Python file that its tests should notice.

Annotations, decorators, docstrings, names of lines and units, and texts for readers stay as they are. The type
checker reads those names. A text for readers has a space or describes a field.
"""

import ast
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

OPPOSITE: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
    ast.Break: ast.Continue,
    ast.Continue: ast.Break,
}
OTHER_FUNCTION = {"min": "max", "max": "min", "any": "all", "all": "any"}
DESCRIBED_BY = {"description", "examples", "json_schema_extra", "title"}
GUARDS = {"strict"}
"""``zip(a, b, strict=True)`` guards against a fault of the code, which no input shows."""

NAMES_OF_TYPES = {"Literal", "NewType", "TypeVar"}
READ_BY_TYPE = {"line": {0}, "given": {0, 2}, "given_decimal": {0, 2}, "Section": {0}}
"""The places of arguments whose type has all names of lines, sections or units."""

NAMED_AT_LEAST, NAMED_AT_MOST = 16, 100
"""The characters of source that name a mutation."""


@dataclass(frozen=True)
class Mutation:
    """One small change of a file."""

    place: str
    """The file and the function or class, such as ``rules/parameter.py::Parameter.on``."""

    change: str
    """The source before and after it."""

    path: Path
    first_line: int
    last_line: int
    tree: ast.Module
    make: Callable[[], None]

    @property
    def name(self) -> str:
        """Return the place and the change."""
        return f"{self.place}: {self.change}"


@dataclass(frozen=True)
class _Spot:
    """A node of a tree, and how to put another into its place."""

    node: ast.AST
    parents: tuple[ast.AST, ...]
    replace: Callable[[ast.AST], None]


def mutations(path: Path, root: Path) -> Iterator[Mutation]:
    """Yield each mutation of a file under ``root``, with a tree that all of them share."""
    tree = ast.parse(path.read_text("utf-8"), str(path))
    seen = Counter[str]()
    for spot in _spots(tree, ()):
        for new in _changes(spot):
            place = "::".join(filter(None, (path.relative_to(root).as_posix(), _function(spot.parents))))
            change = _described(spot, new)
            seen[place + change] += 1
            number = seen[place + change]
            first, last = _lines(spot)
            yield Mutation(
                place,
                change if number == 1 else f"{change} ({number})",
                path,
                first,
                last,
                tree,
                lambda replace=spot.replace, new=new: replace(new),  # type: ignore[misc]
            )


def _spots(node: ast.AST, parents: tuple[ast.AST, ...]) -> Iterator[_Spot]:
    inner = (*parents, node)
    for field, value in ast.iter_fields(node):
        if field in {"decorator_list", "type_comment"}:
            continue
        if field in {"annotation", "returns"}:
            for call in (each for each in ast.walk(value) if isinstance(each, ast.Call)) if value else ():
                yield from _spots(call, inner)
            continue
        for index, each in enumerate(value) if isinstance(value, list) else ((None, value),):
            if isinstance(each, ast.AST) and not _left_out(each, node):
                yield _Spot(each, inner, _replacer(node, field, index))
                yield from _spots(each, inner)


def _replacer(parent: ast.AST, field: str, index: int | None) -> Callable[[ast.AST], None]:
    def replace(new: ast.AST) -> None:
        if index is None:
            setattr(parent, field, new)
        else:
            getattr(parent, field)[index] = new

    return replace


def _left_out(node: ast.AST, parent: ast.AST) -> bool:
    """Return whether a node is a text for readers or only for the type checker."""
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return True
    if isinstance(node, ast.keyword):
        return node.arg in DESCRIBED_BY | GUARDS
    if isinstance(node, ast.If):
        return ast.unparse(node.test) == "TYPE_CHECKING"
    if isinstance(node, ast.Assign):
        return ast.unparse(node.targets[0]) == "__all__"
    named = node.value if isinstance(node, ast.Subscript) else node.func if isinstance(node, ast.Call) else None
    if isinstance(parent, ast.Call) and isinstance(parent.func, ast.Name) and isinstance(node, ast.Constant):
        return any(node is parent.args[place] for place in READ_BY_TYPE.get(parent.func.id, ()))
    return (isinstance(named, ast.Name) and named.id in NAMES_OF_TYPES) or isinstance(parent, ast.JoinedStr)


def _changes(spot: _Spot) -> Iterator[ast.AST]:
    """Yield what takes the place of a node, one after the other."""
    node = spot.node
    match node:
        case ast.Constant():
            yield from _other_constant(node.value)
        case ast.Call():
            yield from _other_calls(node)
        case ast.Return(value=ast.expr() as value) if ast.unparse(value) != "None":
            yield ast.Return(ast.Constant(None))
        case ast.Expr(value=ast.Call()):
            yield ast.Pass()
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            yield operand
        case ast.AST() if type(node) in OPPOSITE:
            yield OPPOSITE[type(node)]()
    if _is_condition(node, spot.parents[-1]) and isinstance(node, ast.Name | ast.Attribute | ast.Call | ast.NamedExpr):
        yield ast.UnaryOp(ast.Not(), node)


def _other_constant(value: object) -> Iterator[ast.Constant]:
    if isinstance(value, bool):
        yield ast.Constant(not value)
    elif isinstance(value, int):
        yield ast.Constant(value + 1)
    elif isinstance(value, str) and " " not in value:
        yield ast.Constant(f"XX{value}")


def _other_calls(node: ast.Call) -> Iterator[ast.Call]:
    """Yield the call of another function, and the call without each of its named arguments."""
    if isinstance(node.func, ast.Name) and node.func.id in OTHER_FUNCTION:
        yield ast.Call(ast.Name(OTHER_FUNCTION[node.func.id], ast.Load()), node.args, node.keywords)
    for index, each in enumerate(node.keywords):
        if each.arg and each.arg not in DESCRIBED_BY | GUARDS:
            yield ast.Call(node.func, node.args, node.keywords[:index] + node.keywords[index + 1 :])


def _is_condition(node: ast.AST, parent: ast.AST) -> bool:
    return (
        (isinstance(parent, ast.If | ast.IfExp | ast.While | ast.Assert) and node is parent.test)
        or (isinstance(parent, ast.comprehension) and node in parent.ifs)
        or (isinstance(parent, ast.match_case) and node is parent.guard)
        or (isinstance(parent, ast.BoolOp) and node in parent.values)
    )


def _function(parents: tuple[ast.AST, ...]) -> str:
    named = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return ".".join(each.name for each in parents if isinstance(each, named))


def _lines(spot: _Spot) -> tuple[int, int]:
    """Return the first and last line of a statement around a node, or of a part of it."""
    found: ast.AST = spot.node
    for each in (spot.node, *reversed(spot.parents)):
        if isinstance(each, ast.stmt) and hasattr(each, "body"):
            break
        if isinstance(each, ast.stmt | ast.expr | ast.keyword):
            found = each
        if isinstance(each, ast.stmt):
            break
    if not hasattr(found, "lineno"):
        found = next(each for each in reversed(spot.parents) if hasattr(each, "lineno"))
    return found.lineno, getattr(found, "end_lineno", None) or found.lineno


def _described(spot: _Spot, new: ast.AST) -> str:
    """Return the source around a node before and after a change."""
    around: ast.AST = spot.node
    for each in reversed(spot.parents):
        if isinstance(each, ast.stmt) and hasattr(each, "body"):
            break
        if isinstance(around, ast.expr | ast.stmt) and len(ast.unparse(around)) >= NAMED_AT_LEAST:
            break
        if isinstance(each, ast.expr | ast.stmt | ast.comprehension | ast.keyword):
            if len(ast.unparse(each)) > NAMED_AT_MOST and isinstance(around, ast.expr | ast.stmt):
                break
            around = each
    if around is spot.node:
        before, after = ast.unparse(around), ast.unparse(ast.fix_missing_locations(new))
    else:
        before = ast.unparse(around)
        spot.replace(new)
        after = ast.unparse(ast.fix_missing_locations(around))
        spot.replace(spot.node)
    return f"{before} -> {after}" if len(before) <= NAMED_AT_MOST else _shortened(before, after)


def _shortened(before: str, after: str) -> str:
    """Return the parts of two long sources that differ, with a little around them."""
    start = next((i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), 0)
    end = next((i for i, (a, b) in enumerate(zip(before[::-1], after[::-1], strict=False)) if a != b), 0)
    end = min(end, len(before) - start, len(after) - start)
    start, end = max(0, start - NAMED_AT_LEAST), max(0, end - NAMED_AT_LEAST)
    return f"{before[start : len(before) - end]} -> {after[start : len(after) - end]}".replace("\n", " ")
