"""Estimates as plain sentences, with the law and the warnings."""

from collections.abc import Iterable, Iterator, Sequence

from calculators import (
    AwardCheck,
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    ExcessEstimate,
    WithholdingEstimate,
)
from calculators.models.answers import EstimateWarning, ExplanationLine
from web.api.parameter_models import ParametersInForce
from web.assistants.first_days import comparison_sentences, help_sentences
from web.assistants.questions import Rule
from web.assistants.weeks import plan_sentences
from web.i18n.award import advice_sentences, award_heading, award_sentences, marked_reason, reasons_to_tell
from web.i18n.benefit_answer import benefit_answer
from web.i18n.eligibility import separation_of
from web.i18n.excess import excess_rows, excess_sentence
from web.i18n.explained_lines import label_of, sentence
from web.i18n.formats import day, money, value_of
from web.i18n.labels import line_label
from web.i18n.messages import warning_message
from web.i18n.provisional import earlier_figures_sentences
from web.i18n.translator import Translator
from web.i18n.withholding import missed_earlier, withholding_heading, withholding_sentence

MOST_LINES = 60
"""The most lines of an explanation in the text of an answer."""


def benefit_sentences(question: BenefitQuestion, estimate: BenefitEstimate, translator: Translator) -> Iterator[str]:
    """Return the weekly benefit, its meaning and its quarters, and the optional parts of the answer.

    The warnings come last, or right after the reason if the person is not eligible.
    """
    localized = benefit_answer(question, estimate, translator)
    yield from (localized.heading, localized.meaning)
    if not estimate.financially_eligible:
        yield from _warned(estimate.warnings, translator)
    yield from (localized.full_week, localized.quarters)
    if localized.plan is not None:
        yield from plan_sentences(localized.plan, translator)
    if estimate.what_would_help is not None:
        yield from help_sentences(estimate.what_would_help, separation_of(question, estimate), translator)
    if estimate.start_dates is not None:
        yield from comparison_sentences(estimate.start_dates, translator, told=estimate.what_would_help is not None)
    if estimate.financially_eligible:
        yield from _warned(estimate.warnings, translator)
    yield from earlier_figures_sentences(estimate.provisional_figures, translator)
    yield from _lawful(estimate.explanation, translator)


def contribution_sentences(estimate: ContributionEstimate, translator: Translator) -> Iterator[str]:
    """Return the amounts of the year by payer, and their due dates."""
    yield translator.gettext(
        "For %(year)s the total is %(total)s. Of this, %(employee)s is withheld and the employer pays %(employer)s.",
        year=estimate.year,
        total=money(estimate.totals.total),
        employee=money(estimate.totals.employee),
        employer=money(estimate.totals.employer),
    )
    for each in estimate.due_dates:
        yield translator.gettext("%(quarter)s is due by %(day)s.", quarter=each.quarter, day=day(each.due, translator))
    yield from _warned(estimate.warnings, translator)
    yield from earlier_figures_sentences(estimate.provisional_figures, translator)
    yield from _lawful(estimate.explanation, translator)


def withholding_sentences(estimate: WithholdingEstimate, translator: Translator) -> Iterator[str]:
    """Return the amount to withhold from one paycheck, and the employer's part."""
    if missed_earlier(estimate):
        yield translator.stopped(withholding_heading(estimate, translator))
        yield withholding_sentence(estimate, translator)
    else:
        yield translator.gettext(
            "From this paycheck %(employee)s is withheld, and the employer pays %(employer)s.",
            employee=money(estimate.totals.employee),
            employer=money(estimate.totals.employer),
        )
    yield translator.gettext(
        "%(pay)s of this paycheck counts. After it, %(left)s is left before the wage base of the year.",
        pay=money(estimate.eligible_pay),
        left=money(estimate.wage_base_left),
    )
    yield translator.gettext(
        "Each paycheck is rounded to the cent, but a return only once for each person and quarter. So the sum of "
        "paychecks can differ from the return by a few cents."
    )
    yield from _warned(estimate.warnings, translator)
    yield from earlier_figures_sentences(estimate.provisional_figures, translator)
    yield from _lawful(estimate.explanation, translator)


def excess_sentences(estimate: ExcessEstimate, translator: Translator) -> Iterator[str]:
    """Return what was withheld too much, and the three amounts."""
    yield excess_sentence(estimate, translator)
    for label, amount in excess_rows(estimate, translator):
        yield translator.gettext("%(label)s: %(value)s", label=label, value=amount)
    yield from _warned(estimate.warnings, translator)
    yield from earlier_figures_sentences(estimate.provisional_figures, translator)
    yield from _lawful(estimate.explanation, translator)


def award_check_sentences(check: AwardCheck, translator: Translator) -> Iterator[str]:
    """Yield the check of the amount of a notice, each reason with its amount, and the advice."""
    yield award_heading(check, translator)
    yield from award_sentences(check, translator)
    for reason in reasons_to_tell(check):
        yield marked_reason(reason, translator)
    yield from advice_sentences(check, translator)
    yield from _warned(check.warnings, translator)
    yield from earlier_figures_sentences(check.provisional_figures, translator)
    yield from _lawful(check.explanation, translator)


def figure_sentences(figures: ParametersInForce, translator: Translator) -> Iterator[str]:
    """Return a sentence for each parameter, with its value, first day and law."""
    for name, figure in figures.parameters.items():
        yield translator.gettext(
            "%(label)s: %(value)s, since %(day)s (%(law)s)",
            label=line_label(name, translator),
            value=value_of(figure.value, figure.unit, translator),
            day=day(figure.first_day, translator),
            law=figure.law,
        )


def rule_sentences(rule: Rule, translator: Translator) -> Iterator[str]:
    """Return the label of a rule, an example, its values over time, and the law."""
    yield rule.label
    if rule.example is not None:
        yield translator.gettext("In an example: %(computation)s", computation=rule.example)
    for dated in rule.figure.values if rule.figure else ():
        yield translator.gettext(
            "From %(day)s: %(value)s (%(law)s, %(source)s, %(url)s)",
            day=day(dated.first_day, translator),
            value=value_of(dated.value, rule.figure.unit if rule.figure else "", translator),
            law=dated.law,
            source=dated.source,
            url=dated.url,
        )
    if not (rule.citations or rule.figure):
        yield translator.gettext("You entered this, or we counted it from what you entered.")
    for citation in rule.citations:
        yield translator.gettext(
            "Law: %(law)s (%(title)s, %(url)s)", law=citation.law, title=citation.title, url=citation.url
        )


def explained_sentences(lines: Sequence[ExplanationLine], translator: Translator) -> Iterator[str]:
    """Yield the lines of an explanation with their values, and the number of further ones."""
    for line in lines[:MOST_LINES]:
        yield translator.gettext(
            "%(label)s: %(computation)s = %(value)s",
            label=label_of(line.name, line.of, line.period, translator),
            computation=sentence(line, translator),
            value=value_of(line.value, line.unit, translator),
        )
    if left_out := len(lines[MOST_LINES:]):
        yield translator.ngettext(
            "%(count)s more line is in the answer of the JSON route.",
            "%(count)s more lines are in the answer of the JSON route.",
            left_out,
            count=left_out,
        )


def _warned(warnings: Iterable[EstimateWarning], translator: Translator) -> Iterator[str]:
    for warning in warnings:
        message = warning_message(warning.code, translator, warning.figures)
        yield translator.gettext("Note: %(warning)s", warning=message)


def _lawful(lines: Iterable[ExplanationLine], translator: Translator) -> Iterator[str]:
    laws = dict.fromkeys(law for line in lines for citation in line.citations for law in citation.law.split("; "))
    yield translator.gettext("Law behind these amounts: %(laws)s", laws=translator.clauses(laws))
