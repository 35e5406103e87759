"""Limit the questions of each client of the tools, as the site does."""

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from werkzeug.exceptions import TooManyRequests

from web.http.proxies import FORWARDED, forwarded
from web.http.rate_limit import LEFT, Charge
from web.settings import Settings

CLIENT = "pfml.client"
"""The key of a request for its client, as the charge of the site takes it."""


class ClientLimit:
    """An application that ``charge`` limits by client, behind the trusted proxies of ``settings``."""

    def __init__(self, application: ASGIApp, charge: Charge, settings: Settings) -> None:
        self._application, self._charge, self._settings = application, charge, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it with the seconds to wait."""
        if scope["type"] != "http" or scope["method"] != "POST":
            await self._application(scope, receive, send)
            return
        client: dict[str, Any] = {"REMOTE_ADDR": _address(scope, self._settings)}
        scope[CLIENT] = client
        try:
            await run_in_threadpool(self._charge, client, 1)
        except TooManyRequests as refused:
            headers = {"Retry-After": str(refused.retry_after), **dict(_left(client))}
            text = f"Too many requests. Wait {refused.retry_after} seconds.\n"
            await PlainTextResponse(text, 429, headers)(scope, receive, send)
            return

        async def with_questions_left(message: Message) -> None:
            if message["type"] == "http.response.start":
                told = [(name.lower().encode(), text.encode()) for name, text in _left(client)]
                message = {**message, "headers": [*message.get("headers", ()), *told]}
            await send(message)

        await self._application(scope, receive, with_questions_left)


def _left(client: dict[str, Any]) -> list[tuple[str, str]]:
    """Return the headers about the limit of a client, none without a limit."""
    return [*client.get(LEFT, ())]


def _address(scope: Scope, settings: Settings) -> str:
    """Return the address of a client behind the trusted proxies, each of which appends one to a header."""
    headers, hops = Headers(scope=scope), settings.proxy_hops
    found = scope["client"][0] if scope["client"] else ""
    if not hops:
        return found
    if settings.proxy_header == FORWARDED:
        return forwarded(",".join(headers.getlist(FORWARDED)), hops).get("for") or found
    claimed = ",".join(headers.getlist("x-forwarded-for")).split(",")
    return (claimed[-hops].strip() if len(claimed) >= hops else "") or found
