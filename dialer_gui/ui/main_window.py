"""The window: puts the parts together, passes data in and wishes out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from dialer_gui.domain.settings import WindowState
from dialer_gui.domain.tokens import TokenState
from dialer_gui.ui.accessible import name_choices
from dialer_gui.ui.call_course import CallCourse
from dialer_gui.ui.dialogs.dialogs import Dialogs
from dialer_gui.ui.look.wardrobe import Wardrobe
from dialer_gui.ui.menus import Menus
from dialer_gui.ui.page import Page, Rest

if TYPE_CHECKING:
    from dialer_gui.domain.accounts import Account
    from dialer_gui.domain.calls import CallOutcome, CallPhase, CallRequest
    from dialer_gui.domain.gate import GateDecision
    from dialer_gui.domain.history import HistoryEntry
    from dialer_gui.domain.notices import Notice

#: The first size at 100 %, before a person has chosen one.
FIRST_WIDTH_PX = 420
FIRST_HEIGHT_PX = 800
MIN_WIDTH_PX = 340
MIN_HEIGHT_PX = 360


class MainWindow(QMainWindow):
    """Everything the person sees.

    Takes data through ``show_…`` and emits wishes; what becomes of them is not its business.
    """

    #: A call is wanted: a CallRequest, and whether "Call again" was pressed.
    call_requested = Signal(object, bool)
    #: The person no longer waits for the call in flight.
    stop_requested = Signal()
    #: A call is likely soon; the account's id.
    call_expected = Signal(str)
    #: An Account, and its new Secret or None when the token stays.
    account_saved = Signal(object, object)
    #: An account's id.
    account_removed = Signal(str)
    #: The id of the account in use from now on.
    account_selected = Signal(str)
    #: An Account of which only what was used last has changed.
    account_changed = Signal(object)
    #: The list should be filled; the search text, empty for all.
    recent_calls_requested = Signal(str)
    #: Calls should be deleted; a tuple of their ids.
    delete_requested = Signal(object)
    #: Deleted calls should come back; a tuple of their ids.
    restore_requested = Signal(object)
    #: Where is the token of the account with this id?
    token_state_requested = Signal(str)
    #: A WindowState to remember.
    window_state_changed = Signal(object)
    #: Total time a call request may take, in seconds.
    deadline_changed = Signal(float)
    #: The window has been painted for the first time and is complete; emitted once.
    first_paint_done = Signal()
    #: The program should end.
    quit_requested = Signal()

    def __init__(self, *, demo: bool, window_state: WindowState) -> None:
        super().__init__()
        self._demo = demo
        self._wardrobe = Wardrobe(window_state.zoom_percent, self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            name_choices(app)
        self._accounts: tuple[Account, ...] = ()
        self._token_states: dict[str, TokenState] = {}
        self._built: Rest | None = None
        self._was_painted = False
        self._page = Page(demo=demo, details_open=window_state.details_open)
        self._form = self._page.form
        self._course = CallCourse(self._page)
        self._dialogs = Dialogs(self, self._wardrobe.look)
        self.setCentralWidget(self._page)
        self._menus = Menus(self.menuBar())
        self.setWindowTitle(self.tr("Dialer (demo)") if demo else self.tr("Dialer"))
        self._apply_look()
        self._take_place(window_state.geometry)
        self._connect()
        self._form.desk.field.setFocus()

    # Data in.

    def show_accounts(self, accounts: Sequence[Account], selected_id: str) -> None:
        """Offer these accounts, one of them selected."""
        self._accounts = tuple(accounts)
        self._form.show_accounts(accounts, selected_id)
        self._show_account_notices()

    def show_account_dialog(self) -> None:
        """Open the Account dialog; the event loop goes on."""
        account = self._form.account()
        self._dialogs.open_account(self._accounts, account.id if account else "")

    def show_deadline(self, seconds: float) -> None:
        """Show the total time a call request may take."""
        self._dialogs.show_deadline(seconds)

    def show_number_plans_ready(self) -> None:
        """Format and describe numbers from now on."""
        self._rest().recent.write_numbers_with(self._form.desk.written)
        self._form.show_plans_ready()

    def fill_number(self, text: str) -> None:
        """Put a number from a link or a second start into the field; it is never dialled."""
        self._form.desk.field.fill(text)
        self._form.desk.field.setFocus()

    def show_call_started(self, request: CallRequest) -> None:
        """Show that a call is in flight."""
        self._course.start(request)

    def show_phase(self, phase: CallPhase) -> None:
        """Show what the call in flight is doing."""
        self._course.go_on(phase)

    def show_outcome(self, request: CallRequest, outcome: CallOutcome) -> None:
        """Show how a call ended."""
        self._course.end(request, outcome)

    def show_gate(self, decision: GateDecision, request: CallRequest) -> None:
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

    def show_token_state(self, account_id: str, state: TokenState) -> None:
        """Say where an account's token is, as far as the person has to know."""
        self._token_states[account_id] = state
        self._show_account_notices()
        self._dialogs.show_token_state(account_id, state)

    def show_notice(self, notice: Notice) -> None:
        """Show something the program has to tell."""
        from dialer_gui.ui.words.notices import notice_words

        words = notice_words(notice)
        self._rest().notices.show_notice(notice.kind.value, words.tone, words.text)

    def summon(self) -> None:
        """Come to the front, because a person asked for it."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()
        self._form.desk.field.setFocus()

    # The window itself.

    def _apply_look(self) -> None:
        look = self._wardrobe.look
        self.setMinimumSize(look.px(MIN_WIDTH_PX), look.px(MIN_HEIGHT_PX))
        self._page.apply_look(look)
        self._dialogs.apply_look(look)

    def _take_place(self, geometry: str) -> None:
        saved = QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore")))
        if geometry and self.restoreGeometry(saved):
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        look = self._wardrobe.look
        wanted = look.px(FIRST_HEIGHT_PX)
        self.resize(look.px(FIRST_WIDTH_PX), min(wanted, screen.height() - 48))

    def _window_state(self) -> WindowState:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        return WindowState(geometry, self._wardrobe.zoom_percent, self._form.details_open())

    def _show_account_notices(self) -> None:
        if self._built is None:
            return
        from dialer_gui.ui.account_notices import show_account_notices

        account = self._form.account()
        state = self._token_states.get(account.id) if account else None
        show_account_notices(self._built.notices, account, state or TokenState.UNREAD)

    def _rest(self) -> Rest:
        """Return the parts below the form's upper half; they come after the first picture."""
        if self._built is None:
            self._built = self._page.rest()
            status, recent = self._built.status, self._built.recent
            self._form.problem_found.connect(status.show_problem)
            status.stop_requested.connect(self.stop_requested)
            self._course.watch(status)
            self._built.notices.action_pressed.connect(self._on_notices_action_pressed)
            recent.recall_requested.connect(self._on_recent_recall_requested)
            recent.search_left.connect(self._on_recent_search_left)
            recent.recent_calls_requested.connect(self.recent_calls_requested)
            recent.delete_requested.connect(self.delete_requested)
            recent.restore_requested.connect(self.restore_requested)
            self._show_account_notices()
        return self._built

    def _connect(self) -> None:
        form, menus, dialogs = self._form, self._menus, self._dialogs
        form.call_requested.connect(self.call_requested)
        form.call_expected.connect(self.call_expected)
        form.account_selected.connect(self._on_form_account_selected)
        form.account_changed.connect(self._on_form_account_changed)
        self._course.call_again_requested.connect(self._on_course_call_again_requested)
        dialogs.account_saved.connect(self.account_saved)
        dialogs.account_removed.connect(self.account_removed)
        dialogs.token_state_requested.connect(self.token_state_requested)
        dialogs.deadline_changed.connect(self.deadline_changed)
        menus.account_picked.connect(self.show_account_dialog)
        menus.settings_picked.connect(dialogs.open_settings)
        menus.quit_picked.connect(self.close)
        menus.number_picked.connect(self._on_menus_number_picked)
        menus.search_picked.connect(self._on_menus_search_picked)
        menus.redial_picked.connect(form.recall_last)
        menus.larger_picked.connect(self._wardrobe.enlarge)
        menus.smaller_picked.connect(self._wardrobe.reduce)
        menus.normal_size_picked.connect(self._wardrobe.normalise)
        menus.help_picked.connect(dialogs.open_help)
        menus.about_picked.connect(dialogs.open_about)
        self._page.completed.connect(self._on_page_completed)
        self._wardrobe.look_changed.connect(self._apply_look)
        self._wardrobe.zoom_changed.connect(self._on_wardrobe_zoom_changed)

    def _on_form_account_selected(self, account_id: str) -> None:
        self._show_account_notices()
        self.account_selected.emit(account_id)
        self.token_state_requested.emit(account_id)

    def _on_form_account_changed(self, account: Account) -> None:
        self._accounts = tuple(account if a.id == account.id else a for a in self._accounts)
        self.account_changed.emit(account)

    def _on_course_call_again_requested(self, request: CallRequest) -> None:
        self.call_requested.emit(request, True)

    def _on_notices_action_pressed(self, _key: str) -> None:
        self.show_account_dialog()

    def _on_recent_recall_requested(self, entry: HistoryEntry) -> None:
        self._form.desk.field.set_number(entry.request.number)
        self._form.desk.field.setFocus()

    def _on_recent_search_left(self) -> None:
        self._form.desk.field.setFocus()

    def _on_menus_number_picked(self) -> None:
        self._form.desk.field.setFocus()
        self._form.desk.field.selectAll()

    def _on_menus_search_picked(self) -> None:
        self._rest().recent.focus_search()

    def _on_wardrobe_zoom_changed(self) -> None:
        self.window_state_changed.emit(self._window_state())

    def _on_page_completed(self) -> None:
        from dialer_gui.ui.held_enter import HeldEnter
        from dialer_gui.ui.look.icons import app_icon

        HeldEnter(self.windowHandle())
        self._rest()
        self.setWindowIcon(app_icon())
        self.first_paint_done.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.window_state_changed.emit(self._window_state())
        event.accept()
        self.quit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from dialer_gui.ui.stray_keys import take_stray_key

        if not take_stray_key(event, self._form):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The turn of the event loop after this one: by then everything is on the screen.
            QTimer.singleShot(0, self._page.complete)
