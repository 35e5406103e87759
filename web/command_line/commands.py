"""Commands in the chosen language, each imported when it is called."""

import sys
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from importlib import import_module
from typing import Any, TypeVar

import click

from web import garbage_kept
from web.command_line.language import OPTION, choose_language, gettext, tags
from web.i18n.translator import N_

LANGUAGE = N_("LANGUAGE")
Shown = TypeVar("Shown", bound=click.Command)


def command(name: str, about: str, example: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Return the decorator for a command: its name, its help, and an example of it."""
    return click.command(name, help=about, epilog=example)


class Commands(click.Group):
    """A group whose commands have their help in the chosen language."""

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name."""
        found = super().get_command(ctx, cmd_name)
        return None if found is None else in_chosen_language(found)

    def main(self, args: Sequence[str] | None = None, *others: Any, **settings: Any) -> Any:
        """Choose the language, then run the command that the arguments name."""
        arguments = sys.argv[1:] if args is None else args
        choose_language(arguments)
        return click.Group.main(in_chosen_language(self), arguments, *others, **settings)


class ImportedCommands(Commands):
    """Commands by name, each with the module of a command of the same name.

    No command waits for the imports of another.
    """

    def __init__(self, modules: Mapping[str, str], **settings: Any) -> None:
        super().__init__(**settings)
        self._modules = modules

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands, in the order of the help."""
        return list(self._modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return the command of this name."""
        if cmd_name not in self._modules:
            return None
        with garbage_kept():
            module = import_module(self._modules[cmd_name])
        found: click.Command = getattr(module, cmd_name.replace("-", "_"))
        return in_chosen_language(found)


def in_chosen_language(command: Shown) -> Shown:
    """Return a copy of ``command`` with its help and options in the chosen language."""
    shown = copy(command)
    shown.help = _translated(command.help) or ""
    shown.short_help = shown.help.partition("\n")[0]
    if command.epilog:
        shown.epilog = gettext("Example: %(example)s", example=command.epilog)
    shown.options_metavar = gettext("[OPTIONS]")
    if isinstance(shown, click.Group):
        shown.subcommand_metavar = gettext("COMMAND [ARGUMENTS]...")
    shown.params = [*map(_shown, command.params), _language_option()]
    return shown


def _shown(parameter: click.Parameter) -> click.Parameter:
    shown = copy(parameter)
    shown.metavar = _translated(parameter.metavar)
    if isinstance(shown, click.Option | click.Argument):
        shown.help = _translated(shown.help)
    return shown


def _translated(text: str | None) -> str | None:
    return gettext(text) if text else text


def _language_option() -> click.Option:
    """Return the option of all commands that names their language, which is chosen before them."""
    return click.Option(
        [OPTION],
        metavar=gettext(LANGUAGE),
        expose_value=False,
        is_eager=True,
        callback=_checked,
        help=gettext("The language of answers, messages and help, such as es."),
    )


def _checked(_context: click.Context, _option: click.Parameter, tag: str | None) -> None:
    if tag is not None and tag not in tags():
        raise click.BadParameter(gettext("choose one of %(tags)s", tags=", ".join(tags())))
