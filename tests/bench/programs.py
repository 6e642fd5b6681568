"""The environment for measured programs."""

import os


def plain_env() -> dict[str, str]:
    """Return this environment as most people have it: no screen reader at work."""
    left_out = ("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "AT_SPI_BUS_ADDRESS")
    return {name: value for name, value in os.environ.items() if name not in left_out}
