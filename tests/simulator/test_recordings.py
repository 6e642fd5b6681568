"""Links to recordings over real HTTP: what they lead to, and for how long."""

from __future__ import annotations

import array
import io
import ssl
import wave
from urllib.parse import urlsplit

import pytest
import requests
import trustme

from dialer_gui.simulator import DEMO_COMPANY, DEMO_EXTENSIONS
from dialer_gui.simulator.demo import demo_state
from dialer_gui.simulator.records import Record
from dialer_gui.simulator.rules import Rules
from dialer_gui.simulator.server import Simulator
from dialer_gui.simulator.state import PbxState
from tests.simulator.client import DEADLINE_S, a_session, ask, call_fields, error_code, post, result
from tests.simulator.clock import Clock

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
