"""Check before the start what would otherwise fail in the workers only."""

from collections.abc import Iterator
from contextlib import contextmanager
from os import strerror
from socket import AF_INET, AF_INET6, create_server

import typer

from web.command_line.exit_statuses import WRONG_INPUT
from web.settings import Settings, WrongSettingsError, variable

NO_PROXY = (
    "No trusted proxy is set (PFML_PROXY_HOPS=0): this server does not defend against clients that send slowly. "
    "On a public network, put a proxy in front that buffers requests."
)


@contextmanager
def wrong_settings_reported() -> Iterator[None]:
    """End the command for wrong settings, with a line for each and exit status 2."""
    try:
        yield
    except WrongSettingsError as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(WRONG_INPUT) from None


def check_start(settings: Settings) -> None:
    """Raise ``WrongSettingsError`` where the server could not run with ``settings``."""
    if settings.path_prefix:
        from web import create_app

        create_app(settings=settings)
    _check_listening(settings.host, settings.port)


def warn_without_proxy(settings: Settings) -> None:
    """Say in one line what the server does not defend against where no proxy is in front of it."""
    if not settings.proxy_hops:
        typer.echo(NO_PROXY, err=True)


def _check_listening(host: str, port: int) -> None:
    """Listen for a moment alone: the server itself would share a port with another process."""
    version_6 = ":" in host
    try:
        create_server((host, port), family=AF_INET6 if version_6 else AF_INET, dualstack_ipv6=version_6).close()
    except OSError as error:
        raise WrongSettingsError(
            f"Cannot listen on {host}, port {port}: {strerror(error.errno or 0)}. "
            f"Choose another with {variable('port')} or {variable('host')}."
        ) from None
