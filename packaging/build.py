#!/usr/bin/env python3
"""Build what people install, from the locked versions: python3 packaging/build.py [TARGET…]

Without a target, everything this system can build is built. Python needs nothing installed: what
is missing is set up first, as by “python3 dev.py build”.
"""

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from release.building import BuildFailed, size_of, step
from release.names import DIST, ROOT, system

USAGE_ERROR = 2


@dataclass(frozen=True)
class Target:
    """Something that can be built.

    Attributes:
        builder: module and function; called with the bundle and the output folder.
        words: what it makes, for people.
        systems: where it is built unasked.
        tool: a program it needs on Linux, and the Debian package that has it, if any.
    """

    builder: str
    words: str
    systems: tuple[str, ...]
    tool: tuple[str, str] | None = None


FREEZING = ("objdump", "binutils")
"""The tool that the bundle itself needs, and the Debian package that has it."""

TARGETS = {
    "archive": Target("freeze.archive.build_archive", "packing the archive", ("linux",)),
    "deb": Target("linux.deb.build_deb", "making the .deb", ("linux",), ("dpkg-deb", "dpkg")),
    "rpm": Target("linux.rpm.build_rpm", "making the .rpm", ("linux",), ("rpmbuild", "rpm")),
    "appimage": Target(
        "linux.appimage.build_appimage",
        "making the AppImage",
        ("linux",),
        ("appimagetool", ""),
    ),
    "installer": Target(
        "windows.installer.build_installer",
        "making the installer",
        ("windows",),
        ("makensis", "nsis"),
    ),
    "dmg": Target("macos.disk_image.build_dmg", "making the disk image", ("macos",)),
    "sbom": Target("release.sbom.build_sbom", "listing the parts", ("linux", "windows", "macos")),
}


def main(arguments: Sequence[str]) -> int:
    """Build the named targets and return the exit code."""
    options = _parse(arguments)
    if find_spec("PyInstaller") is None:
        return _hand_over(arguments)
    try:
        _build(options.targets or _default_targets(), options.bundle, options.output)
    except BuildFailed as error:
        print(f"build.py: {error}", file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        print(f"build.py: “{error.cmd}” failed (exit code {error.returncode}).", file=sys.stderr)
        return 1
    return 0


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="packaging/build.py", description=__doc__)
    names = ("bundle", *TARGETS)
    choice = f"any of {', '.join(names)}; without one, all that this system can build"
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=choice)
    parser.add_argument("--output", type=Path, default=DIST, metavar="DIR", help="default: dist")
    parser.add_argument("--bundle", type=Path, metavar="DIR", help="use this one, freeze none")
    options = parser.parse_args(arguments)
    if unknown := [each for each in options.targets if each not in names]:
        parser.error(f"no such target: {', '.join(unknown)}")
    options.output = options.output.resolve()
    options.bundle = options.bundle and options.bundle.resolve()
    return options


def _hand_over(arguments: Sequence[str]) -> int:
    """Let dev.py set up what the lock names, and build with that."""
    if Path(sys.prefix).resolve() == ROOT / ".venv":
        print("build.py: .venv is incomplete; remove it and start again.", file=sys.stderr)
        return 1
    sys.stdout.flush()
    return subprocess.call([sys.executable, str(ROOT / "dev.py"), "build", *arguments])


def _default_targets() -> list[str]:
    """Return all that this system can build, and say what it can't for want of a tool."""
    found = ["bundle"]
    for name, target in TARGETS.items():
        if system() not in target.systems:
            continue
        if lack := _lack(target.tool):
            print(f"Left out: {name}. {lack}", flush=True)
        else:
            found.append(name)
    return found


def _build(names: Sequence[str], bundle: Path | None, output: Path) -> None:
    """Freeze the program, unless a bundle is given, and make of it what is named."""
    wanted = {name: TARGETS[name] for name in names if name != "bundle"}
    tools = [target.tool for target in wanted.values()] + ([FREEZING] if bundle is None else [])
    for lack in filter(None, map(_lack, tools)):
        raise BuildFailed(lack)
    if bundle is None:
        for name, target in wanted.items():
            if system() not in target.systems:
                raise BuildFailed(
                    f"{name} is made of a bundle for {target.systems[0]}: build it there, or name"
                    " such a bundle with --bundle DIR."
                )
        bundle = _freeze(output)
    elif not bundle.is_dir():
        raise BuildFailed(f"{bundle} is no folder.")
    for target in wanted.values():
        module, _, function = target.builder.rpartition(".")
        with step(target.words):
            made: Path = getattr(import_module(module), function)(bundle, output)
        print(f"  {made} ({size_of(made.stat().st_size)})", flush=True)


def _freeze(output: Path) -> Path:
    from freeze.bundle import make_bundle, size_bytes
    from freeze.self_check import check_bundle, is_absent
    from release.parts import differing_versions

    if others := differing_versions():
        raise BuildFailed(
            f"Only the locked versions go into a build, and here is {', '.join(others)}."
            " “python3 dev.py build” sets up what the lock names."
        )
    with (
        tempfile.TemporaryDirectory(prefix="freeze-", ignore_cleanup_errors=True) as work,
        step("freezing the program"),
    ):
        bundle = make_bundle(Path(work), output)
    print(f"  {bundle} ({size_of(size_bytes(bundle))})", flush=True)
    with step("letting it check itself"):
        report = check_bundle(bundle)
    for name, check in report["checks"].items():
        mark = "not here" if is_absent(check) else "ok"
        print(f"  {name}: {mark}: {check['detail']}", flush=True)
    return bundle


def _lack(tool: tuple[str, str] | None) -> str:
    """Return a sentence on a tool that is missing here, or nothing."""
    if tool is None or system() != "linux" or shutil.which(tool[0]):
        return ""
    program, package = tool
    where = f"Debian and Ubuntu: apt-get install {package}" if package else "no distribution has it"
    return f"{program} is missing ({where})."


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
