"""The command line."""

from __future__ import annotations

import argparse
from dataclasses import dataclass
from pathlib import Path

from dialer_gui import __version__

_DESCRIPTION = "Click-to-call dialer: number in, Call, and your phone rings."
_URI_HELP = "a tel: or callto: link; it fills in the number and never dials"


@dataclass(frozen=True, slots=True)
class Options:
    """What was asked for on the command line."""

    demo: bool
    home: Path | None
    minimized: bool
    self_check: bool
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
    parser.add_argument(
        "--self-check", action="store_true", help="print as JSON whether all parts work, and end"
    )
    parser.add_argument("--version", action="version", version=f"dialer-gui {__version__}")
    parser.add_argument("uri", nargs="?", default="", metavar="URI", help=_URI_HELP)
    given = parser.parse_args(arguments)
    return Options(given.demo, given.home, given.minimized, given.self_check, given.uri)
