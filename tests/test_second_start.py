"""What a second start and the running program say to each other."""

from __future__ import annotations

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.desktop import second_start
from dialer_gui.desktop.folders import MAX_SOCKET_PATH_BYTES
from dialer_gui.desktop.second_start import (
    MAX_MESSAGE_BYTES,
    Reply,
    SecondStarts,
    hand_over,
)
from tests.desktop.waiting import PATIENCE_MS
from tests.storage.children import posix_only
from tests.storage.no_files import NO_FILES

if sys.platform != "win32":
    import socket

LINK = "tel:+49-30-123456"

#: What else may come as a line, from a program of this user.
JUNK = {
    "nothing": b"",
    "no JSON": b"tel:112",
    "no object": b'["uri"]',
    "no link": b'{"url": "tel:112"}',
    "no Unicode": b'{"uri": "\xff\xfe"}',
    "no end": b'{"uri": "tel:112"',
    "a number": b"9" * 10_000,
    "deep": b"[" * (MAX_MESSAGE_BYTES - 1),
    "too much": b'{"uri": "' + b"9" * MAX_MESSAGE_BYTES + b'"}',
}

#: An exit code that no accident has.
TAKEN = 77

HAND_OVER = f"""
import json, pathlib, sys
from dialer_gui.desktop.second_start import Reply, hand_over
uri = json.load(sys.stdin)
print("asking", flush=True)
reply = hand_over(pathlib.Path(sys.argv[1]), uri, lambda: False)
sys.exit({TAKEN} if reply is Reply.TAKEN else 0)
"""

#: What the running program imports by its first call, as far as the settings let it.
RUN = """
import sys
import dialer_gui.application, dialer_gui.backstage, dialer_gui.follow_up, dialer_gui.update_watch
print("dialer_gui.desktop.second_start" in sys.modules, "PySide6.QtNetwork" in sys.modules)
"""


@pytest.fixture
def place() -> Iterator[Path]:
    """Where the running program listens: a path that is short enough for a socket."""
    with TemporaryDirectory(prefix="door-") as name:
        yield Path(name) / "dialer.socket"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a second start give up soon."""
    monkeypatch.setattr(second_start, "HANDOVER_TIMEOUT_S", 0.1)


@contextmanager
def listening(path: Path) -> Iterator[list[str]]:
    """Serve second starts; gives the links they bring."""
    brought: list[str] = []
    second_starts = SecondStarts(path)
    second_starts.summoned.connect(brought.append)
    try:
        yield brought
    finally:
        second_starts.close()


@contextmanager
def asking(path: Path, uri: str) -> Iterator[subprocess.Popen[str]]:
    """Start a second time, as far as the link is handed over: the exit code says how that went."""
    with subprocess.Popen(
        [sys.executable, "-c", HAND_OVER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        encoding="ascii",
    ) as process:
        assert process.stdin is not None
        process.stdin.write(json.dumps(uri))
        process.stdin.close()
        yield process


def never() -> bool:
    """Whether a running program has gone that goes on."""
    return False


def is_taken(qtbot: QtBot, path: Path, uri: str) -> bool:
    """Start a second time; whether the link was taken."""
    with asking(path, uri) as process:
        qtbot.waitUntil(lambda: process.poll() is not None, timeout=PATIENCE_MS)
        return process.returncode == TAKEN


@pytest.mark.parametrize("uri", [LINK, "", "电话:\u202e+49", "tel:\n112", '{"uri": "tel:112"}'])
def test_a_link_comes_as_it_was(qtbot: QtBot, place: Path, uri: str) -> None:
    with listening(place) as brought:
        assert is_taken(qtbot, place, uri)
        qtbot.waitUntil(lambda: brought == [uri], timeout=PATIENCE_MS)


@pytest.mark.parametrize("character", ["9", "ü", "📞"])
def test_of_a_huge_link_the_beginning_comes(qtbot: QtBot, place: Path, character: str) -> None:
    with listening(place) as brought:
        assert is_taken(qtbot, place, "tel:" + character * 100_000)
        qtbot.waitUntil(lambda: len(brought) == 1, timeout=PATIENCE_MS)
        assert 1000 < len(brought[0]) < MAX_MESSAGE_BYTES
        assert brought[0].startswith("tel:")


def test_the_first_program_may_come_late(qtbot: QtBot, place: Path) -> None:
    with asking(place, LINK) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "asking\n"
        with listening(place) as brought:
            qtbot.waitUntil(lambda: brought == [LINK], timeout=PATIENCE_MS)
            qtbot.waitUntil(lambda: process.poll() is not None, timeout=PATIENCE_MS)
            assert process.returncode == TAKEN


@pytest.mark.usefixtures("impatient")
def test_where_nobody_listens_it_gives_up(place: Path) -> None:
    assert hand_over(place, LINK, never) is Reply.NONE


@pytest.mark.usefixtures("impatient")
def test_a_program_that_hangs_is_given_up(place: Path) -> None:
    """Nothing runs the event loop here: the connection is made, and nobody answers."""
    with listening(place):
        assert hand_over(place, LINK, never) is Reply.NONE


def test_the_first_program_may_end_meanwhile(place: Path) -> None:
    looks = iter((False, False, True))
    assert hand_over(place, LINK, looks.__next__) is Reply.GONE
    assert list(looks) == []


@posix_only
def test_who_ended_while_it_was_asked_is_not_asked_again(place: Path) -> None:
    with ThreadPoolExecutor() as pool, socket.socket(socket.AF_UNIX) as door:
        door.bind(str(place))
        door.listen()
        turns_away = pool.submit(lambda: door.accept()[0].close())
        looks = iter((False, False, True))
        assert hand_over(place, LINK, looks.__next__) is Reply.GONE
        turns_away.result()
        door.setblocking(False)
        with pytest.raises(BlockingIOError):
            door.accept()


def test_a_path_that_is_too_long_for_a_socket_is_served_as_well(qtbot: QtBot, place: Path) -> None:
    long = place.parent / ("x" * MAX_SOCKET_PATH_BYTES) / "dialer.socket"
    other = place.parent / ("y" * MAX_SOCKET_PATH_BYTES) / "dialer.socket"
    with listening(long) as brought, listening(other) as brought_elsewhere:
        assert is_taken(qtbot, long, LINK)
        qtbot.waitUntil(lambda: brought == [LINK], timeout=PATIENCE_MS)
        assert brought_elsewhere == []


@posix_only
def test_such_a_path_s_socket_lies_in_the_temporary_folder_and_goes(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(place.parent))
    with listening(place.parent / ("x" * MAX_SOCKET_PATH_BYTES) / "dialer.socket"):
        [made] = place.parent.iterdir()
        assert stat.S_ISSOCK(made.stat().st_mode)
    assert list(place.parent.iterdir()) == []


@posix_only
@pytest.mark.parametrize("name", JUNK)
def test_junk_gets_no_answer_and_does_no_harm(qtbot: QtBot, place: Path, name: str) -> None:
    with listening(place) as brought:
        assert answer_to(qtbot, place, JUNK[name] + b"\n") == b""
        assert is_taken(qtbot, place, LINK)
        qtbot.waitUntil(lambda: brought == [LINK], timeout=PATIENCE_MS)


@posix_only
@pytest.mark.parametrize("uri", [None, 112, ["tel:112"], {}])
def test_a_link_that_is_no_text_asks_for_the_window(qtbot: QtBot, place: Path, uri: object) -> None:
    with listening(place) as brought:
        assert answer_to(qtbot, place, json.dumps({"uri": uri}).encode() + b"\n") == b"ok\n"
        qtbot.waitUntil(lambda: brought == [""], timeout=PATIENCE_MS)


@posix_only
@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "link loop"])
def test_what_is_in_the_way_is_set_aside_and_told(
    qtbot: QtBot, place: Path, kind: str, caplog: pytest.LogCaptureFixture
) -> None:
    NO_FILES[kind](place)
    before = os.lstat(place)
    with listening(place) as brought:
        assert "moved out of the socket's place: " in caplog.text
        assert is_taken(qtbot, place, LINK)
        qtbot.waitUntil(lambda: brought == [LINK], timeout=PATIENCE_MS)
    [aside] = place.parent.iterdir()
    assert os.path.samestat(os.lstat(aside), before)


@posix_only
def test_a_folder_that_takes_no_socket_is_told(
    place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with listening(place.parent / "missing" / "dialer.socket"):
        assert "second starts can't be served: " in caplog.text


@pytest.mark.skipif(sys.platform == "win32", reason="a named pipe is Qt's to open")
def test_the_running_program_has_not_loaded_qt_s_network() -> None:
    told = subprocess.run([sys.executable, "-c", RUN], check=True, capture_output=True, text=True)
    assert told.stdout.split() == ["True", "False"]


def answer_to(qtbot: QtBot, path: Path, sent: bytes) -> bytes:
    """Send something raw, and return all that comes back."""

    def exchange() -> bytes:
        answer = b""
        with socket.socket(socket.AF_UNIX) as caller:
            caller.settimeout(PATIENCE_MS / 1000)
            caller.connect(str(path))
            try:
                caller.sendall(sent)
                while received := caller.recv(64):
                    answer += received
            except (BrokenPipeError, ConnectionResetError):
                pass  # it was shown the door before it had said all
        return answer

    with ThreadPoolExecutor() as pool:
        answer = pool.submit(exchange)
        qtbot.waitUntil(answer.done, timeout=PATIENCE_MS)
        return answer.result()
