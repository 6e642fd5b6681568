"""What a build tells while it works: one line when a step begins, one when it has ended."""

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def step(words: str) -> Iterator[None]:
    """Say what is done in the ``with`` block, and afterwards how long it took.

    Args:
        words: what is being done, such as "packing the archive".
    """
    print(f"{words} …", flush=True)
    started_s = time.monotonic()
    yield
    print(f"  {time.monotonic() - started_s:.1f} s", flush=True)


def size_of(size_bytes: int) -> str:
    """Write a size for people to read, such as ``34.2 MiB``."""
    return f"{size_bytes / 2**20:.1f} MiB"
