"""What phones do, how they are listed, and when to look at them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.phones import (
    BUSY,
    SAME_NUMBER_DIGITS,
    Phone,
    PhoneDirectory,
    PhonePresence,
    PhoneState,
    PhoneStatus,
    is_same_number,
    phone_state,
    written_forms,
)
from dialer_gui.domain.polling import (
    IDLE_INTERVAL_S,
    IDLE_JITTER_S,
    MAX_CALL_INTERVAL_S,
    MAX_IDLE_INTERVAL_S,
    MIN_INTERVAL_S,
    REST_S,
    PollSchedule,
    next_call_look_s,
    next_idle_look_s,
)

#: Every code of the provider's documentation, section 5.
CODES = {
    1011: PhoneState.MISSING,
    1012: PhoneState.MISSING,
    1013: PhoneState.DISABLED,
    1014: PhoneState.OFFLINE,
    1015: PhoneState.IDLE,
    1016: PhoneState.IDLE,
    1017: PhoneState.IDLE,
    1200: PhoneState.OFFLINE,
    1201: PhoneState.IDLE,
    1202: PhoneState.RINGING,
    1203: PhoneState.OFF_HOOK,
    1204: PhoneState.IN_CALL,
    1208: PhoneState.OTHER,
    1212: PhoneState.IDLE,
    1213: PhoneState.OFF_HOOK,
    1214: PhoneState.RINGING,
    1215: PhoneState.IN_CALL,
    1216: PhoneState.IDLE,
    1217: PhoneState.PAUSED,
}
DIGITS = st.text("0123456789", max_size=15)
MARKS = st.text(" +-()/.\u00a0", max_size=3)


@pytest.mark.parametrize("code", CODES)
def test_a_code_has_its_state(code: int) -> None:
    assert phone_state(code) is CODES[code]


@given(st.one_of(st.none(), st.integers().filter(lambda code: code not in CODES)))
def test_any_other_code_is_another_state(code: int | None) -> None:
    assert phone_state(code) is PhoneState.OTHER


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4930123456", "4930123456"),
        ("+49 30 123456", "030-123456"),
        ("4930123456", "0004930123456"),
        ("5215512345678", "5512345678"),
        ("6281234567890", "081234567890"),
        ("30123456", "4930123456"),
        ("8001", "8001"),
        ("110", "1-1-0"),
    ],
)
def test_the_same_line_under_whatever_prefix(one: str, other: str) -> None:
    assert is_same_number(one, other)
    assert is_same_number(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("4930123456", "4930123457"),
        ("4930123456", "4931123456"),
        # what is short has to be equal
        ("8001", "4930128001"),
        ("0123456", "4930123456"),
        ("8001", "08001"),
        ("8001", "9001"),
        ("", ""),
        ("", "4930123456"),
        ("anonymous", "anonymous"),
        ("+", "+"),
    ],
)
def test_another_line_or_none(one: str, other: str) -> None:
    assert not is_same_number(one, other)
    assert not is_same_number(other, one)


@given(DIGITS, DIGITS, MARKS)
def test_it_is_the_same_both_ways_and_marks_mean_nothing(one: str, other: str, mark: str) -> None:
    same = is_same_number(one, other)
    assert is_same_number(other, one) == same
    assert is_same_number(mark + mark.join(one), other) == same
    assert is_same_number(one, one) == bool(one)


@given(DIGITS, DIGITS, st.text("0123456789", min_size=SAME_NUMBER_DIGITS, max_size=12))
def test_long_numbers_may_carry_any_prefix(one: str, other: str, number: str) -> None:
    assert is_same_number(one + number, other + number)


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


BEGAN_S = 500.0
TOLERANCE_S = 1e-6  # what sums of such numbers lose

durations = st.one_of(st.just(0.0), st.floats(0.0, 0.2), st.floats(0.0, 30.0))
answers = st.lists(st.tuples(durations, st.booleans()), min_size=1, max_size=80)


def call_looks(answered: list[tuple[float, bool]]) -> list[float]:
    """When the looks begin, if each takes so long and fails or not."""
    looks, now_s, begun = PollSchedule(), BEGAN_S, []
    for lasts_s, has_failed in answered:
        now_s = max(now_s, next_call_look_s(looks, BEGAN_S))
        begun.append(now_s)
        looks = looks.ask(now_s)
        assert looks.is_under_way
        now_s += lasts_s
        looks = looks.end(now_s, has_failed=has_failed)
        assert not looks.is_under_way
    return begun


def test_a_young_call_is_looked_at_every_second_and_an_older_one_every_other() -> None:
    begun = call_looks([(0.1, False)] * 21)
    assert [at_s - BEGAN_S for at_s in begun] == pytest.approx([*range(16), 17, 19, 21, 23, 25])


def test_failing_looks_come_ever_more_seldom_and_working_ones_as_before() -> None:
    begun = call_looks([(0.0, True)] * 7 + [(0.0, False)] * 3)
    gaps = [later - earlier for earlier, later in pairwise(begun)]
    most_s = MAX_CALL_INTERVAL_S
    assert gaps == [2, 4, 8, most_s, most_s, most_s, most_s, 2, 2]


def test_a_slow_provider_gets_a_rest() -> None:
    begun = call_looks([(3.0, False), (0.0, False)])
    assert begun[1] == BEGAN_S + 3.0 + REST_S


@given(answers, st.floats(0.1, 60.0))
def test_no_time_holds_more_looks_than_seconds_and_one(
    answered: list[tuple[float, bool]], window_s: float
) -> None:
    begun = call_looks(answered)
    assert all(
        later - earlier >= MIN_INTERVAL_S - TOLERANCE_S for earlier, later in pairwise(begun)
    )
    for index, begin_s in enumerate(begun):
        within = bisect_left(begun, begin_s + window_s - TOLERANCE_S) - index
        assert within <= window_s / MIN_INTERVAL_S + 1


@given(st.floats(0.0, 1.0), st.integers(0, 2000), st.floats(0.0, 30.0))
def test_an_idle_phone_is_looked_at_at_once_and_then_every_quarter_of_a_minute(
    chance: float, failures: int, lasts_s: float
) -> None:
    assert next_idle_look_s(PollSchedule(), chance, BEGAN_S) == BEGAN_S
    looks = PollSchedule(BEGAN_S, BEGAN_S + lasts_s, failures)
    wait_s = next_idle_look_s(looks, chance, BEGAN_S + lasts_s) - BEGAN_S
    least_s, most_s = IDLE_INTERVAL_S - IDLE_JITTER_S, IDLE_INTERVAL_S + IDLE_JITTER_S
    assert wait_s >= least_s - TOLERANCE_S
    most_s = MAX_IDLE_INTERVAL_S if failures else most_s
    assert wait_s <= max(most_s, lasts_s + REST_S) + TOLERANCE_S


def test_many_dialers_do_not_ask_together() -> None:
    looks = PollSchedule(BEGAN_S, BEGAN_S)
    moments = {next_idle_look_s(looks, chance / 10, BEGAN_S) for chance in range(11)}
    assert min(moments) == BEGAN_S + IDLE_INTERVAL_S - IDLE_JITTER_S
    assert max(moments) == BEGAN_S + IDLE_INTERVAL_S + IDLE_JITTER_S
    assert len(moments) == 11


@pytest.mark.parametrize(
    ("number", "same", "others"),
    [
        (
            "+4915123456789",
            {"4915123456789", "004915123456789", "15123456789", "015123456789"},
            {"05123456789", "5123456789", "0915123456789"},
        ),
        ("004930123456", {"+4930123456", "030123456"}, {"0123456", "0930123456"}),
        ("+12025550123", {"2025550123", "12025550123"}, {"025550123", "5550123"}),
        ("+74951234567", {"84951234567"}, {"951234567"}),
        ("+390612345678", {"0612345678"}, {"612345678"}),
        ("3012345678", set(), {"+3012345678", "003012345678", "03012345678"}),
        # no country has this code
        ("+21012345678", {"21012345678", "0021012345678"}, {"12345678", "012345678"}),
        ("8002", set(), {"+8002"}),
    ],
)
def test_a_number_stands_for_its_other_writings_and_for_nobody_elses(
    number: str, same: set[str], others: set[str]
) -> None:
    forms = set(written_forms(number))
    assert {number, *same} <= forms
    assert not others & forms
    assert same or forms == {number}
