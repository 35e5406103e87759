"""Keep spreadsheets from running a text as a formula."""

RUN_BY_SPREADSHEETS = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""The characters that a formula begins with. The last four are wide forms of the first four."""


def neutral(text: str) -> str:
    """Return ``text``, after an apostrophe if a spreadsheet would run it.

    >>> neutral("=1+1"), neutral(" =1+1"), neutral("Bakery")
    ("'=1+1", "' =1+1", 'Bakery')
    """
    return f"'{text}" if text.lstrip(" ").startswith(RUN_BY_SPREADSHEETS) else text
