"""What a person has to confirm before a call is placed."""

from __future__ import annotations

from enum import StrEnum


class Confirmation(StrEnum):
    """Why a call is asked about first."""

    #: The number came from outside, and nobody is known to have looked at it since.
    NUMBER_NOT_SEEN = "number_not_seen"
    #: The text that the number was read from holds more digits.
    MORE_DIGITS = "more_digits"
    PHONE_OFFLINE = "phone_offline"
    PHONE_BUSY = "phone_busy"
    #: The same number was called a moment ago.
    CALLED_JUST_NOW = "called_just_now"


#: Questions about the number alone: whoever presses Enter or Call once more has read it. The others
#: ask whether to call at all, and need a button of their own.
ABOUT_NUMBER = frozenset({Confirmation.NUMBER_NOT_SEEN, Confirmation.MORE_DIGITS})
