"""The employer's choice of share, in the boxes that the contributions and the paycheck page have in common."""

from collections.abc import Mapping
from decimal import Decimal

from werkzeug.datastructures import MultiDict

from web.pages.mistakes import BoxReader
from web.pages.money_box import plain_percent

PARTS = ("medical", "family")


def exempt_parts(form: MultiDict[str, str]) -> tuple[str, ...]:
    """The parts that a private plan covers, as ticked in ``form``."""
    return tuple(part for part in PARTS if f"exempt-{part}" in form)


def employer_pays(texts: Mapping[str, str], reader: BoxReader, *, prefix: str = "") -> dict[str, str]:
    """The fraction of each part that was typed, from the boxes ``medical`` and ``family`` behind ``prefix``."""
    read = {part: reader.read(prefix + part, plain_percent, texts[prefix + part]) for part in PARTS}
    return {part: f"{Decimal(percent) / 100:f}" for part, percent in read.items() if percent is not None}
