"""What a login normally brings is there, and the rest is left as the person has it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.storage.children import posix_only

pytestmark = posix_only
pwd = pytest.importorskip("pwd")

COMPLETE = """
import os
from dialer_gui.desktop.child_environment import complete_environment
complete_environment()
print(os.environ.get("HOME"), oct(os.umask(0)))
"""

ASK = """
import os, stat
from dialer_gui.desktop.child_environment import complete_environment
complete_environment()
nowhere = os.stat(os.devnull).st_rdev
print([os.fstat(each).st_rdev == nowhere for each in range(3)], os.open("/", os.O_RDONLY) > 2)
"""


@pytest.mark.parametrize("home", [None, "", "relative", "./here"])
def test_without_a_home_it_is_the_one_that_the_system_knows(home: str | None) -> None:
    assert complete(home, 0o022) == (pwd.getpwuid(os.getuid()).pw_dir, "0o22")


def test_a_home_that_is_named_counts_whether_there_is_one_or_not() -> None:
    assert complete("/nowhere/home", 0o022)[0] == "/nowhere/home"


@pytest.mark.parametrize(
    ("umask", "left"), [(0o777, "0o77"), (0o177, "0o77"), (0o077, "0o77"), (0, "0o0"), (0o2, "0o2")]
)
def test_what_is_made_is_its_owners_to_use(umask: int, left: str) -> None:
    assert complete("/home", umask)[1] == left


@pytest.mark.parametrize("closed", [(0,), (2,), (0, 2)])
def test_what_is_said_to_nobody_gets_into_no_file(closed: tuple[int, ...]) -> None:
    """Else the next file that is opened has the place of the terminal, and Qt writes into it."""
    redirected = " ".join(f"{each}>&-" for each in closed)
    done = subprocess.run(
        ["sh", "-c", f'exec "$0" -c "$1" {redirected}', sys.executable, ASK],
        stdin=subprocess.PIPE,
        check=True,
        capture_output=True,
        text=True,
    )
    assert done.stdout == f"{[each in closed for each in range(3)]} True\n"


def complete(home: str | None, umask: int) -> tuple[str, str]:
    """Return the home and the umask that a program has which completes what it was given."""
    env = {name: value for name, value in os.environ.items() if name != "HOME"}
    if home is not None:
        env["HOME"] = home
    done = subprocess.run(
        [sys.executable, "-c", COMPLETE],
        env=env,
        umask=umask,
        check=True,
        capture_output=True,
        text=True,
    )
    found, left = done.stdout.split()
    return found, left
