"""How much fits into one question, counted on the example questions as the Python sample sends them."""

import json
from dataclasses import dataclass

from web.api.examples import BATCHES, PLAN, THIRTY, USUAL, Question
from web.api.questions import LARGEST_QUESTION

PERSON: Question = {**THIRTY["people"][0], "id": "p0001"}
ITEM: Question = {"id": "p0001", "leave_start_date": PLAN["leave_start_date"], "wages": USUAL}
PLANNED: Question = {"id": "p0001", **PLAN}


@dataclass(frozen=True, slots=True)
class Room:
    """The most people of a year, and the most items of a batch, without a plan of leave and with one."""

    people: int
    items: int
    planned: int


def room() -> Room:
    """The room of one question."""
    batch = BATCHES["two_items"]
    return Room(fitting(THIRTY, "people", PERSON), fitting(batch, "items", ITEM), fitting(batch, "items", PLANNED))


def fitting(question: Question, field: str, each: Question) -> int:
    """How often ``each`` fits into ``field`` of ``question``: its own bytes, and a comma and a space between two."""
    left = LARGEST_QUESTION - _bytes({**question, field: []})
    return (left + len(", ")) // (_bytes(each) + len(", "))


def _bytes(question: Question) -> int:
    return len(json.dumps(question).encode())
