"""Closing the window at the worst moment: the program ends soon, in good order, and says so."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from dialer_gui.domain.settings import MAX_DEADLINE_S
from dialer_gui.simulator.server import Simulator
from tests.desktop.keyring_daemon import keyring_daemon
from tests.desktop.waiting import wait_for
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, dialer
from tests.e2e.hostile import (
    HANGING_HOST,
    full_backlog,
    with_patience,
    with_wedged_resolver,
)

pytestmark = pytest.mark.desktop

#: Far more than the two seconds that the benchmark measures, and less than a call is waited for
#: here; a hang is what this is to catch.
END_TIMEOUT_S = 30.0
NUMBER = "0301234567"


def test_a_call_that_hangs_is_unknown_afterwards(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address, deadline_s=MAX_DEADLINE_S)
    with in_a_call(home, "03012347003") as person:
        wait_for(lambda: simulator.calls, "the request to arrive")
        close(person)
        assert person.end == ("unknown", "program_ended", "possible")
    assert len(simulator.calls) == 1


def test_a_connection_that_hangs(home: Path, tmp_path: Path) -> None:
    with full_backlog() as address:
        set_up(home, address, deadline_s=MAX_DEADLINE_S)
        with in_a_call(home, env=with_patience(tmp_path / "patience")) as person:
            close(person)
            assert person.end == ("cancelled", "program_ended", "none")


def test_a_name_that_nobody_answers_for(home: Path, tmp_path: Path) -> None:
    set_up(home, f"https://{HANGING_HOST}", deadline_s=MAX_DEADLINE_S)
    with in_a_call(home, env=with_wedged_resolver(tmp_path / "resolver")) as person:
        close(person)
        assert person.end == ("cancelled", "program_ended", "none")


def test_a_keyring_that_stands_still(home: Path, simulator: Simulator, short_folder: Path) -> None:
    with keyring_daemon(short_folder / "ring") as keyring:
        set_up(home, simulator.address, env=keyring.env)
        keyring.freeze()
        patient = with_patience(short_folder / "patience", keyring.env)
        with dialer(home=home, env=patient) as person:
            person.dial(NUMBER)
            person.app.find("push button", "Stop waiting")
            close(person)
            assert person.end == ("cancelled", "program_ended", "none")
            assert keyring.frozen
    assert simulator.requests == []


def test_asked_twice_it_ends_once(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address, deadline_s=MAX_DEADLINE_S)
    with in_a_call(home, "03012347002") as person:
        wait_for(lambda: simulator.calls, "the request to arrive")
        person.program.process.terminate()
        person.program.process.terminate()
        assert person.program.wait(END_TIMEOUT_S) == 0
        assert person.end == ("unknown", "program_ended", "possible")


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
    """Close the window as a person does, and wait for the end."""
    person.keys.close_window()
    assert person.program.wait(END_TIMEOUT_S) == 0
