"""Keep what is known of the columns of a table while the role of each is searched."""

from collections.abc import Mapping, Sequence
from typing import NoReturn

from calculators.models.fields import looks_like_personal_identifier
from web.payroll_file import dates
from web.payroll_file.heading_line import same_heading, told_apart
from web.payroll_file.headings import (
    Role,
    Sketch,
    is_adjustment,
    is_part_of_wages,
    is_wide,
    meaning_of,
    shown_heading,
)
from web.payroll_file.layout import Assumption
from web.payroll_file.mapping import ColumnMapping
from web.payroll_file.periods import surely_wide, wide_day
from web.payroll_file.refusals import FileRefused
from web.payroll_file.sample import Sample
from web.payroll_file.words import plain_words

SAMPLES = 3
LONGEST_SAMPLE = 40
OF_DAYS = frozenset({"paid", "pagado"})
"""Headings of days or of amounts that were paid."""
SURE, NEXT, LAST = 0, 1, 2
"""The tiers of a heading: sure, or less so."""


class ColumnSearch:
    """The columns of a table, with the roles that their headings name and those that were chosen."""

    def __init__(self, headings: Sequence[str], rows: Sequence[Sequence[str]], mapping: ColumnMapping) -> None:
        self.headings = told_apart(headings)
        self.rows = rows
        self.sample = Sample(self.headings, rows)
        self.mapping = mapping
        self.tiers: dict[Role, dict[int, int]] = {}
        for place, heading in enumerate(headings):
            if meaning := meaning_of(heading):
                self.tiers.setdefault(meaning.role, {})[place] = meaning.tier
            elif plain_words(heading) in OF_DAYS and self.sample.has_dates(place):
                self.tiers.setdefault("pay_date", {})[place] = NEXT
        of_adjustments = [place for place, heading in enumerate(headings) if is_adjustment(heading)]
        self.adjustments = [*filter(self.sample.has_amount, of_adjustments)]
        self.unsure_adjustments = [place for place in of_adjustments if place not in self.adjustments]
        named = [
            place for place, heading in enumerate(headings) if is_part_of_wages(heading) and place not in of_adjustments
        ]
        parts = [*filter(self.sample.may_be_dollars, named)]
        self.parts = sorted([*parts, *self.adjustments])
        order = dates.order_of(headings, "day_first")
        wide = {
            place: found
            for place, heading in enumerate(headings)
            if (found := is_wide(heading) or wide_day(heading, order))
        }
        self.wide = surely_wide(wide, headings)
        self.unsure_wide = [place for place in wide if place not in self.wide]
        self.chosen = self._chosen_places()
        self.sure_number = True
        self.to_date: Role | None = None
        self.unsure_kinds: Sequence[int] = ()
        self.assumed: list[Assumption] = []
        if order == "day_first" and any(period.day for period in self.wide.values()):
            self.assumed.append(Assumption("day_first", self.shown([min(self.wide)])))

    def _chosen_places(self) -> Mapping[Role, tuple[int, ...]]:
        """Return the places of the headings that were chosen, which get no other role.

        Raise ``FileRefused`` if the file lacks one of them.
        """
        chosen: dict[Role, tuple[int, ...]] = {}
        known = [same_heading(heading) for heading in self.headings]
        for role, headings in self.mapping.chosen.items():
            missing = [heading for heading in headings if same_heading(heading) not in known]
            if missing:
                raise FileRefused("unknown_heading", sketch=self.sketch({}), headings=[*missing])
            chosen[role] = tuple(place for place, heading in enumerate(known) if heading in map(same_heading, headings))
        for role, places in chosen.items():
            for other, tiers in self.tiers.items():
                if other != role and other not in chosen:
                    for place in places:
                        tiers.pop(place, None)
        return chosen

    def best(self, role: Role) -> list[int]:
        """Return the places chosen for a role, or else the surest ones."""
        if role in self.chosen:
            return list(self.chosen[role])
        tiers = self.tiers.get(role, {})
        return [place for place, tier in tiers.items() if tier == min(tiers.values())]

    def take_one(self, role: Role, places: dict[Role, int]) -> None:
        """Add the place of a role to ``places``, if a column has it.

        Raise ``FileRefused`` if several columns do.
        """
        found = self.best(role)
        if len(found) > 1 and (role in self.chosen or role not in {"id", "employer", "period_end"}):
            self.refuse("doubled_columns", headings=self.named([*found]))
        if found:
            places[role] = found[0]

    def sketch(self, roles: Mapping[int, Role]) -> Sketch:
        """Return the columns to choose from, with ``roles`` if they are known."""
        return sketch_of(self.headings, self.rows, roles)

    def refuse(
        self, code: str, *, preset: Mapping[Role, Sequence[int]] | None = None, **values: str | list[str]
    ) -> NoReturn:
        """Raise ``FileRefused`` with the roles found, and with the columns ``preset`` for a role."""
        roles: dict[int, Role] = {}
        for role in self.tiers.keys() | self.chosen.keys():
            best = self.best(role) if role in self.chosen or self.tiers[role] else []
            if len(best) == 1 or role in self.chosen:
                roles |= dict.fromkeys(best, role)
        for own, places in (preset or {}).items():
            roles = {place: role for place, role in roles.items() if role != own} | dict.fromkeys(places, own)
        found = self.sketch(roles)
        raise FileRefused(code, sketch=found, **{"headings": found.named, **values})

    def named(self, places: Sequence[int]) -> list[str]:
        """Return the headings at places, for the values of a refusal."""
        return [*self.shown(places)]

    def shown(self, places: Sequence[int]) -> tuple[str, ...]:
        """Return the headings at places, for an assumption."""
        return tuple(shown_heading(self.headings[place]) for place in places)


def sketch_of(headings: Sequence[str], rows: Sequence[Sequence[str]], roles: Mapping[int, Role]) -> Sketch:
    """Return the columns with the first cells of each.

    A column with a cell that looks like a personal number shows no cells.
    """
    samples = []
    for place in range(len(headings)):
        column = [row[place].strip() for row in rows if place < len(row) and row[place].strip()][:SAMPLES]
        hidden = any(looks_like_personal_identifier(cell) for cell in column)
        samples.append([] if hidden else [cell[:LONGEST_SAMPLE] for cell in column])
    return Sketch(list(map(shown_heading, headings)), samples, roles)
