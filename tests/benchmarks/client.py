"""A client with a fixed number of connections, each with one question at a time."""

import asyncio
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter

HEAD_END = b"\r\n\r\n"


@dataclass
class Answers:
    """The answers of a run: their seconds, their statuses and the broken connections."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    broken: int = 0
    elapsed: float = 0.0

    @property
    def rate(self) -> float:
        """Return the answers a second."""
        return len(self.seconds) / self.elapsed

    @property
    def p99(self) -> float:
        """Return the milliseconds within which 99 of 100 answers came."""
        return sorted(self.seconds)[int(len(self.seconds) * 0.99)] * 1000


def asked(port: int, question: bytes, *, connections: int, times: int) -> Answers:
    """Return the answers to ``times`` copies of ``question``, or fewer if the server stops."""
    return asyncio.run(_asked(port, question, connections, times))


async def _asked(port: int, question: bytes, connections: int, times: int) -> Answers:
    answers, turns = Answers(), count(1)
    start = perf_counter()
    await asyncio.gather(*(_one(port, question, answers, turns, times) for _ in range(connections)))
    answers.elapsed = perf_counter() - start
    return answers


async def _one(port: int, question: bytes, answers: Answers, turns: "count[int]", times: int) -> None:
    """Open one connection after another, until all turns are taken or the server is gone."""
    with suppress(OSError):
        while next(turns) <= times:
            reader, writer = await asyncio.open_connection("127.0.0.1", port)
            try:
                await _on(reader, writer, question, answers, turns, times)
            except (OSError, asyncio.IncompleteReadError):
                answers.broken += 1
            finally:
                writer.close()


async def _on(
    reader: asyncio.StreamReader,
    writer: asyncio.StreamWriter,
    question: bytes,
    answers: Answers,
    turns: "count[int]",
    times: int,
) -> None:
    """Send one question after another on a connection."""
    while True:
        start = perf_counter()
        writer.write(question)
        answers.statuses[await _status(reader)] += 1
        answers.seconds.append(perf_counter() - start)
        if next(turns) > times:
            return


async def _status(reader: asyncio.StreamReader) -> int:
    """Return the status of the next answer, once all of it has come."""
    head = (await reader.readuntil(HEAD_END)).lower()
    length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
    await reader.readexactly(int(length))
    return int(head[9:12])
