"""What an employer says once for everybody: the people of the year before, its choice of share, its private plans."""

from collections.abc import Mapping
from decimal import Decimal

from werkzeug.datastructures import MultiDict

from calculators.contribution.rates_and_shares import PARTS, Part
from web.forms.errors import BoxReader
from web.forms.number_input import plain_count, plain_percent

COUNTS = ("average_w2", "average_contractors")


def exempt_parts(form: MultiDict[str, str]) -> tuple[Part, ...]:
    """The parts that a private plan covers, as ticked in ``form``."""
    return tuple(part for part in PARTS if f"exempt-{part}" in form)


def employer_pays(texts: Mapping[str, str], reader: BoxReader, *, prefix: str = "") -> dict[str, str]:
    """The fraction of each part that was typed, from the boxes ``medical`` and ``family`` behind ``prefix``."""
    read = {part: reader.read(prefix + part, plain_percent, texts[prefix + part]) for part in PARTS}
    return {part: f"{Decimal(percent) / 100:f}" for part, percent in read.items() if percent is not None}


def average_workforce(texts: Mapping[str, str], reader: BoxReader, *, prefix: str = "") -> dict[str, str]:
    """The averages of employees and contractors that were typed, from their boxes behind ``prefix``."""
    read = {name: reader.read(prefix + name, plain_count, texts[prefix + name]) for name in COUNTS}
    return {name: count for name, count in read.items() if count is not None}
