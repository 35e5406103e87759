"""What the command says to the shell."""

FAILED = 1
"""The output cannot be written."""

WRONG_INPUT = 2
"""A question, a file, an option or a setting is to be mended."""

SOME_REFUSED = 3
"""All is answered but rows that were refused."""
