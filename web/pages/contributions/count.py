"""Put the count in words: contractors, the distance from 25, and the effect of one more person."""

from collections.abc import Collection

from calculators import ContributionEstimate, ContributionQuestion
from calculators.contribution.models import OneMorePerson, WorkforceResult
from calculators.contribution.rates_and_shares import PARTS, Part, employer_share_exempt
from calculators.worksheet.parameters import Parameters
from web.i18n import N_, Translator
from web.i18n.comparisons import more_or_less, sign
from web.i18n.formats import money

CONTRACTORS = {
    True: N_("Contractors count, because they are more than half of all your workers."),
    False: N_("Contractors do not count, because they are not more than half of all your workers."),
}
DISTANCES = {
    # Translators: the number of covered individuals is that much below 25.
    -1: N_("The count is %(distance)s below %(threshold)s."),
    0: N_("The count is exactly %(threshold)s."),
    1: N_("The count is %(distance)s above %(threshold)s."),
}


def count_sentences(estimate: ContributionEstimate, translator: Translator) -> list[str]:
    """Return the reason that contractors count or not, and the distance of the count from the threshold."""
    counted = estimate.workforce
    if counted is None or counted.from_threshold is None:
        return []
    distance = counted.from_threshold
    far = translator.gettext(DISTANCES[sign(distance)], distance=f"{abs(distance):f}", threshold=counted.threshold)
    return [*_contractors(counted, translator), far]


def contractors_assumed(
    question: ContributionQuestion, estimate: ContributionEstimate, translator: Translator
) -> list[str]:
    """Return a warning if contractors are paid but none are given for the year before."""
    counted, payroll = estimate.workforce, question.payroll
    if counted is None or counted.average_contractors != 0:
        return []
    paid = [payroll.contractor_wages] if payroll else [p.wages for p in question.people or () if p.kind == "contractor"]
    if not any(paid):
        return []
    return [
        translator.gettext(
            "You entered payments to contractors, but no contractors for the year before. So these payments do "
            "not count. If you had contractors that year, enter how many."
        )
    ]


def one_more_sentences(
    estimate: ContributionEstimate, exempt: Collection[Part], law: Parameters, translator: Translator
) -> list[str]:
    """Return the effect of one more person and its assumptions.

    Nothing is returned if no wages can be assumed, or if private plans cover both parts. If they cover the
    part that has an employer share, the sentences leave out what becomes of it.
    """
    more, counted = estimate.one_more_person, estimate.workforce
    if more is None or counted is None or {*exempt} == {*PARTS}:
        return []
    share = _share_then(more.workforce, translator, due_now=counted.employer_share_due)
    return [
        *([] if employer_share_exempt(exempt, law) else [share]),
        *([_only_entered(translator)] if counted.employer_share_due != more.workforce.employer_share_due else []),
        *more_or_less(more.difference, translator),
        *_assumed(more, translator),
    ]


def _only_entered(translator: Translator) -> str:
    """Return the words before amounts that leave out the people of the employer who were not entered."""
    # Translators: sentences on what changes follow, as in "You pay $840.00 more."
    return translator.gettext("Only for the wages you entered and those of one more person:")


def _share_then(workforce: WorkforceResult, translator: Translator, *, due_now: bool) -> str:
    """Return what becomes of the employer share with the ``workforce`` of one more person."""
    covered = workforce.covered_individuals
    if due_now and workforce.employer_share_due:
        return translator.ngettext(
            "With one more W-2 employee, you would have %(covered)s covered individual. You would still owe the "
            "employer share.",
            "With one more W-2 employee, you would have %(covered)s covered individuals. You would still owe the "
            "employer share.",
            covered,
            covered=f"{covered:f}",
        )
    if due_now:
        return translator.ngettext(
            "With one more W-2 employee, contractors would no longer count. You would have %(covered)s covered "
            "individual and would not owe the employer share.",
            "With one more W-2 employee, contractors would no longer count. You would have %(covered)s covered "
            "individuals and would not owe the employer share.",
            covered,
            covered=f"{covered:f}",
        )
    if workforce.employer_share_due:
        return translator.ngettext(
            "With one more W-2 employee, you would have %(covered)s covered individual. You would owe the employer "
            "share for everyone.",
            "With one more W-2 employee, you would have %(covered)s covered individuals. You would owe the employer "
            "share for everyone.",
            covered,
            covered=f"{covered:f}",
        )
    return translator.ngettext(
        "With one more W-2 employee, you would have %(covered)s covered individual. You would not owe the employer "
        "share.",
        "With one more W-2 employee, you would have %(covered)s covered individuals. You would not owe the employer "
        "share.",
        covered,
        covered=f"{covered:f}",
    )


def _contractors(counted: WorkforceResult, translator: Translator) -> list[str]:
    if not counted.average_contractors:
        return []
    averages = [
        (N_("1099-MISC contractors, on average"), counted.average_contractors),
        (N_("W-2 employees, on average"), counted.average_w2),
    ]
    return [
        translator.gettext(CONTRACTORS[counted.contractors_counted]),
        *(
            translator.gettext("%(label)s: %(value)s", label=translator.gettext(label), value=f"{average:f}")
            for label, average in averages
        ),
    ]


def _assumed(more: OneMorePerson, translator: Translator) -> list[str]:
    assumed = translator.gettext(
        "These amounts use the wages you entered and those of one more person. We assume that this person is paid "
        "%(wages)s in the year, the average of your W-2 employees. We also assume that this person worked in "
        "every pay period of the year before.",
        wages=money(more.wages),
    )
    # Translators: the wage base is the limit of a person's wages of a year that count.
    capped = translator.gettext(
        "Only %(wages)s of these wages counts, because that is the wage base.", wages=money(more.eligible_wages)
    )
    replaced = translator.gettext(
        "With one more person, the share you chose would not be allowed. We used the legal minimum."
    )
    return [
        assumed,
        *([capped] if more.eligible_wages < more.wages else []),
        *([replaced] if more.legal_minimum_applied else []),
    ]
