"""The history's file: private, of one version, and clear words when it can't be had."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dialer_gui.storage import history_file
from dialer_gui.storage.history import HistoryError, open_history
from tests.storage.children import leave_privileges, posix_only, run_in_child
from tests.storage.samples import add_all, attempt, ids, write_some

pytestmark = posix_only
resource = pytest.importorskip("resource")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "home" / "data" / "history.sqlite3"


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_folders_and_files_are_for_their_owner_alone(path: Path) -> None:
    before = os.umask(0)
    try:
        with closing(open_history(path).history) as history:
            history.add(attempt(1))
            beside = sorted(path.parent.iterdir())
            assert [file.name for file in beside] == [
                path.name,
                f"{path.name}-shm",
                f"{path.name}-wal",
            ]
            assert [mode(file) for file in beside] == [0o600] * 3
    finally:
        os.umask(before)
    assert mode(path.parent) == mode(path.parent.parent) == 0o700


def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    write_some(path)
    path.chmod(0o644)
    with closing(open_history(path).history):
        assert mode(path) == 0o600


def test_an_attempt_need_not_wait_for_the_disk_but_survives_the_program(path: Path) -> None:
    write_some(path)
    with closing(history_file.connect(path)) as connection:
        pragmas = {
            name: connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("journal_mode", "synchronous", "busy_timeout", "secure_delete")
        }
    assert pragmas == {
        "journal_mode": "wal",
        "synchronous": 1,
        "busy_timeout": history_file.BUSY_TIMEOUT_S * 1000,
        "secure_delete": 1,
    }


def test_a_locked_file_says_that_another_program_has_it(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(history_file, "BUSY_TIMEOUT_S", 0.0)
    with closing(open_history(path).history) as history:
        with closing(sqlite3.connect(path)) as other:
            other.execute("BEGIN IMMEDIATE")
            with pytest.raises(HistoryError, match=r"locked\. Close that program"):
                history.add(attempt(1))
        history.add(attempt(1))


def test_a_folder_that_can_not_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    with pytest.raises(HistoryError, match=re.escape(str(tmp_path / "home" / "history.sqlite3"))):
        open_history(tmp_path / "home" / "history.sqlite3")


def test_a_folder_that_can_not_be_written_is_told(open_folder: Path) -> None:
    path = open_folder / "history.sqlite3"
    open_folder.chmod(0o555)

    def use() -> str:
        leave_privileges()
        with pytest.raises(HistoryError) as caught:
            open_history(path)
        return str(caught.value)

    assert "Check the permissions" in run_in_child(use)
    assert list(open_folder.iterdir()) == []


def test_a_file_that_can_not_be_written_is_told_and_left_alone(open_folder: Path) -> None:
    path = open_folder / "history.sqlite3"
    write_some(path)
    path.chmod(0o444)
    before = path.read_bytes()

    def use() -> str:
        leave_privileges()
        with pytest.raises(HistoryError) as caught:
            open_history(path)
        return str(caught.value)

    assert "Check the permissions" in run_in_child(use)
    assert path.read_bytes() == before
    assert [file.name for file in open_folder.iterdir()] == [path.name]


def test_a_full_disk_is_told_and_nothing_is_half_written(path: Path) -> None:
    write_some(path, 1)

    def use() -> str:
        with closing(open_history(path).history) as history:
            # The file system's own way of saying "no more": no file may grow beyond this.
            size = path.stat().st_size + 40_000
            resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
            with pytest.raises(HistoryError) as caught:
                add_all(history, range(1, 10_000))
        return str(caught.value)

    assert re.search(r"disk (is full|reports an error)\. (Free|Check)", run_in_child(use))
    with closing(open_history(path).history) as history:
        entries = history.recent(10_000)
    assert len(entries) > 1
    assert ids(entries) == [attempt(n).request.id for n in reversed(range(len(entries)))]
