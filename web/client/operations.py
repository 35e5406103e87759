"""The methods of the client, written from the OpenAPI document by ``python .build/openapi.py``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from web.client.transport import Transport

if TYPE_CHECKING:
    from datetime import date

    from web.client.models import (
        AllParameters,
        AwardCheck,
        AwardCheckQuestion,
        BatchAnswer,
        BatchQuestion,
        BenefitEstimate,
        BenefitQuestion,
        Calculated,
        ContributionComparison,
        ContributionComparisonQuestion,
        ContributionEstimate,
        ContributionQuestion,
        Covered,
        EligibilityQuestion,
        ExcessEstimate,
        ExcessQuestion,
        FinancialEligibilityQuestion,
        Index,
        ParametersInForce,
        ParameterTimeline,
        WithholdingEstimate,
        WithholdingQuestion,
        WorkedExamples,
    )


class Client(Transport):
    """A client of the JSON API, with one method for each route.

    ``address`` is the address of the service, such as ``https://pfml.example``. ``language`` is the language of labels
    and messages. ``headers`` go with every request, such as an ``Authorization`` for a proxy. ``timeout`` is in
    seconds. A refused question raises ``RequestRefused``, and a service that does not answer ``Unreachable``.
    """

    def estimate_benefit(self, question: BenefitQuestion) -> BenefitEstimate:
        """Send ``question`` to ``/api/v1/benefit-estimates``.

        Estimates the weekly benefit from wages by employer and quarter. A plan of leave adds the payment of each
        week.
        """
        answer: BenefitEstimate = self._post("/api/v1/benefit-estimates", question)
        return answer

    def estimate_benefit_batch(self, question: BatchQuestion) -> BatchAnswer:
        """Send ``question`` to ``/api/v1/benefit-estimates/batch``.

        Answers up to 500 benefit questions in order. A wrong item gets a problem of its own.
        """
        answer: BatchAnswer = self._post("/api/v1/benefit-estimates/batch", question)
        return answer

    def estimate_contribution(self, question: ContributionQuestion) -> ContributionEstimate:
        """Send ``question`` to ``/api/v1/contribution-estimates``.

        Estimates the contributions of one employer in a year, by part, payer and person.
        """
        answer: ContributionEstimate = self._post("/api/v1/contribution-estimates", question)
        return answer

    def compare_contributions(self, question: ContributionComparisonQuestion) -> ContributionComparison:
        """Send ``question`` to ``/api/v1/contribution-comparisons``.

        Estimates two cases of one employer, with the difference of each amount.
        """
        answer: ContributionComparison = self._post("/api/v1/contribution-comparisons", question)
        return answer

    def estimate_withholding(self, question: WithholdingQuestion) -> WithholdingEstimate:
        """Send ``question`` to ``/api/v1/withholdings``.

        Estimates the amounts of one paycheck from the pay before it in the year.
        """
        answer: WithholdingEstimate = self._post("/api/v1/withholdings", question)
        return answer

    def find_excess_withholding(self, question: ExcessQuestion) -> ExcessEstimate:
        """Send ``question`` to ``/api/v1/excess-withholdings``.

        Finds the money that several employers withheld above one person's maximum of a year.
        """
        answer: ExcessEstimate = self._post("/api/v1/excess-withholdings", question)
        return answer

    def check_award(self, question: AwardCheckQuestion) -> AwardCheck:
        """Send ``question`` to ``/api/v1/award-checks``.

        Compares the amount on a decision letter with its average weekly wage, and names reasons for a difference.
        """
        answer: AwardCheck = self._post("/api/v1/award-checks", question)
        return answer

    def calculate_financial_eligibility(self, question: FinancialEligibilityQuestion) -> Calculated:
        """Send ``question`` to ``/v1/financial-eligibility``.

        Answers in the envelope, names and sentences of the Commonwealth's portal. The wages are in the question.
        """
        answer: Calculated = self._post("/v1/financial-eligibility", question)
        return answer

    def calculate_eligibility(self, question: EligibilityQuestion) -> Calculated:
        """Send ``question`` to ``/api/v1/financial-eligibility``.

        Answers as the portal's route does, at the address of the other routes. An empty list of wages is an answer
        here.
        """
        answer: Calculated = self._post("/api/v1/financial-eligibility", question)
        return answer

    def get_index(self) -> Index:
        """Read ``/api/v1``.

        Answers with each route by its operation id, and the addresses of the documents about them.
        """
        answer: Index = self._get("/api/v1")
        return answer

    def get_parameters(self, *, date: date | str | None = None) -> ParametersInForce | AllParameters:
        """Read ``/api/v1/parameters``.

        Answers with the value, unit and source of each number. With a date, only the value in force.
        """
        answer: ParametersInForce | AllParameters = self._get("/api/v1/parameters", date=date)
        return answer

    def get_parameter(self, name: str) -> ParameterTimeline:
        """Read ``/api/v1/parameters/{name}``.

        Answers with each value of one number, with its first day and source.
        """
        answer: ParameterTimeline = self._get(f"/api/v1/parameters/{self._part(name)}")
        return answer

    def get_coverage(self) -> Covered:
        """Read ``/api/v1/coverage``.

        Answers with the first and the last day of law, the years, and the version of the rules.
        """
        answer: Covered = self._get("/api/v1/coverage")
        return answer

    def get_examples(self) -> WorkedExamples:
        """Read ``/api/v1/examples``.

        Answers with the examples that an authority published, and with the source of each.
        """
        answer: WorkedExamples = self._get("/api/v1/examples")
        return answer
