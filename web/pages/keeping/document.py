"""The question and its answer as JSON, in the very form of the JSON routes."""

import json

from web.api.speaking import spoken
from web.pages.keeping.kept import Kept
from web.words import Words


def document(kept: Kept, words: Words) -> str:
    """The question, and the answer as the JSON routes give it in the language of ``words``.

    It is not indented: the explained weeks of a long leave must stay below what a question may hold, to load again.
    """
    answer = spoken(kept.estimate, words).model_dump(mode="json")
    return json.dumps({"question": kept.asked, "answer": answer}, ensure_ascii=False)
