"""Tests of the command in every language: its help, the words of click, and its messages."""

import inspect
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click import exceptions, formatting, parser, types
from click.testing import CliRunner

from web.command_line import app
from web.command_line.click_texts import TEXTS
from web.command_line.language import choose_language
from web.i18n import served_languages, translator_for

TRANSLATED = [language.tag for language in served_languages() if language.tag != "en"]
OF_CLICK = "".join(map(inspect.getsource, (click.core, click.decorators, exceptions, formatting, parser, types)))
WIDE = {"COLUMNS": "1000"}


def said(*arguments: str) -> str:
    """Return what the command prints in a wide terminal, as one line."""
    result = CliRunner(env=WIDE).invoke(app, arguments, terminal_width=1000)
    return one_line(result.output)


def one_line(text: str) -> str:
    """Return ``text`` with one plain space between words."""
    return " ".join(text.split())


def commands(group: click.Group, *before: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Yield each command with the words that name it."""
    choose_language(())
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*before, name), command
        if isinstance(command, click.Group):
            yield from commands(command, *before, name)


@pytest.mark.parametrize("tag", TRANSLATED)
def test_the_help_of_every_command_is_in_every_language(tag: str) -> None:
    words = translator_for(tag)
    for names, command in [*commands(app)]:
        shown = said(*names, "--help", "--language", tag)
        assert one_line(words.gettext("Usage:")) in shown
        assert one_line(words.gettext("Show this message and exit.")) in shown
        for english in filter(None, (command.help, *(getattr(each, "help", None) for each in command.params))):
            translated = words.gettext(english)
            assert translated != english
            assert one_line(translated) in shown


def test_a_text_of_click_is_one_that_click_has() -> None:
    assert [text for text in TEXTS if text not in OF_CLICK] == []


@pytest.mark.parametrize("tag", TRANSLATED)
def test_a_mistyped_command_is_explained_in_every_language(tag: str) -> None:
    words = translator_for(tag)
    shown = said("rates", "--language", tag, "--dat", "2026-03-01")
    meant = words.ngettext("Did you mean {possibility}?", "(Did you mean one of: {possibilities}?)", 1)
    assert one_line(words.gettext("No such option {name!r}.").format(name="--dat")) in shown
    assert one_line(meant.format(possibility="'--date'", possibilities="'--date'")) in shown
    assert one_line(words.gettext("Missing option")) in said("batch", "contributions", "x.csv", f"--language={tag}")


def test_the_language_is_chosen_before_or_after_the_command() -> None:
    before, after = said("--language", "es", "rates", "--help"), said("rates", "--help", "--language", "es")
    assert before == after
    assert before != said("rates", "--help")


def test_an_unknown_language_lists_those_that_are_served() -> None:
    shown = said("rates", "--language", "xx")
    assert all(language.tag in shown for language in served_languages())


def test_an_error_about_a_file_is_in_the_chosen_language(tmp_path: Path) -> None:
    wages = tmp_path / "wages.csv"
    wages.write_text("person,employer,quarter\n", "utf-8")
    words = translator_for("es")
    shown = said("batch", "benefits", str(wages), "-o", str(tmp_path / "out.csv"), "--language", "es")
    missing = words.gettext(
        "%(file)s: a column is missing: %(columns)s.", file="wages.csv", columns="wages, leave_start_date"
    )
    assert shown == missing


def test_refused_rows_have_their_advice_in_the_chosen_language(tmp_path: Path) -> None:
    payroll, output = tmp_path / "payroll.csv", tmp_path / "out.csv"
    payroll.write_text("person,kind,quarter,wages\nP1,w2,2026-Q1,\n", "utf-8")
    said("batch", "contributions", str(payroll), "-o", str(output), "--w2", "30", "--language", "es")
    advice = translator_for("es").gettext("Give a value.")
    assert advice in output.with_name("out.csv.rejected.csv").read_text("utf-8")
