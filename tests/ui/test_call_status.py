"""The card says what is known: what happened, whether a call was placed, what to do next."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame

from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome, CallPhase, OutcomeKind, Placement, Reason
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.text.outcomes import outcome_words, placement_words
from tests.ui.gallery import REFUSED, REQUEST
from tests.ui.parts import button, number_field, seen_texts, status, unfold_status

_UNKNOWN = {
    Reason.TIMEOUT,
    Reason.CONNECTION_LOST,
    Reason.NOT_AN_ENVELOPE,
    Reason.MIXED_REPLY,
    Reason.REPLY_TOO_LARGE,
    Reason.REDIRECT,
    Reason.PROGRAM_ENDED,
    Reason.INTERNAL,
}


def outcome_of(reason: Reason) -> CallOutcome:
    if reason is Reason.ACCEPTED:
        return CallOutcome.accepted()
    if reason in _UNKNOWN:
        return CallOutcome.unknown(reason)
    return CallOutcome(OutcomeKind.REFUSED, reason, Placement.NONE)


@pytest.mark.parametrize("reason", list(Reason))
def test_every_reason_says_what_happened_and_what_to_do(reason: Reason) -> None:
    words = outcome_words(REQUEST, outcome_of(reason))
    assert words.title
    assert words.advice.endswith(".")
    assert "{" not in " ".join(words)


def test_no_two_reasons_say_the_same() -> None:
    said = [outcome_words(REQUEST, outcome_of(reason))[:2] for reason in Reason]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize("reason", list(Reason))
def test_no_reason_claims_more_than_is_known(reason: Reason) -> None:
    said = " ".join(outcome_words(REQUEST, outcome_of(reason))).lower()
    assert not any(claim in said for claim in ("connected", "dialled", "success"))


@pytest.mark.parametrize("placement", [Placement.POSSIBLE, Placement.UNLIKELY, Placement.NONE])
def test_whether_a_call_was_placed_is_said(window: MainWindow, placement: Placement) -> None:
    outcome = CallOutcome(OutcomeKind.REFUSED, Reason.OTHER_CODE, placement, "77", "no")
    window.call_status.end(REQUEST, outcome)
    assert placement_words(placement) in seen_texts(window)


def test_accepted_says_which_phone_should_ring(window: MainWindow) -> None:
    window.call_status.start(REQUEST)
    window.call_status.end(REQUEST, CallOutcome.accepted("Call command sent successfully"))
    assert status(window) == "Request accepted"
    assert "Your phone 8001 should ring: pick it up." in seen_texts(window)
    unfold_status(window)
    assert "You pick up" in seen_texts(window)
    assert "We connect +49\u00a030\u00a0123456" in seen_texts(window)


def test_unknown_is_a_state_of_its_own(window: MainWindow) -> None:
    window.call_status.end(REQUEST, CallOutcome.unknown(Reason.CONNECTION_LOST))
    assert status(window) == "Outcome unknown: your phone may still ring"
    assert "The connection broke before the answer came." in seen_texts(window)
    assert "The call may have been placed." in seen_texts(window)


def test_a_refusal_shows_the_servers_words_and_code(window: MainWindow) -> None:
    window.call_status.end(REQUEST, REFUSED)
    assert status(window) == "Refused: a call rule forbids this call"
    assert "The provider says (code 1032)" in seen_texts(window)
    assert "违反策略规则：该号码不允许外呼" in seen_texts(window)


def test_a_detail_of_ours_is_not_put_into_the_providers_mouth(window: MainWindow) -> None:
    window.call_status.end(REQUEST, CallOutcome.not_sent(Reason.CERTIFICATE, "issuer: Example CA"))
    assert "Details\nissuer: Example CA" in seen_texts(window)
    assert "The provider says" not in seen_texts(window)


def test_stopped_tells_sent_from_not_sent(window: MainWindow) -> None:
    window.call_status.end(REQUEST, CallOutcome.cancelled())
    assert status(window) == "Stopped before anything was sent"
    window.call_status.end(REQUEST, CallOutcome.unknown(Reason.STOPPED))
    assert status(window) == "Outcome unknown: your phone may still ring"
    assert "You stopped waiting, but the request may have left." in seen_texts(window)


def test_the_phases_of_a_call_in_flight(window: MainWindow) -> None:
    window.call_status.start(REQUEST)
    window.call_status.go_on(CallPhase.WAITING_FOR_KEYRING)
    assert status(window) == "Waiting for the keyring"
    assert "in a window of its own" in seen_texts(window)
    window.call_status.go_on(CallPhase.SENDING)
    assert status(window) == "Sending the request…"


def test_a_late_phase_changes_no_outcome(window: MainWindow) -> None:
    window.call_status.start(REQUEST)
    window.call_status.end(REQUEST, CallOutcome.accepted())
    window.call_status.go_on(CallPhase.SENDING)
    assert status(window) == "Request accepted"


def test_a_second_wish_in_flight_leaves_the_status_alone(window: MainWindow) -> None:
    window.call_status.start(REQUEST)
    window.call_status.go_on(CallPhase.SENDING)
    window.call_status.question(GuardDecision.IN_FLIGHT, REQUEST)
    assert status(window) == "Sending the request…"


def test_states_differ_in_more_than_colour(window: MainWindow) -> None:
    looks = set()
    for outcome in (
        CallOutcome.accepted(),
        REFUSED,
        CallOutcome.not_sent(Reason.TLS),
        CallOutcome.unknown(Reason.TIMEOUT),
        CallOutcome.cancelled(),
    ):
        window.call_status.end(REQUEST, outcome)
        looks.add(status(window))
    assert len(looks) == 5
    grounds = {frame.property("ground") for frame in window.findChildren(QFrame)}
    assert "calm" in grounds


def test_what_was_hidden_leaves_no_stop_for_tab_when_the_next_number_is_typed(
    window: MainWindow,
) -> None:
    window.call_status.end(REQUEST, REFUSED)
    button(window, "Hide the call status").click()
    assert not button(window, "Details of the call").isVisible()
    QTest.keyClicks(number_field(window), "5")
    assert status(window) == ""
    assert not button(window, "Details of the call").isVisible()
