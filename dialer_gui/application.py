"""The composition root: builds everything, connects it, shuts it down.

Read top to bottom it is the map of the program: first the window with the settings that it shows,
then, behind its first picture, the services and the presenters that connect them to the window:
``background.py``.
"""

from __future__ import annotations

import importlib
import linecache
import logging
import os
import sys
import traceback
from collections.abc import Iterable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6 import QtWidgets
from PySide6.QtCore import QCoreApplication, QObject, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from dialer_gui import __version__, cli, simulator
from dialer_gui.desktop.folders import Folders, find_folders, named_home
from dialer_gui.desktop.instance_lock import InstanceLock
from dialer_gui.desktop.logs import ExceptionHook, set_log_level, start_logging
from dialer_gui.desktop.policy import load_policy
from dialer_gui.desktop.qt_application import connect, leave_out_silent_bus
from dialer_gui.domain.accounts import Account
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.policy import without_accounts
from dialer_gui.domain.settings import Settings
from dialer_gui.services.settings_service import SettingsService
from dialer_gui.services.task_runner import unfinished_tasks
from dialer_gui.storage.private_files import file_advice
from dialer_gui.ui.language import retranslate, speak
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import PAGE_TABS
from dialer_gui.ui.text.notices import failed_words, no_answer_words, not_saved_words

if TYPE_CHECKING:
    from dialer_gui.background import Background

logger = logging.getLogger(__name__)

#: What is loaded one after the other: libraries, what is large, and then all that is left.
_TO_LOAD = (
    "urllib3",
    "requests",
    "dialer_gui.provider.transport",
    "keyring.backend",
    "dialer_gui.storage.keyring_store",
    "dialer_gui.services.all_services",
    "dialer_gui.ui.dialogs.dialogs",
    "dialer_gui.ui.pages.calls.calls_page",
    "dialer_gui.presenters",
    "dialer_gui.background",
)
_OF_DEMO = "dialer_gui.services.demo_provider"
DEMO_ACCOUNT_ID = "demo"
#: Where nobody could see a window that says why the program does not start, nor close it.
_WITHOUT_SCREEN = frozenset({"offscreen", "minimal", "minimalegl", "vnc"})
#: What a thread gets to finish at the end, in seconds. Where no thread of the whole program ends by
#: itself, all waits together are about five.
THREAD_TIMEOUT_S = 0.4


class Application(QObject):
    """Everything that lives as long as the program, and the wires between it."""

    def __init__(self, folders: Folders, *, demo: bool, home: Path | None = None) -> None:
        super().__init__()
        self._folders = folders
        self._is_demo = demo
        self._home = home
        self._has_begun = False
        #: From the deferred step on.
        self._background: Background | None = None
        self._errors = ExceptionHook()
        self._policy = load_policy(folders)
        # The demo has an account of its own, and no other.
        policy = without_accounts(self._policy.policy) if demo else self._policy.policy
        self._settings = SettingsService(folders.settings, policy)
        self._settings.hold_saves()
        settings = self._settings.load()
        self._language = settings.language
        self._catalogues = speak(settings.language)
        self._window = MainWindow(demo=demo, window_state=settings.window)
        self._window.show_policy(policy)
        self._on_settings_changed(settings)
        self._window.add_tabs(PAGE_TABS)
        self._connect_window()
        if demo:
            self._settings.put_account(self._demo_account(""))
        self._show_accounts()
        if self._settings.load_notice is not None:
            self._window.notices.tell(self._settings.load_notice)
        if self._policy.problem:
            notice = Notice(NoticeKind.POLICY_IGNORED, self._policy.problem)
            self._window.notices.tell(notice)

    def open(self, uri: str, *, minimized: bool, dial_clipboard: bool = False) -> None:
        """Show the window; a link fills in the number, or what is selected or copied does."""
        self._window.links.fill(uri)
        if minimized:
            self._window.winId()  # who watches whether it can be seen needs the system's window
            self._begin()  # nothing is painted then, and all must run
            if self._background is None or not self._background.desktop.takes_window():
                self._window.showMinimized()
        else:
            self._window.show()
        if dial_clipboard:
            self._window.fill_copied()

    @Slot(str)
    def take_link(self, uri: str) -> None:
        """Fill in the number of a link that came while the program runs, and come to the front."""
        self._window.links.take(uri)

    def shut_down(self) -> bool:
        """End the call in flight and every thread, in bounded time.

        Returns:
            Whether all threads have come to rest.
        """
        have_ended = self._background is None or self._background.shut_down()
        self._settings.shut_down(THREAD_TIMEOUT_S)
        unfinished = unfinished_tasks()
        if unfinished:
            logger.info("the program ends in the middle of: %s", ", ".join(unfinished))
        return have_ended and not unfinished

    def _connect_window(self) -> None:
        window, settings = self._window, self._settings
        window.first_paint_done.connect(self._on_window_first_paint_done)
        window.window_state_changed.connect(settings.set_window)
        window.quit_requested.connect(QApplication.quit)
        window.form.account_selected.connect(settings.select_account)
        window.form.account_changed.connect(settings.put_account)
        settings.notice_raised.connect(window.notices.tell)
        settings.changed.connect(self._on_settings_changed)
        self._errors.notice_raised.connect(window.notices.tell)

    @Slot()
    def _on_window_first_paint_done(self) -> None:
        self._begin()
        account = self._settings.settings.account_in_use
        # An account that a policy has set up may leave the phone to the person.
        if account is None or not (account.extensions or account.signs_in):
            self._window.show_account_dialog()

    def _begin(self) -> None:
        """Start what is behind the window: once, however late its first picture comes."""
        if self._has_begun:
            return
        self._has_begun = True
        self._settings.release_saves()
        self._build()

    def _build(self) -> None:
        """Build what is behind the window, and start it."""
        _load_libraries((*_TO_LOAD, _OF_DEMO) if self._is_demo else _TO_LOAD)
        # Here and not at the top: loading this takes longer than the whole window.
        from dialer_gui.background import Background

        background = self._background = Background(
            self._window,
            self._settings,
            self._policy,
            self._folders,
            home=self._home,
            demo=self._is_demo,
        )
        if self._is_demo:
            self._start_demo(background)
        background.start()

    def _start_demo(self, background: Background) -> None:
        """Start the demo's provider, and sign its account in there."""
        # Loaded for the demo only.
        from dialer_gui.services.demo_provider import DemoProvider

        demo = DemoProvider()
        demo.notice_raised.connect(self._window.notices.tell)
        self._window.phone.pick_up_requested.connect(demo.pick_up)
        self._window.phone.hang_up_requested.connect(demo.hang_up)
        self._settings.put_account(self._demo_account(demo.address))
        self._show_accounts()
        background.services.token_store.keep_for_session(
            DEMO_ACCOUNT_ID, Secret(simulator.DEMO_TOKEN)
        )
        background.ends.append(partial(demo.shut_down, THREAD_TIMEOUT_S))
        demo.start()

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        is_locked = "log_level" in self._policy.policy.locked
        set_log_level(settings.log_level, is_locked=is_locked)
        if settings.language != self._language:
            self._language = settings.language
            self._catalogues = speak(settings.language, self._catalogues)
            retranslate(self._window)

    def _show_accounts(self) -> None:
        settings = self._settings.settings
        self._window.form.show_accounts(settings.accounts, settings.selected_account_id)

    def _demo_account(self, address: str) -> Account:
        """Return the demo's account at this run's address, with what was used last."""
        before = self._settings.settings.account(DEMO_ACCOUNT_ID)
        account = Account(
            DEMO_ACCOUNT_ID,
            "Demo",
            address,
            extensions=simulator.DEMO_EXTENSIONS,
            caller_ids=simulator.DEMO_CALLER_IDS,
            default_country=simulator.DEMO_COUNTRY,
        )
        if before is None:
            return account
        return replace(
            account, last_extension=before.last_extension, last_caller_id=before.last_caller_id
        )


def run(options: cli.Options) -> int:
    """Open the window, or hand the link to the program that runs already.

    Returns:
        The exit code, as for :func:`dialer_gui.main.main`.
    """
    if leave_out_silent_bus():
        cli.say("The session bus does not answer and is left out.")
    qt_app = connect(sys.argv[:1], _give_up)
    qt_app.setApplicationName("Dialer")
    qt_app.setApplicationVersion(__version__)
    # A window that is hidden in the tray has not ended the program with a dialog that is closed.
    qt_app.setQuitOnLastWindowClosed(False)
    # A Flatpak's desktop entry is called after its id, which its runtime tells.
    qt_app.setDesktopFileName(os.environ.get("FLATPAK_ID", "dialer-gui"))
    try:
        folders = find_folders(options.home, demo=options.demo)
        lock = InstanceLock(folders.lock)
        exit_code = _hand_over(folders, options, lock)
    except OSError as error:
        speak("")
        return _refuse_in_window(_not_saved(error, options.home), cli.NOT_USABLE)
    if exit_code is not None:
        return exit_code
    start_logging(folders.log)
    try:
        application = Application(folders, demo=options.demo, home=named_home(options.home))
    except Exception as error:
        lock.release()
        return _refuse_in_window(_failed(error, folders.log), cli.NOT_USABLE)
    qt_app.link_opened.connect(application.take_link)
    try:
        application.open(
            qt_app.begin_telling() or options.uri,
            minimized=options.minimized,
            dial_clipboard=options.dial_clipboard,
        )
        exit_code = qt_app.exec()
    finally:
        have_ended = application.shut_down()
        lock.release()
    if not have_ended:
        # A thread that goes on would crash the program on its way out.
        logging.shutdown()
        os._exit(exit_code)
    return exit_code


def _hand_over(folders: Folders, options: cli.Options, lock: InstanceLock) -> int | None:
    """Leave all to the running program; None where there is none and this one is to run.

    Raises:
        OSError: no lock can be had.
    """
    # A program that was killed leaves its socket behind. One that listens there runs, though its
    # lock was deleted, or the file system knows none.
    if lock.acquire() and not folders.may_have_socket():
        return None
    # Loaded where there is another program, and behind the first picture.
    from dialer_gui.desktop.single_instance import Reply, SingleInstance

    reply = SingleInstance(folders.socket).hand_over(
        options.uri, lock.acquire, dial_clipboard=options.dial_clipboard
    )
    if reply is Reply.GONE:
        return None
    lock.release()
    if reply is Reply.TAKEN:
        return 0
    speak("")
    return _refuse_in_window(no_answer_words(), cli.NO_ANSWER)


def _load_libraries(names: Iterable[str]) -> None:
    """Load what takes long, and give back the memory of the sources after each.

    PySide looks for its own name in the source of every module that is imported, and ``linecache``
    keeps what it has read: 13 MiB where the program runs from its sources. Given back after each,
    this memory holds the next modules. A traceback reads again what it shows.
    """
    linecache.clearcache()
    for name in names:
        importlib.import_module(name)
        linecache.clearcache()


def _not_saved(error: OSError, home: Path | None) -> str:
    # Only where a home is relative to a folder that is gone, the error names none.
    advice = file_advice(error, partial(QCoreApplication.translate, "FileAdvice"))
    return not_saved_words(str(error.filename or home), advice)


def _failed(error: Exception, log: Path) -> str:
    """Log where a defect has stopped the start; its text may hold what nobody must read."""
    places = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    logger.critical("the start failed: %s\n%s", type(error).__name__, places)
    return failed_words(type(error).__name__, str(log))


def _give_up(reason: str) -> None:
    """End before Qt does it in its own way, by an abort."""
    cli.say(f"No window can be opened: {reason}. Run it in a desktop session.")
    os._exit(cli.NOT_USABLE)


def _refuse_in_window(sentence: str, exit_code: int) -> int:
    """Say it on the terminal, if there is one, and in a window: who clicks on an icon sees none."""
    cli.say(sentence)
    if QGuiApplication.platformName() not in _WITHOUT_SCREEN:
        heading = QCoreApplication.translate("Starting", "The dialer can't start.")
        name = QGuiApplication.applicationDisplayName()
        # PySide makes a class when it is named, and each start would wait for this one.
        box = QtWidgets.QMessageBox(QtWidgets.QMessageBox.Icon.Critical, name, heading)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(f"{heading}\n\n{sentence}")
        box.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        box.exec()
    return exit_code
