"""Apply the rules to columns of many rows; each answer is, to the cent, that of a single question.

In the order to read: ``schema``, ``parse``, ``periods``, ``terms``, ``contribution_rows``, ``look_back``,
``benefit_rows``, ``texts``; then ``partitions``, ``out_of_core``, ``what_if`` and ``summary`` for files.
"""

from calculators.batch.benefit_rows import WAGE_ROWS, benefits
from calculators.batch.contribution_rows import CONTRIBUTION_ROWS, contributions
from calculators.batch.refusals import Answers
from calculators.batch.terms import Terms

__all__ = ["CONTRIBUTION_ROWS", "WAGE_ROWS", "Answers", "Terms", "benefits", "contributions"]
