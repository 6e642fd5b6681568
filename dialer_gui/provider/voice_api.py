"""Placing a call: the one operation of the call thread."""

from __future__ import annotations

import logging
import time

from dialer_gui.domain.calls import CallOutcome, CallRequest
from dialer_gui.domain.secret import Secret
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.provider.exchange import Exchange

logger = logging.getLogger(__name__)

MAKE_CALL = "App.Sip_Call.MakeCall"


class VoiceApi:
    """The provider, seen from the call thread."""

    def __init__(self) -> None:
        self._exchange = Exchange()

    def make_call(
        self,
        address: str,
        token: Secret,
        request: CallRequest,
        cancel_token: CancelToken,
        deadline_s: float,
        *,
        sends_call_id: bool = False,
    ) -> CallOutcome:
        """Ask the provider to ring the extension and connect it (provider documentation, 3).

        Args:
            address: the account's API address.
            token: 32 characters.
            request: number, extension, caller ID and details, as they go out.
            interruption: ends it from another thread.
            deadline_s: total seconds.
            sends_call_id: whether the request's own id fills an empty customer id.

        Returns:
            Exactly one outcome, whatever happens on the way.
        """
        started_s = time.monotonic()
        fields = make_call_fields(token, request, sends_call_id=sends_call_id)
        outcome = self._exchange.ask(address, fields, token, cancel_token, deadline_s).outcome
        logger.info(
            "MakeCall to …%s from %s: %s (%s) after %.0f ms",
            request.dialled[-3:],
            request.extension,
            outcome.kind.value,
            outcome.reason.value,
            (time.monotonic() - started_s) * 1000,
        )
        return outcome

    def open_ahead(self, address: str) -> None:
        """Open a connection that the next call can use; safe from a thread of its own."""
        self._exchange.open_ahead(address)

    def close(self) -> None:
        """Close idle connections."""
        self._exchange.close()


def make_call_fields(
    token: Secret, request: CallRequest, *, sends_call_id: bool = False
) -> dict[str, str]:
    """Return MakeCall's form fields in the documented order; blank optional ones are left out.

    See provider documentation, section 3; an own id in an empty ``customuuid`` comes back in the
    record (section 7). What the person typed there stays.
    """
    details = request.details
    own_id = request.id if sends_call_id else ""
    optional = {
        "disnumber": request.caller_id,
        "userid": details.employee_id,
        "chengshudu": details.maturity,
        "memberid": details.member_id,
        "customuuid": details.customer_id if details.customer_id.strip() else own_id,
    }
    return {
        "service": MAKE_CALL,
        "token": token.reveal(),
        "extnumber": request.extension,
        "destnumber": request.dialled,
    } | {name: value for name, value in optional.items() if value.strip()}
