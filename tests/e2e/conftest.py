"""What the end-to-end tests share."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dialer_gui.simulator.demo import demo_world
from dialer_gui.simulator.server import Simulator
from tests.e2e.licence import allow_calls_only


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    """A provider in this process, with the demo's world, where calls are placed and no more.

    Phones are neither listed nor followed, so what the window says of a call stays what MakeCall
    has answered.
    """
    with Simulator(world=allow_calls_only(demo_world())) as running:
        yield running


@pytest.fixture
def full_provider() -> Iterator[Simulator]:
    """A provider in this process that offers everything, with the demo's world."""
    with Simulator() as running:
        yield running


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name:
        yield Path(name)
