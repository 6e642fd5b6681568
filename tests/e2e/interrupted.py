"""Runs the dialer and sends it Ctrl+C at a moment that is counted in calls of functions.

``python -m tests.e2e.interrupted FUNCTION COUNT ARGUMENT…``: the signal comes that many calls after
the first call of the function, whatever is called then, in whichever thread. A function is named
in full, as in ``dialer_gui.main.main``.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
from types import FrameType

from dialer_gui.__main__ import main


def interrupt(function: str, count: int) -> None:
    """Send this process SIGINT that many calls after the function's first one."""
    calls = -1

    def count_call(frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        if event != "call":
            return
        name = frame.f_globals.get("__name__")
        if calls < 0 and f"{name}.{frame.f_code.co_qualname}" != function:
            return
        calls += 1
        if calls == count:
            sys.setprofile(None)
            os.kill(os.getpid(), signal.SIGINT)

    threading.setprofile(count_call)
    sys.setprofile(count_call)


if __name__ == "__main__":
    _, function, count, *sys.argv[1:] = sys.argv
    interrupt(function, int(count))
    sys.exit(main())
