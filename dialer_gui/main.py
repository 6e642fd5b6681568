"""From the command line to the running program, and back to an exit code."""

from __future__ import annotations

import logging
import os
import sys
from typing import TYPE_CHECKING

from dialer_gui import __version__
from dialer_gui.desktop.child_environment import complete_environment, restore_environment

if TYPE_CHECKING:
    from pathlib import Path

    from dialer_gui.cli import Options
    from dialer_gui.desktop.folders import Folders
    from dialer_gui.desktop.instance_lock import InstanceLock

logger = logging.getLogger(__name__)

EXIT_NOT_USABLE = 2
EXIT_NO_ANSWER = 3


def main(arguments: list[str] | None = None) -> int:
    """Run the program.

    Returns:
        0 after a normal end or when the link was handed to the running program; 2 when it can't
        start here; 3 when the running program does not answer.
    """
    restore_environment()
    complete_environment()
    from dialer_gui import cli

    options = cli.parse(sys.argv[1:] if arguments is None else arguments)
    if options.self_check:
        from dialer_gui.self_check import run_self_check

        return run_self_check(options.report)
    if not _has_display():
        return _refuse(
            "There is no display to open a window on: run it in a desktop session, or under"
            " xvfb-run for a try."
        )
    try:
        return _run(options)
    except ImportError as error:
        return _refuse(
            f"A part of it can't be loaded ({error}). Install the program, or what it needs, again."
        )


def _run(options: Options) -> int:
    # Only here: --help and --version need no window system.
    from dialer_gui.application import Application
    from dialer_gui.desktop.folders import find_folders
    from dialer_gui.desktop.instance_lock import InstanceLock
    from dialer_gui.desktop.logs import start_logging
    from dialer_gui.desktop.qt_application import connect

    qt_app = connect(sys.argv[:1], _give_up)
    qt_app.setApplicationName("Dialer")
    qt_app.setApplicationVersion(__version__)
    # A Flatpak's desktop entry is called after its id, which its runtime tells.
    qt_app.setDesktopFileName(os.environ.get("FLATPAK_ID", "dialer-gui"))
    try:
        folders = find_folders(options.home, demo=options.demo)
        lock = InstanceLock(folders.lock)
        exit_code = _hand_over(folders, options.uri, lock)
    except OSError as error:
        return _refuse_in_window(_not_saved(error, options.home), EXIT_NOT_USABLE)
    if exit_code is not None:
        return exit_code
    start_logging(folders.log)
    try:
        application = Application(folders, demo=options.demo)
    except Exception as error:
        lock.release()
        return _refuse_in_window(_failed(error, folders.log), EXIT_NOT_USABLE)
    qt_app.link_opened.connect(application.take_link)
    try:
        application.open(qt_app.begin_telling() or options.uri, minimized=options.minimized)
        exit_code = qt_app.exec()
    finally:
        has_ended = application.shut_down()
        lock.release()
    if not has_ended:
        # A thread that nothing can end would abort the program on its way out.
        logging.shutdown()
        os._exit(exit_code)
    return exit_code


def _has_display() -> bool:
    """Whether a window can be opened: only X11 and Wayland programs need to be told where."""
    if not sys.platform.startswith(("linux", "freebsd")):
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in names)


def _hand_over(folders: Folders, uri: str, lock: InstanceLock) -> int | None:
    """Leave all to the running program; None where there is none and this one is to run.

    Raises:
        OSError: no lock can be had.
    """
    # A program that was killed leaves its socket behind. One that listens there runs, though its
    # lock was deleted, or the file system knows none.
    if lock.acquire() and not folders.may_have_socket():
        return None
    from dialer_gui.desktop.single_instance import Reply, SingleInstance

    reply = SingleInstance(folders.socket).hand_over(uri, lock.acquire)
    if reply is Reply.GONE:
        return None
    lock.release()
    if reply is Reply.TAKEN:
        return 0
    from dialer_gui.ui.text.starting import no_answer_words

    return _refuse_in_window(no_answer_words(), EXIT_NO_ANSWER)


def _not_saved(error: OSError, home: Path | None) -> str:
    from dialer_gui.storage.private_files import file_advice
    from dialer_gui.ui.text.starting import not_saved_words

    # Only where a home is relative to a folder that is gone, the error names none.
    return not_saved_words(str(error.filename or home), file_advice(error))


def _failed(error: Exception, log: Path) -> str:
    """Log where a defect has stopped the start; its text may hold what nobody must read."""
    import traceback

    from dialer_gui.ui.text.starting import failed_words

    places = "".join(traceback.format_tb(error.__traceback__)).rstrip()
    logger.critical("the start failed: %s\n%s", type(error).__name__, places)
    return failed_words(type(error).__name__, str(log))


def _give_up(reason: str) -> None:
    """End before Qt does it in its own way, by an abort."""
    _say(f"No window can be opened: {reason}. Run it in a desktop session.")
    os._exit(EXIT_NOT_USABLE)


def _refuse(sentence: str) -> int:
    _say(sentence)
    return EXIT_NOT_USABLE


def _refuse_in_window(sentence: str, exit_code: int) -> int:
    """Say it on the terminal, if there is one, and in a window: who clicks on an icon sees none."""
    from dialer_gui.ui.dialogs.start_error import show_start_error

    _say(sentence)
    show_start_error(sentence)
    return exit_code


def _say(sentence: str) -> None:
    from dialer_gui.cli import put

    put(f"dialer-gui: {sentence}\n", sys.stderr)
