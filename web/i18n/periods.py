"""The names of the periods by which contributions are shown."""

from web.i18n.translator import N_

PERIODS = {
    "year": N_("Year"),
    "quarter": N_("Quarter"),
    "month": N_("Month"),
    # Translators: every two weeks.
    "biweekly": N_("Two weeks"),
    "week": N_("Week"),
}
