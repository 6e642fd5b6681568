"""Starting and ending the processes a desktop is made of."""

import contextlib
import ctypes
import os
import signal
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import IO

from tests.desktop.waiting import wait_for

STOP_TIMEOUT_S = 5.0
PR_SET_CHILD_SUBREAPER = 36


@contextlib.contextmanager
def daemon(
    command: Sequence[str],
    env: Mapping[str, str],
    log: Path,
    *,
    stdin: IO[bytes] | int = subprocess.DEVNULL,
    pass_fds: Sequence[int] = (),
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a process in the background for the length of a ``with`` block.

    It has a session of its own, so that Ctrl+C at the terminal does not reach it, and it ends with
    this process even when this one is killed.

    Args:
        command: program and arguments.
        env: its whole environment.
        log: file that gets what it prints.
        stdin: what it reads.
        pass_fds: descriptors it inherits.
    """
    with log.open("ab") as output:
        process = subprocess.Popen(
            ["setpriv", "--pdeathsig", "TERM", *command],
            env=env,
            stdin=stdin,
            stdout=output,
            stderr=output,
            pass_fds=pass_fds,
            start_new_session=True,
        )
    try:
        yield process
    finally:
        stop(process)


def stop(process: subprocess.Popen[bytes]) -> None:
    """End a process by its id: politely, then firmly; a frozen one as well."""
    if process.poll() is None:
        process.terminate()
        process.send_signal(signal.SIGCONT)
        try:
            process.wait(STOP_TIMEOUT_S)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    for stream in (process.stdin, process.stdout, process.stderr):
        if stream is not None:
            with contextlib.suppress(OSError):
                stream.close()


def adopt_orphans() -> None:
    """Make this process the parent of descendants whose own parent ends (Linux)."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def end_orphans() -> None:
    """End whatever descendants are left: services that the bus had started, for example."""
    for each in (signal.SIGTERM, signal.SIGKILL):
        for pid in _children():
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, each)
        with contextlib.suppress(TimeoutError):
            wait_for(_all_reaped, "the last processes to end", STOP_TIMEOUT_S)
            return


def _all_reaped() -> bool:
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            pass
    except ChildProcessError:
        return True
    return False


def _children() -> list[int]:
    """Return the ids of this process's children, read from /proc."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            # The name before the last parenthesis may contain anything, even spaces.
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
            if parent == os.getpid():
                found.append(int(stat.parent.name))
    return found
