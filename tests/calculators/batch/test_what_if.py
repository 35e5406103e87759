"""Tests of rows of texts under changed parameters, with the published values."""

from pathlib import Path

import polars as pl
import pytest

from calculators.batch import Terms
from calculators.batch.what_if import compared_benefits, compared_contributions
from calculators.contribution.models import WorkforceQuestion
from rules import published
from rules.what_if import rulebook_with
from tests.builders.batch_files import SOURCED, proposal
from tests.builders.years import rules_through

TERMS = Terms(WorkforceQuestion.model_validate({"average_w2": "30"}))
SHARES = {"employer": "0.80", "employee": "0.20"}
HIGHER_SHARE = "\n".join(
    f"[contributions.medical_{side}_share]\nfraction = {share}\nfrom = 2026-01-01\n{SOURCED}"
    for side, share in SHARES.items()
)


def test_a_row_refused_under_the_proposal_has_no_published_amounts(tmp_path: Path) -> None:
    """Let the employer pay 0.70 of medical: 0.60 is enough as published, 0.80 as proposed."""
    texts = pl.DataFrame({"person": ["A", "B"], "employer_pays_medical": ["0.70", "0.90"]})
    texts = texts.with_columns(kind=pl.lit("w2"), quarter=pl.lit("2026-Q1"), wages=pl.lit("10000.00"))
    rulebook = rulebook_with(Path(proposal(tmp_path, HIGHER_SHARE)), published())
    answers = compared_contributions(texts, TERMS, rulebook)
    assert answers["refused_class"].to_list() == ["below_legal_minimum", None]
    assert answers["total"].cast(pl.String).to_list() == [None, "88.00"]
    assert answers["published_total"].cast(pl.String).to_list() == [None, "88.00"]
    assert answers["what_if"].all()


def test_a_proposed_year_has_no_published_values(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("calculators.batch.what_if.published", lambda: rules_through(2025))
    paid = pl.DataFrame({"person": ["A"], "quarter": ["2026-Q1"], "wages": ["10000.00"], "kind": ["w2"]})
    (contribution,) = compared_contributions(paid, TERMS, published()).to_dicts()
    assert (str(contribution["total"]), contribution["published_total"]) == ("88.00", None)
    wages = pl.DataFrame({"person": ["A", "A"], "employer": "E", "quarter": ["2025-Q3", "2025-Q4"], "wages": "15000"})
    leave = wages.with_columns(leave_start_date=pl.lit("2026-03-02"))
    (benefit,) = compared_benefits(leave, published(), provisional=False).to_dicts()
    assert (benefit["reason"], benefit["published_reason"]) == ("eligible", None)
