"""The window: puts the parts together, passes data in and wishes out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import CallOutcome, CallPhase, CallRequest, Reason
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveCall
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.phones import Phone, PhoneStatus
from dialer_gui.domain.refusals import NextStep, OptionalFeature
from dialer_gui.domain.settings import WindowState
from dialer_gui.ui.accessible import name_choices
from dialer_gui.ui.account_notices import AccountNotices
from dialer_gui.ui.call_status_controller import CallStatusController
from dialer_gui.ui.close_question import CloseQuestion
from dialer_gui.ui.dialogs.dialogs import Dialogs
from dialer_gui.ui.double_click_filter import DoubleClickFilter
from dialer_gui.ui.input_tracker import InputTracker
from dialer_gui.ui.key_forwarding import take_stray_key
from dialer_gui.ui.key_repeat_filter import KeyRepeatFilter
from dialer_gui.ui.menus import Menus
from dialer_gui.ui.page import Page
from dialer_gui.ui.text.notices import notice_words
from dialer_gui.ui.theme.icons import app_icon
from dialer_gui.ui.theme.theme_manager import ThemeManager
from dialer_gui.ui.update_news import UpdateNews

if TYPE_CHECKING:
    from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog

#: The first size at 100 %, before a person has chosen one.
FIRST_WIDTH_PX = 420
FIRST_HEIGHT_PX = 900
MIN_WIDTH_PX = 340
MIN_HEIGHT_PX = 360


class MainWindow(QMainWindow):
    """Everything the person sees.

    Takes data through ``show_…`` and emits wishes; what becomes of them is not its business. The
    signals of its parts can be reached here as well, see :meth:`_offer_signals_of_parts`.
    """

    #: The id of the account in use from now on.
    account_selected = Signal(str)
    #: Where is the token (or the access key) of the account with this id?
    token_state_requested = Signal(str)
    #: The connection to the provider should be examined.
    doctor_requested = Signal()
    #: A WindowState to remember.
    window_state_changed = Signal(object)
    #: The window has been painted for the first time and takes keys; emitted once.
    first_paint_done = Signal()
    #: The program should end.
    quit_requested = Signal()

    def __init__(self, *, demo: bool, window_state: WindowState) -> None:
        super().__init__()
        app = QApplication.instance()
        if isinstance(app, QApplication):
            name_choices(app)
        self._theme_manager = ThemeManager(window_state.zoom_percent)
        self._theme_manager.setParent(self)
        self._accounts: tuple[Account, ...] = ()
        self._token_states: dict[str, TokenState] = {}
        self._was_painted = False
        self._is_told_to_close = False
        self._updates: UpdateNews | None = None
        self._page = Page(demo=demo, details_open=window_state.details_open, parent=self)
        self._form = self._page.form
        self._call_status = CallStatusController(self._page)
        self._account_notices = AccountNotices(self._page)
        self._closing = CloseQuestion(self._page)
        self._dialogs = Dialogs(self, self._theme_manager.theme)
        self._menus = Menus(self.menuBar())
        self.setCentralWidget(self._page)
        self.setWindowTitle(self.tr("Dialer (demo)") if demo else self.tr("Dialer"))
        self._apply_theme()
        self._take_place(window_state.geometry)
        self._offer_signals_of_parts()
        self._connect_page()
        self._connect_window()
        self._form.panel.field.setFocus()

    def _offer_signals_of_parts(self) -> None:
        """Let the services connect to signals of parts without knowing where each part is.

        They are the parts' own signals, described where they are declared; nothing is passed on.
        """
        form, recent, phone = self._form, self._page.recent, self._page.phone
        self.call_requested = form.call_requested
        self.call_expected = form.call_expected
        self.phone_changed = form.phone_changed
        self.account_changed = form.account_changed
        self.stop_requested = self._page.status.stop_requested
        self.recent_calls_requested = recent.recent_calls_requested
        self.delete_requested = recent.delete_requested
        self.restore_requested = recent.restore_requested
        #: To be answered with one :meth:`show_recording_state`; until then no other comes.
        self.recording_requested = recent.recording_requested
        #: To be answered with any number of :meth:`show_catch_up_progress` and one
        #: :meth:`show_catch_up_finished`.
        self.catch_up_requested = recent.catch_up.start_requested
        self.catch_up_stop_requested = recent.catch_up.stop_requested
        self.phone_pick_up_requested = phone.pick_up_requested
        self.phone_hang_up_requested = phone.hang_up_requested
        self.phones_requested = self._account_notices.phones_requested
        self.account_saved = self._dialogs.account_saved
        self.access_key_saved = self._dialogs.access_key_saved
        self.sign_out_requested = self._dialogs.sign_out_requested
        self.account_removed = self._dialogs.account_removed
        self.deadline_changed = self._dialogs.deadline_changed

    # Calls.

    def show_number_plans_ready(self) -> None:
        """Format and describe numbers from now on."""
        self._page.recent.write_numbers_with(self._form.written)
        self._form.show_plans_ready()

    def fill_number(self, text: str) -> None:
        """Put a number from a link or a second start into the field; it is never dialled."""
        self._form.fill(text)
        self._form.panel.field.setFocus()

    def show_call_started(self, request: CallRequest) -> None:
        """Show that a call is in flight."""
        self._call_status.start(request)

    def show_phase(self, phase: CallPhase) -> None:
        """Show what the call in flight is doing."""
        self._call_status.go_on(phase)

    def show_outcome(self, request: CallRequest, outcome: CallOutcome) -> None:
        """Show how a call request ended."""
        self._call_status.end(request, outcome)

    def show_live_call(self, call_id: str, live: LiveCall) -> None:
        """Show where a call is that is followed; its times are those of ``time.monotonic``."""
        self._call_status.follow(call_id, live)

    def show_guard_decision(self, decision: GuardDecision, request: CallRequest) -> None:
        """Show why a wish to call was not followed."""
        self._call_status.question(decision, request)

    def show_recent_calls(self, entries: Sequence[HistoryEntry]) -> None:
        """Replace the list of recent calls, newest first."""
        self._page.recent.show_entries(entries)
        if entries and not self._page.recent.search_text():
            self._form.show_last_number(entries[0].request.number)

    def show_recent_call(self, entry: HistoryEntry) -> None:
        """Insert or update one recent call."""
        self._page.recent.show_entry(entry)

    def show_recording_state(self, call_id: str, reason: Reason | None) -> None:
        """Say what became of the wish to hear a recording; None: its link was opened."""
        self._page.recent.show_recording_state(call_id, reason)

    def show_catch_up_progress(self, done: int, total: int) -> None:
        """Show how many of the provider's records have been looked at."""
        self._page.recent.catch_up.show_progress(done, total)

    def show_catch_up_finished(self, new_rows: int, reason: Reason | None) -> None:
        """Show how many calls are new, and why there may be more; None: it is through."""
        self._page.recent.catch_up.show_finished(new_rows, reason)

    # Accounts and their phones.

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Offer these accounts, one of them selected."""
        self._accounts = tuple(accounts)
        self._form.show_accounts(accounts, selected_id)
        self._page.recent.write_numbers_with(self._form.written)
        self._show_account_notices()

    def extension(self) -> str:
        """Return the phone in use, empty when there is none."""
        return self._form.account_bar.extension()

    def show_account_dialog(self, account_id: str = "") -> None:
        """Open the Account dialog, by default with the account in use; the event loop goes on."""
        account = self._form.account()
        self._dialogs.open_account(self._accounts, account_id or (account.id if account else ""))

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Say where an account's token (or access key) is, as far as the person has to know."""
        self._token_states[account_id] = state
        self._show_account_notices()
        self._dialogs.show_token_state(account_id, state)
        self._closing.follow(account_id, state)

    def show_sign_in_failure(self, account_id: str, reason: Reason) -> None:
        """Say why an account can't be signed in, as long as that is so."""
        self._account_notices.show_sign_in_failure(account_id, reason)

    def show_signed_in(self, account_id: str) -> None:
        """Take back that an account can't be signed in."""
        self._account_notices.show_signed_in(account_id)

    def show_phones(self, account_id: str, phones: Sequence[Phone], total: int = 0) -> None:
        """Offer the phones the provider lists, behind the person's own.

        Args:
            account_id: whose.
            phones: all, or the first ones.
            total: how many the provider lists; 0 for as many as are given.
        """
        self._form.account_bar.show_phones(account_id, phones)
        self._account_notices.show_phones_listed(account_id, len(phones), total)

    def show_refused(self, account_id: str, feature: OptionalFeature, reason: Reason) -> None:
        """Say once what the provider does not give to an account; calls work all the same."""
        if feature is OptionalFeature.PHONE_STATES:
            self._form.account_bar.forget_states(account_id)
        self._account_notices.show_refused(account_id, feature, reason)

    def show_phone_status(self, status: PhoneStatus, account_id: str = "") -> None:
        """Show what a phone is doing; without an account's id, one of the account in use."""
        self._form.account_bar.show_phone_status(status, account_id)

    def show_phone_states_lost(self, account_id: str) -> None:
        """Show no longer what an account's phones were doing: no news of them comes."""
        self._form.account_bar.forget_states(account_id)

    # The program.

    def show_deadline(self, seconds: float) -> None:
        """Show the total time a call request may take."""
        self._dialogs.show_deadline(seconds)

    def show_notice(self, notice: Notice) -> None:
        """Show something the program has to tell."""
        words = notice_words(notice)
        self._page.notices.show_notice(notice.kind.value, words.tone, words.text)

    def clear_notice(self, kind: NoticeKind) -> None:
        """Take a notice away, if it is there: what it tells of is over."""
        self._page.notices.clear_notice(kind.value)

    def open_doctor(self) -> DiagnosticsDialog:
        """Open the connection check; whoever asked for it feeds it."""
        return self._dialogs.open_doctor()

    def offer_updates(self) -> UpdateNews:
        """Let the person ask for a newer release; whoever offers it feeds and answers it."""
        if self._updates is None:
            self._updates = UpdateNews(self._page.notices)
            self._menus.updates_picked.connect(self._updates.check)
            self._menus.offer_updates()
        return self._updates

    def summon(self) -> None:
        """Come to the front, because a person asked for it."""
        if not self.isActiveWindow():
            # Keys that are meant for the window before this one may come here.
            self._form.expect_look()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self._form.panel.field.setFocus()

    def close_now(self) -> None:
        """Close without a question: it was answered, or the system wants the program to end."""
        self._is_told_to_close = True
        self.close()

    # The window itself.

    def _apply_theme(self) -> None:
        theme = self._theme_manager.theme
        self.setMinimumSize(theme.px(MIN_WIDTH_PX), theme.px(MIN_HEIGHT_PX))
        self._page.apply_theme(theme)
        self._dialogs.apply_theme(theme)

    def _take_place(self, geometry: str) -> None:
        saved = QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore")))
        if geometry and self.restoreGeometry(saved):
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        theme = self._theme_manager.theme
        wanted = theme.px(FIRST_HEIGHT_PX)
        self.resize(theme.px(FIRST_WIDTH_PX), min(wanted, screen.height() - 48))

    def _window_state(self) -> WindowState:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        return WindowState(geometry, self._theme_manager.zoom_percent, self._form.details_open())

    def _may_close(self) -> bool:
        """Whether no secret would be lost that the person does not know of."""
        unread = TokenState.UNREAD
        return self._closing.may_close(
            {account: self._token_states.get(account.id, unread) for account in self._accounts}
        )

    def _show_account_notices(self) -> None:
        account = self._form.account()
        state = self._token_states.get(account.id) if account else None
        self._account_notices.show_account_in_use(account, state or TokenState.UNREAD)

    def _connect_page(self) -> None:
        form, recent = self._form, self._page.recent
        field = form.panel.field
        form.problem_found.connect(self._page.status.show_problem)
        form.account_selected.connect(self._on_form_account_selected)
        form.account_changed.connect(self._on_form_account_changed)
        self._page.status.next_step_requested.connect(self._take_next_step)
        self._page.notices.action_pressed.connect(self._on_notices_action_pressed)
        recent.recall_requested.connect(self._on_recent_recall_requested)
        recent.next_step_requested.connect(self._on_recent_next_step_requested)
        for left in (self._page.phone.left, recent.search_left, recent.catch_up.closed):
            left.connect(field.setFocus)

    def _connect_window(self) -> None:
        menus, dialogs = self._menus, self._dialogs
        dialogs.account_saved.connect(self._on_dialogs_account_saved)
        dialogs.token_state_requested.connect(self.token_state_requested)
        self._closing.close_confirmed.connect(self.close_now)
        self._closing.close_requested.connect(self.close)
        self._closing.question_asked.connect(self._on_closing_question_asked)
        menus.account_picked.connect(self._on_menus_account_picked)
        menus.phones_picked.connect(self._account_notices.request_phones)
        menus.settings_picked.connect(dialogs.open_settings)
        menus.quit_picked.connect(self.close)
        menus.number_picked.connect(self._on_menus_number_picked)
        menus.search_picked.connect(self._page.recent.focus_search)
        menus.redial_picked.connect(self._form.recall_last)
        menus.catch_up_picked.connect(self._page.recent.catch_up.open)
        menus.doctor_picked.connect(self.doctor_requested)
        menus.larger_picked.connect(self._theme_manager.enlarge)
        menus.smaller_picked.connect(self._theme_manager.reduce)
        menus.normal_size_picked.connect(self._theme_manager.normalise)
        menus.help_picked.connect(dialogs.open_help)
        menus.about_picked.connect(dialogs.open_about)
        self._theme_manager.theme_changed.connect(self._apply_theme)
        self._theme_manager.zoom_changed.connect(self._on_theme_manager_zoom_changed)

    def _take_next_step(self, step: NextStep, account_id: str) -> None:
        """Do what was offered; an empty account's id is the one in use."""
        if step is NextStep.CALL_AGAIN:
            self._form.panel.field.setFocus()
            self._form.submit()
        elif step is NextStep.CHOOSE_PHONE:
            self._form.account_bar.choose_extension()
        elif step is NextStep.CHOOSE_CALLER_ID:
            self._form.options.choose_caller_id()
        elif step is NextStep.OPEN_ACCOUNT:
            self.show_account_dialog(account_id)
        elif step is NextStep.CHECK_CONNECTION:
            self.doctor_requested.emit()

    def _on_form_account_selected(self, account_id: str) -> None:
        self._show_account_notices()
        self.account_selected.emit(account_id)
        self.token_state_requested.emit(account_id)

    def _on_form_account_changed(self, account: Account) -> None:
        self._accounts = tuple(account if a.id == account.id else a for a in self._accounts)

    def _on_dialogs_account_saved(self, account: Account) -> None:
        # A failed sign-in of before says nothing about what was changed just now.
        self._account_notices.show_signed_in(account.id)
        self._account_notices.forget_refusals(account.id)

    def _on_recent_recall_requested(self, entry: HistoryEntry) -> None:
        self._form.panel.field.set_number(entry.request.number)
        self._form.panel.field.setFocus()

    def _on_recent_next_step_requested(self, step: NextStep) -> None:
        self._take_next_step(step, "")

    def _on_notices_action_pressed(self, key: str) -> None:
        is_about_update = self._updates is not None and self._updates.act(key)
        if not (is_about_update or self._account_notices.act(key) or self._closing.act(key)):
            self.show_account_dialog()

    def _on_closing_question_asked(self) -> None:
        if self.isMinimized():  # it can be closed from the task bar
            self.summon()

    def _on_menus_account_picked(self) -> None:
        self.show_account_dialog()

    def _on_menus_number_picked(self) -> None:
        self._form.panel.field.setFocus()
        self._form.panel.field.selectAll()

    def _on_theme_manager_zoom_changed(self) -> None:
        self.window_state_changed.emit(self._window_state())

    def _is_call_button(self, place: QPoint) -> bool:
        return self._form.is_call_button(self.childAt(place))

    def _on_painted(self) -> None:
        KeyRepeatFilter(self.windowHandle())
        # The filter that was installed last is the first to see an event: a click that it keeps
        # is no use of the window.
        self._form.follow_input(InputTracker(self.windowHandle(), self._is_call_button))
        DoubleClickFilter(self.windowHandle(), self.childAt)
        self.setWindowIcon(app_icon())
        # Once more: a screen reader hears nothing of a window that is not on the screen yet.
        self._show_account_notices()
        self.first_paint_done.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self._is_told_to_close or self._may_close()):
            event.ignore()
            return
        self.window_state_changed.emit(self._window_state())
        event.accept()
        self.quit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_stray_key(event, self._form):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The turn of the event loop after this one: by then everything is on the screen.
            QTimer.singleShot(0, self._on_painted)
