"""What has changed for programs that call the JSON routes, the newest version first."""

from web.words.catalog import marked

CHANGES = (
    (
        "2026.1",
        (
            marked("Benefit estimates, alone or in a batch, also with a plan of leave over the weeks."),
            marked("Contribution estimates of an employer, and the withholding from one paycheck."),
            marked("The route of the Commonwealth's portal for financial eligibility, with the wages sent along."),
            marked("The figures of the law and worked examples as open data, as JSON and CSV."),
            marked("Tools for assistants over the Model Context Protocol."),
        ),
    ),
)
"""Each version of the rules, and what it brought or changed."""
