"""Start the server of the tools for assistants over streamable HTTP."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socket import create_connection

from tests.builders.ports import free_port

COMMAND = ["-c", "from web.command_line import main; main()", "mcp"]


@contextmanager
def serving_tools(**settings: str) -> Iterator[str]:
    """Yield the address of a running server, which must write nothing until its end."""
    port = free_port()
    command = [sys.executable, *COMMAND, "--http", "--port", str(port)]
    server = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, env={**os.environ, **settings}
    )
    for _ in range(300):
        with suppress(OSError), create_connection(("127.0.0.1", port), timeout=1):
            break
        time.sleep(0.1)
    try:
        yield f"http://127.0.0.1:{port}/mcp"
    finally:
        server.terminate()
    written, _ = server.communicate(timeout=20)
    assert written == ""
