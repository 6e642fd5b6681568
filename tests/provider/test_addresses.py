"""Any address a person can type has one outcome, and what is typed is what is used."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dialer_gui.domain.calls import CallOutcome, OutcomeKind, Placement, Reason
from dialer_gui.domain.credentials import Secret
from dialer_gui.provider.api_client import Access, ApiClient
from tests.provider.calls import FAR_DEADLINE_S, a_request, place
from tests.provider.servers import RawServer, answering, response

SENT = CallOutcome.accepted("Call command sent successfully")

UNUSABLE = [
    "",
    " ",
    "pbx.example",
    "pbx.example:8080",
    "127.0.0.1:8080",
    "//pbx.example",
    "ftp://pbx.example",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "http:",
    "http://",
    "http:///api",
    "http://:8080",
    "http://?x",
    "http://pbx.example:0",
    "http://pbx.example:99999",
    "http://pbx.example:-1",
    "http://pbx.example:port",
    "http://[::1",
    "http://::1]",
    "http://[rubbish]",
    "http://someone@pbx.example",
    "http://someone:secret@pbx.example",
    "http://pbx.example ",
    " http://pbx.example",
    "http://pbx example",
    "http://pbx.example/\u200b",
    "http://pbx.example\r\nX-Header: 1",
]

#: Nobody can be found under these; which words are right differs, that nothing is sent does not.
NOBODY = [
    "http://a..b/",
    "http://.pbx.example",
    "http://xn--/",
    "http://xn--a/",
    "http://xn--zzzzzzzzzzzzzzz-/",
    f"http://{'a' * 64}.example",
    f"http://{'a' * 300}/",
    f"http://{'a.' * 300}b/",
    f"http://{'é' * 300}/",
    "http://*/",
    "http://-/",
    "http://_/",
    "http://%00/",
    "http://%31%32/",
    "http://pbx_1.example",
    "http://例子.测试:8080/接口",
    "http://ﬀ.example",
    "http://a\u0338b.example",
    "http://\ud800/",
    "http://📞.example",
    "http://pbx.example\\@elsewhere.example/",
    "http://[v1.a]/",
    "http://pbx.example:/",
]


@pytest.fixture(autouse=True)
def nobody_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    """No name and no number has an address, but for those of this computer."""
    real = socket.getaddrinfo

    def getaddrinfo(host: str, *args: object, **kwargs: object) -> object:
        if host in {"127.0.0.1", "localhost"}:
            return real(host, *args, **kwargs)  # type: ignore[arg-type]
        host.encode("idna")
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)


@pytest.mark.parametrize("address", UNUSABLE)
def test_what_is_no_address_is_said_to_be_none(address: str) -> None:
    assert place(address) == CallOutcome.not_sent(Reason.ADDRESS_INVALID)


@pytest.mark.parametrize("address", NOBODY)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_where_nobody_is_nothing_is_sent(address: str, scheme: str) -> None:
    outcome = place(address.replace("http", scheme, 1))
    assert (outcome.kind, outcome.placement) == (OutcomeKind.NOT_SENT, Placement.NONE)
    assert outcome.reason in {Reason.NAME_RESOLUTION, Reason.ADDRESS_INVALID}


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("", "/"),
        ("/", "/"),
        ("/api", "/api"),
        ("/api/", "/api/"),
        ("/a//b", "/a//b"),
        ("/index.php?site=1&x=", "/index.php?site=1&x="),
        ("?site=1", "/?site=1"),
        ("/api#part", "/api"),
        ("/接口", "/%E6%8E%A5%E5%8F%A3"),
        ("/a%2Fb", "/a%2Fb"),
        ("/a;b=1,2", "/a;b=1,2"),
    ],
)
def test_the_path_is_used_as_typed(typed: str, target: str) -> None:
    with RawServer(answering(response())) as server:
        assert place(server.address + typed) == SENT
    assert server.requests[0].startswith(f"POST {target} HTTP/1.1\r\n".encode())


def test_upper_case_and_a_trailing_dot_change_nothing() -> None:
    with RawServer(answering(response())) as server:
        assert place(f"HTTP://LOCALHOST:{server.port}/API") == SENT
    assert server.requests[0].startswith(b"POST /API HTTP/1.1\r\n")


junk = st.text(alphabet="abAB01.:/?#[]@%\\-_ \t\r\né中\u200b\ud800😀&=+*~|^`{}<>\"'", max_size=30)


@given(
    st.sampled_from(
        ["http://", "https://", "HTTP://", "http:", "", "ftp://", "http://[", "http:/"]
    ),
    junk | st.text(max_size=30),
)
def test_any_junk_has_exactly_one_outcome(scheme: str, rest: str) -> None:
    api = ApiClient()
    try:
        api.open_ahead(scheme + rest)
        access = Access(scheme + rest, Secret("t" * 32), deadline_s=FAR_DEADLINE_S)
        outcome = api.make_call(access, a_request())
    finally:
        api.close()
    assert outcome.placement is Placement.NONE
    assert outcome.kind is OutcomeKind.NOT_SENT


@given(st.text(), st.text(), st.text())
def test_any_text_in_a_field_is_sent_or_not_but_never_raises(
    dialled: str, caller_id: str, token: str
) -> None:
    api = ApiClient()
    request = a_request(dialled, caller_id)
    try:
        with RawServer(answering(response())) as server:
            access = Access(server.address, Secret(token), deadline_s=FAR_DEADLINE_S)
            outcome = api.make_call(access, request)
    finally:
        api.close()
    assert outcome == SENT
