"""Which of two versions is the newer one, by the rules of Semantic Versioning 2.0.0."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui import __version__
from dialer_gui.domain.releases import MAX_VERSION_LENGTH, Version, version_of

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
