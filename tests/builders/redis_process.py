"""Start a real Redis server for a test."""

import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from socket import create_connection

from programs import redis_server


@contextmanager
def running(folder: Path, port: int) -> Iterator[str]:
    """Yield the address of a Redis server that saves nothing, and stop it at the end."""
    path = redis_server()
    if path is None:
        raise FileNotFoundError("redis-server: run `python .build/programs.py` first")
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
