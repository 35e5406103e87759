"""Run the service for programs on the network."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from werkzeug.serving import make_server

from web import create_app
from web.command_line.serve import SilentHandler


@contextmanager
def serving() -> Iterator[str]:
    """Yield the address of a running service."""
    server = make_server("127.0.0.1", 0, create_app(), threaded=True, request_handler=SilentHandler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
