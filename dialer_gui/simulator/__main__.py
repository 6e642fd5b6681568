"""Runs the simulated provider for integrators: ``python -m dialer_gui.simulator --port 8080``."""

from __future__ import annotations

import argparse
import math
import signal
import sys
import threading
import time
from dataclasses import fields
from datetime import datetime
from types import FrameType
from typing import NoReturn

from dialer_gui.simulator import (
    DEMO_ACCESS_KEY,
    DEMO_APP_ID,
    DEMO_CALLER_IDS,
    DEMO_COMPANY,
    DEMO_EXTENSIONS,
    DEMO_FOREIGN_EXTENSION,
    DEMO_TOKEN,
)
from dialer_gui.simulator.demo import demo_state, serial_of_run
from dialer_gui.simulator.operations import MAKE_CALL_NAME, OPERATIONS
from dialer_gui.simulator.received import ReceivedCall
from dialer_gui.simulator.records import past_calls
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.scenarios import help_table, scenario_for
from dialer_gui.simulator.server import LOOPBACK, Simulator
from dialer_gui.simulator.state import PbxState

DEFAULT_PORT = 8080
HIGHEST_PORT = 65535
NEVER = "never"
#: A day; epoll can't wait for a month, and what is never answered hangs.
LONGEST_DELAY_S = 24 * 3600.0
#: What ``ret`` may be but 200; the documented ones go from 400 to 604.
REFUSALS = range(201, 1000)


def parse(arguments: list[str] | None) -> argparse.Namespace:
    """Reads the command line; ends the program when it can't be understood.

    Args:
        arguments: Without the program's name; the process's own if None.
    """
    parser = argparse.ArgumentParser(
        prog="python -m dialer_gui.simulator",
        description="A voice provider that places no calls: the HTTP API, simulated on loopback.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--port",
        type=_port,
        default=DEFAULT_PORT,
        help="where to listen; 0 takes any free port (default: %(default)s)",
    )
    parser.add_argument(
        "--host",
        type=_host,
        default=LOOPBACK,
        help=f"an IPv4 loopback address; localhost is {LOOPBACK} (default: %(default)s)",
    )
    _add_rules(parser)
    _add_faults(parser)
    return parser.parse_args(arguments)


def state_from(options: argparse.Namespace) -> PbxState:
    """Makes the demo's pbx, with its past and its faults, as the options say."""
    rules = Rules(**{each.name: getattr(options, each.name) for each in fields(Rules)})
    pbx = demo_state(rules=rules, first_serial=serial_of_run(time.time()))
    callers = DEMO_EXTENSIONS[:2]
    past = past_calls(
        options.past_calls, until=pbx.now(), extensions=callers, caller_ids=DEMO_CALLER_IDS
    )
    pbx.add_records(DEMO_COMPANY, past)
    _break_on_purpose(pbx, options)
    return pbx


def _break_on_purpose(pbx: PbxState, options: argparse.Namespace) -> None:
    for service, ret in options.refuse:
        pbx.faults.refuse(service, ret)
    for service in options.hang:
        pbx.faults.hang(service)
    for service, seconds in options.delay:
        pbx.faults.delay(service, seconds)
    if options.broken_for:
        pbx.faults.break_down(options.broken_for)


def _add_rules(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group("how the provider is set up (times in seconds)")
    for option, rule, read, unit, words in (
        ("--token-lifetime", "token_lifetime_s", _seconds, "S", "how long a token lives"),
        ("--record-delay", "record_delay_s", _seconds, "S", "how late a call's record appears"),
        ("--link-lifetime", "link_lifetime_s", _seconds, "S", "how long a recording's link works"),
        (
            *("--auto-pick-up", "auto_pick_up_s", _seconds_or_never, "S"),
            f"when a ringing phone is picked up by itself, or {NEVER}",
        ),
        (
            "--life-speed",
            "life_speed",
            _factor,
            "FACTOR",
            "how much faster a call's life runs",
        ),
    ):
        default = getattr(Rules, rule)
        words = f"{words} (default: {default:g})"
        group.add_argument(option, dest=rule, type=read, default=default, metavar=unit, help=words)
    words = "what stands before the number in a record (default: nothing)"
    group.add_argument("--record-prefix", default="", metavar="DIGITS", help=words)
    words = "how many calls of the past week are on record (default: 0)"
    group.add_argument("--past-calls", type=_count, default=0, metavar="N", help=words)
    words = "offer App.Sip_Call.HangupCall (default: ret 404)"
    group.add_argument("--hang-up", dest="offers_hang_up", action="store_true", help=words)


def _add_faults(parser: argparse.ArgumentParser) -> None:
    group = parser.add_argument_group(
        "what goes wrong on purpose (may be repeated; the last part of a service's name is enough)"
    )
    for option, read, form, words in (
        (
            *("--refuse", _service_and_ret, "SERVICE=RET"),
            "refuse a service: 603 is not licensed, 604 a wrong address, 404 not there",
        ),
        ("--hang", _service, "SERVICE", "take requests for a service and never answer"),
        (
            *("--delay", _service_and_seconds, "SERVICE=S"),
            "answer a service's requests that much later",
        ),
    ):
        group.add_argument(option, type=read, action="append", default=[], metavar=form, help=words)
    words = "answer everything with HTTP 500 in the first seconds"
    group.add_argument("--broken-for", type=_seconds, default=0.0, metavar="S", help=words)


def _host(text: str) -> str:
    return LOOPBACK if text.lower() == "localhost" else text


def _port(text: str) -> int:
    if not (text.isdecimal() and int(text) <= HIGHEST_PORT):
        raise argparse.ArgumentTypeError(f"ports go from 0 to {HIGHEST_PORT}")
    return int(text)


def _count(text: str) -> int:
    if not text.isdecimal():
        raise argparse.ArgumentTypeError(f"{text!r} is no number of calls")
    return int(text)


def _seconds(text: str) -> float:
    seconds = _number(text)
    if seconds < 0:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds")
    return seconds


def _seconds_or_never(text: str) -> float | None:
    return None if text == NEVER else _seconds(text)


def _factor(text: str) -> float:
    factor = _number(text)
    if factor <= 0:
        raise argparse.ArgumentTypeError("a factor is above 0")
    return factor


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise argparse.ArgumentTypeError(f"{text!r} is no number")
    return number


def _service(text: str) -> str:
    for name in OPERATIONS:
        if text in (name, name.rpartition(".")[2]):
            return name
    raise argparse.ArgumentTypeError(f"there is no service {text!r}")


def _service_and_seconds(text: str) -> tuple[str, float]:
    service, _, seconds = text.partition("=")
    if _seconds(seconds) > LONGEST_DELAY_S:
        raise argparse.ArgumentTypeError(f"{seconds} s is more than a day")
    return _service(service), _seconds(seconds)


def _service_and_ret(text: str) -> tuple[str, int]:
    service, _, ret = text.partition("=")
    if _number(ret) not in REFUSALS:
        raise argparse.ArgumentTypeError(f"{ret!r} is no whole number from 201 to 999")
    return _service(service), int(_number(ret))


_EPILOG = f"""\
token        {DEMO_TOKEN}  (opens nothing but this simulator; it does not expire)
sign in      app id {DEMO_APP_ID}, access key {DEMO_ACCESS_KEY}
extensions   {DEMO_EXTENSIONS[0]} and {DEMO_EXTENSIONS[1]} can call
             {DEMO_EXTENSIONS[2]} is offline, {DEMO_EXTENSIONS[3]} is disabled
             {DEMO_FOREIGN_EXTENSION} belongs to another company
caller IDs   {", ".join(DEMO_CALLER_IDS)}

services:
{chr(10).join(f"  {name}" for name in OPERATIONS)}

A call rings its extension, is picked up by itself, rings the customer, talks and ends, all of
which GetSipCallStatus tells; a little later GetBill has its record, with a recording if both
sides have talked. How it goes depends on the last four digits of the number called:
{help_table()}

Try it:
  curl -F service={MAKE_CALL_NAME} -F token={DEMO_TOKEN} \\
       -F extnumber={DEMO_EXTENSIONS[0]} -F destnumber=4930123450002 http://{LOOPBACK}:{DEFAULT_PORT}
"""


EXIT_OK = 0
EXIT_CANNOT_LISTEN = 2
WAKE_UP_S = 1.0


def main(arguments: list[str] | None = None) -> int:
    """Serves until Ctrl+C and prints each call as it comes in.

    Args:
        arguments: The command line without the program's name; the process's own if left out.

    Returns:
        The exit code: 0, or 2 when it could not listen.
    """
    options = parse(arguments)
    try:
        simulator = Simulator(
            host=options.host, port=options.port, pbx=state_from(options), on_call=_print_call
        )
    except ValueError:
        return _complain(
            f"{options.host} is not an IPv4 loopback address, so nobody is served there."
        )
    signal.signal(signal.SIGTERM, _interrupt)
    try:
        with simulator:
            _print(f"The simulated provider listens at {simulator.address}")
            _print("Calls appear here as they come in. Ctrl+C ends it.")
            _wait_for_an_interrupt()
    except OSError as exc:
        return _complain(f"Can't listen on {options.host} port {options.port}: {exc.strerror}.")
    except KeyboardInterrupt:
        return EXIT_OK


def call_line(call: ReceivedCall) -> str:
    """Describes a call in one line: when, who, to whom, shown as what, with which custom fields.

    What came from outside can't break the line nor steer the terminal: everything that does not
    print stands there escaped.
    """
    when = datetime.fromtimestamp(call.received_at).astimezone().strftime("%H:%M:%S")
    caller_id = _shown(call.caller_id) if call.caller_id else "random"
    custom = "".join(f"  {name}={_shown(value)}" for name, value in call.custom.items())
    summary = scenario_for(call.number).summary
    return (
        f"{when}  {_shown(call.extension)} -> {_shown(call.number)}"
        f"  caller ID {caller_id}{custom}  ({summary})"
    )


def _shown(text: str) -> str:
    return "".join(
        character if character.isprintable() else character.encode("unicode_escape").decode()
        for character in text
    )


def _print(line: str) -> None:
    encoding = sys.stdout.encoding or "ascii"
    print(line.encode(encoding, "backslashreplace").decode(encoding), flush=True)


def _print_call(call: ReceivedCall) -> None:
    _print(call_line(call))


def _complain(sentence: str) -> int:
    print(sentence, file=sys.stderr)
    return EXIT_CANNOT_LISTEN


def _interrupt(_signal_number: int, _frame: FrameType | None) -> None:
    raise KeyboardInterrupt


def _wait_for_an_interrupt() -> NoReturn:
    while True:
        # On Windows a wait without an end would not notice Ctrl+C.
        threading.Event().wait(WAKE_UP_S)


if __name__ == "__main__":
    sys.exit(main())
