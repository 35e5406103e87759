"""What each field of a question is called where the question is repeated, and the unit of its value."""

from web.words.catalog import marked
from web.words.plan import INCOME_BOXES, PERIOD_BOXES, PLAN_BOXES

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
    "usual_weekly_hours": (PLAN_BOXES["hours"], "hours"),
    "monday": (PLAN_BOXES["hours-monday"], "hours"),
    "tuesday": (PLAN_BOXES["hours-tuesday"], "hours"),
    "wednesday": (PLAN_BOXES["hours-wednesday"], "hours"),
    "thursday": (PLAN_BOXES["hours-thursday"], "hours"),
    "friday": (PLAN_BOXES["hours-friday"], "hours"),
    "saturday": (PLAN_BOXES["hours-saturday"], "hours"),
    "sunday": (PLAN_BOXES["hours-sunday"], "hours"),
    "medical_weeks": (PLAN_BOXES["used-medical_weeks"], ""),
    "family_weeks": (PLAN_BOXES["used-family_weeks"], ""),
    "military_care_weeks": (PLAN_BOXES["used-military_care_weeks"], ""),
    "employer_size": (PLAN_BOXES["size"], "choice"),
    "federal": (PLAN_BOXES["withhold-federal"], "yes"),
    "state": (PLAN_BOXES["withhold-state"], "yes"),
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
    "reason": (PERIOD_BOXES["reason"], "leave_reason"),
    "schedule": (PERIOD_BOXES["schedule"], "choice"),
    "hours_off_per_week": (PERIOD_BOXES["hours"], "hours"),
    "weekly_amount": (INCOME_BOXES["amount"], "dollars"),
    "w2": (marked("W-2 employees"), ""),
    "contractors": (marked("1099-MISC contractors"), ""),
}
"""The fields of those rows."""
