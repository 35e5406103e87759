"""Send questions of the client over HTTP, and read the answers."""

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from http.client import HTTPException
from typing import Any
from urllib.error import HTTPError
from urllib.parse import quote, urlencode
from urllib.request import Request, urlopen


class RequestRefused(Exception):
    """An answer that is an error, with its HTTP status and its document.

    ``problem`` is a ``Problem`` (RFC 9457), or a ``Refused`` of the portal's route. It is empty if a proxy answered.
    ``retry_after`` are the seconds to wait after too many questions.
    """

    def __init__(self, status: int, problem: Mapping[str, Any], retry_after: int | None = None) -> None:
        mistakes = "".join(f"\n{each['pointer']}: {each['message']}" for each in problem.get("errors") or ())
        super().__init__(f"{status} {problem.get('detail') or problem.get('message') or ''}".strip() + mistakes)
        self.status = status
        self.problem = problem
        self.retry_after = retry_after


class Unreachable(Exception):
    """A service that could not be reached, or that stopped in the middle of an answer."""


class Transport:
    """The requests of a client."""

    def __init__(
        self,
        address: str,
        *,
        language: str = "en",
        headers: Mapping[str, str] | None = None,
        timeout: float = 10,
    ) -> None:
        if not address.startswith(("https://", "http://")):
            raise ValueError("Give an address that begins with https:// or http://.")
        self._address = address.rstrip("/")
        self._headers = {"Accept": "application/json", "Accept-Language": language, **(headers or {})}
        self._timeout = timeout

    def _post(self, path: str, question: Mapping[str, Any]) -> Any:
        body = json.dumps(question, default=_written).encode()
        return self._sent(path, body, {"Content-Type": "application/json"})

    def _get(self, path: str, **query: object) -> Any:
        given = {name: value for name, value in query.items() if value is not None}
        return self._sent(f"{path}?{urlencode(given)}" if given else path, None, {})

    @staticmethod
    def _part(text: str) -> str:
        """Return ``text`` as one part of a path."""
        return quote(text, safe="")

    def _sent(self, path: str, body: bytes | None, headers: Mapping[str, str]) -> Any:
        request = Request(self._address + path, body, {**self._headers, **headers})  # noqa: S310 - checked above
        try:
            with urlopen(request, timeout=self._timeout) as response:  # noqa: S310
                return json.loads(response.read())
        except HTTPError as error:
            raise _refused(error) from None
        except (OSError, HTTPException) as error:
            raise Unreachable(f"{self._address} did not answer: {error}") from error


def _written(value: object) -> str:
    """Return a day or an exact number as JSON has it."""
    match value:
        case date():
            return value.isoformat()
        case Decimal():
            return f"{value:f}"
    raise TypeError(f"{type(value).__name__} is not a value of a question")


def _refused(error: HTTPError) -> RequestRefused:
    with error:
        text = error.read()
    try:
        problem = json.loads(text)
    except ValueError:
        problem = {}
    wait = error.headers.get("Retry-After", "")
    return RequestRefused(error.code, problem, int(wait) if wait.isdecimal() else None)
