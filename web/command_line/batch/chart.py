"""The spread of an answer as a picture: a group of bars for each year, a bar for each band, parted by outcome."""

from collections.abc import Iterator, Sequence
from html import escape

import polars as pl

COLOURS = ("#14558F", "#F6C51B", "#275D3D", "#CD0D0D", "#707070")
BAR, GAP, HEIGHT, MARGIN, LINE = 22, 6, 240, 60, 20


def chart(spread: pl.DataFrame, title: str) -> str:
    """SVG text of a spread (columns as in ``calculators.batch.distribution.SPREAD``), with title and description."""
    outcomes = spread["outcome"].unique().sort().to_list()
    bars = spread.partition_by("year", "band", as_dict=True, maintain_order=True)
    highest = max((sum(rows["count"]) for rows in bars.values()), default=1)
    width = max(2 * MARGIN + len(bars) * (BAR + GAP), 480)
    height = HEIGHT + 3 * MARGIN + LINE * len(outcomes)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 {width} {height}"',
        f' width="{width}" height="{height}" font-family="sans-serif" font-size="12">',
        f'<title id="t">{escape(title)}</title><desc id="d">{escape(_described(spread))}</desc>',
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        f'<text x="{MARGIN}" y="24" font-size="16" font-weight="bold">{escape(title)}</text>',
        f'<text x="{MARGIN - 8}" y="{MARGIN + 4}" text-anchor="end">{highest:,}</text>',
        f'<text x="{MARGIN - 8}" y="{MARGIN + HEIGHT}" text-anchor="end">0</text>',
        f'<path d="M{MARGIN} {MARGIN}V{MARGIN + HEIGHT}H{width - MARGIN}" fill="none" stroke="#535353"/>',
    ]
    for place, ((year, band), rows) in enumerate(bars.items()):
        parts += _bar(MARGIN + GAP + place * (BAR + GAP), f"{year}, from {band:,}", rows, outcomes, highest)
    parts += _legend(outcomes)
    return "".join([*parts, "</svg>\n"])


def _bar(left: int, name: str, rows: pl.DataFrame, outcomes: Sequence[str], highest: int) -> Iterator[str]:
    bottom = MARGIN + HEIGHT
    for outcome, count in rows.select("outcome", "count").iter_rows():
        tall = round(HEIGHT * count / highest, 1)
        bottom -= tall
        colour = COLOURS[outcomes.index(outcome) % len(COLOURS)]
        told = f"<title>{escape(name)}: {escape(_plain(outcome))}, {count:,}</title>"
        yield f'<rect x="{left}" y="{bottom:.1f}" width="{BAR}" height="{tall}" fill="{colour}" stroke="#ffffff">'
        yield f"{told}</rect>"
    x, y = left + BAR // 2 + 4, MARGIN + HEIGHT + 8
    turned = f'font-size="10" text-anchor="end" transform="rotate(-60 {x} {y})"'
    yield f'<text x="{x}" y="{y}" {turned}>{escape(name)}</text>'


def _legend(outcomes: Sequence[str]) -> Iterator[str]:
    for place, outcome in enumerate(outcomes):
        y = HEIGHT + int(2.9 * MARGIN) + LINE * place
        yield f'<rect x="{MARGIN}" y="{y - 10}" width="12" height="12" fill="{COLOURS[place % len(COLOURS)]}"/>'
        yield f'<text x="{MARGIN + 18}" y="{y}">{escape(_plain(outcome))}</text>'


def _described(spread: pl.DataFrame) -> str:
    totals = spread.group_by("year", "outcome", maintain_order=True).agg(pl.col("count").sum()).sort("year", "outcome")
    told = [f"{year}: {_plain(outcome)} {count:,}" for year, outcome, count in totals.iter_rows()]
    return "; ".join(told) + "."


def _plain(code: str) -> str:
    return code.replace("_", " ")
