"""What is known of the phones: listed, seen, typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.phones import (
    BUSY,
    Phone,
    PhoneDirectory,
    PhonePresence,
    PhoneState,
    PhoneStatus,
)

ACCOUNT = Account("a" * 32, "Sales", "http://127.0.0.1:8080", ("8002", "8001"))


def test_the_persons_own_phones_keep_their_place_and_further_ones_follow() -> None:
    book = PhoneDirectory()
    book.take_list(ACCOUNT.id, (Phone("8000"), Phone("8001"), Phone("8003")))
    assert book.extensions(ACCOUNT) == ("8002", "8001", "8000", "8003")


def test_the_phone_used_last_is_offered_until_the_phones_are_listed() -> None:
    book = PhoneDirectory()
    account = replace(ACCOUNT, extensions=(), last_extension="8005")
    assert book.extensions(account) == ("8005",)
    book.take_list(ACCOUNT.id, (Phone("8001"),))
    assert book.extensions(account) == ("8001",)


def test_nothing_typed_and_nothing_listed_is_nothing() -> None:
    assert PhoneDirectory().extensions(replace(ACCOUNT, extensions=())) == ()


@pytest.mark.parametrize(
    ("phone", "presence"),
    [
        (Phone("8001"), PhonePresence.UNKNOWN),
        (Phone("8001", is_registered=True), PhonePresence.ONLINE),
        (Phone("8001", is_registered=False), PhonePresence.OFFLINE),
        (Phone("8001", is_enabled=False, is_registered=True), PhonePresence.DISABLED),
    ],
)
def test_what_the_list_says_of_a_phone(phone: Phone, presence: PhonePresence) -> None:
    book = PhoneDirectory()
    book.take_list(ACCOUNT.id, (phone,))
    assert book.presence(ACCOUNT.id, "8001") is presence


@pytest.mark.parametrize("state", PhoneState)
def test_every_state_can_be_seen(state: PhoneState) -> None:
    book = PhoneDirectory()
    book.take_status(ACCOUNT.id, PhoneStatus("8001", state))
    assert book.presence(ACCOUNT.id, "8001").value == state.value
    assert book.presence("b" * 32, "8001") is PhonePresence.UNKNOWN


def test_registered_takes_back_offline_but_not_a_call() -> None:
    book = PhoneDirectory()
    book.take_status(ACCOUNT.id, PhoneStatus("8001", PhoneState.OFFLINE))
    book.take_status(ACCOUNT.id, PhoneStatus("8002", PhoneState.IN_CALL))
    book.take_list(
        ACCOUNT.id, (Phone("8001", is_registered=True), Phone("8002", is_registered=True))
    )
    assert book.presence(ACCOUNT.id, "8001") is PhonePresence.ONLINE
    assert book.presence(ACCOUNT.id, "8002") is PhonePresence.IN_CALL


@pytest.mark.parametrize(
    ("state", "left"),
    [
        (PhoneState.IN_CALL, PhonePresence.ONLINE),
        (PhoneState.RINGING, PhonePresence.ONLINE),
        (PhoneState.OFFLINE, PhonePresence.OFFLINE),
        (PhoneState.DISABLED, PhonePresence.DISABLED),
    ],
)
def test_a_phone_nobody_looks_at_is_not_said_to_be_in_a_call(
    state: PhoneState, left: PhonePresence
) -> None:
    book = PhoneDirectory()
    book.take_status(ACCOUNT.id, PhoneStatus("8001", state))
    book.look_away(ACCOUNT.id, "8001")
    assert book.presence(ACCOUNT.id, "8001") is left


@pytest.mark.parametrize("state", PhoneState)
def test_a_phone_whose_call_was_accepted_is_not_offline(state: PhoneState) -> None:
    book = PhoneDirectory()
    book.take_status(ACCOUNT.id, PhoneStatus("8001", state))
    seen = book.presence(ACCOUNT.id, "8001")
    book.note_accepted(ACCOUNT.id, "8001")
    left = PhonePresence.ONLINE if seen is PhonePresence.OFFLINE else seen
    assert book.presence(ACCOUNT.id, "8001") is left


def test_looking_away_from_an_unknown_phone_tells_nothing() -> None:
    book = PhoneDirectory()
    book.look_away(ACCOUNT.id, "8001")
    assert book.presence(ACCOUNT.id, "8001") is PhonePresence.UNKNOWN


@pytest.mark.parametrize("state", PhoneState)
def test_the_other_party_is_that_of_a_busy_phone(state: PhoneState) -> None:
    book = PhoneDirectory()
    book.take_status(ACCOUNT.id, PhoneStatus("8001", state, "49305550001"))
    party = "49305550001" if book.presence(ACCOUNT.id, "8001") in BUSY else ""
    assert book.other_party(ACCOUNT.id, "8001") == party
    assert book.other_party(ACCOUNT.id, "8002") == ""
    book.take_status(ACCOUNT.id, PhoneStatus("8001", PhoneState.IN_CALL))
    assert book.other_party(ACCOUNT.id, "8001") == ""


def test_states_that_are_not_told_any_more_are_forgotten() -> None:
    book = PhoneDirectory()
    for extension, state in (("8001", PhoneState.IN_CALL), ("8002", PhoneState.OFFLINE)):
        for account_id in (ACCOUNT.id, "b"):
            book.take_status(account_id, PhoneStatus(extension, state, "030"))
    book.look_away_from_all(ACCOUNT.id)
    assert book.presence(ACCOUNT.id, "8001") is PhonePresence.ONLINE
    assert book.other_party(ACCOUNT.id, "8001") == ""
    assert book.presence(ACCOUNT.id, "8002") is PhonePresence.OFFLINE
    assert book.presence("b", "8001") is PhonePresence.IN_CALL
