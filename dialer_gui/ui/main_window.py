"""The window: puts the parts together, passes data in and wishes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QApplication

from dialer_gui.domain.settings import WindowState
from dialer_gui.ui.accessible import name_choices
from dialer_gui.ui.account_window import AccountWindow
from dialer_gui.ui.menus import Menus
from dialer_gui.ui.page import Page, Rest
from dialer_gui.ui.theme.theme_manager import ThemeManager

if TYPE_CHECKING:
    from dialer_gui.domain.next_steps import NextStep
    from dialer_gui.domain.notices import Notice, NoticeKind
    from dialer_gui.ui.dialogs.diagnostics_dialog import DiagnosticsDialog
    from dialer_gui.ui.update_news import UpdateNews

#: The first size at 100 %, before a person has chosen one.
FIRST_WIDTH_PX = 420
FIRST_HEIGHT_PX = 900
MIN_WIDTH_PX = 340
MIN_HEIGHT_PX = 360


class MainWindow(AccountWindow):
    """Everything the person sees.

    Takes data through ``show_…`` and emits wishes; what becomes of them is not its business.
    """

    #: A WindowState to remember.
    window_state_changed = Signal(object)
    #: Total time a call request may take, in seconds.
    deadline_changed = Signal(float)
    #: The window has been painted for the first time and is complete; emitted once.
    first_paint_done = Signal()
    #: The connection to the provider should be examined.
    doctor_requested = Signal()
    #: The program should end.
    quit_requested = Signal()

    def __init__(self, *, demo: bool, window_state: WindowState) -> None:
        theme_manager = ThemeManager(window_state.zoom_percent)
        page = Page(demo=demo, details_open=window_state.details_open)
        super().__init__(page, theme_manager.theme)
        theme_manager.setParent(self)
        self._theme_manager = theme_manager
        self._demo = demo
        app = QApplication.instance()
        if isinstance(app, QApplication):
            name_choices(app)
        self._was_painted = False
        self._is_told_to_close = False
        self._updates: UpdateNews | None = None
        self.setCentralWidget(self._page)
        self._menus = Menus(self.menuBar())
        self.setWindowTitle(self.tr("Dialer (demo)") if demo else self.tr("Dialer"))
        self._apply_theme()
        self._take_place(window_state.geometry)
        self._connect()
        self._form.panel.field.setFocus()

    # Data in.

    def show_deadline(self, seconds: float) -> None:
        """Show the total time a call request may take."""
        self._dialogs.show_deadline(seconds)

    def fill_number(self, text: str) -> None:
        """Put a number from a link or a second start into the field; it is never dialled."""
        self._form.fill(text)
        self._form.panel.field.setFocus()

    def show_notice(self, notice: Notice) -> None:
        """Show something the program has to tell."""
        from dialer_gui.ui.text.notices import notice_words

        words = notice_words(notice)
        self._rest().notices.show_notice(notice.kind.value, words.tone, words.text)

    def clear_notice(self, kind: NoticeKind) -> None:
        """Take a notice away, if it is there: what it tells of is over."""
        self._rest().notices.clear_notice(kind.value)

    def open_doctor(self) -> DiagnosticsDialog:
        """Open the connection check; whoever asked for it feeds it."""
        return self._dialogs.open_doctor()

    def offer_updates(self) -> UpdateNews:
        """Let the person ask for a newer release; whoever offers it feeds and answers it."""
        from dialer_gui.ui.update_news import UpdateNews

        if self._updates is None:
            self._updates = UpdateNews(self._rest().notices)
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

    def _connect(self) -> None:
        form, menus, dialogs = self._form, self._menus, self._dialogs
        dialogs.deadline_changed.connect(self.deadline_changed)
        self._closing.close_confirmed.connect(self.close_now)
        self._closing.close_requested.connect(self.close)
        self._closing.question_asked.connect(self._on_closing_question_asked)
        menus.account_picked.connect(self._on_menus_account_picked)
        menus.phones_picked.connect(self._account_notices.request_phones)
        menus.settings_picked.connect(dialogs.open_settings)
        menus.quit_picked.connect(self.close)
        menus.number_picked.connect(self._on_menus_number_picked)
        menus.search_picked.connect(self._on_menus_search_picked)
        menus.redial_picked.connect(form.recall_last)
        menus.catch_up_picked.connect(self.open_catch_up)
        menus.doctor_picked.connect(self.doctor_requested)
        menus.larger_picked.connect(self._theme_manager.enlarge)
        menus.smaller_picked.connect(self._theme_manager.reduce)
        menus.normal_size_picked.connect(self._theme_manager.normalise)
        menus.help_picked.connect(dialogs.open_help)
        menus.about_picked.connect(dialogs.open_about)
        self._page.completed.connect(self._on_page_completed)
        self._theme_manager.theme_changed.connect(self._apply_theme)
        self._theme_manager.zoom_changed.connect(self._on_theme_manager_zoom_changed)

    def _on_rest_built(self, rest: Rest) -> None:
        rest.notices.action_pressed.connect(self._on_notices_action_pressed)
        self._show_account_notices()

    def _take_next_step(self, step: NextStep, account_id: str) -> None:
        from dialer_gui.domain.next_steps import NextStep

        if step is NextStep.CHECK_CONNECTION:
            self.doctor_requested.emit()
        else:
            super()._take_next_step(step, account_id)

    def _on_notices_action_pressed(self, key: str) -> None:
        if self._updates is None or not self._updates.act(key):
            super()._on_notices_action_pressed(key)

    def _on_closing_question_asked(self) -> None:
        if self.isMinimized():  # it can be closed from the task bar
            self.summon()

    def _on_menus_account_picked(self) -> None:
        self.show_account_dialog()

    def _on_menus_number_picked(self) -> None:
        self._form.panel.field.setFocus()
        self._form.panel.field.selectAll()

    def _on_menus_search_picked(self) -> None:
        self._rest().recent.focus_search()

    def _on_theme_manager_zoom_changed(self) -> None:
        self.window_state_changed.emit(self._window_state())

    def _is_call_button(self, place: QPoint) -> bool:
        return self._form.is_call_button(self.childAt(place))

    def _on_page_completed(self) -> None:
        from dialer_gui.ui.double_click_filter import DoubleClickFilter
        from dialer_gui.ui.input_tracker import InputTracker
        from dialer_gui.ui.key_repeat_filter import KeyRepeatFilter
        from dialer_gui.ui.theme.icons import app_icon

        KeyRepeatFilter(self.windowHandle())
        # The filter that was installed last is the first to see an event: a click that it keeps
        # is no use of the window.
        self._form.follow_input(InputTracker(self.windowHandle(), self._is_call_button))
        DoubleClickFilter(self.windowHandle(), self.childAt)
        self._rest()
        self.setWindowIcon(app_icon())
        self.first_paint_done.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not (self._is_told_to_close or self._may_close()):
            event.ignore()
            return
        self.window_state_changed.emit(self._window_state())
        event.accept()
        self.quit_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        from dialer_gui.ui.key_forwarding import take_stray_key

        if not take_stray_key(event, self._form):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            # The turn of the event loop after this one: by then everything is on the screen.
            QTimer.singleShot(0, self._page.complete)
