"""The numbers of the law, ready for the worksheet."""

from functools import lru_cache

from calculators.worksheet import Number
from rules import Law


class Figures:
    """The numbers of a law, ready for the worksheet: ``figures.maximum_weekly_benefit``."""

    def __init__(self, law: Law) -> None:
        self.law = law

    def __getattr__(self, name: str) -> Number:
        figure = self.law.figures[name]
        # No more places than published: fewer places leave a column of int64 more room.
        places = len(figure.notice.text.partition(".")[2])
        amount = int(self.law.number(name).scaleb(places))
        number = Number(amount, places, figure.notice.unit, "figure", (), name, figure=figure)
        self.__dict__[name] = number
        return number


@lru_cache(maxsize=256)
def figures_of(law: Law) -> Figures:
    """The worksheet numbers of ``law``, made once."""
    return Figures(law)
