"""The HTML pages, each of which reads its form, calls one function and shows the answer.

htmx only makes them quicker.
"""

from collections.abc import Iterable
from typing import get_args

from flask import Blueprint, Flask

from web.api.paths import CHANGES
from web.http.lazy_view import LazyView
from web.pages import embedding, language, layout
from web.pages.exported import ExportedPage, FileKind

benefits_page = LazyView("web.pages.benefits.page.benefits_page")
contributions_page = LazyView("web.pages.contributions.page.contributions_page")
export = LazyView("web.pages.export_routes.export")
EMBEDDED = {"benefits": benefits_page, "contributions": contributions_page}
"""The pages that other sites may frame."""


def _one_of(names: Iterable[str], called: str) -> str:
    """Return a part of an address that is one of ``names``."""
    return f"<any({', '.join(names)}):{called}>"


EXPORT = f"keep/{_one_of(get_args(FileKind), 'kind')}"

pages = Blueprint("pages", __name__, url_prefix="/<language>")
pages.url_value_preprocessor(language.take_language)
pages.url_defaults(language.give_language)
pages.after_request(layout.counted)
pages.after_request(embedding.framed)
pages.after_request(language.in_language)
pages.add_url_rule("/", "home", LazyView("web.pages.static_pages.home"), strict_slashes=False)
pages.add_url_rule("/benefits", "benefits", benefits_page, methods=["GET", "POST"])
pages.add_url_rule("/contributions", "contributions", contributions_page, methods=["GET", "POST"])
pages.add_url_rule(
    "/contributions/paycheck", "paycheck", LazyView("web.pages.paycheck.page.paycheck_page"), methods=["GET", "POST"]
)
pages.add_url_rule("/award", "award", LazyView("web.pages.award.page.award_page"), methods=["GET", "POST"])
pages.add_url_rule("/benefits/plans", "plans", LazyView("web.pages.plans.page.plans_page"), methods=["GET", "POST"])
pages.add_url_rule(
    "/benefits/plans/keep/<any(print, pdf, calendar):kind>",
    "keep_plans",
    LazyView("web.pages.plans.exports.export_plans"),
    methods=["GET", "POST"],
)
pages.add_url_rule("/excess", "excess", LazyView("web.pages.excess.page.excess_page"), methods=["GET", "POST"])
for page, view in EMBEDDED.items():
    pages.add_url_rule(f"/embed/{page}", f"embedded_{page}", view, methods=["GET", "POST"])
pages.add_url_rule(f"/{_one_of(get_args(ExportedPage), 'page')}/{EXPORT}", "keep", export, methods=["GET", "POST"])
pages.add_url_rule(f"/embed/{_one_of(EMBEDDED, 'page')}/{EXPORT}", "embedded_keep", export, methods=["GET", "POST"])
pages.add_url_rule(
    "/contributions/payroll", "payroll", LazyView("web.pages.payroll.page.payroll_page"), methods=["GET", "POST"]
)
pages.add_url_rule(
    "/contributions/payroll/template.<any(csv, xlsx):kind>",
    "payroll_template",
    LazyView("web.pages.payroll.page.payroll_template"),
)
pages.add_url_rule("/quick", "quick", LazyView("web.pages.quick.quick_page"), methods=["GET", "POST"])
pages.add_url_rule("/rates", "rates", LazyView("web.pages.rates.rates"))
pages.add_url_rule("/how", "how", LazyView("web.pages.how_it_works.how_it_works"))
pages.add_url_rule(
    "/developers", "developers", LazyView("web.pages.developers.page.developers_page"), methods=["GET", "POST"]
)
pages.add_url_rule("/feedback", "feedback", LazyView("web.pages.feedback.feedback"), methods=["GET", "POST"])
pages.add_url_rule("/privacy", "privacy", LazyView("web.pages.static_pages.privacy"))
pages.add_url_rule("/accessibility", "accessibility", LazyView("web.pages.static_pages.accessibility"))


def register(app: Flask) -> None:
    """Add the pages, their texts and their errors to ``app``."""
    layout.register(app)
    embedding.register(app)
    app.register_blueprint(pages)
    app.add_url_rule("/", "to_home", language.to_home)
    app.add_url_rule("/language/<tag>/", "choose_language", language.choose_language, strict_slashes=False)
    app.add_url_rule("/language/<tag>/<path:page>", "choose_language", language.choose_language)
    app.add_url_rule(CHANGES, "changes", LazyView("web.pages.developers.feed.changes_feed"))
    app.add_url_rule("/problems/<kind>", "problem", LazyView("web.pages.problems.problem"))
