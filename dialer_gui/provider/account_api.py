"""What the dialer asks beside calls: sign-in, phones, records, recordings.

Used in threads of their own, never in the call thread: a hanging answer here delays no call.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from dialer_gui.domain.calls import CallDetails, CallOutcome, Reason
from dialer_gui.domain.phones import Phone, PhoneList, PhoneState, PhoneStatus, phone_state
from dialer_gui.domain.provider_error import ProviderError
from dialer_gui.domain.records import CallRecord
from dialer_gui.domain.secret import Secret
from dialer_gui.domain.sign_in import SignedIn
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.provider.exchange import Exchange
from dialer_gui.provider.lenient import MAX_ROWS, integer, length, mapping, mappings, text
from dialer_gui.provider.provider_time import from_provider_text, to_provider_text

DEADLINE_S = 15.0
MAX_PAGE_SIZE = MAX_ROWS

_DIRECTION_OUTGOING = "2"
_CALL_METHOD_API = "3"
#: All records; 1 would take away those that another system may be waiting for.
_SYNC_ALL = "3"
#: What a phone's state tells beside its number.
_STATUS_FIELDS = (
    *("status", "caller", "callee", "disnumber", "direction", "channel"),
    *("idleduration", "callduration"),
)


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


class AccountApi:
    """One account's side of the provider, seen from one thread.

    Every method raises :class:`ProviderError` when it is refused or no answer came back.
    """

    def __init__(self, address: str, *, deadline_s: float = DEADLINE_S) -> None:
        self._address = address
        self._deadline_s = deadline_s
        self._exchange = Exchange()
        # Asked every second or two while a call lives: a handshake each time would be felt. What
        # a kept connection could mix up are two answers to this one question.
        self._status_exchange = Exchange(keeps_connections=True)
        #: Ends what is under way from another thread; a new one for a new question.
        self.cancel_token = CancelToken()

    def sign_in(self, app_id: str, access_key: Secret) -> SignedIn:
        """Get a token (provider documentation, section 4, Login)."""
        fields = {"appid": app_id, "accesskey": access_key.reveal()}
        result = mapping(self._ask("App.Sip_Auth.Login", fields, access_key))
        token = text(result.get("token"))
        if not token:
            raise ProviderError(CallOutcome.unknown(Reason.NOT_AN_ENVELOPE, "no token"))
        return SignedIn(Secret(token), time.time(), text(result.get("companyname")))

    def sign_out(self, token: Secret) -> None:
        """Clear the token, probably for every seat that shares the app id (section 4, Logout)."""
        self._ask("App.Sip_Auth.Logout", {"token": token.reveal()}, token)

    def phones(self, token: Secret) -> PhoneList:
        """List the enabled extensions (section 6). The SIP password in the reply is not read."""
        fields = {"token": token.reveal(), "status": "1"}
        result = self._ask("App.Sip_Sipnum.GetSipnumberInfo", fields, token)
        phones = tuple(_phone(row) for row in mappings(result) if text(row.get("extnumber")))
        total = length(result)
        return PhoneList(phones, total if total > MAX_ROWS else len(phones))

    def statuses(self, token: Secret, extensions: Iterable[str]) -> tuple[PhoneStatus, ...]:
        """Tell what these phones are doing now (section 5)."""
        asked = tuple(extensions)
        fields = {"token": token.reveal(), "extnumber": ",".join(asked)}
        service = "App.Sip_Status.GetSipCallStatus"
        return phone_statuses(self._ask(service, fields, token, self._status_exchange), asked)

    def records(
        self,
        token: Secret,
        start_s: float,
        end_s: float,
        *,
        extension: str = "",
        page: int = 1,
        page_size: int = MAX_PAGE_SIZE,
    ) -> RecordsPage:
        """Return a page of the outgoing calls between two times, Unix seconds (section 7)."""
        fields = {
            "token": token.reveal(),
            "starttime": to_provider_text(start_s),
            "endtime": to_provider_text(end_s),
            "syncflag": _SYNC_ALL,
            "direction": _DIRECTION_OUTGOING,
            "callmethod": _CALL_METHOD_API,
            "currentpage": str(page),
            "itemsperpage": str(min(page_size, MAX_PAGE_SIZE)),
        }
        if extension:
            fields["extnumber"] = extension
        result = mapping(self._ask("App.Sip_Cdr.GetBill", fields, token))
        bills = result.get("bills")
        records = tuple(_record(bill) for bill in mappings(bills) if text(bill.get("id")))
        return RecordsPage(records, integer(result.get("totalitems")), length(bills) > MAX_ROWS)

    def recording_link(self, token: Secret, recording: str) -> str:
        """Return a link that lives for about five minutes (section 8)."""
        fields = {"token": token.reveal(), "filename": recording}
        link = mapping(self._ask("App.Sip_Cdr.GetRecodeFile", fields, token)).get("downurl")
        # As it stands: without some of its characters it would lead elsewhere.
        return link if isinstance(link, str) else ""

    def close(self) -> None:
        """Close idle connections."""
        self._exchange.close()
        self._status_exchange.close()

    def _ask(
        self, service: str, fields: dict[str, str], secret: Secret, over: Exchange | None = None
    ) -> object:
        fields = {"service": service} | fields
        answer = (over or self._exchange).ask(
            self._address, fields, secret, self.cancel_token, self._deadline_s
        )
        if answer.outcome.reason is not Reason.ACCEPTED:
            raise ProviderError(answer.outcome)
        return answer.result


def _phone(row: dict[str, object]) -> Phone:
    is_disabled = integer(row.get("status")) == 1013
    registered = {"reg": True, "nreg": False}.get(text(row.get("register")))
    return Phone(text(row.get("extnumber")), not is_disabled, registered)


def phone_statuses(result: object, asked: Sequence[str]) -> tuple[PhoneStatus, ...]:
    """Read what phones are doing (provider documentation, section 5).

    Args:
        result: the reply's.
        asked: the extensions that were asked about.
    """
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
