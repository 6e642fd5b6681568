"""The provider's API, loaded when it is first needed and not before the window is up."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dialer_gui.provider.voice_api import VoiceApi


class LazyApi:
    """One API for the call thread and for the task thread that opens its connections ahead."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._api: VoiceApi | None = None

    def get(self) -> VoiceApi:
        """Return the API; the first caller waits for its import, a tenth of a second."""
        with self._lock:
            if self._api is None:
                from dialer_gui.provider.voice_api import VoiceApi

                self._api = VoiceApi()
            return self._api
