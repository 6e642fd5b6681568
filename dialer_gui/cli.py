"""The command line."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from getopt import GetoptError, gnu_getopt
from pathlib import Path
from typing import NamedTuple, NoReturn, TextIO

from dialer_gui import __version__

NOT_TOLD = 1
USAGE_ERROR = 2
NOT_USABLE = 2
NO_ANSWER = 3

_USAGE = (
    "usage: dialer-gui [--demo] [--home DIR] [--minimized] [URI]\n"
    "       dialer-gui --dial-clipboard\n"
    "       dialer-gui --self-check [REPORT.json]\n"
    "       dialer-gui --help | --version\n"
)
_HELP = f"""{_USAGE}
Click-to-call dialer: number in, Call, and your phone rings.

  URI           a tel: or callto: link; it fills in the number and never dials
  --demo        use the built-in simulated provider: no real call
  --home DIR    keep every file the program writes under DIR
  --minimized   start as an icon
  --dial-clipboard
                fill in the number that is selected or copied; it never dials
  --self-check  tell as JSON whether all parts work, and end; in a file REPORT.json if named
  --version     show the program's version and end
  -h, --help    show this help and end
"""
_OPTIONS = ("demo", "home=", "minimized", "dial-clipboard", "self-check", "version", "help")
_REPORT_SUFFIX = ".json"


class Options(NamedTuple):
    """What was asked for on the command line.

    Attributes:
        dial_clipboard: whether the number in the clipboard is to be filled in.
        report: the file for the self-check's answer; None to print it.
    """

    demo: bool
    home: Path | None
    minimized: bool
    self_check: bool
    report: Path | None
    uri: str
    dial_clipboard: bool = False


def parse(arguments: list[str]) -> Options:
    """Read the arguments; ends the program for --help, --version and mistakes (exit code 2).

    Not with argparse, which costs a start some milliseconds and 0.3 MiB for these few options.
    """
    try:
        pairs, rest = gnu_getopt(arguments, "h", _OPTIONS)
    except GetoptError as error:
        _refuse(str(error))
    given = dict(pairs)
    if "--help" in given or "-h" in given:
        _tell(_HELP)
    if "--version" in given:
        _tell(f"dialer-gui {__version__}\n")
    if len(rest) > 1:
        _refuse(f"one URI at most, not {len(rest)}")
    uri = rest[0] if rest else ""
    self_check, report = "--self-check" in given, None
    # Told apart by its name: an option with a value of its own would take a link for a file.
    if self_check and uri.endswith(_REPORT_SUFFIX):
        report, uri = Path(uri), ""
    if given.get("--home") == "":  # or all would be kept in the folder it is started in
        _refuse("option --home requires a folder")
    home = Path(given["--home"]) if "--home" in given else None
    return Options(
        "--demo" in given,
        home,
        "--minimized" in given,
        self_check,
        report,
        uri,
        "--dial-clipboard" in given,
    )


def put(text: str, stream: TextIO | None) -> bool:
    """Write to the terminal, or where that is redirected to.

    Args:
        text: with its line ends.
        stream: standard output or error; None in a windowed program on Windows.

    Returns:
        Whether it was taken: a disk may be full, and who reads a pipe may be gone.
    """
    if stream is None:
        return True
    try:
        stream.write(text)
        stream.flush()
    except (OSError, ValueError):
        # Python would try again at its end, and complain.
        with suppress(OSError, ValueError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
        return False
    return True


def say(sentence: str) -> None:
    """Say something on the terminal, if there is one."""
    put(f"dialer-gui: {sentence}\n", sys.stderr)


def _tell(text: str) -> NoReturn:
    sys.exit(0 if put(text, sys.stdout) else NOT_TOLD)


def _refuse(problem: str) -> NoReturn:
    put(f"{_USAGE}dialer-gui: error: {problem}\n", sys.stderr)
    sys.exit(USAGE_ERROR)
