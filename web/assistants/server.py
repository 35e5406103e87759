"""Servers of the tools on standard streams or over streamable HTTP."""

import asyncio
import logging
from functools import partial

from mcp.server import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp_types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
    ToolAnnotations,
)
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.types import ASGIApp

import rules
from rules import Rulebook
from web.api.questions import LARGEST_QUESTION
from web.assistants.limit import CLIENT, ClientLimit
from web.assistants.tools import TOOLS, AssistantTool, Reply, reply
from web.http.rate_limit import Charge, free_of_charge
from web.operations import charge_of
from web.settings import Settings

LOG = logging.getLogger(__name__)
NAME = "pfml"
INSTRUCTIONS = (
    "These are independent estimates of Massachusetts Paid Family and Medical Leave. They are not decisions. Say so "
    "with every amount, and pass on the notes and the law. Not eligible is an answer with its reason. Never send names "
    "or Social Security numbers, because we do not need them."
)


def server(rulebook: Rulebook, charge: Charge = free_of_charge) -> Server[dict[str, object]]:
    """Return a server of the tools on ``rulebook``, which stores and logs no input.

    ``charge`` charges the client of a request.
    """
    tools = {tool.name: tool for tool in TOOLS}

    async def listed(context: ServerRequestContext, params: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=[described(tool) for tool in TOOLS])

    async def called(context: ServerRequestContext, params: CallToolRequestParams) -> CallToolResult:
        if params.name not in tools:
            return _result(Reply(f"Use one of {', '.join(tools)}."))
        client = context.request.scope[CLIENT] if context.request else {}
        return _result(reply(tools[params.name], params.arguments or {}, rulebook, partial(charge, client)))

    return Server(
        NAME,
        version=rules.RULES_VERSION,
        title="Massachusetts PFML estimates",
        instructions=INSTRUCTIONS,
        on_list_tools=listed,
        on_call_tool=called,
    )


def serve_standard_streams() -> None:
    """Serve on standard input and output until they are closed."""
    _silence_protocol()
    asyncio.run(_standard_streams())


def serve_http(settings: Settings) -> None:
    """Serve at ``/mcp`` over streamable HTTP, without state and without a log of requests."""
    import uvicorn

    _silence_protocol()
    uvicorn.run(
        _application(settings),
        host=settings.host,
        port=settings.port,
        proxy_headers=False,  # The limit reads the address behind the trusted proxies alone.
        timeout_graceful_shutdown=settings.stop_seconds,
        log_level="warning",
        access_log=False,
    )


def _application(settings: Settings) -> ASGIApp:
    """Return the application of ``/mcp``, with the site's limits, and ``/healthz``."""
    charge = charge_of(settings, LOG)
    application = server(rules.published(), charge).streamable_http_app(
        json_response=True,
        stateless_http=True,
        max_request_body_size=LARGEST_QUESTION,
        host=settings.host,
        custom_starlette_routes=[Route("/healthz", _healthz)],
    )
    # Without state there is no stream to open or session to end, so the protocol has 405 for both.
    application.router.routes.insert(0, Route("/mcp", _only_posts, methods=["GET", "DELETE"]))
    return ClientLimit(application, charge, settings)


async def _only_posts(request: Request) -> PlainTextResponse:
    """Refuse to open a stream of the server's own messages, or to end a session."""
    return PlainTextResponse("Send POST.\n", status_code=405, headers={"Allow": "POST"})


async def _healthz(request: Request) -> PlainTextResponse:
    """Report that the process is up."""
    return PlainTextResponse("ok\n", headers={"Cache-Control": "no-store"})


def _silence_protocol() -> None:
    """Discard the log of the protocol's package, which quotes headers and names of requests."""
    log = logging.getLogger("mcp")
    log.addHandler(logging.NullHandler())
    log.propagate = False


async def _standard_streams() -> None:
    served = server(rules.published())
    async with stdio_server() as (reading, writing):
        await served.run(reading, writing, served.create_initialization_options())


def described(tool: AssistantTool) -> Tool:
    """Return ``tool`` as the protocol lists it."""
    return Tool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.arguments,
        output_schema={"type": "object", "description": f"{tool.document.__name__} of the OpenAPI document."},
        annotations=ToolAnnotations(
            read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
        ),
    )


def _result(answer: Reply) -> CallToolResult:
    return CallToolResult(
        content=[TextContent(type="text", text=answer.text)], structured_content=answer.document, is_error=answer.wrong
    )
