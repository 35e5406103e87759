"""The cost of one more W-2 employee, by the same definitions as the estimate itself."""

from decimal import Decimal

from calculators.contribution.differences import differences
from calculators.contribution.models import ContributionQuestion, OneMorePerson, Person, WorkforceQuestion
from calculators.contribution.payroll import Assessment, assessment
from calculators.contribution.totals import table_of
from calculators.contribution.wage_base import eligible_wages
from calculators.contribution.workforce import Workforce, counted_workforce, workforce_result
from calculators.worksheet.explanation import Section, explain
from calculators.worksheet.number import Number, given, given_decimal, line
from calculators.worksheet.operators import total
from calculators.worksheet.parameters import Parameters
from calculators.worksheet.rounding import to_cent_half_up


def one_more_person(question: ContributionQuestion, before: Assessment, law: Parameters) -> OneMorePerson | None:
    """Return the question with one more person at the average wage, or ``None`` without an average."""
    asked = question.workforce
    if asked is None:
        return None
    wages = _average_wages(question, counted_workforce(asked, law))
    if wages is None:
        return None
    eligible = eligible_wages(wages, law)
    more = _workforce_with_one_more(asked)
    workforce = counted_workforce(more, law)
    after = assessment(_with_one_more(question, more, eligible.decimal()), law, or_minimum=True)
    found = differences(before=table_of(before.amounts), after=table_of(after.amounts))
    lines = Section("one_more_person", [eligible, workforce.covered_individuals, *found.lines()])
    return OneMorePerson(
        wages=wages.decimal(),
        eligible_wages=eligible.decimal(),
        legal_minimum_applied=bool(after.payers.mistakes),
        workforce=workforce_result(workforce, law, detailed=True),
        totals=table_of(after.amounts),
        difference=found.totals(),
        explanation=explain([lines]) if question.explain else [],
    )


def _average_wages(question: ContributionQuestion, workforce: Workforce) -> Number | None:
    """Return the average wages of the W-2 employees, of the people given or of the payroll."""
    if question.payroll is not None:
        return _average(
            wages=given_decimal("w2_wages", question.payroll.w2_wages, "dollars"), people=workforce.w2_average
        )
    named = [person for person in question.people or () if person.kind == "w2"]
    if not named:
        return None
    each = [given_decimal("wages", person.wages, "dollars", of=person.id) for person in named]
    return _average(wages=line("w2_wages", total(each)), people=given("w2_people", len(named), "count"))


def _average(*, wages: Number, people: Number) -> Number | None:
    """Return the average of the wages, or ``None`` without people."""
    return line("one_more_wages", to_cent_half_up(wages / people)) if people.amount else None


def _with_one_more(question: ContributionQuestion, more: WorkforceQuestion, eligible: Decimal) -> ContributionQuestion:
    """Return one more person with eligible wages, because a payroll total has no wage base."""
    changed: dict[str, object] = {"workforce": more}
    if question.payroll is not None:
        wages = {"w2_wages": question.payroll.w2_wages + eligible}
        return question.model_copy(update=changed | {"payroll": question.payroll.model_copy(update=wages)})
    person = Person(id="one more", kind="w2", wages=eligible)
    return question.model_copy(update=changed | {"people": [*(question.people or ()), person]})


def _workforce_with_one_more(asked: WorkforceQuestion) -> WorkforceQuestion:
    """Return the workforce with one more W-2 employee in every pay period."""
    if asked.average_w2 is not None:
        return asked.model_copy(update={"average_w2": asked.average_w2 + 1})
    periods = [each.model_copy(update={"w2": each.w2 + 1}) for each in asked.pay_periods or ()]
    return asked.model_copy(update={"pay_periods": periods})
