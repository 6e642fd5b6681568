"""A small Qt program to try the desktop's instruments on: python -m tests.desktop.sample_window."""

import sys

from PySide6.QtCore import Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)


class SampleWindow(QMainWindow):
    """A field, a secret, a choice, and a button that repeats them in a label."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Sample window")
        self._field = QLineEdit()
        self._field.setAccessibleName("Field")
        self._secret = QLineEdit()
        self._secret.setAccessibleName("Secret")
        self._secret.setEchoMode(QLineEdit.EchoMode.Password)
        self._choice = QComboBox()
        self._choice.addItems(["one", "two"])
        label = QLabel("Choice")
        label.setBuddy(self._choice)
        self._answer = QLabel("nothing yet")
        button = QPushButton("Repeat")
        page = QWidget()
        layout = QVBoxLayout(page)
        for widget in (self._field, self._secret, label, self._choice, button, self._answer):
            layout.addWidget(widget)
        self.setCentralWidget(page)
        button.clicked.connect(self._on_button_clicked)
        self._field.returnPressed.connect(self._on_button_clicked)
        self._field.setFocus()

    @Slot()
    def _on_button_clicked(self) -> None:
        words = f"{self._field.text()} {self._choice.currentText()} {len(self._secret.text())}"
        self._answer.setText(words)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._answer, words))
        print(f"said {words}", flush=True)


def main() -> int:
    """Show the window until it is closed."""
    application = QApplication(sys.argv)
    application.setApplicationName("Sample")
    application.setStyleSheet("QMainWindow { background: #336699; }")
    window = SampleWindow()
    window.show()
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
