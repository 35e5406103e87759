"""Build payrolls with invented people, and work out their amounts."""

from collections.abc import Mapping, Sequence
from typing import Any

import polars as pl

from calculators.batch import Terms
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from calculators.payroll import EmployerTerms, PayrollAmounts, estimate_payroll
from rules import Rulebook
from tests.builders.years import rules_through

RULES = rules_through(2026)
SHARES = {"employer_pays_medical": pl.Int64, "employer_pays_family": pl.Int64, "group": pl.String}
TYPES = {"pay_date": pl.Date, "wages": pl.Int64, "withheld": pl.Int64, **SHARES}


def terms(w2: str = "30", contractors: str = "0", **choices: Any) -> EmployerTerms:
    pays_everything = choices.pop("pays_everything", False)
    workforce = WorkforceQuestion.model_validate({"average_w2": w2, "average_contractors": contractors})
    return EmployerTerms(Terms(workforce, **choices), pays_everything=pays_everything)


def pays(**shares: str) -> EmployerPays:
    return EmployerPays.model_validate(shares)


def payroll(names: str, *rows: Sequence[Any]) -> pl.DataFrame:
    """Return rows of W-2 employees, unless a column says otherwise."""
    columns = names.split()
    schema = {name: TYPES.get(name, pl.String) for name in columns}
    table = pl.DataFrame(list(map(tuple, rows)), schema, orient="row")
    return table if "kind" in columns else table.with_columns(kind=pl.lit("w2"))


def found(
    table: pl.DataFrame,
    own: EmployerTerms | Mapping[str, EmployerTerms] | None = None,
    rulebook: Rulebook = RULES,
    **options: Any,
) -> PayrollAmounts:
    by_employer = own if isinstance(own, Mapping) else {"": own or terms()}
    return estimate_payroll(table, by_employer, rulebook=rulebook, **options)


def column(amounts: pl.DataFrame, *names: str) -> list[tuple[Any, ...]]:
    return amounts.select(names).rows()
