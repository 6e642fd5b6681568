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


@contextlib.contextmanager
def frozen(pid: int) -> Iterator[None]:
    """Let a process stand still for the length of a ``with`` block."""
    os.kill(pid, signal.SIGSTOP)
    try:
        wait_for(lambda: _state_and_parent(pid)[0] == "T", "the process to stand still")
        yield
    finally:
        os.kill(pid, signal.SIGCONT)


def adopt_orphans() -> None:
    """Make this process the parent of descendants whose own parent ends (Linux)."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def end_orphans() -> None:
    """End whatever descendants are left: services that the bus had started, for example."""
    for each in (signal.SIGTERM, signal.SIGKILL):
        for pid in children_of(os.getpid()):
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


def children_of(parent: int) -> list[int]:
    """Return the ids of a process's children, read from /proc."""
    pids = (int(folder.name) for folder in Path("/proc").glob("[0-9]*"))
    return [pid for pid in pids if _state_and_parent(pid)[1] == str(parent)]


def has_ended(pid: int) -> bool:
    """Whether a process runs no more, though its end may not have been asked for."""
    return _state_and_parent(pid)[0] in {"", "Z"}


def _state_and_parent(pid: int) -> tuple[str, str]:
    """Return a process's state letter and its parent's id; empty when it is gone."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return "", ""
    # The name before the last parenthesis may contain anything, even spaces.
    state, parent = stat.rpartition(")")[2].split()[:2]
    return state, parent


def shown_of(pid: int, name: str) -> bytes:
    """Return what the system shows of a process, as in ``maps`` or ``environ``.

    Of one that must not be dumped it shows this to root alone.
    """
    path = Path(f"/proc/{pid}/{name}")
    try:
        return path.read_bytes()
    except PermissionError:
        asked = subprocess.run(["sudo", "-n", "cat", str(path)], capture_output=True, check=True)
        return asked.stdout
