"""Every end: closed, signalled, killed or crashed at the worst moment, it is soon and in order."""

from __future__ import annotations

import os
import random
import signal
import socket
import sqlite3
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dialer_gui.domain.settings import MAX_DEADLINE_S
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from tests.desktop.accessibility import accessible_app
from tests.desktop.keyring_daemon import keyring_daemon
from tests.desktop.program import FROM_SOURCE, run_dialer
from tests.desktop.waiting import PATIENCE_S
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, complaints, dialer, is_sound, rows
from tests.e2e.providers import (
    HANGING_HOST,
    HeldClock,
    full_backlog,
    with_patience,
    with_wedged_resolver,
)

if sys.platform != "win32":
    import resource

pytestmark = pytest.mark.desktop

#: Far more than the two seconds that the benchmark measures, and less than a call is waited for
#: here; a hang is what this is to catch.
END_TIMEOUT_S = 30.0
NUMBER = "0301234567"
CANCELLED = ("cancelled", "program_ended", "none")

KILLS = 10
#: From before the attempt is written to after its answer.
LATEST_KILL_S = 0.08
SEED = 20261123

#: From which function on calls are counted, and how many calls later Ctrl+C comes.
MOMENTS = {
    "dialer_gui.__main__.main": (20, 300, 2_000, 10_000, 50_000),
    "dialer_gui.application.Application.__init__": (0, 500),
    "dialer_gui.application.Application._build": (0, 2_000),
    "dialer_gui.desktop.quit_signals.QuitSignals.__init__": (0, 5, 15, 1_000),
    "dialer_gui.presenters.phones.PhonePresenter.start": (0, 1_000),
}
ENDS = (0, -signal.SIGINT)
WHILE_IT_ENDS = (
    "dialer_gui.application.Application.shut_down",
    "threading._shutdown",
    "logging.shutdown",
)

#: Starts a program in a folder with dumps of any size allowed; the process is its own.
IN_FOLDER = ("sh", "-c", 'cd "$1" && ulimit -S -c "$(ulimit -H -c)" && shift && exec "$@"', "sh")


def test_every_way_to_end_is_a_good_end(home: Path) -> None:
    # Whoever started this may want a signal ignored, as nohup does.
    signals = [
        number
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP)
        if signal.getsignal(number) != signal.SIG_IGN
    ]
    ends: list[Callable[[Dialer], object]] = [
        lambda person: person.keys.close_window(),
        lambda person: person.pick_from_menu("File", "Quit"),
        *(lambda person, n=n: person.program.process.send_signal(n) for n in signals),
    ]
    for number, end in enumerate(ends):
        with dialer("--demo", home=home) as person:
            person.app.find("push button", "Call")
            if number == 0:
                person.dial("03012340004")
                person.wait_for_status("8001 is ringing")
            end(person)
            if number == 0:
                person.app.find("label", pattern="A call is under way")  # it asks once
                end(person)
            assert person.program.wait() == 0
    # What was followed is not said in the present any more.
    with closing(sqlite3.connect(home / "demo" / "history.sqlite3")) as connection:
        assert connection.execute("SELECT seen FROM attempts").fetchall() == [("was_ringing",)]
    # What started it may want it to go on: as nohup does, and a shell in the background.
    with dialer("--demo", home=home, start=["env", "--ignore-signal=HUP,INT", *FROM_SOURCE]) as one:
        one.wait_until_idle("8001")
        one.program.process.send_signal(signal.SIGHUP)
        one.program.process.send_signal(signal.SIGINT)
        one.number.set_text("112")
        one.wait_for_digits("112")
        one.program.process.send_signal(signal.SIGTERM)
        assert one.program.wait() == 0


def test_closed_in_a_call_that_hangs_it_is_unknown_afterwards(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address, deadline_s=MAX_DEADLINE_S)
    for count, number in enumerate(("03012347003", "03012347002"), start=1):
        with in_a_call(home, number) as person:
            assert simulator.wait_for_calls(count, timeout_s=PATIENCE_S)
            if count > 1:
                # Asked twice it ends once.
                person.program.process.terminate()
                person.program.process.terminate()
            else:
                person.keys.close_window()
            assert person.program.wait(END_TIMEOUT_S) == 0
            assert person.end == ("unknown", "program_ended", "possible")
    assert len(simulator.calls) == 2


def test_closed_before_a_call_was_sent_it_was_cancelled(
    tmp_path: Path, simulator: Simulator, short_folder: Path
) -> None:
    connecting, resolving, waiting = (tmp_path / name for name in ("one", "two", "three"))
    with full_backlog() as address:
        set_up(connecting, address, deadline_s=MAX_DEADLINE_S)
        with in_a_call(connecting, env=with_patience(tmp_path / "patience")) as person:
            close(person)
    set_up(resolving, f"https://{HANGING_HOST}", deadline_s=MAX_DEADLINE_S)
    with in_a_call(resolving, env=with_wedged_resolver(tmp_path / "resolver")) as person:
        close(person)
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(waiting, simulator.address, env=keyring.env)
        keyring.freeze()
        patient = with_patience(short_folder / "patience", keyring.env)
        with dialer(home=waiting, env=patient) as person:
            person.dial(NUMBER)
            person.app.find("push button", "Stop waiting")
            close(person)
            assert keyring.frozen
    assert simulator.requests == []


def test_killed_at_any_moment_it_keeps_every_attempt(home: Path, simulator: Simulator) -> None:
    chance = random.Random(SEED)
    history = home / "history.sqlite3"
    set_up(home, simulator.address)
    for kill in range(KILLS):
        unsettled = [row for row in rows(history) if row.outcome is None]
        with dialer(home=home) as person:
            look_back(person, len(unsettled))
            person.type(f"0301{kill:04}{chance.choice(['0001', '7001', '7002'])}")
            person.keys.press("Return")
            # Any moment is as good as another: that is what is tried here.
            time.sleep(chance.uniform(0, LATEST_KILL_S))
            person.program.process.kill()
            person.program.wait()
        assert is_sound(history)
        recorded = {row.dialled for row in rows(history)}
        assert {call.number for call in simulator.calls} <= recorded
    with dialer(home=home) as person:
        look_back(person, sum(row.outcome is None for row in rows(history)))
        assert person.quit() == 0
    assert {row.outcome for row in rows(history)} <= {"accepted", "unknown"}
    assert len(simulator.calls) == len({call.number for call in simulator.calls})


def test_killed_while_it_waits_it_says_so_afterwards(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.dial("03012347002")
        assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
        person.program.process.kill()
        person.program.wait()
    assert [row.outcome for row in person.history] == [None]
    with dialer(home=home) as person:
        look_back(person, 1)
        person.app.find("list item", pattern="7002, outcome unknown,")
        assert person.end == ("unknown", "program_ended", "possible")
        assert person.quit() == 0
    with dialer(home=home) as person:
        person.app.find("list item", pattern="7002, outcome unknown,")
        assert person.app.find_all(pattern="^Calls under way when") == []
        assert person.quit() == 0
    assert len(simulator.calls) == 1


def test_killed_in_a_call_it_does_not_go_on_saying_so(home: Path) -> None:
    clock = HeldClock()
    world = demo_state(rules=Rules(record_delay_s=0), clock=clock)
    with Simulator(pbx=world) as provider:
        set_up(home, provider.address)
        with dialer(home=home) as person:
            person.dial("0301230001")
            person.wait_for_status("8001 is ringing")
            assert world.pick_up("8001")
            clock.advance(4)
            person.wait_for_status("In a call with")
            person.app.find("list item", pattern="0001, in a call,")
            person.program.process.kill()
            person.program.wait()
        with dialer(home=home) as person:
            person.app.find("list item", pattern="0001, was in a call, end not seen,")
            assert person.quit() == 0
        clock.advance(60)
        with dialer(home=home) as person:
            person.app.find("list item", pattern="0001, answered 0:")
            assert person.quit() == 0


def test_a_crash_with_a_token_in_memory_leaves_no_dump(
    home: Path, simulator: Simulator, tmp_path: Path
) -> None:
    folder = tmp_path / "crash"
    folder.mkdir()
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    set_up(home, simulator.address)
    hard_limit = resource.getrlimit(resource.RLIMIT_CORE)[1]
    with dialer(home=home, env=env, start=(*IN_FOLDER, str(folder), *FROM_SOURCE)) as person:
        person.dial(NUMBER)
        person.wait_until_accepted()
        process = Path(f"/proc/{person.program.pid}")
        assert Path(os.readlink(process / "cwd")) == folder
        assert resource.prlimit(person.program.pid, resource.RLIMIT_CORE) == (0, hard_limit)
        assert int((process / "coredump_filter").read_text("ascii"), 16) == 0
        person.program.process.send_signal(signal.SIGABRT)
        assert person.program.wait() == -signal.SIGABRT
    assert list(folder.iterdir()) == []


def test_interrupted_at_any_moment_of_the_start_and_of_the_end(tmp_path: Path) -> None:
    moments = [(function, count) for function, counts in MOMENTS.items() for count in counts]

    def end_at(number: int) -> tuple[int, str]:
        home = tmp_path / str(number)
        start = interrupted(*moments[number])
        with run_dialer("--demo", home=home, start=start) as program:
            return program.wait(), complaints(program)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        ends = dict(zip(moments, pool.map(end_at, range(len(moments))), strict=True))
    assert {moment: end for moment, end in ends.items() if end not in [(0, ""), (-2, "")]} == {}
    # From the event loop on it ends as if the window were closed.
    assert {code for code, _ in ends.values()} == set(ENDS)
    for function in WHILE_IT_ENDS:
        with dialer("--demo", home=tmp_path / "end", start=interrupted(function, 0)) as person:
            person.wait_until_idle("8001")
            person.program.process.send_signal(signal.SIGTERM)
            assert person.program.wait() == 0


def test_interrupted_while_something_is_asked_it_ends_all_the_same(
    tmp_path: Path, simulator: Simulator, short_folder: Path
) -> None:
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(tmp_path / "locked", simulator.address, env=keyring.env)
        keyring.lock()
        with dialer(home=tmp_path / "locked", env=keyring.env) as person:
            person.dial(NUMBER)
            person.app.find("push button", "Stop waiting")
            person.program.process.send_signal(signal.SIGINT)
            assert person.program.wait() == 0
            assert person.end == CANCELLED
    with dialer(home=tmp_path / "new") as person:
        person.app.find("dialog", "Account").find("text", "Name").set_text("Sales")
        person.program.process.send_signal(signal.SIGINT)
        assert person.program.wait() == 0
    file = tmp_path / "file"
    file.write_text("no folder")
    for number in (signal.SIGINT, signal.SIGTERM):
        with (
            run_dialer(home=file) as program,
            accessible_app("Dialer", pid=program.pid) as app,
        ):
            app.find("push button", "OK")
            program.process.send_signal(number)
            assert program.wait() == -number
        assert program.stderr.count("\n") == 1
    # And while it waits for a program that runs already and does not answer.
    home = short_folder / "home"
    home.mkdir()
    with socket.socket(socket.AF_UNIX) as door:
        door.bind(str(home / "dialer.socket"))
        door.listen()
        door.settimeout(PATIENCE_S)
        with run_dialer(home=home) as program, door.accept()[0] as caller:
            caller.recv(64)
            program.process.send_signal(signal.SIGINT)
            assert program.wait() == -signal.SIGINT
    assert program.stderr == ""


@contextmanager
def in_a_call(
    home: Path, number: str = NUMBER, env: dict[str, str] | None = None
) -> Iterator[Dialer]:
    """Run the dialer with a call under way that does not get on."""
    with dialer(home=home, env=env) as person:
        person.dial(number)
        person.wait_for_status("Sending the request")
        yield person


def close(person: Dialer) -> None:
    """Close the window as a person does, with a call under way that was not sent yet."""
    person.keys.close_window()
    assert person.program.wait(END_TIMEOUT_S) == 0
    assert person.end == CANCELLED


def look_back(person: Dialer, unsettled: int) -> None:
    """See that the program says how many calls its last end has cut short."""
    if unsettled:
        person.app.find(pattern=rf"^Calls under way when the program last ended: {unsettled}\.")
        assert all(row.outcome is not None for row in person.history)


def interrupted(function: str, count: int) -> Sequence[str]:
    """Return a command that starts the dialer and sends it Ctrl+C at a moment."""
    return [sys.executable, "-m", "tests.e2e.interrupted", function, str(count)]
