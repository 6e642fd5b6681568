"""The window: puts the parts together, and holds nothing of what they show."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any
from warnings import catch_warnings, simplefilter

from PySide6.QtCore import QByteArray, QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QClipboard, QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.notices import NoticeKind
from dialer_gui.domain.numbers import has_number
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.refusals import NextStep
from dialer_gui.domain.settings import WindowState
from dialer_gui.ui.accessible import describe_widgets
from dialer_gui.ui.account_notices import AccountNotices
from dialer_gui.ui.actions import Actions
from dialer_gui.ui.close_question import CloseQuestion
from dialer_gui.ui.dialer.call_status_controller import CallStatusController
from dialer_gui.ui.dialer.number_panel import MAX_COPIED_LENGTH
from dialer_gui.ui.input_filters import (
    DoubleClickFilter,
    InputTracker,
    KeyRepeatFilter,
)
from dialer_gui.ui.key_forwarding import take_stray_key
from dialer_gui.ui.link_intake import LinkIntake
from dialer_gui.ui.text.notices import details_copied_words, log_place_words
from dialer_gui.ui.theme.icons import app_icon
from dialer_gui.ui.theme.theme_manager import ThemeManager
from dialer_gui.ui.window_layout import WindowLayout

if TYPE_CHECKING:
    from dialer_gui.domain.history import HistoryEntry
    from dialer_gui.ui.dialogs.account_dialog import AccountDialog
    from dialer_gui.ui.dialogs.dialogs import Dialogs
    from dialer_gui.ui.pages.calls.calls_page import CallsPage
    from dialer_gui.ui.pages.page import PageTab

#: Notices' keys.
_DETAILS, _LOG = "details", "log"
#: The first size at 100 %, before a person has chosen one.
FIRST_WIDTH_PX = 420
FIRST_HEIGHT_PX = 900
MIN_WIDTH_PX = 340
MIN_HEIGHT_PX = 360


class MainWindow(QMainWindow):
    """The shell around everything the person sees.

    Presenters feed its parts and hear their wishes; they find them here:

    Attributes:
        menu_actions: every command of the program.
        form: what a call is made of, from the account to the button.
        status: what the newest call does, and the button that stops the waiting.
        call_status: leads a call through the form and the status.
        phone: the demo's phone.
        recent: the page with the recent calls, from `take_calls_page` on.
        notices: what the program has to tell.
        account_notices: what there is to tell of the account in use.
        close_question: what is asked before something would be lost.
        links: takes what other programs open with this one.
    """

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
            describe_widgets(app)
        self._theme_manager = ThemeManager(window_state.zoom_percent, window_state.theme)
        self._theme_manager.setParent(self)
        self._policy = Policy()
        self._was_painted = False
        self._offers_clipboard = False
        #: What is copied is to be filled in once the window is active.
        self._awaits_copied = False
        self._is_told_to_close = self._is_quitting = False
        self._hides_when_closed: Callable[[], bool] = bool
        self._layout = WindowLayout(
            demo=demo,
            details_open=window_state.details_open,
            pad_open=window_state.pad_open,
            parent=self,
        )
        self.form = self._layout.form
        self.status = self._layout.status
        self.phone = self._layout.phone
        self.recent: CallsPage
        self.notices = self._layout.notices
        self.call_status = CallStatusController(self._layout)
        self.account_notices = AccountNotices(self._layout)
        self.close_question = CloseQuestion(self._layout)
        self.links = LinkIntake(self.form, self.notices)
        self.menu_actions = Actions(self.menuBar())
        self.setCentralWidget(self._layout)
        self._is_demo = demo
        self.retranslate()
        self._apply_theme()
        self._take_place(window_state.geometry)
        self._connect_parts()
        self._connect_actions()
        self.form.panel.field.setFocus()

    @cached_property
    def dialogs(self) -> Dialogs:
        """What opens above the window."""
        # No first picture waits for dialogs: they are loaded when somebody needs them, which are
        # the presenters behind it, or an early key.
        from dialer_gui.ui.dialogs.dialogs import Dialogs

        dialogs = Dialogs(self, self._theme_manager, self._policy)
        dialogs.account_dialog_made.connect(self._on_dialogs_account_dialog_made)
        dialogs.account_edit_requested.connect(self._on_dialogs_account_edit_requested)
        dialogs.connection_check_requested.connect(self.menu_actions.check_connection.trigger)
        return dialogs

    def add_tabs(self, tabs: Iterable[PageTab]) -> None:
        """Give pages their tabs and their lines in the View menu, before the pages are there."""
        for tab in tabs:
            self.menu_actions.add_page(self._layout.add_tab(tab))

    def add_page(self, tab: PageTab, on_built: Callable[[Any], object]) -> None:
        """Fill the tab of a page.

        Args:
            tab: names what is loaded and built when the page is shown for the first time, the page
                of the first tab at once.
            on_built: connects the page then.
        """
        self._layout.add_page(tab, on_built)

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Dialer (demo)") if self._is_demo else self.tr("Dialer"))

    def go_to_page(self, tab: PageTab) -> None:
        """Show a page and put the focus into it, as its tab does."""
        self._layout.go_to_page(tab)

    def show_policy(self, policy: Policy) -> None:
        """Let the person change nothing that the administrator's policy decides; once, at first."""
        self._policy = policy
        self.form.options.caller_id.show_policy(policy)

    def show_look(self, state: WindowState) -> None:
        """Take over theme and size of everything."""
        self._theme_manager.choose(state.theme)
        self._theme_manager.zoom_to(state.zoom_percent)

    def take_calls_page(self, page: CallsPage) -> None:
        """Connect the page with the recent calls to the rest of the window."""
        self.recent = page
        page.recall_requested.connect(self._on_recent_recall_requested)
        page.call_again_requested.connect(self._on_recent_call_again_requested)
        page.next_step_requested.connect(self._on_recent_next_step_requested)
        self.form.accounts_shown.connect(self._write_numbers)
        self.form.plans_shown.connect(self._write_numbers)
        self.form.people_shown.connect(self._write_numbers)
        self._write_numbers()
        for left in (page.search_left, page.catch_up.closed, page.export.closed):
            left.connect(self.form.panel.field.setFocus)
        actions, layout = self.menu_actions, self._layout
        actions.search.triggered.connect(lambda: layout.search(page))
        actions.catch_up.triggered.connect(lambda: layout.open_in(page, page.catch_up.open))
        actions.export_calls.triggered.connect(lambda: layout.open_in(page, page.export.open))

    def show_account_dialog(self, account_id: str = "") -> None:
        """Open the Account dialog, by default with the account in use; the event loop goes on."""
        account = self.form.account()
        selected_id = account_id or (account.id if account else "")
        self.dialogs.open_account(self.form.accounts(), selected_id)

    def summon(self) -> None:
        """Come to the front, because a person asked for it."""
        if not self.isActiveWindow():
            # Keys that are meant for the window before this one may come here.
            self.form.expect_look()
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self._stay_visible()
        # X11 can give the keys back to a window that has just hidden itself; Qt then does not
        # notice that the window has them when it is shown again.
        has_keys_unseen = self.isHidden() and QGuiApplication.focusWindow() == self.windowHandle()
        self.show()
        self.raise_()
        self.activateWindow()
        if has_keys_unseen:
            with catch_warnings():  # Qt 6 deprecates it, and has nothing in its place
                simplefilter("ignore", DeprecationWarning)
                QApplication.setActiveWindow(self)
        self.form.panel.field.setFocus()

    def fill_copied(self) -> None:
        """Come to the front with the number that is selected or copied elsewhere, and wait."""
        is_wayland = QGuiApplication.platformName().startswith("wayland")
        self._awaits_copied = is_wayland and not self.isActiveWindow()
        if not self._awaits_copied:
            self._take_copied()
        self.summon()

    def _take_copied(self) -> None:
        """Fill in what is selected elsewhere, or else what is copied; nothing that is no number."""
        self._awaits_copied = False
        clipboard, texts = QGuiApplication.clipboard(), []
        if clipboard.supportsSelection() and not clipboard.ownsSelection():
            texts.append(clipboard.text(QClipboard.Mode.Selection))
        texts.append(clipboard.text())
        numbers = (text for text in texts if text and has_number(text[:MAX_COPIED_LENGTH]))
        found = next(numbers, None)
        if found is not None:
            self.form.fill(found[:MAX_COPIED_LENGTH])

    def set_offers_clipboard(self, *, offers_clipboard: bool) -> None:
        """Offer the number in the clipboard, or don't, when the window is activated."""
        is_new = offers_clipboard != self._offers_clipboard
        self._offers_clipboard = offers_clipboard
        if not offers_clipboard:
            self.form.panel.withdraw_copied()
        elif is_new:
            self._offer_clipboard()

    def copy_details(self, details: str) -> None:
        """Put what support asks for into the clipboard, and say so."""
        QGuiApplication.clipboard().setText(details)
        self.notices.clear_notice(NoticeKind.UNEXPECTED_ERROR)
        self.notices.show_notice(_DETAILS, details_copied_words)

    def tell_log_place(self, path: str) -> None:
        """Say where the log is: nothing on this desktop opens it."""
        self.notices.show_notice(_LOG, partial(log_place_words, path))

    def close_now(self) -> None:
        """Close without a question: it was answered, or the system wants the program to end."""
        self._is_told_to_close = True
        self.close()

    def hide_when_closed(self, asked: Callable[[], bool]) -> None:
        """Hide instead of closing where the answer is yes; it is asked at each close."""
        self._hides_when_closed = asked

    def set_always_on_top(self, *, is_on_top: bool) -> None:
        """Stay above other windows, or not."""
        handle = self.windowHandle()
        if handle is not None:  # Qt would hide the window for a moment if it were told itself
            handle.setFlag(Qt.WindowType.WindowStaysOnTopHint, is_on_top)
        else:
            self.setWindowFlag(Qt.WindowType.WindowStaysOnTopHint, is_on_top)

    def quit(self) -> None:
        """End the program, unless there is something to ask about first."""
        self._is_quitting = True
        self.close()
        self._is_quitting = False

    # The window itself.

    def _apply_theme(self) -> None:
        theme = self._theme_manager.theme
        self.setMinimumSize(theme.px(MIN_WIDTH_PX), theme.px(MIN_HEIGHT_PX))
        self._layout.apply_theme(theme)

    def _take_place(self, geometry: str) -> None:
        saved = QByteArray.fromBase64(QByteArray(geometry.encode("ascii", "ignore")))
        if geometry and self.restoreGeometry(saved):
            self._stay_visible()
            return
        screen = QGuiApplication.primaryScreen().availableGeometry()
        theme = self._theme_manager.theme
        wanted = theme.px(FIRST_HEIGHT_PX)
        self.resize(theme.px(FIRST_WIDTH_PX), min(wanted, screen.height() - 48))

    def _stay_visible(self) -> None:
        """Come to a screen that is there: the one of before may have been unplugged."""
        if self.isMaximized() or self.isFullScreen():
            return
        screens = [screen.availableGeometry() for screen in QGuiApplication.screens()]
        place = visible_place(self.frameGeometry(), screens)
        if place != self.frameGeometry():
            self.resize(place.size() - (self.frameGeometry().size() - self.size()))
            self.move(place.topLeft())

    def _window_state(self) -> WindowState:
        geometry = bytes(self.saveGeometry().toBase64().data()).decode("ascii")
        look, form = self._theme_manager, self.form
        return WindowState(
            geometry, look.zoom_percent, form.details_open(), look.choice, form.pad_open()
        )

    def _connect_parts(self) -> None:
        self.form.problem_found.connect(self.status.show_problem)
        self.form.plans_shown.connect(self._offer_clipboard)
        self.status.next_step_requested.connect(self._take_next_step)
        self._layout.settings_requested.connect(self.menu_actions.settings.trigger)
        for left in (self.phone.left, self.status.left):
            left.connect(self.form.panel.field.setFocus)
        self.account_notices.account_dialog_requested.connect(self._on_account_dialog_requested)
        check = self.menu_actions.check_connection
        self.account_notices.details_requested.connect(check.trigger)
        self.close_question.close_confirmed.connect(self.close_now)
        self.close_question.close_requested.connect(self.quit)
        self.links.summon_requested.connect(self.summon)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.screenRemoved.connect(self._on_app_screen_removed)
        self.close_question.question_asked.connect(self._on_close_question_asked)
        self._theme_manager.theme_changed.connect(self._apply_theme)
        self._theme_manager.look_chosen.connect(self._on_theme_manager_look_chosen)

    def _connect_actions(self) -> None:
        """Follow the commands that need nothing but the window."""
        actions, theme = self.menu_actions, self._theme_manager
        actions.account.triggered.connect(self._on_account_dialog_requested)
        actions.list_phones.triggered.connect(self.account_notices.request_phones)
        actions.settings.triggered.connect(self._on_settings_triggered)
        actions.quit.triggered.connect(self.quit)
        actions.call_clipboard.triggered.connect(self._on_call_clipboard_triggered)
        actions.go_to_number.triggered.connect(self._on_go_to_number_triggered)
        actions.redial.triggered.connect(self.form.recall_last)
        actions.larger.triggered.connect(theme.enlarge)
        actions.smaller.triggered.connect(theme.reduce)
        actions.normal_size.triggered.connect(theme.normalise)
        actions.help.triggered.connect(self._on_help_triggered)
        actions.about.triggered.connect(self._on_about_triggered)

    def _take_next_step(self, step: NextStep, account_id: str) -> None:
        """Do what was offered; an empty account's id is the one in use."""
        if step is NextStep.CALL_AGAIN:
            self.form.panel.field.setFocus()
            self.form.submit()
        elif step is NextStep.CHOOSE_PHONE:
            self.form.account_bar.choose_extension()
        elif step is NextStep.CHOOSE_CALLER_ID:
            self.form.options.caller_id.choose()
        elif step is NextStep.OPEN_ACCOUNT:
            self.show_account_dialog(account_id)
        elif step is NextStep.CHECK_CONNECTION:
            self.menu_actions.check_connection.trigger()

    def _write_numbers(self) -> None:
        self.recent.write_numbers_with(self.form.written, self.form.names)

    def _on_dialogs_account_dialog_made(self, dialog: AccountDialog) -> None:
        dialog.account_saved.connect(self._on_account_dialog_account_saved)
        dialog.test_passed.connect(self.account_notices.show_tested)

    def _on_account_dialog_account_saved(self, account: Account) -> None:
        # A failed sign-in of before says nothing about what was changed just now.
        self.account_notices.show_signed_in(account.id)
        self.account_notices.forget_refusals(account.id)

    def _on_dialogs_account_edit_requested(self, account_id: str) -> None:
        self.dialogs.open_account(self.form.accounts(), account_id)

    def _on_recent_recall_requested(self, entry: HistoryEntry) -> None:
        self.form.put_in(entry.request.number)

    def _on_recent_call_again_requested(self, entry: HistoryEntry) -> None:
        self.form.call_number(entry.request.number)

    def _on_recent_next_step_requested(self, step: NextStep) -> None:
        self._take_next_step(step, "")

    def _on_account_dialog_requested(self) -> None:
        self.show_account_dialog()

    def _on_close_question_asked(self) -> None:
        if self.isMinimized() or self.isHidden():  # it can be closed from task bar and tray
            self.summon()

    def _on_settings_triggered(self) -> None:
        self.dialogs.open_settings()

    def _on_help_triggered(self) -> None:
        self.dialogs.open_help()

    def _on_about_triggered(self) -> None:
        self.dialogs.open_about()

    def _on_go_to_number_triggered(self) -> None:
        self.form.panel.field.setFocus()
        self.form.panel.field.selectAll()

    def _on_call_clipboard_triggered(self) -> None:
        self.summon()
        self.form.panel.field.selectAll()
        self.form.panel.field.paste()

    def _on_app_screen_removed(self) -> None:
        # The turn after this one: Qt itself moves windows, too.
        QTimer.singleShot(0, self._stay_visible)

    def _on_theme_manager_look_chosen(self) -> None:
        self.window_state_changed.emit(self._window_state())

    def _is_call_button(self, place: QPoint) -> bool:
        return self.form.is_call_button(self.childAt(place))

    def _on_painted(self) -> None:
        KeyRepeatFilter(self.windowHandle())
        # The filter that was installed last is the first to see an event: a click that it keeps
        # is no use of the window.
        self.form.follow_input(InputTracker(self.windowHandle(), self._is_call_button))
        DoubleClickFilter(self.windowHandle(), self.childAt)
        self.setWindowIcon(app_icon())
        # Once more: a screen reader hears nothing of a window that is not on the screen yet.
        self.account_notices.show_account_in_use()
        self.first_paint_done.emit()

    def _offer_clipboard(self) -> None:
        clipboard = QGuiApplication.clipboard()
        if self.isActiveWindow() and self._offers_clipboard and not clipboard.ownsClipboard():
            self.form.panel.offer_copied(clipboard.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is not QEvent.Type.ActivationChange:
            return
        if self._awaits_copied and self.isActiveWindow():
            # Wayland lets nobody but the active window read.
            QTimer.singleShot(0, self._take_copied)
            return
        if not self._offers_clipboard:
            return
        if self.isActiveWindow():
            # The turn of the event loop after this one: some systems bring the clipboard then.
            QTimer.singleShot(0, self._offer_clipboard)
        else:
            self.form.panel.withdraw_copied()

    def closeEvent(self, event: QCloseEvent) -> None:
        must_end = self._is_told_to_close or self._is_quitting or _is_session_ending()
        if not must_end and self._hides_when_closed():
            event.ignore()
            self.window_state_changed.emit(self._window_state())
            self.hide()
            return
        if not (self._is_told_to_close or self.close_question.may_close()):
            event.ignore()
            return
        self.window_state_changed.emit(self._window_state())
        event.accept()
        self.quit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_stray_key(event, self.form):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The turn of the event loop after this one: by then everything is on the screen.
            QTimer.singleShot(0, self._on_painted)


def visible_place(place: QRect, screens: Sequence[QRect]) -> QRect:
    """Return where a window of this place can be seen and moved by a person.

    Args:
        place: with the window's frame.
        screens: what windows may cover of each; the main one first.
    """
    if not screens:
        return place
    best = max(screens, key=lambda each: _area(each.intersected(place)))
    size = place.size().boundedTo(best.size())
    if best.contains(place):
        return place
    left = min(max(place.x(), best.x()), best.x() + best.width() - size.width())
    top = min(max(place.y(), best.y()), best.y() + best.height() - size.height())
    return QRect(left, top, size.width(), size.height())


def _area(rect: QRect) -> int:
    return rect.width() * rect.height() if rect.isValid() else 0


def _is_session_ending() -> bool:
    app = QGuiApplication.instance()
    return isinstance(app, QGuiApplication) and app.isSavingSession()
