"""A running simulator for each test: with short pauses, or with a clock of our own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.server import Simulator


class Clock:
    """Tells Unix seconds; ``now`` is moved by hand."""

    def __init__(self) -> None:
        self.now = 1_700_000_000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(slow_reply_s=0.02, drip_interval_s=0.0005) as running:
        yield running


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def provider(clock: Clock) -> Iterator[Simulator]:
    with Simulator(pbx=demo_state(clock=clock)) as running:
        yield running
