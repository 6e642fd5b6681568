"""Collects what the window asks for."""

from __future__ import annotations

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import CallRequest
from dialer_gui.ui.main_window import MainWindow


class Wishes:
    """Calls, changed accounts, and expectations of a call, in their order."""

    def __init__(self, window: MainWindow) -> None:
        self.calls: list[tuple[CallRequest, bool]] = []
        self.accounts: list[Account] = []
        self.expected: list[str] = []
        window.form.call_requested.connect(self._on_call_requested)
        window.form.account_changed.connect(self.accounts.append)
        window.form.call_expected.connect(self.expected.append)

    def _on_call_requested(self, request: CallRequest, deliberate: bool) -> None:
        self.calls.append((request, deliberate))
