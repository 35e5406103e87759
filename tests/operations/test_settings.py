"""Tests of the settings, which are refused by name if wrong."""

import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import SecretStr

from web import create_app
from web.settings import Settings, WrongSettingsError, read_settings

ROOT = Path(__file__).parents[2]
WRONG = [
    ("PFML_HOST", "localhost"),
    ("PFML_HOST", "127.0.0.1:8000"),
    ("PFML_HOST", "[::1]"),
    ("PFML_HOST", "fe80::1%eth0"),
    ("PFML_PORT", "http"),
    ("PFML_PORT", "0"),
    ("PFML_PORT", "65536"),
    ("PFML_WORKERS", "0"),
    ("PFML_THREADS", "0"),
    ("PFML_PATH_PREFIX", "pfml"),
    ("PFML_PATH_PREFIX", "/pfml/"),
    ("PFML_PATH_PREFIX", "/a//b"),
    ("PFML_PATH_PREFIX", "/a/../b"),
    ("PFML_PATH_PREFIX", "/."),
    ("PFML_PROXY_HOPS", "-1"),
    ("PFML_PROXY_HEADER", "X-Real-IP"),
    ("PFML_RATE_LIMIT", "600"),
    ("PFML_RATE_LIMIT", "0/minute"),
    ("PFML_RATE_LIMIT", "600/month"),
    ("PFML_REDIS_URL", "localhost:6379"),
    ("PFML_REDIS_URL", "redis://h:port"),
    ("PFML_REDIS_URL", "redis://h:99999/0"),
    ("PFML_REDIS_URL", "redis://h:6379/0?unheard_of=1"),
    ("PFML_REDIS_URL", "rediss://h:6379/0?ssl_cert_reqs=unheard_of"),
    ("PFML_FRAME_ANCESTORS", "'self'; script-src *"),
    ("PFML_FRAME_ANCESTORS", "javascript:x"),
    ("PFML_FRAME_ANCESTORS", "'none' https://a"),
    ("PFML_LARGEST_HEADER", "100"),
    ("PFML_HEADER_SECONDS", "61"),
    ("PFML_STOP_SECONDS", "0"),
    ("PFML_LOG_LEVEL", "loud"),
    ("PFML_LOG_FORMAT", "xml"),
    ("PFML_METRICS", "perhaps"),
    ("PFML_METRICS_TOKEN", "short"),
]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_a_wrong_setting_is_refused_by_name(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(WrongSettingsError, match=rf"\A{name}: ") as refusal:
        read_settings()
    assert "\n" not in str(refusal.value)


def test_trusted_proxies_need_the_header_that_they_set(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PFML_PROXY_HOPS", "1")
    with pytest.raises(WrongSettingsError, match=r"\APFML_PROXY_HEADER: Choose Forwarded or X-Forwarded\. "):
        read_settings()
    monkeypatch.setenv("PFML_PROXY_HEADER", "Forwarded")
    assert read_settings().proxy_header == "Forwarded"


def test_all_wrong_settings_are_named_without_their_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PFML_METRICS_TOKEN", "hush")
    monkeypatch.setenv("PFML_REDIS_URL", "mysql://operator:hush@db")
    monkeypatch.setenv("PFML_RATE_LIMITS", "hush")
    with pytest.raises(WrongSettingsError) as refusal:
        read_settings()
    assert {line.partition(":")[0] for line in str(refusal.value).splitlines()} >= {
        "PFML_RATE_LIMITS",
        "PFML_METRICS_TOKEN",
    }
    assert "hush" not in str(refusal.value)


def test_a_redis_setting_needs_its_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PFML_REDIS_URL", "redis://127.0.0.1:6379/0")
    assert read_settings().redis_url == SecretStr("redis://127.0.0.1:6379/0")
    monkeypatch.setattr("web.settings.find_spec", lambda name: None)
    with pytest.raises(WrongSettingsError, match="shared-limits"):
        read_settings()


@pytest.mark.parametrize("url", ["redis://operator:hush@h:hush", "redis://hush:99999", "redis://h/0?hush=hush"])
def test_an_error_repeats_no_part_of_a_redis_address(monkeypatch: pytest.MonkeyPatch, url: str) -> None:
    monkeypatch.setenv("PFML_REDIS_URL", url)
    with pytest.raises(WrongSettingsError) as refusal:
        read_settings()
    assert "hush" not in str(refusal.value)


@pytest.mark.parametrize("host", ["127.0.0.1", "0.0.0.0", "::", "::1", "2001:db8::7"])
def test_the_host_may_be_any_ip_address(host: str) -> None:
    assert Settings(host=host).host == host


@pytest.mark.parametrize("prefix", ["/pfml", "/leave/pfml", "/english", "/.a", "/v1.2"])
def test_the_prefix_may_be_a_free_path(prefix: str) -> None:
    assert create_app(settings=Settings(path_prefix=prefix))


OWN = ["/en", "/es/pfml", "/fr", "/static", "/api", "/v1", "/problems", "/language", "/metrics", "/healthz", "/readyz"]


@pytest.mark.parametrize("prefix", OWN)
def test_a_prefix_of_the_site_itself_is_refused(prefix: str) -> None:
    with pytest.raises(WrongSettingsError, match=r"\APFML_PATH_PREFIX: "):
        create_app(settings=Settings(path_prefix=prefix))


def test_an_empty_setting_counts_as_unset(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PFML_PORT", "")
    monkeypatch.setenv("PFML_REDIS_URL", "")
    assert read_settings() == Settings()


@pytest.mark.parametrize(
    ("name", "value", "options"),
    [
        ("PFML_PORT", "http", []),
        ("PFML_PATH_PREFIX", "/en", []),
        ("PFML_PROXY_HEADER", "X-Real-IP", []),
        ("PFML_FRAME_ANCESTORS", "javascript:x", []),
        ("PFML_REDIS_URL", "redis://h:port", []),
        ("PFML_HOST", "", ["--host", "localhost"]),
        ("PFML_HOST", "localhost", ["--development"]),
    ],
)
def test_the_server_does_not_start_on_a_wrong_setting(name: str, value: str, options: list[str]) -> None:
    command = [sys.executable, "-c", "from web.command_line import main; main()", "serve", *options]
    wrong = {name: value, "PYTHONPATH": str(ROOT)}
    ended = subprocess.run(command, check=False, env=wrong, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 2
    assert ended.stderr.startswith(f"{name}: ")
    assert len(ended.stderr.splitlines()) == 1
    assert ended.stdout == ""
