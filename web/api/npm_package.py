"""Pack the TypeScript client as a file that npm installs from its address."""

import tarfile
from functools import cache
from gzip import compress
from importlib.resources import files
from io import BytesIO

FOLDER = files("web.client") / "typescript"
TOP = "package"
"""The folder that npm expects in the file."""


@cache
def npm_package() -> bytes:
    """Return the packed client, which has the same bytes for the same files."""
    packed = BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        for file in sorted(FOLDER.iterdir(), key=lambda each: each.name):
            content = file.read_bytes()
            member = tarfile.TarInfo(f"{TOP}/{file.name}")
            member.size = len(content)
            archive.addfile(member, BytesIO(content))
    return compress(packed.getvalue(), mtime=0)
