"""Which libraries a program file needs, asked of real ones."""

import shutil
import sys
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from freeze.needed import needed_by, needed_from_outside

pytestmark = pytest.mark.desktop


def test_direct_needs_are_told_and_not_theirs() -> None:
    needed = needed_by(Path(QtWidgets.__file__))
    assert {"libQt6Widgets.so.6", "libQt6Gui.so.6", "libc.so.6"} <= needed
    assert not {name for name in needed if name.startswith(("libxcb", "libicu", "libfontconfig"))}


def test_what_is_no_program_needs_nothing_of_the_host(tmp_path: Path) -> None:
    (tmp_path / "notes.so").write_text("no library")
    (tmp_path / "empty").touch()
    assert needed_from_outside(tmp_path) == set()


def test_what_lies_beside_is_not_needed_from_outside(tmp_path: Path) -> None:
    shutil.copy(Path(sys.executable).resolve(), tmp_path / "python")
    needed = needed_from_outside(tmp_path)
    assert "libc.so.6" in needed
    (tmp_path / "lib").mkdir()
    (tmp_path / "lib/libc.so.6").touch()
    assert needed_from_outside(tmp_path) == needed - {"libc.so.6"}
