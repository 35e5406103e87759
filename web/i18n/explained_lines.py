"""Format the lines of an explanation as sentences: the recorded expression with its values.

This module contains no rule of the law. It formats the expression as it was recorded.
"""

import ast
import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import lru_cache, partial
from typing import NamedTuple

from calculators.models.answers import ExplanationLine, Operand
from web.i18n.formats import day, quarter_months, value_of
from web.i18n.labels import line_label
from web.i18n.translator import N_, Translator

SIGNS: Mapping[type[ast.AST], tuple[str, int]] = {
    ast.Add: ("+", 1),
    ast.Sub: ("\N{MINUS SIGN}", 1),
    ast.Mult: ("\N{MULTIPLICATION SIGN}", 2),
    ast.Div: ("\N{DIVISION SIGN}", 2),
}
# Translators: a comparison that decided a step. Each side is a name with its value, or a number.
COMPARISONS: Mapping[tuple[type[ast.AST], bool], str] = {
    (ast.Gt, True): N_("%(left)s is more than %(right)s"),
    (ast.Gt, False): N_("%(left)s is at most %(right)s"),
    (ast.GtE, True): N_("%(left)s is at least %(right)s"),
    (ast.GtE, False): N_("%(left)s is less than %(right)s"),
}
"""The sentence for each comparison that is true or false."""
ATOM = 3

ROUNDINGS = {
    "raised_to_dollar": N_("%(amount)s, rounded up to a whole dollar"),
    # Translators: half a cent counts as a whole cent.
    "to_cent_half_up": N_("%(amount)s, rounded to the nearest cent (half a cent goes up)"),
    # Translators: half a cent goes to the neighbouring cent that is an even number.
    "to_cent_half_even": N_("%(amount)s, rounded to the nearest cent (half a cent goes to the even cent)"),
    "raised_to_cent": N_("%(amount)s, rounded up to a cent"),
    "raised_to_whole": N_("%(amount)s, rounded up to a whole number"),
    "cut_to_four_decimals": N_("%(amount)s, without the decimals after the fourth"),
    "sunday_on_or_before": N_("the Sunday on or before %(amount)s"),
    # Translators: %(amount)s is a date.
    "quarter_of": N_("the calendar quarter of %(amount)s"),
}
PAIRS = {
    "lesser": N_("the lesser of %(first)s and %(second)s"),
    "greater": N_("the greater of %(first)s and %(second)s"),
    "earlier": N_("the earlier of %(first)s and %(second)s"),
}
LISTS = {
    # Translators: %(list)s is a list of amounts.
    "highest": N_("the highest of %(list)s"),
    # Translators: %(list)s is a list of amounts.
    "second_highest": N_("the second highest of %(list)s"),
    # Translators: %(list)s is a list of amounts; the result is a number such as 4.
    "count_above_zero": N_("how many of %(list)s are above zero"),
}


DAY = re.compile(r"\d{4}-\d\d-\d\d")
PLACE = re.compile(r"\{(\d+)\}")
"""The place of an operand in a pattern. In the grammar of Python it is a set with one number."""
PAY_PERIODS = {
    # Translators: an amount for each quarter of a year, and so on.
    "quarter": N_("each quarter"),
    "month": N_("each month"),
    "biweekly": N_("every two weeks"),
    "week": N_("each week"),
}


class Term(NamedTuple):
    """A part of a sentence, the precedence of its sign, and the unit of a plain value."""

    text: str
    rank: int = ATOM
    unit: str = ""


class Shown(NamedTuple):
    """The text of a value with its unit, and that of a period."""

    value: Callable[[str, str, Translator], str]
    period: Callable[[str, Translator], str]


def label_of(name: str, of: str | None, period: str | None, translator: Translator) -> str:
    """Return the label of a line or operand, with its employer or person and its period."""
    return label_with(name, of, period and period_name(period, translator), translator)


def label_with(name: str, of: str | None, shown_period: str | None, translator: Translator) -> str:
    """Return the same label from the text of its period."""
    label = line_label(name, translator)
    if shown_period:
        # Translators: a line of the computation and the quarter it belongs to.
        label = translator.gettext("%(label)s, %(period)s", label=label, period=shown_period)
    if of:
        # Translators: a line of the computation and the employer or person it belongs to.
        label = translator.gettext("%(label)s (%(whose)s)", label=label, whose=of)
    return label


def week_of(line: ExplanationLine) -> str | None:
    """Return the first day of the week of ``line``, or ``None`` if it is not about a week of leave."""
    return line.period if line.period and DAY.fullmatch(line.period) else None


def weeks_name(first: str, last: str, translator: Translator) -> str:
    """Return the name of several weeks by the first days of the first and the last of them."""
    return translator.gettext(
        # Translators: both placeholders are dates, on which the first and the last of several weeks start.
        "each week from %(first)s to %(last)s",
        first=day(date.fromisoformat(first), translator),
        last=day(date.fromisoformat(last), translator),
    )


def period_name(period: str, translator: Translator) -> str:
    """Return the months of a quarter, the first day of a week, or the number of a pay period."""
    if "Q" in period:
        return quarter_months(period, translator)
    if period in PAY_PERIODS:
        return translator.gettext(PAY_PERIODS[period])
    if "-" in period:
        # Translators: the days of leave in a week, as in "week from March 2, 2026".
        return translator.gettext("week from %(day)s", day=day(date.fromisoformat(period), translator))
    # Translators: the first pay period of the year is number 1.
    return translator.gettext("pay period %(number)s", number=period)


IN_WORDS = Shown(value_of, period_name)


def sentence(line: ExplanationLine, translator: Translator, shown: Shown = IN_WORDS) -> str:
    """Return the expression of ``line`` with its values, such as ``$12,000.00 + $12,500.50``."""
    return _filled(line.pattern, line.operands, translator, partial(_value, shown))


def reasons(line: ExplanationLine, translator: Translator, shown: Shown = IN_WORDS) -> list[str]:
    """Return the comparisons that led to ``line``, with the names and values of both sides."""
    named = partial(_named_value, shown)
    return [_filled(pattern, line.operands, translator, named) for pattern in line.condition_patterns]


def _value(shown: Shown, operand: Operand, translator: Translator) -> str:
    return shown.value(operand.value, operand.unit, translator)


def _named_value(shown: Shown, operand: Operand, translator: Translator) -> str:
    period = operand.period and shown.period(operand.period, translator)
    label = label_with(operand.line, operand.of, period, translator)
    # Translators: one side of a comparison, a line of the computation and its value.
    return translator.gettext("“%(label)s” (%(value)s)", label=label, value=_value(shown, operand, translator))


def _filled(
    pattern: str, operands: Sequence[Operand], translator: Translator, show: Callable[[Operand, Translator], str]
) -> str:
    """Return the sentence of ``pattern`` with the text of ``show`` for each operand."""
    in_words = _in_words if len(pattern) < LONGEST_KEPT else _in_words.__wrapped__
    parts = list(in_words(pattern, tuple([operand.unit for operand in operands]), translator))
    parts[1::2] = [show(operands[int(place)], translator) for place in parts[1::2]]
    return "".join(parts)


LONGEST_KEPT = 200
"""The letters of a pattern that is too long to keep, such as a sum over many people."""


@lru_cache(maxsize=4096)
def _in_words(pattern: str, units: Sequence[str], translator: Translator) -> Sequence[str]:
    """Return the words of ``pattern``, with the place of an operand as every second part.

    ``units`` are those of the operands. No value of a person is in it.
    """
    return PLACE.split(_Sentence(units, translator).term(ast.parse(pattern, mode="eval").body).text)


class _Sentence:
    """A translator of patterns to words, which keeps the places of the operands."""

    def __init__(self, units: Sequence[str], translator: Translator) -> None:
        self.units = units
        self.translator = translator

    def term(self, node: ast.expr) -> Term:
        match node:
            case ast.Set(elts=[ast.Constant(value=int(place))]):
                return Term(f"{{{place}}}", ATOM, self.units[place])
            case ast.BinOp(left=left, op=operator, right=right):
                return self.arithmetic(self.term(left), operator, self.term(right))
            case ast.Call(func=ast.Name(id=function), args=arguments):
                return self.function(function, [self.term(argument) for argument in arguments])
            case ast.Constant(value=value):
                return Term(str(value))
            case ast.UnaryOp(op=ast.Not(), operand=ast.Compare() as compared):
                return self.comparison(compared, holds=False)
            case ast.Compare():
                return self.comparison(node, holds=True)
        raise ValueError(f"an expression must not contain {ast.dump(node)}")

    def comparison(self, node: ast.Compare, *, holds: bool) -> Term:
        left, right = self.term(node.left).text, self.term(node.comparators[0]).text
        return Term(self.translator.gettext(COMPARISONS[type(node.ops[0]), holds], left=left, right=right), 0)

    def arithmetic(self, left: Term, operator: ast.operator, right: Term) -> Term:
        if left.unit == "quarter":
            return Term(self.quarters_before(left.text, right.text))
        if left.unit == right.unit == "date":
            # Translators: the number of days between two dates.
            return Term(
                self.translator.gettext("the days from %(first)s to %(second)s", first=right.text, second=left.text)
            )
        sign, rank = SIGNS[type(operator)]
        sides = map(self.translator.isolated_value, (_enclosed(left, rank), _enclosed(right, rank + 1)))
        text = f" {sign} ".join(sides)
        return Term(self.translator.arithmetic(text), rank)

    def quarters_before(self, quarter: str, count: str) -> str:
        return self.translator.ngettext(
            # Translators: %(quarter)s is a calendar quarter, as in "January to March 2026".
            "%(count)s quarter before %(quarter)s",
            "%(count)s quarters before %(quarter)s",
            int(count),
            count=count,
            quarter=quarter,
        )

    def function(self, name: str, terms: list[Term]) -> Term:
        texts = [term.text for term in terms]
        if name in ROUNDINGS:
            return Term(self.translator.gettext(ROUNDINGS[name], amount=texts[0]), 0)
        if name in LISTS:
            return Term(self.translator.gettext(LISTS[name], list=self.translator.listed(texts)))
        dates = all(term.unit == "date" for term in terms)
        pattern = PAIRS["earlier" if dates and name == "lesser" else name]
        return Term(self.translator.gettext(pattern, first=texts[0], second=texts[1]))


def _enclosed(term: Term, rank: int) -> str:
    return f"({term.text})" if term.rank < rank else term.text
