"""Releases, their versions, and where they are looked for."""

from __future__ import annotations

import base64
import itertools
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui import __version__
from dialer_gui.domain.releases import (
    DAY_S,
    MAX_LINK_LENGTH,
    MAX_VERSION_LENGTH,
    FeedError,
    Release,
    UpdateState,
    Version,
    check_time,
    release_of,
    seconds_until_due,
    version_of,
)
from dialer_gui.domain.update_source import SourceError, UpdateSource, source_of

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


#: Section 11 of the rules, and numbers that a comparison of texts gets wrong.
IN_ORDER = [
    *("0.1.0", "0.2.0", "0.10.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta"),
    *("1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "2.0.0"),
    *("2.1.0", "2.1.1", "2.1.10", "10.0.0"),
]
NONE = [
    *("", "1", "1.0", "1.0.0.0", "v1.0.0", "01.0.0", "1.0.0-", "1.0.0-01", "1.0.0-a..b", "1.0.0+"),
    *("1.0.0 ", " 1.0.0", "1.0.0\n", "-1.0.0", "1.0.0-ü", "١.0.0", "1.0.0-rc_1", "latest"),
    "9999999999.0.0",
    "1.0.0-" + "a" * MAX_VERSION_LENGTH,
]

MARK = st.integers(0, 10**12).map(str) | st.from_regex(r"[a-z-][0-9a-z-]{0,4}", fullmatch=True)
NUMBER = st.integers(0, 10**9 - 1)
VERSIONS = st.builds(
    Version, st.tuples(NUMBER, NUMBER, NUMBER), st.lists(MARK, max_size=3).map(tuple)
)


def read(text: str) -> Version:
    version = version_of(text)
    assert version is not None, text
    return version


def test_versions_stand_in_their_order() -> None:
    versions = [read(text) for text in IN_ORDER]
    assert max(versions) == versions[-1]
    assert all(a < b and b > a and a != b for a, b in itertools.pairwise(versions))


def test_what_is_said_of_a_build_does_not_count() -> None:
    assert read("1.0.0+20261124") == read("1.0.0+linux.7") == read("1.0.0")
    assert read("1.0.0-rc.1+5") == read("1.0.0-rc.1")


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_version_is_not_taken_for_one(text: str) -> None:
    assert version_of(text) is None


def test_the_programs_own_version_is_one() -> None:
    assert str(read(__version__)) == __version__


@given(VERSIONS)
def test_a_version_is_read_as_it_is_written(version: Version) -> None:
    assert version_of(str(version)) in {version, None}
    if len(str(version)) <= MAX_VERSION_LENGTH:
        assert version_of(str(version)) == version


@given(VERSIONS, VERSIONS, VERSIONS)
def test_of_two_versions_exactly_one_is_newer(a: Version, b: Version, c: Version) -> None:
    assert (a < b) + (b < a) + (a == b) == 1
    assert not (a < b and b < c) or a < c


@given(st.text(max_size=80))
def test_any_text_is_a_version_or_none(text: str) -> None:
    version = version_of(text)
    assert version is None or version_of(str(version)) == version


BUILD_KEY, POLICY_KEY = bytes(range(32)), bytes(range(32, 64))
BUILD = {
    "feed": "https://dialer.example/latest.json",
    "public_key": base64.b64encode(BUILD_KEY).decode(),
}
MIRROR = "https://updates.intranet.example:8443/dialer/latest.json"
OWN = {"feed": MIRROR, "public_key": base64.b64encode(POLICY_KEY).decode()}


def test_without_an_address_nobody_is_asked() -> None:
    assert source_of(None, {}) is None
    assert source_of(None, {"something": "else"}) is None
    assert source_of(None, {"updates": False}) is None


def test_the_builds_address_is_asked_unless_the_policy_says_no() -> None:
    assert source_of(BUILD, {}) == UpdateSource(BUILD["feed"], BUILD_KEY)
    assert source_of(BUILD, {"something": "else"}) == source_of(BUILD, {})
    assert source_of(BUILD, {"updates": False}) is None


def test_the_policys_address_wins_and_may_keep_the_builds_key() -> None:
    assert source_of(BUILD, {"updates": OWN}) == UpdateSource(MIRROR, POLICY_KEY)
    assert source_of(None, {"updates": OWN}) == UpdateSource(MIRROR, POLICY_KEY)
    assert source_of(BUILD, {"updates": {"feed": MIRROR}}) == UpdateSource(MIRROR, BUILD_KEY)


@pytest.mark.parametrize(
    ("build", "policy"),
    [
        (None, {"updates": {"feed": MIRROR}}),
        (None, {"updates": {}}),
        (None, {"updates": True}),
        (BUILD, {"updates": True}),
        (BUILD, {"updates": 0}),
        (BUILD, {"updates": {"feed": "http://dialer.example/latest.json"}}),
        (BUILD, {"updates": {"feed": "https://ada:secret@dialer.example/"}}),
        (BUILD, {"updates": {"feed": "https://dialer.example/#top"}}),
        (BUILD, {"updates": {"feed": ["https://dialer.example/"]}}),
        (BUILD, {"updates": {**OWN, "public_key": "####"}}),
        (BUILD, {"updates": {**OWN, "public_key": BUILD["public_key"][:-8]}}),
        (BUILD, {"updates": {**OWN, "public_key": 7}}),
        (BUILD, []),
        (BUILD, "off"),
        (BUILD, None),
        ([BUILD], {}),
        ({"feed": BUILD["feed"]}, {}),
        (BUILD, {"updates": None}),
    ],
)
def test_what_makes_no_sense_is_said_and_nobody_is_asked(build: object, policy: object) -> None:
    with pytest.raises(SourceError):
        source_of(build, policy)


@given(JSON, JSON)
def test_whatever_the_files_say_only_https_is_asked(build: Any, policy: Any) -> None:
    try:
        source = source_of(build, {"updates": policy})
    except SourceError:
        return
    assert source is None or source.address.startswith("https://")


@given(st.sampled_from(["feed", "public_key"]), JSON)
def test_a_spoilt_build_is_refused_or_complete(key: str, value: Any) -> None:
    try:
        source = source_of({**BUILD, key: value}, {})
    except SourceError:
        return
    assert source is not None
    assert len(source.public_key) == 32


def test_another_address_or_key_is_another_feed() -> None:
    digests = {
        UpdateSource(address, key).digest
        for address in (BUILD["feed"], MIRROR)
        for key in (BUILD_KEY, POLICY_KEY)
    }
    assert len(digests) == 4
    assert UpdateSource(MIRROR, BUILD_KEY).digest in digests
