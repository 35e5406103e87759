"""Draw raw requests, most of them broken, as no client library sends them."""

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import NamedTuple

from tests.builders.api_requests import BATCH, BENEFITS, CONTRIBUTIONS, WITHHOLDINGS, benefit, contribution, withholding
from tests.builders.shipped_server import form
from tests.states import ENGLISH_STATES

SECRET = b"Quillfeather-43210.98"
"""The text that a client types everywhere, and that no log may have."""
JSON = b"application/json"


def _words(text: str) -> list[str]:
    return text.split()


def _either(values: bytes) -> list[bytes]:
    return values.split(b"|")


QUESTIONS = [
    (BENEFITS, json.dumps(benefit(explain=True)).encode(), JSON),
    (BATCH, json.dumps({"items": [{"id": SECRET.decode(), **benefit()}] * 3}).encode(), JSON),
    (CONTRIBUTIONS, json.dumps(contribution()).encode(), JSON),
    (WITHHOLDINGS, json.dumps(withholding()).encode(), JSON),
    ("/api/v1/financial-eligibility", b'{"tax_identifier": "%b", "wages": []}' % SECRET, JSON),
]
"""Right questions as JSON, with their paths and kinds."""
PATHS = [
    *_words("/ /healthz /readyz /metrics /robots.txt /api /api/v1 /api/v1/openapi.json /api/v1/coverage"),
    *_words("/api/v1/examples /api/v1/parameters/2026-03-01 /static/x/site.css /language/es/ /problems/too-large"),
    *_words("/es/benefits /ar/rates *"),
    *(path for path, _, _ in QUESTIONS),
    *(state.path for state in ENGLISH_STATES if not state.form),
]
FORMS = [
    state
    for state in ENGLISH_STATES
    if state.form and not any(isinstance(typed, tuple) for typed in state.form.values())
]
"""Pages with a form to send that has no file."""
METHODS = _words("GET HEAD POST PUT PATCH DELETE OPTIONS TRACE CONNECT PRI get G\xcb P\0ST")
NAMES = _words("""
Accept Accept-Encoding Accept-Language Authorization Content-Encoding Content-Type Content_Length Cookie Expect
Forwarded Host HX-Request If-Modified-Since If-None-Match Origin Range TE Transfer_Encoding Upgrade User-Agent
X-Forwarded-For X_Forwarded_For traceparent""")
VALUES = [
    *_either(b"|0|-1|\xff\xfe|a\x01b|gzip;q=nan, br;q=-1|es-\xe9,*;q=99|bytes=9-1|100-continue|h2c, websocket"),
    *_either(b'text/html;charset=%00|W/"\\"|application/json; charset=utf-7|multipart/form-data; boundary='),
    *(SECRET, b"*" * 300, b"multipart/form-data; boundary=" + b"-" * 90, b"00-" + b"0" * 32 + b"-x-1"),
]
LENGTHS = _either(b"-1|+5|0x5|1e3|5 5|5, 5|5, 6||\xb2|999999999999999999999999999999|1000000000|18446744073709551616")
CODINGS = _either(b"chunked|Chunked|gzip, chunked|chunked, gzip|identity|chunked, chunked|\x0bchunked|x")
SIZES = [*_either(b"-1|g||0x3|ffffffff|fffffffffffffffff|3 |3\n"), b"3;a=" + SECRET, b"3;" + b"e" * 9000]
"""Values of headers and sizes of chunks, most of them wrong."""
LINE = b"\r\n"
LAST = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
"""The request that ends a connection."""


class Sent(NamedTuple):
    """The bytes of one connection, how many requests they are, and how the client ends it."""

    pieces: list[bytes]
    requests: int
    whole: bool
    reset: bool = False


def connections(random: Random, requests: int) -> Iterator[Sent]:
    """Yield connections with at least this number of ``requests``."""
    drawn = 0
    while drawn < requests:
        connection = _connection(random)
        drawn += connection.requests
        yield connection


def _connection(random: Random) -> Sent:
    """Return one request, or several that do not wait for the answers, some of them cut off."""
    each = [random.choice(KINDS)(random) for _ in range(random.choice((1, 1, 1, 2, 4, 8)))]
    every, chance = b"".join(each), random.random()
    cut = random.randrange(len(every))
    if chance < 0.2:
        return Sent([every[:cut]], len(each), whole=False, reset=chance < 0.1)
    return Sent([every[:cut], every[cut:]] if chance < 0.3 else [every], len(each), whole=True)


def _head(random: Random, method: str, path: str | bytes, *headers: tuple[str, bytes]) -> bytes:
    """Return the head of a request, which now and then is the last of its connection."""
    place = path if isinstance(path, bytes) else path.encode()
    last = [("Connection", b"close")] if random.random() < 0.05 else []
    lines = [name.encode() + b": " + value for name, value in (("Host", b"localhost"), *headers, *last)]
    return LINE.join([method.encode("latin-1") + b" " + place + b" HTTP/1.1", *lines, LINE])


def _with_body(random: Random, path: str, body: bytes, kind: bytes, *headers: tuple[str, bytes]) -> bytes:
    told = [("Content-Type", kind), ("Content-Length", b"%d" % len(body)), *headers]
    return _head(random, "POST", path, *told) + body


def _question(random: Random) -> tuple[str, bytes, bytes]:
    """Return a right question as JSON or as a form."""
    if random.random() < 0.8:
        return random.choice(QUESTIONS)
    state = random.choice(FORMS)
    boxes = {name: [*typed] if isinstance(typed, list) else str(typed) for name, typed in (state.form or {}).items()}
    body, kind = form(boxes)
    return state.path, body, kind.encode()


def mutated(random: Random, text: bytes) -> bytes:
    """Return ``text`` after a few random changes."""
    for _ in range(random.randrange(1, 4)):
        start = random.randrange(len(text) + 1)
        end = min(len(text), start + random.randrange(12))
        new = random.choice(
            (b"", random.randbytes(3), text[start:end] * 2, b"\0", b"\r\n", b"[" * 500, b"9" * 400, b"-1e999")
        )
        text = text[:start] + new + text[end:]
    return text


def not_http(random: Random) -> bytes:
    return random.randbytes(random.randrange(1, 200)) + SECRET + random.choice((b"", LINE * 2))


def request_line(random: Random) -> bytes:
    path = random.choice(PATHS).encode()
    line = random.choice(
        [
            b"GET",
            b"GET %b" % path,
            b" GET %b HTTP/1.1" % path,
            b"GET  %b  HTTP/1.1" % path,
            b"GET\t%b\tHTTP/1.1" % path,
            b"GET %b HTTP/9.9" % path,
            b"GET %b HTTP/1.0" % path,
            b"GET %b http/1.1" % path,
            b"GET %b HTTP/1.1 %b" % (path, SECRET),
            b"GET http://%b.example%b HTTP/1.1" % (SECRET, path),
            b"CONNECT %b:443 HTTP/1.1" % SECRET,
            b"PRI * HTTP/2.0",
            b"GET /%b HTTP/1.1" % (SECRET * random.choice((1, 300, 2000))),
            mutated(random, b"GET %b HTTP/1.1" % path),
        ]
    )
    return line + random.choice((LINE, b"\n", b"\r")) + random.choice((b"", b"Host: localhost\r\n")) + LINE


def method(random: Random) -> bytes:
    name = random.choice([*METHODS, SECRET.decode(), "X" * 300])
    path, body, kind = _question(random)
    return (
        _head(
            random,
            name,
            random.choice((path, random.choice(PATHS))),
            ("Content-Type", kind),
            ("Content-Length", b"%d" % len(body)),
        )
        + body
    )


def path_with_bytes(random: Random) -> bytes:
    odd = (
        b"%00",
        b"%ff",
        b"%zz",
        b"%",
        b"\xe9",
        b"\xff\xfe",
        b"/../",
        b"//",
        b"%2e%2e%2f",
        b";a",
        b"?" + SECRET,
        b"#",
        b"\\",
        b"%C0%AF",
    )
    path = bytearray(random.choice(PATHS).encode())
    for _ in range(random.randrange(1, 4)):
        place = random.randrange(len(path) + 1)
        path[place:place] = random.choice(odd)
    return _head(random, random.choice(("GET", "HEAD", "OPTIONS")), bytes(path))


def header(random: Random) -> bytes:
    lines = [
        (random.choice(NAMES), random.choice((*VALUES, mutated(random, SECRET)))) for _ in range(random.randrange(1, 6))
    ]
    if random.random() < 0.3:
        path, body, kind = _question(random)
        return _with_body(random, path, body, kind, *lines)
    return _head(random, "GET", random.choice(PATHS), *lines)


def broken_header(random: Random) -> bytes:
    line = random.choice(
        [
            SECRET,
            b": " + SECRET,
            b"A b: c",
            b"A : b",
            b" folded: " + SECRET,
            b"X: a\r\n\tb",
            b"X: a\nY: b",
            b"X\0: a",
            b"\xe9: a",
            b"Host: other",
            b"X: " + b"x" * 17_000,
            LINE.join(b"X%d: 1" % number for number in range(random.choice((90, 120, 900)))),
        ]
    )
    return b"GET %b HTTP/1.1\r\n%b\r\nHost: localhost\r\n\r\n" % (random.choice(PATHS).encode(), line)


def length(random: Random) -> bytes:
    path, body, kind = _question(random)
    wrong = random.choice((*LENGTHS, b"%d" % (len(body) // 2), b"%d" % (len(body) + 7)))
    told = [("Content-Type", kind), ("Content-Length", wrong)]
    if random.random() < 0.3:
        told.append(("Content-Length", random.choice(LENGTHS)))
    return _head(random, "POST", path, *told) + body


def chunks(random: Random) -> bytes:
    path, body, kind = _question(random)
    told = [("Content-Type", kind), ("Transfer-Encoding", random.choice(CODINGS))]
    if random.random() < 0.2:
        told.append(("Content-Length", random.choice((b"3", *LENGTHS))))
    middle = random.randrange(len(body) + 1)
    right = [b"%x\r\n%b\r\n" % (len(part), part) for part in (body[:middle], body[middle:]) if part]
    end = random.choice(
        (b"0\r\n\r\n", b"0\r\nX: %b\r\n\r\n" % SECRET, b"0\r\nbroken\r\n\r\n", b"0\r\n" + b"T: t\r\n" * 300 + LINE)
    )
    if random.random() < 0.5:
        right.insert(random.randrange(len(right) + 1), random.choice(SIZES) + b"\r\nabc\r\n")
    return (
        _head(random, "POST", path, *told)
        + mutated(random, b"".join(right)) * (random.random() < 0.2)
        + b"".join(right)
        + end
    )


def body(random: Random) -> bytes:
    path, text, kind = _question(random)
    return _with_body(random, path, mutated(random, text), random.choice((kind, kind, *VALUES)))


def parts(random: Random) -> bytes:
    name = b'--b\r\nContent-Disposition: form-data; name="'
    end = b'action"\r\n\r\npreview\r\n--b--\r\n'
    rows = b"person,kind,quarter,wages\r\n%b,w2,2026-Q1,10\r\n" % SECRET
    text = b'%bfile"; filename="%b.csv"\r\n\r\n%b%b%b' % (name, SECRET, rows, name, end)
    path = random.choice(("/en/contributions/payroll", random.choice(FORMS).path))
    return _with_body(random, path, mutated(random, text), b"multipart/form-data; boundary=b")


def right(random: Random) -> bytes:
    if random.random() < 0.5:
        return _head(random, "GET", random.choice(PATHS))
    return _with_body(random, *_question(random))


KINDS: list[Callable[[Random], bytes]] = [
    *(not_http, request_line, method, path_with_bytes, header, broken_header, length, chunks, body, parts, right)
]
"""Ways to draw one request."""
