"""Taking 100,000 records of the provider into the history, and how the window answers meanwhile."""

import time
from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel

from dialer_gui.simulator import DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.ui.widgets.spin_inputs import WholeNumber
from tests.bench.driver import dialer, store_token
from tests.bench.programs import provider
from tests.bench.smooth import Gaps, bare_gaps
from tests.bench.table import Row, bounded

RECORDS = 100_000
#: The first of them is a little older than a week.
DAYS = 8
LIMIT_S = 60.0
#: Longer than any run should take: a slow one is to be measured as well.
TIMEOUT_S = 300.0
FINISHED = f"New calls in the list: {RECORDS}"


def measure() -> Iterator[Row]:
    """Catch up from the menu with a week of the provider's records."""
    store_token(DEMO_TOKEN)
    bare, gaps = bare_gaps(), Gaps()
    with (
        provider("--past-calls", str(RECORDS)) as address,
        dialer(address, extensions=DEMO_EXTENSIONS[:2]) as driver,
    ):
        _pick("Catch up…")
        driver.named(WholeNumber, "Days to look back").setValue(DAYS)
        gaps.start()
        started_s = time.monotonic()
        driver.click("Start")
        driver.wait(lambda: _says(FINISHED), FINISHED, TIMEOUT_S)
        taken_s = time.monotonic() - started_s
        gaps.stop()
    yield bounded(f"catch-up of {RECORDS:,} records", [taken_s], unit="s", limit=LIMIT_S)
    words = f"bare: {bare.words()}"
    yield Row("longest gap while it catches up", gaps.words(), words)


def _pick(name: str) -> None:
    for window in QApplication.topLevelWidgets():
        for action in window.findChildren(QAction):
            if action.text() == name:
                action.trigger()
                return
    raise LookupError(f"there is no menu item {name!r}")


def _says(text: str) -> bool:
    windows = QApplication.topLevelWidgets()
    labels = (label for window in windows for label in window.findChildren(QLabel))
    return any(label.isVisible() and label.text() == text for label in labels)
