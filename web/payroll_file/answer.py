"""Put the reading of a payroll file and the contributions due in words."""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING

from msgspec import Struct

from calculators.contribution.workforce import counted_workforce
from calculators.worksheet.parameters import Parameters
from rules import Coverage
from web.charts.wage_year import WageYear, wage_year
from web.exports.spreadsheets import Table, as_text
from web.i18n import Translator
from web.i18n.formats import money, quarter_months
from web.i18n.messages import warning_message
from web.i18n.payroll import COLUMNS, KINDS, first_named
from web.i18n.provisional import earlier_figures, marked
from web.i18n.sent import sent_sentence
from web.i18n.workforce import workforce_sentence
from web.payroll_file.layout import OF_SHARES
from web.payroll_file.page_tables import PageTable, page_table
from web.payroll_file.reading import PayrollFile
from web.payroll_file.records import Row
from web.payroll_file.shown import (
    account,
    assumptions,
    dollars,
    period_text,
    problem_rows,
)
from web.payroll_file.shown import warnings as file_warnings
from web.payroll_file.tables import (
    paychecks_table,
    people_table,
    percentages_table,
    quarters_table,
    reached_table,
    returns_table,
    withheld_table,
)

if TYPE_CHECKING:
    from calculators.payroll import PayrollAmounts
    from calculators.payroll.workforce import Counted

FIRST_ROWS = 5
FIRST_PROBLEMS = 20
FIRST_LINES = 100
MOST_PROBLEMS = 2_000
"""The most wrong cells that the page lists. The download lists all."""
MOST_RETURNS = 40
MOST_TO_PASTE = 500
"""The most people of a return whose rows the page gives to paste. The download has all."""
MOST_BARS = 6
"""The most people in the picture of the year."""
ON_THE_PAGE = ("wages", "eligible_wages", "employer", "employee")
"""The amounts of a return on the page, after its total."""
OF_A_PERSON = ("wages", "year_to_date", "eligible_wages", "employer", "employee", "total")
"""The amounts of a person's line on the page."""
Texts = Sequence[str]


class Part(Struct, frozen=True):
    """The first rows of a table, and the number of all rows if there are more."""

    rows: Sequence[Texts]
    of: int = 0


class Preview(Struct, frozen=True):
    """The reading of a file: the heading of each column, unused columns, the first rows and the problems.

    ``form`` is XLSX or the encoding of its text. ``usable`` is true if it has a row to use.
    """

    heading: str
    meaning: str
    form: str
    usable: bool
    columns: Sequence[tuple[str, str]]
    unused: Texts
    rows: Part
    problems: Part
    assumptions: Texts
    warnings: Texts
    view: str = "preview"


class Return(Struct, frozen=True):
    """A quarterly return: its table, and the same rows to paste if they fit on the page."""

    title: str
    table: PageTable
    to_paste: str


class Amounts(Struct, frozen=True):
    """The contributions due, with the tables that the page shows and the number of all rows of each."""

    heading: str
    lacking: str
    meaning: str
    account: str
    workforce: Texts
    quarters: PageTable
    together: Texts
    employers: Sequence[tuple[str, str]]
    percentages: PageTable
    picture: WageYear | None
    picture_year: int
    reached: PageTable
    checked: PageTable
    check: str
    returns: Sequence[Return]
    people: PageTable
    paychecks: PageTable
    problems: Part
    warnings: Texts
    earlier_figures: Texts
    assumptions: Texts
    yearly: bool
    view: str = "amounts"


def preview(file: PayrollFile, coverage: Coverage, translator: Translator) -> Preview:
    """Return the reading of the file, before any amount is worked out."""
    roles = file.layout.roles
    places = [place for place in range(len(file.layout.headings)) if place not in roles]
    return Preview(
        heading=translator.gettext("What we found in the file"),
        meaning=account(file, translator),
        form=file.form,
        usable=bool(file.rows),
        columns=[
            (translator.gettext(COLUMNS[role]), file.shown_heading(place)) for place, role in sorted(roles.items())
        ],
        unused=[heading for place in places if (heading := file.shown_heading(place))],
        rows=_part((_row(row, translator) for row in file.rows), len(file.rows), FIRST_ROWS),
        problems=_problems(file, coverage, translator, FIRST_PROBLEMS),
        assumptions=assumptions(file, translator),
        warnings=file_warnings(file, translator),
    )


def amounts(
    file: PayrollFile,
    found: "PayrollAmounts",
    counted: "Counted",
    coverage: Coverage,
    translator: Translator,
) -> Amounts:
    """Return the contributions due on the usable rows, with the ``counted`` workforces in words."""
    together = found.together()
    provisional = warning_message("provisional_parameters", translator)
    unlikely = [warning_message(each.code, translator, each.figures) for each in found.unlikely]
    several = found.several_employers
    incomplete = translator.gettext(
        "We could not use some rows. Fix them and upload the file again. With those rows, some people may reach "
        "the wage base sooner."
    )

    def shown(table: Table, most: int = FIRST_LINES) -> PageTable:
        return page_table(table, translator, most=most)

    picture_year = max(row.quarter.year for row in file.rows)
    return Amounts(
        heading=marked(
            translator.gettext("%(amount)s to send in total", amount=_money(together["total"])),
            found.provisional_figures,
            translator,
        ),
        lacking=_lacking(file, translator),
        meaning=sent_sentence(
            (_money(together["total"]), _money(together["employee"]), _money(together["employer"])),
            translator,
            self_employed=all(row.kind == "self_employed" for row in file.rows),
        ),
        account=account(file, translator),
        workforce=_workforces(found, translator),
        quarters=shown(quarters_table(found.quarters, translator, ON_THE_PAGE), MOST_RETURNS),
        together=[_money(together[name]) for name in ("total", *ON_THE_PAGE)],
        employers=[(each.name, _money(each.sums["total"])) for each in found.employers] if several else [],
        percentages=shown(percentages_table(found.employers, translator)),
        picture=_picture(found, picture_year, translator),
        picture_year=picture_year,
        reached=shown(reached_table(found.reached, translator, employers=several)),
        checked=shown(withheld_table(found.checked, translator, employers=several)),
        check=_check(found, translator),
        returns=[] if file.yearly else _returns(found, translator),
        people=shown(people_table(found, translator, OF_A_PERSON)),
        paychecks=shown(paychecks_table(found, translator, OF_A_PERSON)),
        problems=_problems(file, coverage, translator, MOST_PROBLEMS),
        warnings=[
            *([provisional] if found.provisional_figures else []),
            *([warning_message("private_plan", translator)] if any(each.exempt for each in found.employers) else []),
            *unlikely,
            *_share_paid(found, translator),
            *_without_share(found, translator),
            *([incomplete] if file.incomplete else []),
            *file_warnings(file, translator),
        ],
        earlier_figures=earlier_figures(found.provisional_figures, translator),
        assumptions=[
            *assumptions(file, translator),
            *_own_shares(file, translator),
            *_counted(counted, found.law, translator),
        ],
        yearly=file.yearly,
    )


def _share_paid(found: "PayrollAmounts", translator: Translator) -> list[str]:
    """Return a warning with the part of the employee share that employers pay, which is wages."""
    if not found.employee_share_paid:
        return []
    figures = {"employee_share_paid": f"{dollars(found.employee_share_paid):.2f}"}
    return [warning_message("employer_pays_is_wages", translator, figures)]


def _without_share(found: "PayrollAmounts", translator: Translator) -> list[str]:
    """Return a warning that names the groups of people without a share of their own."""
    names = [_of_employer(label, employer) for employer, label in found.without_share]
    if not names:
        return []
    return [
        translator.gettext(
            "These groups have no share of their own, so we used the share for everyone: %(groups)s.",
            groups=translator.listed(first_named(names)),
        )
    ]


def _own_shares(file: PayrollFile, translator: Translator) -> list[str]:
    """Return the people that the percentages are for, if the file has shares of single people."""
    if not file.layout.places.keys() & {*OF_SHARES}:
        return []
    return [translator.gettext("The percentages are for people without a share of their own.")]


def _workforces(found: "PayrollAmounts", translator: Translator) -> list[str]:
    """Return the sentence on the workforce of each employer, once if it is the same for all."""
    sentences = [workforce_sentence(each.workforce, each.exempt, found.law, translator) for each in found.employers]
    if len(set(sentences)) == 1:
        return sentences[:1]
    return [
        # Translators: the name of an employer, and a sentence about its workforce.
        translator.gettext("%(employer)s: %(sentence)s", employer=each.name, sentence=sentence)
        for each, sentence in zip(found.employers, sentences, strict=True)
    ]


def _counted(counted: "Counted", law: Parameters, translator: Translator) -> list[str]:
    """Return the average workforce of each year with every pay period, which counts for the year after it."""
    texts = []
    for (employer, year), asked in counted.items():
        workforce = counted_workforce(asked, law)
        sentence = translator.gettext(
            "All pay dates of %(year)s are in the file. The average number of W-2 employees is %(w2)s. The average "
            "number of contractors is %(contractors)s. This is your workforce for %(next)s.",
            year=year,
            w2=workforce.w2_average.text(),
            contractors=workforce.contractor_average.text(),
            next=year + 1,
        )
        named = translator.gettext("%(employer)s: %(sentence)s", employer=employer, sentence=sentence)
        texts.append(named if employer else sentence)
    return texts


def _picture(found: "PayrollAmounts", year: int, translator: Translator) -> WageYear | None:
    """Return the picture of the people with the highest wages if one of them reaches the wage base."""
    if not any(_year_of(each.when) == year for each in found.reached):
        return None
    quarters: dict[str, list[int]] = {}
    for line in found.lines.filter("counted").sort("quarter", maintain_order=True).iter_rows(named=True):
        if line["quarter"].startswith(str(year)):
            person = _of_employer(line["person"], line["employer_name"])
            quarters.setdefault(person, []).append(line["wages"])
    highest = sorted(quarters.items(), key=lambda each: -sum(each[1]))[:MOST_BARS]
    base = next(each.wage_base for each in found.employers[0].percentages if each.year == year)
    return wage_year(highest, int(base * 100), translator)


def _year_of(when: str | date) -> int:
    return when.year if isinstance(when, date) else int(when[:4])


def _check(found: "PayrollAmounts", translator: Translator) -> str:
    """Return how many people had too much or too little withheld, or nothing if that was not checked."""
    if not found.checked:
        return ""
    wrong = [each for each in found.checked if each.verdict != "right"]
    if not wrong:
        return translator.gettext("You withheld the right amount from every person.")
    much, little = (sum(each.verdict == verdict for each in wrong) for verdict in ("too_much", "too_little"))
    return translator.gettext(
        "People with too much withheld: %(much)s. People with too little withheld: %(little)s.",
        much=f"{much:,}",
        little=f"{little:,}",
    )


def _returns(found: "PayrollAmounts", translator: Translator) -> list[Return]:
    """Return the people of each return, in its own columns."""
    each = []
    for quarter in found.quarters[:MOST_RETURNS]:
        table = returns_table(found, translator, quarter=quarter.quarter, employer=quarter.employer)
        title = _of_employer(quarter_months(quarter.quarter, translator), quarter.employer)
        text = as_text(table) if quarter.people <= MOST_TO_PASTE else ""
        each.append(Return(title, page_table(table, translator, most=FIRST_LINES), text))
    return each


def _lacking(file: PayrollFile, translator: Translator) -> str:
    """Return the people whose wages are missing from the amounts because their rows were refused."""
    if not file.problems:
        return ""
    people = list(dict.fromkeys(problem.person for problem in file.problems if problem.person))
    if not people:
        return translator.ngettext(
            "%(count)s row is not in these amounts.",
            "%(count)s rows are not in these amounts.",
            file.refused,
            count=f"{file.refused:,}",
        )
    return translator.ngettext(
        "%(count)s row is not in these amounts. It belongs to: %(people)s.",
        "%(count)s rows are not in these amounts. They belong to: %(people)s.",
        file.refused,
        count=f"{file.refused:,}",
        people=translator.listed(first_named(people)),
    )


def _part(rows: Iterable[Texts], count: int, most: int) -> Part:
    return Part(list(islice(rows, most)), count if count > most else 0)


def _problems(file: PayrollFile, coverage: Coverage, translator: Translator, most: int) -> Part:
    rows = ([f"{row:,}", *told] for row, *told in problem_rows(file, coverage, translator))
    return _part(rows, len(file.problems), most)


def _row(row: Row, translator: Translator) -> Texts:
    kind, period = translator.gettext(KINDS[row.kind]), period_text(row.period, translator)
    return [f"{row.number:,}", _of_employer(row.person, row.employer), kind, period, _money(row.wages)]


def _of_employer(person: str, employer: str) -> str:
    return f"{person} · {employer}" if employer else person


def _money(cents: int) -> str:
    return money(dollars(cents))
