"""python -m tests.bench.watched_program FD MODULE…: run a program, note its first key.

The moment at which the widget with the focus has taken its first key is written to the descriptor
(CLOCK_MONOTONIC, nanoseconds). Nothing else of the program is touched, and every program pays the
same for it.
"""

import os
import runpy
import sys
import time

from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

_run_event_loop = QApplication.exec


def main(descriptor: int, module: str) -> None:
    """Run the module as the main program; its arguments stand behind it on the command line."""

    def note_key() -> None:
        os.write(descriptor, f"{time.monotonic_ns()}\n".encode())

    def run_event_loop(*_arguments: object) -> int:
        for window in QApplication.topLevelWidgets():
            widget = window.focusWidget() if window.isVisible() else None
            if isinstance(widget, QLineEdit):
                widget.textEdited.connect(note_key)
            elif isinstance(widget, QPushButton):
                widget.pressed.connect(note_key)
        return _run_event_loop()

    QApplication.exec = run_event_loop  # type: ignore[method-assign]
    sys.argv = [module, *sys.argv[3:]]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
