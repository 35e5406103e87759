"""An answer on paper: what was asked, the answer and the law beside each step, the same as on its page."""

from flask import render_template

from web.pages.keeping.kept import Kept
from web.pages.keeping.recap import recap
from web.words import Words


def print_view(kept: Kept, words: Words) -> str:
    """The page to print."""
    return render_template(
        "print.html",
        page=kept.page,
        answer=kept.subject.answer(kept.question, kept.estimate, words),
        recap=recap(kept.asked, words),
        kept=None,
        errors={},
        focused="",
        fragment=False,
        printed=True,
    )
