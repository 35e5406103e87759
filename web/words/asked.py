"""What each field of a question is called where the question is repeated, and the unit of its value."""

from web.words.catalog import marked

FACTS = {
    "year": (marked("Year of the wages"), ""),
    "leave_start_date": (marked("First day of leave"), "date"),
    "application_date": (marked("Date of the application"), "date"),
    "employment_status": (marked("Your work now"), "choice"),
    "separation_date": (marked("Last day of work"), "date"),
    "former_employers": (marked("Former employers"), ""),
    "current_job_started": (marked("When your current job started"), "date"),
    "leave_from": (marked("Leave from"), ""),
    "provisional": (marked("Use the newest published figures"), "yes"),
    "usual_weekly_hours": (marked("Usual hours of a week"), "hours"),
    "monday": (marked("Usual hours on Monday"), "hours"),
    "tuesday": (marked("Usual hours on Tuesday"), "hours"),
    "wednesday": (marked("Usual hours on Wednesday"), "hours"),
    "thursday": (marked("Usual hours on Thursday"), "hours"),
    "friday": (marked("Usual hours on Friday"), "hours"),
    "saturday": (marked("Usual hours on Saturday"), "hours"),
    "sunday": (marked("Usual hours on Sunday"), "hours"),
    "medical_weeks": (marked("Weeks of medical leave taken before"), ""),
    "family_weeks": (marked("Weeks of family leave taken before"), ""),
    "military_care_weeks": (marked("Weeks of care for a service member taken before"), ""),
    "employer_size": (marked("Size of the employer"), "choice"),
    "federal": (marked("Withhold federal tax"), "yes"),
    "state": (marked("Withhold state tax"), "yes"),
    "average_w2": (marked("W-2 employees, on average"), ""),
    "average_contractors": (marked("1099-MISC contractors, on average"), ""),
    "w2_wages": (marked("Wages of all W-2 employees"), "dollars"),
    "contractor_wages": (marked("Payments to all contractors"), "dollars"),
    "medical": (marked("Medical part that the employer pays"), "fraction"),
    "family": (marked("Family part that the employer pays"), "fraction"),
    # Translators: the medical or the family part of a contribution, for which an approved plan is in place.
    "exempt": (marked("Covered by an approved private plan"), "choice"),
}
"""The fields that stand alone; those of nested records are among them, under their own names."""

TABLES = {
    "wages": marked("Wages, before taxes"),
    "leave": marked("The periods of leave"),
    "other_income": marked("Other income"),
    "people": marked("The people"),
    "pay_periods": marked("Pay periods"),
}
"""The fields that are rows."""

COLUMNS = {
    "employer": (marked("Employer"), ""),
    "quarter": (marked("Quarter"), "quarter"),
    "amount": (marked("Wages"), "dollars"),
    "id": (marked("Person"), ""),
    "kind": (marked("Kind"), "choice"),
    "wages": (marked("Wages of the year"), "dollars"),
    "start": (marked("First day"), "date"),
    "end": (marked("Last day"), "date"),
    "reason": (marked("Reason for the leave"), "leave_reason"),
    "schedule": (marked("Schedule"), "choice"),
    "hours_off_per_week": (marked("Hours of leave a week"), "hours"),
    "weekly_amount": (marked("Amount a week"), "dollars"),
    "w2": (marked("W-2 employees"), ""),
    "contractors": (marked("1099-MISC contractors"), ""),
}
"""The fields of those rows."""
