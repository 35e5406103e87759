"""Answer the questions typed on the page exactly as a program is answered."""

import json

from flask import Response, current_app, request
from msgspec import Struct
from werkzeug.test import EnvironBuilder, run_wsgi_app

from web.pages.developers.samples import json_text

READ_FROM = "/api/v1/"


class Tried(Struct, frozen=True):
    """The form of the route ``name``: the text typed, and the status and text of the answer, if any."""

    name: str
    typed: str
    status: int = 0
    answer: str = ""


def tried(name: str, method: str, path: str, typed: str, language: str) -> Tried:
    """Return the answer of the route to ``typed``, a question or, for a GET route, an address."""
    if method == "POST":
        response = _answer(method, path, typed.encode(), language)
    else:
        address = typed.strip().removeprefix(request.script_root)
        response = _answer(method, address if address.startswith(READ_FROM) else path, b"", language)
    return Tried(name, typed, response.status_code, _text(response))


def _answer(method: str, address: str, body: bytes, language: str) -> Response:
    """Return the answer of the application to a request from outside."""
    builder = EnvironBuilder(
        address,
        request.url_root,
        method=method,
        data=body,
        content_type="application/json",
        headers=[("Accept-Language", language)],
    )
    environ = builder.get_environ()
    environ["REMOTE_ADDR"] = request.remote_addr or ""
    return Response(*run_wsgi_app(current_app.wsgi_app, environ))


def _text(response: Response) -> str:
    text = response.get_data(as_text=True)
    return json_text(json.loads(text)) if response.is_json else text
