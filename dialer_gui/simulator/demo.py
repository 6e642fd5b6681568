"""The provider that demo mode shows. Its token opens nothing but a simulator."""

from __future__ import annotations

import random
import time
from collections.abc import Callable

from dialer_gui.simulator import (
    DEMO_ACCESS_KEY,
    DEMO_APP_ID,
    DEMO_CALLER_IDS,
    DEMO_COMPANY,
    DEMO_EXTENSIONS,
    DEMO_FOREIGN_EXTENSION,
    DEMO_TOKEN,
)
from dialer_gui.simulator.accounts import Account, Extension, ExtensionState
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.state import PbxState

_FOREIGN_TOKEN = "decaf000decaf000decaf000decaf000"
_COMPANY_CODE = 10086


def demo_state(
    *,
    rules: Rules | None = None,
    clock: Callable[[], float] = time.time,
    chance: random.Random | None = None,
    first_serial: int = 1,
) -> PbxState:
    """Makes a provider with two reachable phones, one offline, one disabled, one of somebody else.

    Whoever keeps its records longer than it runs needs ids that no other run has given out:
    :func:`serial_of_run`.
    """
    first, second, offline, disabled = DEMO_EXTENSIONS
    return PbxState(
        [
            Account(
                name=DEMO_COMPANY,
                token=DEMO_TOKEN,
                extensions=(
                    Extension(first),
                    Extension(second),
                    Extension(offline, ExtensionState.OFFLINE),
                    Extension(disabled, ExtensionState.DISABLED),
                ),
                caller_ids=DEMO_CALLER_IDS,
                app_id=DEMO_APP_ID,
                access_key=DEMO_ACCESS_KEY,
                company_code=_COMPANY_CODE,
            ),
            Account(
                name="Another company",
                token=_FOREIGN_TOKEN,
                extensions=(Extension(DEMO_FOREIGN_EXTENSION),),
            ),
        ],
        rules=rules,
        clock=clock,
        chance=chance,
        first_serial=first_serial,
    )


def serial_of_run(now: float) -> int:
    """Returns a first record's id for a run that begins now (Unix seconds): its milliseconds.

    No run places a thousand calls a second, so no later one gives out the same id.
    """
    return int(now * 1000)
