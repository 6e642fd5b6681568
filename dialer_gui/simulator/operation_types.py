"""What an operation is: the fields it wants, and the reply it makes of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum

from dialer_gui.simulator.accounts import Account
from dialer_gui.simulator.state import PbxState

RET_OK = 200
RET_BAD_REQUEST = 400
RET_UNKNOWN_SERVICE = 404
RET_SERVER_ERROR = 500
RET_BAD_TOKEN = 600
RET_BAD_APP_ID = 601

STATUS_OK = 0
STATUS_FAILED = 1

COMMAND_SENT = "Call command sent successfully"

HTML_HEADERS = {"Content-Type": "text/html; charset=utf-8"}
ERROR_PAGE = b"<html><body><h1>500 Internal Server Error</h1></body></html>"

_JSON_HEADERS = {"Content-Type": "application/json;charset=utf-8"}

RET_WORDS = {
    RET_SERVER_ERROR: "Server error, please try again later",
    RET_BAD_TOKEN: "The token is invalid or has expired",
    RET_BAD_APP_ID: "The appid is not authorised",
    602: "The authorisation of this account has expired",
    603: "This module is not licensed",
    604: "This IP address is not allowed",
}

CODE_WORDS = {
    1001: "Server connection failed",
    1002: "Abnormal operation",
    1003: "Operation failed",
    1010: "The extension is newer than the token, sign in again",
    1011: "The extension does not belong to this account",
    1012: "The extension does not exist",
    1013: "The extension is disabled",
    1014: "The extension is not registered",
    1015: "The extension is not in a call",
    1019: "The number is disabled",
    1020: "The number does not exist",
    1021: "The number does not belong to this company",
    1029: "The file does not exist",
    1031: "The policy setting is abnormal",
    1032: "The call violates a policy rule",
    1033: "No policy resource is available",
}


@dataclass(frozen=True)
class Reply:
    """One HTTP response: its status, its headers but for the length, its body."""

    body: bytes
    http_status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: dict(_JSON_HEADERS))


def envelope(value: object, *, http_status: int = 200) -> Reply:
    """Wraps any value as the provider sends JSON: ASCII only, nothing after it."""
    body = json.dumps(value, separators=(",", ":")).encode("ascii")
    return Reply(body, http_status)


def accepted(now: float, *, desc: str = COMMAND_SENT, result: object = None) -> Reply:
    """Says that a command was taken, or a question answered.

    Args:
        now: The provider's time in Unix seconds.
        desc: The text beside it.
        result: What a question asked for; commands have none, and then the key is absent.
    """
    data: dict[str, object] = {"status": STATUS_OK, "desc": desc}
    if result is not None:
        data["result"] = result
    data |= {"reqtime": int(now), "rsptime": int(now)}
    return envelope({"ret": RET_OK, "data": data, "msg": ""})


def failed(now: float, code: int) -> Reply:
    """Says that the operation failed, with its cause.

    The code is a text or a number, and clients have to take both: here odd codes are numbers.
    """
    words = CODE_WORDS[code]
    data = {
        "status": STATUS_FAILED,
        "desc": words,
        "errors": {"code": code if code % 2 else str(code), "codemsg": words},
        "reqtime": int(now),
        "rsptime": int(now),
    }
    return envelope({"ret": RET_OK, "data": data, "msg": ""})


def request_failed(ret: int, msg: str, *, http_status: int = 200) -> Reply:
    """Says that the request was not served at all.

    What stands in ``data`` then means nothing and varies: an object, an array, or null.
    """
    data: object = None
    if ret < RET_SERVER_ERROR:
        data = {}
    elif ret >= RET_BAD_TOKEN:
        data = []
    return envelope({"ret": ret, "data": data, "msg": msg}, http_status=http_status)


def error_page() -> Reply:
    """Says nothing but that the server is broken."""
    return Reply(ERROR_PAGE, 500, HTML_HEADERS)


def parameter_missing(name: str) -> Reply:
    """Says which field the request lacks."""
    return request_failed(RET_BAD_REQUEST, f"Bad request: parameter {name} is missing")


def parameter_malformed(name: str, pattern: str) -> Reply:
    """Says which field does not look as the installation wants it."""
    return request_failed(RET_BAD_REQUEST, f"Bad request: {name} can not match {pattern}")


@dataclass(frozen=True)
class Parameter:
    """A form field; a blank one counts as absent, and other fields are ignored."""

    name: str
    pattern: str = ""
    required: bool = True

    def complaint(self, fields: Mapping[str, str]) -> Reply | None:
        """Says what is wrong with the field in this request, if anything is."""
        value = fields.get(self.name, "")
        if not value:
            return parameter_missing(self.name) if self.required else None
        if self.pattern and not re.fullmatch(self.pattern, value):
            return parameter_malformed(self.name, self.pattern)
        return None


def first_complaint(parameters: Iterable[Parameter], fields: Mapping[str, str]) -> Reply | None:
    """Says what is wrong with a request's form, if anything is."""
    complaints = (parameter.complaint(fields) for parameter in parameters)
    return next((complaint for complaint in complaints if complaint is not None), None)


@dataclass(frozen=True)
class Request:
    """A request that has passed the checks common to all operations.

    Attributes:
        account: Whose token it carried.
        fields: Its form fields.
        origin: The server's own address, as the client has reached it.
        elsewhere: The address that a redirect would lead to.
    """

    account: Account
    fields: Mapping[str, str]
    origin: str
    elsewhere: str

    def field(self, name: str) -> str:
        """Reads a field; "" when it is absent."""
        return self.fields.get(name, "")

    def listed(self, name: str) -> list[str]:
        """Reads a field of several values, joined by commas."""
        return [value for part in self.field(name).split(",") if (value := part.strip())]


class Delivery(Enum):
    """Ways for a reply to reach, or not to reach, the client."""

    PROMPT = "at once"
    SLOW = "after a while"
    NEVER = "never, and the connection stays open"
    DRIPPED = "byte by byte"
    CLOSED = "not at all: the connection ends"
    RESET = "not at all: the connection is reset"
    CUT_SHORT = "the first half only"
    WITHOUT_LENGTH = "complete, but the connection stays open and no length is told"


@dataclass(frozen=True)
class Answer:
    """A reply, how it travels, and how many seconds it waits before that."""

    reply: Reply
    delivery: Delivery = Delivery.PROMPT
    delay_s: float = 0.0


@dataclass(frozen=True)
class Operation:
    """One service: its parameters beside the token, and its job."""

    parameters: tuple[Parameter, ...]
    run: Callable[[PbxState, Request], Answer]


@dataclass(frozen=True)
class OpenOperation:
    """A service for those who have no token yet: its parameters, and its job on the fields."""

    parameters: tuple[Parameter, ...]
    run: Callable[[PbxState, Mapping[str, str]], Answer]
