"""The libraries that go into the program: the locked ones that it needs on this system."""

import re
from dataclasses import dataclass
from importlib import metadata

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from release.names import PACKAGE, ROOT

LOCK = ROOT / "requirements-build.lock"

_PIN = re.compile(r"^([a-z0-9.-]+)==([^ ]+)(?: ; ([^\\]+))?", re.MULTILINE)

FREEZER = "pyinstaller"
"""Starts the frozen program, and is a part of it."""


@dataclass(frozen=True)
class Part:
    """A library.

    Attributes:
        name: as package indexes write it.
        version: the locked one.
        licence: in its own words, mostly an SPDX expression; empty when it does not say.
        needs: the names of the libraries it needs itself.
    """

    name: str
    version: str
    licence: str
    needs: tuple[str, ...]


def parts() -> dict[str, Part]:
    """Return the program's libraries by name; what it is built and tested with is left out.

    Raises:
        ValueError: a library is not locked, or another version of it is installed.
    """
    locked = locked_versions()
    found: dict[str, Part] = {}
    open_names = [*needs(PACKAGE), FREEZER]
    while open_names:
        name = open_names.pop()
        if name in found:
            continue
        version = metadata.version(name)
        if locked.get(name) != version:
            raise ValueError(f"{name} {version} is installed, and {locked.get(name)} is locked")
        wanted = () if name == FREEZER else needs(name)
        found[name] = Part(name, version, licence(name), wanted)
        open_names += wanted
    return dict(sorted(found.items()))


def locked_versions() -> dict[str, str]:
    """Return the versions that the lock names for this system."""
    found = {}
    for name, version, condition in _PIN.findall(LOCK.read_text("utf-8")):
        requirement = Requirement(f"{name}; {condition}" if condition else name)
        if requirement.marker is None or requirement.marker.evaluate():
            found[name] = version
    return found


def differing_versions() -> list[str]:
    """Return a phrase for each library whose version is not the locked one."""
    found = []
    for name, locked in locked_versions().items():
        try:
            installed = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue  # as one that only another build level installs
        if installed != locked:
            found.append(f"{name} {installed} in place of {locked}")
    return found


def needs(name: str) -> tuple[str, ...]:
    """Return what a library needs on this system, its extras left out."""
    wanted = [Requirement(each) for each in metadata.requires(name) or []]
    return tuple(
        sorted(
            canonicalize_name(each.name)
            for each in wanted
            if each.marker is None or each.marker.evaluate({"extra": ""})
        )
    )


def licence(name: str) -> str:
    """Return how a library is licensed, as briefly as it says it."""
    said = metadata.metadata(name)
    for field in ("License-Expression", "License"):
        if field in said and "\n" not in said[field]:
            return said[field]
    kinds = [each for each in said.get_all("Classifier", []) if each.startswith("License ::")]
    return kinds[0].rpartition(" :: ")[2] if kinds else ""
