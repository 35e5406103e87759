"""Says what was assumed of contractors where their average was left out, and some stand in the rows."""

import polars as pl
import typer


class NoContractors:
    """Counts the rows of contractors; they count only where they are more than a part of the workforce."""

    def __init__(self) -> None:
        self._rows = 0

    def see(self, rows: pl.DataFrame) -> None:
        """Takes up the rows of a piece."""
        self._rows += len(rows.filter(pl.col("kind") == "contractor"))

    def tell(self) -> None:
        """Prints the assumption, where it concerns some row."""
        if self._rows:
            typer.echo(
                f"Rows of contractors: {self._rows:,}. --contractors was left out; with 0 on average none counts.",
                err=True,
            )
