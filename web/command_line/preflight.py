"""Check the settings and the installed data before the start, because the workers would fail later."""

import struct
from collections.abc import Iterator
from contextlib import contextmanager
from os import strerror
from pathlib import Path
from socket import AF_INET, AF_INET6, create_server
from tempfile import TemporaryDirectory

import click
from click.exceptions import Exit

from calculators.worksheet.parameters import check_parameters
from rules import BrokenRules, provisions, published
from web.command_line.exit_statuses import FAILED, WRONG_INPUT
from web.command_line.language import gettext, translator
from web.http.proxies import FORWARDED
from web.i18n.translator import N_
from web.settings import Settings, WrongSettingsError, variable

NO_PROXY = N_(
    "No trusted proxy is set (PFML_PROXY_HOPS=0). This server does not defend against clients that send slowly. "
    "On a public network, put a proxy in front that buffers requests."
)
UNDERSCORES = N_(
    "A client can hide its address with X_Forwarded_For (PFML_PROXY_HEADER=X-Forwarded). "
    "Let the proxy drop header names with an underscore, or let it send Forwarded."
)
PACKAGE = Path(__file__).parents[1]
BUILT = (PACKAGE / "static" / "htmx.min.js",)
"""The files that the build puts into the package."""


class BrokenInstallation(RuntimeError):
    """An error for installed data that is missing or damaged, which names the file."""


@contextmanager
def wrong_settings_reported() -> Iterator[None]:
    """End the command with a line for each wrong setting, or for broken data.

    The exit status is 2 for settings and 1 for data.
    """
    try:
        yield
    except WrongSettingsError as wrong:
        click.echo(str(wrong), err=True)
        raise Exit(WRONG_INPUT) from None
    except BrokenInstallation as broken:
        click.echo(gettext("%(fault)s. Install the package again.", fault=broken), err=True)
        raise Exit(FAILED) from None


def check_start(settings: Settings) -> None:
    """Raise ``WrongSettingsError`` or ``BrokenInstallation`` if the server cannot run with ``settings``."""
    check_installation()
    if settings.path_prefix:
        from web import create_app

        create_app(settings=settings)
    _check_listening(settings.host, settings.port)


def check_installation() -> None:
    """Raise ``BrokenInstallation`` if a rule, a catalog or another file is missing or damaged."""
    try:
        check_parameters(published())
        provisions()
    except BrokenRules as error:
        raise BrokenInstallation(gettext("The rules are damaged: %(fault)s", fault=error)) from error
    _check_languages()
    for file in BUILT:
        if not file.is_file():
            raise BrokenInstallation(gettext("%(file)s is missing", file=file.name))


def _check_languages() -> None:
    try:
        from web.i18n import LANGUAGES, translator_for
    except ValueError as error:
        raise BrokenInstallation(str(error)) from error
    for language in LANGUAGES:
        compiled = language.catalog
        if compiled.with_suffix(".po").is_file():
            try:
                translator_for(language.tag)
            except FileNotFoundError:
                raise BrokenInstallation(gettext("%(file)s is missing", file=_in_locales(compiled))) from None
            except (OSError, ValueError, struct.error) as error:
                raise BrokenInstallation(
                    gettext("%(file)s is damaged: %(fault)s", file=_in_locales(compiled), fault=error)
                ) from error


def _in_locales(file: Path) -> str:
    return str(file.relative_to(file.parents[3]))


@contextmanager
def folder_of_counts() -> Iterator[str]:
    """Yield a new folder for the counts of all workers.

    Raise ``WrongSettingsError`` if there is no folder to write to.
    """
    try:
        made = TemporaryDirectory(prefix="pfml-", ignore_cleanup_errors=True)
    except OSError as error:
        raise WrongSettingsError(
            gettext(
                "Cannot write to a temporary folder: %(fault)s. Choose another with TMPDIR.",
                fault=strerror(error.errno or 0),
            )
        ) from None
    with made as counts:
        yield counts


def warn_about_proxy(settings: Settings) -> None:
    """Print a line about attacks that only a proxy in front of the server stops."""
    if not settings.proxy_hops:
        click.echo(gettext(NO_PROXY), err=True)
    elif settings.proxy_header != FORWARDED:
        click.echo(gettext(UNDERSCORES), err=True)


def _check_listening(host: str, port: int) -> None:
    """Listen for a moment without sharing, because the server would share a used port."""
    version_6 = ":" in host
    try:
        create_server((host, port), family=AF_INET6 if version_6 else AF_INET, dualstack_ipv6=version_6).close()
    except OSError as error:
        raise WrongSettingsError(
            gettext(
                "Cannot listen on %(host)s, port %(port)s: %(fault)s. Choose another with %(settings)s.",
                host=host,
                port=port,
                fault=strerror(error.errno or 0),
                settings=translator().listed([variable("port"), variable("host")]),
            )
        ) from None
