"""A question that travels with its answer, so that what is kept is the answer that is shown."""

import json
from dataclasses import dataclass
from typing import Any, Self

from pydantic import BaseModel

from rules import Rulebook
from web.exports.pdf import pdf_is_possible
from web.exports.saved_question import kept_question
from web.exports.subjects import SUBJECTS, Subject

LARGEST_TEXT = 200 * 1024
"""Bytes of a question that may travel: with what the browser puts around it, no more than a request may hold."""
LONGEST_PDF = 500
"""Lines that become a PDF: some seconds of work. Longer answers are printed from the page."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A question and its estimate, of one subject."""

    page: str
    question: Any
    estimate: Any

    @classmethod
    def read(cls, page: str, content: bytes, rulebook: Rulebook) -> Self:
        """The question in a document and its estimate; ``Mistakes``, ``InvalidQuestion`` or ``NotCovered``."""
        subject = SUBJECTS[page]
        question = kept_question(content, subject.model)
        return cls(page, question, subject.estimate(question, rulebook=rulebook))

    @property
    def subject(self) -> Subject[Any, Any]:
        """The calculator."""
        return SUBJECTS[self.page]

    @property
    def asked(self) -> dict[str, Any]:
        """The question as JSON values, as it was asked: the JSON routes take it."""
        question: BaseModel = self.question
        return question.model_dump(mode="json", exclude_unset=True)

    @property
    def text(self) -> str:
        """The question alone as a document, as it stands beside its answer and in a link."""
        return json.dumps({"question": self.asked}, ensure_ascii=False, separators=(",", ":"))

    @property
    def length(self) -> int:
        """How long it is on paper: the rows that were asked, and the lines of the answer."""
        return self.text.count("{") + self.subject.lines(self.estimate)

    @property
    def kinds(self) -> list[str]:
        """The kinds of file that there is something for."""
        pdf = ["pdf"] if self.length <= LONGEST_PDF and pdf_is_possible() else []
        return ["print", *pdf, *self.subject.files(self.estimate), "json"]


def beside_answer(page: str, question: Any, estimate: Any) -> Kept | None:
    """What is to keep of an answer of ``page``; none where the question is too large to travel with it."""
    kept = Kept(page, question, estimate)
    return kept if len(kept.text.encode()) <= LARGEST_TEXT else None
