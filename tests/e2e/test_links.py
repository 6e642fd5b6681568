"""Links and second starts: one window, a number filled in, and never a call."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.program import Program, run_dialer
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, complaints, dialer, start_error

pytestmark = pytest.mark.desktop

NO_ANSWER = 3
LINK, NUMBER = "tel:+49-30-123456", "+4930123456"
TYPED = "0171 1234567"
#: As long as one argument may be on Linux, nearly.
HUGE = 100_000

JUNK = {
    "markup": "tel:<b>+49</b>%3Cimg%20src=x%3E",
    "line break": "tel:+4930123456\n\r\n",
    "encoded line break": "tel:+4930123456%0A%0D",
    "huge": "tel:" + "9" * HUGE,
    "huge text": "x" * HUGE,
    "option": "--home=/elsewhere",
    "short option": "-tel:112",
    "file": "file:///etc/passwd",
    "script": "javascript:alert(1)",
    "half a character": "tel:\udcff\udcfe",
    "json": '{"uri": "tel:112"}',
    "call parameter": "tel:112;phone-context=+49?call=now&dial=1",
    "several": "tel:+4930123456,+4930123457",
    "blank": " ",
}


def test_a_link_fills_in_the_number_and_waits(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(LINK, home=home) as person:
        person.wait_for_digits(NUMBER)
        assert start_again("callto:0301234567", home=home) == (0, "")
        person.wait_for_digits("0301234567")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        assert start_again(home=home) == (0, "")
        assert person.digits == "0301234567"
        person.keys.press("Return")
        person.reads("Check the number first: +49 30 1234567.")
        assert nothing_was_dialled(person, simulator)
        person.app.find("push button", "Call +49 30 1234567").press()
        person.wait_until_accepted()
        # One that comes during a call changes nothing about it.
        person.dial("03012347002")
        assert simulator.wait_for_calls(2, timeout_s=PATIENCE_S)
        assert start_again(LINK, home=home) == (0, "")
        person.wait_for_digits(NUMBER)
        person.keys.press("Return")
        person.app.find("push button", "Stop waiting").press()
        person.wait_for_status("Outcome unknown")
        assert person.end == ("unknown", "stopped", "possible")
        assert person.app.find_all("push button", "Stop waiting") == []
        assert [call.number for call in simulator.calls] == ["0301234567", "03012347002"]
        assert person.quit() == 0
    assert not (home / "dialer.socket").exists()


def test_enter_meant_for_another_window_does_not_dial_the_link(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person, dialer("--demo", home=home.with_name("other")) as other:
        person.type(TYPED)
        other.keys.press("Escape")
        assert start_again(LINK, home=home) == (0, "")
        person.number.wait_for(lambda: "focused" in person.number.states, "the focus")
        assert other.digits == "", "homes do not know each other"
        subprocess.run(["xdotool", "key", "Return"], check=True)
        person.reads("Check the number first: +49 30 123456.")
        assert nothing_was_dialled(person, simulator)
        person.reads(f"A link brought +49 30 123456 in place of {TYPED}.")
        person.app.find("push button", "Put it back").press()
        person.wait_for_digits("01711234567")
        person.keys.press("Return")
        person.wait_until_accepted()
        assert [call.number for call in simulator.calls] == ["01711234567"]
        assert (person.quit(), other.quit()) == (0, 0)


def test_junk_does_no_harm(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        for name, junk in JUNK.items():
            assert start_again("--", junk, home=home) == (0, ""), name
        assert start_again(LINK, home=home) == (0, "")
        person.wait_for_digits(NUMBER)
        assert nothing_was_dialled(person, simulator)
        assert person.quit() == 0
    for name in ("huge", "half a character"):
        with dialer("--", JUNK[name], home=home) as person:
            person.app.find("push button", "Call")
            assert nothing_was_dialled(person, simulator)
            assert person.quit() == 0
    assert not Path("/elsewhere").exists()


def test_a_link_finds_a_window_that_is_out_of_sight(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer("--minimized", home=home) as person:
        person.app.find("push button", "Call", hidden=True)
        assert start_again(LINK, home=home) == (0, "")
        person.wait_for_digits(NUMBER)
        assert nothing_was_dialled(person, simulator)
        person.keys.press("Return")
        person.app.find("push button", "Call +49 30 123456").press()
        person.wait_until_accepted()
        # What a start does is done once, and not again for a window that is seen late.
        assert len(simulator.asked("App.Sip_Sipnum.GetSipnumberInfo")) == 1
        assert person.quit() == 0


def test_a_link_at_the_first_start_waits_behind_the_dialog(home: Path) -> None:
    with dialer("--minimized", home=home) as person:
        person.app.find("push button", "Call", hidden=True)
        assert person.app.find_all("dialog", hidden=True) == []
        assert start_again(LINK, home=home) == (0, "")
        dialog = person.app.find("dialog", "Account")
        assert start_again("tel:112", home=home) == (0, "")
        person.wait_for_digits("112")
        dialog.find("push button", "Cancel").press()
        person.wait_until_closed("Account")
        assert person.history == []
        assert person.quit() == 0


def test_a_first_program_that_hangs_is_told_and_acts_no_later(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.app.find("label", "Call status")
        with (
            stopped(person.program),
            start_error(LINK, home=home, exit_code=NO_ANSWER) as said,
        ):
            assert said == (
                "The dialer is running already but does not answer; end it and start it again."
            )
        person.keys.press("ctrl+l")
        person.number.wait_for(lambda: "focused" in person.number.states, "life in the window")
        assert nothing_was_dialled(person, simulator)
        assert person.quit() == 0


def test_a_program_that_was_killed_bars_nobody(home: Path) -> None:
    with dialer("--demo", home=home) as person:
        person.app.find("push button", "Call")
        person.program.process.kill()
        person.program.wait()
        assert any(person.folder.glob("*.lock"))
    with dialer("--demo", LINK, home=home) as person:
        person.wait_for_digits(NUMBER)
        assert start_again("--demo", "tel:112", home=home) == (0, "")
        person.wait_for_digits("112")
        assert person.quit() == 0


def test_whatever_happened_to_the_lock_there_is_one_window(short_folder: Path) -> None:
    for name in ("home", "long" * 30):
        home = short_folder / name
        with dialer("--demo", home=home) as person:
            person.wait_until_idle("8001")  # so all is loaded
            (person.folder / "dialer.lock").unlink()
            assert start_again("--demo", LINK, home=home) == (0, "")
            person.wait_for_digits(NUMBER)
            assert person.quit() == 0
    # Two at once, with two names for their home.
    by_another_name = short_folder / "link"
    by_another_name.symlink_to(short_folder / "home")
    with (
        run_dialer("--demo", LINK, home=short_folder / "home") as one,
        run_dialer("--demo", LINK, home=by_another_name) as other,
    ):
        both = (one, other)
        wait_for(lambda: any(each.process.poll() is not None for each in both), "one to give way")
        (gone,) = [each for each in both if each.process.poll() is not None]
        (kept,) = [each for each in both if each is not gone]
        assert (gone.process.returncode, complaints(gone)) == (0, "")
        kept.process.send_signal(signal.SIGTERM)
        assert kept.wait() == 0


def test_a_link_that_the_system_opens_finds_the_program_as_on_macos(
    home: Path, simulator: Simulator
) -> None:
    set_up(home, simulator.address)
    pipe = home.with_name("links")
    os.mkfifo(pipe)
    start = [sys.executable, "-m", "tests.e2e.link_opener", LINK, str(pipe)]
    with dialer(home=home, start=start) as person:
        person.wait_for_digits(NUMBER)
        for link, number in (("callto:0301234567", "0301234567"), ("tel:112", "112")):
            pipe.write_text(f"{link}\n", "utf-8")
            person.wait_for_digits(number)
        pipe.write_text("tel:<b>+49</b>%3Cimg%20src=x%3E\n", "utf-8")
        pipe.write_text("tel:+49-30-123457\n", "utf-8")
        person.wait_for_digits("+4930123457")
        assert nothing_was_dialled(person, simulator)
        person.keys.press("Return")
        person.app.find("push button", "Call +49 30 123457").press()
        person.wait_until_accepted()
        assert person.quit() == 0
    assert [call.number for call in simulator.calls] == ["4930123457"]


def start_again(*arguments: str, home: Path) -> tuple[int, str]:
    """Start the dialer once more; return its exit code and what it complains about."""
    command = [sys.executable, "-m", "dialer_gui", "--home", str(home), *arguments]
    done = subprocess.run(
        [os.fsencode(part) for part in command], capture_output=True, timeout=60, check=False
    )
    assert done.stdout == b""
    return done.returncode, done.stderr.decode()


def nothing_was_dialled(person: Dialer, simulator: Simulator) -> bool:
    """Whether no call was placed, nor the attempt made."""
    return (simulator.calls, person.history, person.status) == ([], [], "")


@contextmanager
def stopped(program: Program) -> Iterator[None]:
    """Let a process stand still for the length of a ``with`` block."""
    program.process.send_signal(signal.SIGSTOP)
    try:
        yield
    finally:
        program.process.send_signal(signal.SIGCONT)
