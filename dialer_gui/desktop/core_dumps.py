"""Keeps what is in memory, a token among it, out of what a crash leaves behind."""

from __future__ import annotations

import ctypes
import logging
import sys
from contextlib import suppress

if sys.platform != "win32":
    import resource

logger = logging.getLogger(__name__)

_PR_SET_DUMPABLE = 4
_SEM_FAILCRITICALERRORS = 0x0001
_SEM_NOGPFAULTERRORBOX = 0x0002
_WER_FAULT_REPORTING_FLAG_NOHEAP = 1


def forbid_core_dumps() -> None:
    """Let no crash of this process write its memory to a file, by each means the system has.

    To be called before the first secret is here, and after the first picture: on Linux the
    desktop's portals refuse a process that can't be dumped unless they know it already, and Qt
    asks one of them for the colour scheme when it starts.
    """
    try:
        if sys.platform == "win32":
            _forbid_on_windows()
        else:
            _forbid_on_unix()
    except (OSError, ValueError, AttributeError) as exc:
        logger.warning("a crash may leave a core dump: %s", type(exc).__name__)


def _forbid_on_unix() -> None:
    # The hard limit stays as it is: a program started from here may raise its own again.
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform != "linux":
        return
    # A program that takes all dumps, as systemd's, gets one whatever the limit is: without a page
    # of memory, from here and from what is started here, which inherits this.
    with suppress(OSError), open("/proc/self/coredump_filter", "w", encoding="ascii") as kinds:
        kinds.write("0")
    # The last of them: from now on most files below /proc/self belong to root.
    if ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0):
        raise OSError(ctypes.get_errno(), "prctl")


def _forbid_on_windows() -> None:
    if sys.platform != "win32":
        return
    kernel = ctypes.WinDLL("kernel32")
    kernel.WerSetFlags(_WER_FAULT_REPORTING_FLAG_NOHEAP)
    kernel.SetErrorMode(kernel.GetErrorMode() | _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX)
