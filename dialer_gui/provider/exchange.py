"""One question to the provider, one answer back, whatever happens on the way."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace

from dialer_gui.domain.accounts import is_usable_address
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.secret import Secret
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.provider.envelope import Answer, read_answer
from dialer_gui.provider.failures import FAILURES, outcome_of_failure
from dialer_gui.provider.redaction import Redaction
from dialer_gui.provider.transport import Transport

logger = logging.getLogger(__name__)


class Exchange:
    """The provider, seen from one thread. Each question is sent once and never repeated.

    Each has a connection of its own, so that no other question's reply can be read as its answer.
    """

    def __init__(self, *, keeps_connections: bool = False) -> None:
        """Prepare; nothing is sent.

        Args:
            keeps_connections: whether a connection is used again where nothing is left to read;
                for one and the same question, asked again and again.
        """
        self._transport = Transport(keeps_connections=keeps_connections)

    def ask(
        self,
        address: str,
        fields: Mapping[str, str],
        secret: Secret,
        cancel_token: CancelToken,
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
            reply = self._transport.post(address, fields, cancel_token, deadline_s)
            return read_answer(reply, redaction)
        except FAILURES as exc:
            outcome = outcome_of_failure(exc, cancel_token, self._transport, address)
            return Answer(replace(outcome, detail=redaction.text(outcome.detail)))

    def open_ahead(self, address: str) -> None:
        """Open a connection that the next question can use; safe from a thread of its own."""
        if not is_usable_address(address):
            return
        try:
            self._transport.open_ahead(address)
        except FAILURES as exc:
            logger.debug("no connection ahead of the question: %s", type(exc).__name__)

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()
