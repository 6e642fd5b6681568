"""The reference: a bare PySide6 window with one button."""

import sys

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
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
