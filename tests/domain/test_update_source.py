"""Nobody is asked about updates unless the build or the administrator names somebody."""

from __future__ import annotations

import base64
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.update_source import SourceError, UpdateSource, source_of
from tests.domain.test_releases import JSON

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
