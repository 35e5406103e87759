"""What spreadsheets run as a formula, and how a text that begins like one stays a text."""

RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""What a formula begins with; the last four are the wide forms of the first."""


def neutral(text: str) -> str:
    """``text`` as a spreadsheet takes for a text, behind an apostrophe where it would be run.

    >>> neutral("=1+1"), neutral(" =1+1"), neutral("Bakery")
    ("'=1+1", "' =1+1", 'Bakery')
    """
    return f"'{text}" if text.lstrip(" ").startswith(RUN_BY_SPREADSHEETS) else text
