"""Child processes that are forked: they are there in a millisecond and know all this one knows."""

from __future__ import annotations

import os
import signal
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from typing import BinaryIO

import pytest

FAILED = 70

#: Marks tests of what only POSIX has; elsewhere they are left out.
posix_only = pytest.mark.skipif(
    os.name != "posix", reason="needs POSIX: forks, permissions, pipes or limits"
)
NOBODY = 65534


@dataclass(frozen=True, slots=True)
class Child:
    """A running child.

    Attributes:
        pid: its process id.
        output: what it writes; ends with the child.
    """

    pid: int
    output: BinaryIO

    def kill(self) -> None:
        """Let it die at once, wherever it is (SIGKILL)."""
        os.kill(self.pid, signal.SIGKILL)

    def wait(self) -> int:
        """Wait for its end and return its exit code (negative: the signal that ended it)."""
        return os.waitstatus_to_exitcode(os.waitpid(self.pid, 0)[1])


def fork_child(job: Callable[[int], None]) -> Child:
    """Start a child that runs the job with the descriptor to write to, and ends.

    An exception in the job is written there as a traceback; the exit code is then ``FAILED``.
    """
    read_end, write_end = os.pipe()
    with warnings.catch_warnings():
        # Python warns of forking beside threads. The jobs here use files and nothing else.
        warnings.simplefilter("ignore", DeprecationWarning)
        pid = os.fork()
    if pid:
        os.close(write_end)
        return Child(pid, open(read_end, "rb", buffering=0))
    # No way back into pytest, whatever happens: _exit runs nothing of the parent's clean-up.
    status = FAILED
    try:
        os.close(read_end)
        job(write_end)
        status = 0
    except BaseException:
        os.write(write_end, traceback.format_exc().encode())
    finally:
        os._exit(status)


def run_in_child(job: Callable[[], str]) -> str:
    """Run the job in a child process and return what it returns.

    Raises:
        AssertionError: the job raised something; its traceback is the text.
    """

    def report(descriptor: int) -> None:
        os.write(descriptor, job().encode())

    child = fork_child(report)
    with child.output:
        text = child.output.read().decode()
    assert child.wait() == 0, text
    return text


def leave_privileges() -> None:
    """Become an ordinary user where the tests run as root, whom no permission stops."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    assert not os.access("/", os.W_OK)
