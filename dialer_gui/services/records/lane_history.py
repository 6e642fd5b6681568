"""The history as one lane's thread sees it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialer_gui.storage.history import History


class LaneHistory:
    """Opens the file when it is first needed; used in one thread only."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._history: History | None = None

    def opened(self) -> History:
        """Return the open history.

        Raises:
            HistoryError: it can't be opened.
        """
        from dialer_gui.storage.history import open_history

        if self._history is None:
            self._history = open_history(self._path).history
        return self._history

    def close(self) -> None:
        """Let go of the file, until it is needed again."""
        if self._history is not None:
            self._history.close()
            self._history = None
