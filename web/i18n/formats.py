"""Formats of money, percentages, days and quarters.

Money and percentages have the US format in every language, as on a pay stub (DECISIONS 4.5).
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from decimal import ROUND_DOWN, Decimal
from fractions import Fraction

from calculators.worksheet.calendar import DAYS_IN_A_WEEK, Quarter
from web.i18n.translator import Translator

HUNDREDTH = Decimal("0.01")


def money(amount: Decimal | str) -> str:
    """Format dollars with at least two decimals.

    >>> money("1230.39"), money("778.872"), money("-5.00")
    ('$1,230.39', '$778.872', '-$5.00')
    """
    number = Decimal(amount)
    shown = f"{abs(number):,f}"
    if "." not in shown:
        shown += ".00"
    return f"-${shown}" if number < 0 else f"${shown}"


def weeks_left(weeks: Decimal) -> str:
    """Format weeks of leave that are left, cut to two decimals so that none is promised.

    >>> weeks_left(Decimal("24.6666")), weeks_left(Decimal("19.40")), weeks_left(Decimal("10"))
    ('24.66', '19.4', '10')
    """
    shown = f"{weeks.quantize(HUNDREDTH, ROUND_DOWN):f}"
    return shown.rstrip("0").rstrip(".")


def percent(fraction: Decimal | str) -> str:
    """Format a fraction as a percentage, whole or with at least two decimals.

    >>> percent("0.0070"), percent("0.80"), percent("0.00378")
    ('0.70%', '80%', '0.378%')
    """
    hundredfold = (Decimal(fraction) * 100).normalize()
    if hundredfold == hundredfold.to_integral_value():
        return f"{hundredfold:.0f}%"
    return f"{max(hundredfold, hundredfold.quantize(Decimal('0.01')), key=_places):f}%"


def _places(number: Decimal) -> int:
    return -int(number.as_tuple().exponent)


def month_names(translator: Translator) -> Sequence[str]:
    """Return the names of the twelve months as the choices of a list."""
    return translator.language.dates.months_listed


def day(value: date, translator: Translator) -> str:
    """Format a day with its month as a word, such as March 2, 2026."""
    return _dated(translator.language.dates.day, value, translator)


def weekday(value: date, translator: Translator) -> str:
    """Format a day with its weekday, such as Monday, March 2, 2026."""
    return _dated(translator.language.dates.weekday, value, translator)


def month_year(value: date, translator: Translator) -> str:
    """Format the month and year of a day, such as March 2026."""
    dates = translator.language.dates
    return dates.month.format(month=dates.months_alone[value.month - 1], year=value.year)


def short_day(value: date, translator: Translator) -> str:
    """Format a day without its year, such as March 2."""
    return _dated(translator.language.dates.month_day, value, translator)


def days_between(first: date, last: date, translator: Translator) -> dict[str, str]:
    """Format the two days of a range as ``first`` and ``last``, where one year stands for both days.

    >>> from web.i18n import translator_for
    >>> days_between(date(2026, 6, 7), date(2027, 2, 27), translator_for("en"))
    {'first': 'June 7, 2026', 'last': 'February 27, 2027'}
    """
    one_year = first.year == last.year
    year_first = translator.language.dates.day.startswith("{year}")
    format_first = short_day if one_year and not year_first else day
    format_last = short_day if one_year and year_first else day
    return {"first": format_first(first, translator), "last": format_last(last, translator)}


def month_day(text: str, translator: Translator) -> str:
    """Format a day of every year, given as ``04-30``, such as April 30."""
    return short_day(date.fromisoformat(f"2024-{text}"), translator)


def quarter_months(text: str, translator: Translator) -> str:
    """Format a quarter, given as ``2025-Q4``, such as October to December 2025."""
    quarter, dates = Quarter.parse(text), translator.language.dates
    last = quarter.number * 3 - 1
    return dates.quarter.format(first=dates.months_alone[last - 2], last=dates.months_alone[last], year=quarter.year)


def _dated(pattern: str, value: date, translator: Translator) -> str:
    dates = translator.language.dates
    return pattern.format(
        day=dates.first_day if value.day == 1 else value.day,
        month=dates.months[value.month - 1],
        year=value.year,
        weekday=dates.weekdays[value.weekday()],
    )


def value_of(value: str, unit: str, translator: Translator) -> str:
    """Format a value of the worksheet with its unit."""
    return FORMATS.get(unit, _unchanged)(value, translator)


def weeks_and_days(time: timedelta, translator: Translator) -> str:
    """Format a time in weeks and days, such as 26 weeks, 1 day."""
    weeks, days = divmod(time.days, DAYS_IN_A_WEEK)
    counts = {"weeks": weeks, "days": days} if weeks and days else {"weeks": weeks} if weeks else {"days": days}
    return translator.listed(value_of(str(count), unit, translator) for unit, count in counts.items())


def _unchanged(value: str, translator: Translator) -> str:
    return value


def mixed(value: str) -> str:
    """Format a fraction as a whole number and a part, and leave decimals unchanged.

    >>> mixed("19/7"), mixed("5/7"), mixed("7.5")
    ('2 5/7', '5/7', '7.5')
    """
    numerator, _, denominator = value.partition("/")
    if not denominator:
        return value
    whole, rest = divmod(int(numerator), int(denominator))
    return f"{whole} {rest}/{denominator}" if whole else value


def _counted(value: str) -> int | Fraction:
    """Return the number that decides the plural, which is mostly whole."""
    return int(value) if value.isdecimal() else Fraction(value)


FORMATS: Mapping[str, Callable[[str, Translator], str]] = {
    "dollars": lambda value, _: money(value),
    "fraction": lambda value, _: percent(value),
    "date": lambda value, translator: day(date.fromisoformat(value), translator),
    "quarter": quarter_months,
    "month_day": month_day,
    "weeks": lambda value, translator: translator.ngettext(
        "%(count)s week", "%(count)s weeks", _counted(value), count=mixed(value)
    ),
    "days": lambda value, translator: translator.ngettext(
        "%(count)s day", "%(count)s days", _counted(value), count=value
    ),
    "quarters": lambda value, translator: translator.ngettext(
        "%(count)s quarter", "%(count)s quarters", _counted(value), count=value
    ),
    # Translators: %(count)s may have decimals, as in "7.5 hours".
    "hours": lambda value, translator: translator.ngettext(
        "%(count)s hour", "%(count)s hours", _counted(value), count=mixed(value)
    ),
    "minutes": lambda value, translator: translator.ngettext(
        "%(count)s minute", "%(count)s minutes", _counted(value), count=value
    ),
    "years": lambda value, translator: translator.ngettext(
        "%(count)s year", "%(count)s years", _counted(value), count=value
    ),
}
"""The format of each unit of the worksheet."""
