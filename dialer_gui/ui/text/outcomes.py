"""What became of a call, in words: what happened, whether it can have been placed, what next."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from dialer_gui.domain.calls import (
    CallOutcome,
    CallPhase,
    CallRequest,
    OutcomeKind,
    Placement,
    Reason,
)
from dialer_gui.ui.text.reasons import REASONS, WITHOUT_OUTSIDE_WORDS

translate = QCoreApplication.translate


class OutcomeWords(NamedTuple):
    """What the window says about an outcome.

    Attributes:
        title: one line: how it ended.
        what: one sentence: why; may be empty.
        placement: one sentence: whether the call can have been placed; may be empty.
        advice: one sentence: what to do next.
    """

    title: str
    what: str
    placement: str
    advice: str


class Tone(NamedTuple):
    """How a state looks: the name of an icon, and a tone that is never the only sign."""

    icon: str
    tone: str


_TONES = {
    OutcomeKind.ACCEPTED: Tone("check", "good"),
    OutcomeKind.REFUSED: Tone("cross", "bad"),
    OutcomeKind.NOT_SENT: Tone("not-sent", "bad"),
    OutcomeKind.UNKNOWN: Tone("question", "warn"),
    OutcomeKind.CANCELLED: Tone("stopped", "muted"),
}


def tone_of(outcome: CallOutcome | None) -> Tone:
    """Return how an outcome looks; None is a call in flight."""
    return _TONES[outcome.kind] if outcome else Tone("waiting", "muted")


def outcome_words(request: CallRequest, outcome: CallOutcome) -> OutcomeWords:
    """Return everything there is to say about an outcome."""
    what, advice = reason_words(request, outcome)
    if outcome.kind is OutcomeKind.UNKNOWN:
        title = translate("Outcomes", "Outcome unknown: your phone may still ring")
        if outcome.reason is Reason.STOPPED:
            what = translate("Outcomes", "You stopped waiting, but the request may have left.")
            advice = translate("Outcomes", "If your phone stays quiet, call again.")
    else:
        title, what = what, ""
    return OutcomeWords(title, what, placement_words(outcome.placement), advice)


def reason_words(request: CallRequest, outcome: CallOutcome) -> tuple[str, str]:
    """Return what happened, and what to do next; it points to nothing that is not shown."""
    what, advice = REASONS[outcome.reason]
    # A refusal is explained by the provider's words, all else by our own details as well.
    details = "" if outcome.kind is OutcomeKind.REFUSED else outcome.detail
    if not f"{outcome.server_text}{details}".strip():
        advice = WITHOUT_OUTSIDE_WORDS.get(advice, advice)
    facts = {"extension": request.extension, "detail": outcome.detail}
    return translate("Reasons", what).format(**facts), translate("Reasons", advice).format(**facts)


def outside_words(outcome: CallOutcome) -> tuple[str, str]:
    """Return a caption and what was said outside of this program, both empty for nothing."""
    parts = [outcome.server_text.strip(), outcome.detail.strip()]
    text = "\n".join(dict.fromkeys(part for part in parts if part))
    if outcome.kind is OutcomeKind.ACCEPTED:
        return "", ""
    if not outcome.server_text and not outcome.code:
        return (translate("Outcomes", "Details"), text) if text else ("", "")
    if outcome.kind is OutcomeKind.UNKNOWN:
        # Nobody can tell that it was the provider's server.
        return translate("Outcomes", "What came"), text
    if not outcome.code:
        return translate("Outcomes", "The provider says"), text
    caption = translate("Outcomes", "The provider says (code {code})").format(code=outcome.code)
    return caption, text or translate("Outcomes", "(no words)")


def placement_words(placement: Placement) -> str:
    """Return whether the call can have been placed, as a sentence."""
    return {
        Placement.REQUESTED: "",
        Placement.POSSIBLE: translate("Outcomes", "The call may have been placed."),
        Placement.UNLIKELY: translate(
            "Outcomes", "The call was probably not placed. Look at your phone before you try again."
        ),
        Placement.NONE: translate("Outcomes", "The call was not placed."),
    }[placement]


def short_outcome(outcome: CallOutcome | None) -> str:
    """Return an outcome in a word or two, for a list."""
    return short_kind(None if outcome is None else outcome.kind)


def short_kind(kind: OutcomeKind | None) -> str:
    """Return a kind of outcome in a word or two; None is a call in flight."""
    if kind is None:
        return translate("Outcomes", "request under way")
    return {
        OutcomeKind.ACCEPTED: translate("Outcomes", "request accepted"),
        OutcomeKind.REFUSED: translate("Outcomes", "refused"),
        OutcomeKind.NOT_SENT: translate("Outcomes", "not sent"),
        OutcomeKind.UNKNOWN: translate("Outcomes", "outcome unknown"),
        OutcomeKind.CANCELLED: translate("Outcomes", "stopped, not sent"),
    }[kind]


def phase_words(phase: CallPhase | None) -> tuple[str, str]:
    """Return title and explanation of a phase; None is the moment after Call was pressed."""
    if phase is CallPhase.WAITING_FOR_KEYRING:
        return (
            translate("Outcomes", "Waiting for the keyring"),
            translate(
                "Outcomes",
                "The system's keyring has not given the token yet. It may be asking for its "
                "password in a window of its own.",
            ),
        )
    if phase is CallPhase.SENDING:
        return (translate("Outcomes", "Sending the request…"), "")
    return (translate("Outcomes", "Preparing the request…"), "")
