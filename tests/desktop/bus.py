"""A private session bus, and a few words on it."""

import contextlib
import os
import re
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from tests.desktop.processes import daemon

SERVICES = Path("/usr/share/dbus-1/services")
CALL_TIMEOUT_S = 60
BUS = "org.freedesktop.DBus"

CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:path={socket}</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextlib.contextmanager
def session_bus(
    folder: Path, env: Mapping[str, str], services: Sequence[str] = ()
) -> Iterator[dict[str, str]]:
    """Run a session bus that starts nothing by itself but the named services.

    Args:
        folder: an empty folder for its socket, configuration and log.
        env: the environment it and the services it starts get.
        services: bus names that may be started on demand, when the system has them.

    Yields:
        ``env`` with the bus's address in it.
    """
    offered = folder / "services"
    offered.mkdir(parents=True)
    for name in services:
        source = SERVICES / f"{name}.service"
        if source.exists():
            # Without the line that would hand the start over to systemd.
            lines = [line for line in source.read_text().splitlines() if "Systemd" not in line]
            (offered / source.name).write_text("\n".join(lines) + "\n")
    config = folder / "bus.conf"
    config.write_text(CONFIG.format(socket=folder / "bus", services=offered))
    address = {**env, "DBUS_SESSION_BUS_ADDRESS": f"unix:path={folder / 'bus'}"}
    read_end, write_end = os.pipe()
    command = ["dbus-daemon", "--nofork", "--nopidfile", f"--config-file={config}"]
    command.append(f"--print-address={write_end}")
    log = folder / "bus.log"
    with open(read_end) as ready, daemon(command, address, log, pass_fds=[write_end]):
        os.close(write_end)
        if not ready.readline():
            raise RuntimeError(f"no session bus: {log.read_text()}")
        yield address


def call(env: Mapping[str, str], destination: str, path: str, method: str, *args: str) -> str:
    """Call a method on the session bus and return the answer as gdbus prints it.

    Raises:
        subprocess.CalledProcessError: the call was answered with an error, or not at all.
    """
    command = ["gdbus", "call", "--session", "--timeout", str(CALL_TIMEOUT_S)]
    command += ["--dest", destination, "--object-path", path, "--method", method, *args]
    return subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout


def bus_pid(env: Mapping[str, str]) -> int:
    """Return the process id of a session bus."""
    method = "org.freedesktop.DBus.GetConnectionUnixProcessID"
    answer = call(env, BUS, "/org/freedesktop/DBus", method, BUS)
    return int(re.findall(r"\d+", answer)[-1])


def wait_for_name(env: Mapping[str, str], name: str) -> None:
    """Wait until somebody on the session bus owns a name."""
    command = ["gdbus", "wait", "--session", "--timeout", str(CALL_TIMEOUT_S), name]
    subprocess.run(command, env=env, check=True)


def accessibility_address(env: Mapping[str, str]) -> str:
    """Return the address of the accessibility bus that belongs to a session bus."""
    answer = call(env, "org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus.GetAddress")
    match = re.search(r"'(.+)'", answer)
    if match is None:
        raise RuntimeError(f"no accessibility bus: {answer}")
    return match[1]
