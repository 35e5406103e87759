"""The cycle of a page with a form: it reads or loads a question, and shows its answer or the errors."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Generic, TypeVar

from htmx_flask import request
from msgspec import Struct, field
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from web.forms.button import Button
from web.forms.errors import Mistakes
from web.forms.table import Rows, rows_of_button
from web.forms.typed import Form
from web.i18n import Translator
from web.pages.embedding import page_url
from web.pages.form_page import FormPage, Outcome, show, show_blank
from web.pages.language import current_translator

Asked = TypeVar("Asked")


class FormCycle(Struct, Generic[Asked], frozen=True, kw_only=True):
    """A page with a form, by the parts in which it differs from other pages."""

    name: str
    """The name of the page and of its template."""
    read: Callable[[MultiDict[str, str]], Form]
    labels: Callable[[Form, Translator], Mapping[str, str]]
    """The label of each box in the list of errors, in the order of the page."""
    ask: Callable[[Form], Asked]
    """The question that the form asks. It raises ``Mistakes`` if a box has an error."""
    answer: Callable[[Form, Asked], Outcome]
    """The answer to the question. It raises ``Mistakes`` if there is none."""
    context: Callable[[Form, Outcome], Mapping[str, Any]]
    """The values that the templates show."""
    blank: MultiDict[str, str] = field(default_factory=MultiDict)
    """The boxes of the page before anything is typed."""
    load: Callable[[], tuple[Form, Asked]] | None = None
    """The form that asks the saved question that was sent, and the question."""
    rows: Sequence[Rows] = ()
    """The rows that buttons add or remove."""
    focus: str = "title"
    """The box of the last row that gets focus after that."""
    enter: Callable[[Form], str] = lambda _: "estimate"
    """The button that the Enter key presses."""
    press: Callable[[Form, Button], Form | Response] = lambda form, _: form
    """The response to a button of this page alone, or else the form to answer."""
    regions: Callable[[Form, Outcome], Sequence[str]] = lambda *_: ()
    """The regions that change, or none for the usual ones."""
    answer_apart: bool = False
    """True if an answer shows no value of the form."""

    def respond(self) -> Response:
        """Show the form, and once it was sent the answer or the errors."""
        if request.method != "POST":
            return show_blank(lambda: self._state(self.read(self.blank), Outcome()))
        form = self.read(request.form)
        button = Button.pressed(request.form, self.enter(form))
        pressed = self.press(form, button)
        if isinstance(pressed, Response):
            return pressed
        rows = rows_of_button(button, self.rows)
        return self._answered(pressed, button) if rows is None else self._changed(pressed, button, rows)

    def shown(self, form: Form, outcome: Outcome, *, only: Sequence[str] = ()) -> Response:
        """Return the page with ``outcome``, or to htmx only the regions that change or those of ``only``."""
        return show(self._state(form, outcome), only=only)

    def mistaken(self, form: Form, mistakes: Mistakes) -> Response:
        """Return the page with errors."""
        translator = current_translator()
        return self.shown(form, Outcome(errors=mistakes.messages(self.labels(form, translator), translator)))

    def _changed(self, form: Form, button: Button, rows: Rows) -> Response:
        """Show the form with a row more or less."""
        form = rows.changed(form, button)
        left = form.rows(rows.name) or form.rows(self.rows[0].name)
        return self.shown(form, Outcome(focus=left[-1].box(self.focus)))

    def _answered(self, form: Form, button: Button) -> Response:
        """Show the answer to what was typed or loaded, or the errors unless only the language changes."""
        try:
            form, asked = self.load() if self.load and button.verb == "load" else (form, self.ask(form))
            outcome = self.answer(form, asked)
        except Mistakes as mistakes:
            return self.shown(form, Outcome()) if button.verb == "translate" else self.mistaken(form, mistakes)
        return self.shown(form, outcome, only=self.regions(form, outcome))

    def _state(self, form: Form, outcome: Outcome) -> FormPage:
        values = partial(self.context, form, outcome)
        return FormPage(self.name, page_url(self.name), values, outcome, self.answer_apart)
