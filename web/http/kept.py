"""Keep what was last asked for, up to a number of bytes."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, ItemsView
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

    def of(self, key: Hashable, make: Callable[[], T]) -> T:
        """Return the thing of ``key``, which ``make`` gives if it is not here.

        ``key`` has to name all that the thing depends on.
        """
        found = self._things.pop(key, None)
        if found is None:
            found = make()
            self.size += self._size_of(found)
        self._things[key] = found
        while self.size > self.most and len(self._things) > 1:
            self.size -= self._size_of(self._things.popitem(last=False)[1])
        return found

    def items(self) -> ItemsView[Hashable, T]:
        """Return all things with their keys, the one last asked for at the end."""
        return self._things.items()

    def clear(self) -> None:
        """Keep nothing of what is here."""
        self._things.clear()
        self.size = 0
