"""Find the shares of an employer that pays everything, so that nothing is withheld."""

from collections.abc import Collection

from calculators.contribution.models import EmployerPays
from calculators.contribution.rates_and_shares import PARTS, Part, due_fraction
from calculators.contribution.workforce import Workforce
from calculators.worksheet.parameters import Parameters


def everything_due(workforce: Workforce, exempt: Collection[Part], law: Parameters) -> EmployerPays:
    """Return the choice to pay the whole amount due of each part.

    Below the threshold it is the employee's share.
    """
    due = {
        part: due_fraction(part, workforce.employer_share_due, law).decimal() for part in PARTS if part not in exempt
    }
    return EmployerPays(medical=due.get("medical"), family=due.get("family"))
