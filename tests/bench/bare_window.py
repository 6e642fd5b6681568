"""python -m tests.bench.bare_window [MODULE…]: a bare PySide6 window with one button.

The modules are imported once the window is there, and nothing is done with them.
"""

import importlib
import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton


def main() -> int:
    """Show the window until it is closed."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Bare")
    window = QMainWindow()
    window.setWindowTitle("Bare")
    window.resize(420, 800)
    button = QPushButton("Button")
    window.setCentralWidget(button)
    button.setFocus()
    window.show()
    if sys.argv[1:]:
        QTimer.singleShot(0, _import_modules)
    return application.exec()


def _import_modules() -> None:
    try:
        for name in sys.argv[1:]:
            importlib.import_module(name)
    except ImportError:
        QApplication.exit(1)  # else a window without its libraries would be measured
        raise


if __name__ == "__main__":
    sys.exit(main())
