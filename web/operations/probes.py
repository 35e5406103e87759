"""Probes that report if the process is up, and if its rules and catalogs are ready."""

from flask import Flask, Response, jsonify

from web.current_rules import current_rulebook
from web.i18n.languages import CATALOGS
from web.i18n.locales import served_languages


def register(app: Flask) -> None:
    """Add the two probes to ``app``."""
    app.add_url_rule("/healthz", "healthz", healthz)
    app.add_url_rule("/readyz", "readyz", readyz)


def healthz() -> Response:
    """Report that the process is up."""
    return _unkept(Response("ok\n", mimetype="text/plain"))


def readyz() -> Response:
    """Report the rules and languages, or status 503 while a catalog is not compiled."""
    rules, missing = current_rulebook().coverage.rules_version, uncompiled()
    languages = [language.tag for language in served_languages()]
    answer = jsonify(ready=not missing, rules_version=rules, languages=languages, uncompiled=missing)
    answer.status_code = 503 if missing else 200
    return _unkept(answer)


def uncompiled() -> list[str]:
    """Return the languages of catalogs that are not compiled."""
    folders = sorted(CATALOGS.glob("*/LC_MESSAGES"))
    return [folder.parent.name for folder in folders if not (folder / "messages.mo").is_file()]


def _unkept(answer: Response) -> Response:
    answer.headers["Cache-Control"] = "no-store"
    return answer
