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
    QTimer.singleShot(0, lambda: list(map(importlib.import_module, sys.argv[1:])))
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
