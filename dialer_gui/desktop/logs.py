"""The log file: what happened, without secrets and without whole numbers."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path

from dialer_gui.domain.outside_text import escaped_text
from dialer_gui.storage.private_files import FILE_MODE, make_private_folder

#: A log larger than this is put aside at the next start; one older log is kept.
MAX_LOG_BYTES = 1024 * 1024
LEVEL_VARIABLE = "DIALER_GUI_LOG"
#: What a record may carry beside its message: lines to stand below it, as one text.
TRACE = "trace"


def start_logging(path: Path) -> None:
    """Log to the file from now on, INFO and above unless ``DIALER_GUI_LOG`` names a level.

    A log that can't be written is no reason not to start: what happens then goes to the terminal.
    """
    level = logging.getLevelNamesMapping().get(os.environ.get(LEVEL_VARIABLE, "").upper())
    root = logging.getLogger()
    root.setLevel(logging.INFO if level is None else level)
    handler: logging.Handler
    try:
        make_private_folder(path.parent)
        if path.exists() and path.stat().st_size > MAX_LOG_BYTES:
            path.replace(path.with_suffix(".old.log"))
        path.touch(FILE_MODE)
        handler = logging.FileHandler(path, encoding="utf-8", errors="backslashreplace")
    except OSError:
        if sys.stderr is None:  # a windowed program on Windows has no terminal
            return
        handler = logging.StreamHandler()
    handler.addFilter(_cut_queries)
    handler.setFormatter(_LineFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)


class _LineFormatter(logging.Formatter):
    """Writes a record in one line, whatever its arguments hold, and a traceback indented below.

    So no text from outside can look like a record of its own.
    """

    def formatMessage(self, record: logging.LogRecord) -> str:
        return escaped_text(super().formatMessage(record))

    def format(self, record: logging.LogRecord) -> str:
        trace = getattr(record, TRACE, "")
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
