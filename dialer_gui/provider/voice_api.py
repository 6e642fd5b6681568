"""The operations the dialer uses, each a typed call."""

from __future__ import annotations

import logging
import time

import requests
from urllib3.exceptions import HTTPError

from dialer_gui.domain.accounts import is_usable_address
from dialer_gui.domain.calls import CallOutcome, CallRequest, Reason
from dialer_gui.domain.secret import Secret
from dialer_gui.provider.envelope import outcome_of_reply
from dialer_gui.provider.failures import outcome_of_failure
from dialer_gui.provider.interruption import Interrupted, Interruption
from dialer_gui.provider.transport import AddressInvalid, Reply, ReplyTooLarge, Transport

logger = logging.getLogger(__name__)

MAKE_CALL = "App.Sip_Call.MakeCall"
#: A shorter text is no token, and may well stand in a reply by itself.
MIN_TOKEN_LENGTH = 16

_FAILURES = (
    AddressInvalid,
    Interrupted,
    ReplyTooLarge,
    requests.RequestException,
    HTTPError,
    OSError,
    ValueError,
)


class VoiceApi:
    """The provider, seen from one thread. Each operation is sent once and never repeated."""

    def __init__(self) -> None:
        self._transport = Transport()

    def make_call(
        self,
        address: str,
        token: Secret,
        request: CallRequest,
        interruption: Interruption,
        deadline_s: float,
    ) -> CallOutcome:
        """Ask the provider to ring the extension and connect it (provider documentation, 3).

        Args:
            address: the account's API address.
            token: 32 characters.
            request: number, extension, caller ID and details, as they go out.
            interruption: ends it from another thread.
            deadline_s: total seconds.

        Returns:
            Exactly one outcome, whatever happens on the way.
        """
        started_s = time.monotonic()
        if not is_usable_address(address):
            return CallOutcome.not_sent(Reason.ADDRESS_INVALID)
        try:
            reply = self._transport.post(
                address, make_call_fields(token, request), interruption, deadline_s
            )
            outcome = outcome_of_reply(_without(token, reply))
        except _FAILURES as exc:
            outcome = outcome_of_failure(exc, interruption, self._transport, address)
        elapsed_ms = (time.monotonic() - started_s) * 1000
        logger.info(
            "MakeCall to …%s from %s: %s (%s) after %.0f ms",
            request.dialled[-3:],
            request.extension,
            outcome.kind.value,
            outcome.reason.value,
            elapsed_ms,
        )
        return outcome

    def open_ahead(self, address: str) -> None:
        """Open a connection that the next call can use; safe from a thread of its own."""
        if not is_usable_address(address):
            return
        try:
            self._transport.open_ahead(address)
        except _FAILURES as exc:
            logger.debug("no connection ahead of the call: %s", type(exc).__name__)

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()


def _without(token: Secret, reply: Reply) -> Reply:
    """Take out the token where a server repeats it: its words are shown and kept."""
    text = token.reveal()
    if len(text) < MIN_TOKEN_LENGTH:
        return reply
    body = reply.body.replace(text.encode("utf-8", "replace"), "…".encode())
    return Reply(reply.http_status, body, reply.redirect_host.replace(text, "…"))


def make_call_fields(token: Secret, request: CallRequest) -> dict[str, str]:
    """Return MakeCall's form fields in the documented order; blank optional ones are left out.

    See provider documentation, section 3.
    """
    details = request.details
    optional = {
        "disnumber": request.caller_id,
        "userid": details.employee_id,
        "chengshudu": details.maturity,
        "memberid": details.member_id,
        "customuuid": details.customer_id,
    }
    return {
        "service": MAKE_CALL,
        "token": token.reveal(),
        "extnumber": request.extension,
        "destnumber": request.dialled,
    } | {name: value for name, value in optional.items() if value.strip()}
