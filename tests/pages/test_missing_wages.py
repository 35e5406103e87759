"""Tests of the pay that an ineligible worker may have left out."""

from calculators import BenefitQuestion, estimate_benefit
from web.i18n import translator_for
from web.pages.benefits.missing_wages import missing_wages

ENGLISH = translator_for("en")
IN_PROGRESS = (
    "Your pay so far in January to March 2026 is not included. It counts if you have one employer, or on appeal."
)


def named(*wages: tuple[str, str], **more: object) -> list[str]:
    """Return the sentences for leave on March 2, 2026."""
    rows = [{"quarter": quarter, "amount": amount} for quarter, amount in wages]
    question = BenefitQuestion.model_validate({"leave_start_date": "2026-03-02", "wages": rows, **more})
    return list(missing_wages(question, estimate_benefit(question), ENGLISH))


def test_quarters_without_pay_and_the_one_in_progress_are_named() -> None:
    blank, in_progress, *_ = named(("2025-Q4", "1000"), ("2025-Q2", "500"))
    assert blank == "You entered no pay for January to March 2025; July to September 2025."
    assert in_progress.startswith(IN_PROGRESS)


def test_pay_that_was_entered_is_not_asked_for() -> None:
    quarters = ("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4", "2026-Q1")
    found = named(*((quarter, "500") for quarter in quarters))
    assert not [each for each in found if each.startswith(("You entered no pay", "Your pay so far"))]


def test_pay_that_does_not_help_is_not_asked_for() -> None:
    gone = {"employment_status": "unemployed", "separation_date": "2025-06-30"}
    assert named(("2025-Q1", "13000"), ("2025-Q2", "13000"), **gone) == []
