"""Does several pieces of work at a time, and gives their results in order without holding many."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from web.cores import cores

Piece = TypeVar("Piece")
Result = TypeVar("Result")


def in_order(
    work: Callable[[Piece], Result], pieces: Iterable[Piece], *, several: bool = True
) -> Iterator[tuple[Piece, Result]]:
    """Each piece with its result, on every core; the next pieces are taken up only as results are used.

    Pieces that are too large for ``several`` at a time are worked on one by one.
    """
    if not several:
        yield from ((piece, work(piece)) for piece in pieces)
        return
    workers = cores()
    waiting: deque[tuple[Piece, Future[Result]]] = deque()
    with ThreadPoolExecutor(workers) as pool:
        for piece in pieces:
            waiting.append((piece, pool.submit(work, piece)))
            if len(waiting) > workers:
                first, result = waiting.popleft()
                yield first, result.result()
        for first, result in waiting:
            yield first, result.result()
