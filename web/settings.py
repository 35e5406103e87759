"""Read the settings of an operator, each of which is a ``PFML_…`` variable of the environment."""

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from importlib.util import find_spec
from ipaddress import ip_address
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from web.http.security_headers import checked_ancestors
from web.i18n.locales import LANGUAGES

PREFIX = "PFML_"
OFF = "off"
RATE = rf"^({OFF}|[1-9][0-9]{{0,8}}/(second|minute|hour|day))$"
FOLDERS = r"^(/\.*[A-Za-z0-9_~-][A-Za-z0-9._~-]*)*$"
"""Folders whose names are not dots alone, because those would lead elsewhere."""
REDIS = ("redis://", "rediss://")


class WrongSettingsError(ValueError):
    """An error for settings that the service cannot start with, with a line for each."""


def checked_host(text: str) -> str:
    """Return ``text``, which must be an IP address without a zone.

    The server looks up no names.
    """
    with suppress(ValueError):
        if getattr(ip_address(text), "scope_id", None) is None:
            return text
    raise ValueError("Give an IP address, such as 127.0.0.1 or ::")


class Settings(BaseSettings):
    """All settings, checked, in which an empty variable counts as unset."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, hide_input_in_errors=True, extra="forbid"
    )

    host: Annotated[str, AfterValidator(checked_host), Field(description="The IP address to listen on.")] = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535, description="The port to listen on.")] = 8000
    workers: Annotated[
        int | None, Field(ge=1, le=512, description="Processes. The default is one for each core that it may use.")
    ] = None
    threads: Annotated[
        int,
        Field(
            ge=1,
            le=512,
            description="Threads of a process. A slow client takes up one of them. Use 1 behind a buffering proxy.",
        ),
    ] = 8
    path_prefix: Annotated[
        str,
        Field(
            pattern=FOLDERS,
            description="The path of the site, such as /pfml. The proxy may pass it on or cut it off.",
        ),
    ] = ""
    proxy_hops: Annotated[
        int,
        Field(
            ge=0,
            le=10,
            description="The number of trusted proxies that set or extend the header of PFML_PROXY_HEADER.",
        ),
    ] = 0
    proxy_header: Annotated[
        Literal["Forwarded", "X-Forwarded"] | None,
        Field(
            description="The header that the proxies set: Forwarded (RFC 7239), or X-Forwarded for X-Forwarded-For and "
            "X-Forwarded-Proto. The latter is safe only if they drop header names with an underscore.",
        ),
    ] = None
    rate_limit: Annotated[
        str,
        Field(
            pattern=RATE,
            description="The questions a client may send, such as 600/minute (second, minute, hour or day), or off. "
            "A question that takes much work counts as several.",
        ),
    ] = "600/minute"
    redis_url: Annotated[
        SecretStr | None,
        Field(
            description="A Redis in which all workers and hosts count together. Without it each worker counts alone."
        ),
    ] = None
    frame_ancestors: Annotated[
        str,
        AfterValidator(checked_ancestors),
        Field(
            description="The sites that may show the embedded calculators, as CSP writes frame-ancestors.",
        ),
    ] = "'self'"
    largest_header: Annotated[
        int, Field(ge=8192, le=1048576, description="The most bytes of the headers of a request.")
    ] = 16384
    header_seconds: Annotated[
        int, Field(ge=1, le=60, description="The seconds a client may take to send headers, or to stay idle.")
    ] = 10
    stop_seconds: Annotated[
        int, Field(ge=1, le=1800, description="The seconds that requests in flight get to finish when stopping.")
    ] = 30
    log_level: Annotated[
        Literal["debug", "info", "warning", "error"],
        Field(description="The lowest level to log. Requests are info, trouble is warning and faults are error."),
    ] = "info"
    log_format: Annotated[
        Literal["json", "text"], Field(description="The form of a line of the log, json or text.")
    ] = "json"
    metrics: Annotated[bool, Field(description="True if /metrics answers and results ask if they helped.")] = True
    metrics_token: Annotated[
        SecretStr | None, Field(min_length=16, description="The bearer token that /metrics then asks for.")
    ] = None

    @model_validator(mode="after")
    def _header_of_proxies_is_chosen(self) -> Self:
        if self.proxy_hops and self.proxy_header is None:
            raise ValueError(f"PFML_PROXY_HEADER: Choose Forwarded or X-Forwarded. {_description('proxy_header')}")
        return self

    @model_validator(mode="after")
    def _redis_can_be_reached(self) -> Self:
        if self.redis_url is None:
            return self
        url = self.redis_url.get_secret_value()
        if not url.startswith(REDIS):
            raise ValueError(f"PFML_REDIS_URL: Begin it with {' or '.join(REDIS)}.")
        if find_spec("redis") is None:
            raise ValueError("PFML_REDIS_URL: Install the package's extra shared-limits first.")
        if not _is_read_by_redis(url):
            raise ValueError("PFML_REDIS_URL: It cannot be read. Give an address such as redis://host:6379/0.")
        return self


def read_settings(**given: Any) -> Settings:
    """Return the settings of the environment, and those ``given`` instead of them.

    Raise ``WrongSettingsError`` with a line for each that is unknown or out of bounds. It repeats no value.
    """
    unknown = _unknown(os.environ)
    try:
        settings = Settings(**given)
    except ValidationError as error:
        raise WrongSettingsError("\n".join([*unknown, *map(_line, error.errors())])) from None
    if unknown:
        raise WrongSettingsError("\n".join(unknown))
    return settings


def variable(name: str) -> str:
    """Return the variable of the setting ``name``.

    >>> variable("rate_limit")
    'PFML_RATE_LIMIT'
    """
    return f"{PREFIX}{name.upper()}"


def check_path_prefix(prefix: str, addresses: Iterable[str]) -> None:
    """Raise ``WrongSettingsError`` if one of the site's own ``addresses`` begins like ``prefix``."""
    own = {address.split("/")[1] for address in addresses} | {language.tag for language in LANGUAGES}
    if prefix.split("/")[1] in own:
        description = Settings.model_fields["path_prefix"].description
        raise WrongSettingsError(
            f"{variable('path_prefix')}: Choose a path that no page of the site begins with. {description}"
        )


def _is_read_by_redis(url: str) -> bool:
    """Return whether Redis understands ``url``, without making a connection."""
    from redis import ConnectionPool, RedisError

    try:
        ConnectionPool.from_url(url).make_connection()
    except (RedisError, TypeError, ValueError):
        return False
    return True


def _unknown(environment: Mapping[str, str]) -> list[str]:
    known = {variable(name) for name in Settings.model_fields}
    named = sorted(name for name in environment if name.upper().startswith(PREFIX) and name.upper() not in known)
    return [f"{name}: there is no such setting. OPERATING.md lists them all." for name in named]


def _line(error: Mapping[str, Any]) -> str:
    message = str(error["msg"]).removeprefix("Value error, ")
    if not error["loc"]:
        return message
    name = str(error["loc"][0])
    return f"{variable(name)}: {message}. {_description(name)}"


def _description(name: str) -> str:
    return Settings.model_fields[name].description or ""
