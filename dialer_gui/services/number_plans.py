"""Loads the world's numbering plans in the background."""

from __future__ import annotations

import linecache

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain import number_facts
from dialer_gui.services.task_runner import TaskRunner


class NumberPlans(QObject):
    """Imports them in a thread, so that the first number typed need not wait for that."""

    #: Numbers can be described from now on without a pause.
    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._runner = TaskRunner("number-plans")

    def start(self) -> None:
        """Load in the background."""
        self._runner.submit(self._load)

    def _load(self) -> None:
        number_facts.load()
        # Half a megabyte: PySide has had the source of each of these modules read.
        linecache.clearcache()
        self.loaded.emit()
