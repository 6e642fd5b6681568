"""The desktop itself: X server, window manager, session bus, keyring, accessibility, home."""

import contextlib
import os
import select
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.desktop.bus import accessibility_address, session_bus
from tests.desktop.keyring_daemon import PROMPTER, unlocked_keyring
from tests.desktop.processes import daemon
from tests.desktop.waiting import PATIENCE_S, wait_for

MARK = "DIALER_TEST_DESKTOP"
"""Set in the environment of everything that runs on a desktop made here."""

SCREEN = "2000x1600x24"

FOREIGN_PREFIXES = (
    *("AT_SPI_", "DBUS_", "DESKTOP_", "DIALER_", "GNOME_", "GTK_", "KDE_", "LC_", "QT_", "XDG_"),
    *("LANG", "SESSION_MANAGER", "SSH_AUTH_SOCK", "WAYLAND_", "XAUTHORITY", "XMODIFIERS"),
    *("CURL_CA_BUNDLE", "REQUESTS_CA_BUNDLE", "SSL_CERT_"),
)
"""Variables that tie a program to the desktop or the network it was started from."""

PROXIES = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy")


@contextlib.contextmanager
def desktop(screen: str = SCREEN) -> Iterator[dict[str, str]]:
    """Put up a desktop for the length of a ``with`` block.

    Args:
        screen: width, height and depth of its screen.

    Yields:
        The environment for programs on it.
    """
    with tempfile.TemporaryDirectory(prefix="desk-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        env = {**_without_desktop(os.environ), **_folders(folder), MARK: "1"}
        with (
            _x_server(env, folder, screen) as env,
            daemon(["openbox"], env, folder / "openbox.log"),
            session_bus(folder / "session", env, ["org.a11y.Bus", PROMPTER]) as env,
            unlocked_keyring(env, folder),
        ):
            wait_for(lambda: _managed(env), "the window manager")
            yield {
                **env,
                "AT_SPI_BUS_ADDRESS": accessibility_address(env),
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
                "QT_QPA_PLATFORM": "xcb",
            }


def _without_desktop(env: Mapping[str, str]) -> dict[str, str]:
    return {
        name: value
        for name, value in env.items()
        if not name.startswith(FOREIGN_PREFIXES) and name.lower() not in PROXIES
    }


def _folders(root: Path) -> dict[str, str]:
    """Make the folders of a new user and return the variables that name them."""
    home = root / "home"
    folders = {
        "HOME": home,
        "TMPDIR": root / "tmp",
        "XDG_RUNTIME_DIR": root / "run",
        "XDG_DATA_HOME": home / ".local/share",
        "XDG_STATE_HOME": home / ".local/state",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_CACHE_HOME": home / ".cache",
    }
    for folder in folders.values():
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    names = {name: str(folder) for name, folder in folders.items()}
    return {**names, "LC_ALL": "C.UTF-8", "TZ": "UTC"}


@contextlib.contextmanager
def _x_server(env: dict[str, str], folder: Path, screen: str) -> Iterator[dict[str, str]]:
    read_end, write_end = os.pipe()
    command = ["Xvfb", "-displayfd", str(write_end), "-screen", "0", screen]
    command += ["-nolisten", "tcp", "-noreset"]
    log = folder / "xvfb.log"
    with open(read_end) as ready, daemon(command, env, log, pass_fds=[write_end]):
        os.close(write_end)
        can_read, _, _ = select.select([ready], [], [], PATIENCE_S)
        number = ready.readline().strip() if can_read else ""
        if not number:
            raise RuntimeError(f"no X server: {log.read_text()}")
        yield {**env, "DISPLAY": f":{number}"}


def _managed(env: Mapping[str, str]) -> bool:
    """Tell whether a window manager has taken over the screen."""
    command = ["xprop", "-root", "_NET_SUPPORTING_WM_CHECK"]
    return "window id" in subprocess.run(command, env=env, capture_output=True, text=True).stdout
