"""The provider's records of calls that are over, and links to their recordings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import END_NOT_SEEN, LiveState
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.records import GIVE_UP_AFTER_S
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.domain.untrusted import is_safe_link
from dialer_gui.services.api_session import ApiSession, TokenRefusal, TokenSource, no_other_token
from dialer_gui.services.record_search import SearchResult, awaiting, search
from dialer_gui.services.task_runner import RealTiming, Timing

#: Records come late: they are looked for at once, and again after these times.
RETRY_AFTER_S = (5.0, 30.0, 120.0)
#: The same for calls whose end was not seen, since it is not known when their records are due.
LATE_RETRY_AFTER_S = (*RETRY_AFTER_S, 600.0, 1800.0)
#: A call that was sent so long ago has its record by now, or gets none soon.
OLD_AFTER_S = 600.0


@dataclass
class _Search:
    """A call that waits for its record; ``tries`` says how often it was looked for."""

    account: Account
    entry: HistoryEntry
    began_s: float
    retries_s: tuple[float, ...]
    due_s: float
    tries: int = 0
    is_asked: bool = False


class RecordService(QObject):
    """Completes the history with the provider's records.

    Protocol: ``resume`` each account once at the start, when the history is open and there is a
    token, for calls of an earlier run; ``look_for`` each call when following it has ended. What
    was found is in the history and told by ``record_found``, also of calls that nobody asked
    for. When an account may not read its records, ``records_refused`` tells it once, and nothing is
    looked for until ``ask_again``. At the end ``shut_down``.
    """

    #: HistoryEntry with its record.
    record_found = Signal(object)
    #: account id (str), Reason: the account may not read its records.
    records_refused = Signal(str, object)
    #: Notice: the history can't be used.
    notice_raised = Signal(object)

    _awaiting_read = Signal(object, object)
    _searched = Signal(object)

    def __init__(
        self,
        history_path: Path,
        token_of: TokenSource,
        timing: Timing | None = None,
        *,
        note_refused: TokenRefusal = no_other_token,
    ) -> None:
        super().__init__()
        self._history_path = history_path
        self._timing = timing or RealTiming()
        self._session = ApiSession("records", token_of, note_refused)
        self._alarm = self._timing.alarm(self, self._on_alarm_rang)
        self._searches: dict[str, _Search] = {}
        self._refused: set[str] = set()
        self._is_ended = False
        self._awaiting_read.connect(self._on_session_awaiting_read)
        self._searched.connect(self._on_session_searched)

    def look_for(self, account: Account, entry: HistoryEntry) -> None:
        """Look for the record of a call that can have been placed; now, and again if need be."""
        if not entry.lacks_record:
            return
        retries_s = RETRY_AFTER_S if entry.seen is LiveState.ENDED else LATE_RETRY_AFTER_S
        before = self._searches.get(entry.request.id)
        if before is not None and before.is_asked:
            # The search under way may be too early for this call; its tries begin anew after it.
            before.entry, before.began_s = entry, self._timing.now_s()
            before.retries_s, before.tries = retries_s, 0
            return
        self._searches.pop(entry.request.id, None)
        self._begin(account, entry, retries_s)
        self._go_on()

    def resume(self, account: Account) -> None:
        """Look for the records that calls of the last day are still without."""
        since_s = self._timing.unix_s() - GIVE_UP_AFTER_S

        def read() -> None:
            self._awaiting_read.emit(account, awaiting(self._history_path, account, since_s))

        self._session.submit(read)

    def ask_again(self, account: Account) -> None:
        """Look for records of the account as it is now, even though that was refused before."""
        self._refused.discard(account.id)
        for each in self._searches.values():
            if each.account.id == account.id:
                each.account = account
        self.resume(account)

    def shut_down(self, timeout_s: float) -> None:
        """End the question under way and ask none any more; safe to call twice."""
        self._is_ended = True
        self._alarm.cancel()
        self._searches.clear()
        self._session.shut_down(timeout_s)

    def _begin(self, account: Account, entry: HistoryEntry, retries_s: tuple[float, ...]) -> None:
        if self._is_ended or account.id in self._refused:
            return
        now_s = self._timing.now_s()
        self._searches.setdefault(
            entry.request.id, _Search(account, entry, now_s, retries_s, now_s)
        )

    def _go_on(self) -> None:
        """Set the alarm for the next search, if there is one."""
        due = [each.due_s for each in self._searches.values() if not each.is_asked]
        if due:
            self._alarm.set(max(0.0, min(due) - self._timing.now_s()))
        else:
            self._alarm.cancel()

    @Slot()
    def _on_alarm_rang(self) -> None:
        now_s = self._timing.now_s()
        due = [
            each for each in self._searches.values() if not each.is_asked and each.due_s <= now_s
        ]
        for account in {each.account.id: each.account for each in due}.values():
            self._search(account, [each for each in due if each.account.id == account.id])
        self._go_on()

    def _search(self, account: Account, searches: Iterable[_Search]) -> None:
        entries = []
        for each in searches:
            each.is_asked = True
            entries.append(each.entry)

        def run() -> None:
            self._searched.emit(search(self._session, self._history_path, account, entries))

        self._session.submit(run)

    @Slot(object, object)
    def _on_session_awaiting_read(self, account: Account, entries: Sequence[HistoryEntry]) -> None:
        now_s = self._timing.unix_s()
        for entry in entries:
            is_old = now_s - entry.started_at_s > OLD_AFTER_S
            # One whose end was not seen may go on still, however long ago it was sent.
            is_over = is_old and entry.seen not in END_NOT_SEEN
            self._begin(account, entry, () if is_over else LATE_RETRY_AFTER_S)
        self._go_on()

    @Slot(object)
    def _on_session_searched(self, result: SearchResult) -> None:
        if result.history_error:
            self.notice_raised.emit(Notice(NoticeKind.HISTORY_UNAVAILABLE, result.history_error))
        if result.error is not None and result.error.is_not_offered:
            self._refuse(result)
        seen_of = {each.entry.request.id: each.entry.seen for each in self._searches.values()}
        for entry in result.found:
            self._searches.pop(entry.request.id, None)
            # What was seen of the phone meanwhile may be newer than what was read from the file.
            seen = seen_of.get(entry.request.id) or entry.seen
            self.record_found.emit(replace(entry, seen=seen))
        for call_id in result.asked_ids:
            self._try_again_later(call_id, is_gone=call_id in result.gone_ids)
        self._go_on()

    def _refuse(self, result: SearchResult) -> None:
        if result.error is None or result.account_id in self._refused:
            return
        self._refused.add(result.account_id)
        for call_id, each in list(self._searches.items()):
            if each.account.id == result.account_id:
                del self._searches[call_id]
        self.records_refused.emit(result.account_id, result.error.reason)

    def _try_again_later(self, call_id: str, *, is_gone: bool) -> None:
        each = self._searches.get(call_id)
        if each is None:
            return
        if is_gone or each.tries >= len(each.retries_s):
            del self._searches[call_id]
            return
        each.due_s = each.began_s + each.retries_s[each.tries]
        each.tries += 1
        each.is_asked = False


class RecordingService(QObject):
    """Gets the link to a call's recording; the link is valid for some minutes.

    Protocol: each ``fetch_link`` is answered by exactly one ``link_ready`` or ``link_refused``,
    in order; ``shut_down`` last.
    """

    #: call id (str), link (str): http or https, of any host that the provider names.
    link_ready = Signal(str, str)
    #: call id (str), Reason: there is none; ``FILE_MISSING`` where the recording is gone.
    link_refused = Signal(str, object)

    def __init__(
        self, token_of: TokenSource, *, note_refused: TokenRefusal = no_other_token
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
        self._session.shut_down(timeout_s)

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
