"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

from web.i18n.locales import ENGLISH, served_languages

AsJson = Annotated[bool, typer.Option("--json", help="Print the API's JSON response.")]
Explain = Annotated[bool, typer.Option("--explain", help="Show each step of the computation and its law.")]
Provisional = Annotated[
    bool, typer.Option("--provisional", help="Use the newest rates for days that have no rates yet.")
]
QuestionFile = Annotated[
    Path | None,
    typer.Option("--question", help="A JSON file with an API request body. Use - for standard input."),
]


def _served(language: str) -> str:
    tags = [served.tag for served in served_languages()]
    if language not in tags:
        raise typer.BadParameter(f"choose one of {', '.join(tags)}")
    return language


Language = Annotated[str, typer.Option("--language", callback=_served, help="The language of the answer, such as es.")]
DEFAULT_LANGUAGE = ENGLISH.tag
