"""A question sent with its answer, so that an export shows the same answer as the page."""

import json
from functools import cached_property
from typing import Any, Self

from msgspec import Struct
from pydantic import BaseModel

from rules import Rulebook
from web.exports.pdf import pdf_is_possible
from web.pages.charged_question import read_charged
from web.pages.exported import ExportedPage, FileKind
from web.pages.subjects import SUBJECTS, Subject

LARGEST_TEXT = 200 * 1024
"""Bytes of the largest question sent with its answer, so that a request has room for it and its envelope."""
LONGEST_PDF = 500
"""Lines of the longest answer made into a PDF, which takes some seconds."""


class SavedAnswer(Struct, frozen=True, dict=True):
    """A question to one calculator, and its estimate."""

    page: ExportedPage
    question: Any
    estimate: Any

    @classmethod
    def read(cls, page: ExportedPage, content: bytes, rulebook: Rulebook) -> Self:
        """Read a question and estimate it.

        Raise ``Mistakes``, ``InvalidQuestion`` or ``NotCovered`` if there is no answer.
        """
        subject = SUBJECTS[page]
        question = read_charged(content, subject.model)
        return cls(page, question, subject.estimate(question, rulebook=rulebook))

    @property
    def subject(self) -> Subject[Any, Any]:
        """Return the calculator."""
        return SUBJECTS[self.page]

    @property
    def asked(self) -> dict[str, Any]:
        """Return the question as JSON values, which the JSON routes accept."""
        question: BaseModel = self.question
        return question.model_dump(mode="json", exclude_unset=True)

    @cached_property
    def text(self) -> str:
        """Return the question alone as a document, as it is sent with its answer and in a link."""
        return json.dumps({"question": self.asked}, ensure_ascii=False, separators=(",", ":"))

    @property
    def explained(self) -> bool:
        """Return whether the steps of the computation are printed only on request."""
        return self.page == "benefits" and bool(self.estimate.explanation)

    @property
    def length(self) -> int:
        """Return the length on paper: the rows of the question and the lines of the answer."""
        return self.text.count("{") + self.subject.lines(self.estimate)

    @property
    def kinds(self) -> tuple[FileKind, ...]:
        """Return the kinds of file that the answer can be exported to."""
        pdf: list[FileKind] = ["pdf"] if self.length <= LONGEST_PDF and pdf_is_possible() else []
        return "print", *pdf, *self.subject.files(self.estimate), "json"


def saved_answer(page: ExportedPage, question: Any, estimate: Any) -> SavedAnswer | None:
    """Return the answer to export from ``page``.

    Return ``None`` if the question is too large to be sent with it.
    """
    saved = SavedAnswer(page, question, estimate)
    return saved if len(saved.text.encode()) <= LARGEST_TEXT else None
