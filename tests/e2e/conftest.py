"""What the end-to-end tests share."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dialer_gui.simulator.server import Simulator


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    """A provider in this process, with the demo's world."""
    with Simulator() as running:
        yield running


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name:
        yield Path(name)
