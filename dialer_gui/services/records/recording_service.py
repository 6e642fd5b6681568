"""Links to recordings, fetched at the moment somebody wants to listen."""

from __future__ import annotations

import logging

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.provider_error import ProviderError
from dialer_gui.domain.untrusted import is_safe_link
from dialer_gui.services.api_session import (
    ApiSession,
    TokenRefusal,
    TokenSource,
    no_other_token,
)

logger = logging.getLogger(__name__)


class RecordingService(QObject):
    """Gets the link to a call's recording; it lives for some minutes and is opened at once.

    Protocol: each ``fetch_link`` is answered by exactly one ``link_ready`` or ``link_refused``,
    in order; ``shut_down`` last.
    """

    #: call id (str), link (str): http or https, of any host that the provider names.
    link_ready = Signal(str, str)
    #: call id (str), Reason: there is none; ``FILE_MISSING`` where the recording is gone.
    link_refused = Signal(str, object)

    def __init__(
        self,
        token_of: TokenSource,
        *,
        note_refused: TokenRefusal = no_other_token,
    ) -> None:
        super().__init__()
        self._session = ApiSession("recordings", token_of, note_refused)

    def fetch_link(self, account: Account, entry: HistoryEntry) -> None:
        """Ask for the link to the recording that the call's record names."""
        call_id = entry.request.id
        recording = entry.record.recording if entry.record else ""
        if not recording:
            self.link_refused.emit(call_id, Reason.FILE_MISSING)
            return
        self._session.submit(lambda: self._fetch(account, call_id, recording))

    def shut_down(self, timeout_s: float) -> None:
        """End the question under way and ask none any more; safe to call twice."""
        if not self._session.shut_down(timeout_s):
            logger.error("the recordings thread did not end in time")

    def _fetch(self, account: Account, call_id: str, recording: str) -> None:
        """Ask, and tell; in the session's thread."""
        try:
            link = self._session.ask(
                account, lambda client, access: client.recording_link(access, recording)
            )
        except ProviderError as exc:
            self.link_refused.emit(call_id, exc.reason)
            return
        if is_safe_link(link):
            self.link_ready.emit(call_id, link)
        else:
            reason = Reason.NOT_AN_ENVELOPE if link else Reason.FILE_MISSING
            self.link_refused.emit(call_id, reason)
