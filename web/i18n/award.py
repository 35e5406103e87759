"""Sentences about the check of an award: does the amount follow, what explains it, and what to do."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from calculators import AwardCheck, AwardReason
from calculators.award_check.models import OwnWages, ReasonCode
from web.i18n.formats import money, quarter_months
from web.i18n.translator import N_, Translator

CONTACT_CENTER = "(833) 344-7365"
"""The telephone of the Department (SOURCES 3.11)."""

CONTESTED: frozenset[ReasonCode] = frozenset(
    {"one_employer_only", "latest_quarter_not_reported", "former_employer_left_out", "wage_in_cents"}
)
"""The reasons that give less than the law does."""

REASONS: Mapping[ReasonCode, str] = {
    "one_employer_only": N_("The Department may have counted only your job at %(employer)s."),
    "latest_quarter_not_reported": N_("The Department may not have counted your wages for %(quarter)s."),
    "former_employer_left_out": N_("The Department may not have counted your former job."),
    # Translators: the law rounds the average weekly wage up to a whole dollar.
    "wage_in_cents": N_("Your average weekly wage is not rounded up to a whole dollar."),
    "earlier_benefit_year": N_("The rates of an earlier benefit year apply."),
    "maximum": N_("Your benefit reaches the maximum."),
    "deductions": N_("Other income is taken off."),
    "reduced_schedule": N_("You take only some of your hours off each week."),
    "tax_withheld": N_("Taxes are withheld."),
}
"""The meaning of each reason for the amount."""

# Translators: after a sentence about the Department, which is "it". The letter has its decision.
CAN_LOWER = N_("If it finds a mistake, it can lower the amount. Keep your letter.")
"""The risk of asking about a letter that pays more than the wages give."""

ROUNDED_UP = N_("The wage on your letter is rounded up to a whole dollar.")
"""The meaning of ``wage_in_cents`` if only the wage of the notice is known."""

ADVICE: Mapping[ReasonCode, str] = {
    "one_employer_only": N_("The Department decides for each employer. Apply for every job that you take leave from."),
    "latest_quarter_not_reported": N_("Send pay stubs of the latest quarter, and ask the Department to count it."),
    "former_employer_left_out": N_(
        "Send pay stubs of your former job. The Department adds these wages on appeal if your current job is new."
    ),
    "wage_in_cents": N_("Ask the Department to round your average weekly wage up to a whole dollar, as the law says."),
    "earlier_benefit_year": N_(
        "This is right if your benefit year began with an earlier leave. The rates and average weekly wage of "
        "that leave still apply."
    ),
    "maximum": N_("This is right. The maximum is the same for everyone."),
    "deductions": N_("Ask the Department which income it took off, and check the amounts."),
    "reduced_schedule": N_("This is the payment for part of a week. A full week pays more."),
    "tax_withheld": N_("This is the payment after taxes. The weekly benefit is the amount before taxes."),
}
"""The advice about each reason."""


def rates_known(check: AwardCheck) -> bool:
    """Return whether the amount can be judged, because the rates of the notice are known."""
    return not check.provisional_figures


def reasons_to_tell(check: AwardCheck) -> Sequence[AwardReason]:
    """Return the reasons, or none if the rates of the notice are not known."""
    return check.reasons if rates_known(check) else []


def fits(check: AwardCheck) -> bool:
    """Return whether the amount is that of the person's own wages.

    Without them, return whether it is that of the wage of the notice.
    """
    if not rates_known(check):
        return False
    return check.follows_from_wage if check.own_wages is None else check.own_wages.agrees


def supports_appeal(check: AwardCheck) -> bool:
    """Return whether this check shows that the law gives more than the letter."""
    if not rates_known(check) or _awarded_more(check):
        return False
    if explaining := _explaining(check):
        return any(code in CONTESTED for each in explaining for code in _to_act_on(each))
    if any(each.code == "notice_wage_in_cents" for each in check.warnings):
        return True
    own = check.own_wages
    return check.difference < 0 if own is None else own.weekly_benefit > _amount(check)


def award_heading(check: AwardCheck, translator: Translator) -> str:
    """Return the answer in a few words."""
    if not rates_known(check):
        return translator.gettext("We cannot check this letter yet")
    if check.own_wages is not None and check.own_wages.agrees:
        return translator.gettext("Your amount fits your wages")
    if check.follows_from_wage and check.own_wages is None:
        return translator.gettext("Your amount fits the wage on your letter")
    if _explaining(check):
        return translator.gettext("We found what can explain your amount")
    if check.follows_from_wage:
        return translator.gettext("Your letter uses a different wage")
    return translator.gettext("Your amount does not fit the wage on your letter")


def award_sentences(check: AwardCheck, translator: Translator) -> Iterator[str]:
    """Yield the benefit of the wage of the notice, the wages of its amount, and the person's own benefit."""
    if not rates_known(check):
        yield from _compared_with_earlier_rates(check, translator)
        return
    benefit, difference = money(check.benefit_of_wage), money(abs(check.difference))
    if check.follows_from_wage:
        yield translator.gettext(
            "The wage on your letter leads to %(benefit)s a week, and your letter says the same.", benefit=benefit
        )
    elif check.difference > 0:
        yield translator.gettext(
            "The wage on your letter leads to %(benefit)s a week. The amount on your letter is %(difference)s more.",
            benefit=benefit,
            difference=difference,
        )
    else:
        yield translator.gettext(
            "The wage on your letter leads to %(benefit)s a week. The amount on your letter is %(difference)s less.",
            benefit=benefit,
            difference=difference,
        )
    if not check.follows_from_wage:
        yield _wages_of_amount(check, translator)
    elif check.own_wages is None and not _explaining(check):
        yield translator.gettext("We did not check that wage.")
    if check.own_wages is not None:
        yield _own_wages(check.own_wages, translator, follows=check.follows_from_wage)
        more = _amount(check) - check.own_wages.weekly_benefit
        if more > 0 and not check.own_wages.agrees:
            other = translator.gettext(
                "Your letter pays %(difference)s a week more than that. The Department may have used wages that you "
                "did not enter.",
                difference=money(more),
            )
            yield translator.sentences([other, translator.gettext(CAN_LOWER)])


def _compared_with_earlier_rates(check: AwardCheck, translator: Translator) -> Iterator[str]:
    """Yield what the wages of a letter of a later year give with the newest rates."""
    yield translator.gettext("We do not have the rates yet.")
    yield translator.gettext(
        "Your letter uses newer rates, which lead to other amounts. With %(year)s rates, the wage on your letter "
        "would lead to %(benefit)s a week.",
        year=min(figure.from_year for figure in check.provisional_figures or ()),
        benefit=money(check.benefit_of_wage),
    )
    if check.own_wages is not None:
        yield _own_wages(check.own_wages, translator, follows=False)


def reason_sentences(reason: AwardReason, translator: Translator) -> Iterator[str]:
    """Yield the meaning of each reason, and the amount that they give together."""
    yield told_reasons(reason, translator)
    yield translator.gettext("This leads to %(amount)s a week.", amount=money(reason.weekly_benefit))


def told_reasons(reason: AwardReason, translator: Translator) -> str:
    """Return what each reason means, a sentence for each that applies."""
    raised = {"wage_in_cents": ROUNDED_UP} if reason.based_on == "notice_wage" else {}
    texts = [raised.get(code, REASONS[code]) for code in reason.codes]
    months = quarter_months(reason.quarter, translator) if reason.quarter else ""
    return translator.sentences(
        translator.gettext(text, employer=reason.employer or "", quarter=months) for text in texts
    )


def marked_reason(reason: AwardReason, translator: Translator) -> str:
    """Return the sentences of a reason after the words that say if it explains the amount."""
    told = translator.sentences(reason_sentences(reason, translator))
    if reason.explains:
        return translator.gettext("This explains the amount on your letter: %(reason)s", reason=told)
    return translator.gettext("This alone does not explain the amount: %(reason)s", reason=told)


def advice_sentences(check: AwardCheck, translator: Translator) -> Iterator[str]:
    """Yield by when to appeal, and what to send or ask for the reasons that explain the amount.

    The appeal comes first unless the amount fits, because its days run while the Department answers.
    """
    appeal = translator.gettext(
        "If you disagree, appeal within %(days)s calendar days of the day you got the decision. You can appeal any "
        "part of it.",
        days=check.appeal_days,
    )
    steps = _steps(check, translator)
    last = fits(check) or _awarded_more(check) or _more_than_its_wage(check)
    yield from [*steps, appeal] if last and rates_known(check) else [appeal, *steps]


def _steps(check: AwardCheck, translator: Translator) -> Iterator[str]:
    """Yield what to send, ask or check.

    A worker sends no wages that give less than the letter.
    """
    call = translator.gettext("Call the Department's Contact Center at %(phone)s.", phone=CONTACT_CENTER)
    if not rates_known(check):
        yield call
        return
    if _awarded_more(check):
        yield translator.gettext("Check that you entered every job and every quarter.")
        return
    explaining = _explaining(check)
    codes = dict.fromkeys(code for each in explaining for code in _to_act_on(each))
    for code in codes:
        yield translator.gettext(ADVICE[code])
    if not explaining and not fits(check):
        yield translator.gettext(
            "Ask the Department which wages it used, for each employer and each quarter, and how it got the amount."
        )
        if _more_than_its_wage(check):
            yield translator.gettext(CAN_LOWER)
        if supports_appeal(check):
            yield translator.gettext("Send pay stubs or W-2 forms that show your wages.")
        yield call


def _explaining(check: AwardCheck) -> list[AwardReason]:
    return [each for each in check.reasons if each.explains]


def _awarded_more(check: AwardCheck) -> bool:
    """Return whether the letter pays more than the person's own wages.

    Own wages that do not qualify pay nothing.
    """
    own = check.own_wages
    if own is None:
        return False
    if not own.financially_eligible:
        return True
    return not _explaining(check) and _amount(check) > own.weekly_benefit


def _more_than_its_wage(check: AwardCheck) -> bool:
    """Return whether the letter pays more than its own wage gives, and nothing here explains it."""
    return check.own_wages is None and check.difference > 0 and not _explaining(check)


def _amount(check: AwardCheck) -> Decimal:
    """Return the amount of the letter."""
    return check.benefit_of_wage + check.difference


def _to_act_on(reason: AwardReason) -> list[ReasonCode]:
    """Return the reasons that need advice: a wage rounded up, as the law says, needs none."""
    return [code for code in reason.codes if code != "wage_in_cents" or reason.based_on == "own_wages"]


def _wages_of_amount(check: AwardCheck, translator: Translator) -> str:
    """Return the wages that give the amount of the notice."""
    wages = check.wages_of_benefit
    if wages is None:
        return translator.gettext("No wage leads to the amount on your letter, because it is above the maximum.")
    lowest = money(wages.lowest)
    if wages.highest is None:
        return translator.gettext(
            "The amount on your letter fits an average weekly wage of %(lowest)s or more.", lowest=lowest
        )
    if wages.highest == wages.lowest:
        return translator.gettext("The amount on your letter fits an average weekly wage of %(lowest)s.", lowest=lowest)
    return translator.gettext(
        "The amount on your letter fits an average weekly wage of %(lowest)s to %(highest)s.",
        lowest=lowest,
        highest=money(wages.highest),
    )


def _own_wages(own: OwnWages, translator: Translator, *, follows: bool) -> str:
    """Return the benefit of the own wages, by its amount unless the letter and its wage agree."""
    benefit = money(own.weekly_benefit)
    if not own.financially_eligible:
        return translator.gettext(
            "Your wages would lead to %(benefit)s a week, but they are too low to qualify.",
            benefit=benefit,
        )
    if own.agrees and follows:
        return translator.gettext("Your wages lead to the same amount.")
    return translator.gettext("Your wages lead to %(benefit)s a week.", benefit=benefit)
