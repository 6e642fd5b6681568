"""Child processes that are forked: they are there in a millisecond and know all this one knows."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from typing import NoReturn

FAILED = 70


def run_in_child(job: Callable[[], str]) -> str:
    """Run the job in a child process and return what it returns.

    Raises:
        AssertionError: the job raised something; its traceback is the text.
    """
    read_end, write_end = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(read_end)
        _be_child(job, write_end)
    os.close(write_end)
    with open(read_end, "rb") as pipe:
        text = pipe.read().decode()
    status = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert status == 0, text
    return text


def _be_child(job: Callable[[], str], write_end: int) -> NoReturn:
    # No way back into pytest, whatever happens: _exit runs nothing of the parent's clean-up.
    status = FAILED
    try:
        try:
            text = job()
            status = 0
        except BaseException:
            text = traceback.format_exc()
        with open(write_end, "wb") as pipe:
            pipe.write(text.encode())
    finally:
        os._exit(status)
