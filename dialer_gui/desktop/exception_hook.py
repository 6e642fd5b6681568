"""Errors that nobody caught: written to the log, told in the window, never a dialog."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal

from dialer_gui.desktop.logs import TRACE
from dialer_gui.domain.notices import Notice, NoticeKind

logger = logging.getLogger(__name__)


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
        logger.critical("unexpected %s", kind.__name__, extra={TRACE: lines})
        self.notice_raised.emit(Notice(NoticeKind.UNEXPECTED_ERROR, kind.__name__))

    def _report_thread(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self._report(args.exc_type, args.exc_value, args.exc_traceback)
