"""The columns of the rows of a payroll."""

from calculators.batch.schema import EMPLOYER

PERSON = (EMPLOYER, "person", "kind")
