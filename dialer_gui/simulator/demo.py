"""The world that demo mode shows. Its token opens nothing but a simulator."""

from __future__ import annotations

import time
from collections.abc import Callable

from dialer_gui.simulator.world import Account, Extension, ExtensionState, World

DEMO_TOKEN = "c0ffee00c0ffee00c0ffee00c0ffee00"
DEMO_EXTENSIONS = ("8001", "8002", "8003", "8004")
DEMO_FOREIGN_EXTENSION = "9001"
DEMO_CALLER_IDS = ("493023125000", "442079460000", "12025550100")

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
