"""The world that demo mode shows. Its token opens nothing but a simulator."""

from __future__ import annotations

import time
from collections.abc import Callable

from dialer_gui.simulator.demo_account import (
    DEMO_CALLER_IDS,
    DEMO_EXTENSIONS,
    DEMO_FOREIGN_EXTENSION,
    DEMO_TOKEN,
)
from dialer_gui.simulator.world import Account, Extension, ExtensionState, World

_FOREIGN_TOKEN = "decaf000decaf000decaf000decaf000"


def demo_world(*, clock: Callable[[], float] = time.time) -> World:
    """Makes a world with two reachable phones, one offline, one disabled, one of somebody else."""
    first, second, offline, disabled = DEMO_EXTENSIONS
    return World(
        [
            Account(
                name="Demo company",
                token=DEMO_TOKEN,
                extensions=(
                    Extension(first),
                    Extension(second),
                    Extension(offline, ExtensionState.OFFLINE),
                    Extension(disabled, ExtensionState.DISABLED),
                ),
                caller_ids=DEMO_CALLER_IDS,
            ),
            Account(
                name="Another company",
                token=_FOREIGN_TOKEN,
                extensions=(Extension(DEMO_FOREIGN_EXTENSION),),
            ),
        ],
        clock=clock,
    )
