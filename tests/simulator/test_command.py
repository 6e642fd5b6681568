"""``python -m dialer_gui.simulator`` as an integrator uses it, in a process of its own."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import pytest

from dialer_gui.simulator.__main__ import call_line
from dialer_gui.simulator.demo_account import DEMO_CALLER_IDS, DEMO_TOKEN
from dialer_gui.simulator.scenarios import SCENARIOS
from dialer_gui.simulator.server import Simulator
from tests.simulator.client import DEADLINE_S, a_session, call_fields, post

COMMAND = [sys.executable, "-m", "dialer_gui.simulator"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, timeout=DEADLINE_S, check=False
    )


@contextmanager
def running(**environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command on a free port, and the address it printed."""
    process = subprocess.Popen(
        [*COMMAND, "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        env=os.environ | {"PYTHONIOENCODING": "utf-8"} | environment,
    )
    assert process.stdout is not None
    try:
        address = process.stdout.readline().split()[-1]
        assert "Ctrl+C" in process.stdout.readline()
        yield process, address
    finally:
        process.kill()
        process.communicate()


def call(address: str, fields: dict[str, str]) -> None:
    with a_session() as session:
        session.post(address, data=fields, timeout=DEADLINE_S).raise_for_status()


def test_help_documents_every_scenario_and_the_demo_account() -> None:
    shown = run("--help")
    assert (shown.returncode, shown.stderr) == (0, "")
    for scenario in SCENARIOS:
        assert f"{scenario.ending}   {scenario.summary}" in shown.stdout
    for value in (DEMO_TOKEN, *DEMO_CALLER_IDS):
        assert value in shown.stdout


def test_each_call_is_printed_in_one_line_without_the_token() -> None:
    with running() as (process, address):
        assert urlsplit(address).hostname == "127.0.0.1"
        call(address, call_fields("0002", disnumber=DEMO_CALLER_IDS[0], userid="热 \r\n\x1b[2J"))
        call(address, call_fields("0001", token="0" * 32))
        assert process.stdout is not None
        first, second = process.stdout.readline(), process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, errors = process.communicate(timeout=DEADLINE_S)
    assert f"8001 -> 4930123450002  caller ID {DEMO_CALLER_IDS[0]}" in first
    assert "userid=热 \\r\\n\\x1b[2J  (busy: " in first
    assert "8001 -> 4930123450001  caller ID random  (answered: " in second
    assert (process.returncode, rest, errors) == (0, "", "")
    for token in (DEMO_TOKEN, "0" * 32):
        assert token not in first + second


def test_a_terminal_without_chinese_gets_the_line_all_the_same() -> None:
    with running(PYTHONIOENCODING="ascii") as (process, address):
        call(address, call_fields(userid="热"))
        assert process.stdout is not None
        assert "userid=\\u70ed" in process.stdout.readline()


def test_a_termination_ends_it_cleanly_even_with_a_reply_hanging() -> None:
    with (
        running() as (process, address),
        a_session() as session,
        session.post(address, data=call_fields("7007"), stream=True, timeout=DEADLINE_S),
    ):
        process.send_signal(signal.SIGTERM)
        _, errors = process.communicate(timeout=DEADLINE_S)
    assert (process.returncode, errors) == (0, "")


def test_a_port_in_use_is_said_in_one_sentence() -> None:
    with Simulator() as simulator:
        port = str(urlsplit(simulator.address).port)
        result = run("--port", port)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.count("\n") == 1
    assert port in result.stderr
    assert "in use" in result.stderr


def test_an_address_beyond_loopback_is_refused() -> None:
    result = run("--host", "0.0.0.0", "--port", "0")
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr == "0.0.0.0 is not a loopback address, so nobody is served there.\n"


@pytest.mark.parametrize("port", ["-1", "65536", "http"])
def test_a_port_that_is_none(port: str) -> None:
    result = run(f"--port={port}")
    assert (result.returncode, result.stdout) == (2, "")
    assert "--port" in result.stderr


def test_a_line_tells_who_calls_whom() -> None:
    with Simulator() as simulator:
        post(simulator, call_fields(customuuid="c-1"))
        line = call_line(simulator.calls[0])
    assert line.endswith(
        "8001 -> 4930123456789  caller ID random  customuuid=c-1  (answered, like 0001)"
    )


def test_it_starts_light() -> None:
    listing = (
        "import sys, dialer_gui.simulator.__main__;"
        "print(*(n for n in ('PySide6', 'requests', 'urllib3', 'keyring', 'cgi', 'sqlite3')"
        " if n in sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", listing], capture_output=True, text=True, check=True
    )
    assert result.stdout == "\n"
