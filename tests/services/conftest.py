"""What tests of services share: a real keyring, a provider, and a service that calls it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from keyring.core import init_backend
from pytestqt.qtbot import QtBot

from dialer_gui.services.contact_import_service import ContactImportService
from dialer_gui.services.contact_service import ContactService
from dialer_gui.simulator.server import Simulator
from tests.desktop.keyring_daemon import KeyringDaemon, keyring_daemon
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S
from tests.services.desk import Desk, a_desk
from tests.services.follower import Follower, a_follower
from tests.services.provider_desk import Provider, a_provider
from tests.services.signing_in import Signing, signing


@pytest.fixture(autouse=True)
def no_keyring_is_shared(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Give each test for the desktop a keyring of its own, and all others none.

    The daemon can crash on many clients (its issue 197).
    """
    if request.node.get_closest_marker("desktop"):
        request.getfixturevalue("keyring")
    else:
        monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
        init_backend()


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name:
        yield Path(name) / "ring"


@pytest.fixture
def keyring(monkeypatch: pytest.MonkeyPatch) -> Iterator[KeyringDaemon]:
    """A keyring of this test's own, which has nobody to ask: there is no screen."""
    env = {name: value for name, value in os.environ.items() if name != "DISPLAY"}
    with TemporaryDirectory() as name, keyring_daemon(Path(name) / "ring", env=env) as running:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", running.env["DBUS_SESSION_BUS_ADDRESS"])
        yield running


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return where a test of contacts keeps them."""
    return tmp_path / "contacts.sqlite3"


@pytest.fixture
def imports(contacts: ContactService) -> Iterator[ContactImportService]:
    """What imports into the ``contacts`` of the test's own file."""
    imports = ContactImportService(contacts)
    yield imports
    # It must outlive what it has asked of the contacts' thread.
    contacts.shut_down(PATIENCE_MS / 1000)


@pytest.fixture
def simulator() -> Iterator[Simulator]:
    """The provider."""
    with Simulator() as running:
        yield running


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path, simulator: Simulator) -> Iterator[Desk]:
    """A service that calls it."""
    with a_desk(qtbot, tmp_path / "history.sqlite3", simulator.address) as running:
        yield running


@pytest.fixture
def provider() -> Iterator[Provider]:
    """The provider, with a clock that is moved by hand."""
    with a_provider() as running:
        yield running


@pytest.fixture
def follower(qtbot: QtBot, provider: Provider) -> Iterator[Follower]:
    """A service that follows its calls."""
    running = a_follower(qtbot, provider)
    yield running
    running.service.shut_down(PATIENCE_S)
    running.service.shut_down(PATIENCE_S)


@pytest.fixture
def at(qtbot: QtBot) -> Iterator[Signing]:
    """A service that signs in, with an account whose key it has."""
    with signing(qtbot) as opened:
        yield opened
