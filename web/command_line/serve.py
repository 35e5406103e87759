"""``pfml serve``: run the site and the API on a production server, with the ``PFML_…`` settings."""

import os
import sys
from contextlib import suppress
from multiprocessing import set_start_method
from pathlib import Path

import click
from werkzeug.serving import WSGIRequestHandler, is_running_from_reloader, run_simple

from web.command_line.commands import command
from web.command_line.options import A_PORT, ADDRESS, NUMBER
from web.command_line.preflight import check_start, folder_of_counts, warn_about_proxy, wrong_settings_reported
from web.cores import cores
from web.i18n.translator import N_
from web.settings import Settings, read_settings, variable

COUNTS = "PROMETHEUS_MULTIPROC_DIR"
"""The variable that names the folder of the metrics that the workers share."""
KEPT_MEMORY = {"MALLOC_MMAP_THRESHOLD_": 512 * 1024, "MALLOC_TRIM_THRESHOLD_": 1024 * 1024}
"""The variables of glibc, in bytes, for the largest allocation and the most free memory that it keeps.

Without the first, it keeps 40 MiB of large bodies. With less, each page is packed in new memory (DECISIONS.md 5.14).
"""
MOST_WAITING = 8192
"""The connections that may wait for a worker, so that many idle ones do not keep a probe out."""
PACKAGE = Path(__file__).parents[1]


class SilentHandler(WSGIRequestHandler):
    """A handler that logs no address, because it may contain user input.

    The application logs the route.
    """

    def log(self, *message: object) -> None:
        """Write nothing."""


@command(
    "serve",
    N_("Serve the pages and the API with the PFML_ settings of the environment (see OPERATING.md)."),
    "pfml serve --port 8000",
)
@click.option("--host", metavar=ADDRESS, help=N_("The IP address to listen on. Default: PFML_HOST."))
@click.option("--port", type=A_PORT, metavar=NUMBER, help=N_("The port to listen on. Default: PFML_PORT."))
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    metavar=NUMBER,
    help=N_("How many processes to run. Default: PFML_WORKERS."),
)
@click.option(
    "--development",
    is_flag=True,
    help=N_("Start again whenever a file changes. Do not use this in public."),
)
def serve(*, host: str | None, port: int | None, workers: int | None, development: bool) -> None:
    """Serve the pages and the API."""
    given = {name: value for name, value in (("host", host), ("port", port), ("workers", workers)) if value is not None}
    os.environ.update({variable(name): str(value) for name, value in given.items()})
    with wrong_settings_reported():
        settings = read_settings()
        if not is_running_from_reloader():
            check_start(settings)
            warn_about_proxy(settings)
    if development:
        _develop(settings)
    else:
        with wrong_settings_reported():
            _serve(settings)


def _serve(settings: Settings) -> None:
    """Run until a signal to stop, then finish the requests in flight.

    Each worker is a new process, because the metrics choose their folder when they are imported.
    """
    from granian.constants import HTTPModes, Interfaces
    from granian.http import HTTP1Settings
    from granian.log import LogLevels

    from web.command_line.server import StoppableServer
    from web.operations.logs import server_log

    with folder_of_counts() as counts:
        os.environ[COUNTS] = counts
        os.environ.update({name: str(size) for name, size in KEPT_MEMORY.items()})
        take_long_turns()
        set_start_method("spawn", force=True)
        StoppableServer(
            "web.server:application",
            address=settings.host,
            port=settings.port,
            factory=True,
            interface=Interfaces.WSGI,
            http=HTTPModes.http1,
            workers=settings.workers or cores(),
            blocking_threads=settings.threads,
            backlog=MOST_WAITING,
            backpressure=MOST_WAITING,
            http1_settings=HTTP1Settings(
                header_read_timeout=settings.header_seconds * 1000, max_buffer_size=settings.largest_header
            ),
            workers_kill_timeout=settings.stop_seconds,
            respawn_failed_workers=True,
            log_access=False,
            log_level=LogLevels(settings.log_level),
            log_dictconfig=server_log(settings.log_format),
        ).serve()


def take_long_turns() -> None:
    """Let Linux interrupt this process and its workers less often.

    A worker then finishes what it has begun. A policy that the operator has chosen stays, and so does the usual one
    where a container forbids the change.
    """
    if sys.platform == "linux" and os.sched_getscheduler(0) == os.SCHED_OTHER:
        with suppress(OSError):
            os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))


def _develop(settings: Settings) -> None:
    """Run Flask's server, which restarts when the code, a template or a static file changes."""
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
