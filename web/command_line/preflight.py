"""What would otherwise show only in the workers: refused before any of them starts, in one line."""

from collections.abc import Iterator
from contextlib import contextmanager
from os import strerror
from socket import AF_INET, AF_INET6, create_server

import typer

from web.command_line.exit_statuses import WRONG_INPUT
from web.settings import Settings, WrongSettingsError, variable


@contextmanager
def wrong_settings_told() -> Iterator[None]:
    """Ends the command where a setting is wrong: a line for each, and exit status 2."""
    try:
        yield
    except WrongSettingsError as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(WRONG_INPUT) from None


def check_start(settings: Settings) -> None:
    """``WrongSettingsError`` where the server could not run with ``settings``."""
    if settings.path_prefix:
        from web import create_app

        create_app(settings=settings)
    _check_listening(settings.host, settings.port)


def _check_listening(host: str, port: int) -> None:
    """Listens for a moment, alone: the server itself shares a port with whoever is there already."""
    version_6 = ":" in host
    try:
        create_server((host, port), family=AF_INET6 if version_6 else AF_INET, dualstack_ipv6=version_6).close()
    except OSError as error:
        raise WrongSettingsError(
            f"Cannot listen on {host}, port {port}: {strerror(error.errno or 0)}. "
            f"Choose another with {variable('port')} or {variable('host')}."
        ) from None
