"""Place the bars of a drawing, in its whole units."""

from collections.abc import Sequence
from decimal import Decimal

from msgspec import Struct

WIDTH, HEIGHT, GROUND, ROOF = 720, 300, 260, 40
BAR_PART = Decimal("0.6")


class Bar(Struct, frozen=True):
    """A bar of two parts, the first below, with the texts under and over it."""

    label: str
    total: str
    left: int
    width: int
    middle: int
    first_top: int
    first_height: int
    second_top: int
    second_height: int


def stacked_bars(rows: Sequence[tuple[str, str, str, str]]) -> list[Bar]:
    """Return a bar for each row of label, first part, second part and total."""
    highest = max(Decimal(total) for *_, total in rows)
    step = WIDTH // len(rows)
    return [_bar(place, step, row, (GROUND - ROOF) / highest) for place, row in enumerate(rows)]


def _bar(place: int, step: int, row: tuple[str, str, str, str], scale: Decimal) -> Bar:
    label, first, second, total = row
    width = int(step * BAR_PART)
    first_height, second_height = round(Decimal(first) * scale), round(Decimal(second) * scale)
    first_top = GROUND - first_height
    return Bar(
        label,
        total,
        left=place * step + (step - width) // 2,
        width=width,
        middle=place * step + step // 2,
        first_top=first_top,
        first_height=first_height,
        second_top=first_top - second_height,
        second_height=second_height,
    )
