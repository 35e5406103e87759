"""The rows of a form: employers, periods, people, each known by its number."""

from werkzeug.datastructures import MultiDict

LONGEST_KEY = 4


def row_keys(form: MultiDict[str, str], name: str) -> list[int]:
    """The numbers of the rows ``name`` of a form, each once, in their order.

    >>> row_keys(MultiDict([("person", "2"), ("person", "1"), ("person", "2"), ("person", "x")]), "person")
    [2, 1]
    """
    typed = [key for key in form.getlist(name) if key.isascii() and key.isdigit() and len(key) <= LONGEST_KEY]
    return list(dict.fromkeys(map(int, typed)))
