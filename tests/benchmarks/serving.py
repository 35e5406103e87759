"""Run an application on the production server, for as long as it is measured."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

from tests.builders.ports import free_port

HOST = "127.0.0.1"


@contextmanager
def served(factory: str) -> Iterator[HTTPConnection]:
    """Yield a connection to the application that ``factory`` makes, on one worker."""
    port = free_port()
    options = ["--interface", "wsgi", "--factory", "--host", HOST, "--port", str(port), "--log-level", "error"]
    process = subprocess.Popen([sys.executable, "-m", "granian", *options, "--no-access-log", factory])
    try:
        yield connected(port)
    finally:
        process.terminate()
        process.wait()


def connected(port: int) -> HTTPConnection:
    """Return a connection to the server on ``port``, once it is up."""
    for _ in range(200):
        try:
            connection = HTTPConnection(HOST, port)
            connection.connect()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return connection
    raise TimeoutError("the server did not start")
