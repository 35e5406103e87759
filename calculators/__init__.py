"""Apply the numbers of the law: exact, explained estimates of benefits, contributions and withholding."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calculators.public import *  # noqa: F403 - a type checker sees all public names
    from calculators.public import __all__ as __all__
else:

    def __getattr__(name: str) -> object:
        """Return a public name.

        All are imported with the first, so that a module of one chapter does not wait for the others.
        """
        return getattr(import_module("calculators.public"), name)

    def __dir__() -> list[str]:
        """Return the public names."""
        return list(import_module("calculators.public").__all__)
