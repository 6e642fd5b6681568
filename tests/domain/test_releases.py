"""What a feed may say, what of it is believed, and how often it is asked."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.releases import (
    DAY_S,
    MAX_LINK_LENGTH,
    FeedError,
    Release,
    UpdateState,
    Version,
    check_time,
    release_of,
    seconds_until_due,
)

#: 2026-11-24 15:00:00 UTC.
ISSUED_AT_S = 1_795_532_400.0
PAGE = "https://dialer.example/releases/0.3.0"
CONTENT = {
    "version": "0.3.0",
    "page": PAGE,
    "issued_at": "2026-11-24T15:00:00Z",
    "valid_until": "2027-02-22T15:00:00Z",
}
RELEASE = Release(Version((0, 3, 0)), PAGE, ISSUED_AT_S, ISSUED_AT_S + 90 * DAY_S)

TIMES = st.floats(0, 4e9)
JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)


def test_a_feed_is_read_and_what_is_unknown_is_skipped() -> None:
    assert release_of(CONTENT) == RELEASE
    assert release_of({**CONTENT, "files": [{"name": "x"}], "later": None}) == RELEASE


@pytest.mark.parametrize(
    "changes",
    [
        {"version": "newest"},
        {"version": 3},
        {"version": "9" * 100 + ".0.0"},
        {"page": "http://dialer.example/"},
        {"page": "file:///etc/passwd"},
        {"page": "javascript:alert(1)"},
        {"page": "https://ada:secret@dialer.example/"},
        {"page": "https://"},
        {"page": "https://dialer.example/ or elsewhere"},
        {"page": "https://dialer.example/" + "a" * MAX_LINK_LENGTH},
        {"page": ["https://dialer.example/"]},
        {"issued_at": "2026-11-24 15:00"},
        {"issued_at": 1_795_532_400},
        {"valid_until": "2026-11-24T15:00:00Z"},
        {"valid_until": "2026-11-24T14:59:59Z"},
        {"valid_until": "2027-11-26T15:00:00Z"},
        {"valid_until": "9999-12-31T23:59:59Z"},
        {"valid_until": "2027-02-22T15:00:00+00:00"},
        {"valid_until": None},
    ],
)
def test_what_makes_no_sense_is_not_believed(changes: dict[str, object]) -> None:
    with pytest.raises(FeedError) as caught:
        release_of({**CONTENT, **changes})
    assert caught.value.state is UpdateState.UNTRUSTED


@given(JSON | st.fixed_dictionaries({name: JSON | st.just(CONTENT[name]) for name in CONTENT}))
def test_anything_is_a_release_or_refused(content: object) -> None:
    try:
        release = release_of(content)
    except FeedError:
        return
    assert release.page.startswith("https://")
    assert release.valid_until_s > release.issued_at_s


@pytest.mark.parametrize(
    ("now_s", "issued_before_s", "words"),
    [
        (RELEASE.valid_until_s + 1, 0.0, "no longer valid"),
        (ISSUED_AT_S, ISSUED_AT_S + 1, "older than one that came before"),
        (ISSUED_AT_S - DAY_S - 1, 0.0, "not valid yet"),
    ],
)
def test_a_feed_of_another_time_is_not_believed(
    now_s: float, issued_before_s: float, words: str
) -> None:
    with pytest.raises(FeedError, match=words) as caught:
        check_time(RELEASE, now_s, issued_before_s)
    assert caught.value.state is UpdateState.OUTDATED


def test_a_feed_of_today_is_believed_again_and_again() -> None:
    check_time(RELEASE, ISSUED_AT_S, 0.0)
    check_time(RELEASE, RELEASE.valid_until_s, ISSUED_AT_S)
    check_time(RELEASE, ISSUED_AT_S - DAY_S, 0.0)
    check_time(replace(RELEASE, issued_at_s=ISSUED_AT_S + 1), ISSUED_AT_S + 1, ISSUED_AT_S)


def test_the_first_look_is_due_and_the_next_one_a_day_later() -> None:
    assert seconds_until_due(None, ISSUED_AT_S) == 0
    assert seconds_until_due(ISSUED_AT_S, ISSUED_AT_S) == DAY_S
    assert seconds_until_due(ISSUED_AT_S, ISSUED_AT_S + 60) == DAY_S - 60
    assert seconds_until_due(ISSUED_AT_S, ISSUED_AT_S + DAY_S) == 0
    assert seconds_until_due(ISSUED_AT_S, ISSUED_AT_S + 9 * DAY_S) == 0


def test_a_clock_that_was_set_back_neither_stops_looks_nor_lets_them_loose() -> None:
    assert seconds_until_due(ISSUED_AT_S, ISSUED_AT_S - 60) == DAY_S
    assert seconds_until_due(ISSUED_AT_S, ISSUED_AT_S - 2 * DAY_S) == 0
    assert seconds_until_due(ISSUED_AT_S, 0.0) == 0


@given(st.none() | TIMES, st.lists(st.floats(-3 * DAY_S, 3 * DAY_S), max_size=30))
def test_looks_keep_their_distance_while_the_clock_moves_less_than_a_day_back(
    looked_at_s: float | None, moves: list[float]
) -> None:
    now_s, looks = ISSUED_AT_S, 0
    passed_s = 0.0
    for move in moves:
        now_s += max(move, -DAY_S / 31)
        passed_s += max(move, 0.0)
        wait_s = seconds_until_due(looked_at_s, now_s)
        assert 0 <= wait_s <= DAY_S
        if wait_s == 0:
            looked_at_s, looks = now_s, looks + 1
    assert looks <= 1 + passed_s / (DAY_S * 30 / 31)
