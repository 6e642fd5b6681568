"""Numbers from files that anything may have written."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from dialer_gui.domain.untrusted import LATEST_UNIX_S, finite_number, plausible_seconds

NONSENSE: list[object] = [
    None,
    True,
    False,
    "5",
    [],
    {},
    float("nan"),
    float("inf"),
    -float("inf"),
    10**400,
]


@pytest.mark.parametrize("value", NONSENSE)
def test_nonsense_is_no_number_and_no_time(value: object) -> None:
    assert finite_number(value) is None
    assert plausible_seconds(value) is None


@pytest.mark.parametrize("value", [0, -5, 2.5, 1e300])
def test_what_can_be_reckoned_with_is_a_number(value: float) -> None:
    assert finite_number(value) == value


@pytest.mark.parametrize("value", [0, 1_795_532_400, 1_795_532_400.5, LATEST_UNIX_S])
def test_what_a_calendar_can_show_is_a_time(value: float) -> None:
    assert plausible_seconds(value) == value


@pytest.mark.parametrize("value", [-0.5, LATEST_UNIX_S + 1, 1e300])
def test_what_no_calendar_can_show_is_no_time(value: float) -> None:
    assert plausible_seconds(value) is None


def test_the_latest_time_is_the_last_second_of_the_last_year() -> None:
    assert datetime.fromtimestamp(LATEST_UNIX_S, UTC) == datetime(
        9999, 12, 31, 23, 59, 59, tzinfo=UTC
    )
