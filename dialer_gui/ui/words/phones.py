"""What a phone is doing, in a word, with the icon and the tone that go with it."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.phone_book import PhoneSight
from dialer_gui.ui.words.outcomes import Tone

translate = QCoreApplication.translate

_SIGNS = {
    PhoneSight.UNKNOWN: Tone("phone-online", "muted"),
    PhoneSight.ONLINE: Tone("phone-online", "muted"),
    PhoneSight.IDLE: Tone("phone-idle", "good"),
    PhoneSight.RINGING: Tone("phone-ringing", "warn"),
    PhoneSight.OFF_HOOK: Tone("phone-off-hook", "warn"),
    PhoneSight.IN_CALL: Tone("phone", "warn"),
    PhoneSight.OFFLINE: Tone("phone-offline", "bad"),
    PhoneSight.DISABLED: Tone("phone-disabled", "muted"),
    PhoneSight.MISSING: Tone("question", "bad"),
    PhoneSight.PAUSED: Tone("phone-paused", "muted"),
    PhoneSight.OTHER: Tone("phone-online", "muted"),
}


_DIMMED = frozenset({PhoneSight.OFFLINE, PhoneSight.DISABLED, PhoneSight.MISSING})


class PhoneWords(NamedTuple):
    """A state's sign (icon and tone), its word, and whether no call can come from there."""

    sign: Tone
    word: str
    is_dimmed: bool


def phone_words(sight: PhoneSight) -> PhoneWords:
    """Return how a phone's state is shown; an empty word while nothing is known of it."""
    word = {
        PhoneSight.UNKNOWN: "",
        PhoneSight.ONLINE: translate("Phones", "online"),
        PhoneSight.IDLE: translate("Phones", "idle"),
        PhoneSight.RINGING: translate("Phones", "ringing"),
        PhoneSight.OFF_HOOK: translate("Phones", "off the hook"),
        PhoneSight.IN_CALL: translate("Phones", "in a call"),
        PhoneSight.OFFLINE: translate("Phones", "offline"),
        PhoneSight.DISABLED: translate("Phones", "disabled"),
        PhoneSight.MISSING: translate("Phones", "not found"),
        PhoneSight.PAUSED: translate("Phones", "paused"),
        PhoneSight.OTHER: translate("Phones", "busy otherwise"),
    }[sight]
    return PhoneWords(_SIGNS[sight], word, sight in _DIMMED)


def entry_words(extension: str, word: str) -> str:
    """Return an extension with its state, as an entry of the list says it."""
    return translate("Phones", "{extension} · {state}").format(extension=extension, state=word)


def spoken_words(extension: str, word: str) -> str:
    """Return an extension with its state, as a screen reader says it."""
    return translate("Phones", "{extension}, {state}").format(extension=extension, state=word)


def offline_question(extension: str) -> str:
    """Return what is asked before a call from a phone that is known to be offline."""
    return translate("Phones", "{extension} is offline; the provider would refuse.").format(
        extension=extension
    )


def refused_words(reason: Reason) -> str:
    """Return why the provider does not list the phones, and that it does no harm."""
    why = {
        Reason.NOT_LICENSED: translate(
            "Phones", "The list of phones is not part of your subscription."
        ),
        Reason.SERVICE_MISSING: translate("Phones", "The provider offers no list of phones here."),
        Reason.ADDRESS_NOT_ALLOWED: translate(
            "Phones", "The provider does not give the list of phones to this network."
        ),
    }.get(reason, translate("Phones", "The provider did not list the phones."))
    calm = translate("Phones", "The extensions you typed go on working.")
    return f"{why} {calm}"
