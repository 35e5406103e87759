"""Find the people of a payroll whose names may be spellings of one name."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

STATUS = re.compile(
    r"[(\[]\s*(?:terminated|termed|term|t|inactive|active|rehired?|former|retired|deceased|seasonal|resigned"
    r"|(?:on )?(?:leave|loa))\s*[)\]]",
    re.IGNORECASE,
)
"""The status of a person in brackets after the name."""


def similar(people: Iterable[tuple[str, str]]) -> list[tuple[str, ...]]:
    """Return the labels of each employer's people that may be spellings of one person.

    >>> similar([("", "Ana Alder"), ("", "ALDER, ANA B"), ("", "Ben Birch")])
    [('ALDER, ANA B', 'Ana Alder')]
    >>> similar([("", "Ana Alder"), ("", "Ana Maria Alder"), ("", "Alder, Ana (Terminated)")])
    [('Alder, Ana (Terminated)', 'Ana Alder', 'Ana Maria Alder')]
    """
    spellings: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    longer: defaultdict[tuple[str, ...], set[str]] = defaultdict(set)
    for employer, person in people:
        words = words_of(person)
        bare = " ".join(sorted(words))
        spellings[employer, bare].add(person)
        longer[employer, *words[:1], *words[-1:]].add(bare)
    for (employer, *_), names in longer.items():
        _join_longer(employer, names, spellings)
    return [tuple(sorted(labels)) for labels in spellings.values() if len(labels) > 1]


def _join_longer(employer: str, names: Iterable[str], spellings: dict[tuple[str, str], set[str]]) -> None:
    """Join the spellings of a name with those that have its words and others between."""
    shortest, *others = sorted(names, key=len)
    words = set(shortest.split())
    for name in others:
        if len(words) > 1 and words < set(name.split()):
            spellings[employer, shortest] |= spellings.pop((employer, name))


def words_of(person: str) -> list[str]:
    """Return the words of a name in small letters, without accents, initials and the status in brackets."""
    named = STATUS.sub(" ", person)
    text = "".join(sign for sign in unicodedata.normalize("NFKD", named) if not unicodedata.combining(sign))
    words = [word.lstrip("0") or word for word in re.findall(r"\w+", text.casefold())]
    return [word for word in words if len(word) > 1 or word.isdigit()] or words
