"""What the compiled files of an application were built for, read from the files themselves."""

from collections.abc import Iterator
from pathlib import Path

from macholib.mach_o import (
    CPU_TYPE_NAMES,
    LC_BUILD_VERSION,
    LC_VERSION_MIN_MACOSX,
    MH_CIGAM_64,
    MH_MAGIC_64,
)
from macholib.MachO import MachO

_MAGIC = {number.to_bytes(4, "big") for number in (MH_MAGIC_64, MH_CIGAM_64, 0xCAFEBABE)}
"""How a compiled file begins; the last one holds files for several chips."""

_MACHINES = {"ARM64": "arm64", "x86_64": "x86_64"}


def not_for(app: Path, machine: str) -> list[str]:
    """Return the compiled files that do not run on a chip, ``arm64`` or ``x86_64``."""
    return [
        str(file.relative_to(app)) for file in compiled_files(app) if machine not in demands(file)
    ]


def newer_than(app: Path, machine: str, oldest: str) -> list[str]:
    """Return the compiled files that were built for a newer macOS than the application names.

    They may run on the older one all the same: what decides is whether they use something new.

    Args:
        app: the application.
        machine: ``arm64`` or ``x86_64``.
        oldest: the oldest macOS that the application names, like ``13.0``.
    """
    named = tuple(int(number) for number in oldest.split("."))
    return [
        str(file.relative_to(app))
        for file in compiled_files(app)
        if demands(file).get(machine, named) > named
    ]


def compiled_files(app: Path) -> Iterator[Path]:
    """Yield programs and libraries, each once; archives for the linker are none."""
    for path in sorted(app.rglob("*")):
        if path.is_file() and not path.is_symlink() and path.suffix != ".a":
            with path.open("rb") as file:
                if file.read(4) in _MAGIC:
                    yield path


def demands(file: Path) -> dict[str, tuple[int, int]]:
    """Return the oldest macOS that a compiled file runs on, for each chip it is for."""
    found = {}
    for part in MachO(str(file)).headers:
        machine = CPU_TYPE_NAMES.get(part.header.cputype, "")
        for head, body, _ in part.commands:
            if head.cmd == LC_BUILD_VERSION:
                version = int(body.minos)
            elif head.cmd == LC_VERSION_MIN_MACOSX:
                version = int(body.version)
            else:
                continue
            found[_MACHINES.get(machine, machine)] = (version >> 16, version >> 8 & 0xFF)
    return found
