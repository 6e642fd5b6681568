"""The history's file: private, sound or set aside, and clear words when it can't be had."""

from __future__ import annotations

import errno
import os
import re
import resource
import shutil
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallDetails
from dialer_gui.storage import history_file
from dialer_gui.storage.history import History, HistoryError, open_history
from tests.storage.children import run_in_child
from tests.storage.samples import attempt, ids

NOBODY = 65534


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


def write_some(path: Path, count: int = 40) -> None:
    with closing(open_history(path).history) as history:
        add_all(history, range(count))


def add_all(history: History, numbers: Iterable[int]) -> None:
    for number in numbers:
        history.add(attempt(number))


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
        a_pipe_instead,
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


def test_an_empty_file_is_a_new_history(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()
    opened = open_history(path)
    opened.history.close()
    assert opened.set_aside is None


def test_a_newer_version_s_file_is_left_alone(path: Path) -> None:
    write_some(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {history_file.SCHEMA_VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(HistoryError, match=r"newer version .* move the file elsewhere"):
        open_history(path)
    assert path.read_bytes() == before
    assert list(path.parent.iterdir()) == [path]


def test_an_older_version_s_file_is_brought_up_to_date(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_some(path, 3)
    step = ("ALTER TABLE attempts ADD COLUMN favourite INTEGER",)
    monkeypatch.setattr(history_file, "_MIGRATIONS", (*history_file._MIGRATIONS, step))
    monkeypatch.setattr(history_file, "SCHEMA_VERSION", history_file.SCHEMA_VERSION + 1)
    opened = open_history(path)
    with closing(opened.history) as history:
        assert opened.set_aside is None
        assert len(history.recent(9)) == 3
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(favourite) FROM attempts").fetchone() == (0,)
        assert connection.execute("PRAGMA user_version").fetchone() == (
            history_file.SCHEMA_VERSION,
        )


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


def test_a_file_damaged_while_it_is_open_asks_for_a_new_start(path: Path) -> None:
    # More than SQLite keeps in memory, so that it has to look into the file again.
    with closing(open_history(path).history) as history:
        for number in range(800):
            history.add(attempt(number, details=CallDetails("x" * 4000)))
    opened = open_history(path)
    with closing(opened.history) as history:
        with path.open("r+b") as file:
            file.seek(4096)
            file.write(b"\xa5" * (path.stat().st_size - 4096))
        with pytest.raises(HistoryError, match="Start the program again"):
            history.recent(10_000)
    again = open_history(path)
    again.history.close()
    assert again.set_aside is not None


def leave_privileges() -> None:
    """Become an ordinary user where the tests run as root, whom no permission stops."""
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)
    assert not os.access("/", os.W_OK), os.strerror(errno.EPERM)
