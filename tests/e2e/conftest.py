"""What the end-to-end tests share."""

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.server import Simulator
from tests.conftest import ON_DESKTOP
from tests.desktop.keyring_daemon import keyring_daemon
from tests.e2e.providers import allow_calls_only


@pytest.fixture(autouse=True)
def no_keyring_is_shared(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Give each test a keyring of its own: the daemon can crash on many clients (its issue 197)."""
    if not ON_DESKTOP:
        yield
        return
    with TemporaryDirectory() as name, keyring_daemon(Path(name) / "ring") as keyring:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", keyring.env["DBUS_SESSION_BUS_ADDRESS"])
        yield


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    """A provider in this process, with the demo's pbx, where calls are placed and no more.

    Phones are neither listed nor followed, so what the window says of a call stays what MakeCall
    has answered.
    """
    with Simulator(pbx=allow_calls_only(demo_state())) as running:
        yield running


@pytest.fixture
def full_provider() -> Iterator[Simulator]:
    """A provider in this process that offers everything, with the demo's pbx."""
    with Simulator() as running:
        yield running


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name:
        yield Path(name)
