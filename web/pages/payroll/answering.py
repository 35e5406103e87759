"""Answer a payroll form that was sent, without Flask, so that another process can do it."""

from collections.abc import Callable, Mapping
from contextlib import nullcontext
from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct, field

from rules import Coverage, Rulebook, published
from web.forms.button import Button
from web.forms.errors import Mistakes
from web.forms.typed import Form
from web.http.own_process import MEBIBYTE, more_memory
from web.i18n import Translator, translator_for
from web.i18n.payroll import file_message
from web.pages.payroll.downloads import DOWNLOADS, Download
from web.pages.payroll.form import PayrollForm
from web.pages.payroll.question import FILE_LABELS, labels, share_mistakes, terms
from web.payroll_file.answer import Amounts, Preview, amounts, preview
from web.payroll_file.headings import Sketch
from web.payroll_file.reading import Opening, PayrollFile, read_payroll
from web.payroll_file.refusals import LIMITS, MOST_EMPLOYERS, FileRefused

if TYPE_CHECKING:
    from calculators.payroll import PayrollAmounts
    from calculators.payroll.workforce import Counted

FIELDS = {
    **dict.fromkeys(("choose_period", "choose_year", "invalid_period", "period_not_covered"), "period"),
    **dict.fromkeys(("choose_sheet", "unknown_sheet"), "sheet"),
    **dict.fromkeys(("choose_wages", "sum_of_wages", "choose_kind", "choose_pay_date", "doubled_columns"), "columns"),
    **dict.fromkeys(("number_of_several", "number_of_rows", "choose_employer", "names_contractors"), "columns"),
    "no_person": "one_person",
    "invalid_mapping": "choices",
}
"""The box of each reason to refuse a file that is not the file itself."""
MOST_TO_OPEN = 150 * MEBIBYTE
"""The most bytes that a file may take while it is opened. A small workbook can describe a very large one."""


class Asked(Struct, frozen=True):
    """A payroll form and its button that was pressed.

    Its language is ``tag``, and its days are those of ``coverage``.
    """

    form: PayrollForm
    button: Button
    tag: str
    coverage: Coverage


class Shown(Struct, frozen=True):
    """The answer to show with its boxes, or the errors by box and the columns to choose from."""

    boxes: Form
    answer: Preview | Amounts | None = None
    errors: Mapping[str, str] = field(default_factory=dict)
    sketch: Sketch | None = None


class LastYearRefused(FileRefused):
    """A file of last year that cannot be used."""


def answered_by_published_rules(asked: Asked, charge: Callable[[int], None]) -> Shown | Download:
    """Return the answer of the published rules, in a process of its own, whose memory is limited."""
    return answered(asked, published(), charge, partial(more_memory, MOST_TO_OPEN))


def answered(
    asked: Asked, rulebook: Rulebook, charge: Callable[[int], None], opening: Opening = nullcontext
) -> Shown | Download:
    """Return the answer to show, or the file to download.

    ``charge`` charges the client for long work. ``opening`` limits the memory to open a file.
    """
    return _Answering(asked, rulebook, charge, opening).reply()


def file_error(refused: FileRefused, translator: Translator) -> dict[str, str]:
    """Return the message of a refused file by its box."""
    place = "last_year" if isinstance(refused, LastYearRefused) else FIELDS.get(refused.code, "file")
    message = file_message(refused.code, translator, **LIMITS, **refused.values)
    label = translator.gettext(FILE_LABELS[place])
    return {place: translator.gettext("%(label)s: %(message)s", label=label, message=message)}


class _Answering:
    """The work on one payroll form."""

    def __init__(self, asked: Asked, rulebook: Rulebook, charge: Callable[[int], None], opening: Opening) -> None:
        self._asked, self._rulebook, self._charge, self._opening = asked, rulebook, charge, opening
        self._form = asked.form
        self._translator = translator_for(asked.tag)

    def reply(self) -> Shown | Download:
        """Return the answer, the download or the errors."""
        try:
            file = self._read()
            self._form = self._form.with_rows(file)
            return self._reply(file)
        except FileRefused as refused:
            errors = file_error(refused, self._translator)
            return Shown(self._form.boxes, errors=errors, sketch=refused.sketch)
        except Mistakes as mistakes:
            named = labels(self._form, self._translator)
            return Shown(self._form.boxes, errors=mistakes.messages(named, self._translator))

    def _reply(self, file: PayrollFile) -> Shown | Download:
        """Return what the button asks for.

        Raise ``FileRefused`` or ``Mistakes`` if there is nothing.
        """
        action, coverage, translator = self._asked.button.verb, self._asked.coverage, self._translator
        if action in DOWNLOADS:
            return DOWNLOADS[action](
                file, lambda: self._worked_out(file, self._counted(file)), self._charge, coverage, translator
            )
        if action == "choices":
            return Download(file.mapping(self._form.mapping()).as_json().encode(), "payroll-columns", "json")
        answer: Preview | Amounts = preview(file, coverage, translator)
        if action != "preview" and file.rows:
            counted = self._counted(file)
            found = self._worked_out(file, counted)
            answer = amounts(file, found, counted, coverage, translator)
        return Shown(self._form.boxes, answer, sketch=file.sketch)

    def _read(self) -> PayrollFile:
        """Return the payroll in the file, without columns that were chosen for another file."""
        form, coverage = self._form, self._asked.coverage
        if form.content is None:
            raise FileRefused("missing")
        try:
            file = read_payroll(form.content, coverage, form.mapping(), self._opening)
        except FileRefused as refused:
            if refused.code != "unknown_heading" or form.choices is not None:
                raise
            file = read_payroll(form.content, coverage, form.mapping(columns=False), self._opening)
        if len(file.employers) > MOST_EMPLOYERS:
            raise FileRefused("too_many_employers")
        return file

    def _worked_out(self, file: PayrollFile, counted: "Counted") -> "PayrollAmounts":
        from web.payroll_file.amounts import worked_out

        asked = terms(self._form, file, counted)
        if mistakes := share_mistakes(self._form, file, asked, self._rulebook):
            raise mistakes
        return worked_out(file, asked, self._rulebook)

    def _counted(self, file: PayrollFile) -> "Counted":
        """Return the workforces that the file and the one of last year have every pay period for."""
        from calculators.payroll.workforce import counted_workforces
        from web.payroll_file.frames import paid_on

        if not file.rows:
            raise FileRefused("no_good_rows")
        if self._form.last_year is None:
            return counted_workforces(paid_on(file.rows))
        mapping = self._form.mapping().model_copy(update={"period": None})
        try:
            before = read_payroll(self._form.last_year, self._asked.coverage, mapping, self._opening)
        except FileRefused as refused:
            raise LastYearRefused(refused.code, sketch=None, **refused.values) from refused
        counted = counted_workforces(paid_on([*file.rows, *before.rows]))
        if not counted:
            raise LastYearRefused("not_every_pay_period")
        return counted
