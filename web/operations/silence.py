"""Ends connections that have fallen silent in the middle of a question, for which the server would wait for ever.

The server keeps its connections to itself, but the system tells of each how long nothing went over it. One that is
ended here looks to the server as if its sender had stopped: the thread is free again.
"""

import os
import socket
import struct
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from time import sleep

from web.operations.senders import Senders

OPEN_FILES = Path("/proc/self/fd")
ESTABLISHED = 1
TCP_INFO = struct.Struct("=B43xI4xI")
"""Of the system's struct tcp_info: the state, the milliseconds since data was sent, and since data came."""


def watch(senders: Senders, port: int) -> None:
    """Ends silent connections to ``port`` as long as the process runs, where a body is waited for too long."""
    if OPEN_FILES.is_dir():
        Thread(target=_watch, args=[senders, port], name="silence", daemon=True).start()


def _watch(senders: Senders, port: int) -> None:
    while True:
        sleep(senders.seconds / 4)
        if senders.longest() > senders.seconds:
            end_silent(port, senders.seconds)


def end_silent(port: int, seconds: float) -> None:
    """Ends each connection to ``port`` of this process over which nothing went for so many ``seconds``."""
    for connection in _sockets():
        with connection, suppress(OSError):
            if connection.getsockname()[1:2] == (port,) and _silent(connection) > seconds:
                connection.shutdown(socket.SHUT_RD)


def _sockets() -> Iterator[socket.socket]:
    """Every socket of this process, each under a number of its own, so that none becomes another one meanwhile."""
    for number in [file.name for file in OPEN_FILES.iterdir()]:
        with suppress(OSError):
            held = os.dup(int(number))
            try:
                yield socket.socket(fileno=held)
            except OSError:
                os.close(held)


def _silent(connection: socket.socket) -> float:
    """The seconds for which nothing went over ``connection``; 0 where it is no open connection."""
    told = connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_INFO, TCP_INFO.size)
    state, since_sent, since_came = TCP_INFO.unpack(told)
    return min(since_sent, since_came) / 1000 if state == ESTABLISHED else 0
