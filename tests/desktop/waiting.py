"""Waiting for a condition."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE_S = 20.0
"""How long a condition may take on a busy machine before the wait counts as failed."""

INTERVAL_S = 0.02


def wait_for(condition: Callable[[], T], what: str, timeout_s: float = PATIENCE_S) -> T:
    """Wait until a condition holds and return what it returned.

    Args:
        condition: asked again and again; holds as soon as it returns something true.
        what: names the condition in the error, as in "the status to say ringing".
        timeout_s: gives up after this many seconds.

    Raises:
        TimeoutError: the condition did not hold in time.
    """
    deadline_s = time.monotonic() + timeout_s
    while not (answer := condition()):
        if time.monotonic() > deadline_s:
            raise TimeoutError(f"waited {timeout_s:g} s in vain for {what}")
        time.sleep(INTERVAL_S)
    return answer
