"""What every page has around it: words, formats, the languages, the notice of missing figures."""

from dataclasses import dataclass
from functools import partial
from typing import Any

from flask import Flask, Response, request, url_for

from calculators.covered_leave import covered_leave
from rules import Coverage
from web.clock import today
from web.operations.outcomes import count_view
from web.pages.language import current_words
from web.shelf import current_shelf
from web.words import Language, served_languages
from web.words.formats import day, money, month_names, percent, quarter_months


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language a page can be read in: where it is then, and where the choice is remembered."""

    language: Language
    url: str
    choice: str


def register(app: Flask) -> None:
    """Gives the templates of ``app`` their words and formats."""
    app.jinja_env.install_gettext_callables(  # type: ignore[attr-defined]
        gettext=_gettext,
        ngettext=_ngettext,
        newstyle=True,
    )
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.filters.update(money=money, percent=percent)
    app.context_processor(surroundings)


def counted(response: Response) -> Response:
    """``response``, a page, counted by its name and language."""
    return count_view(response, current_words())


def _gettext(text: str) -> str:
    return current_words().translations.gettext(text)


def _ngettext(one: str, many: str, number: int) -> str:
    return current_words().translations.ngettext(one, many, number)


def surroundings() -> dict[str, Any]:
    """What the templates of every page use."""
    words = current_words()
    coverage = current_shelf().coverage
    return {
        "words": words,
        "tongues": tongues(),
        "coverage": coverage,
        "year_without_figures": year_without_figures(coverage),
        "last_day_of_leave": covered_leave(current_shelf()).last_day,
        "day": partial(day, words=words),
        "quarter_months": partial(quarter_months, words=words),
        "months": month_names(words),
    }


def year_without_figures(coverage: Coverage) -> int | None:
    """The next year, or this one, where its figures are not published yet."""
    this_year = today().year
    return next((year for year in (this_year, this_year + 1) if year not in coverage.years), None)


def tongues() -> list[Tongue]:
    """The page at hand, or the home page, in every language that is served."""
    on_page = request.blueprint == "pages" and request.endpoint is not None and not request.view_args
    endpoint = request.endpoint if on_page and request.endpoint else "pages.home"
    found = []
    for language in served_languages():
        url = url_for(endpoint, language=language.tag)
        page = url.removeprefix(f"{request.script_root}/{language.tag}/")
        found.append(Tongue(language, url, url_for("choose_language", tag=language.tag, page=page)))
    return found
