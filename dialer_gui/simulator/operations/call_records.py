"""App.Sip_Cdr.GetBill: what became of calls (provider documentation, section 7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta, timezone

from dialer_gui.simulator.envelope import accepted, parameter_malformed
from dialer_gui.simulator.exchange.records import Condition, Record, Records
from dialer_gui.simulator.life import HangUpCause
from dialer_gui.simulator.operations.make_call import CUSTOM_FIELDS
from dialer_gui.simulator.operations.operation import Answer, Operation, Parameter, Request
from dialer_gui.simulator.world import World

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


def _run(world: World, request: Request) -> Answer:
    bounds: list[float] = []
    for name in ("starttime", "endtime"):
        try:
            bounds.append(_unix_seconds(request.field(name)))
        except ValueError:
            return Answer(parameter_malformed(name, "YYYY-MM-DD HH:MM:SS"))
    records = world.records_by_now()
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
        "bills": [_entry(record) for record in shown],
    }
    return Answer(accepted(world.now(), desc="ok", result=result))


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


def _entry(record: Record) -> dict[str, object]:
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
    _run,
)
