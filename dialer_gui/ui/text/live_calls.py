"""What is said of a call that is followed: where its phone is, and how it ended."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.ui.text.outcomes import Tone
from dialer_gui.ui.text.times import duration_words

translate = QCoreApplication.translate

_UNKNOWN = QT_TRANSLATE_NOOP("Live", "Outcome unknown: your phone may still ring")

#: State → (title, explanation), both untranslated.
_WORDS = {
    LiveState.ACCEPTED: (
        QT_TRANSLATE_NOOP("Live", "Request accepted"),
        QT_TRANSLATE_NOOP("Live", "Your phone {extension} should ring: pick it up."),
    ),
    LiveState.UNCERTAIN: (
        _UNKNOWN,
        QT_TRANSLATE_NOOP("Live", "The dialer watches phone {extension} to find out."),
    ),
    LiveState.RINGING: (
        QT_TRANSLATE_NOOP("Live", "{extension} is ringing: pick up"),
        QT_TRANSLATE_NOOP("Live", "Then the phone system calls {number}."),
    ),
    LiveState.PICKED_UP: (
        QT_TRANSLATE_NOOP("Live", "{extension} is picked up"),
        QT_TRANSLATE_NOOP("Live", "Now the phone system calls {number}."),
    ),
    LiveState.IN_CALL: (QT_TRANSLATE_NOOP("Live", "In a call with {number}"), ""),
    LiveState.NO_RING: (
        QT_TRANSLATE_NOOP("Live", "{extension} did not ring"),
        QT_TRANSLATE_NOOP(
            "Live",
            "The request was accepted, but the phone showed no sign of a call. Check that it is "
            "on and signed in as {extension}, and neither forwarded nor set to do not disturb.",
        ),
    ),
    LiveState.NOTHING_HAPPENED: (
        QT_TRANSLATE_NOOP("Live", "No sign of a call on {extension}"),
        QT_TRANSLATE_NOOP(
            "Live",
            "The answer was lost, and phone {extension} showed no sign of a call since. "
            "You can call again.",
        ),
    ),
}
_HINT = (
    QT_TRANSLATE_NOOP("Live", "Request accepted, but {extension} is not ringing yet"),
    QT_TRANSLATE_NOOP(
        "Live",
        "Perhaps the phone is off or offline, set to do not disturb or forwarded, "
        "or {extension} is not your extension.",
    ),
)
#: The same, where the phone could not be looked at: then it may well ring.
_BLIND_HINT = (
    QT_TRANSLATE_NOOP("Live", "Request accepted: does {extension} ring?"),
    QT_TRANSLATE_NOOP(
        "Live",
        "The phone's state can't be had just now. If it is silent, perhaps it is off or offline, "
        "set to do not disturb or forwarded, or {extension} is not your extension.",
    ),
)
_NOT_FOLLOWED = QT_TRANSLATE_NOOP(
    "Live", "The call can't be followed any further: look at phone {extension}."
)
#: What is not followed any more → what was seen of it last.
_NOT_SEEN_TO_END = {
    LiveState.WAS_RINGING: QT_TRANSLATE_NOOP("Live", "{extension} was ringing, end not seen"),
    LiveState.WAS_PICKED_UP: QT_TRANSLATE_NOOP("Live", "{extension} was picked up, end not seen"),
    LiveState.WAS_IN_CALL: QT_TRANSLATE_NOOP("Live", "Was in a call with {number}, end not seen"),
}
#: The phone shows another call that was placed from it.
_HIDDEN = QT_TRANSLATE_NOOP("Live", "Phone {extension} shows another call just now.")
_TONES = {
    LiveState.ACCEPTED: Tone("check", "good"),
    LiveState.UNCERTAIN: Tone("question", "warn"),
    LiveState.RINGING: Tone("call-ringing", "good"),
    LiveState.PICKED_UP: Tone("phone", "good"),
    LiveState.IN_CALL: Tone("phone", "good"),
    LiveState.ENDED: Tone("call-ended", "muted"),
    LiveState.NO_RING: Tone("warning", "warn"),
    LiveState.NOTHING_HAPPENED: Tone("call-ended", "muted"),
    LiveState.UNTRACKED: Tone("question", "muted"),
    LiveState.WAS_RINGING: Tone("question", "muted"),
    LiveState.WAS_PICKED_UP: Tone("question", "muted"),
    LiveState.WAS_IN_CALL: Tone("question", "muted"),
}


class LiveWords(NamedTuple):
    """What the window says about a call that is followed: its look, a title, an explanation."""

    sign: Tone
    title: str
    words: str


def live_words(live: LiveCall, last_seen: LiveState, written: str) -> LiveWords:
    """Return what is known of a call by its phone.

    Args:
        live: the call now.
        last_seen: the last state in which it was not over yet.
        written: its number as people write it.
    """
    sign = _TONES[live.seen]
    if live.seen in _NOT_SEEN_TO_END:
        title, words = _NOT_SEEN_TO_END[live.seen], _HIDDEN if live.is_hidden else _NOT_FOLLOWED
    elif live.state is LiveState.UNTRACKED:
        is_unknown = last_seen is LiveState.UNCERTAIN
        title, words = (
            _WORDS[LiveState.UNCERTAIN if is_unknown else LiveState.ACCEPTED][0],
            _NOT_FOLLOWED,
        )
        sign = _TONES[last_seen] if is_unknown else sign
    elif live.state is LiveState.ENDED:
        return LiveWords(
            sign, translate("Live", "Call ended"), _end_words(live, last_seen, written)
        )
    elif live.needs_hint:
        title, words = _HINT if live.was_just_seen else _BLIND_HINT
        sign = Tone("warning", "warn")
    else:
        title, words = _WORDS[live.state]
    fields = {"extension": live.extension, "number": written}
    said = (translate("Live", text).format(**fields) if text else "" for text in (title, words))
    return LiveWords(sign, *said)


def _end_words(live: LiveCall, last_seen: LiveState, written: str) -> str:
    if live.talking_since_s is not None:
        time = duration_words(live.since_s - live.talking_since_s)
        sentence = translate("Live", "You were in a call with {number} for {time}.")
        return sentence.format(number=written, time=time)
    if last_seen is LiveState.PICKED_UP:
        sentence = translate("Live", "{number} was not seen to answer.")
        return sentence.format(number=written)
    sentence = translate("Live", "{extension} stopped ringing and was not seen to be picked up.")
    return sentence.format(extension=live.extension)
