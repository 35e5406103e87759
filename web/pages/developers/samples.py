"""Write a request ready to copy: as a shell command, in Python and in JavaScript."""

import json
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from msgspec import Struct

WIDTH = 92
PYTHON_NAMES = {"true": "True", "false": "False", "null": "None"}
CURL_POST = """\
curl -s '{url}' -H 'Content-Type: application/json' -d '{question}'
"""
CURL_GET = """\
curl -s '{url}'
"""
PYTHON_POST = """\
import json
from urllib.request import Request, urlopen

question = {question}
request = Request(
    "{url}",
    json.dumps(question).encode(),
    {{"Content-Type": "application/json"}},
)
with urlopen(request) as response:
    print(response.read().decode())
"""
PYTHON_GET = """\
from urllib.request import urlopen

with urlopen("{url}") as response:
    print(response.read().decode())
"""
JAVASCRIPT_POST = """\
const question = {question};
const response = await fetch("{url}", {{
  method: "POST",
  headers: {{ "Content-Type": "application/json" }},
  body: JSON.stringify(question),
}});
console.log(await response.text());
"""
JAVASCRIPT_GET = """\
const response = await fetch("{url}");
console.log(await response.text());
"""
LOADER = """\
<script src="{url}" defer></script>
"""
CALCULATOR = """\
<pfml-calculator page="{page}" language="{language}">
  <a href="{url}">{title}</a>
</pfml-calculator>
"""

PYTHON_CLIENT = """\
from web.client import Client

client = Client("{address}")
wages = [{{"quarter": "2025-Q4", "amount": "12500.50"}}]
estimate = client.estimate_benefit({{"leave_start_date": "2026-03-02", "wages": wages}})
print(estimate["reason"], estimate["weekly_benefit"])
"""


class Sample(Struct, frozen=True):
    """A request in one language.

    ``language`` is also the CSS class of its code.
    """

    language: str
    name: str
    code: str


def post_samples(url: str, question: Mapping[str, Any]) -> list[Sample]:
    """Return the samples that send ``question`` to ``url``."""
    written = json_text(question)
    return [
        Sample("curl", "curl", CURL_POST.format(url=url, question=written.replace("'", r"'\''"))),
        Sample("python", "Python", PYTHON_POST.format(url=url, question=_written(question, _python))),
        Sample("javascript", "JavaScript", JAVASCRIPT_POST.format(url=url, question=written)),
    ]


def get_samples(url: str) -> list[Sample]:
    """Return the samples that read ``url``."""
    return [
        Sample("curl", "curl", CURL_GET.format(url=url)),
        Sample("python", "Python", PYTHON_GET.format(url=url)),
        Sample("javascript", "JavaScript", JAVASCRIPT_GET.format(url=url)),
    ]


def embedding_sample(loader: str, language: str, calculators: Mapping[str, tuple[str, str]]) -> str:
    """Return the HTML that shows each of ``calculators`` in another site, in ``language``.

    ``loader`` is the address of the script. A calculator has its address and its title.
    """
    written = [
        CALCULATOR.format(page=page, language=language, url=url, title=escape(title, quote=False))
        for page, (url, title) in calculators.items()
    ]
    return "".join([LOADER.format(url=loader), *written])


def python_client_sample(address: str) -> str:
    """Return a program that asks the service at ``address`` with the Python client."""
    return PYTHON_CLIENT.format(address=address)


def json_text(value: object) -> str:
    """Return ``value`` as JSON for people, with each part on one line if it fits."""
    return _written(value, _json)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _python(value: object) -> str:
    """Return a text, a number, a truth value or nothing in Python syntax.

    Texts are written as in JSON.
    """
    return PYTHON_NAMES.get(_json(value), _json(value))


def _written(value: object, single: Callable[[object], str], margin: str = "") -> str:
    parts, ends = _parts(value, single, margin + "  ")
    if not ends:
        return single(value)
    line = f"{ends[0]}{', '.join(parts)}{ends[1]}"
    if len(margin) + len(line) <= WIDTH and (margin or not parts) and "\n" not in line:
        return line
    between = f",\n{margin}  "
    return f"{ends[0]}\n{margin}  {between.join(parts)}\n{margin}{ends[1]}"


def _parts(value: object, single: Callable[[object], str], margin: str) -> tuple[list[str], str]:
    """Return the written parts of an object or a list and its brackets, or nothing for a single value."""
    if isinstance(value, Mapping):
        return [f"{single(name)}: {_written(part, single, margin)}" for name, part in value.items()], "{}"
    if isinstance(value, list):
        return [_written(part, single, margin) for part in value], "[]"
    return [], ""
