"""The same rules on columns: millions of rows in, millions of rows out, each to the cent as if asked alone."""

from calculators.batch.benefit_rows import WAGE_ROWS, Benefits, benefits
from calculators.batch.contribution_rows import CONTRIBUTION_ROWS, Contributions, contributions
from calculators.batch.terms import Terms

__all__ = ["CONTRIBUTION_ROWS", "WAGE_ROWS", "Benefits", "Contributions", "Terms", "benefits", "contributions"]
