"""Lets a process of its own ask the system's keyring: both ends of the pipes between.

One process for one request. It reads the request, a line of JSON, from its input, writes the
answer, another one, to its output, and ends. A secret goes through these pipes and nowhere else.
It ends as well when its input does, whatever it waits for: so it never outlives the program,
however that ends.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from contextlib import ExitStack, suppress
from dataclasses import asdict
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, NoReturn

from dialer_gui.domain.tokens import TokenState
from dialer_gui.storage import ASK_KEYRING, keyring_asking
from dialer_gui.storage.keyring_asking import Answer, Deed, Request

_INPUT, _OUTPUT, _ERRORS = range(3)


def answer(request: Request) -> Answer:
    """Let a new process do what is asked; blocks as long as the keyring does.

    Where it can't be started, or gives no answer, the answer is ``FAILED``.
    """
    try:
        line, exit_code = _talk(_line_of(request))
    except (OSError, TypeError, ValueError) as error:  # no such program, or no room for one
        return Answer(failure=TokenState.FAILED, detail=type(error).__name__)
    try:
        answered = json.loads(line)
        failure = answered.pop("failure")
        return Answer(**answered, failure=failure and TokenState(failure))
    except (ValueError, LookupError, TypeError, AttributeError):
        # Nothing of the answer is told: it may hold the secret.
        detail = f"the process that asks ended with {exit_code}"
        return Answer(failure=TokenState.FAILED, detail=detail)


def main() -> NoReturn:
    """Answer the request that comes in, as the new process; does not return."""
    # What a library prints is no answer, and what it starts must not hold the pipe open.
    output = os.dup(_OUTPUT)
    os.dup2(_ERRORS, _OUTPUT)
    # The keyring library loads all systems' keyrings, and macOS's looks for a library of its own,
    # with a compiler where there is one, for as long as a third of the rest takes.
    sys.modules["keyring.backends.macOS.api"] = None  # type: ignore[assignment]
    line = sys.stdin.buffer.readline()
    if line:
        _end_with_input()
        asked = json.loads(line)
        users, deed = tuple(asked.pop("users")), Deed(asked.pop("deed"))
        answered = keyring_asking.answer(Request(deed, users, **asked))
        with open(output, "wb", buffering=0) as stream:
            _send(stream, _line_of(answered))
    # There is nothing to tidy up, and that would take time.
    os._exit(0)


def _end_with_input() -> None:
    def wait() -> None:
        while os.read(_INPUT, 1):
            pass
        os._exit(1)

    threading.Thread(target=wait, daemon=True).start()


def _line_of(content: Request | Answer) -> bytes:
    return f"{json.dumps(asdict(content))}\n".encode()


def _talk(asked: bytes) -> tuple[bytes, int]:
    """Send a line to a new process; return the line it answers and its exit code."""
    if sys.platform == "win32":
        raise OSError  # a process is started in another way there, and none asks the keyring
    with ExitStack() as ours:
        with ExitStack() as its:
            its_input, to_it = _pipe(its, ours)
            from_it, its_output = _pipe(ours, its)
            # By os, because the subprocess module would be loaded for this alone.
            pid = os.posix_spawn(
                sys.executable,
                _command(),
                os.environ,
                file_actions=[
                    (os.POSIX_SPAWN_DUP2, its_input.fileno(), _INPUT),
                    (os.POSIX_SPAWN_DUP2, its_output.fileno(), _OUTPUT),
                    (os.POSIX_SPAWN_OPEN, _ERRORS, os.devnull, os.O_WRONLY, 0),
                ],
                # Ctrl+C in a terminal is for the window, which then gives a write its time.
                setpgroup=0,
            )
        _send(to_it, asked)
        line = from_it.readline()
    try:
        return line, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    except ChildProcessError:
        return line, 0  # whoever started the program wants to hear of no child's end


def _send(pipe: RawIOBase, line: bytes) -> None:
    """Write all of a line, which a pipe may take in pieces; whoever would read it may be gone."""
    rest = memoryview(line)
    with suppress(BrokenPipeError):
        while rest:
            rest = rest[pipe.write(rest) :]


def _pipe(reader: ExitStack, writer: ExitStack) -> tuple[BinaryIO, RawIOBase]:
    """Return a pipe's two ends, each closed by a stack, and inherited by no other process."""
    reading, writing = os.pipe()
    return (
        reader.enter_context(open(reading, "rb")),
        writer.enter_context(open(writing, "wb", buffering=0)),
    )


def _command() -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, ASK_KEYRING]
    # It finds all modules where this process does, however that came to know the places; without
    # looking for them once more (-S).
    places = [*map(str, sys.path), str(Path(__file__).parents[2])]
    code = f"import sys; sys.path[:] = {places!r}; from {__name__} import main; main()"
    return [sys.executable, "-IS" if sys.flags.isolated else "-S", "-c", code]
