"""The course of one call through the window: from the form to the card that tells of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from dialer_gui.ui.page import Page

if TYPE_CHECKING:
    from dialer_gui.domain.calls import CallOutcome, CallPhase, CallRequest
    from dialer_gui.domain.gate import GateDecision
    from dialer_gui.ui.widgets.call_status import CallStatus


class CallCourse(QObject):
    """Remembers which call is in flight and which one was asked about, and nothing longer."""

    #: "Call again" was pressed for this CallRequest.
    call_again_requested = Signal(object)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._in_flight: CallRequest | None = None
        self._questioned: CallRequest | None = None
        page.form.number_edited.connect(self._on_form_number_edited)

    def watch(self, status: CallStatus) -> None:
        """Listen to the card, once it is there."""
        status.call_again_requested.connect(self._on_status_call_again_requested)

    def start(self, request: CallRequest) -> None:
        """Show that a call is in flight."""
        self._in_flight = request
        self._questioned = None
        self._page.form.show_last_number(request.number)
        self._page.form.set_in_flight(True)
        self._status().show_call_started(request, self._written(request))

    def go_on(self, phase: CallPhase) -> None:
        """Show what the call in flight is doing; a word that comes late changes nothing."""
        if self._in_flight is not None:
            self._status().show_phase(phase)

    def end(self, request: CallRequest, outcome: CallOutcome) -> None:
        """Show how a call ended."""
        self._in_flight = None
        self._page.form.set_in_flight(False)
        if self._status().has_focus():
            self._page.form.desk.field.setFocus()
        self._status().show_outcome(request, outcome, self._written(request))

    def question(self, decision: GateDecision, request: CallRequest) -> None:
        """Show why a wish to call was not followed."""
        from dialer_gui.domain.gate import GateDecision

        if decision is GateDecision.REPEATED:
            self._questioned = request
        if decision is not GateDecision.PASS:
            self._status().show_gate(decision, self._written(request))

    def _status(self) -> CallStatus:
        return self._page.rest().status

    def _written(self, request: CallRequest) -> str:
        return self._page.form.desk.written(request.number)

    def _on_form_number_edited(self) -> None:
        self._questioned = None
        if self._page.is_complete():
            self._status().forget_question()

    def _on_status_call_again_requested(self) -> None:
        questioned, self._questioned = self._questioned, None
        if questioned is not None and self._in_flight is None:
            self.call_again_requested.emit(questioned)
