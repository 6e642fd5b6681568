"""The half of the window that is about calls: placing one, following it, the list of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from dialer_gui.ui.call_status_controller import CallStatusController
from dialer_gui.ui.page import Page, Rest

if TYPE_CHECKING:
    from dialer_gui.domain.call_guard import GuardDecision
    from dialer_gui.domain.calls import CallOutcome, CallPhase, CallRequest, Reason
    from dialer_gui.domain.history import HistoryEntry
    from dialer_gui.domain.live_call import LiveCall
    from dialer_gui.domain.next_steps import NextStep


class CallWindow(QMainWindow):
    """Shows calls from the wish to the recording."""

    #: A call is wanted: a CallRequest, and whether "Call again" was pressed.
    call_requested = Signal(object, bool)
    #: The person no longer waits for the call in flight.
    stop_requested = Signal()
    #: A call is likely soon; the account's id.
    call_expected = Signal(str)
    #: The list should be filled; the search text, empty for all.
    recent_calls_requested = Signal(str)
    #: Calls should be deleted; a tuple of their ids.
    delete_requested = Signal(object)
    #: Deleted calls should come back; a tuple of their ids.
    restore_requested = Signal(object)
    #: Somebody wants to hear a call's recording; the call's id. Each wish is to be answered with
    #: one :meth:`show_recording_state`; until then no other comes.
    recording_requested = Signal(str)
    #: The provider's records of the last days should be taken in; how many days. To be answered
    #: with any number of :meth:`show_catch_up_progress` and one :meth:`show_catch_up_finished`.
    catch_up_requested = Signal(int)
    #: Enough records were taken in.
    catch_up_stop_requested = Signal()
    #: The demo's simulated phone should be picked up; its extension.
    phone_pick_up_requested = Signal(str)
    #: The demo's simulated phone should hang up; its extension.
    phone_hang_up_requested = Signal(str)

    def __init__(self, page: Page) -> None:
        super().__init__()
        self._page = page
        self._form = page.form
        self._built: Rest | None = None
        self._course = CallStatusController(page)
        self._form.call_requested.connect(self.call_requested)
        self._form.call_expected.connect(self.call_expected)

    def show_number_plans_ready(self) -> None:
        """Format and describe numbers from now on."""
        self._rest().recent.write_numbers_with(self._form.written)
        self._form.show_plans_ready()

    def show_call_started(self, request: CallRequest) -> None:
        """Show that a call is in flight."""
        self._course.start(request)

    def show_phase(self, phase: CallPhase) -> None:
        """Show what the call in flight is doing."""
        self._course.go_on(phase)

    def show_outcome(self, request: CallRequest, outcome: CallOutcome) -> None:
        """Show how a call request ended."""
        self._course.end(request, outcome)

    def show_live_call(self, call_id: str, live: LiveCall) -> None:
        """Show where a call is that is followed; its times are those of ``time.monotonic``."""
        self._course.follow(call_id, live)

    def show_guard_decision(self, decision: GuardDecision, request: CallRequest) -> None:
        """Show why a wish to call was not followed."""
        self._course.question(decision, request)

    def show_recent_calls(self, entries: Sequence[HistoryEntry]) -> None:
        """Replace the list of recent calls, newest first."""
        self._rest().recent.show_entries(entries)
        if entries and not self._rest().recent.search_text():
            self._form.show_last_number(entries[0].request.number)

    def show_recent_call(self, entry: HistoryEntry) -> None:
        """Insert or update one recent call."""
        self._rest().recent.show_entry(entry)

    def show_recording_state(self, call_id: str, reason: Reason | None) -> None:
        """Say what became of the wish to hear a recording; None: its link was opened."""
        self._rest().recent.show_recording_state(call_id, reason)

    def show_catch_up_progress(self, done: int, total: int) -> None:
        """Show how many of the provider's records have been looked at."""
        self._rest().recent.catch_up.show_progress(done, total)

    def show_catch_up_finished(self, new_rows: int, reason: Reason | None) -> None:
        """Show how many calls are new, and why there may be more; None: it is through."""
        self._rest().recent.catch_up.show_finished(new_rows, reason)

    def open_catch_up(self) -> None:
        """Let the person choose how many days to catch up with."""
        self._rest().recent.catch_up.open()

    def _rest(self) -> Rest:
        """Return the parts below the form's upper half; they come after the first picture."""
        if self._built is None:
            self._built = self._page.rest()
            self._connect_status(self._built)
            self._connect_recent(self._built)
            self._on_rest_built(self._built)
        return self._built

    def _connect_status(self, rest: Rest) -> None:
        status, phone = rest.status, rest.phone
        self._form.problem_found.connect(status.show_problem)
        status.stop_requested.connect(self.stop_requested)
        status.next_step_requested.connect(self._take_next_step)
        phone.pick_up_requested.connect(self.phone_pick_up_requested)
        phone.hang_up_requested.connect(self.phone_hang_up_requested)
        phone.left.connect(self._on_part_left)

    def _connect_recent(self, rest: Rest) -> None:
        recent = rest.recent
        recent.recall_requested.connect(self._on_recent_recall_requested)
        recent.search_left.connect(self._on_part_left)
        recent.recent_calls_requested.connect(self.recent_calls_requested)
        recent.delete_requested.connect(self.delete_requested)
        recent.restore_requested.connect(self.restore_requested)
        recent.recording_requested.connect(self.recording_requested)
        recent.next_step_requested.connect(self._on_recent_next_step_requested)
        recent.catch_up.start_requested.connect(self.catch_up_requested)
        recent.catch_up.stop_requested.connect(self.catch_up_stop_requested)
        recent.catch_up.closed.connect(self._on_part_left)

    def _on_rest_built(self, rest: Rest) -> None:
        """Connect what is not about calls."""

    def _on_recent_next_step_requested(self, step: NextStep) -> None:
        self._take_next_step(step, "")

    def _take_next_step(self, step: NextStep, account_id: str) -> None:
        """Do what was offered; an empty account's id is the one in use."""
        from dialer_gui.domain.next_steps import NextStep

        if step is NextStep.CALL_AGAIN:
            self._form.panel.field.setFocus()
            self._form.submit()
        elif step is NextStep.CHOOSE_PHONE:
            self._form.account_bar.choose_extension()
        elif step is NextStep.CHOOSE_CALLER_ID:
            self._form.terms().choose_caller_id()

    def _on_recent_recall_requested(self, entry: HistoryEntry) -> None:
        self._form.panel.field.set_number(entry.request.number)
        self._form.panel.field.setFocus()

    def _on_part_left(self) -> None:
        self._form.panel.field.setFocus()
