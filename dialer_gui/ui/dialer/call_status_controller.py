"""The course of one call through the window: from the form to its end, in the strip."""

from __future__ import annotations

from PySide6.QtCore import QObject

from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome, CallPhase, CallRequest, OutcomeKind
from dialer_gui.domain.live_call import LiveCall, LiveState
from dialer_gui.ui.window_layout import WindowLayout


class CallStatusController(QObject):
    """Remembers the newest call and where it is."""

    def __init__(self, page: WindowLayout) -> None:
        super().__init__(page)
        self._page = page
        self._in_flight: CallRequest | None = None
        self._newest: CallRequest | None = None
        self._live: LiveCall | None = None
        self._last_seen: LiveState | None = None
        #: All calls that are followed, by id, in the order in which they were placed.
        self._followed: dict[str, LiveCall] = {}
        page.form.number_edited.connect(self._on_form_number_edited)
        page.form.call_changed.connect(self._on_form_call_changed)
        page.form.account_selected.connect(self._on_form_account_selected)

    def start(self, request: CallRequest) -> None:
        """Show that a call is in flight."""
        self._in_flight = request
        self._take_newest(request)
        self._page.form.show_last_number(request.number)
        self._page.form.count_as_used(request)
        self._page.form.set_in_flight(True)
        self._page.status.show_call_started(request, self._written(request))

    def go_on(self, phase: CallPhase) -> None:
        """Show what the call in flight is doing; a word that comes late changes nothing."""
        if self._in_flight is not None:
            self._page.status.show_phase(phase)

    def end(self, request: CallRequest, outcome: CallOutcome) -> None:
        """Show how a call ended."""
        self._in_flight = None
        if outcome.kind is OutcomeKind.ACCEPTED:
            self._page.form.account_bar.note_accepted(request.account_id, request.extension)
        self._page.form.set_in_flight(False)
        if self._page.status.has_focus():
            self._page.form.panel.field.setFocus()
        if self._newest is None or self._newest.id != request.id:
            self._take_newest(request)
        self._page.status.show_outcome(request, outcome, self._written(request))
        if not self._page.form.stands_for(request):
            self._page.status.take_call_again_back()
        self._show_live()

    def follow(self, call_id: str, live: LiveCall) -> None:
        """Show where the newest call is; earlier ones end in the list."""
        self._followed[call_id] = live
        if live.is_final:
            del self._followed[call_id]
        self._show_phone()
        if self._newest is None or self._newest.id != call_id:
            return
        self._live = live
        if not live.is_final:
            self._last_seen = live.state
        elif live.was_answered:
            self._last_seen = LiveState.IN_CALL
        if self._in_flight is None and not self._page.status.has_problem():
            self._show_live()

    def question(self, decision: GuardDecision, request: CallRequest) -> None:
        """Show why a wish to call was not followed."""
        if decision is GuardDecision.REPEATED:
            self._page.form.ask_whether_again(request)
        elif decision is GuardDecision.IN_FLIGHT:
            self._page.status.show_in_flight()

    def _take_newest(self, request: CallRequest) -> None:
        self._newest, self._live, self._last_seen = request, None, None
        self._followed.pop(request.id, None)
        self._show_phone()

    def _show_phone(self) -> None:
        """Let the demo's phone do what the call does that it shows, which may be an earlier one."""
        calls = list(self._followed.values())
        shown = [call for call in calls if not call.is_hidden] or calls
        if shown:
            self._page.phone.show_live(shown[-1])
        else:
            self._page.phone.put_away()

    def _show_live(self) -> None:
        if self._live is None or self._newest is None:
            return
        last_seen = self._last_seen or LiveState.ACCEPTED
        self._page.status.show_live(self._live, last_seen, self._written(self._newest))

    def _written(self, request: CallRequest) -> str:
        return self._page.form.called(request.number, request.account_id)

    def _is_live(self) -> bool:
        """Whether the newest call is in flight or followed."""
        is_followed = self._live is not None and not self._live.is_final
        return self._in_flight is not None or is_followed

    def _on_form_number_edited(self) -> None:
        self._on_form_call_changed()
        if not self._is_live():
            self._page.status.settle()

    def _on_form_call_changed(self) -> None:
        self._page.status.take_call_again_back()
        if self._page.status.has_problem():
            self._page.status.show_ready()
            if self._is_live():
                self._show_live()

    def _on_form_account_selected(self) -> None:
        if not self._is_live():
            self._page.status.show_ready()
