"""The command ``packaging/verify``: tries out what people install, slowly and for real."""

import argparse
import os
import subprocess
import time
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from release.names import ROOT

BUNDLE_VARIABLE = "DIALER_VERIFY_BUNDLE"
"""Carries ``--bundle`` to wherever a check asks for it."""


class VerificationError(Exception):
    """What was tried out does not do what it should; the text is a sentence for people."""


@dataclass(frozen=True)
class Check:
    """Something that can be tried out.

    Attributes:
        function: module and function, looked up only when it is run. It takes nothing, raises
            :class:`VerificationError`, and may return what it measured, in one line.
        words: what it tries out, for the list.
    """

    function: str
    words: str


CHECKS: dict[str, Check] = {
    "reproducible": Check("freeze.reproducible.verify", "two builds of one commit are the same"),
    "windows-installer": Check(
        "windows.verify.try_installer", "the installer for Windows, run silently under wine"
    ),
    "windows-languages": Check(
        "windows.windows_check.try_windows", "the installer's windows, by keys, in each language"
    ),
    "windows-program": Check(
        "windows.program_check.try_program", "the program for Windows, frozen and used under wine"
    ),
    "debian-tools": Check("linux.verify.debian_tools", "lintian and the desktops' validators"),
    "debian-11": Check("linux.verify.debian_11", "a fresh Debian 11 refuses the .deb and says why"),
    "debian-12": Check("linux.verify.debian_12", "the .deb lives its life in a fresh Debian 12"),
    "debian-13": Check("linux.verify.debian_13", "the .deb lives its life in a fresh Debian 13"),
    "rpm": Check("linux.verify.rpm", "the .rpm goes into an empty root, runs, and goes"),
}
"""All there is, in the order of ``--all``; a check lives in the folder of what it tries out."""


def main(arguments: Sequence[str], checks: Mapping[str, Check] = CHECKS) -> int:
    """Run the named checks, each to its end, and return the exit code."""
    parser = argparse.ArgumentParser(prog="packaging/verify", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="what to try out")
    parser.add_argument("--all", action="store_true", help="try out everything there is")
    parser.add_argument("--list", action="store_true", help="tell what there is")
    parser.add_argument("--bundle", type=Path, metavar="DIR", help="this one, freeze none")
    options = parser.parse_args(arguments)
    if options.bundle is not None:
        os.environ[BUNDLE_VARIABLE] = str(options.bundle.resolve())
    if unknown := [name for name in options.names if name not in checks]:
        parser.error(f"there is no {', '.join(unknown)}: see --list")
    if options.list:
        width = max(map(len, checks), default=0)
        print(*(f"{name:{width}}  {check.words}" for name, check in checks.items()), sep="\n")
        return 0
    names = list(checks) if options.all else options.names
    if not names:
        parser.error("name something of --list, or use --all")
    return _run_all(names, checks)


@cache
def bundle() -> Path:
    """Return the frozen program to try out: the one named on the command line, or a new one."""
    if named := os.environ.get(BUNDLE_VARIABLE):
        return Path(named)
    from freeze.bundle import make_bundle

    say("freezing the program")
    return make_bundle(ROOT / "build/freeze", ROOT / "build/verify")


def say(words: str) -> None:
    """Tell what a check is doing, for the person who waits for it."""
    print(f"  {words}", flush=True)


def _run_all(names: Sequence[str], checks: Mapping[str, Check]) -> int:
    failed = []
    for name in names:
        print(f"{name}: {checks[name].words} …", flush=True)
        started_s = time.monotonic()
        fault, found = _result_of(checks[name])
        passed_s = time.monotonic() - started_s
        result = "FAILED" if fault else "ok"
        detail = fault or found
        print(f"{result} {name} ({passed_s:.0f} s){': ' if detail else ''}{detail}", flush=True)
        if fault:
            failed.append(name)
    if failed:
        print(f"{len(failed)} of {len(names)} failed: {', '.join(failed)}")
    return 1 if failed else 0


def _result_of(check: Check) -> tuple[str, str]:
    """Run a check and return what is wrong and what it measured, either of which may be nothing."""
    try:
        module, _, name = check.function.rpartition(".")
        function: Callable[[], str | None] = getattr(import_module(module), name)
        return "", function() or ""
    except VerificationError as error:
        return str(error) or "it does not say why", ""
    except subprocess.CalledProcessError as error:
        said = "\n".join(str(text).strip() for text in (error.stdout, error.stderr) if text)
        return f"“{error.cmd}” ended with exit code {error.returncode}\n{said}".strip(), ""
    except Exception as error:  # the next check may well run
        traceback.print_exc()
        return f"the check itself broke off: {type(error).__name__}: {error}", ""
