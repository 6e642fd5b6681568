"""What is said before a call: what it will do, and what to confirm."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.call_guard import ABOUT_NUMBER, Confirmation
from dialer_gui.domain.calls import CallRequest
from dialer_gui.domain.numbers import MAX_DIGITS
from dialer_gui.domain.phones import PhonePresence
from dialer_gui.ui.text.sentences import joined, named

translate = QCoreApplication.translate


def truth_sentence(written: str, where: str, caller_id: str, extension: str) -> str:
    """Return what Call will do.

    Args:
        written: the number as people write it.
        where: country and local time, or empty.
        caller_id: what the customer sees, empty where the provider chooses.
        extension: the person's own phone.
    """
    number = written
    if where:
        number = translate("Sentences", "{number} ({place})").format(number=written, place=where)
    if caller_id:
        return translate(
            "Sentences", "Call {number} as “{caller_id}” from extension {extension}"
        ).format(number=number, caller_id=caller_id, extension=extension)
    return translate("Sentences", "Call {number} from extension {extension}").format(
        number=number, extension=extension
    )


def exact_sentence(request: CallRequest) -> str:
    """Return the exact characters that go out, field by field, blank ones left out."""
    details = request.details
    fields = (
        (translate("Sentences", "Number"), request.dialled),
        (translate("Sentences", "Extension"), request.extension),
        (translate("Sentences", "Caller ID"), request.caller_id),
        (translate("Sentences", "Employee ID"), details.employee_id),
        (translate("Sentences", "Maturity"), details.maturity),
        (translate("Sentences", "Member ID"), details.member_id),
        (translate("Sentences", "Customer ID"), details.customer_id),
    )
    return "\n".join(named(name, value) for name, value in fields if value)


class AskedCall(NamedTuple):
    """The call that is asked about.

    Attributes:
        number: as people write it.
        extension: the person's own phone.
        presence: what that phone is doing.
        other_party: who is at the phone's other end, as people write it; empty when not known.
    """

    number: str
    extension: str
    presence: PhonePresence = PhonePresence.UNKNOWN
    other_party: str = ""


def question_words(reasons: Sequence[Confirmation], call: AskedCall) -> str:
    """Return everything that speaks against placing a call at once."""
    sentences = [_sentence(reason, call) for reason in reasons]
    if Confirmation.NUMBER_NOT_SEEN in reasons and ABOUT_NUMBER.issuperset(reasons):
        sentences.append(translate("Confirmations", "Press Enter or Call once more."))
    return joined(*sentences)


def go_on_words(reasons: Sequence[Confirmation], call: AskedCall) -> str:
    """Return what the button says that places the call all the same."""
    if ABOUT_NUMBER.issuperset(reasons):
        return translate("Confirmations", "Call {number}").format(number=call.number)
    if Confirmation.CALLED_JUST_NOW in reasons:
        return translate("Confirmations", "Call again")
    return translate("Confirmations", "Call anyway")


def more_digits_words(number: str) -> str:
    """Return that a number may not be what its text means: it holds more, or two numbers."""
    count = sum(map(str.isdigit, number))
    if count > MAX_DIGITS:
        words = translate("Confirmations", "Read as one number of {count} digits: {number}.")
        return words.format(count=count, number=number)
    return translate("Confirmations", "Read: {number}. The text holds more digits.").format(
        number=number
    )


def _sentence(reason: Confirmation, call: AskedCall) -> str:
    if reason is Confirmation.MORE_DIGITS:
        return more_digits_words(call.number)
    if reason is Confirmation.PHONE_BUSY:
        return _busy_words(call)
    return {
        Confirmation.NUMBER_NOT_SEEN: translate(
            "Confirmations", "Check the number first: {number}."
        ),
        Confirmation.PHONE_OFFLINE: translate(
            "Confirmations", "{extension} is offline; the provider would refuse."
        ),
        Confirmation.CALLED_JUST_NOW: translate(
            "Confirmations",
            "You called {number} a moment ago. Nothing was sent. Press Call again if you mean it.",
        ),
    }[reason].format(number=call.number, extension=call.extension)


def _busy_words(call: AskedCall) -> str:
    words = {
        PhonePresence.RINGING: translate("Confirmations", "{extension} is ringing. Call anyway?"),
        PhonePresence.OFF_HOOK: translate(
            "Confirmations", "{extension} is picked up. Call anyway?"
        ),
    }.get(call.presence) or translate("Confirmations", "{extension} is in a call. Call anyway?")
    if call.other_party:
        words = {
            PhonePresence.RINGING: translate(
                "Confirmations", "{extension} is ringing for a call with {party}. Call anyway?"
            ),
            PhonePresence.OFF_HOOK: translate(
                "Confirmations", "{extension} is picked up for a call with {party}. Call anyway?"
            ),
        }.get(call.presence) or translate(
            "Confirmations", "{extension} is in a call with {party}. Call anyway?"
        )
    return words.format(extension=call.extension, party=call.other_party)
