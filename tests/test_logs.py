"""What the log file says of a call, and what it leaves out."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialer_gui.desktop.logs import LEVEL_VARIABLE, start_logging
from dialer_gui.simulator.server import Simulator
from tests.provider.calls import a_request, place


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A log at its most verbose."""
    monkeypatch.setenv(LEVEL_VARIABLE, "DEBUG")
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    path = tmp_path / "dialer.log"
    start_logging(path)
    yield path
    root.setLevel(level)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()


def test_of_an_address_all_but_its_query_is_logged(log: Path) -> None:
    with Simulator() as simulator:
        place(f"{simulator.address}/api?key=hidden&to=all", a_request("4930123450001"))
        assert simulator.requests[0].path.endswith("?key=hidden&to=all")
        assert f'{simulator.address} "POST /api?… HTTP/1.1" 200' in log.read_text("utf-8")
    assert "hidden" not in log.read_text("utf-8")


def test_of_a_called_number_the_last_three_digits_are_logged(log: Path) -> None:
    with Simulator() as simulator:
        place(simulator.address, a_request("4930123450001"))
    assert "MakeCall to …001 from 8001: " in log.read_text("utf-8")
    assert "450001" not in log.read_text("utf-8")
