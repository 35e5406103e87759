"""Render the Markdown of descriptions, which use only back quotes for code."""

from itertools import cycle

from markupsafe import Markup

PLAIN, CODE = Markup("{}"), Markup("<code>{}</code>")


def quoted(text: str) -> Markup:
    """Return ``text`` as HTML.

    >>> quoted("At least `0`, less than `a<b`.")
    Markup('At least <code>0</code>, less than <code>a&lt;b</code>.')
    """
    return Markup().join(form.format(part) for form, part in zip(cycle((PLAIN, CODE)), text.split("`"), strict=False))
