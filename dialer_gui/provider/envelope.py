"""The reply's three layers, read leniently (provider documentation, section 2)."""

from __future__ import annotations

import json
from typing import Any

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret
from dialer_gui.provider.transport import Reply

RET_OK = 200
STATUS_OK = 0
STATUS_FAILED = 1
#: No status or code of this API is as large; a number of a thousand digits is no code.
INTEGER_LIMIT = 10**9
#: A server's text is shown beside our own words; more than this is no text for people.
MAX_TEXT_LENGTH = 500


def outcome_of_reply(reply: Reply) -> CallOutcome:
    """Return what a reply says: accepted, refused, or unknown when it is no envelope.

    The three layers are tested in order: ``ret``, then ``data.status``, whatever the HTTP status.
    Integers may come as strings and the reverse; unknown keys are ignored; no decision depends
    on a text.
    """
    envelope = _parse(reply.body)
    ret = _integer(envelope.get("ret")) if envelope is not None else None
    if envelope is None or ret is None:
        return _not_an_envelope(reply)
    if ret != RET_OK:
        return refused_by_ret(ret, _text(envelope.get("msg")))
    data = envelope.get("data")
    status = _integer(data.get("status")) if isinstance(data, dict) else None
    if not isinstance(data, dict) or status is None:
        return _not_an_envelope(reply)
    text = _text(data.get("desc"))
    if status == STATUS_OK:
        return CallOutcome.accepted(text)
    errors = data.get("errors")
    errors = errors if isinstance(errors, dict) else {}
    code = _integer(errors.get("code"))
    if code is None and status != STATUS_FAILED:
        code = status
    text = " – ".join(dict.fromkeys(t for t in (text, _text(errors.get("codemsg"))) if t))
    return refused_by_code("" if code is None else str(code), text)


def _not_an_envelope(reply: Reply) -> CallOutcome:
    if reply.redirect_host:
        return CallOutcome.unknown(Reason.REDIRECT, reply.redirect_host)
    return CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, f"HTTP {reply.http_status}")


def _parse(body: bytes) -> dict[str, Any] | None:
    try:
        envelope = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    return envelope if isinstance(envelope, dict) else None


def _integer(value: object) -> int | None:
    """Read an integer that may come as a string or a float; None for anything else."""
    if isinstance(value, bool):
        return None
    if isinstance(value, str):
        value = value.strip()
        return int(value) if value.isascii() and value.isdigit() and len(value) < 10 else None
    if isinstance(value, float):
        value = int(value) if value.is_integer() else None
    return value if isinstance(value, int) and abs(value) < INTEGER_LIMIT else None


def _text(value: object) -> str:
    # JSON can name half a character, which nothing can store or show.
    text = value.encode("utf-8", "replace").decode("utf-8") if isinstance(value, str) else ""
    return text if len(text) <= MAX_TEXT_LENGTH else f"{text[:MAX_TEXT_LENGTH]}…"
