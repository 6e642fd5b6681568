"""The provider's voice API: typed calls in, typed results or errors out.

The call thread has a client of its own, so that no other question can delay a call.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from dialer_gui.domain.calls import CallDetails, CallOutcome, CallRequest, Reason
from dialer_gui.domain.credentials import Secret, SignedIn
from dialer_gui.domain.phones import Phone, PhoneList, PhoneState, PhoneStatus, phone_state
from dialer_gui.domain.records import CallRecord
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.domain.untrusted import is_usable_address
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.provider.failures import FAILURES, outcome_of_failure
from dialer_gui.provider.redaction import Redaction
from dialer_gui.provider.replies import (
    MAX_ROWS,
    Answer,
    from_provider_text,
    integer,
    length,
    mapping,
    mappings,
    read_answer,
    text,
    to_provider_text,
)
from dialer_gui.provider.transport import Transport

logger = logging.getLogger(__name__)

DEADLINE_S = 15.0
MAX_PAGE_SIZE = MAX_ROWS
MAKE_CALL = "App.Sip_Call.MakeCall"
GET_STATUS = "App.Sip_Status.GetSipCallStatus"

_DIRECTION_OUTGOING = "2"
_CALL_METHOD_API = "3"
#: All records. With 1 the provider would mark them as fetched, and another system that asks for
#: new ones would not get them.
_SYNC_ALL = "3"
#: What a phone's state tells beside its number.
_STATUS_FIELDS = (
    *("status", "caller", "callee", "disnumber", "direction", "channel"),
    *("idleduration", "callduration"),
)


@dataclass(frozen=True, slots=True)
class Access:
    """Where a request goes, with which secret, and what ends it.

    Attributes:
        address: the account's API address.
        secret: the token; for a sign-in the access key. It is masked in a reply that repeats it.
        cancel_token: ends the request from another thread.
        deadline_s: total seconds.
    """

    address: str
    secret: Secret
    cancel_token: CancelToken = field(default_factory=CancelToken)
    deadline_s: float = DEADLINE_S


@dataclass(frozen=True, slots=True)
class RecordsPage:
    """One page of records.

    Attributes:
        records: in the provider's order.
        total: how many there are on all pages; None when not told.
        is_cut: whether the reply held more than a page can have; they were not read.
    """

    records: tuple[CallRecord, ...]
    total: int | None
    is_cut: bool = False


class ApiClient:
    """The provider, seen from one thread; :meth:`open_ahead` may run in another.

    Each request is sent once and never repeated, over a connection of its own, so that no other
    request's reply can be read as its answer. Every method but :meth:`make_call` and :meth:`ask`
    raises :class:`ProviderError` when it is refused or no answer came back.
    """

    def __init__(self) -> None:
        self._transport = Transport()
        # Asked every second or two during a call, so its connection is kept and spares a handshake
        # each time. A late reply could only be taken for another one to the same question.
        self._status_transport = Transport(keeps_connections=True)

    def make_call(
        self, access: Access, request: CallRequest, *, sends_call_id: bool = False
    ) -> CallOutcome:
        """Ask the provider to ring the extension and connect it (provider documentation, 3).

        Args:
            access: where to and with which token.
            request: number, extension, caller ID and details, as they go out.
            sends_call_id: whether the request's own id fills an empty customer id.

        Returns:
            Exactly one outcome, whatever happens on the way.
        """
        started_s = time.monotonic()
        fields = make_call_fields(access.secret, request, sends_call_id=sends_call_id)
        outcome = self.ask(access, fields).outcome
        logger.info(
            "MakeCall to …%s from %s: %s (%s) after %.0f ms",
            request.dialled[-3:],
            request.extension,
            outcome.kind.value,
            outcome.reason.value,
            (time.monotonic() - started_s) * 1000,
        )
        return outcome

    def sign_in(self, access: Access, app_id: str) -> SignedIn:
        """Get a token for an access key (provider documentation, section 4, Login)."""
        fields = {
            "service": "App.Sip_Auth.Login",
            "appid": app_id,
            "accesskey": access.secret.reveal(),
        }
        result = mapping(self._result(access, fields))
        token = text(result.get("token"))
        if not token:
            raise ProviderError(CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, "no token"))
        return SignedIn(Secret(token), time.time(), text(result.get("companyname")))

    def sign_out(self, access: Access) -> None:
        """Clear the token, probably for every seat that shares the app id (section 4, Logout)."""
        self._result(access, _fields("App.Sip_Auth.Logout", access))

    def phones(self, access: Access) -> PhoneList:
        """List the enabled extensions (section 6). The SIP password in the reply is not read."""
        fields = _fields("App.Sip_Sipnum.GetSipnumberInfo", access, status="1")
        result = self._result(access, fields)
        phones = tuple(_phone(row) for row in mappings(result) if text(row.get("extnumber")))
        total = length(result)
        return PhoneList(phones, total if total > MAX_ROWS else len(phones))

    def statuses(self, access: Access, extensions: Iterable[str]) -> tuple[PhoneStatus, ...]:
        """Tell what these phones are doing now (section 5)."""
        asked = tuple(extensions)
        fields = _fields(GET_STATUS, access, extnumber=",".join(asked))
        return phone_statuses(self._result(access, fields, self._status_transport), asked)

    def records(
        self,
        access: Access,
        start_s: float,
        end_s: float,
        *,
        extension: str = "",
        page: int = 1,
        page_size: int = MAX_PAGE_SIZE,
    ) -> RecordsPage:
        """Return a page of the outgoing calls between two times, Unix seconds (section 7)."""
        fields = _fields(
            "App.Sip_Cdr.GetBill",
            access,
            starttime=to_provider_text(start_s),
            endtime=to_provider_text(end_s),
            syncflag=_SYNC_ALL,
            direction=_DIRECTION_OUTGOING,
            callmethod=_CALL_METHOD_API,
            currentpage=str(page),
            itemsperpage=str(min(page_size, MAX_PAGE_SIZE)),
        )
        if extension:
            fields["extnumber"] = extension
        result = mapping(self._result(access, fields))
        bills = result.get("bills")
        records = tuple(_record(bill) for bill in mappings(bills) if text(bill.get("id")))
        return RecordsPage(records, integer(result.get("totalitems")), length(bills) > MAX_ROWS)

    def recording_link(self, access: Access, recording: str) -> str:
        """Return a link that lives for about five minutes (section 8)."""
        fields = _fields("App.Sip_Cdr.GetRecodeFile", access, filename=recording)
        link = mapping(self._result(access, fields)).get("downurl")
        # Unchanged: without some of its characters it would lead elsewhere.
        return link if isinstance(link, str) else ""

    def ask(
        self, access: Access, fields: Mapping[str, str], transport: Transport | None = None
    ) -> Answer:
        """Send the fields and return exactly one answer; raises nothing.

        Args:
            access: where to; its secret is sent only where the fields hold it.
            fields: ``service`` first, in the order in which they are sent.
            transport: over which connections; None: each request has its own.
        """
        address, cancel_token = access.address, access.cancel_token
        if not is_usable_address(address):
            return Answer(CallOutcome.not_sent(Reason.ADDRESS_INVALID))
        transport = transport or self._transport
        redaction = Redaction(access.secret)
        try:
            reply = transport.post(address, fields, cancel_token, access.deadline_s)
            return read_answer(reply, redaction)
        except FAILURES as exc:
            outcome = outcome_of_failure(exc, cancel_token, transport, address)
            return Answer(replace(outcome, detail=redaction.text(outcome.detail)))

    def open_ahead(self, address: str) -> None:
        """Open a connection that the next request can use."""
        if not is_usable_address(address):
            return
        try:
            self._transport.open_ahead(address)
        except FAILURES as exc:
            logger.debug("no connection ahead of the question: %s", type(exc).__name__)

    def close(self) -> None:
        """Close idle connections."""
        self._transport.close()
        self._status_transport.close()

    def _result(
        self, access: Access, fields: Mapping[str, str], transport: Transport | None = None
    ) -> object:
        answer = self.ask(access, fields, transport)
        if answer.outcome.reason is not Reason.ACCEPTED:
            raise ProviderError(answer.outcome)
        return answer.result


def _fields(service: str, access: Access, **fields: str) -> dict[str, str]:
    return {"service": service, "token": access.secret.reveal()} | fields


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


def _phone(row: dict[str, object]) -> Phone:
    is_disabled = integer(row.get("status")) == 1013
    registered = {"reg": True, "nreg": False}.get(text(row.get("register")))
    return Phone(text(row.get("extnumber")), not is_disabled, registered)


def phone_statuses(result: object, asked: Sequence[str]) -> tuple[PhoneStatus, ...]:
    """Read what phones are doing (provider documentation, section 5)."""
    rows = mappings(result)
    # "All null when the phone is offline" may be meant of its number as well.
    unnamed = asked[0] if len(asked) == len(rows) == 1 else ""
    named = ((text(row.get("extnumber")) or unnamed, row) for row in rows)
    return tuple(_status(extension, row) for extension, row in named if extension)


def _status(extension: str, row: dict[str, object]) -> PhoneStatus:
    code = integer(row.get("status"))
    tells = any(row.get(name) is not None for name in _STATUS_FIELDS)
    state = phone_state(code) if tells else PhoneState.OFFLINE
    is_outgoing = text(row.get("direction")) == "callout"
    other_party = text(row.get("callee" if is_outgoing else "caller"))
    talking_s = integer(row.get("callduration")) or 0
    if state in {PhoneState.IDLE, PhoneState.OFFLINE, PhoneState.DISABLED, PhoneState.MISSING}:
        other_party, talking_s = "", 0
    return PhoneStatus(extension, state, other_party, talking_s)


def _record(bill: dict[str, object]) -> CallRecord:
    details = CallDetails(
        text(bill.get("userid")),
        text(bill.get("chengshudu")),
        text(bill.get("memberid")),
        text(bill.get("customuuid")),
    )
    return CallRecord(
        id=text(bill.get("id")),
        extension=text(bill.get("extnumber")),
        number=text(bill.get("destnumber")),
        caller_id=text(bill.get("displaynumber")),
        started_at_s=from_provider_text(text(bill.get("starttime"))),
        answered_at_s=from_provider_text(text(bill.get("answertime"))),
        ended_at_s=from_provider_text(text(bill.get("endtime"))),
        waiting_s=integer(bill.get("duration")) or 0,
        talking_s=integer(bill.get("billsec")) or 0,
        hang_up_code=integer(bill.get("hangupcause")) or 0,
        hung_up_by=text(bill.get("hangupdirection")),
        recording=text(bill.get("recordfilename")),
        details=details,
    )
