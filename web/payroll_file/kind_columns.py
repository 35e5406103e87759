"""Find the column with the kind of work in a table."""

from collections.abc import Mapping, Sequence

from calculators.contribution.models import Kind
from web.payroll_file import cells
from web.payroll_file.column_search import LAST, NEXT, SURE, ColumnSearch
from web.payroll_file.headings import Role
from web.payroll_file.layout import Assumption
from web.payroll_file.words import plain_words


def drop_kinds(search: ColumnSearch) -> None:
    """Take the role of people from columns of kinds of work, such as one of contractors with yes and no."""
    people = search.tiers.get("person", {})
    for place in [place for place, tier in people.items() if tier == NEXT]:
        if "person" not in search.chosen and (search.sample.has_kinds(place) or search.sample.kind_of_yes(place)):
            del people[place]
            search.tiers.setdefault("kind", {})[place] = LAST
    if not people:
        search.tiers.pop("person", None)


def kind_of_rows(search: ColumnSearch, places: dict[Role, int]) -> Kind | None:
    """Return the kind of all rows if no column has it, or else add the column to ``places``."""
    found = search.best("kind")
    sure = "kind" in search.chosen or search.tiers.get("kind", {}).get(found[0] if found else -1) == SURE
    used = [place for place in found if sure or _any_kind(search, place)]
    if not used and "kind" not in search.chosen:
        used = [place for place in range(len(search.headings)) if _has_only_kinds(search, place, places)]
        used = used[:1] if search.sample.same_kinds(used) else used
    if len(used) > 1:
        search.refuse("doubled_columns", headings=search.named([*used]))
    if used:
        places["kind"] = used[0]
        return None
    search.unsure_kinds = found
    of_contractors = "person" in places and "contractor" in plain_words(search.headings[places["person"]])
    search.assumed.append(Assumption("kind_contractor" if of_contractors else "kind_w2"))
    return "contractor" if of_contractors else "w2"


def may_name_contractors(search: ColumnSearch, kind: Kind | None, used: Sequence[int]) -> Sequence[int]:
    """Return the columns that may name a contractor, if nothing else gives the kind of work."""
    if kind != "w2" or "kind" in search.chosen:
        return ()
    return [place for place in range(len(search.headings)) if place not in used and search.sample.may_be_words(place)]


def _has_only_kinds(search: ColumnSearch, place: int, places: Mapping[Role, int]) -> bool:
    """Return whether the cells of an unused column are kinds of work, whatever its heading."""
    tiers = {role: tiers[place] for role, tiers in search.tiers.items() if place in tiers}
    if place in places.values() or place in search.parts or tiers.keys() - {"kind"}:
        return False
    clear = search.sample.has_clear_kinds(place) or search.sample.kind_of_yes(place) is not None
    return clear or (tiers.get("kind") == LAST and search.sample.has_kinds(place))


def _any_kind(search: ColumnSearch, place: int) -> bool:
    return any(cells.is_kind(cell) or cells.names_contractor(cell) for cell in search.sample.filled(place))
