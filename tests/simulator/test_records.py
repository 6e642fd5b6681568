"""Records and recordings, over real HTTP, by a clock of our own."""

from __future__ import annotations

import array
import io
import ssl
import wave
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests
import trustme

from dialer_gui.simulator import DEMO_CALLER_IDS, DEMO_COMPANY, DEMO_EXTENSIONS
from dialer_gui.simulator.call_timelines import HangUpCause
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.records import Direction, Method, Record
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.simulator.client import DEADLINE_S, a_session, ask, call_fields, error_code, post, result
from tests.simulator.conftest import Clock

GET_BILL = "Sip_Cdr.GetBill"
FIRST, SECOND, *_ = DEMO_EXTENSIONS
MIDNIGHT_UTC = 1_699_920_000.0
"""2023-11-14 00:00:00, which is 08:00:00 where the provider keeps its time."""
DAY = {"starttime": "2023-11-14 00:00:00", "endtime": "2023-11-15 23:59:59"}
ALL = {"syncflag": "3", "currentpage": "1", "itemsperpage": "1000", **DAY}

RECORD = Record(1, FIRST, "4930123", MIDNIGHT_UTC, wait_s=5)


def found(provider: Simulator, **changes: str) -> dict[str, Any]:
    shown: dict[str, Any] = result(provider, GET_BILL, **ALL | changes)
    return shown


def ids(provider: Simulator, **changes: str) -> list[int]:
    return [int(bill["id"]) for bill in found(provider, **changes)["bills"]]


def test_a_call_is_on_record_a_little_after_its_end(provider: Simulator, clock: Clock) -> None:
    clock.now = MIDNIGHT_UTC
    fields = call_fields("0001", disnumber=DEMO_CALLER_IDS[0], userid="e-7", customuuid="热")
    post(provider, fields)
    clock.now += 37 + 1.9
    assert found(provider)["bills"] == []
    clock.now += 0.1
    assert found(provider) == {
        "totalitems": "1",
        "currentpage": "1",
        "itemsperpage": 1000,
        "bills": [
            {
                "id": 1,
                "extnumber": FIRST,
                "destnumber": fields["destnumber"],
                "displaynumber": DEMO_CALLER_IDS[0],
                "starttime": "2023-11-14 08:00:00",
                "answertime": "2023-11-14 08:00:07",
                "endtime": "2023-11-14 08:00:37",
                "duration": 7,
                "billsec": 30,
                "direction": 2,
                "callmethod": 3,
                "userid": "e-7",
                "chengshudu": None,
                "memberid": None,
                "customuuid": "热",
                "recordfilename": f"20231114000000-{FIRST}-{fields['destnumber']}-1.wav",
                "downloadip": "198.51.100.6",
                "hangupdirection": 0,
                "hangupcause": 10001,
            }
        ],
    }


@pytest.mark.parametrize(
    ("ending", "cause", "wait_s", "talk_s"),
    [
        ("0001", 10001, 7, 30),
        ("0002", 10006, 4, 0),
        ("0003", 10016, 23, 0),
        ("0004", 10002, 20, 0),
        ("0005", 10041, 7, 8),
        ("0006", 10003, 6, 0),
        ("0007", 10009, 5, 0),
        ("0008", 10005, 18, 0),
    ],
)
def test_every_way_to_end(
    provider: Simulator, clock: Clock, ending: str, cause: int, wait_s: int, talk_s: int
) -> None:
    clock.now = MIDNIGHT_UTC
    post(provider, call_fields(ending))
    clock.now += 60
    (bill,) = found(provider)["bills"]
    assert (bill["hangupcause"], bill["duration"], bill["billsec"]) == (cause, wait_s, talk_s)
    assert bool(bill["answertime"]) == bool(bill["recordfilename"]) == bool(talk_s)


def test_who_hung_up_by_hand(provider: Simulator, clock: Clock) -> None:
    clock.now = MIDNIGHT_UTC
    for by_customer in (False, True):
        post(provider, call_fields())
        clock.now += 10
        provider.pbx.hang_up(FIRST, by_customer=by_customer)
    clock.now += 10
    ends = [(int(b["hangupcause"]), int(b["hangupdirection"])) for b in found(provider)["bills"]]
    assert ends == [(10040, 1), (10041, 2)]


def test_a_talk_of_a_moment_counts_as_answered(provider: Simulator, clock: Clock) -> None:
    clock.now = MIDNIGHT_UTC
    post(provider, call_fields())
    clock.now += 7.1
    provider.pbx.hang_up(FIRST)
    clock.now += 10
    assert [bill["billsec"] for bill in found(provider)["bills"]] == [1]


def test_types_differ_from_record_to_record(provider: Simulator) -> None:
    provider.pbx.add_records(DEMO_COMPANY, [RECORD, replace(RECORD, serial=2)])
    first, second = found(provider)["bills"]
    assert (first["id"], first["billsec"], first["memberid"]) == (1, 0, None)
    assert (second["id"], second["billsec"], second["memberid"]) == ("2", "0", "")
    assert (first["answertime"], second["answertime"]) == ("", "")


def test_how_a_call_came_about_is_told(provider: Simulator, clock: Clock) -> None:
    clock.now = MIDNIGHT_UTC
    post(provider, call_fields("0002"))
    provider.pbx.dial_by_hand(FIRST, "4989")
    provider.pbx.receive_call(FIRST, "4940")
    clock.now += 60
    said = {b["destnumber"]: (int(b["direction"]), int(b["callmethod"])) for b in bills(provider)}
    assert said == {call_fields("0002")["destnumber"]: (2, 3), "4989": (2, 1), "4940": (1, 1)}


def bills(provider: Simulator) -> list[dict[str, Any]]:
    listed: list[dict[str, Any]] = found(provider)["bills"]
    return listed


def test_a_delay_and_a_prefix_of_this_installations_own(clock: Clock) -> None:
    clock.now = MIDNIGHT_UTC
    rules = Rules(record_delay_s=120.0, record_prefix="00")
    with Simulator(pbx=demo_state(rules=rules, clock=clock)) as provider:
        post(provider, call_fields("0002"))
        clock.now += 4 + 119
        assert bills(provider) == []
        clock.now += 1
        assert [b["destnumber"] for b in bills(provider)] == [
            "00" + call_fields("0002")["destnumber"]
        ]


RECORDS = [
    RECORD,
    replace(RECORD, serial=2, extension=SECOND, destination="4940"),
    replace(RECORD, serial=3, direction=Direction.INCOMING, method=Method.BY_PHONE),
    replace(RECORD, serial=4, custom={"userid": "u", "chengshudu": "c"}),
    replace(RECORD, serial=5, custom={"memberid": "m", "customuuid": "d"}),
    replace(RECORD, serial=6, method=Method.BY_PHONE),
]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({}, [1, 2, 3, 4, 5, 6]),
        ({"extnumber": FIRST}, [1, 3, 4, 5, 6]),
        ({"extnumber": f"{SECOND},8999"}, [2]),
        ({"destnumber": "4940"}, [2]),
        ({"direction": "2"}, [1, 2, 4, 5, 6]),
        ({"direction": "1"}, [3]),
        ({"callmethod": "3"}, [1, 2, 4, 5]),
        ({"userid": "u"}, [4]),
        ({"chengshudu": "c"}, [4]),
        ({"memberid": "m"}, [5]),
        ({"customuuid": "d"}, [5]),
        ({"userid": "u", "memberid": "m"}, []),
        ({"extnumber": FIRST, "direction": "2", "callmethod": "3"}, [1, 4, 5]),
    ],
)
def test_filters(provider: Simulator, filters: dict[str, str], expected: list[int]) -> None:
    provider.pbx.add_records(DEMO_COMPANY, RECORDS)
    shown = found(provider, **filters)
    assert [int(bill["id"]) for bill in shown["bills"]] == expected
    assert shown["totalitems"] == str(len(expected))


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        ("2023-11-14 08:00:00", "2023-11-14 08:00:00", [1]),
        ("2023-11-14 07:59:59", "2023-11-14 08:00:01", [1, 2]),
        ("2023-11-14 08:00:01", "2023-11-14 23:00:00", [2, 3]),
        ("2023-11-14 00:00:00", "2023-11-14 07:59:59", []),
        ("2023-11-15 00:00:00", "2023-11-13 00:00:00", []),
    ],
)
def test_times_are_those_of_the_provider(
    provider: Simulator, since: str, until: str, expected: list[int]
) -> None:
    starts = [(3, 3600.0), (1, 0.5), (2, 1.0)]
    records = [replace(RECORD, serial=n, started_at=MIDNIGHT_UTC + s) for n, s in starts]
    provider.pbx.add_records(DEMO_COMPANY, records)
    assert ids(provider, starttime=since, endtime=until) == expected


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("starttime", ""),
        ("starttime", "2023-11-14"),
        ("endtime", "2023-02-30 00:00:00"),
        ("endtime", "0000-01-01 00:00:00"),
        ("syncflag", ""),
        ("syncflag", "4"),
        ("currentpage", "0"),
        ("currentpage", "-1"),
        ("itemsperpage", "0"),
        ("itemsperpage", "1001"),
        ("itemsperpage", "all"),
        ("direction", "out"),
        ("callmethod", "x"),
    ],
)
def test_a_malformed_question_names_its_field(provider: Simulator, name: str, value: str) -> None:
    reply = ask(provider, GET_BILL, **ALL | {name: value})
    assert reply["ret"] == 400
    assert name in reply["msg"]


def test_pages(provider: Simulator) -> None:
    count, size = 2500, 1000
    provider.pbx.add_records(
        DEMO_COMPANY,
        [replace(RECORD, serial=n, started_at=MIDNIGHT_UTC + n % 50) for n in range(1, count + 1)],
    )
    pages = [found(provider, currentpage=str(page), itemsperpage=str(size)) for page in (1, 2, 3)]
    assert [len(page["bills"]) for page in pages] == [1000, 1000, 500]
    seen = [int(bill["id"]) for page in pages for bill in page["bills"]]
    assert sorted(seen) == list(range(1, count + 1))
    assert [bill["starttime"] for bill in pages[0]["bills"]] == sorted(
        bill["starttime"] for bill in pages[0]["bills"]
    )
    beyond = found(provider, currentpage="4", itemsperpage=str(size))
    assert (beyond["bills"], beyond["totalitems"], beyond["currentpage"]) == ([], "2500", "4")


def test_who_asks_for_what_is_new_takes_it_away(provider: Simulator) -> None:
    provider.pbx.add_records(DEMO_COMPANY, RECORDS[:3])
    assert ids(provider, syncflag="3") == [1, 2, 3]
    assert ids(provider, syncflag="2") == []
    assert ids(provider, syncflag="1", itemsperpage="2") == [1, 2]
    assert ids(provider, syncflag="2") == [1, 2]
    assert ids(provider, syncflag="1") == [3]
    assert ids(provider, syncflag="1") == []
    assert ids(provider, syncflag="3") == [1, 2, 3]


def test_records_of_another_company_stay_there(provider: Simulator) -> None:
    provider.pbx.add_records("Another company", [RECORD])
    assert ids(provider) == []
    with pytest.raises(ValueError, match="record 1"):
        provider.pbx.add_records(DEMO_COMPANY, [RECORD])


def test_calls_go_on_record_after_those_that_were_added(provider: Simulator, clock: Clock) -> None:
    clock.now = MIDNIGHT_UTC + 10
    provider.pbx.add_records(DEMO_COMPANY, [replace(RECORD, serial=70)])
    post(provider, call_fields("0002"))
    clock.now += 60
    assert ids(provider) == [70, 71]
    assert ids(provider) == [70, 71]
    clock.now += 1
    provider.pbx.add_records(
        DEMO_COMPANY, [replace(RECORD, serial=9, cause=HangUpCause.BUSY, talk_s=3)]
    )
    assert ids(provider) == [9, 70, 71]


GET_FILE = "Sip_Cdr.GetRecodeFile"
DAYS_S = 24 * 60 * 60.0
MINUTES_S = 60.0


def with_a_recording(pbx: PbxState, *, account: str = DEMO_COMPANY) -> PbxState:
    extension = DEMO_EXTENSIONS[0]
    record = Record(1, extension, "4930", pbx.now(), wait_s=5, talk_s=9, recording="a.wav")
    pbx.add_records(account, [record])
    return pbx


def download(address: str) -> requests.Response:
    with a_session() as session:
        return session.get(address, timeout=DEADLINE_S, allow_redirects=False)


def test_the_recording_of_a_call_is_a_short_sound(provider: Simulator, clock: Clock) -> None:
    post(provider, call_fields("0001"))
    clock.now += 60
    (record,) = provider.pbx.records_by_now().find(DEMO_COMPANY, 0.0, clock.now, [])
    answer = result(provider, GET_FILE, filename=record.recording)
    assert answer["downurl"].startswith(f"{provider.address}/recording/")
    assert answer["expiredtime"] == "The link expires after 300 seconds"
    response = download(answer["downurl"])
    assert (response.status_code, response.headers["Content-Type"]) == (200, "audio/wav")
    with wave.open(io.BytesIO(response.content)) as sound:
        assert (sound.getnchannels(), sound.getsampwidth(), sound.getframerate()) == (1, 2, 8000)
        assert sound.getnframes() == 8000
        samples = array.array("h", sound.readframes(8000))
    assert 1000 < max(samples) < 10_000
    assert samples[0] == 0


def test_a_link_works_for_five_minutes(provider: Simulator, clock: Clock) -> None:
    with_a_recording(provider.pbx)
    link = result(provider, GET_FILE, filename="a.wav")["downurl"]
    clock.now += 5 * MINUTES_S - 1
    assert [download(link).status_code for _ in range(2)] == [200, 200]
    clock.now += 1
    response = download(link)
    assert (response.status_code, "expired" in response.text) == (404, True)
    assert response.headers["Content-Type"].startswith("text/plain")
    assert download(result(provider, GET_FILE, filename="a.wav")["downurl"]).status_code == 200
    assert download(link).status_code == 404


def test_its_time_can_be_shortened(clock: Clock) -> None:
    pbx = with_a_recording(demo_state(rules=Rules(link_lifetime_s=2.5), clock=clock))
    with Simulator(pbx=pbx) as provider:
        answer = result(provider, GET_FILE, filename="a.wav")
        assert answer["expiredtime"] == "The link expires after 2.5 seconds"
        clock.now += 2.5
        assert download(answer["downurl"]).status_code == 404


def test_every_link_is_another(provider: Simulator) -> None:
    with_a_recording(provider.pbx)
    links = {result(provider, GET_FILE, filename="a.wav")["downurl"] for _ in range(3)}
    assert len(links) == 3


@pytest.mark.parametrize("key", ["", "0" * 32, "a.wav", "recording/"])
def test_a_made_up_link_leads_nowhere(provider: Simulator, key: str) -> None:
    with_a_recording(provider.pbx)
    assert download(f"{provider.address}/recording/{key}").status_code == 404


def test_no_such_file(provider: Simulator, clock: Clock) -> None:
    with_a_recording(provider.pbx, account="Another company")
    for name in ("a.wav", "b.wav"):
        assert error_code(provider, GET_FILE, filename=name) == 1029
    assert ask(provider, GET_FILE)["ret"] == 400


def test_recordings_are_kept_for_three_months(provider: Simulator, clock: Clock) -> None:
    with_a_recording(provider.pbx)
    clock.now += 90 * DAYS_S
    result(provider, GET_FILE, filename="a.wav")
    clock.now += 15
    assert error_code(provider, GET_FILE, filename="a.wav") == 1029


def test_the_link_is_as_secure_as_the_server(clock: Clock) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority = trustme.CA()
    authority.issue_cert("127.0.0.1").configure_cert(context)
    pbx = with_a_recording(demo_state(clock=clock))
    with (
        Simulator(pbx=pbx, ssl_context=context) as provider,
        authority.cert_pem.tempfile() as trusted,
        a_session() as session,
    ):
        session.verify = trusted
        fields = {"filename": "a.wav", "service": f"App.{GET_FILE}"}
        fields["token"] = call_fields()["token"]
        link = post(provider, fields, session=session).json()["data"]["result"]["downurl"]
        assert urlsplit(link).scheme == "https"
        assert session.get(link, timeout=DEADLINE_S).content.startswith(b"RIFF")
