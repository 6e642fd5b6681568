"""The reply's three layers, read leniently (provider documentation, section 2)."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Any

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret
from dialer_gui.provider.lenient import integer, mapping, text
from dialer_gui.provider.transport import Reply

RET_OK = 200
STATUS_OK = 0
STATUS_FAILED = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply says.

    Attributes:
        outcome: accepted, refused, or unknown when it is no envelope.
        result: ``data.result`` of an accepted question; commands have none.
        told_at_s: the server's own time, Unix seconds; None when it does not tell it.
    """

    outcome: CallOutcome
    result: object = None
    told_at_s: float | None = None


def read_answer(reply: Reply) -> Answer:
    """Read the three layers in their order: ``ret``, then ``data.status``, then the result.

    The HTTP status does not matter. Integers may come as strings and the reverse; unknown keys
    are ignored; no decision depends on a text.
    """
    envelope = _parse(reply.body)
    return replace(_read_layers(envelope, reply), told_at_s=_server_time_s(envelope or {}, reply))


def _read_layers(envelope: dict[str, Any] | None, reply: Reply) -> Answer:
    ret = integer(envelope.get("ret")) if envelope is not None else None
    if envelope is None or ret is None:
        return _not_an_envelope(reply)
    if ret != RET_OK:
        return Answer(refused_by_ret(ret, text(envelope.get("msg"))))
    data = envelope.get("data")
    status = integer(data.get("status")) if isinstance(data, dict) else None
    if not isinstance(data, dict) or status is None:
        return _not_an_envelope(reply)
    words = text(data.get("desc"))
    if status == STATUS_OK:
        return Answer(CallOutcome.accepted(words), data.get("result"))
    errors = mapping(data.get("errors"))
    code = integer(errors.get("code"))
    if code is None and status != STATUS_FAILED:
        code = status
    words = " – ".join(dict.fromkeys(w for w in (words, text(errors.get("codemsg"))) if w))
    return Answer(refused_by_code("" if code is None else str(code), words))


def _server_time_s(envelope: dict[str, Any], reply: Reply) -> float | None:
    """Read the provider's own clock; the ``Date`` header may be that of a server before it."""
    data = mapping(envelope.get("data"))
    told_s = integer(data.get("rsptime")) or integer(data.get("reqtime"))
    if told_s:
        return float(told_s)
    try:
        return parsedate_to_datetime(reply.date).timestamp()
    except (ValueError, OverflowError):
        return None


def _not_an_envelope(reply: Reply) -> Answer:
    if reply.redirect_host:
        return Answer(CallOutcome.unknown(Reason.REDIRECT, reply.redirect_host))
    return Answer(CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, f"HTTP {reply.http_status}"))


def _parse(body: bytes) -> dict[str, Any] | None:
    try:
        envelope = json.loads(body.decode("utf-8-sig", "replace"))
    except (ValueError, RecursionError):
        return None
    return envelope if isinstance(envelope, dict) else None
