"""The types of questions and answers, as ``python .build/openapi.py`` writes them.

A question is a dictionary. Money in a question is a text, a number or a ``Decimal``, and a day is a text or a ``date``.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Literal, NotRequired, TypeAlias, TypedDict

Money: TypeAlias = str | float | Decimal
"""Dollars of a question, as a text or a JSON number of at most two decimals."""

Count: TypeAlias = str | float | Decimal
"""A number of people in a question, as a text or a JSON number of at most four decimals."""

Fraction: TypeAlias = str | float | Decimal
"""A fraction from 0 to 1 in a question, as a text or a JSON number."""

Hours: TypeAlias = str | float | Decimal
"""Hours of a week in a question, as a text or a JSON number of at most two decimals."""

HoursOfDay: TypeAlias = str | float | Decimal
"""Hours of a day in a question, as a text or a JSON number of at most two decimals."""

Weeks: TypeAlias = str | float | Decimal
"""Weeks in a question, as a text or a JSON number of at most four decimals."""

Quarter: TypeAlias = str
"""A calendar quarter, such as 2025-Q4."""

EmployerFein: TypeAlias = str
"""The federal number of an employer, such as 12-3456789."""

Dollars: TypeAlias = str
"""Dollars of an answer with two decimals, as a text."""

PlainDecimal: TypeAlias = str
"""A decimal of an answer without trailing zeros, as a text."""

SignedDecimal: TypeAlias = str
"""A decimal of an answer that may be below zero, as a text."""

EmploymentStatus: TypeAlias = Literal["employed", "self_employed", "unemployed"]
"""The status of a worker."""

LeaveReason: TypeAlias = Literal["medical", "pregnancy", "bonding", "family_care", "exigency", "military_care"]
"""A reason for leave. `medical` is your own serious health condition. `pregnancy` is also recovery from childbirth,
and counts as medical leave. `bonding` is time with a new child. It has no waiting period right after `pregnancy`.
`family_care` is care of a sick family member. `exigency` is for the active duty of a family member. `military_care`
is care of a service member.
"""

Schedule: TypeAlias = Literal["continuous", "reduced", "intermittent"]
"""Full weeks, a fixed part of each week, or hours as needed."""

IncomeKind: TypeAlias = Literal[
    "unemployment", "workers_compensation", "employer_wages", "employer_plan", "paid_leave", "ssdi"
]
"""A kind of other income during leave. `workers_compensation` is for the same injury. `employer_wages` is pay for the
hours of leave. `employer_plan` is a plan for disability or family leave. `paid_leave` is vacation or sick pay that
tops the benefit up. `ssdi` is disability pay from Social Security.
"""

EmployerSize: TypeAlias = Literal["25_or_more", "under_25"]
"""The size of an employer, by covered individuals."""

PersonKind: TypeAlias = Literal["w2", "contractor", "self_employed"]
"""A kind of person on a payroll."""

ContributionPart: TypeAlias = Literal["medical", "family"]
"""A part of the contribution."""

PayFrequency: TypeAlias = Literal["weekly", "biweekly", "semimonthly", "monthly"]
"""The time between paychecks."""

EligibilityReason: TypeAlias = Literal[
    "eligible",
    "wages_under_minimum",
    "wages_under_thirty_times_benefit",
    "opt_in_quarters_not_met",
    "separated_too_long",
]
"""The answer to a question about eligibility, or the first test that fails."""

TestName: TypeAlias = Literal["minimum_earnings", "thirty_times_weekly_benefit", "opt_in_quarters", "separation"]
"""A test of eligibility."""

WeekKind: TypeAlias = Literal["waiting", "paid", "partial", "exhausted", "next_benefit_year"]
"""The kind of payment of a week, or the reason for no payment. In a `partial` week some days are not paid. `waiting`
is the waiting period. `exhausted` means that no weeks of leave are left. `next_benefit_year` is for days after the
end of the benefit year.
"""

WarningCode: TypeAlias = Literal[
    "allotment_used_up",
    "amounts_look_hourly",
    "amounts_look_yearly",
    "application_far_from_leave",
    "application_for_next_benefit_year",
    "bonding_needs_consent",
    "earlier_leave_unknown",
    "earlier_withholding_missing",
    "employer_pays_is_wages",
    "employer_size_needed",
    "first_leave_quarter_not_counted",
    "former_employer_counted",
    "former_employer_lowers",
    "former_employer_not_counted",
    "hours_off_not_counted",
    "latest_quarter_may_be_missing",
    "leave_from_without_wages",
    "notice_wage_in_cents",
    "other_reading_of_thirty_times",
    "paid_leave_above_room",
    "partial_year",
    "private_plan",
    "provisional_parameters",
    "quarter_in_progress_counts_on_appeal",
    "quarter_in_progress_may_decide",
    "separation_date_unknown",
    "ssdi_may_reduce",
    "tax_not_covered",
    "tax_on_all_assumed",
    "wage_base_not_applied",
    "wages_far_above_others",
    "wages_outside_look_back",
]
"""A code of a note about an answer. New codes can come."""

AwardReasonCode: TypeAlias = Literal[
    "one_employer_only",
    "latest_quarter_not_reported",
    "former_employer_left_out",
    "wage_in_cents",
    "earlier_benefit_year",
    "maximum",
    "deductions",
    "reduced_schedule",
    "tax_withheld",
]
"""A known reason of an award."""

AwardReasonCodes: TypeAlias = list[AwardReasonCode]
"""The codes of reasons that apply together."""

AwardBasis: TypeAlias = Literal["notice_wage", "own_wages"]
"""The wages of a comparison."""

AssumptionCode: TypeAlias = Literal["wages_carried_forward", "no_further_wages"]
"""A code of an assumption about wages."""

StartDateChange: TypeAlias = Literal["base_period", "parameters", "former_employers", "separation"]
"""A difference between two first days of leave."""

SearchEnd: TypeAlias = Literal["one_year", "last_covered_day"]
"""The reason for the end of a search."""

PortalStatus: TypeAlias = Literal["Employed", "Unemployed", "Self-Employed", "Unknown", "Retired"]
"""The status of a worker, as the Commonwealth's portal names it."""

PortalDescription: TypeAlias = Literal[
    "Claimant wages under minimum",
    "Claimant wages failed 30x rule",
    "Opt-in quarterly contributions not met",
    "Financially eligible",
    "Not Known: invalid employment status",
]
"""The reason of an answer, in the portal's words."""

PortalChoices: TypeAlias = list[str]
"""The values that a field of the portal can have."""


class AlreadyUsed(TypedDict):
    """Weeks of leave already taken in this benefit year."""

    medical_weeks: NotRequired[Weeks | None]
    """Weeks of medical leave, 0 to 99.9999. Default 0."""

    family_weeks: NotRequired[Weeks | None]
    """Weeks of family leave, 0 to 99.9999. Default 0."""

    military_care_weeks: NotRequired[Weeks | None]
    """Weeks of care for a covered service member, 0 to 99.9999. Default 0."""


class AwardCheckQuestion(TypedDict):
    """A notice, and the person's own wages if they are known."""

    notice: AwardNotice
    """The figures of the notice."""

    question: NotRequired[BenefitQuestion | None]
    """The person's own wages, jobs and plan. Its options explain, provisional, what_would_help and compare_start_dates
    have no effect here.
    """

    explain: NotRequired[bool | None]
    """Return the lines of the computation. Default false."""

    provisional: NotRequired[bool | None]
    """Use the newest figures after the last covered day. Default false."""


class AwardNotice(TypedDict):
    """The figures of a notice of the Department."""

    average_weekly_wage: Money
    """The individual average weekly wage (IAWW)."""

    weekly_benefit: Money
    """The weekly benefit amount."""

    leave_start_date: str | date
    """The first day of leave on the notice."""

    deductions: NotRequired[Money | None]
    """The dollars that the notice takes off the weekly benefit, if it says so."""


class BatchQuestion(TypedDict):
    """Up to 500 benefit questions, each with its own `id`."""

    items: list[BatchedQuestion]
    """1 to 500 benefit questions, each with its own `id`."""


class BatchedQuestion(TypedDict):
    """One item of a batch, which is a benefit question with an id.

    An item of another form gets its own problem.
    """

    leave_start_date: str | date
    """The first day of leave, as YYYY-MM-DD."""

    application_date: NotRequired[str | date | None]
    """The day of the application, if known, as YYYY-MM-DD."""

    earlier_leave_start_date: NotRequired[str | date | None]
    """The first day of the first leave of a benefit year that still runs. Its figures still apply."""

    employment_status: NotRequired[EmploymentStatus | None]
    """The worker's status today. Default `employed`."""

    wages: list[QuarterWages]
    """Up to 2,400 rows by employer and quarter. Rows of the same employer and quarter are added."""

    separation_date: NotRequired[str | date | None]
    """The last day of work. Needs `unemployed`."""

    former_employers: NotRequired[list[str] | None]
    """Up to 400 employers of the base period that are not current."""

    current_job_started: NotRequired[str | date | None]
    """The first day of the current job. Required with `former_employers`."""

    leave_from: NotRequired[list[str] | None]
    """Up to 400 employers of the leave. Default is all current ones with base-period wages."""

    explain: NotRequired[bool | None]
    """Return the lines of the computation. Default false."""

    provisional: NotRequired[bool | None]
    """Use the newest figures after the last covered day. Default false."""

    what_would_help: NotRequired[bool | None]
    """If not eligible, find a later first day with a benefit, and missing wages. Default false."""

    compare_start_dates: NotRequired[bool | None]
    """Compare the later first days within a year that change the answer. Default false."""

    leave: NotRequired[list[LeavePeriod] | None]
    """Up to 100 periods in order, without overlap. The first starts on `leave_start_date`."""

    usual_weekly_hours: NotRequired[Hours | None]
    """Usual hours a week, at most 168. Default is the sum of `work_week`, or 40. Needs `leave`."""

    work_week: NotRequired[WorkWeek | None]
    """Usual hours by weekday. Default is equal parts from Monday to Friday. Needs `leave`."""

    other_income: NotRequired[list[OtherIncome] | None]
    """Up to 100 other incomes during leave, which may reduce the benefit. Needs `leave`."""

    already_used: NotRequired[AlreadyUsed | None]
    """Weeks taken before. Default 0. Needs `leave`."""

    employer_size: NotRequired[EmployerSize | None]
    """Covered individuals of the employer, for the tax on medical benefits. Needs `leave`."""

    withhold: NotRequired[Withhold | None]
    """Taxes to withhold from each payment. Default none. Needs `leave`."""

    id: str
    """Your label for the item, 1 to 64 characters. Never a tax number."""


class BenefitQuestion(TypedDict):
    """A worker's wages and the first day of leave, with or without a plan of the leave."""

    leave_start_date: str | date
    """The first day of leave, as YYYY-MM-DD."""

    application_date: NotRequired[str | date | None]
    """The day of the application, if known, as YYYY-MM-DD."""

    earlier_leave_start_date: NotRequired[str | date | None]
    """The first day of the first leave of a benefit year that still runs. Its figures still apply."""

    employment_status: NotRequired[EmploymentStatus | None]
    """The worker's status today. Default `employed`."""

    wages: list[QuarterWages]
    """Up to 2,400 rows by employer and quarter. Rows of the same employer and quarter are added."""

    separation_date: NotRequired[str | date | None]
    """The last day of work. Needs `unemployed`."""

    former_employers: NotRequired[list[str] | None]
    """Up to 400 employers of the base period that are not current."""

    current_job_started: NotRequired[str | date | None]
    """The first day of the current job. Required with `former_employers`."""

    leave_from: NotRequired[list[str] | None]
    """Up to 400 employers of the leave. Default is all current ones with base-period wages."""

    explain: NotRequired[bool | None]
    """Return the lines of the computation. Default false."""

    provisional: NotRequired[bool | None]
    """Use the newest figures after the last covered day. Default false."""

    what_would_help: NotRequired[bool | None]
    """If not eligible, find a later first day with a benefit, and missing wages. Default false."""

    compare_start_dates: NotRequired[bool | None]
    """Compare the later first days within a year that change the answer. Default false."""

    leave: NotRequired[list[LeavePeriod] | None]
    """Up to 100 periods in order, without overlap. The first starts on `leave_start_date`."""

    usual_weekly_hours: NotRequired[Hours | None]
    """Usual hours a week, at most 168. Default is the sum of `work_week`, or 40. Needs `leave`."""

    work_week: NotRequired[WorkWeek | None]
    """Usual hours by weekday. Default is equal parts from Monday to Friday. Needs `leave`."""

    other_income: NotRequired[list[OtherIncome] | None]
    """Up to 100 other incomes during leave, which may reduce the benefit. Needs `leave`."""

    already_used: NotRequired[AlreadyUsed | None]
    """Weeks taken before. Default 0. Needs `leave`."""

    employer_size: NotRequired[EmployerSize | None]
    """Covered individuals of the employer, for the tax on medical benefits. Needs `leave`."""

    withhold: NotRequired[Withhold | None]
    """Taxes to withhold from each payment. Default none. Needs `leave`."""


class ContributionComparisonQuestion(TypedDict):
    """Two questions that differ in the year, the workforce, the people or the employer's choice."""

    before: ContributionQuestion
    """The question of the first case."""

    after: ContributionQuestion
    """The question of the second case."""


class ContributionQuestion(TypedDict):
    """The wages of a year and the workforce that decides who pays."""

    year: int
    """The calendar year of the wages, such as 2026."""

    people: NotRequired[list[Person] | None]
    """1 to 5,000 people, each one time. Give this or `payroll`."""

    payroll: NotRequired[Payroll | None]
    """The wages of all people together, if you do not list `people`."""

    workforce: NotRequired[WorkforceQuestion | None]
    """The workforce of the year before. Required unless all people are self-employed."""

    employer_pays: NotRequired[EmployerPays | None]
    """The fractions the employer chooses to pay. Default is the legal minimum."""

    groups: NotRequired[dict[str, Group] | None]
    """Choices for named groups, by the name that people have as their `group`."""

    exempt: NotRequired[list[ContributionPart] | None]
    """Parts with an approved private plan. Default none."""

    explain: NotRequired[bool | None]
    """Return the lines of the computation. Default false."""

    provisional: NotRequired[bool | None]
    """Use the newest figures after the last covered year. Default false."""

    one_more_person: NotRequired[bool | None]
    """Compare with one more employee and with the threshold. Default false."""


class EligibilityQuestion(TypedDict):
    """The portal's question to the alias, where an empty list says that there were no wages."""

    tax_identifier: str
    """A tax number such as ***-**-6789. We check its form and discard it. We never log or return it."""

    employer_fein: EmployerFein
    """The FEIN of the employer of the leave, such as 12-3456789."""

    leave_start_date: str | date
    """The first day of leave, as YYYY-MM-DD."""

    application_submitted_date: str | date
    """The day of the application, as YYYY-MM-DD."""

    employment_status: PortalStatus
    """The status. `Unknown` and `Retired` get no figures."""

    wages: NotRequired[list[EmployerWages] | None]
    """Up to 2,400 rows by employer and quarter. Without this field, the status is 404."""


class EmployerPays(TypedDict):
    """The fraction of each part, at its full rate, that the employer chooses to pay."""

    medical: NotRequired[Fraction | None]
    """The employer's fraction of the medical part, 0 to 1. Default is the legal minimum."""

    family: NotRequired[Fraction | None]
    """The employer's fraction of the family part, 0 to 1. Default is the legal minimum."""


class EmployerWages(TypedDict):
    """The wages that one employer paid in one calendar quarter, before taxes."""

    employer_fein: EmployerFein
    """The FEIN of the employer that paid them, such as 12-3456789."""

    quarter: Quarter
    """The calendar quarter of payment, such as 2025-Q4."""

    amount: Money
    """Wages before taxes in dollars, 0 to 999999999.99."""


class EmployerWithheld(TypedDict):
    """The wages that one employer paid a person in a year, and the money it withheld for PFML."""

    wages: Money
    """The wages that this employer paid in the year, in dollars."""

    withheld: Money
    """The PFML money that this employer withheld in the year, in dollars."""


class ExcessQuestion(TypedDict):
    """The employers of one person in one year."""

    year: int
    """The calendar year of the wages, such as 2025."""

    employers: list[EmployerWithheld]
    """1 to 100 employers that withheld PFML money from this person in the year."""

    explain: NotRequired[bool | None]
    """Return the lines of the computation. Default false."""

    provisional: NotRequired[bool | None]
    """Use the newest figures after the last covered year. Default false."""


class FinancialEligibilityQuestion(TypedDict):
    """The portal's question with the wages, because this service has no wage records."""

    tax_identifier: str
    """A tax number such as ***-**-6789. We check its form and discard it. We never log or return it."""

    employer_fein: EmployerFein
    """The FEIN of the employer of the leave, such as 12-3456789."""

    leave_start_date: str | date
    """The first day of leave, as YYYY-MM-DD."""

    application_submitted_date: str | date
    """The day of the application, as YYYY-MM-DD."""

    employment_status: PortalStatus
    """The status. `Unknown` and `Retired` get no figures."""

    wages: NotRequired[list[EmployerWages] | None]
    """Up to 2,400 rows by employer and quarter. Without rows, the status is 404."""


class Group(TypedDict):
    """The employer's choice for a named group of its people (458 CMR 2.05(5)(d))."""

    employer_pays: EmployerPays
    """The fractions the employer pays for the group. Default: those for all people."""


class LeavePeriod(TypedDict):
    """Leave for one reason on one schedule, both days included."""

    start: str | date
    """The first day of the period, as YYYY-MM-DD."""

    end: str | date
    """The last day of the period, as YYYY-MM-DD."""

    reason: LeaveReason
    """The reason for the leave."""

    schedule: NotRequired[Schedule | None]
    """Full weeks, a fixed part of each week, or hours as needed. Default `continuous`."""

    hours_off_per_week: NotRequired[Hours | None]
    """Hours of leave a week, at most 168. Needs `reduced` or `intermittent`."""


class OtherIncome(TypedDict):
    """Income of one kind during leave, as an amount for a full usual week in a range of days."""

    start: str | date
    """The first day with this income, as YYYY-MM-DD."""

    end: str | date
    """The last day with this income, as YYYY-MM-DD."""

    kind: IncomeKind
    """The kind of income."""

    weekly_amount: Money
    """Dollars for a full usual week, 0 to 999999999.99."""


class PayPeriod(TypedDict):
    """The people of one pay period of the year before."""

    w2: Count
    """W-2 employees in the period, at most four decimals."""

    contractors: NotRequired[Count | None]
    """1099-MISC contractors in the period, at most four decimals. Default 0."""


class Payroll(TypedDict):
    """The wages of all people together.

    The contributions are the most that can be due, because a total cannot show who reached the wage base.
    """

    w2_wages: Money
    """All W-2 wages of the year in dollars."""

    contractor_wages: NotRequired[Money | None]
    """All payments to contractors of the year in dollars. Default 0."""


class Person(TypedDict):
    """The wages of one person in the year from this employer, or the income of a self-employed person."""

    id: str
    """Your label for the person, 1 to 64 characters. Never a tax number."""

    kind: PersonKind
    """A W-2 employee, a 1099-MISC contractor, or a self-employed person."""

    wages: Money
    """Wages of the whole year in dollars, 0 to 999999999.99."""

    group: NotRequired[str | None]
    """The name of one of `groups`."""

    employer_pays: NotRequired[EmployerPays | None]
    """The fractions the employer pays for this person. Default: those for the group."""


class QuarterWages(TypedDict):
    """The wages that one employer paid in one calendar quarter, before taxes."""

    employer: NotRequired[str | None]
    """Your label for the employer, 1 to 64 characters. Never a tax number. Default `employer`."""

    quarter: Quarter
    """The calendar quarter of payment, such as 2025-Q4."""

    amount: Money
    """Wages before taxes in dollars, 0 to 999999999.99."""


class Withhold(TypedDict):
    """The taxes to withhold from each payment, as chosen in the application."""

    federal: NotRequired[bool | None]
    """Withhold federal tax, as chosen in the application. Default false."""

    state: NotRequired[bool | None]
    """Withhold state tax, as chosen in the application. Default false."""

    federal_amount: NotRequired[Money | None]
    """A fixed federal amount in dollars a week (Form W-4S), instead of `federal`."""


class WithholdingQuestion(TypedDict):
    """A paycheck of one person, and the wages paid in the year before it."""

    pay_date: str | date
    """The day of the paycheck, as YYYY-MM-DD."""

    pay: Money
    """The pay before taxes in dollars, 0 to 999999999.99."""

    year_to_date: Money
    """Dollars paid in the year before this pay. In 2019, from October 1."""

    covered_individuals: Count
    """Average covered individuals in the year before."""

    employer_pays: NotRequired[EmployerPays | None]
    """The fractions the employer chooses to pay. Default is the legal minimum."""

    exempt: NotRequired[list[ContributionPart] | None]
    """Parts with an approved private plan. Default none."""

    withheld_so_far: NotRequired[Money | None]
    """Dollars that this employer withheld from this person earlier in the year, to correct."""

    explain: NotRequired[bool | None]
    """Return the lines of the computation. Default false."""

    provisional: NotRequired[bool | None]
    """Use the newest figures after the last covered day. Default false."""

    pay_frequency: NotRequired[PayFrequency | None]
    """The pay frequency, to find the paycheck that reaches the wage base."""


class WorkWeek(TypedDict):
    """The usual hours of each weekday."""

    monday: NotRequired[HoursOfDay | None]
    """Usual hours on Mondays, at most 24. Default 0."""

    tuesday: NotRequired[HoursOfDay | None]
    """Usual hours on Tuesdays, at most 24. Default 0."""

    wednesday: NotRequired[HoursOfDay | None]
    """Usual hours on Wednesdays, at most 24. Default 0."""

    thursday: NotRequired[HoursOfDay | None]
    """Usual hours on Thursdays, at most 24. Default 0."""

    friday: NotRequired[HoursOfDay | None]
    """Usual hours on Fridays, at most 24. Default 0."""

    saturday: NotRequired[HoursOfDay | None]
    """Usual hours on Saturdays, at most 24. Default 0."""

    sunday: NotRequired[HoursOfDay | None]
    """Usual hours on Sundays, at most 24. Default 0."""


class WorkforceQuestion(TypedDict):
    """The averages over the pay periods of the year before, or the numbers of each pay period."""

    average_w2: NotRequired[Count | None]
    """W-2 employees, averaged over the pay periods of the year before."""

    average_contractors: NotRequired[Count | None]
    """1099-MISC contractors, averaged the same way. Default 0."""

    pay_periods: NotRequired[list[PayPeriod] | None]
    """Up to 366 pay periods of the year before, instead of averages."""


class AllParameters(TypedDict):
    """Every number over time."""

    rules_version: str
    """The version of the rules behind the answer."""

    parameters: dict[str, ParameterTimeline]
    """Every number over time, by its name."""


class Assumption(TypedDict):
    """The assumption about the wages of quarters that have not been given yet."""

    code: AssumptionCode
    """A stable code."""

    message: str
    """The text in the reader's language."""


class AwardCheck(TypedDict):
    """The amount that follows from the wage of a notice, and the reasons that explain another one."""

    rules_version: str
    """The version of the rules behind the answer."""

    leave_start_date: str
    """The first day of leave on the notice."""

    follows_from_wage: bool
    """True if the amount of the notice is the benefit of its wage."""

    benefit_of_wage: Dollars
    """The weekly benefit of the wage on the notice."""

    wages_of_benefit: WagesOfBenefit | None
    """Null where the amount is above the maximum."""

    difference: Dollars
    """The amount of the notice minus the benefit of its wage."""

    reasons: list[AwardReason]
    """Those that explain the amount come first."""

    own_wages: NotRequired[OwnWages]
    """With a question."""

    appeal_days: int
    """Calendar days to appeal after the decision arrives."""

    warnings: list[EstimateWarning]
    """Notes about the answer, empty if none."""

    explanation: list[ExplanationLine]
    """The lines that led to the answer, empty without `explain`."""

    provisional_figures: NotRequired[list[ProvisionalFigure]]
    """The parameters of earlier years in a provisional answer, used for unknown ones."""


class AwardReason(TypedDict):
    """A known reason for another amount, worked out.

    `code` lists several reasons that apply together.
    """

    code: AwardReasonCode | AwardReasonCodes
    """The reason, or a list of reasons that apply together. Codes never change."""

    weekly_benefit: Dollars
    """The amount that this reason gives."""

    average_weekly_wage: Dollars
    """The average weekly wage that this reason gives."""

    explains: bool
    """True if it gives the amount of the notice to the cent."""

    based_on: AwardBasis
    """The wage that it was worked out from."""

    employer: NotRequired[str]
    """The one employer that counts."""

    quarter: NotRequired[str]
    """The quarter that is not reported."""

    explanation: list[ExplanationLine]
    """The lines that led to its amount, empty without `explain`."""


class BatchAnswer(TypedDict):
    """One result for each item, in order."""

    results: list[BatchEstimate | BatchProblem]
    """One result for each item, in order."""


class BatchEstimate(TypedDict):
    """The estimate of one item."""

    id: str
    """The item, as in the question."""

    kind: Literal["estimate"]
    """Always `estimate`, for an item with an answer."""

    estimate: BenefitEstimate
    """The estimate of the item."""


class BatchProblem(TypedDict):
    """The problem of one item without an estimate.

    `id` is null if it is unreadable.
    """

    id: str | None
    """The item, as in the question. Null if the id is unreadable."""

    kind: Literal["problem"]
    """Always `problem`, for an item without an answer."""

    problem: Problem
    """The reason for no estimate."""


class BenefitEstimate(TypedDict):
    """The weekly benefit, eligibility with its reasons, and the calculation of both."""

    rules_version: str
    """The version of the rules behind the answer."""

    leave_start_date: str
    """The first day of leave, as in the question."""

    benefit_year: BenefitYear
    """The year that begins on the Sunday on or before the first day of leave."""

    parameters: BenefitParameters
    """The state's figures on the first day of the benefit year."""

    base_period: list[str]
    """The four quarters, oldest first."""

    total_wages: Dollars
    """Wages of the base period from all employers, in dollars."""

    average_weekly_wage: Dollars
    """Dollars, rounded up to a whole dollar by the statute."""

    employers: list[EmployerBenefit]
    """The employers of the leave that paid wages in the base period."""

    financially_eligible: bool
    """True if every test passes."""

    reason: EligibilityReason
    """`eligible`, or the first test that fails."""

    tests: list[TestResult]
    """Every test that applies."""

    weekly_benefit: Dollars
    """Dollars for a full week of leave, even if a test fails."""

    expected_award: Dollars
    """The weekly benefit in dollars on the average wage in cents, as the Department pays it."""

    warnings: list[EstimateWarning]
    """Notes about the answer, empty if none."""

    explanation: list[ExplanationLine]
    """The lines that led to the answer, empty without `explain`."""

    provisional_figures: NotRequired[list[ProvisionalFigure]]
    """The parameters of earlier years in a provisional answer, used for unknown ones."""

    schedule: NotRequired[list[PlanWeek]]
    """A row for each week of each period. Needs `leave`."""

    total_benefit: NotRequired[Dollars]
    """Dollars of all weeks of the schedule. Needs `leave`."""

    weeks_left: NotRequired[WeeksLeft]
    """The weeks left after the plan. Needs `leave`."""

    tax: NotRequired[TaxSplit]
    """The taxable part of payments in covered tax years. Needs `leave`."""

    what_would_help: NotRequired[WhatWouldHelp]
    """The later days and wages that help, if a test fails."""

    start_dates: NotRequired[StartDates]
    """The first days of leave to compare. Needs `compare_start_dates`."""


class BenefitExample(TypedDict):
    """The weekly benefit of an average weekly wage in a year."""

    year: int
    """The year of the figures."""

    average_weekly_wage: Dollars
    """The average weekly wage in the source, in dollars."""

    weekly_benefit: Dollars
    """Dollars for a full week of leave, as the source states them."""

    source: str
    """The title of the document."""


class BenefitParameters(TypedDict):
    """The state's figures in force when the benefit year starts."""

    state_average_weekly_wage: Dollars
    """The state average weekly wage in dollars."""

    maximum_weekly_benefit: Dollars
    """The highest weekly benefit in dollars."""

    minimum_earnings: Dollars
    """The lowest base-period wages of an eligible worker, in dollars."""


class BenefitYear(TypedDict):
    """The 52 weeks from a Sunday, both days included."""

    start: str
    """The first day of the benefit year, a Sunday."""

    end: str
    """The last day of the benefit year, a Saturday."""


class ByPeriod(TypedDict):
    """The amounts of the year spread evenly, each to the cent, half up."""

    year: Totals
    """The amounts of the whole year."""

    quarter: Totals
    """The amounts of a quarter of the year."""

    month: Totals
    """The amounts of a month."""

    biweekly: Totals
    """The amounts of two weeks."""

    week: Totals
    """The amounts of a week."""


class Calculated(TypedDict):
    """The envelope of an answer."""

    status_code: Literal[200]
    """The HTTP status."""

    message: Literal["Calculated financial eligibility", "success"]
    """The outcome of the request."""

    meta: Meta
    """The called route."""

    data: FinancialEligibility
    """The answer."""


class CarriedWages(TypedDict):
    """Assumed wages, equal to those of an earlier quarter of the same employer."""

    employer: str
    """The employer, as in the question."""

    quarter: str
    """The calendar quarter of the assumed wages."""

    amount: Dollars
    """Wages before taxes in dollars."""

    as_in: str
    """The earlier quarter with these wages."""


class Citation(TypedDict):
    """The source of a rule or figure, with its provision, the document read and its address."""

    law: str
    """The provision."""

    title: str
    """The document."""

    url: str
    """The address of the document."""


class ContributionComparison(TypedDict):
    """Both estimates, and the cost of the change from the first to the second for each side."""

    rules_version: str
    """The version of the rules behind the answer."""

    before: ContributionEstimate
    """The estimate of the first case."""

    after: ContributionEstimate
    """The estimate of the second case."""

    difference: Totals
    """After minus before, below zero if the change saves."""

    explanation: list[ExplanationLine]
    """The lines of the difference, if `after` has `explain`."""


class ContributionEstimate(TypedDict):
    """The contributions due for a year, who pays them, and the due dates."""

    rules_version: str
    """The version of the rules behind the answer."""

    year: int
    """The calendar year."""

    rates: Rates
    """The rates in force."""

    wage_base: Dollars
    """The wages of a person in a year, in dollars, above which no contribution is due."""

    workforce: WorkforceResult | None
    """The count of covered individuals. Null if all people are self-employed."""

    totals: Totals
    """The amounts of all people together, by part and payer."""

    by_period: ByPeriod
    """The amounts of the year, spread evenly."""

    people: list[PersonContribution]
    """The amounts of each person, empty if the question has `payroll`."""

    due_dates: list[DueDate]
    """The due dates of the quarterly returns and payments."""

    warnings: list[EstimateWarning]
    """Notes about the answer, empty if none."""

    explanation: list[ExplanationLine]
    """The lines that led to the answer, empty without `explain`."""

    provisional_figures: NotRequired[list[ProvisionalFigure]]
    """The parameters of earlier years in a provisional answer, used for unknown ones."""

    one_more_person: NotRequired[OneMorePerson]
    """The same year with one more W-2 employee. Absent without wages of W-2 employees."""


class ContributionExample(TypedDict):
    """The cost of one person's wages of a year for each side."""

    year: int
    """The calendar year."""

    covered_individuals: PlainDecimal
    """The average number of covered individuals in the year before."""

    wages: Dollars
    """The person's wages of the year in dollars."""

    employee: Dollars
    """Dollars withheld from wages."""

    employer: Dollars | None
    """Dollars that the employer pays. Null if the source does not state them."""

    source: str
    """The title of the document."""


class Covered(TypedDict):
    """The covered days and years, and the version of the rules.

    Benefits go by the first day of the benefit year, contributions by the pay day.
    """

    benefits: CoveredDays
    """The covered first days of the benefit year."""

    contributions: CoveredDays
    """The covered pay days."""

    years: list[int]
    """The years with figures."""

    rules_version: str
    """The version of the rules behind the answer."""


class CoveredDays(TypedDict):
    """The first and the last day with law, both included."""

    first_day: str
    """The first covered day."""

    last_day: str
    """The last covered day."""

    last_day_answered: str
    """The last first day of leave, or the last pay day, with an answer."""


DatedValue = TypedDict(
    "DatedValue",
    {
        "value": "str",
        "from": "str",
        "law": "str",
        "source": "str",
        "url": "str",
    },
)
"""A value, its first day, and its source."""


class DueDate(TypedDict):
    """The day on which the return and payment of a quarter are due."""

    quarter: str
    """The calendar quarter of the return."""

    due: str
    """The last day to file and pay."""


class EmployerBenefit(TypedDict):
    """The benefit of the leave from one employer."""

    employer: str
    """The employer, as in the question."""

    average_weekly_wage: Dollars
    """Dollars, rounded up to a whole dollar by the statute."""

    weekly_benefit: Dollars
    """Dollars for a full week of leave, even if a test fails."""

    expected_award: Dollars
    """The weekly benefit in dollars on the average wage in cents, as the Department pays it."""


class EnvelopeError(TypedDict):
    """One value to fix, with the keyword of JSON Schema."""

    type: str
    """The failed keyword."""

    message: str
    """The advice, in the caller's language."""

    rule: str | int | bool | PortalChoices | None
    """The value of the keyword in the schema."""

    field: str
    """The field to fix."""


class EstimateWarning(TypedDict):
    """A warning about an answer.

    `figures` are the values in its message, by name.
    """

    code: WarningCode
    """A stable code."""

    message: str
    """The text in the reader's language."""

    figures: NotRequired[dict[str, str]]
    """The figures in the message, by name."""


class ExcessEstimate(TypedDict):
    """The total withheld, the most that is owed, and the excess."""

    rules_version: str
    """The version of the rules behind the answer."""

    year: int
    """The calendar year."""

    withheld: Dollars
    """The money that all employers withheld, in dollars."""

    most: Dollars
    """The employee share of the year on all wages up to one wage base, in dollars."""

    excess: Dollars
    """Dollars withheld too much, 0.00 if none. Claim them on the state income tax return, without
    `excess_of_one_employer`.
    """

    excess_of_one_employer: NotRequired[Dollars]
    """The part of the excess that an employer withheld above the most for its own wages, which it gives back. The
    state gives no credit for it. Absent if none.
    """

    warnings: list[EstimateWarning]
    """Notes about the answer, empty if none."""

    explanation: list[ExplanationLine]
    """The lines that led to the answer, empty without `explain`."""

    provisional_figures: NotRequired[list[ProvisionalFigure]]
    """The parameters of earlier years in a provisional answer, used for unknown ones."""


class ExplanationLine(TypedDict):
    """A line of the computation, whose `value` is the result of `expression`."""

    name: str
    """The name of the line, the same in every language."""

    section: str
    """The part of the computation."""

    of: str | None
    """The employer, person or part of the line, if there are several."""

    period: str | None
    """The quarter of the line, or the first day of leave of the week."""

    expression: str
    """The calculation of the value, with named operands."""

    conditions: list[str]
    """The comparisons that led to this line."""

    value: str
    """The value."""

    unit: str
    """The unit of the value, such as dollars."""

    operands: list[Operand]
    """The values that the expression names."""

    citations: list[Citation]
    """The law and documents behind the line."""

    label: str
    """The name in the reader's language."""


class FailedTest(TypedDict):
    """A test that fails for the first day of leave, and the first later day that passes."""

    name: TestName
    """The name of the test."""

    shortfall: str
    """The missing amount or number in the same unit, zero if none."""

    first_passing_start: str | None
    """The first day that passes. Null if none does."""


class FieldProblem(TypedDict):
    """One wrong value of a question."""

    pointer: str
    """JSON Pointer to the value."""

    field: str
    """The field to fix."""

    type: str
    """A stable code."""

    message: str
    """The advice, in the caller's language."""

    allowed: NotRequired[list[str]]
    """The values that the field may have. Absent if there is no list."""

    minimum: NotRequired[str]
    """The lowest value, or the lowest length of a text or list. Absent if there is none."""

    maximum: NotRequired[str]
    """The highest value, or the highest length of a text or list. Absent if there is none."""


class FinancialEligibility(TypedDict):
    """The portal's answer.

    The four numbers are null if the employment status gives no answer.
    """

    financially_eligible: bool
    """True if every test passes."""

    description: PortalDescription
    """The reason in the portal's words."""

    total_wages: float | None
    """Wages of the base period from all employers in dollars, as a JSON number."""

    state_average_weekly_wage: int | None
    """Whole dollars, without the cents."""

    unemployment_minimum: int | None
    """Whole dollars, without the cents."""

    employer_average_weekly_wage: float | None
    """Dollars to the cent, half to even. 0 without base-period wages."""


class Index(TypedDict):
    """The routes, and the addresses of the documents about them."""

    rules_version: str
    """The version of the rules behind the answer."""

    openapi: str
    """The address of the description of all routes."""

    documentation: str
    """The address of the page for developers."""

    changes: str
    """The address of the feed of changes."""

    catalog: str
    """The address of the catalog for programs that look for an API."""

    operations: list[IndexedOperation]
    """Every route."""


class IndexedOperation(TypedDict):
    """A route with its name in the OpenAPI document."""

    name: str
    """The operation id in the description of all routes."""

    method: str
    """The HTTP method."""

    path: str
    """The path of the route."""

    summary: str
    """The question that the route answers."""


class Meta(TypedDict):
    """The called route."""

    method: str
    """The HTTP method."""

    resource: str
    """The path."""


class Nothing(TypedDict):
    """An empty object."""


class OneMorePerson(TypedDict):
    """The same year with one more W-2 employee, in each pay period of the year before and of this year.

    This person is in no group, so the employer's choice for all people applies.
    """

    wages: Dollars
    """The assumed wages of this person in dollars, the average of the W-2 employees."""

    eligible_wages: Dollars
    """The part of these wages up to the wage base, in dollars."""

    legal_minimum_applied: bool
    """True if the law does not allow the employer's choice then. The legal minimum replaces it."""

    workforce: WorkforceResult
    """The count of covered individuals with this person."""

    totals: Totals
    """The amounts of all people with this person, by part and payer."""

    difference: Totals
    """The change with one more person, below zero if it saves."""

    explanation: list[ExplanationLine]
    """The lines that led to these amounts, empty without `explain`."""


class Operand(TypedDict):
    """A value that an expression names."""

    name: str
    """The identifier in the expression."""

    value: str
    """The value."""

    unit: str
    """The unit of the value, such as dollars."""


class OwnWages(TypedDict):
    """The benefit of the person's own wages."""

    average_weekly_wage: Dollars
    """The average weekly wage, raised to the next dollar."""

    weekly_benefit: Dollars
    """The weekly benefit by the statute."""

    expected_award: Dollars
    """The weekly benefit in dollars on the average wage in cents, as the Department pays it."""

    financially_eligible: bool
    """True if every test passes."""

    agrees: bool
    """True if the weekly benefit is the amount of the notice."""


ParameterInForce = TypedDict(
    "ParameterInForce",
    {
        "value": "str",
        "from": "str",
        "law": "str",
        "source": "str",
        "url": "str",
        "unit": "str",
    },
)
"""A value in force.

`from` is the first day of this value.
"""


class ParameterTimeline(TypedDict):
    """One number over time, with each notice that stated it."""

    name: str
    """The name of the number."""

    unit: str
    """The unit of the value, such as dollars."""

    values: list[DatedValue]
    """The value of each notice, oldest first."""


class ParametersInForce(TypedDict):
    """Every number in force on a day."""

    date: str
    """The day in the question."""

    rules_version: str
    """The version of the rules behind the answer."""

    parameters: dict[str, ParameterInForce]
    """Every number in force, by its name."""


class PartAmounts(TypedDict):
    """The amounts of a part for each side."""

    employer: Dollars
    """Dollars that the employer pays."""

    employee: Dollars
    """Dollars withheld from wages."""

    total: Dollars
    """Dollars of both sides together."""


class PersonContribution(TypedDict):
    """The contribution due for one person."""

    medical: PartAmounts
    """The medical part."""

    family: PartAmounts
    """The family part."""

    employer: Dollars
    """Dollars that the employer pays for this person."""

    employee: Dollars
    """Dollars withheld from wages."""

    total: Dollars
    """Dollars of both sides together."""

    id: str
    """The person, as in the question."""

    counted: bool
    """False for a contractor if contractors do not count."""

    eligible_wages: Dollars
    """The wages up to the wage base, in dollars."""

    explanation: list[ExplanationLine]
    """The lines of this person, empty without `explain`."""


class PlanWeek(TypedDict):
    """The leave of one period in one week from Sunday to Saturday, and its payment."""

    week_start: str
    """The Sunday of the week."""

    week_end: str
    """The Saturday of the week."""

    reason: LeaveReason
    """The reason for the leave of the week."""

    kind: WeekKind
    """The kind of payment of the week, or the reason for no payment."""

    hours_off: PlainDecimal
    """Hours of leave in the week, paid or not."""

    gross: Dollars
    """The weekly benefit for the paid hours, in dollars."""

    reductions: Dollars
    """The reduction for other income, in dollars."""

    amount: Dollars
    """The payment before taxes, in dollars."""

    withheld: Dollars | None
    """Taxes withheld in dollars. Null if unknown."""

    net: Dollars | None
    """The payment after taxes, in dollars. Null if the taxes are unknown."""

    top_up_room: Dollars
    """The most dollars that paid leave may add for the paid hours."""

    expected_payment_date: str | None
    """The expected day of payment. Null without a payment."""


class Problem(TypedDict):
    """A problem document (RFC 9457)."""

    type: str
    """The path of a page about the problem."""

    title: str
    """The kind of problem."""

    status: int
    """The HTTP status."""

    detail: str
    """The advice for the caller."""

    instance: str
    """The route that was called."""

    errors: NotRequired[list[FieldProblem]]
    """Each value to fix. Absent if there is none."""

    first_day: NotRequired[str]
    """The first covered day, if the day in the question is not covered."""

    last_day: NotRequired[str]
    """The last covered day, if the day in the question is not covered."""

    last_day_answered: NotRequired[str]
    """The last day with an answer, if the day in the question has none."""


class ProvisionalFigure(TypedDict):
    """A parameter of an earlier year, used because the value of the right year is unknown."""

    name: str
    """The name of the parameter."""

    from_year: int
    """The year of the value that was used."""


class Rates(TypedDict):
    """The rates in force, as published."""

    total: str
    """Both parts together, as a fraction of wages."""

    medical: str
    """The medical part, as a fraction of wages."""

    family: str
    """The family part, as a fraction of wages."""


class Refused(TypedDict):
    """The envelope of a refused question."""

    status_code: int
    """The HTTP status."""

    message: str
    """The fault of the request."""

    meta: Meta
    """The called route."""

    data: Nothing
    """An empty object."""

    errors: list[EnvelopeError]
    """Each value to fix. Empty if there is none."""


class Search(TypedDict):
    """The later days that were compared, and the assumption about their wages."""

    until: str
    """The last compared day."""

    ended_by: SearchEnd
    """The reason for the last day, a year or the last covered day."""

    assumption: Assumption
    """The assumption about wages that no employer has paid yet."""

    carried_wages: list[CarriedWages]
    """Every assumed wage, and the quarter of its amount."""


class StartDate(TypedDict):
    """The estimate for leave from one day on, and the changes since the row before."""

    leave_start_date: str
    """The first day of leave in this row."""

    base_period: list[str]
    """The four quarters that count for this day, oldest first."""

    total_wages: Dollars
    """Wages of the base period from all employers, in dollars."""

    parameters: BenefitParameters
    """The state's three figures on the first day of this benefit year."""

    average_weekly_wage: Dollars
    """Dollars, rounded up to a whole dollar by the statute."""

    weekly_benefit: Dollars
    """Dollars for a full week of leave, even if a test fails."""

    expected_award: Dollars
    """The weekly benefit in dollars on the average wage in cents, as the Department pays it."""

    financially_eligible: bool
    """True if every test passes."""

    reason: EligibilityReason
    """`eligible`, or the first test that fails for leave from this day."""

    provisional: bool
    """True if the newest figures replace unpublished ones."""

    changes: list[StartDateChange]
    """The differences from the day before in the list."""


class StartDates(TypedDict):
    """The first day of leave and each later day with another answer."""

    dates: list[StartDate]
    """The first day of leave, and each later day with a different answer."""

    search: Search
    """The compared days and their assumed wages."""


class TaxSplit(TypedDict):
    """The taxable and the other part of the payments with a covered tax rule."""

    taxable: Dollars
    """Taxable dollars."""

    not_taxable: Dollars
    """Dollars that are not taxable."""


class TestResult(TypedDict):
    """A test of eligibility, in dollars or in a count of quarters or weeks."""

    name: TestName
    """The name of the test."""

    passed: bool
    """True if the test passes."""

    required: str
    """The lowest passing amount, or the number of quarters or weeks."""

    actual: str
    """The worker's amount or number, in the same unit."""

    shortfall: str
    """The missing amount or number in the same unit, zero if none."""


class Totals(TypedDict):
    """The amounts of both parts, and the sum of each side.

    Rows and columns always add up.
    """

    medical: PartAmounts
    """The medical part."""

    family: PartAmounts
    """The family part."""

    employer: Dollars
    """Dollars that the employer pays."""

    employee: Dollars
    """Dollars withheld from wages."""

    total: Dollars
    """Dollars of both sides together."""


class WageBaseReached(TypedDict):
    """The paycheck in which wages reach the wage base, if all later ones of the year pay the same."""

    when: Literal["before_this_pay", "with_this_pay", "later_this_year", "not_this_year"]
    """The place of that paycheck before, at or after this one, or not in this year."""

    further_paychecks: int | None
    """Paychecks after this one up to it. Null if wages reached the base before, or do not this year."""

    pay_date: str | None
    """The date of that paycheck, without a move for a weekend or holiday."""


class WagesOfBenefit(TypedDict):
    """The lowest and highest average weekly wage, in cents, that gives the amount of the notice."""

    lowest: Dollars
    """The lowest of these wages."""

    highest: Dollars | None
    """Null for the maximum, which every higher wage gives."""


class WeeksLeft(TypedDict):
    """The weeks left of each allotment of the benefit year after the plan, cut to four decimals."""

    medical: PlainDecimal
    """Weeks of medical leave left."""

    family: PlainDecimal
    """Weeks of family leave left."""

    military_care: PlainDecimal
    """Weeks of care for a service member left."""

    all: PlainDecimal
    """Weeks of all leave together left."""


class WhatWouldHelp(TypedDict):
    """The tests that fail, the first later day with a benefit, and the wages that are missing."""

    tests: list[FailedTest]
    """The tests that fail."""

    first_eligible_start: StartDate | None
    """The first day that passes all tests. Null if none does."""

    more_wages_needed: Dollars | None
    """Missing wages of the base period in dollars, with the same average weekly wage. Null if no wages are missing."""

    search: Search
    """The compared days and their assumed wages."""


class WithholdingEstimate(TypedDict):
    """The amounts to withhold from one paycheck, and the amounts that the employer adds."""

    rules_version: str
    """The version of the rules behind the answer."""

    pay_date: str
    """The day of the paycheck, as in the question."""

    rates: Rates
    """The rates in force."""

    wage_base: Dollars
    """The wages of a person in a year, in dollars, above which no contribution is due."""

    eligible_pay: Dollars
    """The part of this pay up to the wage base, in dollars."""

    totals: Totals
    """The amounts of this paycheck, by part and payer, each rounded to the cent. A return is rounded once for each
    person and quarter. So the sum of paychecks can differ from it by a few cents.
    """

    wage_base_left: Dollars
    """Dollars left up to the wage base after this pay."""

    warnings: list[EstimateWarning]
    """Notes about the answer, empty if none."""

    explanation: list[ExplanationLine]
    """The lines that led to the answer, empty without `explain`."""

    provisional_figures: NotRequired[list[ProvisionalFigure]]
    """The parameters of earlier years in a provisional answer, used for unknown ones."""

    wage_base_reached: NotRequired[WageBaseReached]
    """The paycheck that reaches the wage base. Needs `pay_frequency`."""


class WorkedExamples(TypedDict):
    """Every worked example, by topic and year."""

    rules_version: str
    """The version of the rules behind the answer."""

    benefits: list[BenefitExample]
    """Examples about benefits."""

    contributions: list[ContributionExample]
    """Examples about contributions."""


class WorkforceResult(TypedDict):
    """The count of covered individuals and its consequences."""

    covered_individuals: PlainDecimal
    """The average number of covered individuals in the year before."""

    contractors_counted: bool
    """True if contractors count as covered individuals."""

    threshold: int
    """The smallest number of covered individuals with an employer share."""

    employer_share_due: bool
    """True if the employer share is due."""

    average_w2: NotRequired[PlainDecimal]
    """Average W-2 employees. Needs `one_more_person`."""

    average_contractors: NotRequired[PlainDecimal]
    """Average contractors. Needs `one_more_person`."""

    from_threshold: NotRequired[SignedDecimal]
    """Covered individuals minus the threshold, which may be below zero. Needs `one_more_person`."""
