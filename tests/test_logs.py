"""What the log file says of a call, and what it leaves out."""

import logging
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialer_gui.desktop import logs
from dialer_gui.desktop.logs import LEVEL_VARIABLE, ExceptionHook, set_log_level, start_logging
from dialer_gui.domain.settings import LogLevel
from dialer_gui.simulator.server import Simulator
from tests.outside_texts import KINDS
from tests.provider.calls import a_request, place
from tests.storage.children import posix_only
from tests.storage.no_files import NoFile


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch) -> Iterator[logging.Logger]:
    """The logger of all, to be left as it was."""
    monkeypatch.setenv(LEVEL_VARIABLE, "DEBUG")
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield root
    root.setLevel(level)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)
        handler.close()


@pytest.fixture
def log(tmp_path: Path, root: logging.Logger) -> Path:
    """A log at its most verbose."""
    path = tmp_path / "dialer.log"
    start_logging(path)
    return path


@pytest.mark.parametrize(
    ("chosen", "is_locked", "level"),
    [
        (LogLevel.WARNING, False, logging.DEBUG),
        (LogLevel.WARNING, True, logging.WARNING),
        (LogLevel.DEBUG, True, logging.DEBUG),
    ],
)
def test_the_variable_wins_over_the_person_and_the_policy_over_both(
    log: Path, root: logging.Logger, chosen: LogLevel, level: int, *, is_locked: bool
) -> None:
    set_log_level(chosen, is_locked=is_locked)
    assert root.level == level


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


@posix_only
def test_where_there_can_be_no_log_the_terminal_has_it(
    tmp_path: Path, root: logging.Logger, no_file: NoFile, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "dialer.log"
    no_file(path)
    start_logging(path)
    root.warning("for the terminal")
    assert "WARNING root: for the terminal" in capsys.readouterr().err


@posix_only
def test_where_there_is_no_terminal_either_nothing_is_logged(
    tmp_path: Path, root: logging.Logger, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dialer.log").mkdir()
    monkeypatch.setattr("sys.stderr", None)
    start_logging(tmp_path / "dialer.log")
    root.warning("for nobody")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a device that is full")
def test_a_full_disk_is_not_told_with_each_record(
    tmp_path: Path,
    root: logging.Logger,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(logs, "open_file", lambda path, flags: os.open("/dev/full", os.O_WRONLY))
    start_logging(tmp_path / "dialer.log")
    root.warning("no room for this")
    assert capsys.readouterr().err == ""


@posix_only
def test_a_log_is_closed_to_others_and_goes_on(tmp_path: Path, log: Path) -> None:
    assert log.stat().st_mode & 0o777 == 0o600
    logging.getLogger().warning("first")
    start_logging(log)
    logging.getLogger().warning("电话 \udcff")
    lines = log.read_text("utf-8").splitlines()
    assert lines[0].endswith("first")
    assert lines[1].endswith("电话 \\udcff")


def test_a_large_log_is_put_aside(tmp_path: Path, root: logging.Logger) -> None:
    path = tmp_path / "dialer.log"
    with path.open("wb") as file:
        file.truncate(2 * 1024**3)
    start_logging(path)
    root.warning("anew")
    assert path.stat().st_size < 100
    assert path.with_suffix(".old.log").stat().st_size == 2 * 1024**3


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
    reports = ExceptionHook()
    try:
        raise ValueError("secret")
    except ValueError as error:
        reports._report(type(error), error, error.__traceback__)
    first, *others = log.read_text("utf-8").splitlines()
    assert first.endswith("CRITICAL dialer_gui.desktop.logs: unexpected ValueError")
    assert any("test_logs.py" in line for line in others)
    assert "secret" not in log.read_text("utf-8").replace('ValueError("secret")', "")
