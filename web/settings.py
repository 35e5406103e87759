"""Read the settings of an operator: each ``PFML_…`` variable of the environment, its meaning and its default."""

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
"""Folders; none of them is named by dots alone, which would lead elsewhere."""
REDIS = ("redis://", "rediss://")


class WrongSettingsError(ValueError):
    """An error for settings that the service cannot start with; the message has a line for each."""


def checked_host(text: str) -> str:
    """Return ``text``, which must be an IP address without a zone; the server looks up no names."""
    with suppress(ValueError):
        if getattr(ip_address(text), "scope_id", None) is None:
            return text
    raise ValueError("Give an IP address, such as 127.0.0.1 or ::")


class Settings(BaseSettings):
    """All settings, checked; an empty variable counts as unset."""

    model_config = SettingsConfigDict(
        env_prefix=PREFIX, env_ignore_empty=True, frozen=True, hide_input_in_errors=True, extra="forbid"
    )

    host: Annotated[str, AfterValidator(checked_host), Field(description="The IP address to listen on.")] = "127.0.0.1"
    port: Annotated[int, Field(ge=1, le=65535, description="The port to listen on.")] = 8000
    workers: Annotated[
        int | None, Field(ge=1, le=512, description="Processes; without it one for each core that it may use.")
    ] = None
    threads: Annotated[
        int,
        Field(
            ge=1,
            le=512,
            description="Threads of a process. A slow client holds one of them; use 1 behind a buffering proxy.",
        ),
    ] = 8
    path_prefix: Annotated[
        str,
        Field(
            pattern=FOLDERS,
            description="The path under which the site is published, as in /pfml; passed on or cut off by the proxy.",
        ),
    ] = ""
    proxy_hops: Annotated[
        int,
        Field(
            ge=0,
            le=10,
            description="How many trusted proxies stand in front and add X-Forwarded-For and X-Forwarded-Proto.",
        ),
    ] = 0
    rate_limit: Annotated[
        str,
        Field(
            pattern=RATE,
            description="The questions a client may send, as in 600/minute (second, minute, hour or day), or off. "
            "A question that takes much work counts as several.",
        ),
    ] = "600/minute"
    redis_url: Annotated[
        SecretStr | None,
        Field(description="A Redis in which all workers and hosts count together; else each worker counts alone."),
    ] = None
    frame_ancestors: Annotated[
        str,
        AfterValidator(checked_ancestors),
        Field(
            description="The sites that may show the embedded calculators, in the words of the policy frame-ancestors.",
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
        Field(description="The least level to log: requests are info, trouble is warning, faults are error."),
    ] = "info"
    log_format: Annotated[
        Literal["json", "text"], Field(description="How a line of the log is written: json or text.")
    ] = "json"
    metrics: Annotated[bool, Field(description="Whether /metrics answers, and results ask whether they helped.")] = True
    metrics_token: Annotated[
        SecretStr | None, Field(min_length=16, description="The bearer token that /metrics then asks for.")
    ] = None

    @model_validator(mode="after")
    def _redis_can_be_reached(self) -> Self:
        if self.redis_url is None:
            return self
        url = self.redis_url.get_secret_value()
        if not url.startswith(REDIS):
            raise ValueError(f"PFML_REDIS_URL: begins with {' or '.join(REDIS)}.")
        if find_spec("redis") is None:
            raise ValueError("PFML_REDIS_URL: needs the package's extra shared-limits.")
        if not _is_read_by_redis(url):
            raise ValueError("PFML_REDIS_URL: cannot be read; write it as in redis://host:6379/0.")
        return self


def read_settings(**given: Any) -> Settings:
    """Return the settings of the environment, and those ``given`` instead of them.

    Raise ``WrongSettingsError`` with a line for each that is unknown or out of bounds; no value is repeated.
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
    """Raise ``WrongSettingsError`` where one of the site's own ``addresses`` begins like ``prefix``."""
    own = {address.split("/")[1] for address in addresses} | {language.tag for language in LANGUAGES}
    if prefix.split("/")[1] in own:
        description = Settings.model_fields["path_prefix"].description
        raise WrongSettingsError(
            f"{variable('path_prefix')}: Choose another; addresses of the site itself begin so. {description}"
        )


def _is_read_by_redis(url: str) -> bool:
    """Return whether a connection to ``url`` can be described; none is made."""
    from redis import ConnectionPool, RedisError

    try:
        ConnectionPool.from_url(url).make_connection()
    except (RedisError, TypeError, ValueError):
        return False
    return True


def _unknown(environment: Mapping[str, str]) -> list[str]:
    known = {variable(name) for name in Settings.model_fields}
    named = sorted(name for name in environment if name.upper().startswith(PREFIX) and name.upper() not in known)
    return [f"{name}: there is no such setting; OPERATING.md lists them." for name in named]


def _line(error: Mapping[str, Any]) -> str:
    message = str(error["msg"]).removeprefix("Value error, ")
    if not error["loc"]:
        return message
    name = str(error["loc"][0])
    return f"{variable(name)}: {message}. {Settings.model_fields[name].description}"
