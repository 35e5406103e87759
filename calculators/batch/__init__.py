"""Apply the rules to columns of many rows, with the answers of single questions to the cent.

Read the modules in this order: ``schema``, ``parse``, ``periods``, ``terms``, ``contribution_rows``, ``look_back``,
``benefit_rows``, ``texts``. For files, read on with ``partitions``, ``out_of_core``, ``what_if`` and ``summary``.
"""

from calculators.batch.benefit_rows import WAGE_ROWS, benefits
from calculators.batch.contribution_rows import CONTRIBUTION_ROWS, contributions
from calculators.batch.refusals import Answers
from calculators.batch.terms import Terms

__all__ = ["CONTRIBUTION_ROWS", "WAGE_ROWS", "Answers", "Terms", "benefits", "contributions"]
