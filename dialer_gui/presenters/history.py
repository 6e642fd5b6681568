"""The calls of the past: the list, what the provider's records add to it, and catching up."""

from __future__ import annotations

import time
from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from dialer_gui.desktop.qt_application import open_in_browser
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_notes import Disposition
from dialer_gui.domain.call_search import CallsPart, PartStart
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.contacts import NumberReader
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveState
from dialer_gui.domain.notices import HISTORY_CHANGES, HISTORY_TROUBLES, Notice
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.domain.settings import Settings
from dialer_gui.presenters.crm import CrmPresenter
from dialer_gui.presenters.export import ExportPresenter
from dialer_gui.presenters.retention import RetentionPresenter
from dialer_gui.services.all_services import Services
from dialer_gui.services.catch_up_service import CatchUpService
from dialer_gui.services.history_service import HistoryService
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.ui.main_window import MainWindow

#: How many calls are remembered: more than are listed at a time.
MOST_ENTRIES = 1000


class HistoryPresenter(QObject):
    """Keeps the list of recent calls true: of this run's calls, and of earlier ones."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        services: Services,
    ) -> None:
        super().__init__(window)
        calls, history, tracker = services.calls, services.history, services.tracker
        self._form, self._recent, self._notices = window.form, window.recent, window.notices
        self._account_notices = window.account_notices
        self._settings = settings
        self._calls = calls
        self._history = history
        self._counter = services.counter
        self._records = services.records
        self._recordings = services.recordings
        #: What is known of each call that is listed, by its id.
        self._entries: dict[str, HistoryEntry] = {}
        self._has_read_past = False
        self._connect_list()
        calls.attempt_written.connect(window.recent.show_entry)
        calls.call_settled.connect(self._on_calls_call_settled)
        calls.history_recovered.connect(history.note_recovered)
        calls.call_left_unwritten.connect(history.put)
        calls.notice_raised.connect(self._on_history_notice_raised)
        tracker.state_seen.connect(history.note_seen)
        tracker.state_seen.connect(self._on_tracker_state_seen)
        tracker.following_ended.connect(self._look_for_record)
        # Its phone shows another call: it may be over.
        tracker.call_hidden.connect(self._look_for_record)
        self._connect_records()
        self._settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed(self._settings.settings)

    def _connect_list(self) -> None:
        recent, history = self._recent, self._history
        recent.recent_calls_requested.connect(history.search)
        recent.part_requested.connect(history.read_part)
        recent.part_changed.connect(history.note_shown)
        recent.delete_requested.connect(history.delete)
        recent.delete_all_requested.connect(self._on_recent_delete_all_requested)
        history.calls_found.connect(recent.deletion.ask)
        recent.restore_requested.connect(history.restore)
        recent.note_requested.connect(self._on_recent_note_requested)
        recent.note_undo_requested.connect(self._on_recent_note_undo_requested)
        recent.count_changed.connect(self._on_recent_count_changed)
        self._counter.counted.connect(recent.show_count)
        history.recent_calls_read.connect(self._on_history_recent_calls_read)
        history.part_read.connect(self._on_history_part_read)
        history.search_went_on.connect(self._on_history_search_went_on)
        history.index_progressed.connect(recent.show_index_progress)
        history.notice_raised.connect(self._on_history_notice_raised)
        history.trouble_ended.connect(self._on_history_trouble_ended)

    def _connect_records(self) -> None:
        records, recordings = self._records, self._recordings
        records.record_found.connect(self._keep)
        records.records_refused.connect(self._on_records_refused)
        records.notice_raised.connect(self._notices.tell)
        records.notice_raised.connect(self._history.try_until_usable)
        self._recent.recording_requested.connect(self._on_recent_recording_requested)
        recordings.link_ready.connect(self._on_recordings_link_ready)
        recordings.link_refused.connect(self._recent.show_recording_state)

    # The list.

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        self._recent.show_accounts(settings.accounts)

    @Slot(object)
    def _on_history_recent_calls_read(self, part: CallsPart) -> None:
        entries = part.entries
        self._recent.show_entries(entries, has_older=part.is_full)
        if part.is_full:
            self._counter.count(self._recent.search())
        else:
            self._counter.give_up()
            self._recent.show_count(len(entries))
        if entries and not self._recent.is_filtered():
            self._form.show_last_number(entries[0].request.number)
        self._entries = {entry.request.id: entry for entry in entries}
        if not self._has_read_past and self._history.may_lack_records(part):
            for account in self._settings.settings.accounts:
                self._records.resume(account)
        self._has_read_past = True

    @Slot(object)
    def _on_history_part_read(self, part: CallsPart) -> None:
        self._remember(part)
        self._recent.show_part(part)
        if part.request.start is PartStart.AT:  # what is shown may have changed
            self._counter.count(self._recent.search())

    @Slot()
    def _on_recent_count_changed(self) -> None:
        if self._counter.is_counting:
            self._counter.count(self._recent.search())

    @Slot(object)
    def _on_history_search_went_on(self, part: CallsPart) -> None:
        self._remember(part)
        self._recent.show_found_so_far(part)

    def _remember(self, part: CallsPart) -> None:
        self._entries |= {entry.request.id: entry for entry in part.entries}
        # The first ones were shown before all others, and are not any more.
        for call_id in list(self._entries)[:-MOST_ENTRIES]:
            del self._entries[call_id]

    @Slot(object)
    def _on_recent_delete_all_requested(self, numbers: tuple[str, ...]) -> None:
        accounts = self._settings.settings.accounts
        readers = {
            each.id: NumberReader(each.default_country, each.extensions) for each in accounts
        }
        self._history.find_calls_with(numbers, readers)

    @Slot(object)
    def _on_calls_call_settled(self, entry: HistoryEntry) -> None:
        self._keep(entry)

    @Slot(object, object, str)
    def _on_recent_note_requested(
        self, entry: HistoryEntry, disposition: Disposition | None, text: str
    ) -> None:
        entry = entry.with_known(self._entries.get(entry.request.id))
        note = entry.note.corrected(time.time(), disposition, text)
        self._history.write_note(entry.request.id, note)
        self._show_noted(replace(entry, notes=(*entry.notes, note)))

    @Slot(object)
    def _on_recent_note_undo_requested(self, entry: HistoryEntry) -> None:
        self._history.take_back_note(entry.request.id, entry.note)
        self._show_noted(replace(entry, notes=entry.notes[:-1]))

    def _show_noted(self, entry: HistoryEntry) -> None:
        self._entries[entry.request.id] = entry
        self._recent.show_entry(entry)

    @Slot(str, object)
    def _on_tracker_state_seen(self, call_id: str, state: LiveState) -> None:
        """Tell it in the list while the call lives: a row that is unknown need not stay so."""
        entry = self._entries.get(call_id)
        if entry is not None:
            self._keep(replace(entry, seen=state))

    @Slot(object)
    def _keep(self, entry: HistoryEntry) -> HistoryEntry:
        """Show what is news of a call, and return all that is known of it.

        Who follows a call knows nothing of its record, which the search for another call's may
        have found meanwhile.
        """
        entry = entry.with_known(self._entries.get(entry.request.id))
        self._entries[entry.request.id] = entry
        self._recent.show_entry(entry)
        return entry

    @Slot(object)
    def _on_history_notice_raised(self, notice: Notice) -> None:
        self._notices.tell(notice)
        if notice.kind in HISTORY_TROUBLES:
            self._history.try_until_usable()
        elif notice.kind in HISTORY_CHANGES:
            self._calls.recover()  # the list is read anew when that is done

    @Slot()
    def _on_history_trouble_ended(self) -> None:
        for kind in HISTORY_TROUBLES:
            self._notices.clear_notice(kind)
        self._calls.recover()

    # Records and recordings.

    @Slot(object, object)
    def _look_for_record(self, account: Account, entry: HistoryEntry) -> None:
        self._records.look_for(account, self._keep(entry))

    @Slot(str, object)
    def _on_records_refused(self, account_id: str, reason: Reason) -> None:
        self._account_notices.show_refused(account_id, OptionalFeature.RECORDS, reason)

    @Slot(str)
    def _on_recent_recording_requested(self, call_id: str) -> None:
        entry = self._entries.get(call_id)
        account = self._settings.settings.account(entry.request.account_id) if entry else None
        if entry is None or account is None:
            self._recent.show_recording_state(call_id, Reason.FILE_MISSING)
            return
        self._recordings.fetch_link(account, entry)

    @Slot(str, str)
    def _on_recordings_link_ready(self, call_id: str, link: str) -> None:
        is_open = open_in_browser(link)
        self._recent.show_recording_state(call_id, None if is_open else Reason.INTERNAL)


class CatchUpPresenter(QObject):
    """Takes in the records of the last days of the account in use, and tells how far it is."""

    def __init__(
        self,
        window: MainWindow,
        settings: SettingsService,
        catch_up: CatchUpService,
        history: HistoryService,
    ) -> None:
        super().__init__(window)
        self._panel = window.recent.catch_up
        self._settings = settings
        self._catch_up = catch_up
        self._history = history
        self._was_stopped = False
        self._panel.start_requested.connect(self._on_panel_start_requested)
        self._panel.stop_requested.connect(self._on_panel_stop_requested)
        catch_up.progressed.connect(self._panel.show_progress)
        catch_up.finished.connect(self._on_catch_up_finished)
        catch_up.failed.connect(self._on_catch_up_failed)
        catch_up.history_failed.connect(self._on_catch_up_history_failed)

    @Slot(int)
    def _on_panel_start_requested(self, days: int) -> None:
        account = self._settings.settings.account_in_use
        if account is None:
            self._panel.show_finished(0, Reason.TOKEN_MISSING)
            return
        self._was_stopped = False
        self._catch_up.start(account, days)

    @Slot()
    def _on_panel_stop_requested(self) -> None:
        self._was_stopped = True
        self._catch_up.stop()

    @Slot(int)
    def _on_catch_up_finished(self, new_rows: int) -> None:
        self._history.read_again()
        self._panel.show_finished(new_rows, Reason.STOPPED if self._was_stopped else None)

    @Slot(object, int)
    def _on_catch_up_failed(self, reason: Reason, new_rows: int) -> None:
        self._history.read_again()
        self._panel.show_finished(new_rows, reason)

    @Slot(str, int)
    def _on_catch_up_history_failed(self, _problem: str, new_rows: int) -> None:
        self._on_catch_up_failed(Reason.HISTORY_FAILED, new_rows)


def present_history(
    window: MainWindow, settings: SettingsService, services: Services, policy: Policy
) -> None:
    """Make all presenters of the page with the calls, which belong to the window."""
    HistoryPresenter(window, settings, services)
    CatchUpPresenter(window, settings, services.catch_up, services.history)
    ExportPresenter(window, services.export)
    RetentionPresenter(window, settings, services, policy)
    CrmPresenter(window, settings, services.calls)
