"""Signals wake the event loop, and after the end of that do no harm."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.storage.children import posix_only

pytestmark = posix_only

BEGINNING = """
import os, signal
from PySide6.QtCore import QCoreApplication
from dialer_gui.desktop.quit_signals import QuitSignals
app = QCoreApplication([])
signals = QuitSignals()
signals.quit_requested.connect(app.quit)
"""

HANGING = f"""{BEGINNING}
import time
from dialer_gui.desktop import quit_signals
quit_signals.END_TIMEOUT_S = 0.1
signals.quit_requested.connect(lambda: time.sleep(60))
os.kill(os.getpid(), signal.SIGTERM)
app.exec()
"""

LATE = f"""{BEGINNING}
signals.close()
signals.close()
del signals
for name in ("SIGINT", "SIGTERM", "SIGHUP"):
    os.kill(os.getpid(), getattr(signal, name))
print("told")
"""


def run(code: str) -> tuple[int, str, str]:
    """Run a program; return its exit code and what it prints."""
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_the_event_loop(name: str) -> None:
    """Also one that has come before it runs."""
    assert run(f"{BEGINNING}os.kill(os.getpid(), signal.{name})\napp.exec()") == (0, "", "")


def test_an_end_that_hangs_is_ended() -> None:
    assert run(HANGING) == (-signal.SIGALRM, "", "")


def test_a_signal_after_the_end_does_no_harm() -> None:
    assert run(LATE) == (0, "told\n", "")


def test_who_wants_a_signal_ignored_has_it_ignored() -> None:
    code = "import signal\nsignal.signal(signal.SIGHUP, signal.SIG_IGN)\n"
    ask = "print(signal.getsignal(signal.SIGHUP) == signal.SIG_IGN)"
    assert run(f"{code}{BEGINNING}{ask}") == (0, "True\n", "")
