"""python -m tests.bench.watched_program FD MODULE…: run a program, note its first key.

The moment at which the widget with the focus has taken its first key is written to the descriptor
(CLOCK_MONOTONIC, nanoseconds). Nothing else of the program changes, not even when it imports
PySide, and every program pays the same for the watch.
"""

import importlib.util
import os
import runpy
import sys
import time
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType
from typing import Any

_WATCHED = "PySide6.QtWidgets"


def main(descriptor: int, module: str) -> None:
    """Run the module as the main program; its arguments stand behind it on the command line."""
    sys.meta_path.insert(0, _Finder(descriptor))
    sys.argv = [module, *sys.argv[3:]]
    runpy.run_module(module, run_name="__main__", alter_sys=True)


class _Finder(MetaPathFinder):
    """Waits for the program to import the widgets, and is gone then."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor

    def find_spec(self, name: str, *_where: object) -> ModuleSpec | None:
        if name != _WATCHED:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec is not None
        assert spec.loader is not None
        spec.loader = _Loader(spec.loader, self._descriptor)
        return spec


class _Loader(Loader):
    """Loads the widgets as ever, and then puts the watch on the event loop."""

    def __init__(self, loader: Loader, descriptor: int) -> None:
        self._loader = loader
        self._descriptor = descriptor

    def create_module(self, spec: ModuleSpec) -> ModuleType | None:
        return self._loader.create_module(spec)

    def exec_module(self, module: ModuleType) -> None:
        self._loader.exec_module(module)
        _watch(module, self._descriptor)


def _watch(widgets: Any, descriptor: int) -> None:
    run_event_loop = widgets.QApplication.exec

    def note_key() -> None:
        os.write(descriptor, f"{time.monotonic_ns()}\n".encode())

    def watch_and_run(*_arguments: object) -> int:
        for window in widgets.QApplication.topLevelWidgets():
            widget = window.focusWidget() if window.isVisible() else None
            if isinstance(widget, widgets.QLineEdit):
                widget.textEdited.connect(note_key)
            elif isinstance(widget, widgets.QPushButton):
                widget.pressed.connect(note_key)
        exit_code: int = run_event_loop()
        return exit_code

    widgets.QApplication.exec = watch_and_run


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2])
