"""Turn the form about a decision letter into an award check, and a saved check back into the form."""

from collections.abc import Iterator

from werkzeug.datastructures import MultiDict

from calculators import AwardCheckQuestion, AwardNotice, BenefitQuestion
from web.exports.saved_question import FILE
from web.forms.award import AWARD, NOTICE
from web.forms.benefits import (
    APPLICATION,
    BENEFITS,
    EMPLOYERS,
    INCOMES,
    PERIODS,
    PLAN,
    PROVISIONAL,
    SEPARATION,
    STATUS,
    USUAL_HOURS,
)
from web.forms.errors import BoxReader, Mistakes
from web.forms.table import fill, read_values, typed
from web.forms.typed import Form
from web.i18n import Translator
from web.i18n.formats import quarter_months
from web.pages.benefits.days import with_quarters
from web.pages.benefits.plan import plan_wanted
from web.pages.benefits.question import benefit_question, employers_of, refilled


def award_form(sent: MultiDict[str, str]) -> Form:
    """Return the form as it was sent, with the quarters that its days ask about."""
    form = BENEFITS.form(sent)
    return with_quarters(form.with_texts({STATUS.box: form[STATUS.box] or "employed"}))


def labels(form: Form, translator: Translator) -> dict[str, str]:
    """Return the label of each box in the list of errors, in the order of the page."""
    found = AWARD.labels(form, translator)
    rows = form.rows(EMPLOYERS.name)
    if len(rows) == 1:
        found |= {rows[0].box(f"wages-{quarter}"): quarter_months(quarter, translator) for quarter in form.quarters}
    return {**found, FILE: translator.gettext("File with the data (JSON)")}


def award_question(form: Form, translator: Translator) -> AwardCheckQuestion:
    """Return the award check that the form asks.

    It has the person's own wages and hours of leave if any were typed. Raise ``Mistakes`` if a box has an error.
    """
    reader = BoxReader()
    asked = read_values(NOTICE, form, reader)
    own = None
    if has_own_wages(form, translator) or plan_wanted(form):
        try:
            own = benefit_question(form, translator)
        except Mistakes as mistakes:
            raise reader.mistakes(mistakes.codes, mistakes.values) from mistakes
    reader.check()
    return AwardCheckQuestion(
        notice=AwardNotice.model_validate(asked["notice"]),
        question=own,
        explain=True,
        provisional=bool(form[PROVISIONAL.box]),
    )


def has_own_wages(form: Form, translator: Translator) -> bool:
    """Return whether something was typed in the boxes of an employer."""
    return any(not employer.blank for employer in employers_of(form, translator))


def carried(form: Form) -> Iterator[tuple[str, str]]:
    """Yield each input that came from the benefits page and is not shown, with what was typed."""
    first = form.rows(PERIODS.name)[0]
    shown = tuple(first.box(field.box) for field in PERIODS.fields if field.box != "start") if form.quarters else ()
    for name, text in typed((PROVISIONAL, APPLICATION, STATUS, SEPARATION, *PLAN), form):
        if not name.startswith(shown) and not (form.quarters and name == USUAL_HOURS.box):
            yield name, text
    for rows in (PERIODS, INCOMES):
        yield from ((rows.name, str(row.key)) for row in form.rows(rows.name))


def filled_with_wages(question: BenefitQuestion, translator: Translator) -> Form:
    """Return the form with the wages and the plan of ``question``, and the boxes of the letter blank."""
    return with_quarters(refilled(question, translator))


def reloaded(saved: AwardCheckQuestion, translator: Translator) -> tuple[Form, AwardCheckQuestion]:
    """Return the form that asks ``saved``, and its question.

    Raise ``Mistakes`` if the page has too few boxes.
    """
    form = award_form(MultiDict()) if saved.question is None else refilled(saved.question, translator)
    form = with_quarters(form.with_texts(fill(NOTICE, saved.model_dump(mode="json", exclude_unset=True))))
    try:
        return form, award_question(form, translator)
    except Mistakes as mistakes:
        raise Mistakes({FILE: "kept_beyond_boxes"}) from mistakes
