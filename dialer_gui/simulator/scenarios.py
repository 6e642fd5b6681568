"""What the last four digits of a destination make the simulator do, as one table."""

from __future__ import annotations

import json
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from dialer_gui.simulator.call_timelines import (
    ANSWERED,
    BUSY,
    GIVEN_UP,
    HUNG_UP_ON,
    NO_ANSWER,
    NOT_PICKED_UP,
    REJECTED,
    UNREACHABLE,
    CallScript,
)
from dialer_gui.simulator.operation_types import (
    CODE_WORDS,
    ERROR_PAGE,
    HTML_HEADERS,
    RET_BAD_TOKEN,
    RET_WORDS,
    STATUS_OK,
    Delivery,
    Reply,
    accepted,
    envelope,
    failed,
    request_failed,
)

ENDING_DIGITS = 4
OVERSIZED_BODY_BYTES = 8 * 1024 * 1024
BOMB_BODY_BYTES = 64 * 1024 * 1024
NESTING_DEPTH = 100_000

SIGN_IN_PAGE = b"<!DOCTYPE html><html><body><h1>Welcome to the guest Wi-Fi</h1></body></html>"

CODES_OF_OTHER_SERVICES = frozenset({1015, 1029})
"""What no command to call is ever refused with."""

Answer = Callable[[float, str], Reply]
"""Makes a reply from the time (Unix seconds) and the address that redirects lead to."""


def _accepted(now: float, _elsewhere: str) -> Reply:
    return accepted(now)


@dataclass(frozen=True)
class Scenario:
    """One ending and what it does.

    Attributes:
        ending: The destination's last digits; empty for the rule.
        summary: One line for the help.
        story: What becomes of the call; None when no call is placed.
        answer: Makes the reply.
        delivery: How the reply travels.
    """

    ending: str
    summary: str
    story: CallScript | None = None
    answer: Answer = _accepted
    delivery: Delivery = Delivery.PROMPT


def _refusal(code: int) -> Answer:
    return lambda now, _elsewhere: failed(now, code)


def _ret(ret: int, *, http_status: int = 200) -> Answer:
    return lambda _now, _elsewhere: request_failed(ret, RET_WORDS[ret], http_status=http_status)


def _page(body: bytes, http_status: int) -> Answer:
    return lambda _now, _elsewhere: Reply(body, http_status, HTML_HEADERS)


def _redirect(_now: float, elsewhere: str) -> Reply:
    return Reply(b"", 302, {**HTML_HEADERS, "Location": elsewhere})


def _raw(body: bytes) -> Answer:
    return lambda _now, _elsewhere: Reply(body)


def _types_swapped(now: float, _elsewhere: str) -> Reply:
    data: dict[str, object] = {
        "status": str(STATUS_OK),
        "desc": None,
        "result": None,
        "reqtime": str(int(now)),
        "rsptime": None,
        "surprise": [{}],
    }
    return envelope({"ret": "200", "data": data, "msg": None})


def _marked_up(now: float, _elsewhere: str) -> Reply:
    return accepted(now, desc="<b>呼叫命令已发送</b> <img src='x'> &amp; 📞\r\nline two")


def _nested(_now: float, _elsewhere: str) -> Reply:
    return Reply(b"[" * NESTING_DEPTH)


def _oversized(now: float, _elsewhere: str) -> Reply:
    return Reply(accepted(now).body.ljust(OVERSIZED_BODY_BYTES))


def _bomb(now: float, _elsewhere: str) -> Reply:
    """An honest envelope followed by blanks: harmless to whoever stops reading in time."""
    squeezer = zlib.compressobj(wbits=16 + zlib.MAX_WBITS)
    blanks = b" " * (1024 * 1024)
    pieces = [squeezer.compress(accepted(now).body)]
    pieces += [squeezer.compress(blanks) for _ in range(BOMB_BODY_BYTES // len(blanks))]
    body = b"".join([*pieces, squeezer.flush()])
    return Reply(body, headers={**accepted(now).headers, "Content-Encoding": "gzip"})


DEFAULT = Scenario("", "answered, like 0001", ANSWERED)

SCENARIOS = (
    Scenario("0001", "answered: rings, is picked up, talks, ends", ANSWERED),
    Scenario("0002", "busy: the customer's line is engaged", BUSY),
    Scenario("0003", "no answer: the customer does not pick up", NO_ANSWER),
    Scenario("0004", "your own phone is not picked up", NOT_PICKED_UP),
    Scenario("0005", "answered, and the customer soon hangs up", HUNG_UP_ON),
    Scenario("0006", "rejected: the customer declines", REJECTED),
    Scenario("0007", "unreachable: the customer's phone is off", UNREACHABLE),
    Scenario("0008", "no answer, and the network gives up", GIVEN_UP),
    Scenario("0009", "accepted, but your own phone stays silent"),
    *(
        Scenario(str(code), f"refused, code {code}: {words}", answer=_refusal(code))
        for code, words in CODE_WORDS.items()
        if code not in CODES_OF_OTHER_SERVICES
    ),
    *(
        Scenario(f"{ret:04}", f"request refused, ret {ret}: {words}", answer=_ret(ret))
        for ret, words in RET_WORDS.items()
    ),
    Scenario(
        "6600",
        "token expired, on a site that mirrors ret in the HTTP status",
        answer=_ret(RET_BAD_TOKEN, http_status=RET_BAD_TOKEN),
    ),
    Scenario("2001", "HTML instead of JSON: a sign-in page", answer=_page(SIGN_IN_PAGE, 200)),
    Scenario("2002", "JSON that is no envelope", answer=_raw(json.dumps(["pong"]).encode())),
    Scenario("2003", "an empty body", answer=_raw(b"")),
    Scenario("2004", "a body that is not UTF-8", answer=_raw(b'{"ret":200,"msg":"\xff\xfe"}')),
    Scenario("2005", "JSON nested without end", answer=_nested),
    Scenario("2006", "answered, with numbers as texts and nulls", ANSWERED, _types_swapped),
    Scenario("2007", "answered, with markup and Chinese in the text", ANSWERED, _marked_up),
    Scenario("2008", "answered, with 8 MiB of blanks in the reply", ANSWERED, _oversized),
    Scenario("2009", "answered, with a 64 MiB gzip bomb as the reply", ANSWERED, _bomb),
    Scenario("3302", "redirect (HTTP 302) to another address", answer=_redirect),
    Scenario("5500", "HTTP 500 with an HTML page", answer=_page(ERROR_PAGE, 500)),
    Scenario("7001", "slow reply", ANSWERED, delivery=Delivery.SLOW),
    Scenario("7002", "no reply, the connection hangs", ANSWERED, delivery=Delivery.NEVER),
    Scenario("7003", "the reply drips in byte by byte", ANSWERED, delivery=Delivery.DRIPPED),
    Scenario("7004", "connection closed, no reply", ANSWERED, delivery=Delivery.CLOSED),
    Scenario("7005", "connection reset, no reply", ANSWERED, delivery=Delivery.RESET),
    Scenario("7006", "reply cut off halfway", ANSWERED, delivery=Delivery.CUT_SHORT),
    Scenario(
        "7007",
        "reply without a length, then the connection hangs",
        ANSWERED,
        delivery=Delivery.WITHOUT_LENGTH,
    ),
)

_BY_ENDING = {scenario.ending: scenario for scenario in SCENARIOS}


def scenario_for(destination: str) -> Scenario:
    """Finds what a number asks for; a number shorter than an ending asks for nothing special."""
    return _BY_ENDING.get(destination[-ENDING_DIGITS:], DEFAULT)


def help_table() -> str:
    """Prints the table for people: ending, what happens, whether the phone rings."""
    lines = [
        f"  {scenario.ending or 'other':<6} {scenario.summary}"
        + ("" if scenario.story else "  [no phone rings]")
        for scenario in (*SCENARIOS, DEFAULT)
    ]
    return "\n".join(lines)
