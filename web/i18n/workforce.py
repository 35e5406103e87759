"""Put the count of covered individuals and its consequence for the employer share in words."""

from collections.abc import Collection

from calculators.contribution.models import WorkforceResult
from calculators.contribution.rates_and_shares import PARTS, Part, employer_share_exempt
from calculators.worksheet.parameters import Parameters
from web.i18n.translator import Translator


def workforce_sentence(
    workforce: WorkforceResult | None, exempt: Collection[Part], law: Parameters, translator: Translator
) -> str:
    """Return the sentence on the count and on whether the employer share is due.

    A share of the employees that the employer chooses to pay is not the employer share.
    """
    if {*PARTS} == {*exempt}:
        return translator.gettext("Approved private plans cover both parts, so you owe the state nothing.")
    if workforce is None:
        return translator.gettext("A self-employed person pays both shares.")
    if employer_share_exempt(exempt, law):
        return translator.gettext(
            "An approved private plan covers the part that has an employer share, so you do not owe the employer share."
        )
    return _counted(workforce, translator)


def _counted(workforce: WorkforceResult, translator: Translator) -> str:
    covered = workforce.covered_individuals
    values = {"count": f"{covered:f}", "threshold": workforce.threshold}
    if workforce.employer_share_due and workforce.contractors_counted:
        return translator.gettext(
            "With %(count)s covered individuals, including contractors, you owe the employer share. You owe it if "
            "you have %(threshold)s or more.",
            **values,
        )
    if workforce.employer_share_due:
        return translator.gettext(
            "With %(count)s covered individuals, not including contractors, you owe the employer share. You owe "
            "it if you have %(threshold)s or more.",
            **values,
        )
    if workforce.contractors_counted:
        return translator.ngettext(
            "With %(count)s covered individual, including contractors, you do not owe the employer share. You owe "
            "it if you have %(threshold)s or more.",
            "With %(count)s covered individuals, including contractors, you do not owe the employer share. You "
            "owe it if you have %(threshold)s or more.",
            covered,
            **values,
        )
    return translator.ngettext(
        "With %(count)s covered individual, not including contractors, you do not owe the employer share. You owe "
        "it if you have %(threshold)s or more.",
        "With %(count)s covered individuals, not including contractors, you do not owe the employer share. You "
        "owe it if you have %(threshold)s or more.",
        covered,
        **values,
    )
