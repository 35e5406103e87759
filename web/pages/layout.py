"""Give every page its surroundings: texts, formats, languages and the notice of missing parameters."""

from collections.abc import Callable, Iterable, Mapping
from datetime import MAXYEAR, date
from decimal import Decimal
from functools import cache, lru_cache, partial
from typing import Any

from flask import Flask, Response, request
from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from msgspec import Struct

from calculators.benefit.benefit_year import covered_leave
from calculators.contribution.rates_and_shares import law_of_year
from rules import Coverage
from web.clock import today
from web.current_rules import current_rulebook
from web.http.http_cache import PAGE, written_once
from web.i18n import Translator
from web.i18n.formats import day, money, month_names, percent, quarter_months, weekday
from web.i18n.weeks import after_taxes
from web.operations.usage_metrics import count_view
from web.pages import drawn_once
from web.pages.language import current_translator
from web.pages.language_links import alternates, language_links, language_menu
from web.pages.steps import drawn


def register(app: Flask) -> None:
    """Give the templates of ``app`` their texts and formats."""
    app.jinja_env.newstyle_gettext = True  # type: ignore[attr-defined]
    app.jinja_env.globals.update(language_menu=language_menu, alternates=alternates)
    app.jinja_env.policies["ext.i18n.trimmed"] = True
    app.jinja_env.filters.update(money=_money, percent=percent, weekday=_weekday, known=_known, drawn=drawn)
    app.jinja_env.filters.update(sentences=_sentences, clauses=_clauses, stopped=_stopped, isolated=_isolated)
    app.context_processor(surroundings)
    drawn_once.register(app)


def page_for_everyone(write: Callable[[], str]) -> Response:
    """Return a page that is the same for everyone on one day.

    ``write`` gives its HTML once for each address.
    """
    return written_once((request.base_url, today()), write, PAGE)


def counted(response: Response) -> Response:
    """Count the page of ``response`` by its name and language, and return it."""
    return count_view(response, current_translator())


def _gettext(translator: Translator, text: str, /, **values: object) -> str:
    if not values:
        return _whole(translator, text)
    return _filled(translator.translations.gettext(text), values, translator)


def _ngettext(translator: Translator, one: str, many: str, number: int, /, **values: object) -> str:
    return _filled(translator.translations.ngettext(one, many, number), {"num": number, **values}, translator)


def _pgettext(translator: Translator, sense: str, text: str, /, **values: object) -> str:
    return _filled(translator.translations.pgettext(sense, text), {"context": sense, **values}, translator)


@lru_cache(maxsize=8192)
def _whole(translator: Translator, text: str) -> Markup:
    """Return a text without values, which many pages show."""
    return Markup(translator.gettext(text))  # noqa: S704 - texts come from the code and the catalogs


def _filled(text: str, values: Mapping[str, object], translator: Translator) -> Markup:
    """Return ``text`` with its values, each escaped, and isolated if the script runs from right to left."""
    escaped = {name: escape(value) for name, value in translator.isolated(values).items()}
    return Markup(text % escaped)  # noqa: S704 - as above


@pass_context
def _sentences(context: Context, texts: Iterable[str]) -> Markup:
    return escape(_translator(context).language.punctuation.between_sentences).join(filter(None, texts))


@pass_context
def _clauses(context: Context, items: Iterable[str]) -> Markup:
    return escape(_translator(context).language.punctuation.between_clauses).join(items)


@pass_context
def _stopped(context: Context, text: str) -> str:
    return _translator(context).stopped(text)


@pass_context
def _money(context: Context, amount: Decimal | str) -> str:
    return _translator(context).isolated_value(money(amount))


@pass_context
def _isolated(context: Context, value: object) -> str:
    return _translator(context).isolated_value(value)


@pass_context
def _weekday(context: Context, value: date) -> str:
    return weekday(value, _translator(context))


@pass_context
def _known(context: Context, amount: Decimal | None) -> str:
    translator = _translator(context)
    return translator.isolated_value(after_taxes(amount, translator))


def _translator(context: Context) -> Translator:
    translator: Translator = context["translator"]
    return translator


def surroundings() -> dict[str, Any]:
    """Return the values that the templates of every page use.

    A template that is imported sees them only if it is imported with its context.
    """
    coverage = current_rulebook().coverage
    return {
        **_words(current_translator()),
        "language_links": language_links(),
        "coverage": coverage,
        "year_without_parameters": year_without_parameters(coverage),
        "last_day_of_leave": covered_leave(current_rulebook()).last_day,
        "legal_minimum": legal_minimum,
    }


@cache
def _words(translator: Translator) -> Mapping[str, Any]:
    """Return the texts and formats of a language."""
    return {
        "translator": translator,
        "_": partial(_gettext, translator),
        "gettext": partial(_gettext, translator),
        "ngettext": partial(_ngettext, translator),
        "pgettext": partial(_pgettext, translator),
        "between_sentences": translator.language.punctuation.between_sentences,
        "day": partial(day, translator=translator),
        "quarter_months": partial(quarter_months, translator=translator),
        "months": month_names(translator),
    }


class LegalMinimum(Struct, frozen=True):
    """The least percent of each part that an employer of ``threshold`` people or more pays in ``year``."""

    year: int
    threshold: str
    medical: str
    family: str


def legal_minimum(typed_year: str) -> LegalMinimum:
    """Return the legal minimum of the year typed, or of the newest covered year if there is no such law."""
    years = current_rulebook().coverage.years
    year = int(typed_year) if typed_year.isdecimal() and years[0] <= int(typed_year) <= MAXYEAR else years[-1]
    law = law_of_year(year, current_rulebook(), provisional=True)
    shares = (law.medical_employer_share, law.family_employer_share)
    medical, family = (percent(share.decimal()).removesuffix("%") for share in shares)
    return LegalMinimum(year, law.employer_threshold.text(), medical, family)


def year_without_parameters(coverage: Coverage) -> int | None:
    """Return this year or the next if its parameters are not published yet."""
    this_year = today().year
    return next((year for year in (this_year, this_year + 1) if year not in coverage.years), None)
