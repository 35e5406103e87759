"""Formats of money, percentages, days and quarters.

Money and percentages have the US format in every language, as on a pay stub (DECISIONS 4.5).
"""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Literal

from calculators.worksheet.calendar import Quarter
from web.i18n.translator import Translator

# Babel gives French names for the months of Haitian Creole.
HAITIAN_MONTHS = (
    "janvye", "fevriye", "mas", "avril", "me", "jen", "jiyè", "out", "septanm", "oktòb", "novanm", "desanm",
)  # fmt: skip

HAITIAN_WEEKDAYS = ("lendi", "madi", "mèkredi", "jedi", "vandredi", "samdi", "dimanch")

# In these languages the name of a month alone differs from the one in a date. Only they ask Babel for it, because it
# keeps the names of one language in a table that the languages without such names share.
MONTHS_STAND_ALONE = ("ru", "vi")


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


def month_names(translator: Translator) -> tuple[str, ...]:
    """Return the names of the twelve months, in the form without a day."""
    from babel.dates import get_month_names

    if translator.tag == "ht":
        return HAITIAN_MONTHS
    context: Literal["format", "stand-alone"] = "stand-alone" if translator.tag in MONTHS_STAND_ALONE else "format"
    names = get_month_names("wide", context, locale=translator.language.babel_id)
    return tuple(names[number] for number in range(1, 13))


def day(value: date, translator: Translator) -> str:
    """Format a day with its month as a word, such as March 2, 2026."""
    from babel.dates import format_date

    if translator.tag == "ht":
        return f"{value.day} {HAITIAN_MONTHS[value.month - 1]} {value.year}"
    return format_date(value, "long", locale=translator.language.babel_id)


def weekday(value: date, translator: Translator) -> str:
    """Format a day with its weekday, such as Monday, March 2, 2026."""
    from babel.dates import format_date

    if translator.tag == "ht":
        return f"{HAITIAN_WEEKDAYS[value.weekday()]} {day(value, translator)}"
    return format_date(value, "full", locale=translator.language.babel_id)


def month_year(value: date, translator: Translator) -> str:
    """Format the month and year of a day, such as March 2026."""
    from babel.dates import format_skeleton

    if translator.tag == "ht":
        return f"{HAITIAN_MONTHS[value.month - 1]} {value.year}"
    return format_skeleton("yMMMM", value, locale=translator.language.babel_id)


def short_day(value: date, translator: Translator) -> str:
    """Format a day without its year, such as March 2."""
    return month_day(f"{value:%m-%d}", translator)


def month_day(text: str, translator: Translator) -> str:
    """Format a day of every year, given as ``04-30``, such as April 30."""
    from babel.dates import format_skeleton

    value = date.fromisoformat(f"2024-{text}")
    if translator.tag == "ht":
        return f"{value.day} {HAITIAN_MONTHS[value.month - 1]}"
    return format_skeleton("MMMMd", value, locale=translator.language.babel_id)


@cache
def quarter_months(text: str, translator: Translator) -> str:
    """Format a quarter, given as ``2025-Q4``, such as October to December 2025."""
    quarter = Quarter.parse(text)
    names = month_names(translator)
    last = quarter.number * 3 - 1
    return translator.gettext(
        # Translators: the three months of a calendar quarter, as in "October to December 2025".
        "%(first_month)s to %(last_month)s %(year)s",
        first_month=names[last - 2],
        last_month=names[last],
        year=quarter.year,
    )


def value_of(value: str, unit: str, translator: Translator) -> str:
    """Format a value of the worksheet with its unit."""
    formats = {
        "dollars": lambda: money(value),
        "fraction": lambda: percent(value),
        "date": lambda: day(date.fromisoformat(value), translator),
        "quarter": lambda: quarter_months(value, translator),
        "month_day": lambda: month_day(value, translator),
        "weeks": lambda: translator.ngettext("%(count)s week", "%(count)s weeks", _plural(value), count=mixed(value)),
        "days": lambda: translator.ngettext("%(count)s day", "%(count)s days", int(value), count=value),
        "quarters": lambda: translator.ngettext("%(count)s quarter", "%(count)s quarters", int(value), count=value),
        # Translators: %(count)s may have decimals, as in "7.5 hours".
        "hours": lambda: translator.ngettext("%(count)s hour", "%(count)s hours", _plural(value), count=mixed(value)),
        "minutes": lambda: translator.ngettext("%(count)s minute", "%(count)s minutes", int(value), count=value),
        "years": lambda: translator.ngettext("%(count)s year", "%(count)s years", int(value), count=value),
    }
    return formats.get(unit, lambda: value)()


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


def _plural(value: str) -> int:
    """Return the whole number that selects the plural form of ``value``."""
    return 1 if value == "1" else max(2, int(Fraction(value)))
