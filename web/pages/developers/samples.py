"""A request written out, ready to copy: as a shell command, in Python and in JavaScript."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pprint import pformat
from typing import Any

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


@dataclass(frozen=True, slots=True)
class Sample:
    """One request in one language; ``language`` is also the class of its code."""

    language: str
    name: str
    code: str


def post_samples(url: str, question: Mapping[str, Any]) -> list[Sample]:
    """How ``question`` is sent to ``url``."""
    written = json_text(question)
    return [
        Sample("curl", "curl", CURL_POST.format(url=url, question=written.replace("'", r"'\''"))),
        Sample("python", "Python", PYTHON_POST.format(url=url, question=pformat(question, width=88, sort_dicts=False))),
        Sample("javascript", "JavaScript", JAVASCRIPT_POST.format(url=url, question=written)),
    ]


def get_samples(url: str) -> list[Sample]:
    """How ``url`` is read."""
    return [
        Sample("curl", "curl", CURL_GET.format(url=url)),
        Sample("python", "Python", PYTHON_GET.format(url=url)),
        Sample("javascript", "JavaScript", JAVASCRIPT_GET.format(url=url)),
    ]


def json_text(value: object) -> str:
    """``value`` as JSON that people read."""
    return json.dumps(value, ensure_ascii=False, indent=2)
