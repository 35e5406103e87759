"""The checker of HTML by the W3C, taken from its npm package."""

import json
import re
import subprocess
from hashlib import sha256
from pathlib import Path
from typing import Any

PACKAGE = "vnu-jar@26.9.27"
PROGRAM_SHA256 = "22f15dd39a33bed929d2a5c0cddf5946849a647eca9272bf4d5d00bc7e7a4d47"

OWN_ROLE = re.compile(r'^<(?:tr role="row"|td role="cell"|th scope="(?:col" role="columnheader|row" role="rowheader)")')
"""The start of a part of a table with the role that it has anyway.

Older browsers drop the role from the table of weeks on a phone, which is not laid out as a table there.
"""


def checker(folder: Path) -> Path:
    """Take the checker into a folder, without the programs that its package runs when it is installed."""
    install = ["npm", "install", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefer-offline", PACKAGE]
    (folder / "package.json").write_text('{"private": true}', "utf-8")
    subprocess.run(install, cwd=folder, check=True, timeout=600)
    program = folder / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    found = sha256(program.read_bytes()).hexdigest()
    if found != PROGRAM_SHA256:
        raise ValueError(f"The checker is not the pinned file: sha256 {found}, expected {PROGRAM_SHA256}")
    return program


def errors_of(program: Path, folder: Path) -> list[str]:
    """Return the errors of the pages in a folder, except those about an own role.

    Each has its page and line.
    """
    command = ["java", "-jar", str(program), "--exit-zero-always", "--errors-only", "--stdout", "--format", "json"]
    said = subprocess.run([*command, str(folder)], check=True, capture_output=True, timeout=900).stdout
    messages: list[dict[str, Any]] = json.loads(said)["messages"]
    return [
        f"{Path(each.get('url', '')).name}:{each.get('lastLine', 0)}: {each['message']}"
        for each in messages
        if not (each["message"].startswith("The “role” attribute must not be used") and OWN_ROLE.match(_marked(each)))
    ]


def _marked(message: dict[str, Any]) -> str:
    """Return the part of the page that a message is about."""
    start = message.get("hiliteStart", 0)
    return str(message.get("extract", ""))[start : start + message.get("hiliteLength", 0)].lstrip()
