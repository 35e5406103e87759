"""What several commands may be told."""

from pathlib import Path
from typing import Annotated

import typer

from web.i18n.locales import ENGLISH, served_languages

AsJson = Annotated[bool, typer.Option("--json", help="Print what the API answers.")]
Explain = Annotated[bool, typer.Option("--explain", help="Show the computation, with the law beside each line.")]
Provisional = Annotated[
    bool, typer.Option("--provisional", help="Use the newest figures for a day after the last covered one.")
]
QuestionFile = Annotated[
    Path | None,
    typer.Option("--question", help="A JSON file with the question as for the API; - is standard input."),
]


def _known(language: str) -> str:
    tags = [served.tag for served in served_languages()]
    if language not in tags:
        raise typer.BadParameter(f"choose one of {', '.join(tags)}")
    return language


Language = Annotated[str, typer.Option("--language", callback=_known, help="The language of the answer, such as es.")]
DEFAULT_LANGUAGE = ENGLISH.tag
