"""The numbers of the law, ready for the worksheet."""

from functools import lru_cache

from calculators.worksheet.number import Number
from rules import Law


class Parameters:
    """The numbers of a law, ready for the worksheet: ``figures.maximum_weekly_benefit``."""

    def __init__(self, law: Law) -> None:
        self.law = law

    def __getattr__(self, name: str) -> Number:
        parameter = self.law.parameters[name]
        # No more places than published: fewer places leave a column of int64 more room.
        places = len(parameter.published_value.text.partition(".")[2])
        amount = int(self.law.number(name).scaleb(places))
        number = Number(amount, places, parameter.published_value.unit, "parameter", (), name, parameter=parameter)
        self.__dict__[name] = number
        return number


@lru_cache(maxsize=256)
def parameters_of(law: Law) -> Parameters:
    """The worksheet numbers of ``law``, made once."""
    return Parameters(law)
