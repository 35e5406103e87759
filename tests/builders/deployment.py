"""Start the reference deployment with its own files: nginx, Redis and the service."""

import os
import re
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from http.client import HTTPSConnection
from pathlib import Path
from socket import create_connection
from string import Template
from typing import NamedTuple

from programs import nginx, redis_server
from tests.builders.ports import free_port
from tests.builders.shipped_server import Shipped

FILES = Path(__file__).parents[2] / ".build" / "deployment"
PFML = [sys.executable, "-c", "from web.command_line import main; main()"]
HOST = "127.0.0.1"


class Deployment(NamedTuple):
    """A running deployment: its ports, its certificate, and the log and process of its service."""

    port: int
    service_port: int
    context: ssl.SSLContext
    log: Path
    process: subprocess.Popen[bytes]

    @property
    def service(self) -> Shipped:
        """Return the service behind the proxy."""
        return Shipped(self.process, self.service_port, self.log)

    def connection(self, address: str = HOST) -> HTTPSConnection:
        """Return a connection to the proxy from a loopback ``address``."""
        source = (address, 0)
        return HTTPSConnection("localhost", self.port, timeout=30, context=self.context, source_address=source)

    def raw(self) -> ssl.SSLSocket:
        """Return a socket to the proxy, for requests that no client library sends."""
        plain = create_connection((HOST, self.port), timeout=30)
        return self.context.wrap_socket(plain, server_hostname="localhost")


@contextmanager
def deployed(folder: Path, **settings: str) -> Iterator[Deployment]:
    """Yield the reference deployment on free ports, with more ``settings`` of the service."""
    redis_port, service_port, port = free_port(), free_port(), free_port()
    certificate, key = _certificate(folder)
    environment = {**os.environ, **_environment(service_port, redis_port), **settings}
    log = folder / "service.log"
    with ExitStack() as started:
        written = started.enter_context(log.open("wb"))
        started.enter_context(_running(_redis(folder, redis_port), redis_port))
        command = _service()
        service = started.enter_context(
            _running(command, service_port, stdout=written, stderr=written, env=environment)
        )
        started.enter_context(_running(_nginx(folder, port, service_port, certificate, key), port))
        context = ssl.create_default_context(cafile=certificate)
        deployment = Deployment(port, service_port, context, log, service)
        _wait_until_ready(deployment)
        yield deployment


def _redis(folder: Path, port: int) -> list[str]:
    """Return the command of Redis with the deployment's file, of which only the port changes."""
    file = folder / "redis.conf"
    file.write_text(re.sub("(?m)^port .*", f"port {port}", (FILES / "redis.conf").read_text("utf-8")), "utf-8")
    return [str(redis_server()), str(file), "--dir", str(folder)]


def _nginx(folder: Path, port: int, service_port: int, certificate: Path, key: Path) -> list[str]:
    """Return the command of nginx with the deployment's file and its folders in ``folder``."""
    values = {
        "LISTEN": f"{HOST}:{port}",
        "SERVICE": f"{HOST}:{service_port}",
        "CERTIFICATE": str(certificate),
        "CERTIFICATE_KEY": str(key),
    }
    filled = Template((FILES / "nginx.conf.template").read_text("utf-8")).safe_substitute(values)
    file = folder / "nginx.conf"
    file.write_text(filled.replace("/run/nginx.pid", str(folder / "nginx.pid")), "utf-8")
    return [str(nginx()), "-c", str(file), "-p", str(folder), "-e", "stderr", "-g", "daemon off;"]


def _service() -> list[str]:
    """Return the command of the unit, with this Python's ``pfml``."""
    unit = (FILES / "pfml.service").read_text("utf-8")
    found = re.search(r"(?m)^ExecStart=\S*/pfml (.*)$", unit)
    assert found is not None
    return [*PFML, *found[1].split()]


def _environment(service_port: int, redis_port: int) -> dict[str, str]:
    """Return the settings of the deployment's file, on the given ports."""
    lines = (FILES / "pfml.env").read_text("utf-8").splitlines()
    settings = dict(line.split("=", 1) for line in lines if line and not line.startswith("#"))
    redis = settings["PFML_REDIS_URL"].replace("6379", str(redis_port))
    return {**settings, "PFML_PORT": str(service_port), "PFML_REDIS_URL": redis}


def _certificate(folder: Path) -> tuple[Path, Path]:
    certificate, key = folder / "certificate.pem", folder / "key.pem"
    name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"]
    files = ["-keyout", str(key), "-out", str(certificate)]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *name, *files]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key


@contextmanager
def _running(command: list[str], port: int, **options: object) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(command, **{"stdout": subprocess.DEVNULL, **options})  # type: ignore[call-overload]
    try:
        _wait(port)
        yield process
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait(port: int) -> None:
    for _ in range(600):
        try:
            create_connection((HOST, port)).close()
        except ConnectionRefusedError:
            time.sleep(0.1)
        else:
            return
    raise TimeoutError("a program did not start")


def _wait_until_ready(deployment: Deployment) -> None:
    for _ in range(600):
        connection = deployment.connection()
        connection.request("GET", "/readyz")
        if connection.getresponse().status == 200:
            return
        connection.close()
        time.sleep(0.1)
    raise TimeoutError("the service did not start")
