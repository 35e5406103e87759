"""Check the settings before the start, because the workers would fail later."""

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
    """End the command for wrong settings with a line for each and exit status 2."""
    try:
        yield
    except WrongSettingsError as wrong:
        typer.echo(str(wrong), err=True)
        raise typer.Exit(WRONG_INPUT) from None


def check_start(settings: Settings) -> None:
    """Raise ``WrongSettingsError`` if the server cannot run with ``settings``."""
    if settings.path_prefix:
        from web import create_app

        create_app(settings=settings)
    _check_listening(settings.host, settings.port)


def warn_without_proxy(settings: Settings) -> None:
    """Print a line about attacks that only a proxy in front of the server stops."""
    if not settings.proxy_hops:
        typer.echo(NO_PROXY, err=True)


def _check_listening(host: str, port: int) -> None:
    """Listen for a moment without sharing, because the server would share a used port."""
    version_6 = ":" in host
    try:
        create_server((host, port), family=AF_INET6 if version_6 else AF_INET, dualstack_ipv6=version_6).close()
    except OSError as error:
        raise WrongSettingsError(
            f"Cannot listen on {host}, port {port}: {strerror(error.errno or 0)}. "
            f"Choose another with {variable('port')} or {variable('host')}."
        ) from None
