"""Measure one estimate in Python, without the web."""

from calculators import BenefitQuestion, estimate_benefit
from tests.benchmarks.timing import medians, report
from web.api import examples


def measure() -> None:
    """Print the microseconds of an estimate, plain and explained."""
    questions = {
        name: BenefitQuestion.model_validate({**examples.BENEFITS["eligible"], "explain": explain})
        for name, explain in (("plain", False), ("explained", True))
    }
    calls = {name: lambda question=question: estimate_benefit(question) for name, question in questions.items()}
    report("One estimate in Python", medians(calls, rounds=15, times=300), "plain", {})
