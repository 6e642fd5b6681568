"""The command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from dialer_gui import __version__

_DESCRIPTION = "Click-to-call dialer: number in, Call, and your phone rings."
_URI_HELP = "a tel: or callto: link; it fills in the number and never dials"
_SELF_CHECK_HELP = "tell as JSON whether all parts work, and end; in a file OUT.json if named"
_REPORT_SUFFIX = ".json"


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line.

    Attributes:
        report: the file for the self-check's answer; None to print it.
    """

    demo: bool
    home: Path | None
    minimized: bool
    self_check: bool
    report: Path | None
    uri: str


def parse(arguments: list[str]) -> Options:
    """Read the arguments; ends the program for --help, --version and mistakes (exit code 2)."""
    parser = argparse.ArgumentParser(prog="dialer-gui", description=_DESCRIPTION)
    parser.add_argument(
        "--demo", action="store_true", help="use the built-in simulated provider: no real call"
    )
    parser.add_argument(
        "--home", type=Path, metavar="DIR", help="keep every file the program writes under DIR"
    )
    parser.add_argument("--minimized", action="store_true", help="start as an icon")
    parser.add_argument("--self-check", action="store_true", help=_SELF_CHECK_HELP)
    parser.add_argument("--version", action="version", version=f"dialer-gui {__version__}")
    parser.add_argument("uri", nargs="?", default="", metavar="URI", help=_URI_HELP)
    given = parser.parse_args(arguments)
    report = None
    # Told apart by its name: an option with a value of its own would take a link for a file.
    if given.self_check and given.uri.endswith(_REPORT_SUFFIX):
        report, given.uri = Path(given.uri), ""
    return Options(given.demo, given.home, given.minimized, given.self_check, report, uri=given.uri)
