"""The log file: what happened, without secrets and without whole numbers.

The queries of addresses are cut off here. Secrets in a server's texts are masked before, in
`provider.redaction`; others are held in a type that hides them, in `domain.credentials`.
"""

from __future__ import annotations

import logging
import os
import sys
import threading
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.settings import LogLevel
from dialer_gui.domain.untrusted import escaped_text
from dialer_gui.storage.private_files import check_is_file, make_private_folder, open_file

logger = logging.getLogger(__name__)

#: A log larger than this is put aside at the next start; one older log is kept.
MAX_LOG_BYTES = 1024 * 1024
LEVEL_VARIABLE = "DIALER_GUI_LOG"
#: What a record may carry beside its message: lines to stand below it, as one text.
_TRACE = "trace"


def start_logging(path: Path) -> None:
    """Log to the file from now on, INFO and above unless ``DIALER_GUI_LOG`` names a level.

    A log that can't be written is no reason not to start: what happens then goes to the terminal.
    Nor is it one to say so again and again: a record that finds the disk full is left out.
    """
    level = _level_of_environment()
    root = logging.getLogger()
    root.setLevel(logging.INFO if level is None else level)
    handler: logging.Handler
    try:
        handler = _FileHandler(_open_log(path))
    except OSError:
        if sys.stderr is None:  # a windowed program on Windows has no terminal
            return
        handler = logging.StreamHandler()
    handler.addFilter(_cut_queries)
    handler.setFormatter(_LineFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


def set_log_level(chosen: LogLevel, *, is_locked: bool) -> None:
    """Log that much from now on.

    Args:
        chosen: as it is in the settings.
        is_locked: whether an administrator has chosen it: then ``DIALER_GUI_LOG`` does not count.
    """
    level = None if is_locked else _level_of_environment()
    logging.getLogger().setLevel(chosen.upper() if level is None else level)


def _level_of_environment() -> int | None:
    return logging.getLevelNamesMapping().get(os.environ.get(LEVEL_VARIABLE, "").upper())


class _FileHandler(logging.StreamHandler[TextIO]):
    """Writes to a file that is open already."""

    def __init__(self, file: TextIO) -> None:
        super().__init__(file)
        self._file = file

    def close(self) -> None:
        """Close the file as well."""
        with suppress(OSError):  # what is left to be written finds no room
            self._file.close()
        super().close()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 (the library's)
        """Do nothing; the library would write a traceback to the terminal."""


def _open_log(path: Path) -> TextIO:
    make_private_folder(path.parent)
    check_is_file(path)
    if path.exists() and path.stat().st_size > MAX_LOG_BYTES:
        path.replace(path.with_suffix(".old.log"))
    descriptor = open_file(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
    return os.fdopen(descriptor, "a", encoding="utf-8", errors="backslashreplace")


class _LineFormatter(logging.Formatter):
    """Writes a record in one line, whatever its arguments hold, and a traceback indented below.

    So no text from outside can look like a record of its own.
    """

    def formatMessage(self, record: logging.LogRecord) -> str:
        return escaped_text(super().formatMessage(record))

    def format(self, record: logging.LogRecord) -> str:
        trace = getattr(record, _TRACE, "")
        lines = [*super().format(record).split("\n"), *trace.splitlines()]
        return "\n    ".join(map(escaped_text, lines))


def _cut_queries(record: logging.LogRecord) -> bool:
    """Leave the queries out of the addresses that urllib3 logs: a key may be in one."""
    if record.name.startswith("urllib3") and isinstance(record.args, tuple):
        record.args = tuple(_without_query(each) for each in record.args)
    return True


def _without_query(value: object) -> object:
    if not isinstance(value, str) or "?" not in value:
        return value
    return f"{value.partition('?')[0]}?…"


class ExceptionHook(QObject):
    """Takes over Python's last resort in every thread; it only logs and emits."""

    #: Notice: something unexpected went wrong.
    notice_raised = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        sys.excepthook = self._report
        threading.excepthook = self._report_thread

    def _report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        # Where it happened and what it is called; its text may hold what nobody must read.
        lines = "".join(traceback.format_tb(trace))
        logger.critical("unexpected %s", kind.__name__, extra={_TRACE: lines})
        self.notice_raised.emit(Notice(NoticeKind.UNEXPECTED_ERROR, kind.__name__))

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_type, args.exc_value, args.exc_traceback)
