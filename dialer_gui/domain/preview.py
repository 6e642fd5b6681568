"""What a text in the number field would dial: one look at it, from any way in."""

from __future__ import annotations

from dataclasses import dataclass

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.number_facts import NumberFacts, NumberKind, describe
from dialer_gui.domain.numbers import NumberProblem, read_number


@dataclass(frozen=True, slots=True)
class CallPreview:
    """What would be called and sent.

    Attributes:
        number: normalised, the digits that are shown where it has a country code; empty when no
            number was read.
        facts: what the numbering plan says; None when no number was read.
        dialled: the exact characters that would go out as ``destnumber``.
        problem: what keeps it from being called, None when it can be.
        candidates: the numbers to choose from when the text holds several.
        holds_more_digits: the text holds digits that are not in the number; the number needs a
            confirmation of its own before it is dialled.
    """

    number: str
    facts: NumberFacts | None
    dialled: str
    problem: NumberProblem | None
    candidates: tuple[str, ...] = ()
    holds_more_digits: bool = False


def preview(text: str, account: Account) -> CallPreview:
    """Read, describe and rewrite the number in a text by the account's rules.

    The account's own extensions are tested first and go out untouched by the number rules.
    """
    reading = read_number(text, account.default_country)
    if reading.problem is not None:
        return CallPreview("", None, "", reading.problem, reading.candidates)
    facts = describe(reading.number, account.default_country, account.extensions)
    number = facts.international or reading.number
    is_internal = facts.kind in {NumberKind.EXTENSION, NumberKind.SHORT, NumberKind.SERVICE_CODE}
    dialled = number if is_internal else account.rules.apply(number)
    return CallPreview(
        number, facts, dialled, facts.problem, holds_more_digits=reading.holds_more_digits
    )
