"""Import the view of a route when it is first called, so that the application starts quickly."""

from collections.abc import Callable
from functools import cached_property

from flask import Flask
from werkzeug.utils import import_string
from werkzeug.wrappers import Response


class LazyView:
    """A view known by its full name, as in Flask's documentation under "Lazily Loading Views"."""

    def __init__(self, name: str) -> None:
        self.__module__, _, self.__name__ = name.rpartition(".")

    @cached_property
    def view(self) -> Callable[..., Response]:
        """Return the view itself."""
        found: Callable[..., Response] = import_string(f"{self.__module__}.{self.__name__}")
        return found

    def __call__(self, *errors: Exception, **values: str) -> Response:
        """Call the view with the values of its address, or with the error that it answers."""
        return self.view(*errors, **values)


def import_views(app: Flask) -> None:
    """Import every view of ``app`` now, as a server does before the first request."""
    for view in app.view_functions.values():
        if isinstance(view, LazyView):
            view.view  # noqa: B018 - reading the property imports the view
