"""A secret gives nothing away by accident."""

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

from dialer_gui.domain.credentials import CredentialError, Secret, TokenState

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
