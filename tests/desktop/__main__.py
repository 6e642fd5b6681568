"""python -m tests.desktop [--screen WxHxD] COMMAND…: run a command on a desktop of its own.

The exit code is the command's; nothing is printed beside what the command prints.
"""

import argparse
import signal
import subprocess
import sys
from collections.abc import Sequence
from types import FrameType

from tests.desktop.processes import adopt_orphans, end_orphans
from tests.desktop.session import SCREEN, desktop

KILLED = 128
"""What shells add to a signal's number to make an exit code of it."""


def main(arguments: Sequence[str]) -> int:
    """Put up a desktop, run the command on it, take the desktop down again."""
    parser = argparse.ArgumentParser(prog="python -m tests.desktop")
    parser.add_argument("--screen", default=SCREEN, metavar="WxHxD")
    parser.add_argument("command", nargs=argparse.REMAINDER, metavar="COMMAND…")
    options = parser.parse_args(arguments)
    if not options.command:
        parser.error("which command is to run?")
    adopt_orphans()
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, _leave)
    try:
        with desktop(options.screen) as env:
            code = _run(options.command, env)
    finally:
        end_orphans()
    return code if code >= 0 else KILLED - code


def _run(command: Sequence[str], env: dict[str, str]) -> int:
    """Run the command to its end, passing on the wish to end early."""
    process = subprocess.Popen(["setpriv", "--pdeathsig", "TERM", *command], env=env)

    def pass_on(number: int, _frame: FrameType | None) -> None:
        process.send_signal(number)

    # Ctrl+C reaches the command by itself: the terminal tells its whole foreground group.
    signal.signal(signal.SIGINT, lambda _number, _frame: None)
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, pass_on)
    return process.wait()


def _leave(number: int, _frame: FrameType | None) -> None:
    raise SystemExit(KILLED + number)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
