"""Labels and units of the fields of a question, for the recap of an answer."""

from web.i18n.plan import INCOME_BOXES, PERIOD_BOXES, PLAN_BOXES
from web.i18n.translator import N_

FACTS = {
    "year": (N_("Year of the wages"), ""),
    "leave_start_date": (N_("First day of leave"), "date"),
    "application_date": (N_("Date of the application"), "date"),
    "employment_status": (N_("Your work now"), "choice"),
    "separation_date": (N_("Last day of work"), "date"),
    "former_employers": (N_("Former employers"), ""),
    "current_job_started": (N_("When your current job started"), "date"),
    "leave_from": (N_("Leave from"), ""),
    "provisional": (N_("Use the newest published figures"), "yes"),
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
    "average_w2": (N_("W-2 employees, on average"), ""),
    "average_contractors": (N_("1099-MISC contractors, on average"), ""),
    "w2_wages": (N_("Wages of all W-2 employees"), "dollars"),
    "contractor_wages": (N_("Payments to all contractors"), "dollars"),
    "medical": (N_("Medical part that the employer pays"), "fraction"),
    "family": (N_("Family part that the employer pays"), "fraction"),
    # Translators: the medical or the family part of a contribution, for which an approved plan is in place.
    "exempt": (N_("Covered by an approved private plan"), "choice"),
}
"""The single fields. Those of nested records are among them, under their own names."""

TABLES = {
    "wages": N_("Wages, before taxes"),
    "leave": N_("The periods of leave"),
    "other_income": N_("Other income"),
    "people": N_("The people"),
    "pay_periods": N_("Pay periods"),
}
"""The fields that contain rows."""

COLUMNS = {
    "employer": (N_("Employer"), ""),
    "quarter": (N_("Quarter"), "quarter"),
    "amount": (N_("Wages"), "dollars"),
    "id": (N_("Person"), ""),
    "kind": (N_("Kind"), "choice"),
    "wages": (N_("Wages of the year"), "dollars"),
    "start": (N_("First day"), "date"),
    "end": (N_("Last day"), "date"),
    "reason": (PERIOD_BOXES["reason"], "leave_reason"),
    "schedule": (PERIOD_BOXES["schedule"], "choice"),
    "hours_off_per_week": (PERIOD_BOXES["hours"], "hours"),
    "weekly_amount": (INCOME_BOXES["amount"], "dollars"),
    "w2": (N_("W-2 employees"), ""),
    "contractors": (N_("1099-MISC contractors"), ""),
}
"""The fields of those rows."""
