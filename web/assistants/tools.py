"""The tools, with their questions, their answers in sentences and JSON, and their errors."""

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from msgspec import Struct
from pydantic import BaseModel, ValidationError
from werkzeug.exceptions import TooManyRequests

from calculators import (
    AwardCheck,
    AwardCheckQuestion,
    BenefitEstimate,
    BenefitQuestion,
    ContributionEstimate,
    ContributionQuestion,
    ExcessEstimate,
    ExcessQuestion,
    InvalidQuestion,
    Mistake,
    WithholdingEstimate,
    WithholdingQuestion,
    check_award,
    estimate_benefit,
    estimate_contribution,
    estimate_withholding,
    find_excess_withholding,
)
from calculators.models.answers import ExplanationLine
from calculators.models.errors import Bounds
from rules import NotCovered, Rulebook
from web.api.localize import Answer, localized
from web.api.operations import ESTIMATES
from web.api.parameter_models import ParametersInForce
from web.api.parameters import parameters_on
from web.api.prices import price_of, work_of
from web.api.problems import PROVISIONAL, FieldProblem, Problem, problem_of
from web.api.questions import read_question
from web.assistants.questions import FiguresQuestion, Rule, RuleQuestion
from web.assistants.rule import rule
from web.assistants.schemas import arguments_of
from web.assistants.sentences import (
    award_check_sentences,
    benefit_sentences,
    contribution_sentences,
    excess_sentences,
    explained_sentences,
    figure_sentences,
    rule_sentences,
    withholding_sentences,
)
from web.i18n.locales import ENGLISH, served_languages
from web.i18n.translator import Translator, translator_for

LOG = logging.getLogger(__name__)
Answered = tuple[Iterable[str], BaseModel]
MOST_LINES = 20
"""The most lines of an explanation in the JSON of an answer."""
LONGEST = {each.question: each.longest for each in ESTIMATES}
"""The part of a question that can be too long."""


class AssistantTool(Struct, frozen=True):
    """A tool, whose ``answer`` returns the sentences and the document for a question."""

    name: str
    title: str
    description: str
    question: type[BaseModel]
    document: type[BaseModel]
    answer: Callable[[Any, Translator, Rulebook], Answered]

    @property
    def arguments(self) -> dict[str, Any]:
        """Return the JSON Schema of the arguments, which are the question and the language."""
        schema = arguments_of(self.question)
        tags = [language.tag for language in served_languages()]
        language = {"type": "string", "enum": tags, "default": ENGLISH.tag, "description": "The language to answer in."}
        return {**schema, "properties": {**schema["properties"], "language": language}}


class Reply(Struct, frozen=True):
    """The answer of a tool as sentences and JSON, or an error as sentences alone.

    Some clients check the JSON of an error against the schema of the answer, and then show no error.
    """

    text: str
    document: dict[str, Any] | None = None

    @property
    def wrong(self) -> bool:
        """Return whether this is an error."""
        return self.document is None


def _nothing(price: int) -> None:
    """Charge nothing, because the tools of one person have no limit."""


def reply(
    tool: AssistantTool, arguments: Mapping[str, Any], rulebook: Rulebook, charge: Callable[[int], None] = _nothing
) -> Reply:
    """Return the answer of ``tool``, or an error that repeats no input.

    ``charge`` charges the client for the work of the question, beyond its arrival. It raises ``TooManyRequests``.
    """
    translator = translator_for(ENGLISH.tag)
    try:
        translator = translator_for(_language(arguments))
        question = read_question(tool.question, {name: each for name, each in arguments.items() if name != "language"})
        if (price := _price(question)) > 1:
            charge(price - 1)
        sentences, document = tool.answer(question, translator, rulebook)
        closing = translator.gettext("This is an independent estimate, not a decision.")
        return Reply("\n".join([*sentences, closing]), document.model_dump(mode="json"))
    except (ValidationError, InvalidQuestion, NotCovered, TooManyRequests) as error:
        return _error(problem_of(error, translator, tool.name, provisional=PROVISIONAL))
    except Exception as error:
        LOG.error("%s in %s", type(error).__name__, tool.name)  # noqa: TRY400 - its message may quote a value
        return _error(problem_of(error, translator, tool.name))


def _price(question: BaseModel) -> int:
    """Return the price of a question, and refuse one with too much work, as the site does.

    Every answer is worked out with its explanation, for the sentences.
    """
    longest = LONGEST.get(type(question))
    if longest is None:
        return 1
    return price_of(work_of(question.model_copy(update={"explain": True})), longest)


def _language(arguments: Mapping[str, Any]) -> str:
    tag = arguments.get("language")
    if tag is None:
        return ENGLISH.tag
    served = tuple(language.tag for language in served_languages())
    if tag not in served:
        advice = "Choose a language that is served."
        raise InvalidQuestion([Mistake(("language",), "invalid_choice", advice, Bounds(served))])
    return str(tag)


def _error(problem: Problem) -> Reply:
    errors = [_told(error) for error in problem.errors or ()]
    return Reply("\n".join([f"{problem.title}. {problem.detail} ({problem.type})", *errors]))


def _told(error: FieldProblem) -> str:
    """Return the advice about one value, which names the values that are allowed or nearest to it."""
    return f"{error.pointer}: {error.message} ({error.type})"


def _benefit(question: BenefitQuestion, translator: Translator, rulebook: Rulebook) -> Answered:
    estimate = estimate_benefit(question.model_copy(update={"explain": True}), rulebook=rulebook)
    return _answered(benefit_sentences(question, estimate, translator), estimate, translator, explain=question.explain)


def _contribution(question: ContributionQuestion, translator: Translator, rulebook: Rulebook) -> Answered:
    estimate = estimate_contribution(question.model_copy(update={"explain": True}), rulebook=rulebook)
    sentences = contribution_sentences(estimate, translator)
    lines = [line for person in estimate.people for line in person.explanation]
    people = [person.model_copy(update={"explanation": []}) for person in estimate.people]
    shown = estimate.model_copy(update={"people": people})
    return _answered(sentences, shown, translator, explain=question.explain, also=lines)


def _withholding(question: WithholdingQuestion, translator: Translator, rulebook: Rulebook) -> Answered:
    estimate = estimate_withholding(question.model_copy(update={"explain": True}), rulebook=rulebook)
    return _answered(withholding_sentences(estimate, translator), estimate, translator, explain=question.explain)


def _excess(question: ExcessQuestion, translator: Translator, rulebook: Rulebook) -> Answered:
    estimate = find_excess_withholding(question.model_copy(update={"explain": True}), rulebook=rulebook)
    return _answered(excess_sentences(estimate, translator), estimate, translator, explain=question.explain)


def _award(question: AwardCheckQuestion, translator: Translator, rulebook: Rulebook) -> Answered:
    check = check_award(question.model_copy(update={"explain": True}), rulebook=rulebook)
    sentences = list(award_check_sentences(check, translator))
    lines = [line for reason in check.reasons for line in reason.explanation]
    shown = check.model_copy(update={"reasons": [replace(each, explanation=[]) for each in check.reasons]})
    return _answered(sentences, shown, translator, explain=question.explain, also=lines)


def _answered(
    sentences: Iterable[str],
    estimate: Answer,
    translator: Translator,
    *,
    explain: bool,
    also: Sequence[ExplanationLine] = (),
) -> Answered:
    """Return the sentences and the document, with an explanation only if the question asked for it.

    The text has the lines of the estimate and those ``also`` in its parts. The JSON has the last lines that belong to
    no single week or quarter.
    """
    lines = [*estimate.explanation, *also] if explain else []
    shown = [line for line in estimate.explanation if explain and line.period is None][-MOST_LINES:]
    told = [*sentences, *explained_sentences(lines, translator)]
    return told, localized(estimate.model_copy(update={"explanation": shown}), translator)


def _figures(question: FiguresQuestion, translator: Translator, rulebook: Rulebook) -> Answered:
    figures, _ = parameters_on(question.date, rulebook)
    return figure_sentences(figures, translator), figures


def _rule(question: RuleQuestion, translator: Translator, rulebook: Rulebook) -> Answered:
    found = rule(question.name, translator, rulebook)
    return rule_sentences(found, translator), found


TOOLS = (
    AssistantTool(
        "estimate_benefit",
        "Estimate a worker's weekly benefit",
        "Estimates a worker's weekly benefit from Massachusetts Paid Family and Medical Leave, and checks if the wages "
        "qualify. Send wages by employer and quarter, and the first day of leave. With a plan of leave, the answer "
        "has each week. With what_would_help, it says what is missing and when the worker would qualify. With "
        "compare_start_dates, it compares first days. With provisional, it also answers for leave after the last "
        "covered day, and marks the answer. Never ask for or send a Social Security number or a name.",
        BenefitQuestion,
        BenefitEstimate,
        _benefit,
    ),
    AssistantTool(
        "estimate_contribution",
        "Estimate an employer's contributions",
        "Estimates a year's contributions of a Massachusetts employer or self-employed person. The answer has what the "
        "employer pays, what it withholds and by when. With provisional, it also answers for a year after the last "
        "covered one, and marks the answer.",
        ContributionQuestion,
        ContributionEstimate,
        _contribution,
    ),
    AssistantTool(
        "estimate_withholding",
        "Estimate the withholding from one paycheck",
        "Estimates what to withhold from one Massachusetts paycheck. It uses the wage base and the wages paid earlier "
        "in the year. With provisional, it also answers for a pay date after the last covered one, and marks the "
        "answer.",
        WithholdingQuestion,
        WithholdingEstimate,
        _withholding,
    ),
    AssistantTool(
        "find_excess_withholding",
        "Find what several employers withheld too much",
        "Finds what several employers withheld too much from one person in a year. The person can claim it as a credit "
        "on the Massachusetts income tax return.",
        ExcessQuestion,
        ExcessEstimate,
        _excess,
    ),
    AssistantTool(
        "check_award",
        "Check the amount on a decision letter",
        "Checks if the weekly benefit on a Department notice fits the average weekly wage (IAWW) on it. The answer "
        "says which wages would lead to that amount, and which reasons can explain a difference. You can add the "
        "person's own wages, in the form of estimate_benefit.",
        AwardCheckQuestion,
        AwardCheck,
        _award,
    ),
    AssistantTool(
        "figures_of_the_law",
        "Look up the numbers of the law",
        "Every rate, limit and date of the law in force on a day, each with its provision and source.",
        FiguresQuestion,
        ParametersInForce,
        _figures,
    ),
    AssistantTool(
        "explain_rule",
        "Explain a rule",
        "Explains a line of a calculation or a number of the law. The answer has an example, the values over time, and "
        "the law.",
        RuleQuestion,
        Rule,
        _rule,
    ),
)
