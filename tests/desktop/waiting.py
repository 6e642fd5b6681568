"""Waiting for a condition."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")

PATIENCE_S = 60.0
"""How long a condition may take on a busy machine before the wait counts as failed."""

PATIENCE_MS = int(PATIENCE_S * 1000)
"""The same in milliseconds."""

INTERVAL_S = 0.02


class NotNowError(Exception):
    """What was looked at changed under the eyes; the next look may find it well."""


def wait_for(condition: Callable[[], T], what: str, timeout_s: float = PATIENCE_S) -> T:
    """Wait until a condition holds and return what it returned.

    Args:
        condition: asked again and again; holds as soon as it returns something true. One that
            raises ``NotNowError`` does not hold yet.
        what: names the condition in the error, as in "the status to say ringing".
        timeout_s: gives up after this many seconds.

    Raises:
        TimeoutError: the condition did not hold in time.
    """
    deadline_s = time.monotonic() + timeout_s
    while True:
        hindrance = None
        try:
            if answer := condition():
                return answer
        except NotNowError as error:
            hindrance = error
        if time.monotonic() > deadline_s:
            raise TimeoutError(f"waited {timeout_s:g} s in vain for {what}") from hindrance
        time.sleep(INTERVAL_S)
