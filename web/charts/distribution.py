"""Draw the summary of a batch: a panel for each year, a bar for each band, split by outcome."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import count

import polars as pl
from msgspec import Struct

FILLS = (
    ("#14558F", "#FFFFFF", ""),
    ("#F6C51B", "#333333", "M-2 2L2 -2M0 8L8 0M6 10L10 6"),
    ("#275D3D", "#FFFFFF", "M0 4H8"),
    ("#CD0D0D", "#FFFFFF", "M4 0V8"),
    ("#707070", "#FFFFFF", "M0 0L8 8M0 8L8 0"),
)
"""The color of each outcome, and the lines over it, which identify it without color."""

NARROWEST, WIDEST = 520, 960
MARGIN, LINE = 24, 20
SLOT, BAR, TALLEST = 32, 24, 160
LEFT, RIGHT, ABOVE, BELOW = 72, 12, 40, 56
"""The room around the bars of a panel for the numbers, the year and the bands."""

NO_ROWS = "No rows."
MOST_STEPS = 5


class Scale(Struct, frozen=True):
    """The scales of all panels: outcomes, bands from left to right, numbers from bottom to top."""

    outcomes: Sequence[str]
    bands: Sequence[int]
    numbers: range

    @property
    def across(self) -> int:
        """Return the width of all bars of a panel together."""
        return SLOT * len(self.bands)

    def height(self, number: int) -> float:
        """Return the height of the bar of a number."""
        return round(TALLEST * number / self.numbers[-1], 1)


def chart(spread: pl.DataFrame, title: str) -> str:
    """Return the SVG of a summary, with a title and a description.

    The columns are as in ``calculators.batch.summary.SUMMARY``.
    """
    scale = _scale(spread)
    years = spread.partition_by("year", as_dict=True, maintain_order=True)
    wide, tall = LEFT + scale.across + RIGHT, ABOVE + TALLEST + BELOW
    columns = max(1, min(len(years), (WIDEST - 2 * MARGIN) // wide))
    top = 3 * MARGIN + LINE * len(scale.outcomes)
    width = max(2 * MARGIN + columns * wide, NARROWEST)
    height = top + tall * -(-len(years) // columns)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 {width} {height}"',
        f' width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(_described(spread))}</desc>',
        *_patterns(),
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        _text(MARGIN, 28, title, 'font-size="16" font-weight="bold"'),
        _text(MARGIN, 48, _caption(spread)),
        *_legend(scale.outcomes),
    ]
    for place, ((year,), rows) in enumerate(years.items()):
        row, column = divmod(place, columns)
        parts.append(f'<g transform="translate({MARGIN + column * wide + LEFT} {top + row * tall + ABOVE})">')
        parts += [*_axes(str(year), scale), *_bars(str(year), rows, scale), "</g>"]
    return "".join([*parts, "</svg>\n"])


def round_numbers(highest: int) -> range:
    """Return a few round numbers from 0 to ``highest`` or slightly more.

    >>> list(round_numbers(37_120)), list(round_numbers(1))
    ([0, 10000, 20000, 30000, 40000], [0, 1])
    """
    steps = (digit * 10**zeros for zeros in count() for digit in (1, 2, 5))
    step = next(step for step in steps if MOST_STEPS * step >= highest)
    return range(0, highest + step, step)


def _scale(spread: pl.DataFrame) -> Scale:
    bars = spread.group_by("year", "band").agg(pl.col("count").sum())
    outcomes, bands = (spread[name].unique().sort().to_list() for name in ("outcome", "band"))
    return Scale(outcomes, bands, round_numbers(max(bars["count"], default=0)))


def _caption(spread: pl.DataFrame) -> str:
    return NO_ROWS if spread.is_empty() else "How many there are in each band, by the dollars from which it begins."


def _axes(year: str, scale: Scale) -> Iterator[str]:
    """Return the axes of a panel with their labels.

    The bars start at 0 0.
    """
    yield _text(0, -16, year, 'font-size="14" font-weight="bold"')
    for number in scale.numbers:
        y = TALLEST - scale.height(number)
        yield f'<path d="M0 {y}H{scale.across}" stroke="{"#D6D6D6" if number else "#535353"}"/>'
        yield _text(-8, y + 4, f"{number:,}", 'text-anchor="end"')
    for place, band in enumerate(scale.bands):
        x, y = place * SLOT + SLOT // 2 + 4, TALLEST + 14
        yield _text(x, y, f"{band:,}", f'font-size="11" text-anchor="end" transform="rotate(-45 {x} {y})"')


def _bars(year: str, rows: pl.DataFrame, scale: Scale) -> Iterator[str]:
    for (band,), bar in rows.partition_by("band", as_dict=True, maintain_order=True).items():
        left = scale.bands.index(band) * SLOT + (SLOT - BAR) // 2
        yield from _bar(left, f"{year}, from {band:,}", bar, scale)


def _bar(left: int, name: str, rows: pl.DataFrame, scale: Scale) -> Iterator[str]:
    below = 0
    for outcome, number in rows.select("outcome", "count").iter_rows():
        below += number
        y, fill = TALLEST - scale.height(below), _fill(scale.outcomes.index(outcome))
        told = f"<title>{escape(name)}: {escape(_plain(outcome))}, {number:,}</title>"
        yield f'<rect x="{left}" y="{y:.1f}" width="{BAR}" height="{scale.height(number)}" {fill}>{told}</rect>'


def _legend(outcomes: Sequence[str]) -> Iterator[str]:
    for place, outcome in enumerate(outcomes):
        y = 3 * MARGIN + LINE * place
        yield f'<rect x="{MARGIN}" y="{y - 11}" width="24" height="14" {_fill(place)}/>'
        yield _text(MARGIN + 32, y, _plain(outcome))


def _patterns() -> Iterator[str]:
    for place, (color, ink, lines) in enumerate(FILLS):
        yield f'<pattern id="p{place}" width="8" height="8" patternUnits="userSpaceOnUse">'
        yield f'<path d="M0 0H8V8H0Z" fill="{color}"/><path d="{lines}" stroke="{ink}"/></pattern>'


def _fill(place: int) -> str:
    return f'fill="url(#p{place % len(FILLS)})" stroke="#333333"'


def _text(x: float, y: float, translator: str, how: str = "") -> str:
    return f'<text x="{x}" y="{y}" {how}>{escape(translator)}</text>'


def _described(spread: pl.DataFrame) -> str:
    if spread.is_empty():
        return NO_ROWS
    totals = spread.group_by("year", "outcome", maintain_order=True).agg(pl.col("count").sum()).sort("year", "outcome")
    told = [f"{year}: {_plain(outcome)} {number:,}" for year, outcome, number in totals.iter_rows()]
    return "; ".join(told) + "."


def _plain(code: str) -> str:
    return code.replace("_", " ")
