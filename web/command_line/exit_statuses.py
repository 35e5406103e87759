"""The exit statuses of the command, and the error of what it cannot use."""

FAILED = 1
"""The output cannot be written."""

WRONG_INPUT = 2
"""A question, a file, an option or a setting is wrong."""

SOME_REFUSED = 3
"""Some rows are refused, and all others are answered."""


class WrongInput(ValueError):
    """An error for a file or option that the command cannot use.

    The message names it and the fix.
    """
