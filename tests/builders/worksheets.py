"""Recorded worksheets, each with a question and every value and line of its answer.

A change of a formula shows here as a change of lines, which its author reads. ``python .build/worksheets.py`` writes
the answers anew.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

from calculators import (
    AwardCheckQuestion,
    BenefitQuestion,
    ContributionComparisonQuestion,
    ContributionQuestion,
    ExcessQuestion,
    WithholdingQuestion,
    check_award,
    compare_contributions,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
    find_excess_withholding,
)

WORKSHEETS = Path(__file__).parents[1] / "golden" / "worksheets"
QUESTION_END = "\n\n"
ASKED: Mapping[str, tuple[type[BaseModel], Callable[..., Any]]] = {
    "award": (AwardCheckQuestion, check_award),
    "benefit": (BenefitQuestion, estimate_benefit),
    "comparison": (ContributionComparisonQuestion, compare_contributions),
    "contribution": (ContributionQuestion, estimate_contribution),
    "excess": (ExcessQuestion, find_excess_withholding),
    "withholding": (WithholdingQuestion, estimate_withholding),
}
"""The question and the calculation of each folder."""
VARIABLE = {"rules_version"}
"""Values that change with each release."""


def worksheets() -> list[Path]:
    """Return the files of all worksheets."""
    return sorted(WORKSHEETS.glob("*/*.txt"))


def answered(file: Path) -> str:
    """Return the text of a worksheet: its question in JSON, and the answer of today."""
    question = file.read_text("utf-8").partition(QUESTION_END)[0]
    model, estimate = ASKED[file.parent.name]
    answer = to_jsonable_python(estimate(model.model_validate(json.loads(question))))
    return f"{question}{QUESTION_END}" + "".join(f"{line}\n" for line in _lines("", answer))


def _lines(name: str, value: Any) -> Iterator[str]:
    """Yield a line for each value or row of an answer, without those that are absent."""
    match value:
        case None:
            return
        case {"expression": _}:
            yield _worksheet_line(value)
        case dict() if name and all(not isinstance(each, dict | list) for each in value.values()):
            yield f"{name}: {', '.join(f'{key}={_text(each)}' for key, each in value.items() if each is not None)}"
        case dict():
            for key, each in value.items():
                if key not in VARIABLE:
                    yield from _lines(f"{name}.{key}".lstrip("."), each)
        case [] | [str(), *_]:
            yield f"{name}: {', '.join(value)}".rstrip()
        case list():
            for number, each in enumerate(value, 1):
                yield from _lines(f"{name}[{number}]", each)
        case _:
            yield f"{name}: {_text(value)}"


def _text(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _worksheet_line(line: Mapping[str, Any]) -> str:
    """Return a line of a worksheet: its section, value, expression, operands, conditions and laws."""
    owner = ", ".join(filter(None, (line["of"], line["period"])))
    name = f"{line['name']} ({owner})" if owner else line["name"]
    operands = ", ".join(f"{each['name']}={each['value']} {each['unit']}".rstrip() for each in line["operands"])
    laws = ", ".join(dict.fromkeys(each["law"] for each in line["citations"]))
    value = f"{name} = {line['value']} {line['unit']}".rstrip()
    return "  " + " | ".join(
        filter(None, (line["section"], value, line["expression"], operands, " and ".join(line["conditions"]), laws))
    )
