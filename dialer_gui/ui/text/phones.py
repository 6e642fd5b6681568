"""What a phone is doing, in a word, with the icon and the tone that go with it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from dialer_gui.domain.calls import Reason
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.domain.phones import PhonePresence
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.ui.text.notices import NoticeWords
from dialer_gui.ui.text.outcomes import Tone

translate = QCoreApplication.translate

_SIGNS = {
    PhonePresence.UNKNOWN: Tone("phone-online", "muted"),
    PhonePresence.ONLINE: Tone("phone-online", "muted"),
    PhonePresence.IDLE: Tone("phone-idle", "good"),
    PhonePresence.RINGING: Tone("phone-ringing", "warn"),
    PhonePresence.OFF_HOOK: Tone("phone-off-hook", "warn"),
    PhonePresence.IN_CALL: Tone("phone", "warn"),
    PhonePresence.OFFLINE: Tone("phone-offline", "bad"),
    PhonePresence.DISABLED: Tone("phone-disabled", "muted"),
    PhonePresence.MISSING: Tone("question", "bad"),
    PhonePresence.PAUSED: Tone("phone-paused", "muted"),
    PhonePresence.OTHER: Tone("phone-online", "muted"),
}


_DIMMED = frozenset({PhonePresence.OFFLINE, PhonePresence.DISABLED, PhonePresence.MISSING})


class PhoneWords(NamedTuple):
    """A state's sign (icon and tone), its word, and whether no call can come from there."""

    sign: Tone
    word: str
    is_dimmed: bool


def phone_words(presence: PhonePresence) -> PhoneWords:
    """Return how a phone's state is shown; an empty word while nothing is known of it."""
    word = {
        PhonePresence.UNKNOWN: "",
        PhonePresence.ONLINE: translate("Phones", "online"),
        PhonePresence.IDLE: translate("Phones", "idle"),
        PhonePresence.RINGING: translate("Phones", "ringing"),
        PhonePresence.OFF_HOOK: translate("Phones", "picked up"),
        PhonePresence.IN_CALL: translate("Phones", "in a call"),
        PhonePresence.OFFLINE: translate("Phones", "offline"),
        PhonePresence.DISABLED: translate("Phones", "disabled"),
        PhonePresence.MISSING: translate("Phones", "not found"),
        PhonePresence.PAUSED: translate("Phones", "paused"),
        PhonePresence.OTHER: translate("Phones", "busy otherwise"),
    }[presence]
    return PhoneWords(_SIGNS[presence], word, presence in _DIMMED)


def entry_words(extension: str, word: str) -> str:
    """Return an extension with its state, as an entry of the list says it."""
    return translate("Phones", "{extension} · {state}").format(extension=extension, state=word)


def spoken_words(extension: str, word: str) -> str:
    """Return an extension with its state, as a screen reader says it."""
    return translate("Phones", "{extension}, {state}").format(extension=extension, state=word)


def cut_list_words(count: int, total: int) -> NoticeWords:
    """Return that the provider lists more phones than can be chosen from, and what to do."""
    figures = QLocale()
    text = translate(
        "Phones",
        "The provider lists {total} phones; the first {count} are shown. To call from another one, "
        "add its extension to the account.",
    ).format(total=figures.toString(total), count=figures.toString(count))
    return NoticeWords("calm", text)


#: What is not given → why not → what that means.
_REFUSED = {
    OptionalFeature.PHONES: {
        Reason.NOT_LICENSED: QT_TRANSLATE_NOOP(
            "Phones", "The list of phones is not part of your subscription."
        ),
        Reason.SERVICE_MISSING: QT_TRANSLATE_NOOP(
            "Phones", "The provider offers no list of phones here."
        ),
        Reason.ADDRESS_NOT_ALLOWED: QT_TRANSLATE_NOOP(
            "Phones", "The provider does not give the list of phones to this network."
        ),
        None: QT_TRANSLATE_NOOP("Phones", "The provider did not list the phones."),
    },
    OptionalFeature.PHONE_STATES: {
        Reason.NOT_LICENSED: QT_TRANSLATE_NOOP(
            "Phones", "What phones are doing is not part of your subscription."
        ),
        Reason.SERVICE_MISSING: QT_TRANSLATE_NOOP(
            "Phones", "The provider does not tell here what phones are doing."
        ),
        Reason.ADDRESS_NOT_ALLOWED: QT_TRANSLATE_NOOP(
            "Phones", "The provider does not tell this network what phones are doing."
        ),
        None: QT_TRANSLATE_NOOP("Phones", "The provider does not tell what phones are doing."),
    },
    OptionalFeature.RECORDS: {
        Reason.NOT_LICENSED: QT_TRANSLATE_NOOP(
            "Phones", "Records of calls are not part of your subscription."
        ),
        Reason.SERVICE_MISSING: QT_TRANSLATE_NOOP(
            "Phones", "The provider offers no records of calls here."
        ),
        Reason.ADDRESS_NOT_ALLOWED: QT_TRANSLATE_NOOP(
            "Phones", "The provider does not give records of calls to this network."
        ),
        None: QT_TRANSLATE_NOOP("Phones", "The provider does not give records of calls."),
    },
}
_HARM = {
    OptionalFeature.PHONES: QT_TRANSLATE_NOOP("Phones", "The extensions you typed go on working."),
    OptionalFeature.PHONE_STATES: QT_TRANSLATE_NOOP("Phones", "Calls can't be followed."),
    OptionalFeature.RECORDS: QT_TRANSLATE_NOOP(
        "Phones", "Talking times and recordings stay unknown."
    ),
}


def refused_words(refusals: Mapping[OptionalFeature, Reason]) -> str:
    """Return what the provider does not give and why, and what that means: a line for each."""
    lines = []
    for feature, reason in refusals.items():
        whys = _REFUSED[feature]
        why = translate("Phones", whys.get(reason, whys[None]))
        lines.append(f"{why} {translate('Phones', _HARM[feature])}")
    return "\n".join(lines)
