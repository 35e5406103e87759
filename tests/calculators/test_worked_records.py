"""The records of a question that is worked out cannot be changed."""

import pytest

from calculators import BenefitQuestion
from calculators.benefit.estimate import work_out_benefit

WORKED = work_out_benefit(
    BenefitQuestion.model_validate(
        {"leave_start_date": "2026-03-02", "wages": [{"quarter": "2025-Q4", "amount": "12500.50"}]}
    )
)
WAGES = WORKED.wages


@pytest.mark.parametrize(
    ("record", "field"),
    [
        (WORKED, "wages"),
        (WAGES, "tests"),
        (WAGES.period, "end"),
        (WAGES.together, "unrounded"),
        (WAGES.together.average, "statutory"),
        (WAGES.asked, "benefit"),
        (WAGES.asked.employers[0], "award"),
        (WAGES.tests[0], "passed"),
    ],
)
def test_a_record_cannot_be_changed(record: object, field: str) -> None:
    with pytest.raises(AttributeError):
        setattr(record, field, None)
