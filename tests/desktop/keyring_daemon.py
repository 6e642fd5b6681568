"""A keyring of one's own: a real gnome-keyring on a private session bus."""

import contextlib
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.desktop.bus import call, session_bus, wait_for_name
from tests.desktop.processes import daemon, stop
from tests.desktop.waiting import wait_for

SECRETS = "org.freedesktop.secrets"
SECRETS_PATH = "/org/freedesktop/secrets"
LOGIN_COLLECTION = f"{SECRETS_PATH}/collection/login"
PROMPTER = "org.gnome.keyring.SystemPrompter"
PASSWORD = "correct horse"
"""Opens the keyrings made here; a locked one's prompt can be answered with it."""


class KeyringDaemon:
    """A running gnome-keyring on a session bus of its own.

    Attributes:
        env: the environment for a program that is to use this keyring.
        folder: where it keeps its files.
    """

    def __init__(self, process: subprocess.Popen[bytes], env: dict[str, str], folder: Path) -> None:
        self._process = process
        self.env = env
        self.folder = folder

    @property
    def pid(self) -> int:
        """The daemon's process id."""
        return self._process.pid

    @property
    def locked(self) -> bool:
        """Whether the login keyring is locked."""
        answer = call(
            self.env,
            SECRETS,
            LOGIN_COLLECTION,
            "org.freedesktop.DBus.Properties.Get",
            "org.freedesktop.Secret.Collection",
            "Locked",
        )
        return "true" in answer

    @property
    def frozen(self) -> bool:
        """Whether the daemon stands still."""
        stat = Path(f"/proc/{self.pid}/stat").read_text()
        return stat.rpartition(")")[2].split()[0] == "T"

    def lock(self) -> None:
        """Lock the login keyring: the next read asks for its password, or fails unseen."""
        method = "org.freedesktop.Secret.Service.Lock"
        call(self.env, SECRETS, SECRETS_PATH, method, f"[objectpath '{LOGIN_COLLECTION}']")

    def freeze(self) -> None:
        """Stop the daemon in its tracks: the next read blocks."""
        self._process.send_signal(signal.SIGSTOP)
        wait_for(lambda: self.frozen, "the keyring to stand still")

    def thaw(self) -> None:
        """Let a frozen daemon go on."""
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """Let the daemon die at once."""
        self._process.kill()
        self._process.wait()

    def stop(self) -> None:
        """End the daemon in good order; its files stay."""
        stop(self._process)


@contextlib.contextmanager
def keyring_bus(folder: Path, env: Mapping[str, str] | None = None) -> Iterator[dict[str, str]]:
    """Run a session bus without any keyring on it: the secret service is absent.

    Args:
        folder: a new folder for the bus and, later, the keyring. Keep the path short: it holds
            sockets.
        env: the environment to start from; this process's own by default.

    Yields:
        The environment for a program on this bus.
    """
    (folder / "run").mkdir(mode=0o700, parents=True)
    (folder / "data").mkdir()
    own = {
        **(os.environ if env is None else env),
        "XDG_RUNTIME_DIR": str(folder / "run"),
        "XDG_DATA_HOME": str(folder / "data"),
    }
    own.pop("GNOME_KEYRING_CONTROL", None)
    with session_bus(folder / "session", own, [PROMPTER]) as on_bus:
        yield on_bus


@contextlib.contextmanager
def keyring_daemon(
    folder: Path,
    *,
    locked: bool = False,
    bus: Mapping[str, str] | None = None,
    env: Mapping[str, str] | None = None,
) -> Iterator[KeyringDaemon]:
    """Run a gnome-keyring of its own for the length of a ``with`` block.

    Args:
        folder: a new folder for its files.
        locked: lock the login keyring before the block begins.
        bus: an environment from ``keyring_bus`` to run on (and in whose folder the keyring's files
            are then found again after a restart); by default a new bus.
        env: the environment to start a new bus from.
    """
    with contextlib.ExitStack() as stack:
        on_bus = dict(bus) if bus else stack.enter_context(keyring_bus(folder, env))
        process = stack.enter_context(unlocked_keyring(on_bus, Path(on_bus["XDG_RUNTIME_DIR"])))
        keyring = KeyringDaemon(process, on_bus, Path(on_bus["XDG_DATA_HOME"]) / "keyrings")
        if locked:
            keyring.lock()
        yield keyring


@contextlib.contextmanager
def unlocked_keyring(env: Mapping[str, str], folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run gnome-keyring with its login keyring unlocked on the session bus of ``env``.

    Args:
        env: the daemon's environment, with XDG_DATA_HOME for its files.
        folder: gets its log.
    """
    command = ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"]
    with daemon(command, env, folder / "keyring.log", stdin=subprocess.PIPE) as process:
        assert process.stdin is not None
        process.stdin.write(PASSWORD.encode())
        process.stdin.close()
        wait_for_name(env, SECRETS)
        yield process
