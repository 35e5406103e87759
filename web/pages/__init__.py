"""The HTML pages: each reads its form, calls one function and shows the answer; htmx only makes them quicker."""

from flask import Blueprint, Flask

from web.pages import embedding, feedback, how_it_works, language, layout, problems, quick, rates, static_pages
from web.pages.benefits.page import benefits_page
from web.pages.contributions.page import contributions_page
from web.pages.developers.page import developers_page
from web.pages.export_routes import add_exports
from web.pages.paycheck.page import paycheck_page
from web.pages.payroll.page import payroll_page, payroll_template

pages = Blueprint("pages", __name__, url_prefix="/<language>")
pages.url_value_preprocessor(language.take_language)
pages.url_defaults(language.give_language)
pages.after_request(layout.counted)
pages.after_request(embedding.framed)
pages.add_url_rule("/", "home", static_pages.home, strict_slashes=False)
pages.add_url_rule("/benefits", "benefits", benefits_page, methods=["GET", "POST"])
pages.add_url_rule("/contributions", "contributions", contributions_page, methods=["GET", "POST"])
pages.add_url_rule("/contributions/paycheck", "paycheck", paycheck_page, methods=["GET", "POST"])
pages.add_url_rule("/embed/benefits", "embedded_benefits", benefits_page, methods=["GET", "POST"])
pages.add_url_rule("/embed/contributions", "embedded_contributions", contributions_page, methods=["GET", "POST"])
add_exports(pages)
pages.add_url_rule("/contributions/payroll", "payroll", payroll_page, methods=["GET", "POST"])
pages.add_url_rule("/contributions/payroll/template.<any(csv, xlsx):kind>", "payroll_template", payroll_template)
pages.add_url_rule("/quick", "quick", quick.quick_page, methods=["GET", "POST"])
pages.add_url_rule("/rates", "rates", rates.rates)
pages.add_url_rule("/how", "how", how_it_works.how_it_works)
pages.add_url_rule("/developers", "developers", developers_page, methods=["GET", "POST"])
pages.add_url_rule("/feedback", "feedback", feedback.feedback, methods=["GET", "POST"])
pages.add_url_rule("/privacy", "privacy", static_pages.privacy)
pages.add_url_rule("/accessibility", "accessibility", static_pages.accessibility)


def register(app: Flask) -> None:
    """Add the pages, their texts and their errors to ``app``."""
    layout.register(app)
    embedding.register(app)
    app.register_blueprint(pages)
    app.add_url_rule("/", "to_home", language.to_home)
    app.add_url_rule("/language/<tag>/", "choose_language", language.choose_language, strict_slashes=False)
    app.add_url_rule("/language/<tag>/<path:page>", "choose_language", language.choose_language)
    app.add_url_rule("/problems/<kind>", "problem", problems.problem)
