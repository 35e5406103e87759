"""Days as a calendar file (RFC 5545): the same days, the same bytes."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import NAMESPACE_URL, uuid5

from web.words import Words

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//PFML estimates//EN"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that takes whole days, from the first to the last; ``content`` tells it apart in every language."""

    title: str
    first_day: date
    last_day: date
    content: str

    @property
    def identifier(self) -> str:
        """The same for the same entry, whenever and in whichever language it is made."""
        return str(uuid5(NAMESPACE_URL, f"pfml:{self.content}:{self.first_day}:{self.last_day}"))


def calendar(name: str, entries: Sequence[Entry], made_for: date, words: Words) -> bytes:
    """A calendar of ``entries``, stamped with the day that it is ``made_for``, since nothing here knows a clock."""
    from icalendar import Calendar

    identifier = str(uuid5(NAMESPACE_URL, "".join(entry.identifier for entry in entries)))
    found = Calendar.new(prodid=PRODUCT, name=name, uid=identifier)
    stamp = datetime.combine(made_for, time(), UTC)
    for entry in entries:
        found.add_component(_event(entry, stamp, words))
    made: bytes = found.to_ical()
    return made


def _event(entry: Entry, stamp: datetime, words: Words) -> "Event":
    from icalendar import Event
    from icalendar.enums import TRANSP

    return Event.new(
        uid=entry.identifier,
        stamp=stamp,
        summary=entry.title,
        description=words.gettext("An independent estimate, not a decision."),
        start=entry.first_day,
        end=entry.last_day + timedelta(days=1),
        transparency=TRANSP.TRANSPARENT,
    )
