"""Finds a Redis server, or gets Debian's where we are root. Prints its path."""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection, create_server

from tests.debian import installed

NAMES = ("redis-server", "valkey-server")


def found() -> str | None:
    """The path of a Redis server of this machine."""
    named = os.environ.get("REDIS_SERVER")
    return named or next((path for name in NAMES if (path := shutil.which(name))), None)


def free_port() -> int:
    """A port of the loopback address that nobody listens on."""
    with create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


@contextmanager
def running(folder: Path, port: int) -> Iterator[str]:
    """The address of a Redis that keeps nothing, until the end of the block."""
    path = found()
    if path is None:
        raise FileNotFoundError("redis-server; run python -m tests.operations.redis_server first")
    options = ["--port", str(port), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", str(folder)]
    server = subprocess.Popen([path, *options], stdout=subprocess.DEVNULL)
    try:
        _wait(port)
        yield f"redis://127.0.0.1:{port}/0"
    finally:
        server.terminate()
        server.wait(timeout=10)


def _wait(port: int) -> None:
    for _ in range(100):
        try:
            create_connection(("127.0.0.1", port)).close()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError("the Redis server did not start")


if __name__ == "__main__":
    path = found() or (installed("redis-server") and found())
    if not path:
        sys.exit("No redis-server was found or could be installed; set REDIS_SERVER to the path of one.")
    print(path)
