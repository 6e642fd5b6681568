"""What a check of the connection finds, step by step; it never places a call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Reason
from dialer_gui.domain.phones import PhoneState, PhoneStatus

#: A server's clock may differ by this without a warning.
CLOCK_TOLERANCE_S = 60.0
#: A certificate that ends sooner brings a warning.
CERTIFICATE_WARNING_S = 14 * 24 * 3600.0


class CheckStep(StrEnum):
    """The steps, in the order in which they are shown."""

    NAME = "name"
    PROXY = "proxy"
    CONNECTION = "connection"
    TLS = "tls"
    CLOCK = "clock"
    ENVELOPE = "envelope"
    TOKEN = "token"
    EXTENSION = "extension"


class CheckResult(StrEnum):
    """How a step ended."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"
    SKIPPED = "skipped"


class Finding(StrEnum):
    """What a step found; the comment at each tells what its line's ``facts`` are."""

    NAME_FOUND = "name_found"  # the addresses
    NAME_NOT_NEEDED = "name_not_needed"  # the address
    NAME_LEFT_TO_PROXY = "name_left_to_proxy"
    NO_PROXY = "no_proxy"
    PROXY_USED = "proxy_used"  # its host and port
    CONNECTED = "connected"  # host and port at the other end
    CONNECTED_TO_PROXY = "connected_to_proxy"  # host and port at the other end
    TLS_TRUSTED = "tls_trusted"  # version, issuer, last day
    TLS_ENDS_SOON = "tls_ends_soon"  # version, issuer, last day
    IN_CLEAR = "in_clear"
    IN_CLEAR_AT_HOME = "in_clear_at_home"
    CLOCK_RIGHT = "clock_right"
    CLOCK_AHEAD = "clock_ahead"  # seconds the server is ahead of this computer
    CLOCK_BEHIND = "clock_behind"  # seconds the server is behind this computer
    CLOCK_NOT_TOLD = "clock_not_told"
    ENVELOPE_RECOGNISED = "envelope_recognised"
    TOKEN_ACCEPTED = "token_accepted"
    TOKEN_NOT_JUDGED = "token_not_judged"
    PHONE_ONLINE = "phone_online"  # a PhoneState
    PHONE_OFFLINE = "phone_offline"
    PHONE_DISABLED = "phone_disabled"
    PHONE_MISSING = "phone_missing"
    PHONE_NOT_TOLD = "phone_not_told"
    NO_EXTENSION = "no_extension"
    TROUBLE = "trouble"  # a technical hint; the line's ``reason`` says what it is
    NOT_REACHED = "not_reached"
    STOPPED = "stopped"


@dataclass(frozen=True, slots=True)
class DiagnosisLine:
    """What one step found.

    Attributes:
        step: which one.
        result: how it ended.
        finding: what it found.
        elapsed_ms: how long it took; None when it was not begun.
        facts: the finding's details, plain text, never a secret; see :class:`Finding`.
        reason: why it failed, for ``TROUBLE``.
        code: the provider's own code, ``""`` when there is none.
        server_text: the provider's own words, plain text in whatever language it speaks.
    """

    step: CheckStep
    result: CheckResult
    finding: Finding
    elapsed_ms: int | None = None
    facts: tuple[str, ...] = ()
    reason: Reason | None = None
    code: str = ""
    server_text: str = ""


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """A whole check.

    Attributes:
        address: the account's API address.
        extension: the phone that was asked about, may be empty.
        lines: one a step, in the steps' order.
        checked_at_s: when it ended, Unix seconds.
        was_stopped: whether it was ended before its last step.
    """

    address: str
    extension: str
    lines: tuple[DiagnosisLine, ...]
    checked_at_s: float
    was_stopped: bool = False

    @property
    def result(self) -> CheckResult:
        """The worst of all lines; ``SKIPPED`` when it was stopped before anything failed."""
        results = {line.result for line in self.lines}
        if CheckResult.FAILED in results:
            return CheckResult.FAILED
        if self.was_stopped:
            return CheckResult.SKIPPED
        return CheckResult.WARNING if CheckResult.WARNING in results else CheckResult.OK


#: The reasons with which a server fails over https if it answers only over http.
_NO_TLS = frozenset(
    {
        Reason.TLS,
        Reason.CONNECTION_REFUSED,
        Reason.CONNECTION_LOST,
        Reason.CONNECT_TIMEOUT,
        Reason.TIMEOUT,
    }
)


def speaks_no_tls(line: DiagnosisLine) -> bool:
    """Whether a failed step of https shows that the other end does not use TLS."""
    is_way = line.step in {CheckStep.CONNECTION, CheckStep.TLS}
    return is_way and line.result is CheckResult.FAILED and line.reason in _NO_TLS


#: The steps that each step needs; it is not tried if one of them failed or was not tried.
_GROUNDS = {
    CheckStep.PROXY: (),
    CheckStep.NAME: (CheckStep.PROXY,),
    CheckStep.CONNECTION: (CheckStep.PROXY, CheckStep.NAME),
    CheckStep.TLS: (CheckStep.CONNECTION,),
    # Any server has a clock, so it does not need the provider's envelope.
    CheckStep.CLOCK: (CheckStep.TLS,),
    CheckStep.ENVELOPE: (CheckStep.TLS,),
    CheckStep.TOKEN: (CheckStep.ENVELOPE,),
    CheckStep.EXTENSION: (CheckStep.TOKEN,),
}

_UNREACHED = frozenset({Finding.NOT_REACHED, Finding.STOPPED})


def can_try(step: CheckStep, lines: Iterable[DiagnosisLine]) -> bool:
    """Whether no step that this one needs has failed so far."""
    return not any(
        line.step in _GROUNDS[step]
        and (line.result is CheckResult.FAILED or line.finding in _UNREACHED)
        for line in lines
    )


def in_order(lines: Iterable[DiagnosisLine]) -> tuple[DiagnosisLine, ...]:
    """Return lines as they are shown; they come as they are found."""
    places = list(CheckStep)
    return tuple(sorted(lines, key=lambda line: places.index(line.step)))


def skipped(step: CheckStep, finding: Finding = Finding.NOT_REACHED) -> DiagnosisLine:
    """Return the line of a step that was not done."""
    return DiagnosisLine(step, CheckResult.SKIPPED, finding)


def trouble(step: CheckStep, outcome: CallOutcome) -> DiagnosisLine:
    """Return the line of a step that failed, for the reason the outcome gives."""
    return DiagnosisLine(
        step,
        CheckResult.FAILED,
        Finding.TROUBLE,
        facts=(outcome.detail,) if outcome.detail else (),
        reason=outcome.reason,
        code=outcome.code,
        server_text=outcome.server_text,
    )


def certificate_line(
    version: str, issuer: str, ends_on: str, ends_at_s: float, now_s: float
) -> DiagnosisLine:
    """Judge a certificate that the operating system trusts.

    Args:
        version: of TLS.
        issuer: who vouches for the server, plain text.
        ends_on: the last day, as it is shown.
        ends_at_s, now_s: Unix seconds.
    """
    ends_soon = ends_at_s - now_s < CERTIFICATE_WARNING_S
    result = CheckResult.WARNING if ends_soon else CheckResult.OK
    finding = Finding.TLS_ENDS_SOON if ends_soon else Finding.TLS_TRUSTED
    return DiagnosisLine(CheckStep.TLS, result, finding, facts=(version, issuer, ends_on))


def clock_line(told_s: float | None, asked_s: float, answered_s: float) -> DiagnosisLine:
    """Compare the server's clock with ours.

    Args:
        told_s: the server's, Unix seconds without a fraction; None when it did not tell.
        asked_s, answered_s: ours, before the question and after the answer; the server told its
            time somewhere in between.
    """
    if told_s is None:
        return DiagnosisLine(CheckStep.CLOCK, CheckResult.WARNING, Finding.CLOCK_NOT_TOLD)
    ahead_s = told_s - answered_s
    behind_s = asked_s - (told_s + 1)
    if ahead_s > CLOCK_TOLERANCE_S:
        finding, differs_s = Finding.CLOCK_AHEAD, ahead_s
    elif behind_s > CLOCK_TOLERANCE_S:
        finding, differs_s = Finding.CLOCK_BEHIND, behind_s
    else:
        return DiagnosisLine(CheckStep.CLOCK, CheckResult.OK, Finding.CLOCK_RIGHT)
    facts = (str(round(differs_s)),)
    return DiagnosisLine(CheckStep.CLOCK, CheckResult.WARNING, finding, facts=facts)


def envelope_line(outcome: CallOutcome) -> DiagnosisLine:
    """Judge whether the provider has answered; a refusal is an answer too."""
    if outcome.kind in {OutcomeKind.ACCEPTED, OutcomeKind.REFUSED}:
        return DiagnosisLine(CheckStep.ENVELOPE, CheckResult.OK, Finding.ENVELOPE_RECOGNISED)
    return trouble(CheckStep.ENVELOPE, outcome)


#: Refusals of the first layer: the token was refused, or not checked.
_REQUEST_REFUSED = frozenset(
    {
        Reason.PARAMETER,
        Reason.SERVER_ERROR,
        Reason.TOKEN_INVALID,
        Reason.APP_NOT_AUTHORISED,
        Reason.AUTHORISATION_EXPIRED,
        Reason.ADDRESS_NOT_ALLOWED,
        Reason.OTHER_RET,
    }
)
#: Refusals of the interface that was asked; they say nothing about the token or calls.
_INTERFACE_REFUSED = frozenset({Reason.NOT_LICENSED, Reason.SERVICE_MISSING})


def token_line(outcome: CallOutcome) -> DiagnosisLine:
    """Judge a token by the answer to a question asked with it."""
    step = CheckStep.TOKEN
    if outcome.reason in _INTERFACE_REFUSED:
        return DiagnosisLine(
            step,
            CheckResult.WARNING,
            Finding.TOKEN_NOT_JUDGED,
            code=outcome.code,
            server_text=outcome.server_text,
        )
    was_answered = outcome.kind in {OutcomeKind.ACCEPTED, OutcomeKind.REFUSED}
    if not was_answered or outcome.reason in _REQUEST_REFUSED:
        return trouble(step, outcome)
    return DiagnosisLine(step, CheckResult.OK, Finding.TOKEN_ACCEPTED)


_FINDING_OF_STATE = {
    PhoneState.OFFLINE: Finding.PHONE_OFFLINE,
    PhoneState.DISABLED: Finding.PHONE_DISABLED,
    PhoneState.MISSING: Finding.PHONE_MISSING,
}


def extension_line(
    extension: str, outcome: CallOutcome, statuses: Sequence[PhoneStatus]
) -> DiagnosisLine:
    """Judge whether a phone can be rung, by the answer to the question for its state."""
    step = CheckStep.EXTENSION
    if not extension:
        return skipped(step, Finding.NO_EXTENSION)
    if outcome.reason in _INTERFACE_REFUSED:
        return skipped(step, Finding.PHONE_NOT_TOLD)
    if outcome.kind is not OutcomeKind.ACCEPTED:
        return trouble(step, outcome)
    state = next((each.state for each in statuses if each.extension == extension), None)
    if state is None:
        return DiagnosisLine(step, CheckResult.WARNING, Finding.PHONE_NOT_TOLD)
    if state in _FINDING_OF_STATE:
        return DiagnosisLine(step, CheckResult.FAILED, _FINDING_OF_STATE[state])
    return DiagnosisLine(step, CheckResult.OK, Finding.PHONE_ONLINE, facts=(state.value,))
