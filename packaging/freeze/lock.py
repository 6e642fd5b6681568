"""Whether what is installed here is what the lock names: nothing else may go into a build."""

import re
from importlib import metadata

from release.names import ROOT

LOCK = ROOT / "requirements-build.lock"

_PIN = re.compile(r"^([a-z0-9.-]+)==([^ ]+)", re.MULTILINE)


def differences() -> list[str]:
    """Return a phrase for each library whose version is not the locked one."""
    found = []
    for name, locked in _PIN.findall(LOCK.read_text("utf-8")):
        try:
            installed = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # locked for another system
        if installed != locked:
            found.append(f"{name} {installed} in place of {locked}")
    return found
