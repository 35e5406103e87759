"""The pages that ask nothing."""

from flask import render_template


def home() -> str:
    """What this is, and for whom."""
    return render_template("home.html")


def privacy() -> str:
    """What is kept: nothing."""
    return render_template("privacy.html")


def accessibility() -> str:
    """How the pages can be used, and what to do where they cannot."""
    return render_template("accessibility.html")
