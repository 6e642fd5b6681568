"""The reply's three layers, read leniently (provider documentation, section 2)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from typing import Any

from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.refusals import refused_by_code, refused_by_ret
from dialer_gui.domain.secret import Secret
from dialer_gui.provider.lenient import integer, mapping, mappings, words
from dialer_gui.provider.redaction import Redaction
from dialer_gui.provider.reply_text import plain_words, read_body
from dialer_gui.provider.transport import Reply

RET_OK = 200
STATUS_OK = 0
STATUS_FAILED = 1


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reply says.

    Attributes:
        outcome: accepted, refused, or unknown when it is no envelope, or not one alone.
        result: ``data.result`` of an accepted question; commands have none.
        told_at_s: the server's own time, Unix seconds; None when it does not tell it.
    """

    outcome: CallOutcome
    result: object = None
    told_at_s: float | None = None


def read_answer(reply: Reply, redaction: Redaction | None = None) -> Answer:
    """Read the three layers in their order: ``ret``, then ``data.status``, then the result.

    The HTTP status does not matter. Integers may come as strings and the reverse; unknown keys
    are ignored; no decision depends on a text. Where a server wrote something else around the
    JSON, nobody can tell what it did, and the outcome is unknown.

    Args:
        reply: as it came.
        redaction: takes out the secret that the question held.
    """
    redaction = redaction or Redaction(Secret(""))
    body = read_body(reply.body, reply.content_type)
    envelope = mapping(redaction.value(body.envelope))
    own_words = words(redaction.text(plain_words(body.own_text)))
    answer = _read_layers(envelope)
    if answer is None or (body.own_text and not own_words):
        answer = _not_an_envelope(reply, own_words, redaction)
    elif own_words:
        answer = Answer(CallOutcome.unknown(Reason.MIXED_REPLY, _said(envelope), own_words))
    return replace(answer, told_at_s=_server_time_s(envelope, reply))


def _read_layers(envelope: dict[str, Any]) -> Answer | None:
    """Read what the provider says; None when it is not said as the provider says it."""
    ret = integer(envelope.get("ret"))
    if ret is None:
        return None
    if ret != RET_OK:
        return Answer(refused_by_ret(ret, words(envelope.get("msg"))))
    data = mapping(envelope.get("data"))
    status = integer(data.get("status"))
    if status is None:
        return None
    if status == STATUS_OK:
        return Answer(CallOutcome.accepted(words(data.get("desc"))), data.get("result"))
    errors = next(iter(mappings(data.get("errors"))), {})
    code = integer(errors.get("code"))
    if code is None and status != STATUS_FAILED:
        code = status
    said = (words(data.get("desc")), words(errors.get("codemsg")))
    said_once = " – ".join(dict.fromkeys(each for each in said if each))
    return Answer(refused_by_code("" if code is None else str(code), said_once))


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


def _said(envelope: dict[str, Any]) -> str:
    """Return what an envelope says, as it says it, on a line."""
    data = mapping(envelope.get("data"))
    parts = [f"ret {integer(envelope.get('ret'))}", words(envelope.get("msg"))]
    status = integer(data.get("status"))
    if status is not None:
        parts += [f"status {status}", words(data.get("desc"))]
    return ", ".join(part for part in parts if part)


def _not_an_envelope(reply: Reply, own_words: str, redaction: Redaction) -> Answer:
    if reply.redirect_host:
        host = redaction.text(reply.redirect_host)
        return Answer(CallOutcome.unknown(Reason.REDIRECT, host, own_words))
    detail = f"HTTP {reply.http_status}"
    return Answer(CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, detail, own_words))
