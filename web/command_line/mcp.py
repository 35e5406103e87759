"""``pfml mcp``: the tools for assistants."""

from typing import Annotated

import typer

from web.command_line.asking import WRONG_INPUT

MISSING = "The tools for assistants need one more part: pip install 'pfml[assistants]'"


def mcp(
    *,
    http: Annotated[bool, typer.Option("--http", help="Over streamable HTTP at /mcp, not standard streams.")] = False,
    host: Annotated[str, typer.Option(help="The address to listen on, with --http.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on, with --http.", min=1, max=65535)] = 8001,
) -> None:
    """Offer the estimates to assistants as tools of the Model Context Protocol."""
    try:
        from web.assistants.server import serve_http, serve_standard_streams
    except ModuleNotFoundError as error:
        if error.name is None or not error.name.startswith("mcp"):
            raise
        typer.echo(MISSING, err=True)
        raise typer.Exit(WRONG_INPUT) from None
    if http:
        serve_http(host, port)
    else:
        serve_standard_streams()
