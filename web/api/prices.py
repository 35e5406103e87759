"""Price a question by the work that its answer takes, before that work is done.

Work is counted in milliseconds of one core. Each 8 KB of a long answer also count as one millisecond. The figures were
measured with the most expensive questions of each kind. A test compares the limit with the clock.
"""

from collections.abc import Callable, Iterable
from datetime import timedelta
from itertools import accumulate
from typing import NamedTuple

from pydantic import BaseModel

from calculators import (
    AwardCheckQuestion,
    BenefitQuestion,
    ContributionComparisonQuestion,
    ContributionQuestion,
    InvalidQuestion,
    Mistake,
)
from calculators.award_check.scenarios import MOST_EMPLOYERS
from calculators.leave.validation import LONGEST_PLAN_IN_DAYS
from calculators.models.errors import UNBOUNDED, Bounds

MOST_WORK = 1000.0
"""The most work that one request may ask for."""
WORK_OF_A_QUESTION = 10.0
"""The work that counts as one question of the limit by client."""
LONGEST_PLAN = timedelta(LONGEST_PLAN_IN_DAYS)
"""The longest plan with an answer. A longer one is refused later, and takes no work."""


class Work(NamedTuple):
    """The work of one part of a question, and the added work of its explanation."""

    plain: float
    explained: float


ESTIMATE = Work(0.1, 0.0)
"""One worker, employer or paycheck."""
EMPLOYER = Work(0.0, 1.76)
"""One employer with wages of a worker."""
WAGES = Work(0.03, 0.1)
"""One row of wages."""
OTHER_STARTS = Work(0.18, 0.0)
"""One row of wages in a comparison of first days of leave."""
WEEK = Work(0.12, 0.26)
"""One week of a plan of leave."""
INCOME = Work(0.002, 0.06)
"""One other income in one week of a plan."""
PERSON = Work(0.03, 1.3)
"""One person of a payroll."""
LETTER = Work(0.0, 0.01)
"""One letter of the name of a person, which each line of the explanation repeats."""
PAY_PERIOD = Work(0.005, 0.02)
"""One pay period of the year before."""
WAGES_AGAIN = Work(0.008, 0.0)
"""One row of wages, for each reason of an award that they are worked out for again."""
REASON = Work(1.0, 2.0)
"""One known reason of an award, or several together."""
REASONS_OF_A_NOTICE = 5
"""The reasons that need no wages."""
REASONS_OF_A_PLAN = 5
"""The ways to pay a plan: as the law does, and for the reasons of all jobs."""
WAYS_OF_ALL_JOBS = 6
"""The ways to work out the wages of all jobs that an answer explains."""
PDF = Work(100.0, 0.0)
"""One answer as a PDF."""
KILOBYTE_OF_PDF = Work(8.0, 0.0)
"""One kilobyte of the page that becomes a PDF."""
WORKBOOK = Work(100.0, 0.0)
"""One payroll as XLSX to read, whose cells share one memory limit."""
KILOBYTE_OF_WORKBOOK = Work(0.05, 0.0)
"""One kilobyte of the unpacked sheets of a payroll to read."""
LINE_OF_WORKBOOK = Work(0.15, 0.0)
"""One line of an answer as XLSX."""


def work_of(question: BaseModel) -> float:
    """Return the work of the answer to ``question``, by default that of one estimate."""
    match question:
        case BenefitQuestion():
            return _work_of_benefit(question)
        case AwardCheckQuestion():
            return _work_of_award(question)
        case ContributionQuestion():
            return _work_of_contribution(question)
        case ContributionComparisonQuestion():
            return _work_of_contribution(question.before) + _work_of_contribution(question.after)
    return ESTIMATE.plain


def price_of(work: float, pointer: str, most: Callable[[], int] | None = None) -> int:
    """Return the cost of ``work`` in questions.

    Raise ``InvalidQuestion`` for more than ``MOST_WORK``. ``pointer`` names the list that should be shorter, and
    ``most`` returns its greatest length if that is known.

    >>> price_of(0.2, "items"), price_of(125.0, "items")
    (1, 13)
    """
    if work > MOST_WORK:
        bounds = UNBOUNDED if most is None else Bounds(maximum=str(most()))
        raise InvalidQuestion([Mistake((pointer,), "too_many", "Give fewer, or ask without explain.", bounds)])
    return questions_for(work)


def most_of(works: Iterable[float]) -> int:
    """Return the number of the first works that are ``MOST_WORK`` at most together.

    >>> most_of([400.0, 500.0, 200.0])
    2
    """
    return sum(1 for total in accumulate(works) if total <= MOST_WORK)


def questions_for(work: float) -> int:
    """Return the cost of ``work`` in questions, without a limit."""
    return 1 + int(work / WORK_OF_A_QUESTION)


def most_explained(part: Work) -> int:
    """Return the greatest number of ``part`` in one explained question."""
    return int(MOST_WORK / sum(part))


def _work(part: Work, *, explain: bool) -> float:
    return part.plain + part.explained if explain else part.plain


def _work_of_benefit(question: BenefitQuestion) -> float:
    explain, rows = question.explain, len(question.wages)
    work = _work(ESTIMATE, explain=explain) + rows * _work(WAGES, explain=explain)
    if explain:
        work += len({row.employer for row in question.wages}) * EMPLOYER.explained
    work += (question.what_would_help + question.compare_start_dates) * rows * OTHER_STARTS.plain
    if question.leave:
        days = sum((min(period.end - period.start, LONGEST_PLAN) for period in question.leave), timedelta())
        weeks = min(days, LONGEST_PLAN) // timedelta(7) + 1
        incomes = weeks * len(question.other_income)
        work += weeks * _work(WEEK, explain=explain) + incomes * _work(INCOME, explain=explain)
    return work


def _work_of_award(check: AwardCheckQuestion) -> float:
    """Return the work of every reason that may be tried.

    Each takes the wages of the question, and some take its plan.
    """
    question, explain = check.question, check.explain
    work = _work(ESTIMATE, explain=explain) + REASONS_OF_A_NOTICE * _work(REASON, explain=explain)
    if question is None:
        return work
    employers = len({row.employer for row in question.wages})
    jobs = 1 + min(employers, MOST_EMPLOYERS)
    former = 1 + bool(question.former_employers)
    tried = 2 * jobs * former
    work += len(question.wages) * (WAGES.plain + tried * WAGES_AGAIN.plain) + tried * REASON.plain
    planned = question.model_copy(update={"wages": [], "explain": False, "what_would_help": False})
    work += (jobs + REASONS_OF_A_PLAN) * _work_of_benefit(planned.model_copy(update={"compare_start_dates": False}))
    if explain:
        work += jobs * REASON.explained + WAYS_OF_ALL_JOBS * employers * EMPLOYER.explained
    return work


def _work_of_contribution(question: ContributionQuestion) -> float:
    explain = question.explain
    people = question.people or ()
    work = _work(ESTIMATE, explain=explain) + len(people) * _work(PERSON, explain=explain)
    work += sum(len(person.id) for person in people) * _work(LETTER, explain=explain)
    if question.workforce is not None:
        work += len(question.workforce.pay_periods or ()) * _work(PAY_PERIOD, explain=explain)
    return work
