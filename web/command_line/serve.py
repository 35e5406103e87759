"""``pfml serve``: the site and the API on a production server, as the ``PFML_…`` settings ask."""

import os
from multiprocessing import set_start_method
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer
from werkzeug.serving import WSGIRequestHandler, is_running_from_reloader, run_simple

from web.command_line.preflight import check_start, wrong_settings_told
from web.cores import cores
from web.settings import Settings, read_settings, variable

COUNTS = "PROMETHEUS_MULTIPROC_DIR"
"""The variable in which the workers find the folder of the counts that they share."""
PACKAGE = Path(__file__).parents[1]

Development = Annotated[
    bool, typer.Option("--development", help="Start again whenever a file changes. Not for the public.")
]


class SilentHandler(WSGIRequestHandler):
    """Tells nothing of a request, whose address may say what was typed; our own log tells the route."""

    def log(self, *message: object) -> None:
        """Writes nothing."""


def serve(
    *,
    host: Annotated[str | None, typer.Option(help="The IP address to listen on; else PFML_HOST.")] = None,
    port: Annotated[int | None, typer.Option(help="The port to listen on; else PFML_PORT.", min=1, max=65535)] = None,
    workers: Annotated[int | None, typer.Option(help="Processes; else PFML_WORKERS.", min=1)] = None,
    development: Development = False,
) -> None:
    """Serve the pages and the API, as the PFML_ settings of the environment ask (OPERATING.md lists them)."""
    given = {name: value for name, value in (("host", host), ("port", port), ("workers", workers)) if value is not None}
    os.environ.update({variable(name): str(value) for name, value in given.items()})
    with wrong_settings_told():
        settings = read_settings()
        if not is_running_from_reloader():
            check_start(settings)
    if development:
        _develop(settings)
    else:
        _serve(settings)


def _serve(settings: Settings) -> None:
    """Runs until it is told to stop; then requests in flight are finished.

    Each worker starts afresh, because where it counts is settled when it imports what counts.
    """
    from granian import Granian
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    from web.operations.logs import of_the_server

    with TemporaryDirectory(prefix="pfml-") as counts:
        os.environ[COUNTS] = counts
        set_start_method("spawn", force=True)
        Granian(
            "web.server:application",
            address=settings.host,
            port=settings.port,
            factory=True,
            interface=Interfaces.WSGI,
            http=HTTPModes.http1,
            workers=settings.workers or cores(),
            blocking_threads=settings.threads,
            http1_settings=HTTP1Settings(
                header_read_timeout=settings.header_seconds * 1000, max_buffer_size=settings.largest_header
            ),
            workers_kill_timeout=settings.stop_seconds,
            respawn_failed_workers=True,
            log_access=False,
            log_level=LogLevels(settings.log_level),
            log_dictconfig=of_the_server(settings.log_format),
        ).serve()


def _develop(settings: Settings) -> None:
    """Runs Flask's own server, which watches the code, the templates, the static files and the catalogs."""
    from web.server import application

    watched = [str(path) for kind in ("*.html", "*.css", "*.js") for path in PACKAGE.rglob(kind)]
    run_simple(
        settings.host,
        settings.port,
        application(),
        use_reloader=True,
        extra_files=watched,
        request_handler=SilentHandler,
    )
