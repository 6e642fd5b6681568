"""The oldest macOS that all parts of the application run on, read from what they were built for."""

import platform
import re
import sysconfig
from collections.abc import Iterable, Iterator
from importlib import metadata

from release.names import ROOT

LOCK = ROOT / "requirements.lock"

_NAME = re.compile(r"^([a-z0-9.-]+)==", re.MULTILINE)
_BUILT_FOR = re.compile(r"macosx[_-](\d+)[_.](\d+)[_-](\w+)")


def minimum_system() -> str:
    """Return the oldest macOS for the libraries installed here and this Python, like ``13.0``.

    Raises:
        ValueError: see :func:`oldest_for`.
    """
    return oldest_for([*wheel_tags(), sysconfig.get_platform()], platform.machine())


def wheel_tags() -> Iterator[str]:
    """Yield what each library that goes into the application says it was built for.

    One text a library, with a line ``Tag: cp310-abi3-macosx_13_0_universal2`` or several.
    """
    for name in sorted(set(_NAME.findall(LOCK.read_text("utf-8")))):
        try:
            yield metadata.distribution(name).read_text("WHEEL") or ""
        except metadata.PackageNotFoundError:
            continue  # locked for another system


def oldest_for(parts: Iterable[str], machine: str) -> str:
    """Return the oldest macOS that every part runs on: the newest of their demands.

    Args:
        parts: for each part the tags it was built for; a part without one for macOS runs anywhere.
        machine: ``arm64`` or ``x86_64``.

    Raises:
        ValueError: no part was built for macOS on this machine.
    """
    demands = []
    for part in parts:
        offers = [
            (int(major), int(minor))
            for major, minor, built_for in _BUILT_FOR.findall(part)
            if built_for in (machine, "universal2")
        ]
        if offers:
            demands.append(min(offers))
    if not demands:
        raise ValueError(f"nothing here was built for macOS on {machine}")
    return ".".join(str(number) for number in max(demands))
