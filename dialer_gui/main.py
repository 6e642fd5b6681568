"""From the command line to the running program, and back to an exit code."""

from __future__ import annotations

import os
import sys

from dialer_gui import cli
from dialer_gui.desktop.child_environment import complete_environment, restore_environment


def main(arguments: list[str] | None = None) -> int:
    """Run the program.

    Returns:
        0 after a normal end or when the link was handed to the running program; 2 when it can't
        start here; 3 when the running program does not answer.
    """
    restore_environment()
    complete_environment()
    options = cli.parse(sys.argv[1:] if arguments is None else arguments)
    if options.self_check:
        # Loaded for the check only.
        from dialer_gui.self_check import run_self_check

        return run_self_check(options.report)
    if not _has_display():
        return _refuse(
            "There is no display to open a window on: run it in a desktop session, or under"
            " xvfb-run for a try."
        )
    try:
        # Only here: --help and --version need no window system, whose libraries may be missing.
        from dialer_gui.application import run

        return run(options)
    except ImportError as error:
        return _refuse(
            f"A part of it can't be loaded ({error}). Install the program, or what it needs, again."
        )


def _has_display() -> bool:
    """Whether a window can be opened: only X11 and Wayland programs need to be told where."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _refuse(sentence: str) -> int:
    cli.say(sentence)
    return cli.NOT_USABLE
