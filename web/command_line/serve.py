"""``pfml serve``: the site and the API on a production server."""

import os
from typing import Annotated

import typer


def serve(
    host: Annotated[str, typer.Option(help="The address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(help="The port to listen on.", min=1, max=65535)] = 8000,
    workers: Annotated[int | None, typer.Option(help="Processes; one for each core if absent.", min=1)] = None,
) -> None:
    """Serve the pages and the API."""
    from granian import Granian
    from granian.constants import Interfaces

    Granian(
        "web:create_app",
        address=host,
        port=port,
        factory=True,
        interface=Interfaces.WSGI,
        workers=workers or os.cpu_count() or 1,
        blocking_threads=1,
        log_access=False,
    ).serve()
