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

from dialer_gui.simulator import (
    DEMO_ACCESS_KEY,
    DEMO_APP_ID,
    DEMO_CALLER_IDS,
    DEMO_COMPANY,
    DEMO_EXTENSIONS,
    DEMO_TOKEN,
)
from dialer_gui.simulator.__main__ import call_line, parse, state_from
from dialer_gui.simulator.operations import OPERATIONS
from dialer_gui.simulator.rules import Fault, Rules
from dialer_gui.simulator.scenarios import SCENARIOS
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.simulator.client import DEADLINE_S, a_session, call_fields, post

COMMAND = [sys.executable, "-m", "dialer_gui.simulator"]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *arguments], capture_output=True, text=True, timeout=DEADLINE_S, check=False
    )


def heed_interrupts() -> None:
    """Let Ctrl+C do what it does in a terminal; what runs in the background ignores it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@contextmanager
def running(*arguments: str, **environment: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The command on a free port, and the address it printed."""
    process = subprocess.Popen(
        [*COMMAND, "--port", "0", *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        preexec_fn=heed_interrupts,
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
    for value in (DEMO_TOKEN, DEMO_APP_ID, DEMO_ACCESS_KEY, *DEMO_CALLER_IDS, *OPERATIONS):
        assert value in shown.stdout


@pytest.mark.parametrize(
    "option",
    [
        "--token-lifetime S",
        "--auto-pick-up S",
        "--life-speed FACTOR",
        "--record-delay S",
        "--record-prefix DIGITS",
        "--link-lifetime S",
        "--past-calls N",
        "--hang-up ",
        "--refuse SERVICE=RET",
        "--hang SERVICE",
        "--delay SERVICE=S",
        "--broken-for S",
    ],
)
def test_help_documents_every_option(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["--help"])
    assert ended.value.code == 0
    assert f"\n  {option}" in capsys.readouterr().out


def a_pbx(command_line: str) -> PbxState:
    return state_from(parse(command_line.split()))


def test_without_options_the_provider_is_as_documented() -> None:
    pbx = a_pbx("")
    assert pbx.rules == Rules()
    assert {pbx.faults.of(service) for service in OPERATIONS} == {Fault()}
    assert pbx.records_by_now().find(DEMO_COMPANY, 0.0, pbx.now(), []) == []


def test_options_set_the_provider_up() -> None:
    durations = "--token-lifetime=60 --auto-pick-up=never --record-delay=0 --link-lifetime=1.5"
    assert a_pbx(f"{durations} --life-speed=2 --record-prefix=00 --hang-up").rules == Rules(
        token_lifetime_s=60.0,
        auto_pick_up_s=None,
        life_speed=2.0,
        record_delay_s=0.0,
        record_prefix="00",
        link_lifetime_s=1.5,
        offers_hang_up=True,
    )
    assert a_pbx("--auto-pick-up 1.5").rules.auto_pick_up_s == 1.5


def test_options_break_the_provider() -> None:
    refused = "--refuse GetBill=603 --refuse App.Sip_Auth.Login=604"
    pbx = a_pbx(f"{refused} --hang GetSipCallStatus --delay MakeCall=2.5")
    assert pbx.faults.of("App.Sip_Cdr.GetBill") == Fault(refused_with=603)
    assert pbx.faults.of("App.Sip_Auth.Login") == Fault(refused_with=604)
    assert pbx.faults.of("App.Sip_Status.GetSipCallStatus") == Fault(hangs=True)
    assert pbx.faults.of("App.Sip_Call.MakeCall") == Fault(delay_s=2.5)
    assert a_pbx("--broken-for 9e9").faults.of("") == Fault(is_down=True)


def test_calls_of_the_past_are_made_up() -> None:
    pbx = a_pbx("--past-calls 500")
    now = pbx.now()
    past = pbx.records_by_now().find(DEMO_COMPANY, 0.0, now, [])
    assert len(past) == 500
    assert past[0].started_at > now - 7.1 * 24 * 60 * 60
    assert all(record.ended_at < now for record in past)
    assert {record.extension for record in past} == set(DEMO_EXTENSIONS[:2])
    assert len({record.destination for record in past}) == 300
    assert all(bool(record.recording) == bool(record.talk_s) for record in past)
    assert len({record.recording for record in past if record.recording}) > 200


@pytest.mark.parametrize(
    "arguments",
    [
        "--token-lifetime -1",
        "--token-lifetime nan",
        "--auto-pick-up soon",
        "--life-speed 0",
        "--refuse GetTea=603",
        "--refuse GetBill",
        "--refuse GetBill=200",
        "--refuse GetBill=603.7",
        "--refuse GetBill=1e300",
        "--delay GetBill=1e300",
        "--hang Sip_Cdr",
        "--delay GetBill=inf",
        "--broken-for x",
        "--past-calls -5",
    ],
)
def test_an_option_that_makes_no_sense(arguments: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(arguments.split())
    assert ended.value.code == 2
    complaint = capsys.readouterr().err.splitlines()[-1]
    assert f"argument {arguments.split()[0]}: " in complaint
    assert "invalid _" not in complaint


def test_the_command_takes_its_options() -> None:
    with running("--refuse", "MakeCall=603") as (_process, address), a_session() as session:
        reply = session.post(address, data=call_fields(), timeout=DEADLINE_S).json()
    assert reply["ret"] == 603


@pytest.mark.skipif(os.name != "posix", reason="ends a process with a signal")
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


@pytest.mark.skipif(os.name != "posix", reason="ends a process with a signal")
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


@pytest.mark.parametrize("host", ["0.0.0.0", "::1", "example.org"])
def test_an_address_that_is_no_ipv4_loopback_is_refused(host: str) -> None:
    result = run("--host", host, "--port", "0")
    assert (result.returncode, result.stdout) == (2, "")
    said = f"{host} is not an IPv4 loopback address, so nobody is served there.\n"
    assert result.stderr == said


def test_localhost_is_the_ipv4_loopback() -> None:
    with running("--host", "localhost") as (_, address), a_session() as session:
        assert urlsplit(address).hostname == "127.0.0.1"
        assert session.post(address, data=call_fields("0001"), timeout=DEADLINE_S).ok


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
