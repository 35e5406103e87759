"""Keep what was last asked for, up to a number of bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, ItemsView
from threading import Lock
from typing import Generic, TypeVar

T = TypeVar("T")


class Kept(Generic[T]):
    """The things last asked for, each by its key, up to ``most`` bytes of them."""

    def __init__(self, most: int, size_of: Callable[[T], int]) -> None:
        """Start without anything."""
        self.most = most
        self.size = 0
        self._size_of = size_of
        self._things: OrderedDict[Hashable, T] = OrderedDict()
        self._one_thread = Lock()

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the cached value of ``key``, and compute it if it is missing.

        ``key`` names all that the value depends on.
        """
        with self._one_thread:
            known = self._things.get(key)
            if known is not None:
                self._things.move_to_end(key)
                return known
        made = make()
        with self._one_thread:
            self._keep(key, made)
        return made

    def _keep(self, key: Hashable, made: T) -> None:
        """Keep a thing in place of that of another thread, and remove the oldest ones."""
        if key in self._things:
            self.size -= self._size_of(self._things.pop(key))
        self._things[key] = made
        self.size += self._size_of(made)
        while self.size > self.most and len(self._things) > 1:
            self.size -= self._size_of(self._things.popitem(last=False)[1])

    def items(self) -> ItemsView[Hashable, T]:
        """Return all things with their keys, the one last asked for at the end."""
        return self._things.items()

    def clear(self) -> None:
        """Keep nothing of what is here."""
        self._things.clear()
        self.size = 0
