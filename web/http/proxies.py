"""The address, scheme and path of a client, as trusted proxies in front tell them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from flask import Flask
from werkzeug.middleware.proxy_fix import ProxyFix

from web.i18n.locales import LANGUAGES
from web.settings import Settings, WrongSettingsError, variable

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


def behind_proxies(application: "WSGIApplication", settings: Settings) -> "WSGIApplication":
    """``application`` behind the proxies and under the path of ``settings``.

    The host is taken from ``Host`` alone: a proxy passes it on, and no client can put another into a page that is kept.
    """
    if settings.path_prefix:
        application = under(application, settings.path_prefix)
    if settings.proxy_hops:
        hops = settings.proxy_hops
        application = ProxyFix(application, x_for=hops, x_proto=hops, x_host=0, x_port=0, x_prefix=0)
    return application


def check_prefix(app: Flask, prefix: str) -> None:
    """``WrongSettingsError`` where addresses of ``app`` begin like ``prefix``: nobody could tell them apart."""
    own = {rule.rule.split("/")[1] for rule in app.url_map.iter_rules()} | {language.tag for language in LANGUAGES}
    if prefix and prefix.split("/")[1] in own:
        description = Settings.model_fields["path_prefix"].description
        raise WrongSettingsError(
            f"{variable('path_prefix')}: Choose another; addresses of the site itself begin so. {description}"
        )


def under(application: "WSGIApplication", prefix: str) -> "WSGIApplication":
    """``application`` published under ``prefix``, whether the proxy passes that on or cuts it off."""

    def answer(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        if path == prefix or path.startswith(f"{prefix}/"):
            environ["PATH_INFO"] = path[len(prefix) :]
        environ["SCRIPT_NAME"] = prefix
        return application(environ, start_response)

    return answer
