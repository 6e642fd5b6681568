"""How a call request ended, in words: what happened, whether a call was placed, what to do."""

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
from dialer_gui.domain.marking import QT_TRANSLATE_NOOP
from dialer_gui.domain.refusals import NextStep

translate = QCoreApplication.translate

_ASK_ADMINISTRATOR = QT_TRANSLATE_NOOP("Reasons", "Ask the administrator of your phone system.")
_TRY_LATER = QT_TRANSLATE_NOOP("Reasons", "Try again in a few minutes.")
_CHECK_ADDRESS = QT_TRANSLATE_NOOP(
    "Reasons", "Check the API address in the account, and the network."
)
_CHOOSE_EXTENSION = QT_TRANSLATE_NOOP(
    "Reasons", "Choose another extension, or correct the list in the account."
)
_CHOOSE_CALLER_ID = QT_TRANSLATE_NOOP(
    "Reasons", "Choose another caller ID, or leave it to the provider."
)
_WAIT_AND_SEE = QT_TRANSLATE_NOOP(
    "Reasons", "Wait a moment. If your phone {extension} stays quiet, call again."
)
_PASTE_TOKEN = QT_TRANSLATE_NOOP("Reasons", "Paste a new token into the account, then call again.")
_READ_SERVER = QT_TRANSLATE_NOOP("Reasons", "The provider's own words below say more.")
_READ_FIELD = QT_TRANSLATE_NOOP(
    "Reasons", "The provider's own words below name the field to correct."
)
_SHOW_DETAILS = QT_TRANSLATE_NOOP(
    "Reasons", "Nothing was given away. Show the details below to the administrator."
)

#: Advice that points to words from outside → what to say where none came.
WITHOUT_OUTSIDE_WORDS = {
    _READ_SERVER: QT_TRANSLATE_NOOP(
        "Reasons", "The provider does not say why. Ask the administrator of your phone system."
    ),
    _READ_FIELD: QT_TRANSLATE_NOOP(
        "Reasons",
        "The provider does not say which. Check number, extension, caller ID and call details.",
    ),
    _SHOW_DETAILS: QT_TRANSLATE_NOOP(
        "Reasons", "Nothing was given away. Tell the administrator of your phone system."
    ),
}

#: Reason → (what happened, what to do next), both untranslated.
REASONS: dict[Reason, tuple[str, str]] = {
    Reason.ACCEPTED: (
        QT_TRANSLATE_NOOP("Reasons", "Request accepted"),
        QT_TRANSLATE_NOOP("Reasons", "Your phone {extension} should ring: pick it up."),
    ),
    Reason.PARAMETER: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the provider found an error in the request"),
        _READ_FIELD,
    ),
    Reason.SERVICE_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: this address offers no calls"),
        QT_TRANSLATE_NOOP("Reasons", "Check the API address in the account."),
    ),
    Reason.SERVER_ERROR: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the provider's server has an error"),
        _TRY_LATER,
    ),
    Reason.TOKEN_INVALID: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the token is not valid or has expired"),
        _PASTE_TOKEN,
    ),
    Reason.APP_NOT_AUTHORISED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: this app ID is not authorised"),
        QT_TRANSLATE_NOOP("Reasons", "Check the app ID the token was made with."),
    ),
    Reason.AUTHORISATION_EXPIRED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the account's authorisation has expired"),
        _ASK_ADMINISTRATOR,
    ),
    Reason.NOT_LICENSED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: calling is not part of the subscription"),
        _ASK_ADMINISTRATOR,
    ),
    Reason.ADDRESS_NOT_ALLOWED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: calls are not allowed from this network"),
        QT_TRANSLATE_NOOP(
            "Reasons", "Ask the administrator to allow this computer's internet address."
        ),
    ),
    Reason.OTHER_RET: (
        QT_TRANSLATE_NOOP("Reasons", "Refused for a reason this program does not know"),
        _READ_SERVER,
    ),
    Reason.PBX_UNREACHABLE: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the provider could not reach its phone system"),
        _TRY_LATER,
    ),
    Reason.OPERATION_ABNORMAL: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: something went wrong at the provider"),
        _TRY_LATER,
    ),
    Reason.OPERATION_FAILED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the provider could not do it"),
        _READ_SERVER,
    ),
    Reason.EXTENSION_TOO_NEW: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the extension is newer than the token"),
        _PASTE_TOKEN,
    ),
    Reason.EXTENSION_FOREIGN: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the extension belongs to somebody else"),
        _CHOOSE_EXTENSION,
    ),
    Reason.EXTENSION_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the extension does not exist"),
        _CHOOSE_EXTENSION,
    ),
    Reason.EXTENSION_DISABLED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the extension is switched off"),
        QT_TRANSLATE_NOOP("Reasons", "Choose another extension, or ask the administrator."),
    ),
    Reason.EXTENSION_OFFLINE: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: your phone is offline"),
        QT_TRANSLATE_NOOP(
            "Reasons", "Check that phone {extension} is on and signed in, then call again."
        ),
    ),
    Reason.NOT_IN_CALL: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the extension is not in a call"),
        _READ_SERVER,
    ),
    Reason.EXTENSION_ENABLED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the extension is switched on already"),
        _READ_SERVER,
    ),
    Reason.EXTENSION_REGISTERED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the extension is signed in already"),
        _READ_SERVER,
    ),
    Reason.NUMBER_ENABLED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the caller ID is switched on already"),
        _READ_SERVER,
    ),
    Reason.NUMBER_DISABLED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the caller ID is switched off"),
        _CHOOSE_CALLER_ID,
    ),
    Reason.NUMBER_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the caller ID does not exist"),
        _CHOOSE_CALLER_ID,
    ),
    Reason.NUMBER_FOREIGN: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the caller ID is not your company's"),
        _CHOOSE_CALLER_ID,
    ),
    Reason.FILE_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the file does not exist"),
        _READ_SERVER,
    ),
    Reason.POLICY_ABNORMAL: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the call rules are not set up properly"),
        _ASK_ADMINISTRATOR,
    ),
    Reason.POLICY_VIOLATED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: a call rule forbids this call"),
        QT_TRANSLATE_NOOP("Reasons", "Check the number, or ask the administrator."),
    ),
    Reason.POLICY_RESOURCE_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: no line is free under the call rules"),
        QT_TRANSLATE_NOOP("Reasons", "Try again soon, or ask the administrator."),
    ),
    Reason.OTHER_CODE: (
        QT_TRANSLATE_NOOP("Reasons", "Refused with a code this program does not know"),
        _READ_SERVER,
    ),
    Reason.NAME_RESOLUTION: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the provider's address was not found"),
        _CHECK_ADDRESS,
    ),
    Reason.CONNECTION_REFUSED: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: nothing answers at the provider's address"),
        _CHECK_ADDRESS,
    ),
    Reason.CONNECT_FAILED: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the provider can't be reached"),
        _CHECK_ADDRESS,
    ),
    Reason.CONNECT_TIMEOUT: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the connection took too long"),
        _CHECK_ADDRESS,
    ),
    Reason.NETWORK_UNREACHABLE: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the network is unreachable"),
        QT_TRANSLATE_NOOP("Reasons", "Check the cable or the Wi-Fi, then call again."),
    ),
    Reason.CERTIFICATE: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the server's certificate can't be trusted"),
        _SHOW_DETAILS,
    ),
    Reason.TLS: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: no secure connection could be made"),
        QT_TRANSLATE_NOOP("Reasons", "Check whether the address begins with http or https."),
    ),
    Reason.PROXY: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the proxy did not let it through"),
        QT_TRANSLATE_NOOP("Reasons", "Check the system's proxy settings."),
    ),
    Reason.ADDRESS_INVALID: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the API address can't be used"),
        QT_TRANSLATE_NOOP("Reasons", "Correct the API address in the account."),
    ),
    Reason.TOKEN_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: this account has no token"),
        QT_TRANSLATE_NOOP("Reasons", "Paste the token into the account, then call again."),
    ),
    Reason.ACCESS_KEY_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: this account has no access key"),
        QT_TRANSLATE_NOOP("Reasons", "Put the access key into the account, then call again."),
    ),
    Reason.SIGN_IN_FAILED: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: signing in at the provider did not work"),
        _CHECK_ADDRESS,
    ),
    Reason.ACCESS_KEY_REFUSED: (
        QT_TRANSLATE_NOOP("Reasons", "Refused: the access key is wrong"),
        QT_TRANSLATE_NOOP("Reasons", "Put the right access key into the account."),
    ),
    Reason.KEYRING_SLOW: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the keyring did not answer in time"),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "Look for a window that asks for the keyring's password. Or paste the token into the "
            "account: it then lasts until the program ends.",
        ),
    ),
    Reason.KEYRING_LOCKED: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the keyring is locked"),
        QT_TRANSLATE_NOOP("Reasons", "Unlock the system's keyring, then call again."),
    ),
    Reason.KEYRING_MISSING: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: this computer has no keyring to read from"),
        QT_TRANSLATE_NOOP(
            "Reasons", "Paste the token into the account: it then lasts until the program ends."
        ),
    ),
    Reason.KEYRING_FAILED: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the keyring failed"),
        QT_TRANSLATE_NOOP(
            "Reasons", "Paste the token into the account: it then lasts until the program ends."
        ),
    ),
    Reason.HISTORY_FAILED: (
        QT_TRANSLATE_NOOP("Reasons", "Not sent: the call could not be noted in the history"),
        QT_TRANSLATE_NOOP("Reasons", "The notice in the window says why; then call again."),
    ),
    Reason.TIMEOUT: (
        QT_TRANSLATE_NOOP("Reasons", "The provider did not answer in time."),
        _WAIT_AND_SEE,
    ),
    Reason.CONNECTION_LOST: (
        QT_TRANSLATE_NOOP("Reasons", "The connection broke before the answer came."),
        _WAIT_AND_SEE,
    ),
    Reason.NOT_AN_ENVELOPE: (
        QT_TRANSLATE_NOOP("Reasons", "The answer was not in the form of the provider's API."),
        QT_TRANSLATE_NOOP(
            "Reasons", "If your phone {extension} stays quiet, check the API address and network."
        ),
    ),
    Reason.MIXED_REPLY: (
        QT_TRANSLATE_NOOP(
            "Reasons", "The server sent an error text of its own, along with JSON saying: {detail}."
        ),
        QT_TRANSLATE_NOOP(
            "Reasons",
            "If your phone {extension} stays quiet, call again. Show this to the administrator.",
        ),
    ),
    Reason.REPLY_TOO_LARGE: (
        QT_TRANSLATE_NOOP("Reasons", "The answer was too large to be the provider's."),
        QT_TRANSLATE_NOOP(
            "Reasons", "If your phone {extension} stays quiet, check the API address and network."
        ),
    ),
    Reason.REPLY_MALFORMED: (
        QT_TRANSLATE_NOOP("Reasons", "The reply was malformed, so nothing in it was believed."),
        QT_TRANSLATE_NOOP(
            "Reasons", "If your phone {extension} stays quiet, check the API address and network."
        ),
    ),
    Reason.REDIRECT: (
        QT_TRANSLATE_NOOP("Reasons", "The server pointed to another address, which was not used."),
        QT_TRANSLATE_NOOP(
            "Reasons", "If your phone {extension} stays quiet, correct the API address."
        ),
    ),
    Reason.PROGRAM_ENDED: (
        QT_TRANSLATE_NOOP("Reasons", "The program ended before the answer came."),
        _WAIT_AND_SEE,
    ),
    Reason.INTERNAL: (
        QT_TRANSLATE_NOOP("Reasons", "Something went wrong inside this program."),
        _WAIT_AND_SEE,
    ),
    Reason.STOPPED: (
        QT_TRANSLATE_NOOP("Reasons", "Stopped before anything was sent"),
        QT_TRANSLATE_NOOP("Reasons", "Press Call when you want to try again."),
    ),
}


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


def next_step_words(step: NextStep) -> str:
    """Return what a button offers to do."""
    return {
        NextStep.OPEN_ACCOUNT: translate("NextSteps", "Open the account"),
        NextStep.CHECK_CONNECTION: translate("NextSteps", "Check connection…"),
        NextStep.CHOOSE_PHONE: translate("NextSteps", "Choose extension"),
        NextStep.CHOOSE_CALLER_ID: translate("NextSteps", "Choose caller ID"),
        NextStep.CALL_AGAIN: translate("NextSteps", "Call again"),
    }[step]
