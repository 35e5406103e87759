"""Find ports of the loopback address for servers that a test starts."""

from random import SystemRandom
from socket import create_server

# The kernel gives outgoing connections ports from 32768 on, so another test cannot take one of these for a connection.
PORTS = range(20_000, 32_000)


def free_port() -> int:
    """Return a port that no server listens on and that the kernel gives to no outgoing connection."""
    choice = SystemRandom()
    for _ in range(100):
        port = choice.choice(PORTS)
        try:
            create_server(("127.0.0.1", port)).close()
        except OSError:
            continue
        return port
    raise OSError("no free port found")
