"""Call the running service with the client of openapi-python-client."""

import json
import sys
from datetime import date

from pfml_client import Client
from pfml_client.api.benefits import check_award, estimate_benefit, estimate_benefit_batch
from pfml_client.models import (
    AwardCheck,
    AwardCheckQuestion,
    AwardNotice,
    BatchAnswer,
    BatchedQuestion,
    BatchEstimate,
    BatchQuestion,
    BenefitEstimate,
    BenefitQuestion,
    Problem,
    QuarterWages,
)

client = Client(base_url=sys.argv[1])
bakery = QuarterWages(quarter="2025-Q4", amount="13000.00", employer="Bakery")
school = QuarterWages(quarter="2025-Q3", amount="5000.00", employer="School")
covered, later = date(2026, 3, 2), date(2030, 3, 4)

right = estimate_benefit.sync(client=client, body=BenefitQuestion(leave_start_date=covered, wages=[bakery]))
assert isinstance(right, BenefitEstimate)

wrong = estimate_benefit.sync(client=client, body=BenefitQuestion(leave_start_date=later, wages=[bakery]))
assert isinstance(wrong, Problem)

items = [
    BatchedQuestion(id="first", leave_start_date=covered, wages=[bakery]),
    BatchedQuestion(id="second", leave_start_date=later, wages=[bakery]),
]
batch = estimate_benefit_batch.sync(client=client, body=BatchQuestion(items=items))
assert isinstance(batch, BatchAnswer)

check = check_award.sync(
    client=client,
    body=AwardCheckQuestion(
        notice=AwardNotice(
            average_weekly_wage="1000.00", weekly_benefit="688.37", deductions="100.00", leave_start_date=covered
        ),
        question=BenefitQuestion(leave_start_date=covered, wages=[bakery, school]),
    ),
)
assert isinstance(check, AwardCheck)

said = {
    "estimated": right.weekly_benefit,
    "refused": [wrong.status, wrong.type_, str(wrong.last_day)],
    "results": [
        [each.id, each.estimate.weekly_benefit if isinstance(each, BatchEstimate) else each.problem.type_]
        for each in batch.results
    ],
    "codes": check.reasons[0].code,
}
print(json.dumps(said))
