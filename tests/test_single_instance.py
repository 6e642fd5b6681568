"""One running program per home: what a second start and the first one say to each other."""

from __future__ import annotations

import json
import os
import select
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtNetwork import QLocalServer, QLocalSocket
from pytestqt.qtbot import QtBot

from dialer_gui.desktop import single_instance
from dialer_gui.desktop.folders import MAX_SOCKET_PATH_BYTES, find_folders
from dialer_gui.desktop.instance_lock import InstanceLock
from dialer_gui.desktop.single_instance import (
    MAX_CONNECTIONS,
    MAX_MESSAGE_BYTES,
    Reply,
    SingleInstance,
)
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S
from tests.storage.children import fork_child, leave_privileges, run_in_child
from tests.storage.no_files import NO_FILES

if sys.platform == "win32":
    pytest.skip("raw callers need a socket among the files", allow_module_level=True)

import socket

from tests.second_starts import (
    Caller,
    called_by_another,
    hang_up,
    listen_as_another,
    listening,
    listening_raw,
    locked,
    replies_to,
    starting_again,
)

LINK = "tel:+49-30-123456"
LINE = json.dumps({"uri": LINK}).encode() + b"\n"
TAKEN = b"ok\n"
#: As many as nobody starts at once.
CROWD = 100

LINKS = {
    "usual": LINK,
    "none": "",
    "any letters": "电话:\u202e+49",
    "line break": "tel:\n112",
    "a message": '{"uri": "tel:112"}',
}

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
    "much too much": b"9" * 10 * MAX_MESSAGE_BYTES,
}

#: What the first program imports before its window is painted.
SHOW_WINDOW = """
import sys
import dialer_gui.application, dialer_gui.desktop.instance_lock
print("PySide6.QtNetwork" in sys.modules)
"""

needs_root = pytest.mark.skipif(os.geteuid() != 0, reason="needs root, to be two users")
linux_only = pytest.mark.skipif(sys.platform != "linux", reason="Linux tells whose program it is")


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder for all users, like the one for temporary files; its path is short."""
    with TemporaryDirectory(prefix="instance-", dir="/tmp") as name:
        os.chmod(name, 0o1777)
        yield Path(name)


@pytest.fixture
def place(folder: Path) -> Path:
    """Where the running program listens."""
    return folder / "dialer.socket"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a second start, and who waits for one, give up soon."""
    monkeypatch.setattr(single_instance, "HANDOVER_TIMEOUT_MS", 50)


@pytest.fixture
def brought(qtbot: QtBot, place: Path) -> Iterator[list[str]]:
    """Run the first program there; gives the links that second starts have brought."""
    with listening(place) as brought:
        yield brought


def never() -> bool:
    """Whether a running program has gone that goes on."""
    return False


@pytest.fixture
def call(place: Path) -> Iterator[Callable[..., Caller]]:
    """Connect to the running program, and say something."""
    callers: list[Caller] = []

    def call(*said: bytes) -> Caller:
        callers.append(Caller(place))
        for each in said:
            callers[-1].send(each)
        return callers[-1]

    yield call
    for caller in callers:
        caller.socket.close()


def test_links_come_as_they_were(qtbot: QtBot, place: Path, brought: list[str]) -> None:
    with starting_again(place, *LINKS.values()) as process:
        assert replies_to(qtbot, process) == ["TAKEN"] * len(LINKS)
    assert brought == list(LINKS.values())


def test_of_a_huge_link_the_beginning_comes(qtbot: QtBot, place: Path, brought: list[str]) -> None:
    with starting_again(place, *(f"tel:{each * 100_000}" for each in "9ü📞")) as process:
        assert replies_to(qtbot, process) == ["TAKEN"] * 3
    assert [each[:5] for each in brought] == ["tel:9", "tel:ü", "tel:📞"]
    assert all(1000 < len(each) < MAX_MESSAGE_BYTES for each in brought)


def test_the_first_program_may_come_late(qtbot: QtBot, place: Path) -> None:
    with locked(place), starting_again(place, LINK) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "asking\n"
        with listening(place) as brought:
            assert replies_to(qtbot, process) == ["TAKEN"]
        assert brought == [LINK]


@pytest.mark.usefixtures("impatient")
def test_where_nobody_listens_it_gives_up(qapp: QCoreApplication, place: Path) -> None:
    assert SingleInstance(place).hand_over(LINK, never) is Reply.NONE


@pytest.mark.usefixtures("impatient")
def test_a_first_program_that_hangs_is_given_up_and_was_told_once(
    qapp: QCoreApplication, place: Path
) -> None:
    with listening_raw(place) as hung:
        assert SingleInstance(place).hand_over(LINK, never) is Reply.NONE
        connection, _ = hung.accept()
        with connection:
            assert connection.recv(1000) == LINE
        with pytest.raises(BlockingIOError):
            hung.accept()


def test_a_first_program_that_ends_meanwhile_is_replaced(
    qapp: QCoreApplication, place: Path
) -> None:
    looks = iter((False, False, True))
    assert SingleInstance(place).hand_over(LINK, looks.__next__) is Reply.GONE
    assert list(looks) == []


def test_a_first_program_that_hung_up_is_not_told_again(
    qapp: QCoreApplication, place: Path
) -> None:
    with listening_raw(place) as ending:
        hangs_up = fork_child(lambda _: hang_up(ending))
        looks = iter((False, False, True))
        assert SingleInstance(place).hand_over(LINK, looks.__next__) is Reply.GONE
        assert hangs_up.wait() == 0
        hangs_up.output.close()
        with pytest.raises(BlockingIOError):
            ending.accept()


def test_a_start_while_the_first_program_closes_takes_its_place(qtbot: QtBot, place: Path) -> None:
    """It has connected already, and nothing runs the event loop any more."""
    lock = InstanceLock(place.with_name("dialer.lock"))
    assert lock.acquire()
    closing = SingleInstance(place)
    closing.listen()
    with starting_again(place, LINK) as process:
        server = int(server_of(closing).socketDescriptor())
        assert select.select([server], [], [], PATIENCE_S)[0]
        closing.close()
        closing.close()
        assert not place.exists()
        lock.release()
        assert replies_to(qtbot, process) == ["GONE"]


def test_the_socket_of_a_killed_program_gives_way(
    qtbot: QtBot, place: Path, call: Callable[..., Caller]
) -> None:
    with socket.socket(socket.AF_UNIX) as killed:
        killed.bind(str(place))
    lock = InstanceLock(place.with_name("dialer.lock"))
    assert SingleInstance(place).hand_over(LINK, lock.acquire) is Reply.GONE
    lock.release()
    with listening(place) as brought:
        assert call(LINE).answer(qtbot) == TAKEN
        assert brought == [LINK]
    assert [each.name for each in place.parent.iterdir()] == []


@pytest.mark.parametrize(
    ("one", "other"), [("one", "other"), ("x" * 100, "y" * 100), ("\udcff", "\udcfe")]
)
def test_homes_do_not_know_each_other(qtbot: QtBot, folder: Path, one: str, other: str) -> None:
    """Nor where their paths can't be a socket's: too long, or not in UTF-8."""
    with (
        listening(folder / one / "dialer.socket") as brought,
        listening(folder / other / "dialer.socket") as brought_elsewhere,
    ):
        with starting_again(folder / one / "dialer.socket", LINK) as process:
            assert replies_to(qtbot, process) == ["TAKEN"]
        assert (brought, brought_elsewhere) == ([LINK], [])


def test_a_home_of_two_names_has_one_running_program(
    qtbot: QtBot, folder: Path, place: Path, brought: list[str]
) -> None:
    (folder / ("long" * 30)).symlink_to(folder)
    with starting_again(folder / ("long" * 30) / place.name, LINK) as process:
        assert replies_to(qtbot, process) == ["TAKEN"]
    assert brought == [LINK]


@pytest.mark.parametrize("name", ["x" * MAX_SOCKET_PATH_BYTES, "\udcff"])
def test_where_the_path_can_t_be_one_the_socket_is_a_temporary_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("TMPDIR", str(folder))
    assert find_folders(folder / name, demo=False).may_have_socket()
    instance = SingleInstance(folder / name / "dialer.socket")
    instance.listen()
    [made] = folder.iterdir()
    assert stat.S_ISSOCK(made.stat().st_mode)
    instance.close()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("kind", ["file", "folder", "pipe", "device", "link loop"])
def test_what_is_in_the_way_is_set_aside_and_told(
    qtbot: QtBot,
    place: Path,
    kind: str,
    call: Callable[..., Caller],
    caplog: pytest.LogCaptureFixture,
) -> None:
    if kind == "file":
        place.write_text("mine")
    else:
        NO_FILES[kind](place)
    before = os.lstat(place)
    with listening(place):
        assert "moved out of the socket's place: " in caplog.text
        assert call(LINE).answer(qtbot) == TAKEN
    [aside] = place.parent.iterdir()
    assert os.path.samestat(os.lstat(aside), before)


def test_a_folder_that_takes_no_socket_is_told(
    qapp: QCoreApplication, folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    SingleInstance(folder / "missing" / "dialer.socket").listen()
    assert "second starts can't be served: " in caplog.text


@pytest.mark.parametrize("name", JUNK)
def test_junk_gets_no_answer_and_does_no_harm(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller], name: str
) -> None:
    assert call(JUNK[name], b"\n").answer(qtbot) == b""
    assert call(LINE).answer(qtbot) == TAKEN
    assert brought == [LINK]


@pytest.mark.parametrize("uri", [None, 112, ["tel:112"], {}])
def test_a_link_that_is_no_text_asks_for_the_window(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller], uri: object
) -> None:
    assert call(json.dumps({"uri": uri}).encode() + b"\n").answer(qtbot) == TAKEN
    assert brought == [""]


def test_a_line_may_come_in_drips(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller]
) -> None:
    caller = call()
    for byte in LINE:
        assert caller.send(bytes([byte]))
        QCoreApplication.processEvents()
    assert caller.answer(qtbot) == TAKEN
    assert brought == [LINK]


def test_of_several_lines_the_first_one_counts(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller]
) -> None:
    assert call(LINE + b'{"uri": ""}\n' + b"x" * 1000).answer(qtbot) == TAKEN
    assert brought == [LINK]


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("said", [b"", LINE[:-1]])
def test_who_sends_no_line_is_disconnected(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller], said: bytes
) -> None:
    assert call(said).answer(qtbot) == b""
    assert brought == []


@pytest.mark.usefixtures("impatient")
def test_a_byte_now_and_then_wins_no_time(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller]
) -> None:
    caller = call()
    qtbot.waitUntil(lambda: not caller.send(b"x"), timeout=PATIENCE_MS)
    assert brought == []


def test_who_goes_midway_is_no_loss(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller]
) -> None:
    for said in (b"", b"half a l", LINE):
        call(said).socket.close()
    for said in (b"", b"half a l"):
        caller = call()
        QCoreApplication.processEvents()
        caller.send(said)
        QCoreApplication.processEvents()
        caller.socket.close()
    assert call(LINE).answer(qtbot) == TAKEN
    assert brought == [LINK, LINK]


def test_of_a_silent_crowd_the_newest_stay_and_nobody_is_barred(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller]
) -> None:
    crowd = []
    for _ in range(CROWD):
        crowd.append(call())
        QCoreApplication.processEvents()
    gone, here = crowd[:-MAX_CONNECTIONS], crowd[-MAX_CONNECTIONS:]
    qtbot.waitUntil(lambda: all(each.is_over for each in gone), timeout=PATIENCE_MS)
    assert not any(each.is_over for each in here)
    here[-1].send(LINE)
    assert here[-1].answer(qtbot) == call(LINE).answer(qtbot) == TAKEN
    assert brought == [LINK, LINK]


def test_many_at_once_are_answered_and_the_window_goes_on(
    qtbot: QtBot, brought: list[str], call: Callable[..., Caller]
) -> None:
    painted: list[int] = []
    window = QTimer(interval=0)
    window.timeout.connect(lambda: painted.append(len(brought)))
    window.start()
    callers = [call(LINE) for _ in range(MAX_CONNECTIONS + 8)]
    assert [caller.answer(qtbot) for caller in callers] == [TAKEN] * len(callers)
    assert brought == [LINK] * len(callers)
    # Between any two of them, so to say: it is never all of them before the next picture.
    assert len(set(painted)) > MAX_CONNECTIONS // 2


def test_who_was_answered_leaves_nothing_behind_and_children_inherit_nothing(
    qtbot: QtBot, place: Path, call: Callable[..., Caller]
) -> None:
    instance = SingleInstance(place)
    instance.listen()
    server = server_of(instance)
    silent = call()
    for _ in range(MAX_CONNECTIONS + 1):
        assert call(LINE).answer(qtbot) == TAKEN
    qtbot.waitUntil(lambda: len(server.findChildren(QLocalSocket)) == 1, timeout=PATIENCE_MS)
    assert not silent.is_over
    [connection] = server.findChildren(QLocalSocket)
    sockets = [int(each.socketDescriptor()) for each in (server, connection)]
    assert [os.get_inheritable(each) for each in sockets] == [False, False]
    instance.close()


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o277])
def test_the_socket_is_closed_to_others_whatever_the_umask(
    qapp: QCoreApplication, place: Path, umask: int
) -> None:
    instance = SingleInstance(place)
    before = os.umask(umask)
    try:
        instance.listen()
    finally:
        os.umask(before)
    assert stat.S_IMODE(place.stat().st_mode) == 0o700
    instance.close()


@needs_root
@pytest.mark.usefixtures("brought")
def test_another_user_can_t_connect(place: Path) -> None:
    assert run_in_child(lambda: called_by_another(place)) == "PermissionError"


@needs_root
@linux_only
def test_another_user_is_disconnected_even_if_the_socket_is_open_to_all(
    qtbot: QtBot, place: Path, brought: list[str], call: Callable[..., Caller]
) -> None:
    """As on a disk that knows no rights."""
    os.chmod(place, 0o666)
    assert run_in_child(lambda: called_by_another(place)) == "connected"
    assert call(LINE).answer(qtbot) == TAKEN
    assert brought == [LINK]


@needs_root
@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("system", ["linux", "darwin"])
def test_a_program_of_another_user_is_told_nothing(
    qapp: QCoreApplication, place: Path, monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    """It has taken the name first, and lets everybody in."""
    if system == "linux" and sys.platform != "linux":
        pytest.skip("only Linux tells whose program it is")
    other = fork_child(lambda descriptor: listen_as_another(place, descriptor))
    try:
        with other.output, monkeypatch.context() as patched:
            assert other.output.read(1) == b"."
            instance = SingleInstance(place)
            patched.setattr(sys, "platform", system)
            assert instance.hand_over(LINK, never) is Reply.NONE
            with socket.socket(socket.AF_UNIX) as caller:
                caller.connect(str(place))
                caller.sendall(b"end\n")
            assert other.output.read() == b"end\n"
    finally:
        other.kill()
        other.wait()


@needs_root
def test_a_name_that_another_user_has_taken_stays(qapp: QCoreApplication, place: Path) -> None:
    with listening_raw(place):
        before = os.lstat(place)
        assert run_in_child(lambda: opened_by_another(place)) == "False"
        assert os.path.samestat(os.lstat(place), before)


def opened_by_another(place: Path) -> str:
    """Run the first program as another user; return whether it listens."""
    leave_privileges()
    instance = SingleInstance(place)
    instance.listen()
    return str(server_of(instance).isListening())


def test_the_first_picture_does_not_wait_for_qt_s_network() -> None:
    command = [sys.executable, "-c", SHOW_WINDOW]
    assert subprocess.run(command, check=True, capture_output=True).stdout == b"False\n"


def server_of(instance: SingleInstance) -> QLocalServer:
    """Return what listens in it."""
    server = instance.findChild(QLocalServer)
    assert isinstance(server, QLocalServer)
    return server
