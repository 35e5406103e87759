"""Question the wages of a person that are far above those of all others of the employer and year."""

from decimal import Decimal

import polars as pl

from calculators.batch.schema import EMPLOYER
from calculators.contribution.unlikely_wages import unlikely_wages, wages_far_above_others
from calculators.models.answers import EstimateWarning


def unlikely_wages_of_years(lines: pl.DataFrame, wage_base: Decimal) -> list[EstimateWarning]:
    """Return a warning for each employer and year in which the wages of one person are far above the rest."""
    paid = lines.group_by(EMPLOYER, "year", "person", maintain_order=True).agg(pl.col("wages").sum())
    warnings = []
    for of_year in paid.partition_by(EMPLOYER, "year"):
        found = unlikely_wages([Decimal(cents).scaleb(-2) for cents in of_year["wages"]], wage_base)
        if found is not None:
            warnings.append(wages_far_above_others(of_year["person"][found.place], found))
    return warnings
