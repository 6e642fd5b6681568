"""python -m tests.bench [NAME…]: measure and print the table; all points without a name.

The exit code is 0 whatever the figures are: they are for people to judge. Only a benchmark that
could not measure fails.
"""

import argparse
import compileall
import importlib
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import dialer_gui
from tests.bench.programs import plain_env
from tests.bench.table import Row, header, line
from tests.desktop.session import MARK

POINTS = (
    "start",
    "click",
    "polls",
    "far",
    "smooth",
    "idle",
    "stop",
    "catch_up",
    "history",
    "endurance",
    "bundle",
    "reading",
    "contacts",
    "figures",
)


def main(arguments: Sequence[str]) -> int:
    """Measure the named points, each in a process of its own."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(POINTS))
    parser.add_argument("--only-rows", metavar="NAME", choices=POINTS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.only_rows:
        for row in importlib.import_module(f"tests.bench.{options.only_rows}").measure():
            print(row.to_json(), flush=True)
        # Several dialers have lived in this process: leave at once, not through Qt's teardown.
        os._exit(0)
    unknown = set(options.names) - set(POINTS)
    if unknown:
        parser.error(f"no such point: {', '.join(sorted(unknown))}")
    if MARK not in os.environ:
        parser.error("it needs a desktop of its own: python3 dev.py bench")
    # As pip does when it installs: a start that compiles all that it imports is no everyday one.
    compileall.compile_dir(Path(dialer_gui.__file__).parent, quiet=1)
    print(header(), flush=True)
    codes = [_print_rows(name) for name in options.names or POINTS]
    return max(codes)


def _print_rows(name: str) -> int:
    command = [sys.executable, "-m", "tests.bench", "--only-rows", name]
    with subprocess.Popen(command, env=plain_env(), stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for each in process.stdout:
            print(line(Row.from_json(each)), flush=True)
    if process.returncode:
        print(f"{name}: could not be measured (exit code {process.returncode})", flush=True)
    return 1 if process.returncode else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
