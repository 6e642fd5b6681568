"""The operations of the API: sign-in, calls, phones, records, and the table of them by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import datetime, timedelta, timezone

from dialer_gui.simulator.accounts import Account, Extension, ExtensionState
from dialer_gui.simulator.call_timelines import HangUpCause, Phase, PlacedCall, Way
from dialer_gui.simulator.operation_types import (
    RET_BAD_APP_ID,
    RET_BAD_TOKEN,
    RET_UNKNOWN_SERVICE,
    RET_WORDS,
    Answer,
    Delivery,
    OpenOperation,
    Operation,
    Parameter,
    Reply,
    Request,
    accepted,
    error_page,
    failed,
    first_complaint,
    parameter_malformed,
    parameter_missing,
    request_failed,
)
from dialer_gui.simulator.records import Condition, Record, Records, two_tone_wav
from dialer_gui.simulator.rules import Fault
from dialer_gui.simulator.scenarios import scenario_for
from dialer_gui.simulator.state import PbxState

CODE_OPERATION_FAILED = 1003
AUTHORISED_UNTIL = "2099-12-31 00:00:00"
AUTHORISATION_MODEL = "1"


def _login(pbx: PbxState, fields: Mapping[str, str]) -> Answer:
    account = pbx.account_with_app_id(fields["appid"])
    if account is None:
        return Answer(request_failed(RET_BAD_APP_ID, RET_WORDS[RET_BAD_APP_ID]))
    if fields["accesskey"] != account.access_key:
        return Answer(failed(pbx.now(), CODE_OPERATION_FAILED))
    token = pbx.sign_in(account)
    as_number = pbx.sign_ins % 2 == 0
    result = {
        "token": token,
        "companyname": account.name,
        "companycode": account.company_code if as_number else str(account.company_code),
        "authtime": AUTHORISED_UNTIL,
        "authmodel": AUTHORISATION_MODEL,
    }
    return Answer(accepted(pbx.now(), desc="ok", result=result))


def _logout(pbx: PbxState, request: Request) -> Answer:
    pbx.sign_out(request.field("token"))
    return Answer(accepted(pbx.now(), desc="ok"))


LOGIN = OpenOperation((Parameter("appid"), Parameter("accesskey")), _login)
LOGOUT = Operation((), _logout)


CODE_FOREIGN = 1011
CODE_NO_SUCH_EXTENSION = 1012
CODE_DISABLED = 1013
CODE_OFFLINE = 1014
CODE_FOREIGN_CALLER_ID = 1021

DESTINATION_PATTERN = r"[0-9*#]{1,32}"
CUSTOM_FIELDS = ("userid", "chengshudu", "memberid", "customuuid")


def extension_trouble(pbx: PbxState, account: Account, number: str) -> int | None:
    """Finds the code that keeps an extension from being rung; None when it can ring."""
    extension = account.extension(number)
    if extension is None:
        return CODE_FOREIGN if pbx.is_known(number) else CODE_NO_SUCH_EXTENSION
    return {
        ExtensionState.REGISTERED: None,
        ExtensionState.OFFLINE: CODE_OFFLINE,
        ExtensionState.DISABLED: CODE_DISABLED,
    }[extension.state]


def _make_call(pbx: PbxState, request: Request) -> Answer:
    extension = request.field("extnumber")
    destination = request.field("destnumber")
    caller_id = request.field("disnumber")
    trouble = extension_trouble(pbx, request.account, extension)
    if trouble is None and caller_id and caller_id not in request.account.caller_ids:
        trouble = CODE_FOREIGN_CALLER_ID
    if trouble is not None:
        return Answer(failed(pbx.now(), trouble))
    scenario = scenario_for(destination)
    if scenario.story is not None:
        custom = {name: request.field(name) for name in CUSTOM_FIELDS if request.field(name)}
        pbx.place_call(request.account, extension, destination, caller_id, custom, scenario.story)
    return Answer(scenario.answer(pbx.now(), request.elsewhere), scenario.delivery)


MAKE_CALL = Operation(
    (
        Parameter("extnumber"),
        Parameter("destnumber", pattern=DESTINATION_PATTERN),
        Parameter("disnumber", required=False),
        *(Parameter(name, required=False) for name in CUSTOM_FIELDS),
    ),
    _make_call,
)


CODE_NOT_IN_A_CALL = 1015


def _hang_up(pbx: PbxState, request: Request) -> Answer:
    extension = request.field("extnumber")
    trouble = extension_trouble(pbx, request.account, extension)
    if trouble is None and not pbx.hang_up(extension):
        trouble = CODE_NOT_IN_A_CALL
    if trouble is not None:
        return Answer(failed(pbx.now(), trouble))
    return Answer(accepted(pbx.now(), desc="ok"))


HANG_UP_CALL = Operation((Parameter("extnumber"),), _hang_up)


WANTED_ENABLED = "1"
WANTED_DISABLED = "2"

CODE_ENABLED = "1016"


def _list_extensions(pbx: PbxState, request: Request) -> Answer:
    wanted = request.field("status")
    numbers = request.listed("extnumber")
    result = [
        _extension_entry(extension)
        for extension in request.account.extensions
        if (not numbers or extension.number in numbers) and _is_wanted(extension, wanted)
    ]
    return Answer(accepted(pbx.now(), desc="ok", result=result))


def _is_wanted(extension: Extension, wanted: str) -> bool:
    disabled = extension.state is ExtensionState.DISABLED
    return not (wanted == WANTED_ENABLED and disabled) and not (
        wanted == WANTED_DISABLED and not disabled
    )


def _extension_entry(extension: Extension) -> dict[str, object]:
    """Describes an extension with its SIP password in clear, as the provider does."""
    registered = extension.state is ExtensionState.REGISTERED
    return {
        "extnumber": extension.number,
        "password": f"sip-password-of-{extension.number}",
        "status": CODE_DISABLED if extension.state is ExtensionState.DISABLED else CODE_ENABLED,
        "register": "reg" if registered else "nreg",
    }


GET_SIPNUMBER_INFO = Operation(
    (Parameter("status", pattern="[123]"), Parameter("extnumber", required=False)), _list_extensions
)


STATUS_IDLE = 1201

_STATUS_OF = {
    Phase.EXTENSION_RINGING: 1202,
    Phase.CUSTOMER_RINGING: 1203,
    Phase.TALKING: 1204,
    Phase.ENDED: STATUS_IDLE,
}

_NOTHING: dict[str, object] = dict.fromkeys(
    ("caller", "callee", "disnumber", "direction", "channel", "idleduration", "callduration")
)


def _call_status(pbx: PbxState, request: Request) -> Answer:
    result = [_state(pbx, request, number) for number in request.listed("extnumber")]
    return Answer(accepted(pbx.now(), desc="ok", result=result))


def _state(pbx: PbxState, request: Request, number: str) -> dict[str, object]:
    trouble = extension_trouble(pbx, request.account, number)
    if trouble == CODE_OFFLINE:
        return {"extnumber": number, "status": trouble, **_NOTHING}
    if trouble is not None:
        return {"extnumber": number, "status": str(trouble), **_NOTHING}
    call = pbx.live_call(number, request.account)
    if call is not None:
        return {"extnumber": number, **_state_in_call(call, pbx.now())}
    idle_s = int(pbx.idle_s(request.account, number))
    if pbx.latest_call(request.account, number) is None:
        return {"extnumber": number, "status": STATUS_IDLE, **_NOTHING, "idleduration": idle_s}
    idle = {"status": str(STATUS_IDLE), **_NOTHING, "idleduration": str(idle_s)}
    return {"extnumber": number, **idle}


def _state_in_call(call: PlacedCall, now: float) -> dict[str, object]:
    """Describes a call; numbers arrive as texts here, as they do in the field."""
    moment = call.moment(now)
    is_incoming = call.way is Way.INCOMING
    return {
        "status": str(_STATUS_OF[moment.phase]),
        "caller": call.destination if is_incoming else call.extension,
        "callee": call.extension if is_incoming else call.destination,
        "disnumber": call.shown_number,
        "direction": "callin" if is_incoming else "callout",
        "channel": f"SIP/{call.extension}-{call.serial:08x}",
        "idleduration": "0",
        "callduration": str(int(moment.lasted_s)) if moment.phase is Phase.TALKING else "0",
    }


GET_SIP_CALL_STATUS = Operation((Parameter("extnumber"),), _call_status)


CODE_REGISTERED = 1017
CLIENT_ADDRESS = "192.0.2.17"
SERVER_ADDRESS = "198.51.100.5"


def _registration_status(pbx: PbxState, request: Request) -> Answer:
    result = [_registration_entry(pbx, request, number) for number in request.listed("extnumber")]
    return Answer(accepted(pbx.now(), desc="ok", result=result))


def _registration_entry(pbx: PbxState, request: Request, number: str) -> dict[str, object]:
    trouble = extension_trouble(pbx, request.account, number)
    if trouble is not None:
        return {"extnumber": number, "code": str(trouble), "clientip": None, "serverip": None}
    return {
        "extnumber": number,
        "code": CODE_REGISTERED,
        "clientip": CLIENT_ADDRESS,
        "serverip": SERVER_ADDRESS,
    }


GET_SIP_REGISTER_STATUS = Operation((Parameter("extnumber"),), _registration_status)


PROVIDER_TIME = timezone(timedelta(hours=8))
"""All textual times are in this zone, whatever country is served (section 9)."""
TIME_FORMAT = "%Y-%m-%d %H:%M:%S"
TIME_PATTERN = r"[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"
PAGE_SIZE_PATTERN = "[1-9][0-9]{0,2}|1000"
DOWNLOAD_ADDRESS = "198.51.100.6"

SYNC_NEW = "1"
SYNC_FETCHED = "2"

_SIDE_THAT_HUNG_UP = {
    HangUpCause.CALLER_HUNG_UP: 1,
    HangUpCause.CANCELLED: 1,
    HangUpCause.CALLEE_HUNG_UP: 2,
    HangUpCause.REJECTED: 2,
}


def _bill(pbx: PbxState, request: Request) -> Answer:
    bounds: list[float] = []
    for name in ("starttime", "endtime"):
        try:
            bounds.append(_unix_seconds(request.field(name)))
        except ValueError:
            return Answer(parameter_malformed(name, "YYYY-MM-DD HH:MM:SS"))
    records = pbx.records_by_now()
    conditions = _conditions(records, request)
    found = records.find(request.account.name, bounds[0], bounds[1] + 1, conditions)
    page, size = int(request.field("currentpage")), int(request.field("itemsperpage"))
    shown = found[(page - 1) * size : page * size]
    if request.field("syncflag") == SYNC_NEW:
        records.mark_fetched(shown)
    result = {
        "totalitems": str(len(found)),
        "currentpage": str(page),
        "itemsperpage": size,
        "bills": [_bill_entry(record) for record in shown],
    }
    return Answer(accepted(pbx.now(), desc="ok", result=result))


def _unix_seconds(text: str) -> float:
    local = datetime.strptime(text, TIME_FORMAT).replace(tzinfo=PROVIDER_TIME)
    return local.timestamp()


def _text(unix_s: float) -> str:
    return datetime.fromtimestamp(int(unix_s), PROVIDER_TIME).strftime(TIME_FORMAT)


def _conditions(records: Records, request: Request) -> Iterator[Condition]:
    """Turns the filters that are not blank into conditions."""
    if extensions := frozenset(request.listed("extnumber")):
        yield lambda record: record.extension in extensions
    if number := request.field("destnumber"):
        yield lambda record: record.destination == number
    for name in CUSTOM_FIELDS:
        if value := request.field(name):
            yield _carries(name, value)
    if direction := request.field("direction"):
        yield _is_equal("direction", int(direction))
    if method := request.field("callmethod"):
        yield _is_equal("method", int(method))
    if request.field("syncflag") == SYNC_NEW:
        yield lambda record: not records.was_fetched(record)
    if request.field("syncflag") == SYNC_FETCHED:
        yield records.was_fetched


def _carries(name: str, value: str) -> Condition:
    return lambda record: record.custom.get(name) == value


def _is_equal(attribute: str, value: int) -> Condition:
    return lambda record: bool(getattr(record, attribute) == value)


def _bill_entry(record: Record) -> dict[str, object]:
    """Describes a record; every other one has texts for numbers, and "" for null."""
    number: type[int] | type[str] = int if record.serial % 2 else str
    nothing = None if record.serial % 2 else ""
    answered_at = _text(record.started_at + record.wait_s) if record.talk_s else ""
    return {
        "id": number(record.serial),
        "extnumber": record.extension,
        "destnumber": record.destination,
        "displaynumber": record.shown_number or nothing,
        "starttime": _text(record.started_at),
        "answertime": answered_at,
        "endtime": _text(record.ended_at),
        "duration": number(record.wait_s),
        "billsec": number(record.talk_s),
        "direction": number(int(record.direction)),
        "callmethod": number(int(record.method)),
        **{name: record.custom.get(name) or nothing for name in CUSTOM_FIELDS},
        "recordfilename": record.recording or nothing,
        "downloadip": DOWNLOAD_ADDRESS if record.recording else nothing,
        "hangupdirection": number(_SIDE_THAT_HUNG_UP.get(record.cause, 0)),
        "hangupcause": number(record.cause.value),
    }


GET_BILL = Operation(
    (
        Parameter("starttime", pattern=TIME_PATTERN),
        Parameter("endtime", pattern=TIME_PATTERN),
        Parameter("syncflag", pattern="[123]"),
        Parameter("currentpage", pattern="[1-9][0-9]{0,8}"),
        Parameter("itemsperpage", pattern=PAGE_SIZE_PATTERN),
        Parameter("direction", pattern="[0-9]", required=False),
        Parameter("callmethod", pattern="[0-9]", required=False),
        Parameter("extnumber", required=False),
        Parameter("destnumber", required=False),
        *(Parameter(name, required=False) for name in CUSTOM_FIELDS),
    ),
    _bill,
)


RECORDING_PATH = "/recording/"
KEPT_FOR_S = 90 * 24 * 60 * 60
CODE_NO_SUCH_FILE = 1029


def _recording_link(pbx: PbxState, request: Request) -> Answer:
    now = pbx.now()
    records = pbx.records_by_now()
    record = records.with_recording(request.account.name, request.field("filename"))
    if record is None or record.ended_at + KEPT_FOR_S < now:
        return Answer(failed(now, CODE_NO_SUCH_FILE))
    result = {
        "downurl": f"{request.origin}{RECORDING_PATH}{pbx.links.issue()}",
        "expiredtime": f"The link expires after {pbx.links.lifetime_s:g} seconds",
    }
    return Answer(accepted(now, desc="ok", result=result))


def recording(pbx: PbxState, key: str) -> Reply:
    """Serves what a link leads to."""
    if pbx.links.is_open(key):
        return Reply(two_tone_wav(), headers={"Content-Type": "audio/wav"})
    text = b"This link has expired or was never valid.\n"
    return Reply(text, 404, {"Content-Type": "text/plain; charset=utf-8"})


GET_RECODE_FILE = Operation((Parameter("filename"),), _recording_link)


MAKE_CALL_NAME = "App.Sip_Call.MakeCall"
HANG_UP_NAME = "App.Sip_Call.HangupCall"

OPERATIONS: Mapping[str, Operation | OpenOperation] = {
    "App.Sip_Auth.Login": LOGIN,
    "App.Sip_Auth.Logout": LOGOUT,
    MAKE_CALL_NAME: MAKE_CALL,
    HANG_UP_NAME: HANG_UP_CALL,
    "App.Sip_Status.GetSipCallStatus": GET_SIP_CALL_STATUS,
    "App.Sip_Status.GetSipRegisterStatus": GET_SIP_REGISTER_STATUS,
    "App.Sip_Sipnum.GetSipnumberInfo": GET_SIPNUMBER_INFO,
    "App.Sip_Cdr.GetBill": GET_BILL,
    "App.Sip_Cdr.GetRecodeFile": GET_RECODE_FILE,
}

_TOKEN = Parameter("token")


def answer(pbx: PbxState, fields: Mapping[str, str], *, origin: str, elsewhere: str) -> Answer:
    """Answers a request, in the order: what is broken, its form, its token, what it asks for.

    Args:
        pbx: What the provider knows; an accepted call is placed in it.
        fields: The request's form fields.
        origin: The server's own address, as the client has reached it.
        elsewhere: The address that a redirect would lead to.
    """
    name = fields.get("service", "")
    fault = pbx.faults.of(name)
    if fault.is_down:
        return Answer(error_page())
    if not name:
        return Answer(parameter_missing("service"))
    if fault.hangs:
        return Answer(error_page(), Delivery.NEVER)
    with pbx.lock:
        said = _trouble(name, fault) or _served(pbx, name, fields, origin, elsewhere)
    return replace(said, delay_s=fault.delay_s)


def _trouble(name: str, fault: Fault) -> Answer | None:
    ret = fault.refused_with
    if ret is None:
        return None
    if ret == RET_UNKNOWN_SERVICE:
        return _unknown_service(name)
    return Answer(request_failed(ret, RET_WORDS.get(ret, "The request is refused")))


def _served(
    pbx: PbxState, name: str, fields: Mapping[str, str], origin: str, elsewhere: str
) -> Answer:
    operation = OPERATIONS.get(name)
    is_missing = name == HANG_UP_NAME and not pbx.rules.offers_hang_up
    if operation is None or is_missing:
        return _unknown_service(name)
    if isinstance(operation, OpenOperation):
        complaint = first_complaint(operation.parameters, fields)
        return operation.run(pbx, fields) if complaint is None else Answer(complaint)
    complaint = first_complaint((_TOKEN, *operation.parameters), fields)
    if complaint is not None:
        return Answer(complaint)
    account = pbx.account_for(fields["token"])
    if account is None:
        return Answer(request_failed(RET_BAD_TOKEN, RET_WORDS[RET_BAD_TOKEN]))
    return operation.run(pbx, Request(account, fields, origin, elsewhere))


def _unknown_service(name: str) -> Answer:
    return Answer(request_failed(RET_UNKNOWN_SERVICE, f"No such service: {name}"))
