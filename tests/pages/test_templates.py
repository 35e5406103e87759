"""Tests of templates: each one that a page draws finds the macros that it calls."""

from collections.abc import Iterator
from fnmatch import filter as matching
from pathlib import Path

import pytest
from flask import Flask
from jinja2 import nodes
from jinja2.meta import find_undeclared_variables

from web import create_app

WEB = Path(__file__).parents[2] / "web"
FOLDER = WEB / "templates"
NAMES = sorted(str(file.relative_to(FOLDER)) for file in FOLDER.rglob("*.html"))
PYTHON = "".join(file.read_text("utf-8") for file in WEB.rglob("*.py"))
PAGES = sorted({name.partition("/")[0] for name in NAMES if name.endswith("/_question.html")})
DRAWN = [name for name in NAMES if name.removesuffix(".html") in PAGES or f'"{name}"' in PYTHON]
"""The templates that Python draws, and not only as parts of others."""
REGIONS = ("errors", "answer", "question", "own", "wages", "plan_start")
"""The parts of a page with a form that can change without the rest."""


@pytest.fixture(scope="module")
def trees() -> dict[str, nodes.Template]:
    """Return the tree of each template."""
    app: Flask = create_app()
    return {name: app.jinja_env.parse((FOLDER / name).read_text("utf-8")) for name in NAMES}


def imported(trees: dict[str, nodes.Template], name: str) -> set[str]:
    """Return the names by which a template, or the one that it extends, calls all macros of another."""
    own = {each.target for each in trees[name].find_all(nodes.Import)}
    return own.union(*(imported(trees, each.template.as_const()) for each in trees[name].find_all(nodes.Extends)))


def parts(tree: nodes.Template, page: str) -> Iterator[str]:
    """Yield each template that this one includes or extends on a page."""
    included = [each.template for each in tree.find_all(nodes.Include)]
    for named in [*included, *(each.template for each in tree.find_all(nodes.Extends))]:
        pieces = named.nodes if isinstance(named, nodes.Concat) else [named]
        for region in REGIONS:
            known = {"page": page, "region": region}
            texts = [
                piece.value if isinstance(piece, nodes.Const) else known.get(getattr(piece, "name", ""), "*")
                for piece in pieces
            ]
            yield from matching(NAMES, "".join(texts))


def unknown(trees: dict[str, nodes.Template], drawn: str, page: str) -> Iterator[str]:
    """Yield the macros that a template or a part of it calls, and that no import around it gives."""
    macros = frozenset[str]().union(*(imported(trees, name) for name in trees))
    begun = [(drawn, frozenset[str]())]
    seen = set(begun)
    while begun:
        name, known = begun.pop()
        here = known | imported(trees, name)
        yield from (f"{name}: {each}" for each in find_undeclared_variables(trees[name]) & macros - here)
        found = {(part, here) for part in parts(trees[name], page)} - seen
        seen |= found
        begun += found


@pytest.mark.parametrize("name", DRAWN)
def test_a_template_and_its_parts_find_their_macros(trees: dict[str, nodes.Template], name: str) -> None:
    own = name.removesuffix(".html")
    pages = [own] if own in PAGES else PAGES
    assert {missing for page in pages for missing in unknown(trees, name, page)} == set()
