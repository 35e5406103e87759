"""Work out the percentages of wages that a payroll program asks for."""

from collections.abc import Mapping

from calculators.contribution.rates_and_shares import Part, PartOfWages, Share, parameters_of_part
from calculators.worksheet.parameters import Parameters


def percentages(shares: Mapping[Part, Share], law: Parameters) -> Mapping[Part, PartOfWages]:
    """Return the fractions of wages that are withheld for each part, and that the employer pays."""
    return {part: _of_part(part, share, law) for part, share in shares.items()}


def _of_part(part: Part, share: Share, law: Parameters) -> PartOfWages:
    rate = parameters_of_part(part, law).rate
    return PartOfWages(withheld=(rate * share.withheld).decimal(), owed=(rate * (share.due - share.withheld)).decimal())
