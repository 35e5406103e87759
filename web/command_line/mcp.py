"""``pfml mcp``: serve the tools for assistants."""

import click
from click.exceptions import Exit

from web.command_line.commands import command
from web.command_line.exit_statuses import WRONG_INPUT
from web.command_line.language import gettext
from web.command_line.options import A_PORT, ADDRESS, NUMBER
from web.command_line.preflight import check_start, wrong_settings_reported
from web.i18n.translator import N_
from web.settings import Settings, read_settings

DEFAULT_PORT = 8001
MISSING = N_("The tools for assistants need another package: pip install '.[assistants]'")


@command(
    "mcp",
    N_("Offer the estimates to assistants as tools of the Model Context Protocol."),
    "pfml mcp --http --port 8001",
)
@click.option("--http", is_flag=True, help=N_("Serve streamable HTTP at /mcp instead of standard streams."))
@click.option("--host", metavar=ADDRESS, help=N_("With --http, the IP address to listen on. Default: PFML_HOST."))
@click.option(
    "--port",
    type=A_PORT,
    default=DEFAULT_PORT,
    metavar=NUMBER,
    help=N_("With --http, the port to listen on. Default: 8001."),
)
def mcp(*, http: bool, host: str | None, port: int) -> None:
    """Serve the tools for assistants."""
    try:
        from web.assistants.server import serve_http, serve_standard_streams
    except ModuleNotFoundError as error:
        if error.name is None or not error.name.startswith("mcp"):
            raise
        click.echo(gettext(MISSING), err=True)
        raise Exit(WRONG_INPUT) from None
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
