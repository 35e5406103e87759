"""``pfml mcp``: serve the tools for assistants."""

from typing import Annotated

import typer

from web.command_line.exit_statuses import WRONG_INPUT
from web.command_line.preflight import check_start, wrong_settings_reported
from web.settings import Settings, read_settings

MISSING = "The tools for assistants need another package: pip install '.[assistants]'"


def mcp(
    *,
    http: Annotated[
        bool, typer.Option("--http", help="Serve streamable HTTP at /mcp instead of standard streams.")
    ] = False,
    host: Annotated[
        str | None, typer.Option(help="With --http, the IP address to listen on. Default: PFML_HOST.")
    ] = None,
    port: Annotated[int, typer.Option(help="With --http, the port to listen on.", min=1, max=65535)] = 8001,
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
        serve_http(_checked(host, port))
    else:
        serve_standard_streams()


def _checked(host: str | None, port: int) -> Settings:
    """Return the settings of the environment, checked as for the site, with their own port."""
    given = {} if host is None else {"host": host}
    with wrong_settings_reported():
        settings = read_settings(port=port, **given)
        check_start(settings)
    return settings
