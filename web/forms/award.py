"""The boxes of the form about a decision letter: its figures, and the person's own wages."""

from msgspec.structs import replace

from web.forms.benefits import BENEFITS, EARLIER_LEAVE, EMPLOYERS, JOB, PERIODS, USUAL_HOURS
from web.forms.kinds import DAY, MONEY
from web.forms.table import Field, Rows, Table
from web.i18n import N_

NOTICE = (
    Field(
        "notice-wage",
        MONEY,
        # Translators: the average weekly wage of the letter. Keep IAWW in brackets in the hint.
        N_("Average weekly wage on your letter"),
        "notice.average_weekly_wage",
        hint=N_("Your letter may call it individual average weekly wage (IAWW)."),
        blank="missing",
        unread="0",
    ),
    Field(
        "notice-amount",
        MONEY,
        N_("Weekly benefit amount on your letter"),
        "notice.weekly_benefit",
        hint=N_("The dollars for a week, before taxes if your letter says so."),
        blank="missing",
        unread="0",
    ),
    Field(
        "leave",
        DAY,
        N_("First day of leave on your letter"),
        "notice.leave_start_date",
        hint=N_("For example, March 2, 2026. It decides which rates apply."),
        blank="incomplete_date",
    ),
    Field(
        "notice-deductions",
        MONEY,
        N_("Taken off each week (optional)"),
        "notice.deductions",
        hint=N_("Skip this if your letter takes nothing off."),
    ),
)
"""The boxes of the letter."""

_SHOWN = ("name", "wages", "leave", "former")
OWN_EMPLOYERS = replace(EMPLOYERS, fields=[field for field in EMPLOYERS.fields if field.box in _SHOWN])
OWN = (EARLIER_LEAVE, OWN_EMPLOYERS, JOB, PERIODS, USUAL_HOURS)
"""The boxes of the person's own wages and hours of leave."""


def _of_question(entry: Field | Rows) -> Field | Rows:
    """Return ``entry`` with its place in an award check, which contains the question of a benefit."""
    return replace(entry, place=f"question.{entry.place}") if entry.place else entry


AWARD = Table(
    (*NOTICE, *OWN),
    only_repeated=tuple(_of_question(entry) for entry in (*BENEFITS.entries, *BENEFITS.only_repeated)),
)
