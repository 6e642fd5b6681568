"""A Mac as far as a build sees one: a library that is installed for it."""

from pathlib import Path

import pytest

METADATA = "Metadata-Version: 2.4\nName: PySide6_Essentials\nVersion: 6.11.3\n"
WHEEL = "Wheel-Version: 1.0\nRoot-Is-Purelib: false\nTag: cp310-abi3-macosx_13_0_universal2\n"


def install_qt_for_macos(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let Qt's library be found as it is found on a Mac.

    Args:
        folder: an empty folder for its description.
        monkeypatch: takes it away again.
    """
    description = folder / "pyside6_essentials-6.11.3.dist-info"
    description.mkdir(parents=True)
    (description / "METADATA").write_text(METADATA)
    (description / "WHEEL").write_text(WHEEL)
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.setattr("platform.machine", lambda: "arm64")
