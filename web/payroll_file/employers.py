"""Tell the employers of a payroll file apart, by their names and numbers."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence

from web.payroll_file import cells

FORMS = {
    "inc": "inc", "incorporated": "inc", "llc": "llc", "l l c": "llc", "corp": "corp", "corporation": "corp",
    "co": "co", "ltd": "ltd", "limited": "ltd", "llp": "llp", "lp": "lp", "pllc": "pllc", "pc": "pc", "p c": "pc",
}  # fmt: skip
"""The legal form that the last words of a firm's name state."""
LONGEST_FIRM = 8
NOT_OF_FIRMS = frozenset({
    "prepared", "printed", "generated", "powered", "copyright", "vendor", "customer", "supplier", "payee", "bank",
    "job", "project", "department", "dept", "insurance", "total", "totals", "contractor",
})  # fmt: skip
"""Words of lines that name another firm than the employer."""
BETWEEN = re.compile(r"\s[-|\N{EN DASH}\N{EM DASH}]\s|:\s|\bfor\b", re.IGNORECASE)
NUMBER = r"\d{2}-?\d{7}"
NUMBER_LINE = re.compile(
    rf"(?:f?ein|(?:federal |employer )*(?:ein|id|identification|tax id))(?: no\.?| number)?[ :#]*({NUMBER})",
    re.IGNORECASE,
)
OF_OTHERS = frozenset({
    "customer", "client", "vendor", "supplier", "project", "job", "bank", "memo", "description", "note", "notes",
    "comment", "comments", "insurance", "plan", "payee", "school", "address",
})  # fmt: skip
"""Words in the headings of columns with the names of other firms than the employer."""


def is_firm(text: str) -> bool:
    """Return whether a text is the name of a firm with its legal form.

    >>> [is_firm(name) for name in ("Harbor Cafe, Inc.", "Elm L.L.C.", "Prepared by Elm LLC", "Kitchen", "Inc")]
    [True, True, False, False, False]
    """
    name, form = _parted(text)
    words = name.split()
    return bool(form) and 0 < len(words) < LONGEST_FIRM and NOT_OF_FIRMS.isdisjoint(words)


def firm_in(line: str) -> str:
    """Return the firm that a line names, alone or next to the name of a report.

    >>> firm_in("Payroll summary for Harbor Cafe Inc"), firm_in("Elm LLC - Payroll"), firm_in("Customer: Oak LLC")
    ('Harbor Cafe Inc', 'Elm LLC', '')
    """
    if not NOT_OF_FIRMS.isdisjoint(_words(line)):
        return ""
    return next((piece.strip() for piece in BETWEEN.split(line) if is_firm(piece)), "")


def number_in(line: str) -> str:
    """Return the tax number of an employer that a line states.

    >>> number_in("EIN: 04-1234567"), number_in("Federal ID 041234567"), number_in("SSN 041-23-4567")
    ('04-1234567', '041234567', '')
    """
    found = NUMBER_LINE.fullmatch(" ".join(line.split()))
    return found[1] if found else ""


class Employers:
    """The labels of employers, which show no tax number as a whole."""

    def __init__(self) -> None:
        self._labels: dict[str, str] = {}

    def label(self, text: str) -> str:
        """Return the name of an employer, or the last digits of its number.

        >>> employers = Employers()
        >>> [employers.label(text) for text in ("Elm  LLC", "04-1234567", "04-7654567", "041234567")]
        ['Elm LLC', '…4567', '…4567 (2)', '…4567']
        """
        bare = text.strip()
        if not re.fullmatch(NUMBER, bare):
            return cells.label(text)
        digits = bare.replace("-", "")
        if digits not in self._labels:
            label = f"…{digits[-4:]}"
            same = sum(known.startswith(label) for known in self._labels.values())
            self._labels[digits] = f"{label} ({same + 1})" if same else label
        return self._labels[digits]


def similar_employers(names: Iterable[str]) -> list[tuple[str, ...]]:
    """Return the names that may be spellings of one employer.

    Firms with different legal forms are different.

    >>> similar_employers(["Elm, Inc.", "ELM INC", "Elm LLC", "Oak", "Oak Corp"])
    [('ELM INC', 'Elm, Inc.'), ('Oak', 'Oak Corp')]
    """
    by_form: defaultdict[str, defaultdict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for name in names:
        bare, form = _parted(name)
        by_form[bare][form].append(name)
    found = []
    for forms in by_form.values():
        if len(forms) == 2 and "" in forms:
            found.append([name for labels in forms.values() for name in labels])
        else:
            found += forms.values()
    return [tuple(sorted(labels)) for labels in found if len(labels) > 1]


def _words(text: str) -> Sequence[str]:
    return re.findall(r"\w+", text[: cells.LONGEST_CELL].casefold())


def _parted(text: str) -> tuple[str, str]:
    """Return the words of a name without its legal form, and the form."""
    words = [word for word in _words(text) if word != "the"]
    for count in (3, 2, 1):
        form = FORMS.get(" ".join(words[-count:]))
        if form and len(words) > count:
            return " ".join(words[:-count]), form
    return " ".join(words), ""
