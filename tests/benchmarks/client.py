"""A bounded client: so many connections kept alive, each with one question at a time."""

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from time import perf_counter

HEAD_END = b"\r\n\r\n"


@dataclass
class Answers:
    """What came back: the seconds of each answer, its status, and what was no whole answer."""

    seconds: list[float] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    broken: Counter[str] = field(default_factory=Counter)
    elapsed: float = 0.0

    @property
    def rate(self) -> float:
        """Answers a second."""
        return len(self.seconds) / self.elapsed

    @property
    def p99(self) -> float:
        """The milliseconds within which 99 of 100 answers came."""
        return sorted(self.seconds)[int(len(self.seconds) * 0.99)] * 1000


def asked(port: int, question: bytes, *, connections: int, times: int) -> Answers:
    """What ``times`` copies of ``question``, a whole HTTP request, are answered with."""
    return asyncio.run(_asked(port, lambda: question, connections, times))


async def _asked(port: int, question: Callable[[], bytes], connections: int, times: int) -> Answers:
    answers, turns = Answers(), count(1)
    start = perf_counter()
    await asyncio.gather(*(_one(port, question, answers, turns, times) for _ in range(connections)))
    answers.elapsed = perf_counter() - start
    return answers


async def _one(port: int, question: Callable[[], bytes], answers: Answers, turns: "count[int]", times: int) -> None:
    """One connection, until all turns are taken; a connection that breaks is made anew."""
    reader = writer = None
    while next(turns) <= times:
        start = perf_counter()
        try:
            if writer is None or reader is None:
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
            writer.write(question())
            answers.statuses[await _status(reader)] += 1
        except (OSError, asyncio.IncompleteReadError) as error:
            answers.broken[type(error).__name__] += 1
            reader = writer = None
        else:
            answers.seconds.append(perf_counter() - start)
    if writer is not None:
        writer.close()


async def _status(reader: asyncio.StreamReader) -> int:
    """The status of the next answer, once all of it has come."""
    head = (await reader.readuntil(HEAD_END)).lower()
    length = head.partition(b"content-length:")[2].partition(b"\r\n")[0]
    await reader.readexactly(int(length))
    return int(head[9:12])
