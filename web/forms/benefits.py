"""The boxes of the benefits form: the leave, the wages by employer and quarter, the plan of weeks."""

from collections.abc import Sequence

from msgspec.structs import replace

from calculators.leave.working_hours import WEEKDAYS
from web.forms.kinds import DAY, HOURS, MONEY, TEXT, TICK, WEEKS, Kind, choice
from web.forms.number_input import plain_days_a_week, plain_hours_a_week, whole_weeks
from web.forms.table import Field, Rows, Table
from web.i18n import N_
from web.i18n.plan import EMPLOYER_SIZES, INCOME_KINDS, LEAVE_REASONS, SCHEDULES

STATUSES = {
    "employed": N_("Employed"),
    "self_employed": N_("Self-employed, and opted in to PFML"),
    "unemployed": N_("Not working now"),
}
WORK = {
    "employed": STATUSES["employed"],
    "self_employed": STATUSES["self_employed"],
    "not_opted_in": N_("Self-employed, and not opted in"),
    "unemployed": STATUSES["unemployed"],
}
"""The choices of the page. A person who has not opted in is answered without a question."""
PAY_UNITS = {
    "year": N_("A year"),
    "quarter": N_("Three months"),
    "month": N_("A month"),
    "two_weeks": N_("Two weeks"),
    "week": N_("A week"),
    "hour": N_("An hour"),
}
WHOLE_WEEKS = Kind(whole_weeks, widget="whole")
DAYS_A_WEEK = Kind(plain_days_a_week, widget="number")
HOURS_A_WEEK = Kind(plain_hours_a_week, widget="number")

PROVISIONAL = Field(
    "provisional",
    TICK,
    N_("Use the newest rates we have and mark the estimate as provisional"),
    "provisional",
    in_recap=N_("Use the newest rates we have"),
)
LEAVE = Field(
    "leave",
    DAY,
    N_("First day of leave"),
    "leave_start_date",
    hint=N_("For example, March 2, 2026. It decides which wages and which rates count."),
    blank="incomplete_date",
)
STATUS = Field(
    "status", choice(STATUSES, "radios"), N_("Your work now"), "employment_status", blank="invalid_choice", unread=""
)
SEPARATION = Field(
    "separation", DAY, N_("Last day of work"), "separation_date", hint=N_("Enter this only if you are not working now.")
)
APPLICATION = Field(
    "application",
    DAY,
    N_("Date of the application"),
    "application_date",
    hint=N_("If you apply before the week your leave starts, other quarters may count."),
)
EARLIER_LEAVE = Field(
    "earlier_leave",
    DAY,
    N_("First day of your first PFML leave in this benefit year"),
    "earlier_leave_start_date",
    hint=N_(
        "Its rates and wages apply to the whole benefit year. That year starts on the Sunday on or before this day."
    ),
)
JOB = Field(
    "job",
    DAY,
    N_("When your current job started"),
    "current_job_started",
    hint=N_("Enter this only if you no longer work for one of these employers."),
)

EMPLOYERS = Rows(
    "employer",
    # Translators: an employer that was given no name, as in "Employer 2".
    N_("Employer %(number)s"),
    (
        Field(
            "name",
            TEXT,
            N_("Name of the employer (optional)"),
            hint=N_("Use any name you will recognize. Do not enter a Social Security number."),
            in_errors=N_("Name of %(employer)s"),
        ),
        Field(
            "pay", MONEY, N_("What you were paid, before taxes"), blank="pay_blank", in_errors=N_("Pay at %(employer)s")
        ),
        Field(
            "pay-unit",
            choice(PAY_UNITS),
            N_("This pay is for"),
            blank="invalid_choice",
            # Translators: the time for which an amount was paid, as in a month.
            in_errors=N_("Time that the pay at %(employer)s is for"),
        ),
        Field(
            "pay-hours",
            HOURS_A_WEEK,
            N_("Hours a week, if paid by the hour"),
            blank="invalid_hours",
            in_errors=N_("Weekly hours at %(employer)s"),
        ),
        Field(
            "ytd",
            MONEY,
            "",
            # Translators: a box for the pay from January 1 to the last pay stub of these months.
            in_errors=N_("Pay so far at %(employer)s, last stub of %(quarter)s"),
            by_quarter=True,
        ),
        # Translators: a box for several amounts of a quarter that are added up.
        Field("added", TEXT, "", in_errors=N_("Amounts from %(employer)s, %(quarter)s"), by_quarter=True),
        # Translators: a box for the wages of a quarter from one employer.
        Field("wages", MONEY, "", in_errors=N_("%(employer)s, %(quarter)s"), by_quarter=True),
        Field("leave", TICK, N_("I am taking leave from this job"), in_errors=N_("Leave from %(employer)s")),
        Field("former", TICK, N_("I no longer work here"), in_errors=N_("Former job at %(employer)s")),
    ),
    most=20,
)

BIRTH = (
    Field("birth-recovery", WHOLE_WEEKS, N_("Weeks of recovery"), blank="invalid_whole_weeks"),
    Field("birth-bonding", WHOLE_WEEKS, N_("Weeks of bonding after recovery"), blank="invalid_whole_weeks"),
)
"""Fill in the first two periods."""
PERIODS = Rows(
    "period",
    N_("Period %(number)s"),
    (
        Field("reason", choice(LEAVE_REASONS), N_("Reason for this leave"), "reason", blank="invalid_choice"),
        Field(
            "start",
            DAY,
            N_("First day of this leave"),
            "start",
            hint=N_("Leave this blank if it starts right after the period above."),
            in_recap=N_("First day"),
        ),
        Field(
            "weeks",
            WHOLE_WEEKS,
            N_("How many weeks"),
            hint=N_("Enter whole weeks, and include the waiting period. For example, 12."),
        ),
        Field(
            "end",
            DAY,
            N_("Last day of leave"),
            "end",
            hint=N_("This day is part of the leave. If you use this, leave the number of weeks blank."),
            in_recap=N_("Last day"),
        ),
        Field("schedule", choice(SCHEDULES), N_("How much of your work you miss"), "schedule", blank="invalid_choice"),
        Field(
            "hours",
            HOURS,
            N_("Hours of leave a week"),
            "hours_off_per_week",
            hint=N_("Enter this only if you miss some of your hours. For example, 20."),
        ),
        Field(
            "days",
            DAYS_A_WEEK,
            N_("Or days of leave a week"),
            hint=N_(
                "You can enter days instead of hours. A day is the average length of your working days. For example, 2."
            ),
        ),
    ),
    place="leave",
    in_recap=N_("The periods of leave"),
    most=12,
    first_stays=True,
)
USUAL_HOURS = Field(
    "hours",
    HOURS,
    N_("Hours of a usual week"),
    "usual_weekly_hours",
    hint=N_("We need this if you miss some of your hours. For example, 37.5."),
)
WEEKDAY_LABELS = {
    "monday": N_("Hours on Mondays"),
    "tuesday": N_("Hours on Tuesdays"),
    "wednesday": N_("Hours on Wednesdays"),
    "thursday": N_("Hours on Thursdays"),
    "friday": N_("Hours on Fridays"),
    "saturday": N_("Hours on Saturdays"),
    "sunday": N_("Hours on Sundays"),
}
WEEKDAY_HOURS = tuple(Field(f"hours-{day}", HOURS, WEEKDAY_LABELS[day], f"work_week.{day}") for day in WEEKDAYS)
INCOMES = Rows(
    "income",
    N_("Other income %(number)s"),
    (
        Field("kind", choice(INCOME_KINDS), N_("Kind of income"), "kind", blank="invalid_choice", in_recap=N_("Kind")),
        Field(
            "start",
            DAY,
            N_("First day of this income"),
            "start",
            hint=N_("Skip this if it starts with the leave or before."),
            in_recap=N_("First day"),
        ),
        Field(
            "end",
            DAY,
            N_("Last day of this income"),
            "end",
            hint=N_("Skip this if it lasts until the end of the leave or longer."),
            in_recap=N_("Last day"),
        ),
        Field("amount", MONEY, N_("Dollars for a whole week"), "weekly_amount", blank="missing"),
    ),
    place="other_income",
    in_recap=N_("Other income"),
    most=12,
    optional=True,
)
USED = (
    Field("used-medical_weeks", WEEKS, N_("Weeks of medical leave already used"), "already_used.medical_weeks"),
    Field("used-family_weeks", WEEKS, N_("Weeks of family leave already used"), "already_used.family_weeks"),
    Field(
        "used-military_care_weeks",
        WEEKS,
        N_("Weeks of care of a service member already used"),
        "already_used.military_care_weeks",
    ),
)
TAXES = (
    Field("size", choice(EMPLOYER_SIZES), N_("Size of your employer"), "employer_size"),
    Field("withhold-federal", TICK, N_("Federal tax is withheld from each payment"), "withhold.federal"),
    Field(
        "withhold-amount",
        MONEY,
        N_("Or an amount of federal tax each week"),
        "withhold.federal_amount",
        hint=N_("Skip this unless you asked for a fixed amount with Form W-4S. For example 50.00."),
    ),
    Field("withhold-state", TICK, N_("State tax is withheld from each payment"), "withhold.state"),
)

QUESTION = (LEAVE, PROVISIONAL, APPLICATION, EARLIER_LEAVE, STATUS, SEPARATION, JOB)
"""The boxes of every question, outside rows."""
PLAN: Sequence[Field | Rows] = (*BIRTH, PERIODS, USUAL_HOURS, *WEEKDAY_HOURS, INCOMES, *USED, *TAXES)
"""The boxes of a plan, in the order of the page."""
PLAN_FIELDS = [field for field in PLAN if isinstance(field, Field)]
BENEFITS = Table(
    (LEAVE, PROVISIONAL, APPLICATION, EARLIER_LEAVE, STATUS, SEPARATION, EMPLOYERS, JOB, *PLAN),
    only_repeated=(
        Rows(
            "wages",
            "",
            (
                Field("", TEXT, N_("Employer"), "employer"),
                Field("", replace(TEXT, unit="quarter"), N_("Quarter"), "quarter"),
                Field("", MONEY, N_("Wages"), "amount"),
            ),
            place="wages",
            in_recap=N_("Wages, before taxes"),
        ),
        Field("", TEXT, N_("Employers you take leave from"), "leave_from"),
        Field("", TEXT, N_("Former employers"), "former_employers"),
    ),
)
