"""Whatever a server sends and whenever it sends it: no question gets another one's reply."""

from __future__ import annotations

import contextlib
import random
import re
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

from dialer_gui.domain.calls import OutcomeKind
from dialer_gui.domain.credentials import Secret
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.provider.api_client import Access, ApiClient
from tests.desktop.waiting import PATIENCE_S
from tests.provider.calls import FAR_DEADLINE_S, a_request
from tests.provider.servers import LOOPBACK, receive_request, response

#: Each way of answering is met some four or forty times, with and without what makes it worse.
SEVERAL_CALLS = pytest.mark.parametrize(
    "count", [300, pytest.param(3_000, marks=pytest.mark.sweep)]
)
SEVERAL_QUESTIONS = pytest.mark.parametrize(
    "count", [100, pytest.param(500, marks=pytest.mark.sweep)]
)
TOKEN = Secret("a" * 32)
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"
EARLY = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
KEEP = b"Connection: keep-alive\r\nKeep-Alive: timeout=60\r\n"

NONCE = re.compile(rb'name="(?:destnumber|filename|extnumber)"\r\n\r\n(\d{12})\r\n')

MakeBody = Callable[[str], bytes]
#: The whole of what is sent for a reply, and whether the server closes behind it.
Framing = Callable[[bytes, bytes], tuple[bytes, bool]]


def _plain(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return response(body), False


def _kept(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return b"HTTP/1.1 200 OK\r\n%sContent-Length: %d\r\n\r\n%s" % (KEEP, len(body), body), False


def _chunked(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
    middle = len(body) // 2
    chunks = [b"%x\r\n%s\r\n" % (len(part), part) for part in (body[:middle], body[middle:])]
    return head + b"".join(chunks) + b"0\r\n\r\n", False


def _old(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return b"HTTP/1.0 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body), body), False


def _old_kept(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return b"HTTP/1.0 200 OK\r\n%sContent-Length: %d\r\n\r\n%s" % (KEEP, len(body), body), False


def _to_the_end(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return b"HTTP/1.1 200 OK\r\n%s\r\n%s" % (KEEP, body), True


def _after_continue(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return CONTINUE * 3 + response(body), False


def _after_early_hints(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return EARLY + response(body), False


def _twice(body: bytes, other: bytes) -> tuple[bytes, bool]:
    return response(body) + response(other), False


def _chunked_twice(body: bytes, other: bytes) -> tuple[bytes, bool]:
    return _chunked(body, b"")[0] + _chunked(other, b"")[0], False


def _with_a_tail(body: bytes, other: bytes) -> tuple[bytes, bool]:
    tail = _chunked(body, b"")[0][: -len(b"0\r\n\r\n")] + b"0;x=1\r\nX: 1\r\n\r\n"
    return tail + response(other)[:-7], False


def _too_short(body: bytes, other: bytes) -> tuple[bytes, bool]:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % (len(body) - 5)
    return head + body + response(other), False


def _too_long(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s" % (len(body) + 9, body), True


def _no_body(_body: bytes, other: bytes) -> tuple[bytes, bool]:
    return b"HTTP/1.1 204 No Content\r\n\r\n" + response(other), False


def _two_lengths(body: bytes, other: bytes) -> tuple[bytes, bool]:
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\nContent-Length: 0\r\n\r\n" % len(body)
    return head + body + response(other), False


def _length_and_chunks(body: bytes, other: bytes) -> tuple[bytes, bool]:
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 0\r\n\r\n"
    return head + _chunked(body, b"")[0].partition(b"\r\n\r\n")[2] + response(other), False


def _cut(body: bytes, _other: bytes) -> tuple[bytes, bool]:
    return response(body)[:-9], True


FRAMINGS: tuple[Framing, ...] = (
    *(_plain, _kept, _chunked, _old, _old_kept, _to_the_end, _after_continue, _after_early_hints),
    *(_twice, _chunked_twice, _with_a_tail, _too_short, _too_long, _no_body, _two_lengths),
    *(_length_and_chunks, _cut),
)


class FuzzingServer:
    """Answers each question with its own nonce, in a form chosen by a seed, and adds others'.

    Questions must come one after another: they share one source of chance.
    """

    def __init__(self, seed: int, body: MakeBody, *, sends_late: bool) -> None:
        self._random = random.Random(seed)
        self._body = body
        self._sends_late = sends_late
        self._listening = socket.create_server((LOOPBACK, 0))
        self.address = f"http://{LOOPBACK}:{self._listening.getsockname()[1]}"
        self._thread = threading.Thread(target=self._accept, daemon=True)

    @contextlib.contextmanager
    def running(self) -> Iterator[FuzzingServer]:
        """Serve while the block runs."""
        self._thread.start()
        try:
            yield self
        finally:
            self._listening.shutdown(socket.SHUT_RDWR)
            self._thread.join(PATIENCE_S)
            self._listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                sock, _ = self._listening.accept()
                threading.Thread(target=self._serve, args=[sock], daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        with sock, contextlib.suppress(OSError):
            self._answer(sock)

    def _answer(self, sock: socket.socket) -> None:
        late = b""
        while request := receive_request(sock):
            sock.sendall(late)
            found = NONCE.search(request)
            assert found is not None
            nonce = found[1].decode()
            other = f"{int(nonce) + 500_000_000:012}"
            framing = self._random.choice(FRAMINGS)
            reply, closes = framing(self._body(nonce), self._body(other))
            sock.sendall(reply)
            if closes:
                sock.shutdown(socket.SHUT_RDWR)
                return
            # What the server says behind the next question belongs to this one.
            late = response(self._body(nonce)) if self._sends_late else b""
            late *= self._random.random() < 0.3


def _nonces(count: int) -> list[str]:
    return [f"{490_000_000_000 + number}" for number in range(count)]


def _answer_to_call(nonce: str) -> bytes:
    return f'{{"ret":200,"data":{{"status":0,"desc":"{nonce}"}},"msg":""}}'.encode()


def _answer_with_link(nonce: str) -> bytes:
    return f'{{"ret":200,"data":{{"status":0,"result":{{"downurl":"{nonce}"}}}}}}'.encode()


def _answer_with_state(nonce: str) -> bytes:
    row = f'{{"extnumber":"8001","status":3,"direction":"callout","callee":"{nonce}"}}'
    return f'{{"ret":200,"data":{{"status":0,"result":[{row}]}}}}'.encode()


@SEVERAL_CALLS
def test_no_call_gets_another_one_s_reply(count: int) -> None:
    api, chance, own = ApiClient(), random.Random(1), 0
    with FuzzingServer(2, _answer_to_call, sends_late=True).running() as server:
        for nonce in _nonces(count):
            if chance.random() < 0.3:
                api.open_ahead(server.address)
            access = Access(server.address, TOKEN, deadline_s=FAR_DEADLINE_S)
            outcome = api.make_call(access, a_request(nonce))
            assert outcome.server_text == (nonce if outcome.kind is OutcomeKind.ACCEPTED else "")
            own += outcome.kind is OutcomeKind.ACCEPTED
    api.close()
    assert own > count // 2


def _link(api: ApiClient, access: Access, nonce: str) -> list[str]:
    return [api.recording_link(access, nonce)]


def _states(api: ApiClient, access: Access, nonce: str) -> list[str]:
    return [state.other_party for state in api.statuses(access, [nonce])]


@SEVERAL_QUESTIONS
@pytest.mark.parametrize(
    ("ask", "body", "seed", "nothing"),
    [(_link, _answer_with_link, 3, [""]), (_states, _answer_with_state, 4, [])],
    ids=["a recording's link", "a phone's state"],
)
def test_no_question_reads_what_was_left_of_the_one_before(
    ask: Callable[[ApiClient, Access, str], list[str]],
    body: MakeBody,
    seed: int,
    nothing: list[str],
    count: int,
) -> None:
    api, own = ApiClient(), 0
    # A connection is kept for looks at a phone: what came late on it would be the next one's.
    with FuzzingServer(seed, body, sends_late=body is _answer_with_link).running() as server:
        for nonce in _nonces(count):
            with contextlib.suppress(ProviderError):
                assert ask(api, Access(server.address, TOKEN), nonce) in ([nonce], nothing)
                own += 1
    api.close()
    assert own > count // 2
