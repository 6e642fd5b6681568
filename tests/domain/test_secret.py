"""Secrets show nothing, and sign-ins end in time."""

from __future__ import annotations

import copy
import json
import logging
import pickle
import traceback
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pprint import pformat

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.credentials import (
    CLOCK_TOLERANCE_S,
    TOKEN_LIFETIME_S,
    CredentialError,
    Secret,
    SignedIn,
    TokenState,
    outcome_of_failed_sign_in,
)
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret

CANARY = "c0ffee00c0ffee00c0ffee00c0ffee00"


@dataclass(frozen=True)
class Holder:
    """Something that carries a secret about."""

    name: str
    token: Secret


@pytest.mark.parametrize(
    "show",
    [
        repr,
        str,
        ascii,
        pformat,
        "{}".format,
        "{!r:>40}".format,
        "%s %r".__mod__,
        lambda secret: f"{secret} {secret!r} {secret!s}",
        lambda secret: repr([secret, {"token": secret}, Holder("sales", secret)]),
        lambda secret: repr(dir(secret)),
    ],
)
def test_no_way_of_showing_shows_it(show: Callable[[object], str]) -> None:
    argument: object = Secret(CANARY)
    if getattr(show, "__name__", "") == "__mod__":
        argument = (argument, argument)
    assert CANARY not in show(argument)


@pytest.mark.parametrize(
    "leave",
    [
        pickle.dumps,
        copy.copy,
        copy.deepcopy,
        json.dumps,
        lambda secret: asdict(Holder("sales", secret)),
        lambda secret: format(secret, ">40"),
        lambda secret: secret + "",
    ],
)
def test_ways_out_are_closed_and_their_errors_do_not_tell(
    leave: Callable[[Secret], object],
) -> None:
    with pytest.raises(TypeError) as caught:
        leave(Secret(CANARY))
    assert CANARY not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_no_protocol_pickles_it(protocol: int) -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret(CANARY), protocol)


def test_a_log_does_not_hold_it(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = Secret(CANARY)
    logging.getLogger("sample").debug("token %s, %r, %s", secret, secret, Holder("sales", secret))
    assert "token" in caplog.text
    assert CANARY not in caplog.text


def test_it_is_compared_by_its_text_and_by_nothing_else() -> None:
    assert Secret(CANARY) == Secret(CANARY)
    assert hash(Secret(CANARY)) == hash(Secret(CANARY))
    assert Secret(CANARY) != Secret("other")
    assert Secret(CANARY) != CANARY
    assert Secret(CANARY)
    assert not Secret("")


def test_only_revealing_reveals_it() -> None:
    assert Secret(CANARY).reveal() == CANARY


def test_a_failure_of_the_keyring_tells_its_state_and_kind() -> None:
    assert str(CredentialError(TokenState.FAILED, "InitError")) == "failed: InitError"
    assert str(CredentialError(TokenState.LOCKED)) == "locked"


NOON_S = 1_700_000_000.0
RENEWAL_S = 12 * 3600 - 10 * 60
SIGNED_IN = SignedIn(Secret("c0ffee" * 5), NOON_S, "Demo company")

AGES_S = st.floats(0, 2 * TOKEN_LIFETIME_S)
ANY_S = st.floats(-1e10, 1e10)


@pytest.mark.parametrize(
    ("age_s", "needs_renewal", "has_ended"),
    [
        (-CLOCK_TOLERANCE_S - 1, True, True),
        (-CLOCK_TOLERANCE_S, False, False),
        (0, False, False),
        (RENEWAL_S - 1, False, False),
        (RENEWAL_S, True, False),
        (TOKEN_LIFETIME_S - 1, True, False),
        (TOKEN_LIFETIME_S, True, True),
        (1e9, True, True),
    ],
)
def test_its_age_by_the_computers_clock(age_s: float, needs_renewal: bool, has_ended: bool) -> None:
    now_s = NOON_S + age_s
    assert SIGNED_IN.needs_renewal(now_s) is needs_renewal
    assert SIGNED_IN.has_ended(now_s) is has_ended


@given(AGES_S, ANY_S)
@example(TOKEN_LIFETIME_S, NOON_S)
def test_it_is_renewed_in_time_whatever_the_computers_clock_is_set_to(
    age_s: float, wall_s: float
) -> None:
    if age_s >= RENEWAL_S:
        assert SIGNED_IN.needs_renewal(wall_s, watched_s=age_s)
    if age_s >= TOKEN_LIFETIME_S:
        assert SIGNED_IN.has_ended(wall_s, watched_s=age_s)


@given(AGES_S, st.floats(0, 1))
def test_it_is_renewed_in_time_whatever_part_of_its_life_was_slept(
    age_s: float, awake: float
) -> None:
    """A clock that stands still in sleep has counted a part of the time only."""
    now_s = NOON_S + age_s
    assert SIGNED_IN.needs_renewal(now_s, watched_s=age_s * awake) is (age_s >= RENEWAL_S)


@given(ANY_S, st.floats(0, 1e6))
def test_what_has_ended_needs_renewal(wall_s: float, watched_s: float) -> None:
    needs = SIGNED_IN.needs_renewal(wall_s, watched_s=watched_s)
    assert needs or not SIGNED_IN.has_ended(wall_s, watched_s=watched_s)


def test_a_short_life_is_renewed_at_its_half() -> None:
    short = SIGNED_IN._replace(lifetime_s=60.0)
    assert not short.needs_renewal(NOON_S + 29)
    assert short.needs_renewal(NOON_S + 30)
    assert short.ends_at_s == NOON_S + 60


def test_it_does_not_show_its_token() -> None:
    assert "c0ffee" not in repr(SIGNED_IN)


@pytest.mark.parametrize(
    ("outcome", "kind", "reason"),
    [
        (refused_by_ret(601, "no"), OutcomeKind.REFUSED, Reason.APP_NOT_AUTHORISED),
        (refused_by_ret(602, "no"), OutcomeKind.REFUSED, Reason.AUTHORISATION_EXPIRED),
        (refused_by_ret(603, "no"), OutcomeKind.REFUSED, Reason.NOT_LICENSED),
        (refused_by_ret(604, "no"), OutcomeKind.REFUSED, Reason.ADDRESS_NOT_ALLOWED),
        (refused_by_code("1003", "no"), OutcomeKind.REFUSED, Reason.ACCESS_KEY_REFUSED),
        (refused_by_ret(500, "no"), OutcomeKind.REFUSED, Reason.SERVER_ERROR),
        (
            CallOutcome.unknown(Reason.TIMEOUT, "", "no"),
            OutcomeKind.NOT_SENT,
            Reason.SIGN_IN_FAILED,
        ),
        (
            CallOutcome.not_sent(Reason.CERTIFICATE, "issuer"),
            OutcomeKind.NOT_SENT,
            Reason.CERTIFICATE,
        ),
        (CallOutcome.unknown(Reason.PROGRAM_ENDED), OutcomeKind.CANCELLED, Reason.PROGRAM_ENDED),
        (CallOutcome.cancelled(), OutcomeKind.CANCELLED, Reason.STOPPED),
    ],
)
def test_after_a_failed_sign_in_no_call_was_placed(
    outcome: CallOutcome, kind: OutcomeKind, reason: Reason
) -> None:
    meant = outcome_of_failed_sign_in(outcome)
    assert (meant.kind, meant.reason, meant.placement) == (kind, reason, Placement.NONE)
    assert (meant.code, meant.server_text) == (outcome.code, outcome.server_text)


def test_why_it_failed_is_kept_where_nobody_can_know_what_the_server_did() -> None:
    outcome = CallOutcome.unknown(Reason.REDIRECT, "other.example")
    assert outcome_of_failed_sign_in(outcome).detail == "redirect – other.example"
    assert outcome_of_failed_sign_in(CallOutcome.unknown(Reason.TIMEOUT)).detail == "timeout"
