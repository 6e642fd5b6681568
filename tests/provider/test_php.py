"""PHP as a witness: its curl is the reference client, its ``$_POST`` what the provider sees."""

from __future__ import annotations

import contextlib
import http.client
import json
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from dialer_gui.domain.calls import CallDetails, CallRequest, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.provider.api_client import make_call_fields
from dialer_gui.simulator import DEMO_TOKEN
from tests.desktop.processes import stop
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.provider.calls import a_request, place
from tests.provider.servers import LOOPBACK, RawServer, answering, response

pytestmark = pytest.mark.skipif(
    # On Linux it is installed for the tests, and has to be there.
    not sys.platform.startswith("linux") and shutil.which("php") is None,
    reason="needs PHP",
)

FIELD_ORDER = [
    "service",
    "token",
    "extnumber",
    "destnumber",
    "disnumber",
    "userid",
    "chengshudu",
    "memberid",
    "customuuid",
]

REFERENCE_CLIENT = """<?php
$fields = json_decode(stream_get_contents(STDIN), true);
$curl = curl_init($argv[1]);
curl_setopt_array($curl, [
    CURLOPT_POST => true,
    CURLOPT_POSTFIELDS => $fields,
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_PROXY => "",
]);
if (curl_exec($curl) === false) {
    fwrite(STDERR, curl_error($curl));
    exit(1);
}
"""

DUMP = """<?php
header("Content-Type: application/json");
$dump = ["post" => $_POST, "files" => array_keys($_FILES)];
file_put_contents(__DIR__ . "/seen.json", json_encode($dump, JSON_UNESCAPED_UNICODE));
echo json_encode(["ret" => 200, "data" => ["status" => 0, "desc" => "seen"], "msg" => ""]);
"""

#: The warning is PHP's own; what it does not know before is what the dialer calls.
WARNS = """<?php
ini_set("display_errors", "1");
ini_set("html_errors", "%d");
error_reporting(E_ALL);
$route = $_POST["route"];
header("Content-Type: application/json");
echo json_encode(["ret" => 200, "data" => ["status" => 0, "desc" => "seen"], "msg" => ""]);
"""

SAMPLES = {
    "only what is needed": a_request(),
    "everything": a_request("0086 10", "493023125000", CallDetails("7", "hot", "m-1", "c-2")),
    "Chinese": a_request(details=CallDetails("王小明", "成熟度：高", "会员", "客户·编号")),
    "quotes": a_request(details=CallDetails('say "no"', "it's", "a\\b", "`x`;$y")),
    "signs": a_request(details=CallDetails("a@b", "x&y=z", "100%41+1", "<b>&amp;</b>")),
    "a leading @": a_request(details=CallDetails("@/etc/hostname", "@", "@@", "file@")),
    "line breaks": a_request(details=CallDetails("one\r\ntwo", "one\ntwo", "\n", "tab\tend\r\n")),
    "4 bytes": a_request(details=CallDetails("📞", "𠀀𠮷", "👩‍💻", "𝟜𝟚")),
    "what looks like a part": a_request(
        details=CallDetails("--\r\nContent-Disposition: form-data; name=token\r\n\r\nno", "--x--")
    ),
    "blanks around": a_request("+49 (30)", " 4930 ", CallDetails(" a ", "　", "", "\u00a0b")),
    "long": a_request(details=CallDetails("啊" * 20_000)),
}


@pytest.fixture(params=list(SAMPLES.values()), ids=list(SAMPLES))
def request_sample(request: pytest.FixtureRequest) -> CallRequest:
    sample = request.param
    assert isinstance(sample, CallRequest)
    return sample


def test_the_body_is_the_reference_client_s_byte_for_byte(
    request_sample: CallRequest, tmp_path: Path
) -> None:
    with RawServer(answering(response())) as ours, RawServer(answering(response())) as reference:
        place(ours.address, request_sample)
        _post_with_php(reference.address, request_sample, tmp_path)
    assert _without_boundary(ours.requests[0]) == _without_boundary(reference.requests[0])


def test_php_sees_every_field_exactly(request_sample: CallRequest, tmp_path: Path) -> None:
    with _php_server(tmp_path) as address:
        assert place(address, request_sample).server_text == "seen"
    seen = json.loads((tmp_path / "seen.json").read_text(encoding="utf-8"))
    assert seen["files"] == []
    expected = make_call_fields(Secret(DEMO_TOKEN), request_sample)
    assert list(seen["post"].items()) == list(expected.items())


@pytest.mark.parametrize("html_errors", [0, 1])
def test_a_warning_of_php_itself_is_told_from_the_answer(tmp_path: Path, html_errors: int) -> None:
    with _php_server(tmp_path, WARNS % html_errors) as address:
        outcome = place(address)
    assert (outcome.reason, outcome.detail) == (Reason.MIXED_REPLY, "ret 200, status 0, seen")
    # Older versions call it a notice, and an index.
    assert re.match(r"(Warning|Notice): Undefined \w+( \w+)?:? ?.?route", outcome.server_text)
    assert re.search(r"index\.php on line 5$", outcome.server_text)


def test_the_fields_stand_in_the_documented_order() -> None:
    request = SAMPLES["everything"]
    assert list(make_call_fields(Secret("t"), request)) == FIELD_ORDER
    assert make_call_fields(Secret("t"), request) == {
        "service": "App.Sip_Call.MakeCall",
        "token": "t",
        "extnumber": "8001",
        "destnumber": "0086 10",
        "disnumber": "493023125000",
        "userid": "7",
        "chengshudu": "hot",
        "memberid": "m-1",
        "customuuid": "c-2",
    }


@pytest.mark.parametrize("blank", ["", "  "])
def test_a_calls_own_id_fills_an_empty_customer_id_and_no_other(blank: str) -> None:
    request = a_request(details=CallDetails(customer_id=blank))
    fields = make_call_fields(Secret("t"), request, sends_call_id=True)
    assert fields["customuuid"] == request.id
    assert re.fullmatch("[0-9a-f]{32}", request.id)
    assert list(fields) == [*FIELD_ORDER[:4], "customuuid"]
    assert "customuuid" not in make_call_fields(Secret("t"), request)
    everything = SAMPLES["everything"]
    typed = make_call_fields(Secret("t"), everything, sends_call_id=True)
    assert typed == make_call_fields(Secret("t"), everything)


@pytest.mark.parametrize("blank", ["", " ", "\t\r\n", "　", "\u00a0"])
def test_what_is_blank_and_optional_stays_out(blank: str) -> None:
    request = a_request(caller_id=blank, details=CallDetails(blank, blank, blank, blank))
    assert list(make_call_fields(Secret("t"), request)) == FIELD_ORDER[:4]


def test_the_request_is_a_plain_post_without_anything_unasked_for() -> None:
    with RawServer(answering(response())) as server:
        place(f"{server.address}/api/index.php?site=1", a_request())
    head = server.requests[0].partition(b"\r\n\r\n")[0].decode("ascii")
    request_line, *lines = head.split("\r\n")
    assert request_line == "POST /api/index.php?site=1 HTTP/1.1"
    names = sorted(line.partition(":")[0].lower() for line in lines)
    assert names == [
        *("accept", "accept-encoding", "content-length", "content-type", "host", "user-agent")
    ]


def _post_with_php(address: str, request: CallRequest, folder: Path) -> None:
    script = folder / "reference.php"
    script.write_text(REFERENCE_CLIENT, encoding="utf-8")
    fields = make_call_fields(Secret(DEMO_TOKEN), request)
    subprocess.run(
        ["php", str(script), address],
        input=json.dumps(fields).encode(),
        check=True,
        timeout=PATIENCE_S,
    )


def _without_boundary(request: bytes) -> bytes:
    head, _, body = request.partition(b"\r\n\r\n")
    match = re.search(rb"(?i)content-type: multipart/form-data; boundary=(\S+)", head)
    assert match is not None
    boundary = match[1]
    assert body.startswith(b"--" + boundary + b"\r\n")
    assert body.endswith(b"--" + boundary + b"--\r\n")
    return body.replace(boundary, b"BOUNDARY")


@contextlib.contextmanager
def _php_server(folder: Path, script: str = DUMP) -> Iterator[str]:
    """Serve a script on a port that was free a moment ago (PHP can not choose one)."""
    (folder / "index.php").write_text(script, encoding="utf-8")
    with socket.create_server((LOOPBACK, 0)) as free:
        port = free.getsockname()[1]
    command = ["php", "-S", f"{LOOPBACK}:{port}", "index.php"]
    log = folder / "php.log"
    with log.open("wb") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=output)

    def answers() -> bool:
        assert process.poll() is None, log.read_text()
        link = http.client.HTTPConnection(LOOPBACK, port, timeout=PATIENCE_S)
        try:
            link.request("GET", "/")
            return link.getresponse().status == 200
        except OSError:
            return False
        finally:
            link.close()

    try:
        wait_for(answers, "PHP's server")
        yield f"http://{LOOPBACK}:{port}"
    finally:
        stop(process)
