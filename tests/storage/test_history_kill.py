"""No attempt is lost, and the file stays whole, whenever the program is killed."""

from __future__ import annotations

import os
import random
import select
import signal
import sqlite3
import time
from collections.abc import Iterator, Set
from contextlib import closing
from itertools import count
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.live_call import PAST_OF, LiveState
from dialer_gui.storage.history import open_history
from tests.storage.children import Child, fork_child, posix_only
from tests.storage.samples import STARTED_AT_S, attempt

pytestmark = posix_only

ACCEPTED = CallOutcome.accepted()
UNKNOWN = CallOutcome.unknown(Reason.PROGRAM_ENDED)

KILLS = 60
SEED = 6143377
#: The most announcements that are awaited before a kill, and what is added to hit every moment.
MAX_ANNOUNCED = 40
MAX_FURTHER_S = 0.0004
#: About as long as it takes to make a new file.
OPENING_S = 0.008
PATIENCE_S = 60.0

ATTEMPTS_PER_ROUND = 100_000
ADDED, SETTLED, DELETED = b"A", b"S", b"D"


def place_calls(path: Path, first: int, descriptor: int) -> None:
    """Add and settle attempts without end; announce each step when it is done."""

    def announce(step: bytes, call_id: str) -> None:
        os.write(descriptor, step + call_id.encode() + b"\n")

    history = open_history(path).history
    for number in count(first):
        entry = attempt(number)
        history.add(entry)
        announce(ADDED, entry.request.id)
        if number % 5 == 4:
            history.delete([entry.request.id])
            announce(DELETED, entry.request.id)
        if number % 3 != 2:
            history.settle(entry.request.id, ACCEPTED, STARTED_AT_S)
            announce(SETTLED, entry.request.id)


def announcements(child: Child) -> Iterator[bytes]:
    """What the child announces, as it comes; ends when the child has."""
    rest = b""
    while True:
        readable, _, _ = select.select([child.output], [], [], PATIENCE_S)
        assert readable, "the child says nothing any more"
        data = child.output.read(65536)
        if not data:
            assert rest == b"", "an announcement is never cut"
            return
        *lines, rest = (rest + data).split(b"\n")
        yield from lines


def killed_after(path: Path, first: int, awaited: int, further_s: float) -> list[bytes]:
    """Let a child place calls, kill it, and return all that it had announced."""
    child = fork_child(lambda descriptor: place_calls(path, first, descriptor))
    with child.output:
        heard = announcements(child)
        lines = [next(heard) for _ in range(awaited)]
        until_s = time.perf_counter() + further_s
        while time.perf_counter() < until_s:
            pass
        child.kill()
        lines += heard
    assert child.wait() == -signal.SIGKILL, b"\n".join(lines)
    return lines


def rows(path: Path) -> dict[str, str | None]:
    """Return each attempt's id and outcome, as another program would read them."""
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return dict(connection.execute("SELECT call_id, outcome FROM attempts"))


def test_no_kill_loses_an_attempt(tmp_path: Path) -> None:
    path = tmp_path / "history.sqlite3"
    chance = random.Random(SEED)
    before: Set[str] = set()
    for number in range(KILLS):
        lines = killed_after(
            path,
            number * ATTEMPTS_PER_ROUND,
            chance.randint(0, MAX_ANNOUNCED),
            chance.uniform(0, MAX_FURTHER_S),
        )
        heard = {
            step: {line[1:].decode() for line in lines if line[:1] == step}
            for step in (ADDED, SETTLED, DELETED)
        }
        found = rows(path)
        assert heard[ADDED] <= found.keys()
        assert before <= found.keys()
        settled = {call_id for call_id, outcome in found.items() if outcome is not None}
        assert heard[SETTLED] <= settled
        # At most the one attempt that was just being written is there without being announced.
        assert len(found.keys() - before - heard[ADDED]) <= 1
        opened = open_history(path)
        assert opened.set_aside is None
        with closing(opened.history) as history:
            assert history.recover(STARTED_AT_S) == len(found) - len(settled)
            shown = {entry.request.id: entry.outcome for entry in history.recent(MAX_ANNOUNCED)}
        assert shown.keys().isdisjoint(heard[DELETED])
        for call_id in shown.keys() - before:
            assert shown[call_id] == (ACCEPTED if call_id in settled else UNKNOWN)
        before = found.keys()
    assert len(before) > KILLS


@pytest.mark.parametrize("state", [*LiveState, None])
def test_a_kill_while_a_call_is_followed_leaves_nothing_in_the_present(
    tmp_path: Path, state: LiveState | None
) -> None:
    path = tmp_path / "history.sqlite3"
    call_id = attempt(1).request.id

    def follow(descriptor: int) -> None:
        history = open_history(path).history
        history.add(attempt(1))
        history.settle(call_id, ACCEPTED, STARTED_AT_S)
        if state is not None:
            history.note_seen(call_id, state)
        os.write(descriptor, b"seen")
        signal.pause()

    child = fork_child(follow)
    with child.output:
        assert child.output.read(4) == b"seen"
        child.kill()
    assert child.wait() == -signal.SIGKILL
    with closing(open_history(path).history) as history:
        assert history.recover(STARTED_AT_S) == 0
        (entry,) = history.recent(9)
        assert entry.outcome == ACCEPTED
        assert entry.seen is (state and PAST_OF.get(state, state))
        assert entry.lacks_record


def test_a_kill_while_a_new_file_is_made_leaves_nothing_damaged(tmp_path: Path) -> None:
    chance = random.Random(SEED)
    for number in range(20):
        path = tmp_path / str(number) / "history.sqlite3"
        killed_after(path, 0, 0, chance.uniform(0, OPENING_S))
        opened = open_history(path)
        assert opened.set_aside is None
        with closing(opened.history) as history:
            history.add(attempt(ATTEMPTS_PER_ROUND))
        assert attempt(ATTEMPTS_PER_ROUND).request.id in rows(path)
