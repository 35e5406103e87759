"""Read the terms of an employer from the options of the command."""

from collections.abc import Collection, Mapping, Sequence
from typing import TypeVar

import click
from pydantic import BaseModel, TypeAdapter, ValidationError

from calculators.batch import Terms
from calculators.contribution.models import EmployerPays, WorkforceQuestion
from calculators.contribution.rates_and_shares import Part
from calculators.models.errors import InvalidQuestion, Mistake
from web.command_line.choice_options import GROUP_PAYS, shares_of_groups
from web.command_line.exit_statuses import WrongInput
from web.command_line.language import gettext, translator
from web.command_line.options import A_PATH, FILE, NUMBER
from web.i18n.translator import N_
from web.i18n.value_errors import value_message
from web.validation_errors import mistakes_of

average_w2 = click.option(
    "--w2",
    multiple=True,
    metavar=NUMBER,
    help=N_("Average number of W-2 employees in the year before: 30, or by year, such as 2026=30."),
)
average_contractors = click.option(
    "--contractors",
    multiple=True,
    metavar=NUMBER,
    help=N_("Average number of 1099-MISC contractors: 2, or by year, such as 2026=2."),
)
column_map = click.option(
    "--map",
    "map_",
    type=A_PATH,
    metavar=FILE,
    help=N_("A JSON file that names the columns, such as saved on the page."),
)
EVERY_YEAR = ""
Model = TypeVar("Model", bound=BaseModel)
OPTIONS = {"average_w2": "--w2", "average_contractors": "--contractors"}
PAYS = {"medical": "--employer-pays-medical", "family": "--employer-pays-family"}
YEAR = TypeAdapter(int)
PARTS = TypeAdapter(list[Part])


def terms_of(
    w2: Sequence[str],
    contractors: Sequence[str],
    pays: Mapping[str, str | None],
    exempt: Collection[str],
    *,
    year: int | None,
    provisional: bool,
) -> Terms:
    """Return the terms.

    Raise ``WrongInput``, which names the wrong option.
    """
    if not w2:
        raise WrongInput(
            gettext(
                "--w2: give the average number of W-2 employees in the year before, such as --w2 30. "
                "Give --w2 0 if all rows are for self-employed people."
            )
        )
    chosen = {part: fraction for part, fraction in pays.items() if fraction is not None}
    try:
        parts = PARTS.validate_python(list(exempt))
    except ValidationError:
        raise WrongInput(gettext("--exempt: give medical or family.")) from None
    workforce = _workforce(_by_year(w2, "--w2"), _by_year(contractors, "--contractors"))
    return Terms(workforce, _model(EmployerPays, chosen, PAYS), parts, year, provisional=provisional)


def groups_of(medical: Sequence[str], family: Sequence[str]) -> dict[str, EmployerPays]:
    """Return the choice for each group.

    Raise ``WrongInput`` that names the wrong option.
    """
    shares = shares_of_groups(medical=medical, family=family)
    return {group: _model(EmployerPays, fractions, GROUP_PAYS) for group, fractions in shares.items()}


def by_option(error: InvalidQuestion) -> str:
    """Return the errors of the terms, each with the option that gave it."""
    return translator().sentences(
        gettext("%(label)s: %(message)s", label=_option(mistake.location), message=_advice(mistake))
        for mistake in error.mistakes
    )


def _advice(mistake: Mistake) -> str:
    """Return the bound of a fraction, or the advice of the API about another mistake."""
    if mistake.bounds.minimum is not None:
        return gettext("Give at least %(least)s.", least=mistake.bounds.minimum)
    if mistake.bounds.maximum is not None:
        return gettext("Give at most %(most)s.", most=mistake.bounds.maximum)
    return value_message(mistake.code, translator())


def _option(location: Sequence[str | int]) -> str:
    part = str(location[-1])
    return f"{GROUP_PAYS[part]}, {location[1]}" if location[0] == "groups" else PAYS[part]


def _by_year(texts: Sequence[str], option: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for text in texts:
        year, _, count = text.rpartition("=")
        if year in found or (found and EVERY_YEAR in {year, *found}):
            raise WrongInput(
                gettext(
                    "%(option)s: give one number for all years, such as 30, or one for each, such as 2026=30.",
                    option=option,
                )
            )
        found[year] = count
    return found


def _workforce(
    w2: Mapping[str, str], contractors: Mapping[str, str]
) -> WorkforceQuestion | dict[int, WorkforceQuestion]:
    if contractors.keys() - w2.keys():
        raise WrongInput(gettext("--contractors: give --w2 for the same years."))
    made = {
        year: _model(WorkforceQuestion, {"average_w2": w2[year], "average_contractors": contractors.get(year, "0")})
        for year in w2
    }
    if EVERY_YEAR in made:
        return made[EVERY_YEAR]
    try:
        return {YEAR.validate_python(year): workforce for year, workforce in made.items()}
    except ValidationError:
        raise WrongInput(gettext("--w2: give a year before the number, such as 2026=30.")) from None


def _model(model: type[Model], values: Mapping[str, str], options: Mapping[str, str] = OPTIONS) -> Model:
    try:
        return model.model_validate(values)
    except ValidationError as error:
        first = mistakes_of(error)[0]
        option, advice = options[str(first.location[0])], value_message(first.code, translator(), first.bounds)
        raise WrongInput(gettext("%(label)s: %(message)s", label=option, message=advice)) from None
