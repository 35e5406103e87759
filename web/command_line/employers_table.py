"""Read a table with the workforce and choices of each employer of a payroll file."""

import csv
import re
from collections.abc import Collection, Mapping
from pathlib import Path

from calculators.payroll.terms import EmployerTerms
from web.command_line.batch.terms_options import terms_of
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext

COLUMNS = (
    "employer",
    "w2",
    "contractors",
    "pays_everything",
    "employer_pays_medical",
    "employer_pays_family",
    "exempt",
)
YES = ("yes", "true", "1", "x")
NO = ("", "no", "false", "0")


def employers_table(file: Path, employers: Collection[str]) -> Mapping[str, EmployerTerms]:
    """Return the terms of each employer in a CSV file.

    Raise ``WrongInput``, which names the line, if they cannot be used or an employer is not in the payroll file.
    """
    try:
        with file.open(encoding="utf-8-sig", newline="") as opened:
            rows = list(csv.DictReader(opened))
            headings = rows[0].keys() if rows else ()
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise WrongInput(gettext("--employers: %(file)s cannot be read.", file=file.name)) from error
    unknown = [heading for heading in headings if heading not in COLUMNS]
    if unknown or "employer" not in headings or "w2" not in headings:
        raise WrongInput(
            gettext(
                "--employers: give the columns %(columns)s. These may follow: %(others)s.",
                columns=", ".join(COLUMNS[:2]),
                others=", ".join(COLUMNS[2:]),
            )
        )
    found: dict[str, EmployerTerms] = {}
    for number, row in enumerate(rows, 2):
        texts = {name: (row.get(name) or "").strip() for name in COLUMNS}
        place = gettext("--employers, line %(line)s", line=number)
        if texts["employer"] not in employers:
            raise WrongInput(
                gettext("%(place)s: the payroll file has no employer %(name)s.", place=place, name=texts["employer"])
            )
        if texts["employer"] in found:
            raise WrongInput(gettext("%(place)s: %(name)s is there twice.", place=place, name=texts["employer"]))
        try:
            found[texts["employer"]] = _terms(texts)
        except WrongInput as error:
            raise WrongInput(
                gettext("%(label)s: %(message)s", label=place, message=str(error).removeprefix("--"))
            ) from error
    return found


def _terms(texts: Mapping[str, str]) -> EmployerTerms:
    everything = texts["pays_everything"].casefold()
    if everything not in (*YES, *NO):
        raise WrongInput(gettext("pays_everything: give yes or no."))
    pays = {part: texts[f"employer_pays_{part}"] or None for part in ("medical", "family")}
    contractors = [texts["contractors"]] if texts["contractors"] else []
    exempt = re.findall(r"\w+", texts["exempt"])
    terms = terms_of([texts["w2"]] if texts["w2"] else [], contractors, pays, exempt, year=None, provisional=False)
    return EmployerTerms(terms, pays_everything=everything in YES)
