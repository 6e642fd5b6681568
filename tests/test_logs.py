"""What the log file says of a call, and what it leaves out."""

import logging
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialer_gui.desktop.error_reports import ErrorReports
from dialer_gui.desktop.logs import LEVEL_VARIABLE, start_logging
from dialer_gui.simulator.server import Simulator
from tests.outside_texts import KINDS
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


@pytest.mark.parametrize(("text", "_seen", "escaped"), KINDS.values(), ids=KINDS)
def test_no_text_forges_a_line(log: Path, text: str, _seen: str, escaped: str) -> None:
    logging.getLogger("dialer_gui.sample").info("from %s: done", text)
    (line,) = log.read_text("utf-8").splitlines()
    assert line.endswith(f" INFO dialer_gui.sample: from {escaped}: done")


def test_an_error_s_lines_stand_below_its_own(log: Path) -> None:
    try:
        raise ValueError("8001\n2026-11-29 12:00:00,000 INFO forged: \u202eall is well")
    except ValueError:
        logging.getLogger("dialer_gui.sample").exception("failed")
    first, *others = log.read_text("utf-8").splitlines()
    assert first.endswith("ERROR dialer_gui.sample: failed")
    assert all(line.startswith("    ") for line in others)
    assert any(r"\u202eall is well" in line for line in others)


def test_where_an_unexpected_error_happened_stands_below_it(log: Path) -> None:
    reports = ErrorReports()
    try:
        raise ValueError("secret")
    except ValueError as error:
        reports._report(type(error), error, error.__traceback__)
    first, *others = log.read_text("utf-8").splitlines()
    assert first.endswith("CRITICAL dialer_gui.desktop.error_reports: unexpected ValueError")
    assert any("test_logs.py" in line for line in others)
    assert "secret" not in log.read_text("utf-8").replace('ValueError("secret")', "")
