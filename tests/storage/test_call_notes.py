"""Notes and results of calls: kept when corrected, found, taken back, gone with their call."""

from __future__ import annotations

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.domain.call_search import CallSearch
from dialer_gui.storage import history_file
from dialer_gui.storage.call_notes import take_back_note, write_note
from dialer_gui.storage.history import History, open_history
from dialer_gui.storage.history_schema import MIGRATIONS
from tests.storage.children import fork_child, posix_only
from tests.storage.samples import attempt, ids, record_of, write_some

FIRST = CallNote(100.001, Disposition.NO_ANSWER, "")
SECOND = CallNote(100.002, Disposition.CALL_BACK, "after 4, ask for “Ada” Ωmega\ud800 ")
CALL_ID = attempt(0).request.id


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A history with three calls."""
    made = tmp_path / "history.sqlite3"
    write_some(made, 3)
    return made


@pytest.fixture
def history(path: Path) -> Iterator[History]:
    """The open history."""
    with closing(open_history(path).history) as opened:
        yield opened


def notes_of(history: History) -> tuple[CallNote, ...]:
    return history.recent(9)[-1].notes


def count_notes(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM call_notes").fetchone()[0])


def test_an_earlier_result_is_kept_and_comes_back_with_undo(history: History) -> None:
    write_note(history, CALL_ID, SECOND)
    write_note(history, CALL_ID, FIRST)
    first, second = notes_of(history)
    assert (first, second.disposition) == (FIRST, Disposition.CALL_BACK)
    assert second.text == SECOND.text.replace("\ud800", "\N{REPLACEMENT CHARACTER}")
    take_back_note(history, CALL_ID, SECOND)
    assert notes_of(history) == (FIRST,)
    take_back_note(history, CALL_ID, FIRST)
    assert notes_of(history) == ()


def test_the_note_that_counts_is_found_also_after_the_record_came(history: History) -> None:
    write_note(history, CALL_ID, SECOND)
    assert ids(history.recent(9, CallSearch("for “ada” ωm"))) == [CALL_ID]
    assert history.attach_record(CALL_ID, record_of(0))
    assert ids(history.recent(9, CallSearch("ωmega"))) == [CALL_ID]
    assert ids(history.recent(9, CallSearch(record_of(0).caller_id)))[-1] == CALL_ID
    write_note(history, CALL_ID, CallNote(101.0, None, "paid"))
    assert history.recent(9, CallSearch("ωmega")) == ()
    assert ids(history.recent(9, CallSearch("paid"))) == [CALL_ID]


def test_a_note_goes_with_its_call_and_comes_back_with_it(path: Path) -> None:
    with closing(open_history(path).history) as history:
        write_note(history, CALL_ID, FIRST)
        history.delete([CALL_ID])
        history.restore([CALL_ID])
        assert notes_of(history) == (FIRST,)
        history.delete([CALL_ID])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(history_file, "RUN_ID", "the next run")
        open_history(path).history.close()
    assert count_notes(path) == 0


def test_a_call_that_is_gone_gets_no_note(history: History, path: Path) -> None:
    write_note(history, "f" * 32, FIRST)
    assert count_notes(path) == 0


def test_notes_are_in_a_file_that_takes_the_place_of_another(history: History, path: Path) -> None:
    write_note(history, CALL_ID, SECOND)
    other = path.with_name("other.sqlite3")
    write_some(other, 1)
    os.replace(other, path)
    assert notes_of(history)[0].disposition is Disposition.CALL_BACK
    assert ids(history.recent(9, CallSearch("ada"))) == [CALL_ID]


@pytest.mark.parametrize("is_newer_there", [False, True])
def test_only_the_note_that_counts_is_found_after_two_files_became_one(
    path: Path, is_newer_there: bool
) -> None:
    other = path.with_name("other.sqlite3")
    write_some(other, 1)
    notes = (SECOND, CallNote(101.0, None, "paid"))
    for file, note in zip((path, other), notes if is_newer_there else notes[::-1], strict=True):
        with closing(open_history(file).history) as history:
            write_note(history, CALL_ID, note)
    # What this run has written would be written again.
    with closing(open_history(path).history) as history:
        os.replace(other, path)
        assert ids(history.recent(9, CallSearch("paid"))) == [CALL_ID]
        assert history.recent(9, CallSearch("ada")) == ()


def test_an_older_program_goes_on_using_the_file_and_the_notes_stay(
    path: Path, history: History
) -> None:
    write_note(history, CALL_ID, FIRST)
    history.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(history_file, "MIGRATIONS", MIGRATIONS[:4])
        patch.setattr(history_file, "SCHEMA_VERSION", 4)
        with closing(open_history(path).history) as older:
            older.add(attempt(7))
    with closing(open_history(path).history) as newer:
        assert len(newer.recent(9)) == 4
        assert notes_of(newer) == (FIRST,)


@posix_only
def test_a_kill_leaves_the_note_and_what_finds_it_or_neither(path: Path) -> None:
    def write(descriptor: int) -> None:
        history = open_history(path).history
        for number in range(1, 10_000):
            write_note(history, CALL_ID, CallNote(float(number), None, f"note{number}."))
            os.write(descriptor, b".")

    for _ in range(10):
        child = fork_child(write)
        with child.output:
            assert child.output.read(7)
            child.kill()
        assert child.wait() == -signal.SIGKILL
        with closing(open_history(path).history) as history:
            note = history.recent(9)[-1].note
            assert ids(history.recent(9, CallSearch(note.text))) == [CALL_ID]
