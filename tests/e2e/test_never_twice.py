"""However Call is pressed, once or often, one call goes out."""

import subprocess
from pathlib import Path

import pytest

from dialer_gui.simulator.server import Simulator
from tests.desktop.waiting import PATIENCE_S
from tests.e2e.account import set_up
from tests.e2e.dialer import Dialer, dialer

pytestmark = pytest.mark.desktop

NUMBER = "0301234567"
ASKED = "You called +49 30 1234567 a moment ago. Nothing was sent. Press Call again if you mean it."
#: X begins to repeat a held key after 0.66 s, 25 times a second.
LONG_ENOUGH_TO_REPEAT_S = "1.5"


@pytest.mark.parametrize(
    "presses",
    [
        pytest.param(
            ["key", "--repeat", "10", "--delay", "1", "Return", "KP_Enter"],
            id="both Enters 10 times",
        ),
        pytest.param(["click", "--repeat", "2", "--delay", "1", "1"], id="double click"),
        pytest.param(["key", "Return", "click", "--repeat", "5", "--delay", "20", "1"], id="mix"),
    ],
)
def test_pressed_in_haste_it_calls_once(
    home: Path, simulator: Simulator, presses: list[str]
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.type(NUMBER)
        person.reads("Germany")
        hurry(person, presses)
        assert simulator.wait_for_calls(1, timeout_s=PATIENCE_S)
        person.app.find("list item", pattern="request accepted")
        person.wait_for_status("Request accepted")
        # Ended in good order: whatever was pressed has been dealt with.
        assert person.quit() == 0
        assert [row.outcome for row in person.history] == ["accepted"]
    assert len(simulator.calls) == 1


@pytest.mark.parametrize(
    ("number", "status"),
    [
        pytest.param("0301234567", "Request accepted", id="accepted"),
        pytest.param("0301231032", "Refused: a call rule forbids this call", id="refused"),
    ],
)
def test_enter_held_down_calls_once(
    home: Path, simulator: Simulator, number: str, status: str
) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.type(number)
        hurry(person, ["keydown", "Return", "sleep", LONG_ENOUGH_TO_REPEAT_S, "keyup", "Return"])
        person.wait_for_status(status)
        assert [said for said, _ in person.app.announcements if said.startswith("You called")] == []
        assert person.quit() == 0
        assert len(person.history) == 1
    assert len(simulator.calls) == 1


def test_a_repeated_number_is_asked_about(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.dial(NUMBER)
        person.wait_for_status("Request accepted")
        person.keys.press("Return")
        person.reads(ASKED)
        assert len(simulator.calls) == 1
        person.app.find("push button", "Call again").press()
        assert simulator.wait_for_calls(2, timeout_s=PATIENCE_S)
        person.wait_for_status("Request accepted")
        assert len(simulator.calls) == len(person.history) == 2
        person.dial("0301234568")
        person.app.find("list item", pattern="1234568, request accepted")
        assert len(simulator.calls) == 3
        assert person.quit() == 0


def test_an_unknown_end_is_not_repeated_by_itself(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        person.dial("03012347004")
        person.wait_for_status("Outcome unknown")
        person.keys.press("Return")
        person.reads("You called +49 30 12347004 a moment ago.")
        assert person.quit() == 0
    assert len(simulator.calls) == 1


def test_what_was_surely_not_placed_may_be_tried_at_once(home: Path, simulator: Simulator) -> None:
    set_up(home, simulator.address)
    with dialer(home=home) as person:
        for attempt in (1, 2):
            person.dial("03012341032")
            assert simulator.wait_for_calls(attempt, timeout_s=PATIENCE_S)
            person.wait_for_status("Refused")
        assert person.quit() == 0
        assert [row.outcome for row in person.history] == ["refused", "refused"]


def hurry(person: Dialer, presses: list[str]) -> None:
    """Press keys and buttons with nothing in between, the mouse over Call."""
    x, y, width, height = person.app.find("push button", "Call").extents
    person.keys.focus()
    where = ["mousemove", str(x + width // 2), str(y + height // 2)]
    subprocess.run(["xdotool", *where, *presses], check=True)
