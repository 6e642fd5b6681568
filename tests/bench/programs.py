"""The environment for measured programs."""

import os


def plain_env() -> dict[str, str]:
    """Return this environment as most people have it.

    No screen reader is at work, and Python keeps what it has compiled for the next start.
    """
    left_out = ("AT_SPI_BUS_ADDRESS", "PYTHONDONTWRITEBYTECODE", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON")
    return {name: value for name, value in os.environ.items() if name not in left_out}
