"""Loads the world's numbering plans while the person looks at the window."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain import number_facts
from dialer_gui.services.lane import Lane


class NumberPlans(QObject):
    """The first look at a number would otherwise wait for their import."""

    #: Numbers can be described from now on without a pause.
    loaded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._lane = Lane("number-plans")

    def start(self) -> None:
        """Load in the background."""
        self._lane.submit(self._load)

    def _load(self) -> None:
        number_facts.load()
        self.loaded.emit()
