"""A running simulator for each test, with short pauses."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dialer_gui.simulator.server import Simulator


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    with Simulator(slow_reply_s=0.02, drip_interval_s=0.0005) as running:
        yield running
