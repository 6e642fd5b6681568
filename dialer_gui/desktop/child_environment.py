"""The environment that the programs started from here inherit: the person's own.

A frozen program has changed it for itself before its first line of Python runs: it finds its own
libraries by ``LD_LIBRARY_PATH``. A browser that is given this would load them too.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress

_LIBRARY_PATH = "LD_LIBRARY_PATH"
#: What the starter keeps the person's own value in.
_KEPT = "LD_LIBRARY_PATH_ORIG"
#: The starter's notes to itself; a dialer that a browser starts would take them for its own.
_NOTES = "_PYI_"


def restore_environment() -> None:
    """Undo what was changed; the libraries that are still to come are found by their own paths."""
    if not getattr(sys, "frozen", False):
        return
    for name in [name for name in os.environ if name.startswith(_NOTES)]:
        del os.environ[name]
    if sys.platform.startswith("linux"):
        os.environ.pop(_LIBRARY_PATH, None)
        own = os.environ.pop(_KEPT, None)
        if own is not None:
            os.environ[_LIBRARY_PATH] = own


def complete_environment() -> None:
    """Put right what a login normally brings: input and output, the home, and use of one's files.

    Before any file is opened.
    """
    if os.name != "posix":
        return
    # Else the next file that is opened would get what Qt writes to a terminal.
    for descriptor in range(3):
        with suppress(OSError):
            os.fstat(descriptor)
            continue
        os.set_inheritable(os.open(os.devnull, os.O_RDWR), True)  # the lowest that is free
    # A folder that is made must be its owner's to use; the rest is as the person wants it.
    os.umask(os.umask(0) & ~stat.S_IRWXU)
    if not os.path.isabs(os.environ.get("HOME", "")):
        os.environ.pop("HOME", None)
        home = os.path.expanduser("~")  # as the system has it
        if os.path.isabs(home):
            os.environ["HOME"] = home
