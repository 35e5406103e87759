// `python .build/openapi.py` writes this file from the OpenAPI document.

import { Transport } from "./transport.js";

export { RequestRefused, type Options } from "./transport.js";

/** A client of the JSON API, with one method for each route. */
export class Client extends Transport {
  /** Estimates the weekly benefit from wages by employer and quarter. A plan of leave adds the payment of each week. */
  estimateBenefit(question: BenefitQuestion): Promise<BenefitEstimate>;
  /** Answers up to 500 benefit questions in order. A wrong item gets a problem of its own. */
  estimateBenefitBatch(question: BatchQuestion): Promise<BatchAnswer>;
  /** Estimates the contributions of one employer in a year, by part, payer and person. */
  estimateContribution(question: ContributionQuestion): Promise<ContributionEstimate>;
  /** Estimates two cases of one employer, with the difference of each amount. */
  compareContributions(question: ContributionComparisonQuestion): Promise<ContributionComparison>;
  /** Estimates the amounts of one paycheck from the pay before it in the year. */
  estimateWithholding(question: WithholdingQuestion): Promise<WithholdingEstimate>;
  /** Finds the money that several employers withheld above one person's maximum of a year. */
  findExcessWithholding(question: ExcessQuestion): Promise<ExcessEstimate>;
  /** Compares the amount on a decision letter with its average weekly wage, and names reasons for a difference. */
  checkAward(question: AwardCheckQuestion): Promise<AwardCheck>;
  /** Answers in the envelope, names and sentences of the Commonwealth's portal. The wages are in the question. */
  calculateFinancialEligibility(question: FinancialEligibilityQuestion): Promise<Calculated>;
  /** Answers as the portal's route does, at the address of the other routes. An empty list of wages is an answer here. */
  calculateEligibility(question: EligibilityQuestion): Promise<Calculated>;
  /** Answers with each route by its operation id, and the addresses of the documents about them. */
  getIndex(): Promise<Index>;
  /** Answers with the value, unit and source of each number. With a date, only the value in force. */
  getParameters(query?: { date?: string }): Promise<ParametersInForce | AllParameters>;
  /** Answers with each value of one number, with its first day and source. */
  getParameter(name: string): Promise<ParameterTimeline>;
  /** Answers with the first and the last day of law, the years, and the version of the rules. */
  getCoverage(): Promise<Covered>;
  /** Answers with the examples that an authority published, and with the source of each. */
  getExamples(): Promise<WorkedExamples>;
}

/** Dollars of a question, as a text or a JSON number of at most two decimals. */
export type Money = string | number;

/** A number of people in a question, as a text or a JSON number of at most four decimals. */
export type Count = string | number;

/** A fraction from 0 to 1 in a question, as a text or a JSON number. */
export type Fraction = string | number;

/** Hours of a week in a question, as a text or a JSON number of at most two decimals. */
export type Hours = string | number;

/** Hours of a day in a question, as a text or a JSON number of at most two decimals. */
export type HoursOfDay = string | number;

/** Weeks in a question, as a text or a JSON number of at most four decimals. */
export type Weeks = string | number;

/** A calendar quarter, such as 2025-Q4. */
export type Quarter = string;

/** The federal number of an employer, such as 12-3456789. */
export type EmployerFein = string;

/** Dollars of an answer with two decimals, as a text. */
export type Dollars = string;

/** A decimal of an answer without trailing zeros, as a text. */
export type PlainDecimal = string;

/** A decimal of an answer that may be below zero, as a text. */
export type SignedDecimal = string;

/** The status of a worker. */
export type EmploymentStatus = "employed" | "self_employed" | "unemployed";

/**
 * A reason for leave. `medical` is your own serious health condition. `pregnancy` is also recovery from childbirth,
 * and counts as medical leave. `bonding` is time with a new child. It has no waiting period right after `pregnancy`.
 * `family_care` is care of a sick family member. `exigency` is for the active duty of a family member. `military_care`
 * is care of a service member.
 */
export type LeaveReason = "medical" | "pregnancy" | "bonding" | "family_care" | "exigency" | "military_care";

/** Full weeks, a fixed part of each week, or hours as needed. */
export type Schedule = "continuous" | "reduced" | "intermittent";

/**
 * A kind of other income during leave. `workers_compensation` is for the same injury. `employer_wages` is pay for the
 * hours of leave. `employer_plan` is a plan for disability or family leave. `paid_leave` is vacation or sick pay that
 * tops the benefit up. `ssdi` is disability pay from Social Security.
 */
export type IncomeKind = "unemployment" | "workers_compensation" | "employer_wages" | "employer_plan" | "paid_leave" | "ssdi";

/** The size of an employer, by covered individuals. */
export type EmployerSize = "25_or_more" | "under_25";

/** A kind of person on a payroll. */
export type PersonKind = "w2" | "contractor" | "self_employed";

/** A part of the contribution. */
export type ContributionPart = "medical" | "family";

/** The time between paychecks. */
export type PayFrequency = "weekly" | "biweekly" | "semimonthly" | "monthly";

/** The answer to a question about eligibility, or the first test that fails. */
export type EligibilityReason = "eligible" | "wages_under_minimum" | "wages_under_thirty_times_benefit" | "opt_in_quarters_not_met" | "separated_too_long" | (string & {});

/** A test of eligibility. */
export type TestName = "minimum_earnings" | "thirty_times_weekly_benefit" | "opt_in_quarters" | "separation" | (string & {});

/**
 * The kind of payment of a week, or the reason for no payment. In a `partial` week some days are not paid. `waiting`
 * is the waiting period. `exhausted` means that no weeks of leave are left. `next_benefit_year` is for days after the
 * end of the benefit year.
 */
export type WeekKind = "waiting" | "paid" | "partial" | "exhausted" | "next_benefit_year" | (string & {});

/** A code of a note about an answer. New codes can come. */
export type WarningCode = "allotment_used_up" | "amounts_look_hourly" | "amounts_look_yearly" | "application_far_from_leave" | "application_for_next_benefit_year" | "bonding_needs_consent" | "earlier_leave_unknown" | "earlier_withholding_missing" | "employer_pays_is_wages" | "employer_size_needed" | "first_leave_quarter_not_counted" | "former_employer_counted" | "former_employer_lowers" | "former_employer_not_counted" | "hours_off_not_counted" | "latest_quarter_may_be_missing" | "leave_from_without_wages" | "notice_wage_in_cents" | "other_reading_of_thirty_times" | "paid_leave_above_room" | "partial_year" | "private_plan" | "provisional_parameters" | "quarter_in_progress_counts_on_appeal" | "quarter_in_progress_may_decide" | "separation_date_unknown" | "ssdi_may_reduce" | "tax_not_covered" | "tax_on_all_assumed" | "wage_base_not_applied" | "wages_far_above_others" | "wages_outside_look_back" | (string & {});

/** A known reason of an award. */
export type AwardReasonCode = "one_employer_only" | "latest_quarter_not_reported" | "former_employer_left_out" | "wage_in_cents" | "earlier_benefit_year" | "maximum" | "deductions" | "reduced_schedule" | "tax_withheld" | (string & {});

/** The codes of reasons that apply together. */
export type AwardReasonCodes = AwardReasonCode[];

/** The wages of a comparison. */
export type AwardBasis = "notice_wage" | "own_wages" | (string & {});

/** A code of an assumption about wages. */
export type AssumptionCode = "wages_carried_forward" | "no_further_wages" | (string & {});

/** A difference between two first days of leave. */
export type StartDateChange = "base_period" | "parameters" | "former_employers" | "separation" | (string & {});

/** The reason for the end of a search. */
export type SearchEnd = "one_year" | "last_covered_day" | (string & {});

/** The status of a worker, as the Commonwealth's portal names it. */
export type PortalStatus = "Employed" | "Unemployed" | "Self-Employed" | "Unknown" | "Retired";

/** The reason of an answer, in the portal's words. */
export type PortalDescription = "Claimant wages under minimum" | "Claimant wages failed 30x rule" | "Opt-in quarterly contributions not met" | "Financially eligible" | "Not Known: invalid employment status" | (string & {});

/** The values that a field of the portal can have. */
export type PortalChoices = string[];

/** Weeks of leave already taken in this benefit year. */
export interface AlreadyUsed {
  /** Weeks of medical leave, 0 to 99.9999. Default 0. */
  medical_weeks?: Weeks | null;
  /** Weeks of family leave, 0 to 99.9999. Default 0. */
  family_weeks?: Weeks | null;
  /** Weeks of care for a covered service member, 0 to 99.9999. Default 0. */
  military_care_weeks?: Weeks | null;
}

/** A notice, and the person's own wages if they are known. */
export interface AwardCheckQuestion {
  /** The figures of the notice. */
  notice: AwardNotice;
  /**
   * The person's own wages, jobs and plan. Its options explain, provisional, what_would_help and compare_start_dates
   * have no effect here.
   */
  question?: BenefitQuestion | null;
  /** Return the lines of the computation. Default false. */
  explain?: boolean | null;
  /** Use the newest figures after the last covered day. Default false. */
  provisional?: boolean | null;
}

/** The figures of a notice of the Department. */
export interface AwardNotice {
  /** The individual average weekly wage (IAWW). */
  average_weekly_wage: Money;
  /** The weekly benefit amount. */
  weekly_benefit: Money;
  /** The first day of leave on the notice. */
  leave_start_date: string;
  /** The dollars that the notice takes off the weekly benefit, if it says so. */
  deductions?: Money | null;
}

/** Up to 500 benefit questions, each with its own `id`. */
export interface BatchQuestion {
  /** 1 to 500 benefit questions, each with its own `id`. */
  items: BatchedQuestion[];
}

/**
 * One item of a batch, which is a benefit question with an id.
 *
 * An item of another form gets its own problem.
 */
export interface BatchedQuestion {
  /** The first day of leave, as YYYY-MM-DD. */
  leave_start_date: string;
  /** The day of the application, if known, as YYYY-MM-DD. */
  application_date?: string | null;
  /** The first day of the first leave of a benefit year that still runs. Its figures still apply. */
  earlier_leave_start_date?: string | null;
  /** The worker's status today. Default `employed`. */
  employment_status?: EmploymentStatus | null;
  /** Up to 2,400 rows by employer and quarter. Rows of the same employer and quarter are added. */
  wages: QuarterWages[];
  /** The last day of work. Needs `unemployed`. */
  separation_date?: string | null;
  /** Up to 400 employers of the base period that are not current. */
  former_employers?: string[] | null;
  /** The first day of the current job. Required with `former_employers`. */
  current_job_started?: string | null;
  /** Up to 400 employers of the leave. Default is all current ones with base-period wages. */
  leave_from?: string[] | null;
  /** Return the lines of the computation. Default false. */
  explain?: boolean | null;
  /** Use the newest figures after the last covered day. Default false. */
  provisional?: boolean | null;
  /** If not eligible, find a later first day with a benefit, and missing wages. Default false. */
  what_would_help?: boolean | null;
  /** Compare the later first days within a year that change the answer. Default false. */
  compare_start_dates?: boolean | null;
  /** Up to 100 periods in order, without overlap. The first starts on `leave_start_date`. */
  leave?: LeavePeriod[] | null;
  /** Usual hours a week, at most 168. Default is the sum of `work_week`, or 40. Needs `leave`. */
  usual_weekly_hours?: Hours | null;
  /** Usual hours by weekday. Default is equal parts from Monday to Friday. Needs `leave`. */
  work_week?: WorkWeek | null;
  /** Up to 100 other incomes during leave, which may reduce the benefit. Needs `leave`. */
  other_income?: OtherIncome[] | null;
  /** Weeks taken before. Default 0. Needs `leave`. */
  already_used?: AlreadyUsed | null;
  /** Covered individuals of the employer, for the tax on medical benefits. Needs `leave`. */
  employer_size?: EmployerSize | null;
  /** Taxes to withhold from each payment. Default none. Needs `leave`. */
  withhold?: Withhold | null;
  /** Your label for the item, 1 to 64 characters. Never a tax number. */
  id: string;
}

/** A worker's wages and the first day of leave, with or without a plan of the leave. */
export interface BenefitQuestion {
  /** The first day of leave, as YYYY-MM-DD. */
  leave_start_date: string;
  /** The day of the application, if known, as YYYY-MM-DD. */
  application_date?: string | null;
  /** The first day of the first leave of a benefit year that still runs. Its figures still apply. */
  earlier_leave_start_date?: string | null;
  /** The worker's status today. Default `employed`. */
  employment_status?: EmploymentStatus | null;
  /** Up to 2,400 rows by employer and quarter. Rows of the same employer and quarter are added. */
  wages: QuarterWages[];
  /** The last day of work. Needs `unemployed`. */
  separation_date?: string | null;
  /** Up to 400 employers of the base period that are not current. */
  former_employers?: string[] | null;
  /** The first day of the current job. Required with `former_employers`. */
  current_job_started?: string | null;
  /** Up to 400 employers of the leave. Default is all current ones with base-period wages. */
  leave_from?: string[] | null;
  /** Return the lines of the computation. Default false. */
  explain?: boolean | null;
  /** Use the newest figures after the last covered day. Default false. */
  provisional?: boolean | null;
  /** If not eligible, find a later first day with a benefit, and missing wages. Default false. */
  what_would_help?: boolean | null;
  /** Compare the later first days within a year that change the answer. Default false. */
  compare_start_dates?: boolean | null;
  /** Up to 100 periods in order, without overlap. The first starts on `leave_start_date`. */
  leave?: LeavePeriod[] | null;
  /** Usual hours a week, at most 168. Default is the sum of `work_week`, or 40. Needs `leave`. */
  usual_weekly_hours?: Hours | null;
  /** Usual hours by weekday. Default is equal parts from Monday to Friday. Needs `leave`. */
  work_week?: WorkWeek | null;
  /** Up to 100 other incomes during leave, which may reduce the benefit. Needs `leave`. */
  other_income?: OtherIncome[] | null;
  /** Weeks taken before. Default 0. Needs `leave`. */
  already_used?: AlreadyUsed | null;
  /** Covered individuals of the employer, for the tax on medical benefits. Needs `leave`. */
  employer_size?: EmployerSize | null;
  /** Taxes to withhold from each payment. Default none. Needs `leave`. */
  withhold?: Withhold | null;
}

/** Two questions that differ in the year, the workforce, the people or the employer's choice. */
export interface ContributionComparisonQuestion {
  /** The question of the first case. */
  before: ContributionQuestion;
  /** The question of the second case. */
  after: ContributionQuestion;
}

/** The wages of a year and the workforce that decides who pays. */
export interface ContributionQuestion {
  /** The calendar year of the wages, such as 2026. */
  year: number;
  /** 1 to 5,000 people, each one time. Give this or `payroll`. */
  people?: Person[] | null;
  /** The wages of all people together, if you do not list `people`. */
  payroll?: Payroll | null;
  /** The workforce of the year before. Required unless all people are self-employed. */
  workforce?: WorkforceQuestion | null;
  /** The fractions the employer chooses to pay. Default is the legal minimum. */
  employer_pays?: EmployerPays | null;
  /** Choices for named groups, by the name that people have as their `group`. */
  groups?: Record<string, Group> | null;
  /** Parts with an approved private plan. Default none. */
  exempt?: ContributionPart[] | null;
  /** Return the lines of the computation. Default false. */
  explain?: boolean | null;
  /** Use the newest figures after the last covered year. Default false. */
  provisional?: boolean | null;
  /** Compare with one more employee and with the threshold. Default false. */
  one_more_person?: boolean | null;
}

/** The portal's question to the alias, where an empty list says that there were no wages. */
export interface EligibilityQuestion {
  /** A tax number such as ***-**-6789. We check its form and discard it. We never log or return it. */
  tax_identifier: string;
  /** The FEIN of the employer of the leave, such as 12-3456789. */
  employer_fein: EmployerFein;
  /** The first day of leave, as YYYY-MM-DD. */
  leave_start_date: string;
  /** The day of the application, as YYYY-MM-DD. */
  application_submitted_date: string;
  /** The status. `Unknown` and `Retired` get no figures. */
  employment_status: PortalStatus;
  /** Up to 2,400 rows by employer and quarter. Without this field, the status is 404. */
  wages?: EmployerWages[] | null;
}

/** The fraction of each part, at its full rate, that the employer chooses to pay. */
export interface EmployerPays {
  /** The employer's fraction of the medical part, 0 to 1. Default is the legal minimum. */
  medical?: Fraction | null;
  /** The employer's fraction of the family part, 0 to 1. Default is the legal minimum. */
  family?: Fraction | null;
}

/** The wages that one employer paid in one calendar quarter, before taxes. */
export interface EmployerWages {
  /** The FEIN of the employer that paid them, such as 12-3456789. */
  employer_fein: EmployerFein;
  /** The calendar quarter of payment, such as 2025-Q4. */
  quarter: Quarter;
  /** Wages before taxes in dollars, 0 to 999999999.99. */
  amount: Money;
}

/** The wages that one employer paid a person in a year, and the money it withheld for PFML. */
export interface EmployerWithheld {
  /** The wages that this employer paid in the year, in dollars. */
  wages: Money;
  /** The PFML money that this employer withheld in the year, in dollars. */
  withheld: Money;
}

/** The employers of one person in one year. */
export interface ExcessQuestion {
  /** The calendar year of the wages, such as 2025. */
  year: number;
  /** 1 to 100 employers that withheld PFML money from this person in the year. */
  employers: EmployerWithheld[];
  /** Return the lines of the computation. Default false. */
  explain?: boolean | null;
  /** Use the newest figures after the last covered year. Default false. */
  provisional?: boolean | null;
}

/** The portal's question with the wages, because this service has no wage records. */
export interface FinancialEligibilityQuestion {
  /** A tax number such as ***-**-6789. We check its form and discard it. We never log or return it. */
  tax_identifier: string;
  /** The FEIN of the employer of the leave, such as 12-3456789. */
  employer_fein: EmployerFein;
  /** The first day of leave, as YYYY-MM-DD. */
  leave_start_date: string;
  /** The day of the application, as YYYY-MM-DD. */
  application_submitted_date: string;
  /** The status. `Unknown` and `Retired` get no figures. */
  employment_status: PortalStatus;
  /** Up to 2,400 rows by employer and quarter. Without rows, the status is 404. */
  wages?: EmployerWages[] | null;
}

/** The employer's choice for a named group of its people (458 CMR 2.05(5)(d)). */
export interface Group {
  /** The fractions the employer pays for the group. Default: those for all people. */
  employer_pays: EmployerPays;
}

/** Leave for one reason on one schedule, both days included. */
export interface LeavePeriod {
  /** The first day of the period, as YYYY-MM-DD. */
  start: string;
  /** The last day of the period, as YYYY-MM-DD. */
  end: string;
  /** The reason for the leave. */
  reason: LeaveReason;
  /** Full weeks, a fixed part of each week, or hours as needed. Default `continuous`. */
  schedule?: Schedule | null;
  /** Hours of leave a week, at most 168. Needs `reduced` or `intermittent`. */
  hours_off_per_week?: Hours | null;
}

/** Income of one kind during leave, as an amount for a full usual week in a range of days. */
export interface OtherIncome {
  /** The first day with this income, as YYYY-MM-DD. */
  start: string;
  /** The last day with this income, as YYYY-MM-DD. */
  end: string;
  /** The kind of income. */
  kind: IncomeKind;
  /** Dollars for a full usual week, 0 to 999999999.99. */
  weekly_amount: Money;
}

/** The people of one pay period of the year before. */
export interface PayPeriod {
  /** W-2 employees in the period, at most four decimals. */
  w2: Count;
  /** 1099-MISC contractors in the period, at most four decimals. Default 0. */
  contractors?: Count | null;
}

/**
 * The wages of all people together.
 *
 * The contributions are the most that can be due, because a total cannot show who reached the wage base.
 */
export interface Payroll {
  /** All W-2 wages of the year in dollars. */
  w2_wages: Money;
  /** All payments to contractors of the year in dollars. Default 0. */
  contractor_wages?: Money | null;
}

/** The wages of one person in the year from this employer, or the income of a self-employed person. */
export interface Person {
  /** Your label for the person, 1 to 64 characters. Never a tax number. */
  id: string;
  /** A W-2 employee, a 1099-MISC contractor, or a self-employed person. */
  kind: PersonKind;
  /** Wages of the whole year in dollars, 0 to 999999999.99. */
  wages: Money;
  /** The name of one of `groups`. */
  group?: string | null;
  /** The fractions the employer pays for this person. Default: those for the group. */
  employer_pays?: EmployerPays | null;
}

/** The wages that one employer paid in one calendar quarter, before taxes. */
export interface QuarterWages {
  /** Your label for the employer, 1 to 64 characters. Never a tax number. Default `employer`. */
  employer?: string | null;
  /** The calendar quarter of payment, such as 2025-Q4. */
  quarter: Quarter;
  /** Wages before taxes in dollars, 0 to 999999999.99. */
  amount: Money;
}

/** The taxes to withhold from each payment, as chosen in the application. */
export interface Withhold {
  /** Withhold federal tax, as chosen in the application. Default false. */
  federal?: boolean | null;
  /** Withhold state tax, as chosen in the application. Default false. */
  state?: boolean | null;
  /** A fixed federal amount in dollars a week (Form W-4S), instead of `federal`. */
  federal_amount?: Money | null;
}

/** A paycheck of one person, and the wages paid in the year before it. */
export interface WithholdingQuestion {
  /** The day of the paycheck, as YYYY-MM-DD. */
  pay_date: string;
  /** The pay before taxes in dollars, 0 to 999999999.99. */
  pay: Money;
  /** Dollars paid in the year before this pay. In 2019, from October 1. */
  year_to_date: Money;
  /** Average covered individuals in the year before. */
  covered_individuals: Count;
  /** The fractions the employer chooses to pay. Default is the legal minimum. */
  employer_pays?: EmployerPays | null;
  /** Parts with an approved private plan. Default none. */
  exempt?: ContributionPart[] | null;
  /** Dollars that this employer withheld from this person earlier in the year, to correct. */
  withheld_so_far?: Money | null;
  /** Return the lines of the computation. Default false. */
  explain?: boolean | null;
  /** Use the newest figures after the last covered day. Default false. */
  provisional?: boolean | null;
  /** The pay frequency, to find the paycheck that reaches the wage base. */
  pay_frequency?: PayFrequency | null;
}

/** The usual hours of each weekday. */
export interface WorkWeek {
  /** Usual hours on Mondays, at most 24. Default 0. */
  monday?: HoursOfDay | null;
  /** Usual hours on Tuesdays, at most 24. Default 0. */
  tuesday?: HoursOfDay | null;
  /** Usual hours on Wednesdays, at most 24. Default 0. */
  wednesday?: HoursOfDay | null;
  /** Usual hours on Thursdays, at most 24. Default 0. */
  thursday?: HoursOfDay | null;
  /** Usual hours on Fridays, at most 24. Default 0. */
  friday?: HoursOfDay | null;
  /** Usual hours on Saturdays, at most 24. Default 0. */
  saturday?: HoursOfDay | null;
  /** Usual hours on Sundays, at most 24. Default 0. */
  sunday?: HoursOfDay | null;
}

/** The averages over the pay periods of the year before, or the numbers of each pay period. */
export interface WorkforceQuestion {
  /** W-2 employees, averaged over the pay periods of the year before. */
  average_w2?: Count | null;
  /** 1099-MISC contractors, averaged the same way. Default 0. */
  average_contractors?: Count | null;
  /** Up to 366 pay periods of the year before, instead of averages. */
  pay_periods?: PayPeriod[] | null;
}

/** Every number over time. */
export interface AllParameters {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** Every number over time, by its name. */
  parameters: Record<string, ParameterTimeline>;
}

/** The assumption about the wages of quarters that have not been given yet. */
export interface Assumption {
  /** A stable code. */
  code: AssumptionCode;
  /** The text in the reader's language. */
  message: string;
}

/** The amount that follows from the wage of a notice, and the reasons that explain another one. */
export interface AwardCheck {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** The first day of leave on the notice. */
  leave_start_date: string;
  /** True if the amount of the notice is the benefit of its wage. */
  follows_from_wage: boolean;
  /** The weekly benefit of the wage on the notice. */
  benefit_of_wage: Dollars;
  /** Null where the amount is above the maximum. */
  wages_of_benefit: WagesOfBenefit | null;
  /** The amount of the notice minus the benefit of its wage. */
  difference: Dollars;
  /** Those that explain the amount come first. */
  reasons: AwardReason[];
  /** With a question. */
  own_wages?: OwnWages;
  /** Calendar days to appeal after the decision arrives. */
  appeal_days: number;
  /** Notes about the answer, empty if none. */
  warnings: EstimateWarning[];
  /** The lines that led to the answer, empty without `explain`. */
  explanation: ExplanationLine[];
  /** The parameters of earlier years in a provisional answer, used for unknown ones. */
  provisional_figures?: ProvisionalFigure[];
}

/**
 * A known reason for another amount, worked out.
 *
 * `code` lists several reasons that apply together.
 */
export interface AwardReason {
  /** The reason, or a list of reasons that apply together. Codes never change. */
  code: AwardReasonCode | AwardReasonCodes;
  /** The amount that this reason gives. */
  weekly_benefit: Dollars;
  /** The average weekly wage that this reason gives. */
  average_weekly_wage: Dollars;
  /** True if it gives the amount of the notice to the cent. */
  explains: boolean;
  /** The wage that it was worked out from. */
  based_on: AwardBasis;
  /** The one employer that counts. */
  employer?: string;
  /** The quarter that is not reported. */
  quarter?: string;
  /** The lines that led to its amount, empty without `explain`. */
  explanation: ExplanationLine[];
}

/** One result for each item, in order. */
export interface BatchAnswer {
  /** One result for each item, in order. */
  results: (BatchEstimate | BatchProblem)[];
}

/** The estimate of one item. */
export interface BatchEstimate {
  /** The item, as in the question. */
  id: string;
  /** Always `estimate`, for an item with an answer. */
  kind: "estimate";
  /** The estimate of the item. */
  estimate: BenefitEstimate;
}

/**
 * The problem of one item without an estimate.
 *
 * `id` is null if it is unreadable.
 */
export interface BatchProblem {
  /** The item, as in the question. Null if the id is unreadable. */
  id: string | null;
  /** Always `problem`, for an item without an answer. */
  kind: "problem";
  /** The reason for no estimate. */
  problem: Problem;
}

/** The weekly benefit, eligibility with its reasons, and the calculation of both. */
export interface BenefitEstimate {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** The first day of leave, as in the question. */
  leave_start_date: string;
  /** The year that begins on the Sunday on or before the first day of leave. */
  benefit_year: BenefitYear;
  /** The state's figures on the first day of the benefit year. */
  parameters: BenefitParameters;
  /** The four quarters, oldest first. */
  base_period: string[];
  /** Wages of the base period from all employers, in dollars. */
  total_wages: Dollars;
  /** Dollars, rounded up to a whole dollar by the statute. */
  average_weekly_wage: Dollars;
  /** The employers of the leave that paid wages in the base period. */
  employers: EmployerBenefit[];
  /** True if every test passes. */
  financially_eligible: boolean;
  /** `eligible`, or the first test that fails. */
  reason: EligibilityReason;
  /** Every test that applies. */
  tests: TestResult[];
  /** Dollars for a full week of leave, even if a test fails. */
  weekly_benefit: Dollars;
  /** The weekly benefit in dollars on the average wage in cents, as the Department pays it. */
  expected_award: Dollars;
  /** Notes about the answer, empty if none. */
  warnings: EstimateWarning[];
  /** The lines that led to the answer, empty without `explain`. */
  explanation: ExplanationLine[];
  /** The parameters of earlier years in a provisional answer, used for unknown ones. */
  provisional_figures?: ProvisionalFigure[];
  /** A row for each week of each period. Needs `leave`. */
  schedule?: PlanWeek[];
  /** Dollars of all weeks of the schedule. Needs `leave`. */
  total_benefit?: Dollars;
  /** The weeks left after the plan. Needs `leave`. */
  weeks_left?: WeeksLeft;
  /** The taxable part of payments in covered tax years. Needs `leave`. */
  tax?: TaxSplit;
  /** The later days and wages that help, if a test fails. */
  what_would_help?: WhatWouldHelp;
  /** The first days of leave to compare. Needs `compare_start_dates`. */
  start_dates?: StartDates;
}

/** The weekly benefit of an average weekly wage in a year. */
export interface BenefitExample {
  /** The year of the figures. */
  year: number;
  /** The average weekly wage in the source, in dollars. */
  average_weekly_wage: Dollars;
  /** Dollars for a full week of leave, as the source states them. */
  weekly_benefit: Dollars;
  /** The title of the document. */
  source: string;
}

/** The state's figures in force when the benefit year starts. */
export interface BenefitParameters {
  /** The state average weekly wage in dollars. */
  state_average_weekly_wage: Dollars;
  /** The highest weekly benefit in dollars. */
  maximum_weekly_benefit: Dollars;
  /** The lowest base-period wages of an eligible worker, in dollars. */
  minimum_earnings: Dollars;
}

/** The 52 weeks from a Sunday, both days included. */
export interface BenefitYear {
  /** The first day of the benefit year, a Sunday. */
  start: string;
  /** The last day of the benefit year, a Saturday. */
  end: string;
}

/** The amounts of the year spread evenly, each to the cent, half up. */
export interface ByPeriod {
  /** The amounts of the whole year. */
  year: Totals;
  /** The amounts of a quarter of the year. */
  quarter: Totals;
  /** The amounts of a month. */
  month: Totals;
  /** The amounts of two weeks. */
  biweekly: Totals;
  /** The amounts of a week. */
  week: Totals;
}

/** The envelope of an answer. */
export interface Calculated {
  /** The HTTP status. */
  status_code: 200;
  /** The outcome of the request. */
  message: "Calculated financial eligibility" | "success";
  /** The called route. */
  meta: Meta;
  /** The answer. */
  data: FinancialEligibility;
}

/** Assumed wages, equal to those of an earlier quarter of the same employer. */
export interface CarriedWages {
  /** The employer, as in the question. */
  employer: string;
  /** The calendar quarter of the assumed wages. */
  quarter: string;
  /** Wages before taxes in dollars. */
  amount: Dollars;
  /** The earlier quarter with these wages. */
  as_in: string;
}

/** The source of a rule or figure, with its provision, the document read and its address. */
export interface Citation {
  /** The provision. */
  law: string;
  /** The document. */
  title: string;
  /** The address of the document. */
  url: string;
}

/** Both estimates, and the cost of the change from the first to the second for each side. */
export interface ContributionComparison {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** The estimate of the first case. */
  before: ContributionEstimate;
  /** The estimate of the second case. */
  after: ContributionEstimate;
  /** After minus before, below zero if the change saves. */
  difference: Totals;
  /** The lines of the difference, if `after` has `explain`. */
  explanation: ExplanationLine[];
}

/** The contributions due for a year, who pays them, and the due dates. */
export interface ContributionEstimate {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** The calendar year. */
  year: number;
  /** The rates in force. */
  rates: Rates;
  /** The wages of a person in a year, in dollars, above which no contribution is due. */
  wage_base: Dollars;
  /** The count of covered individuals. Null if all people are self-employed. */
  workforce: WorkforceResult | null;
  /** The amounts of all people together, by part and payer. */
  totals: Totals;
  /** The amounts of the year, spread evenly. */
  by_period: ByPeriod;
  /** The amounts of each person, empty if the question has `payroll`. */
  people: PersonContribution[];
  /** The due dates of the quarterly returns and payments. */
  due_dates: DueDate[];
  /** Notes about the answer, empty if none. */
  warnings: EstimateWarning[];
  /** The lines that led to the answer, empty without `explain`. */
  explanation: ExplanationLine[];
  /** The parameters of earlier years in a provisional answer, used for unknown ones. */
  provisional_figures?: ProvisionalFigure[];
  /** The same year with one more W-2 employee. Absent without wages of W-2 employees. */
  one_more_person?: OneMorePerson;
}

/** The cost of one person's wages of a year for each side. */
export interface ContributionExample {
  /** The calendar year. */
  year: number;
  /** The average number of covered individuals in the year before. */
  covered_individuals: PlainDecimal;
  /** The person's wages of the year in dollars. */
  wages: Dollars;
  /** Dollars withheld from wages. */
  employee: Dollars;
  /** Dollars that the employer pays. Null if the source does not state them. */
  employer: Dollars | null;
  /** The title of the document. */
  source: string;
}

/**
 * The covered days and years, and the version of the rules.
 *
 * Benefits go by the first day of the benefit year, contributions by the pay day.
 */
export interface Covered {
  /** The covered first days of the benefit year. */
  benefits: CoveredDays;
  /** The covered pay days. */
  contributions: CoveredDays;
  /** The years with figures. */
  years: number[];
  /** The version of the rules behind the answer. */
  rules_version: string;
}

/** The first and the last day with law, both included. */
export interface CoveredDays {
  /** The first covered day. */
  first_day: string;
  /** The last covered day. */
  last_day: string;
  /** The last first day of leave, or the last pay day, with an answer. */
  last_day_answered: string;
}

/** A value, its first day, and its source. */
export interface DatedValue {
  /** The value. */
  value: string;
  /** The first day of the value. */
  from: string;
  /** The provision. */
  law: string;
  /** The title of the document. */
  source: string;
  /** The address of the document. */
  url: string;
}

/** The day on which the return and payment of a quarter are due. */
export interface DueDate {
  /** The calendar quarter of the return. */
  quarter: string;
  /** The last day to file and pay. */
  due: string;
}

/** The benefit of the leave from one employer. */
export interface EmployerBenefit {
  /** The employer, as in the question. */
  employer: string;
  /** Dollars, rounded up to a whole dollar by the statute. */
  average_weekly_wage: Dollars;
  /** Dollars for a full week of leave, even if a test fails. */
  weekly_benefit: Dollars;
  /** The weekly benefit in dollars on the average wage in cents, as the Department pays it. */
  expected_award: Dollars;
}

/** One value to fix, with the keyword of JSON Schema. */
export interface EnvelopeError {
  /** The failed keyword. */
  type: string;
  /** The advice, in the caller's language. */
  message: string;
  /** The value of the keyword in the schema. */
  rule: string | number | boolean | PortalChoices | null;
  /** The field to fix. */
  field: string;
}

/**
 * A warning about an answer.
 *
 * `figures` are the values in its message, by name.
 */
export interface EstimateWarning {
  /** A stable code. */
  code: WarningCode;
  /** The text in the reader's language. */
  message: string;
  /** The figures in the message, by name. */
  figures?: Record<string, string>;
}

/** The total withheld, the most that is owed, and the excess. */
export interface ExcessEstimate {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** The calendar year. */
  year: number;
  /** The money that all employers withheld, in dollars. */
  withheld: Dollars;
  /** The employee share of the year on all wages up to one wage base, in dollars. */
  most: Dollars;
  /**
   * Dollars withheld too much, 0.00 if none. Claim them on the state income tax return, without
   * `excess_of_one_employer`.
   */
  excess: Dollars;
  /**
   * The part of the excess that an employer withheld above the most for its own wages, which it gives back. The state
   * gives no credit for it. Absent if none.
   */
  excess_of_one_employer?: Dollars;
  /** Notes about the answer, empty if none. */
  warnings: EstimateWarning[];
  /** The lines that led to the answer, empty without `explain`. */
  explanation: ExplanationLine[];
  /** The parameters of earlier years in a provisional answer, used for unknown ones. */
  provisional_figures?: ProvisionalFigure[];
}

/** A line of the computation, whose `value` is the result of `expression`. */
export interface ExplanationLine {
  /** The name of the line, the same in every language. */
  name: string;
  /** The part of the computation. */
  section: string;
  /** The employer, person or part of the line, if there are several. */
  of: string | null;
  /** The quarter of the line, or the first day of leave of the week. */
  period: string | null;
  /** The calculation of the value, with named operands. */
  expression: string;
  /** The comparisons that led to this line. */
  conditions: string[];
  /** The value. */
  value: string;
  /** The unit of the value, such as dollars. */
  unit: string;
  /** The values that the expression names. */
  operands: Operand[];
  /** The law and documents behind the line. */
  citations: Citation[];
  /** The name in the reader's language. */
  label: string;
}

/** A test that fails for the first day of leave, and the first later day that passes. */
export interface FailedTest {
  /** The name of the test. */
  name: TestName;
  /** The missing amount or number in the same unit, zero if none. */
  shortfall: string;
  /** The first day that passes. Null if none does. */
  first_passing_start: string | null;
}

/** One wrong value of a question. */
export interface FieldProblem {
  /** JSON Pointer to the value. */
  pointer: string;
  /** The field to fix. */
  field: string;
  /** A stable code. */
  type: string;
  /** The advice, in the caller's language. */
  message: string;
  /** The values that the field may have. Absent if there is no list. */
  allowed?: string[];
  /** The lowest value, or the lowest length of a text or list. Absent if there is none. */
  minimum?: string;
  /** The highest value, or the highest length of a text or list. Absent if there is none. */
  maximum?: string;
}

/**
 * The portal's answer.
 *
 * The four numbers are null if the employment status gives no answer.
 */
export interface FinancialEligibility {
  /** True if every test passes. */
  financially_eligible: boolean;
  /** The reason in the portal's words. */
  description: PortalDescription;
  /** Wages of the base period from all employers in dollars, as a JSON number. */
  total_wages: number | null;
  /** Whole dollars, without the cents. */
  state_average_weekly_wage: number | null;
  /** Whole dollars, without the cents. */
  unemployment_minimum: number | null;
  /** Dollars to the cent, half to even. 0 without base-period wages. */
  employer_average_weekly_wage: number | null;
}

/** The routes, and the addresses of the documents about them. */
export interface Index {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** The address of the description of all routes. */
  openapi: string;
  /** The address of the page for developers. */
  documentation: string;
  /** The address of the feed of changes. */
  changes: string;
  /** The address of the catalog for programs that look for an API. */
  catalog: string;
  /** Every route. */
  operations: IndexedOperation[];
}

/** A route with its name in the OpenAPI document. */
export interface IndexedOperation {
  /** The operation id in the description of all routes. */
  name: string;
  /** The HTTP method. */
  method: string;
  /** The path of the route. */
  path: string;
  /** The question that the route answers. */
  summary: string;
}

/** The called route. */
export interface Meta {
  /** The HTTP method. */
  method: string;
  /** The path. */
  resource: string;
}

/** An empty object. */
export interface Nothing {
}

/**
 * The same year with one more W-2 employee, in each pay period of the year before and of this year.
 *
 * This person is in no group, so the employer's choice for all people applies.
 */
export interface OneMorePerson {
  /** The assumed wages of this person in dollars, the average of the W-2 employees. */
  wages: Dollars;
  /** The part of these wages up to the wage base, in dollars. */
  eligible_wages: Dollars;
  /** True if the law does not allow the employer's choice then. The legal minimum replaces it. */
  legal_minimum_applied: boolean;
  /** The count of covered individuals with this person. */
  workforce: WorkforceResult;
  /** The amounts of all people with this person, by part and payer. */
  totals: Totals;
  /** The change with one more person, below zero if it saves. */
  difference: Totals;
  /** The lines that led to these amounts, empty without `explain`. */
  explanation: ExplanationLine[];
}

/** A value that an expression names. */
export interface Operand {
  /** The identifier in the expression. */
  name: string;
  /** The value. */
  value: string;
  /** The unit of the value, such as dollars. */
  unit: string;
}

/** The benefit of the person's own wages. */
export interface OwnWages {
  /** The average weekly wage, raised to the next dollar. */
  average_weekly_wage: Dollars;
  /** The weekly benefit by the statute. */
  weekly_benefit: Dollars;
  /** The weekly benefit in dollars on the average wage in cents, as the Department pays it. */
  expected_award: Dollars;
  /** True if every test passes. */
  financially_eligible: boolean;
  /** True if the weekly benefit is the amount of the notice. */
  agrees: boolean;
}

/**
 * A value in force.
 *
 * `from` is the first day of this value.
 */
export interface ParameterInForce {
  /** The value. */
  value: string;
  /** The first day of the value. */
  from: string;
  /** The provision. */
  law: string;
  /** The title of the document. */
  source: string;
  /** The address of the document. */
  url: string;
  /** The unit of the value, such as dollars. */
  unit: string;
}

/** One number over time, with each notice that stated it. */
export interface ParameterTimeline {
  /** The name of the number. */
  name: string;
  /** The unit of the value, such as dollars. */
  unit: string;
  /** The value of each notice, oldest first. */
  values: DatedValue[];
}

/** Every number in force on a day. */
export interface ParametersInForce {
  /** The day in the question. */
  date: string;
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** Every number in force, by its name. */
  parameters: Record<string, ParameterInForce>;
}

/** The amounts of a part for each side. */
export interface PartAmounts {
  /** Dollars that the employer pays. */
  employer: Dollars;
  /** Dollars withheld from wages. */
  employee: Dollars;
  /** Dollars of both sides together. */
  total: Dollars;
}

/** The contribution due for one person. */
export interface PersonContribution {
  /** The medical part. */
  medical: PartAmounts;
  /** The family part. */
  family: PartAmounts;
  /** Dollars that the employer pays for this person. */
  employer: Dollars;
  /** Dollars withheld from wages. */
  employee: Dollars;
  /** Dollars of both sides together. */
  total: Dollars;
  /** The person, as in the question. */
  id: string;
  /** False for a contractor if contractors do not count. */
  counted: boolean;
  /** The wages up to the wage base, in dollars. */
  eligible_wages: Dollars;
  /** The lines of this person, empty without `explain`. */
  explanation: ExplanationLine[];
}

/** The leave of one period in one week from Sunday to Saturday, and its payment. */
export interface PlanWeek {
  /** The Sunday of the week. */
  week_start: string;
  /** The Saturday of the week. */
  week_end: string;
  /** The reason for the leave of the week. */
  reason: LeaveReason;
  /** The kind of payment of the week, or the reason for no payment. */
  kind: WeekKind;
  /** Hours of leave in the week, paid or not. */
  hours_off: PlainDecimal;
  /** The weekly benefit for the paid hours, in dollars. */
  gross: Dollars;
  /** The reduction for other income, in dollars. */
  reductions: Dollars;
  /** The payment before taxes, in dollars. */
  amount: Dollars;
  /** Taxes withheld in dollars. Null if unknown. */
  withheld: Dollars | null;
  /** The payment after taxes, in dollars. Null if the taxes are unknown. */
  net: Dollars | null;
  /** The most dollars that paid leave may add for the paid hours. */
  top_up_room: Dollars;
  /** The expected day of payment. Null without a payment. */
  expected_payment_date: string | null;
}

/** A problem document (RFC 9457). */
export interface Problem {
  /** The path of a page about the problem. */
  type: string;
  /** The kind of problem. */
  title: string;
  /** The HTTP status. */
  status: number;
  /** The advice for the caller. */
  detail: string;
  /** The route that was called. */
  instance: string;
  /** Each value to fix. Absent if there is none. */
  errors?: FieldProblem[];
  /** The first covered day, if the day in the question is not covered. */
  first_day?: string;
  /** The last covered day, if the day in the question is not covered. */
  last_day?: string;
  /** The last day with an answer, if the day in the question has none. */
  last_day_answered?: string;
}

/** A parameter of an earlier year, used because the value of the right year is unknown. */
export interface ProvisionalFigure {
  /** The name of the parameter. */
  name: string;
  /** The year of the value that was used. */
  from_year: number;
}

/** The rates in force, as published. */
export interface Rates {
  /** Both parts together, as a fraction of wages. */
  total: string;
  /** The medical part, as a fraction of wages. */
  medical: string;
  /** The family part, as a fraction of wages. */
  family: string;
}

/** The envelope of a refused question. */
export interface Refused {
  /** The HTTP status. */
  status_code: number;
  /** The fault of the request. */
  message: string;
  /** The called route. */
  meta: Meta;
  /** An empty object. */
  data: Nothing;
  /** Each value to fix. Empty if there is none. */
  errors: EnvelopeError[];
}

/** The later days that were compared, and the assumption about their wages. */
export interface Search {
  /** The last compared day. */
  until: string;
  /** The reason for the last day, a year or the last covered day. */
  ended_by: SearchEnd;
  /** The assumption about wages that no employer has paid yet. */
  assumption: Assumption;
  /** Every assumed wage, and the quarter of its amount. */
  carried_wages: CarriedWages[];
}

/** The estimate for leave from one day on, and the changes since the row before. */
export interface StartDate {
  /** The first day of leave in this row. */
  leave_start_date: string;
  /** The four quarters that count for this day, oldest first. */
  base_period: string[];
  /** Wages of the base period from all employers, in dollars. */
  total_wages: Dollars;
  /** The state's three figures on the first day of this benefit year. */
  parameters: BenefitParameters;
  /** Dollars, rounded up to a whole dollar by the statute. */
  average_weekly_wage: Dollars;
  /** Dollars for a full week of leave, even if a test fails. */
  weekly_benefit: Dollars;
  /** The weekly benefit in dollars on the average wage in cents, as the Department pays it. */
  expected_award: Dollars;
  /** True if every test passes. */
  financially_eligible: boolean;
  /** `eligible`, or the first test that fails for leave from this day. */
  reason: EligibilityReason;
  /** True if the newest figures replace unpublished ones. */
  provisional: boolean;
  /** The differences from the day before in the list. */
  changes: StartDateChange[];
}

/** The first day of leave and each later day with another answer. */
export interface StartDates {
  /** The first day of leave, and each later day with a different answer. */
  dates: StartDate[];
  /** The compared days and their assumed wages. */
  search: Search;
}

/** The taxable and the other part of the payments with a covered tax rule. */
export interface TaxSplit {
  /** Taxable dollars. */
  taxable: Dollars;
  /** Dollars that are not taxable. */
  not_taxable: Dollars;
}

/** A test of eligibility, in dollars or in a count of quarters or weeks. */
export interface TestResult {
  /** The name of the test. */
  name: TestName;
  /** True if the test passes. */
  passed: boolean;
  /** The lowest passing amount, or the number of quarters or weeks. */
  required: string;
  /** The worker's amount or number, in the same unit. */
  actual: string;
  /** The missing amount or number in the same unit, zero if none. */
  shortfall: string;
}

/**
 * The amounts of both parts, and the sum of each side.
 *
 * Rows and columns always add up.
 */
export interface Totals {
  /** The medical part. */
  medical: PartAmounts;
  /** The family part. */
  family: PartAmounts;
  /** Dollars that the employer pays. */
  employer: Dollars;
  /** Dollars withheld from wages. */
  employee: Dollars;
  /** Dollars of both sides together. */
  total: Dollars;
}

/** The paycheck in which wages reach the wage base, if all later ones of the year pay the same. */
export interface WageBaseReached {
  /** The place of that paycheck before, at or after this one, or not in this year. */
  when: "before_this_pay" | "with_this_pay" | "later_this_year" | "not_this_year";
  /** Paychecks after this one up to it. Null if wages reached the base before, or do not this year. */
  further_paychecks: number | null;
  /** The date of that paycheck, without a move for a weekend or holiday. */
  pay_date: string | null;
}

/** The lowest and highest average weekly wage, in cents, that gives the amount of the notice. */
export interface WagesOfBenefit {
  /** The lowest of these wages. */
  lowest: Dollars;
  /** Null for the maximum, which every higher wage gives. */
  highest: Dollars | null;
}

/** The weeks left of each allotment of the benefit year after the plan, cut to four decimals. */
export interface WeeksLeft {
  /** Weeks of medical leave left. */
  medical: PlainDecimal;
  /** Weeks of family leave left. */
  family: PlainDecimal;
  /** Weeks of care for a service member left. */
  military_care: PlainDecimal;
  /** Weeks of all leave together left. */
  all: PlainDecimal;
}

/** The tests that fail, the first later day with a benefit, and the wages that are missing. */
export interface WhatWouldHelp {
  /** The tests that fail. */
  tests: FailedTest[];
  /** The first day that passes all tests. Null if none does. */
  first_eligible_start: StartDate | null;
  /** Missing wages of the base period in dollars, with the same average weekly wage. Null if no wages are missing. */
  more_wages_needed: Dollars | null;
  /** The compared days and their assumed wages. */
  search: Search;
}

/** The amounts to withhold from one paycheck, and the amounts that the employer adds. */
export interface WithholdingEstimate {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** The day of the paycheck, as in the question. */
  pay_date: string;
  /** The rates in force. */
  rates: Rates;
  /** The wages of a person in a year, in dollars, above which no contribution is due. */
  wage_base: Dollars;
  /** The part of this pay up to the wage base, in dollars. */
  eligible_pay: Dollars;
  /**
   * The amounts of this paycheck, by part and payer, each rounded to the cent. A return is rounded once for each
   * person and quarter. So the sum of paychecks can differ from it by a few cents.
   */
  totals: Totals;
  /** Dollars left up to the wage base after this pay. */
  wage_base_left: Dollars;
  /** Notes about the answer, empty if none. */
  warnings: EstimateWarning[];
  /** The lines that led to the answer, empty without `explain`. */
  explanation: ExplanationLine[];
  /** The parameters of earlier years in a provisional answer, used for unknown ones. */
  provisional_figures?: ProvisionalFigure[];
  /** The paycheck that reaches the wage base. Needs `pay_frequency`. */
  wage_base_reached?: WageBaseReached;
}

/** Every worked example, by topic and year. */
export interface WorkedExamples {
  /** The version of the rules behind the answer. */
  rules_version: string;
  /** Examples about benefits. */
  benefits: BenefitExample[];
  /** Examples about contributions. */
  contributions: ContributionExample[];
}

/** The count of covered individuals and its consequences. */
export interface WorkforceResult {
  /** The average number of covered individuals in the year before. */
  covered_individuals: PlainDecimal;
  /** True if contractors count as covered individuals. */
  contractors_counted: boolean;
  /** The smallest number of covered individuals with an employer share. */
  threshold: number;
  /** True if the employer share is due. */
  employer_share_due: boolean;
  /** Average W-2 employees. Needs `one_more_person`. */
  average_w2?: PlainDecimal;
  /** Average contractors. Needs `one_more_person`. */
  average_contractors?: PlainDecimal;
  /** Covered individuals minus the threshold, which may be below zero. Needs `one_more_person`. */
  from_threshold?: SignedDecimal;
}
