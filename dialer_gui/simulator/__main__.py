"""Runs the simulated provider for integrators: ``python -m dialer_gui.simulator --port 8080``."""

from __future__ import annotations

import signal
import sys
import threading
from datetime import datetime
from types import FrameType
from typing import NoReturn

from dialer_gui.simulator.command_line import parse, state_from
from dialer_gui.simulator.received import ReceivedCall
from dialer_gui.simulator.scenarios import scenario_for
from dialer_gui.simulator.server import Simulator

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
