"""The same rules on columns: millions of rows in, millions of rows out, each to the cent as if asked alone."""

from calculators.batch.benefits import Benefits, benefits
from calculators.batch.contributions import Contributions, contributions
from calculators.batch.terms import Terms

__all__ = ["Benefits", "Contributions", "Terms", "benefits", "contributions"]
