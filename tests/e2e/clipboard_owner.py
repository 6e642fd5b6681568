"""python -m tests.e2e.clipboard_owner: hold what stands on the input in the clipboard until told.

Another program's clipboard, as a browser or a mail program would fill it.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtGui import QClipboard
from PySide6.QtWidgets import QApplication

from tests.desktop.program import run_program


@contextmanager
def clipboard(text: str, folder: Path, *selected: str) -> Iterator[None]:
    """Have another program hold a text in the clipboard, and perhaps another one selected."""
    command = [sys.executable, "-m", "tests.e2e.clipboard_owner", text, *selected]
    with run_program(command, folder / "clipboard") as owner:
        owner.wait_for_output("held")
        yield


def main() -> int:
    """Take the text, say so, and serve it until the input's end."""
    application = QApplication(sys.argv[:1])
    QApplication.clipboard().setText(sys.argv[1])
    if len(sys.argv) > 2:  # what is selected there
        QApplication.clipboard().setText(sys.argv[2], QClipboard.Mode.Selection)
    print("held", flush=True)
    return application.exec()


if __name__ == "__main__":
    sys.exit(main())
