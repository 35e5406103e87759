"""The exit statuses of the command."""

FAILED = 1
"""The output cannot be written."""

WRONG_INPUT = 2
"""A question, a file, an option or a setting is wrong."""

SOME_REFUSED = 3
"""Some rows are refused, and all others are answered."""
