"""Import a command when it is called, so that no command waits for the imports of another."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import cast

import typer
from typer.core import TyperCommand, TyperGroup
from typer.main import get_command

EXAMPLES: Mapping[str, str] = {
    "serve": "pfml serve --port 8000",
    "benefits": "pfml benefits --leave-start 2026-03-02 --wages 2025-Q3=13000 --wages 2025-Q4=11000 --explain",
    "contributions": "pfml contributions --year 2026 --w2 30 --wages 100000 --wages 52000.50",
    "payroll": "pfml payroll payroll.csv -o answer.xlsx --w2 30",
    "excess": "pfml excess --year 2025 --employer 120000=552 --employer 120000=552",
    "award-check": "pfml award-check --wage 981.37 --amount 846.23 --leave-start 2026-03-02",
    "rates": "pfml rates --date 2026-03-01",
    "mcp": "pfml mcp --http --port 8001",
    "batch": "pfml batch contributions payroll.csv -o contributions.csv --w2 30 --contractors 2",
}
"""An example of each command, in the order of the help."""


class Commands(TyperGroup):
    """The commands.

    Each is a module with a function of the same name or an ``app`` of several.
    """

    def list_commands(self, ctx: object) -> list[str]:
        """Return the names of all commands."""
        return list(EXAMPLES)

    def get_command(self, ctx: object, cmd_name: str) -> TyperCommand | TyperGroup | None:
        """Return the command of this name."""
        if cmd_name not in EXAMPLES:
            return None
        name = cmd_name.replace("-", "_")
        module = import_module(f"web.command_line.{name}")
        command = get_command(getattr(module, "app", None) or _command_of(cmd_name, getattr(module, name)))
        command.name = cmd_name
        return cast(TyperCommand | TyperGroup, command)


def _command_of(name: str, function: Callable[..., None]) -> typer.Typer:
    """Return the command of one function."""
    app = typer.Typer(add_completion=False, pretty_exceptions_enable=False)
    app.command(name, epilog=f"Example: {EXAMPLES[name]}")(function)
    return app
