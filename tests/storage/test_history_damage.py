"""A damaged history is set aside, whole and under a name of its own, and a new one begun."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallDetails, CallOutcome
from dialer_gui.domain.history import FileChangeKind
from dialer_gui.storage import history_file
from dialer_gui.storage.history import HistoryError, open_history
from tests.storage.children import posix_only
from tests.storage.no_files import NoFile
from tests.storage.samples import STARTED_AT_S, attempt, ids, write_some


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the history is."""
    return tmp_path / "home" / "data" / "history.sqlite3"


def header_of_garbage(path: Path) -> None:
    path.write_bytes(b"\x00garbage\xff" * 100 + path.read_bytes()[900:])


def text_instead(path: Path) -> None:
    path.write_text("2026-11-23;+49 30 123456;answered\n" * 50)


def cut_in_half(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])


def cut_inside_the_header(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:60])


def pages_overwritten(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[4096 : 4096 + 8192] = b"\xa5" * 8192
    path.write_bytes(data)


def another_program_s(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE bookmarks (address TEXT)")


def another_program_s_with_a_version(path: Path) -> None:
    another_program_s(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def without_its_table(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("DROP TABLE attempts")


def without_a_column(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("ALTER TABLE attempts DROP COLUMN server_text")


def a_folder_instead(path: Path) -> None:
    path.unlink()
    path.mkdir()
    (path / "something").touch()


def a_pipe_instead(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    "damage",
    [
        header_of_garbage,
        text_instead,
        cut_in_half,
        cut_inside_the_header,
        pages_overwritten,
        another_program_s,
        another_program_s_with_a_version,
        without_its_table,
        without_a_column,
        a_folder_instead,
        pytest.param(a_pipe_instead, marks=posix_only),
    ],
)
def test_a_damaged_file_is_set_aside_and_a_new_one_begun(
    path: Path, damage: Callable[[Path], None]
) -> None:
    write_some(path)
    damage(path)
    broken = path.read_bytes() if path.is_file() else None
    opened = open_history(path)
    with closing(opened.history) as history:
        assert opened.set_aside is not None
        assert re.fullmatch(r"history-damaged-\d{4}-\d\d-\d\d\.sqlite3", opened.set_aside.name)
        assert opened.set_aside.parent == path.parent
        if broken is not None:
            assert opened.set_aside.read_bytes() == broken
        assert history.recent(99) == ()
        history.add(attempt(7))
    again = open_history(path)
    with closing(again.history) as history:
        assert again.set_aside is None
        assert ids(history.recent(99)) == [attempt(7).request.id]


def test_nothing_that_was_set_aside_is_ever_overwritten(path: Path) -> None:
    path.parent.mkdir(parents=True)
    kept = {}
    for number in range(4):
        path.write_text(f"damage number {number} " * 100)
        opened = open_history(path)
        opened.history.close()
        assert opened.set_aside is not None
        kept[opened.set_aside] = number
    assert len(kept) == 4
    assert all(f"damage number {n} " in file.read_text() for file, n in kept.items())


def test_the_log_beside_a_damaged_file_moves_along(path: Path) -> None:
    path.parent.mkdir(parents=True)
    for ending, text in (("", "no database" * 99), ("-wal", "its log"), ("-shm", "its index")):
        Path(f"{path}{ending}").write_text(text)
    opened = open_history(path)
    with closing(opened.history) as history:
        history.add(attempt(1))
        assert opened.set_aside is not None
        assert Path(f"{opened.set_aside}-wal").read_text() == "its log"
        assert Path(f"{opened.set_aside}-shm").read_text() == "its index"


def test_a_full_log_beside_an_empty_file_is_not_thrown_away(path: Path, tmp_path: Path) -> None:
    with closing(open_history(path).history) as history:
        history.add(attempt(1, dialled="4917155512345"))
        shutil.copy(f"{path}-wal", tmp_path / "log")
    path.write_bytes(b"")
    shutil.copy(tmp_path / "log", f"{path}-wal")
    opened = open_history(path)
    opened.history.close()
    assert opened.set_aside is not None
    assert b"4917155512345" in Path(f"{opened.set_aside}-wal").read_bytes()


def test_a_log_whose_file_is_gone_is_set_aside_and_calls_go_on(path: Path) -> None:
    """Somebody has deleted the history, and not what SQLite keeps beside it."""
    path.parent.mkdir(parents=True)
    Path(f"{path}-wal").write_text("its log")
    opened = open_history(path)
    with closing(opened.history) as history:
        history.add(attempt(1))
        assert len(history.recent(10)) == 1
    assert opened.set_aside is not None
    assert opened.set_aside.read_text() == "its log"


def test_an_empty_file_is_a_new_history(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    opened = open_history(path)
    opened.history.close()
    assert opened.set_aside is None


def test_a_file_damaged_while_it_is_open_is_set_aside_and_calls_go_on(path: Path) -> None:
    # More than SQLite keeps in memory, so that it has to look into the file again.
    with closing(open_history(path).history) as history:
        for number in range(800):
            history.add(attempt(number, details=CallDetails("x" * 4000)))
    opened = open_history(path)
    with closing(opened.history) as history:
        history.add(attempt(900))
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * (path.stat().st_size - 4096))
        damaged = path.read_bytes()
        assert ids(history.recent(10_000)) == [attempt(900).request.id]
        (change,) = history.take_file_changes()
        assert change.kind is FileChangeKind.OVERWRITTEN
        assert Path(change.set_aside).read_bytes() == damaged
        assert history.take_file_changes() == ()
    again = open_history(path)
    with closing(again.history) as history:
        assert ids(history.recent(10_000)) == [attempt(900).request.id]
    assert again.set_aside is None


@posix_only
def test_what_is_no_file_is_set_aside(path: Path, no_file: NoFile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    no_file(path)
    before = os.lstat(path)
    opened = open_history(path)
    opened.history.close()
    assert opened.set_aside is not None
    assert os.path.samestat(os.lstat(opened.set_aside), before)


@posix_only
@pytest.mark.parametrize("ending", ["-wal", "-shm", "-journal"])
def test_what_is_no_file_beside_it_is_named(path: Path, ending: str, no_file: NoFile) -> None:
    write_some(path)
    before = path.read_bytes()
    beside = Path(f"{path}{ending}")
    no_file(beside)
    with pytest.raises(HistoryError, match=f"{beside} is no file. Move it elsewhere"):
        open_history(path)
    assert path.read_bytes() == before


@pytest.fixture
def large(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A history that counts as large, with a broken page in the midst."""
    with closing(open_history(path).history) as history:
        for number in range(800):
            entry = attempt(number, details=CallDetails("x" * 4000))
            history.add(entry)
            history.settle(entry.request.id, CallOutcome.accepted(), STARTED_AT_S)
    with path.open("r+b") as file:
        file.seek(4096 * 300)
        file.write(b"\xa5" * 4096 * 20)
    monkeypatch.setattr(history_file, "_LARGE_FILE_BYTES", 4096)
    monkeypatch.setattr(history_file, "_ASK_EVERY_STEPS", 1)
    return path


def test_a_large_file_is_checked_after_it_was_opened(large: Path) -> None:
    opened = open_history(large)
    assert opened.set_aside is None
    with closing(opened.history) as history:
        history.add(attempt(900))
        assert history.is_unchecked()
        history.check(lambda: True)
        assert history.take_file_changes() == ()
        history.check(lambda: False)
        (change,) = history.take_file_changes()
        assert Path(change.set_aside).exists()
        assert ids(history.recent(1))[0] == attempt(900).request.id
        history.check(lambda: False)
        assert history.take_file_changes() == ()
