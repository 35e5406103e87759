"""What every line of a worksheet, every number of the law and every section is called."""

from web.words.catalog import Words, marked

SECTIONS = {
    # Translators: heading. The base period is the four calendar quarters whose wages count.
    "base_period": marked("The quarters that count"),
    "average_weekly_wage": marked("Your average weekly wage"),
    "weekly_benefit": marked("Your weekly benefit"),
    "eligibility": marked("The tests of eligibility"),
    # Translators: heading. "Award" is what the Department decides to pay a week.
    "expected_award": marked("What the Department is expected to award"),
    # Translators: heading. The workforce is all the people who work for an employer.
    "workforce": marked("Counting the workforce"),
    # Translators: heading. The shares of a contribution that employer and employee pay.
    "shares": marked("Who pays which share"),
    "contributions": marked("The contributions"),
    "totals": marked("Everybody together"),
}

LINES = {
    "application_date": marked("Date of the application"),
    "average_weekly_wage": marked("Average weekly wage"),
    # Translators: the same wage, not raised to the next dollar.
    "average_weekly_wage_in_cents": marked("Average weekly wage, kept in cents"),
    # Translators: the highest quarter, or the two highest, which are then divided by weeks.
    "averaged_wages": marked("Wages that are averaged"),
    "averaged_weeks": marked("Weeks that they are divided by"),
    "base_period_end": marked("Last quarter of the base period"),
    "benefit_unrounded": marked("Benefit before rounding, at most the maximum"),
    "benefit_year_start": marked("First day of the benefit year"),
    "contractor_average": marked("Contractors, average over the pay periods"),
    "contractor_total": marked("Contractors of all pay periods added"),
    "contractor_wages": marked("Wages of all contractors"),
    "contractors_in_period": marked("Contractors in the pay period"),
    # Translators: "covered individuals" is a term of the law: the people an employer counts.
    "covered_individuals": marked("Covered individuals"),
    "covered_total": marked("Covered individuals of all pay periods added"),
    "days_since_separation": marked("Days from the last day of work to the first day of leave"),
    # Translators: the day from which the quarters are counted back.
    "effective_date": marked("Effective date"),
    "effective_quarter": marked("Quarter of the effective date"),
    "eligible_pay": marked("Part of this pay that counts"),
    "eligible_wages": marked("Wages that count, up to the wage base"),
    # Translators: the look-back is the six newest quarters that are examined.
    "employers_in_look_back": marked("Employers that paid wages in the look-back quarters"),
    "expected_award": marked("Expected award"),
    "expected_award_of_employers_added": marked("Expected awards for all employers added"),
    "family_due_fraction": marked("Part of the family contribution that is due"),
    "family_employee": marked("Family contribution withheld from the worker"),
    "family_employee_of_people": marked("Family contribution withheld from all workers"),
    "family_employer": marked("Family contribution paid by the employer"),
    "family_employer_choice": marked("Share of the family contribution that the employer chooses to pay"),
    "family_employer_fraction": marked("Share of the family contribution that the employer must pay"),
    "family_employer_of_people": marked("Family contribution paid by the employer for everybody"),
    "family_total": marked("Family contribution"),
    "family_total_of_people": marked("Family contribution for everybody"),
    "family_withheld_fraction": marked("Share of the family contribution that is withheld"),
    "half_state_average_weekly_wage": marked("Half of the state average weekly wage"),
    "highest_quarter": marked("Wages of the highest quarter"),
    "leave_start_date": marked("First day of leave"),
    "medical_due_fraction": marked("Part of the medical contribution that is due"),
    "medical_employee": marked("Medical contribution withheld from the worker"),
    "medical_employee_of_people": marked("Medical contribution withheld from all workers"),
    "medical_employer": marked("Medical contribution paid by the employer"),
    "medical_employer_choice": marked("Share of the medical contribution that the employer chooses to pay"),
    "medical_employer_fraction": marked("Share of the medical contribution that the employer must pay"),
    "medical_employer_of_people": marked("Medical contribution paid by the employer for everybody"),
    "medical_total": marked("Medical contribution"),
    "medical_total_of_people": marked("Medical contribution for everybody"),
    "medical_withheld_fraction": marked("Share of the medical contribution that is withheld"),
    # Translators: how many dollars the wages fall short of the minimum earnings.
    "minimum_earnings_shortfall": marked("Missing for the minimum earnings"),
    "opt_in_quarters_shortfall": marked("Missing quarters with wages"),
    "pay": marked("This pay"),
    "pay_periods": marked("Pay periods"),
    "quarter_wages": marked("Wages of the quarter"),
    "quarters_with_wages": marked("Quarters with wages"),
    "second_highest_quarter": marked("Wages of the second highest quarter"),
    "separation_date": marked("Last day of work"),
    "separation_excess": marked("Weeks too many since the last day of work"),
    "separation_quarter": marked("Quarter of the last day of work"),
    # Translators: "30 times the weekly benefit" is one of the tests of eligibility.
    "thirty_times_benefit": marked("30 times the weekly benefit"),
    "thirty_times_benefit_in_cents": marked("30 times the weekly benefit, to the cent"),
    "thirty_times_shortfall": marked("Missing for 30 times the weekly benefit"),
    "total_wages": marked("Wages of the base period"),
    "w2_average": marked("W-2 employees, average over the pay periods"),
    "w2_in_period": marked("W-2 employees in the pay period"),
    "w2_total": marked("W-2 employees of all pay periods added"),
    "w2_wages": marked("Wages of all W-2 employees"),
    "wage_above_half": marked("Part of the wage above half of the state average"),
    # Translators: the room under the yearly wage limit, after this pay.
    "wage_base_left": marked("Left under the wage base after this pay"),
    "wage_base_room": marked("Left under the wage base before this pay"),
    "wage_below_half": marked("Part of the wage up to half of the state average"),
    # Translators: the part of the wage that the benefit makes up for, before the maximum.
    "wage_replaced": marked("Part of the wage that is replaced"),
    "wages": marked("Wages of the year"),
    "wages_of_employers": marked("Wages of the employers together"),
    "weekly_benefit": marked("Weekly benefit"),
    "weekly_benefit_of_employers_added": marked("Weekly benefits for all employers added"),
    "weeks_since_separation": marked("Weeks since the last day of work, begun weeks counted"),
    "year_to_date": marked("Wages paid earlier in the year"),
}

PARAMETERS = {
    "all_weeks": marked("Weeks of all leave together in a benefit year"),
    "benefit_year_weeks": marked("Weeks in a benefit year"),
    "benefits_begin": marked("First day of benefits"),
    "contractor_count_fraction": marked("Part of the workforce above which contractors count"),
    "contributions_begin": marked("First day of contributions"),
    "current_job_weeks": marked("Weeks in the current job from which wages of a former employer no longer count"),
    "days_in_a_week": marked("Days in a week"),
    "employer_threshold": marked("Covered individuals from which the employer share is due"),
    "family_care_begins": marked("First day of leave to care for a family member"),
    "family_employee_share": marked("Employee share of the family contribution"),
    "family_employer_share": marked("Employer share of the family contribution"),
    "family_rate": marked("Family contribution rate"),
    "family_weeks": marked("Weeks of family leave in a benefit year"),
    "first_quarter_return_due": marked("Day on which the first quarter's return is due"),
    "fourth_quarter_return_due": marked("Day on which the fourth quarter's return is due"),
    "lower_replacement_rate": marked("Rate for the wage up to half of the state average"),
    "maximum_benefit_fraction": marked("Maximum benefit as a part of the state average weekly wage"),
    "maximum_weekly_benefit": marked("Maximum weekly benefit"),
    "medical_employee_share": marked("Employee share of the medical contribution"),
    "medical_employer_share": marked("Employer share of the medical contribution"),
    "medical_rate": marked("Medical contribution rate"),
    "medical_weeks": marked("Weeks of medical leave in a benefit year"),
    "military_care_weeks": marked("Weeks of leave to care for a covered service member in a benefit year"),
    "minimum_earnings": marked("Minimum earnings"),
    # Translators: self-employed people may choose to take part ("opt in").
    "opt_in_quarters_required": marked("Quarters with wages that the self-employed need"),
    "opt_in_years": marked("Years for which the self-employed opt in"),
    "quarters_for_two_highest": marked("Quarters with wages from which the two highest are averaged"),
    "replacement_threshold": marked("Part of the state average weekly wage up to which the higher rate applies"),
    "second_quarter_return_due": marked("Day on which the second quarter's return is due"),
    "separation_weeks": marked("Weeks after the last day of work in which leave may start"),
    "state_average_weekly_wage": marked("State average weekly wage"),
    "third_quarter_return_due": marked("Day on which the third quarter's return is due"),
    # Translators: the number 30 of the test "30 times the weekly benefit".
    "thirty_times_multiplier": marked("How many times the weekly benefit must have been earned"),
    "topping_off_begins": marked("First day of topping off benefits with paid leave"),
    "total_rate": marked("Total contribution rate"),
    "upper_replacement_rate": marked("Rate for the wage above half of the state average"),
    # Translators: wages above the wage base (a limit for a year) do not count.
    "wage_base": marked("Wage base"),
    "waiting_period": marked("Waiting period"),
    "weeks_in_one_quarter": marked("Weeks in one quarter"),
    "weeks_in_two_quarters": marked("Weeks in two quarters"),
}


def line_label(name: str, words: Words) -> str:
    """What the line or number ``name`` is called; ``KeyError`` where it has no words."""
    return words.gettext(LINES.get(name) or PARAMETERS[name])


def section_title(name: str, words: Words) -> str:
    """The heading of the section ``name``; ``KeyError`` where it has none."""
    return words.gettext(SECTIONS[name])
