"""One question to the provider, one answer back, whatever happens on the way."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace

import requests
from urllib3.exceptions import HTTPError

from dialer_gui.domain.accounts import is_usable_address
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.secret import Secret
from dialer_gui.provider.envelope import Answer, read_answer
from dialer_gui.provider.failures import outcome_of_failure
from dialer_gui.provider.interruption import Interrupted, Interruption
from dialer_gui.provider.redaction import Redaction
from dialer_gui.provider.transport import AddressInvalid, ReplyTooLarge, Transport

logger = logging.getLogger(__name__)

_FAILURES = (
    AddressInvalid,
    Interrupted,
    ReplyTooLarge,
    requests.RequestException,
    HTTPError,
    OSError,
    ValueError,
)


class Exchange:
    """The provider, seen from one thread. Each question is sent once and never repeated."""

    def __init__(self) -> None:
        self._transport = Transport()

    def ask(
        self,
        address: str,
        fields: Mapping[str, str],
        secret: Secret,
        interruption: Interruption,
        deadline_s: float,
    ) -> Answer:
        """Send the fields and return exactly one answer; raises nothing.

        Args:
            address: the account's API address.
            fields: ``service`` first, in the order in which they are sent.
            secret: the one among the fields; taken out of a reply that repeats it.
            interruption: ends it from another thread.
            deadline_s: total seconds.
        """
        if not is_usable_address(address):
            return Answer(CallOutcome.not_sent(Reason.ADDRESS_INVALID))
        redaction = Redaction(secret)
        try:
            reply = self._transport.post(address, fields, interruption, deadline_s)
            return read_answer(reply, redaction)
        except _FAILURES as exc:
            outcome = outcome_of_failure(exc, interruption, self._transport, address)
            return Answer(replace(outcome, detail=redaction.text(outcome.detail)))

    def open_ahead(self, address: str) -> None:
        """Open a connection that the next question can use; safe from a thread of its own."""
        if not is_usable_address(address):
            return
        try:
            self._transport.open_ahead(address)
        except _FAILURES as exc:
            logger.debug("no connection ahead of the question: %s", type(exc).__name__)

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()
