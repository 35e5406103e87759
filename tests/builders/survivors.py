"""The mutations that no quick test can notice, with their reasons."""

import tomllib
from pathlib import Path

FILE = Path(__file__).parents[1] / "promises" / "survivors.toml"


def explained_survivors() -> dict[str, str]:
    """Return the reason of each survivor, by the name of its mutation."""
    rows = tomllib.loads(FILE.read_text("utf-8"))["survivors"]
    return {f"{row['place']}: {row['change']}": row["reason"] for row in rows}
