"""The HTML pages: each asks, calls one function and shows the answer; htmx only makes them quicker."""

from flask import Blueprint, Flask

from web.pages import embedding, feedback, frame, how, language, problems, rates, texts
from web.pages.benefits.page import benefits
from web.pages.contributions.page import contributions
from web.pages.developers.page import developers
from web.pages.keeping.routes import add_keeping
from web.pages.paycheck.page import paycheck
from web.pages.payroll.page import payroll, payroll_template

pages = Blueprint("pages", __name__, url_prefix="/<language>")
pages.url_value_preprocessor(language.take_language)
pages.url_defaults(language.give_language)
pages.after_request(frame.counted)
pages.after_request(embedding.framed)
pages.add_url_rule("/", "home", texts.home, strict_slashes=False)
pages.add_url_rule("/benefits", "benefits", benefits, methods=["GET", "POST"])
pages.add_url_rule("/contributions", "contributions", contributions, methods=["GET", "POST"])
pages.add_url_rule("/contributions/paycheck", "paycheck", paycheck, methods=["GET", "POST"])
pages.add_url_rule("/embed/benefits", "embedded_benefits", benefits, methods=["GET", "POST"])
pages.add_url_rule("/embed/contributions", "embedded_contributions", contributions, methods=["GET", "POST"])
add_keeping(pages)
pages.add_url_rule("/contributions/payroll", "payroll", payroll, methods=["GET", "POST"])
pages.add_url_rule("/contributions/payroll/template.<any(csv, xlsx):kind>", "payroll_template", payroll_template)
pages.add_url_rule("/rates", "rates", rates.rates)
pages.add_url_rule("/how", "how", how.how)
pages.add_url_rule("/developers", "developers", developers, methods=["GET", "POST"])
pages.add_url_rule("/feedback", "feedback", feedback.feedback, methods=["GET", "POST"])
pages.add_url_rule("/privacy", "privacy", texts.privacy)
pages.add_url_rule("/accessibility", "accessibility", texts.accessibility)


def register(app: Flask) -> None:
    """Adds the pages, their words and their errors to ``app``."""
    frame.register(app)
    embedding.register(app)
    app.register_blueprint(pages)
    app.add_url_rule("/", "to_home", language.to_home)
    app.add_url_rule("/language/<tag>/", "choose_language", language.choose_language, strict_slashes=False)
    app.add_url_rule("/language/<tag>/<path:page>", "choose_language", language.choose_language)
    app.add_url_rule("/problems/<kind>", "problem", problems.problem)
