"""Tests that the numbers of the law in texts equal those of the rules."""

import re
from calendar import month_name
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from calculators.models.fields import MOST_ROWS_OF_WAGES
from calculators.worksheet.calendar import DAYS_IN_A_WEEK
from catalogs import TEMPLATE, babel_id_of, catalog_files, forms, originals, read, texts
from rules import ParameterValue, published
from web.command_line.mcp import DEFAULT_PORT
from web.forms.benefits import EMPLOYERS, INCOMES, PERIODS
from web.forms.contributions import PEOPLE
from web.forms.number_input import HOURS_IN_A_WEEK
from web.i18n import translator_for
from web.i18n.formats import day

FROM_THE_SHELF = (
    "lasted less than {current_job_weeks} weeks, so",
    "lasted {current_job_weeks} weeks or more",
    "for the first {waiting_period} days of each leave",
    "take {family_weeks} weeks, you are paid for {paid_weeks}.",
    "{thirty_times_multiplier} times the benefit",
    "{thirty_times_multiplier} times the weekly benefit",
    "{thirty_times_multiplier} times the PFML benefit",
    "{thirty_times_multiplier} times the unemployment benefit",
    "began on {contributions_begin}, so",
    "In 2019 only wages from October 1 count",
    "{replacement_threshold} of the state average",
    "Start on {family_care_begins} or later",
    "in steps of {intermittent_step} minutes",
    "for at least {opt_in_years} years",
    "from employers of {employer_threshold} or more",
    "if {employer_threshold} people or more work for that employer",
    "{employer_threshold} people or more",
    "Fewer than {employer_threshold} people",
    "more than {contractor_count_fraction} of all your workers",
    "fewer than {employer_threshold} people",
)
"""Phrases with numbers of the law. Each name is replaced by the number in the rules."""

OF_THE_NOTICES = (
    "within 30 days of hire",
    "at least 30 days before",
    "For January 1, that is by December 2 ",
    "$50 for each",
    "$300 later",
)
"""An employer's duties (M.G.L. c. 175M s. 4), which no estimate uses and the rules do not have."""

OTHERS = (
    f"more than 0 and at most ({HOURS_IN_A_WEEK}|{DAYS_IN_A_WEEK})(?!\\d)",
    f"room for ({EMPLOYERS.most}|{PEOPLE.most}|{PERIODS.most}|{INCOMES.most})(?!\\d)|of 1 or more|takes up to 400",
    r"1099-G|1099-NEC|arrive 2 to 3 days after the payment date|arrive in 7 to 11 days",
    r"W-2|W-4S|401\(k\)|Form 1 |average_w2|1099-MISC|WCAG 2\.2|OpenAPI 3\.1|RFC \d{4}|UTF-8|256 KiB|400 percent",
    r"(as in|such as|like|[Ff]or example,?) [^.]*\d(\.\d+)?(,\d\d)?( for 60 percent)?|and on the next line 31, 0",
    r"from 0 to [\d.]+|of 0 or more|Q1 to Q4|1 to 64|at most 64",
    r"January 2022 or January 2023|page of 2023|In 2025 courts|before the courts in 2025",
    r"payments before 2025 there was no federal answer",
    r"nearest cent \(half a cent|change on January 1\.",
    r"From 2026, that part counts as wages",
    r"12 lines if paid monthly, 52 or 53 if paid weekly",
    r"enter 0\.|, and 0 if you have fewer",
    r"--w2(?: (?:30|0|2026=30))?|\bw2\b|of the year: 65000|: (?:30|2), or by year|in a group: Nurses=65000",
    rf"Default: {DEFAULT_PORT}|at most {MOST_ROWS_OF_WAGES} rows|at most 999999999\.99|together, not 1\.",
    r"average: 0|2025-Q4=11000\.00|PFML_PROXY_HOPS=0|such as 0\.|(?:Write|cents:|exponent:) 12500\.50|\.parquet",
)
"""Numbers that are not of the law: names, examples, limits of a box, past days, times of banks and of the post."""


def written(line: Sequence[ParameterValue]) -> str:
    """Return the number as the texts write it, or an error text for a changed number."""
    notice = line[-1]
    if any(each.value != notice.value for each in line):
        return f"({notice.name} changes by date: give it to the text by a placeholder)"
    if isinstance(notice.value, date):
        return day(notice.value, translator_for("en"))
    if notice.unit == "fraction":
        return "half" if notice.value == Decimal("0.50") else f"{Decimal(notice.text) * 100:.0f}"
    return notice.text


def on_the_shelf() -> dict[str, str]:
    """Return each number as the texts write it, and the paid weeks after the waiting period."""
    law = published().law_on(published().coverage.benefits.last_day, "benefits")
    paid = Decimal(law.text("family_weeks")) - Decimal(law.text("waiting_period")) / Decimal(law.text("days_in_a_week"))
    return {name: written(line) for name, line in published().timelines.items()} | {"paid_weeks": f"{paid:f}"}


STATED = [phrase.format_map(on_the_shelf()) for phrase in FROM_THE_SHELF]
TEMPLATE_TEXTS = texts(read_po(TEMPLATE.read_text("utf-8").splitlines()))
ENGLISH = [text for message in TEMPLATE_TEXTS for text in originals(message)]
every_catalog = pytest.mark.parametrize("file", catalog_files(), ids=babel_id_of)


@pytest.mark.parametrize("phrase", [*STATED, *OF_THE_NOTICES])
def test_a_number_of_the_law_in_a_text_equals_the_rules(phrase: str) -> None:
    assert any(phrase in text for text in ENGLISH)


@pytest.mark.parametrize("text", ENGLISH)
def test_every_number_in_a_text_has_a_source(text: str) -> None:
    known = "|".join([*map(re.escape, (*STATED, *OF_THE_NOTICES)), *OTHERS])
    assert re.findall(r"\d+|\bhalf\b", re.sub(known, "", re.sub(r"%\(\w+\)s", "", text))) == []


@every_catalog
def test_every_language_states_the_same_numbers(file: Path) -> None:
    for message in texts(read(file)):
        english = (message.id,) if isinstance(message.id, str) else message.id
        for form in forms(message):
            assert any(digits(each) <= digits(form) <= digits(each) | months(each) for each in english), message.id


def digits(text: str) -> set[int]:
    """Return the numbers written in digits."""
    return set(map(int, re.findall(r"\d+", text)))


def months(text: str) -> set[int]:
    """Return the numbers of the English months in a text, which some languages write in digits."""
    return {number for number, name in enumerate(month_name) if name and name in text}
