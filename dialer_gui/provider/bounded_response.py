"""Reading a reply within limits: every byte is counted, and a length is checked before it is used.

A server may be malicious. So :class:`BoundedResponse` stands between the socket and the HTTP
libraries, and reads the whole reply before they see any of it.
"""

from __future__ import annotations

import http.client
import io
import re
import time
import zlib
from email import errors as email_errors
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

#: For the status line, the headers, interim replies, chunk sizes and trailers together.
MAX_HEAD_BYTES = 64 * 1024
#: Lower HTTP statuses only announce that a reply follows.
HTTP_FINAL = 200

_HTTP = "HTTP/1."
_LENGTH = re.compile(r"[0-9]{1,18}")
#: A size and, perhaps, extensions, which mean nothing here.
_CHUNK_SIZE = re.compile(rb"([0-9A-Fa-f]{1,16})[ \t]*(?:;[^\r\n]*)?\r?\n")
_LINE_ENDS = frozenset({b"\r\n", b"\n"})
_PACKED = frozenset({"gzip", "x-gzip", "deflate"})
_MAX_LAYERS = 5
#: zlib finds out by itself whether it is its own format or that of gzip.
_ANY_WINDOW_BITS = 32 + zlib.MAX_WBITS
#: A line that is no header: Python's parser takes it and all headers after it for the body.
_HEADER_DEFECTS = (
    email_errors.MissingHeaderBodySeparatorDefect,
    email_errors.FirstHeaderLineIsContinuationDefect,
    email_errors.MisplacedEnvelopeHeaderDefect,
)


class ReplyError(Exception):
    """What came back can't be read; the connection is of no further use."""


class ReplyTooLarge(ReplyError):
    """The reply is larger than may be read, as sent or unpacked."""


class ReplyMalformed(ReplyError):
    """The reply breaks the rules of HTTP; the text says which, without quoting the server."""


class BoundedResponse(http.client.HTTPResponse):
    """A reply that is read whole, within a size and a time, as soon as its head is asked for.

    ``max_body_bytes`` is set by a subclass. The connection's time-out counts for the whole reply,
    that of a proxy included, and not for each read of the socket.
    """

    max_body_bytes = 0

    def __init__(self, sock: Any, *args: Any, **kwargs: Any) -> None:
        super().__init__(sock, *args, **kwargs)
        self._source = _CountedReader(sock, self.fp.detach())
        self.fp = io.BufferedReader(self._source)

    def begin(self) -> None:
        """Read head and body.

        Raises:
            ReplyError, http.client.HTTPException: it can't be read.
            OSError: the connection failed.
        """
        try:
            super().begin()
        except http.client.BadStatusLine as exc:
            line = str(exc)
            is_cut = line.startswith(_HTTP) or _HTTP.startswith(line)
            if self._source.has_ended and is_cut:
                raise http.client.IncompleteRead(b"") from exc
            raise
        if self._source.has_ended:
            raise http.client.IncompleteRead(b"")
        self._check_framing()
        self._source.bytes_left += self.max_body_bytes
        body = self._unpacked(self._whole_body())
        if len(body) > self.max_body_bytes:
            raise ReplyTooLarge
        # Bytes that belong to no request must not be taken for the answer to the next one.
        self.will_close = self.will_close or self.status < HTTP_FINAL or self._has_more()
        self._hand_over(body)

    def _check_framing(self) -> None:
        """Accept one way of saying where the body ends, said once and in digits."""
        if any(isinstance(each, _HEADER_DEFECTS) for each in self.msg.defects):
            raise ReplyMalformed("a header line")
        codings = self.msg.get_all("Transfer-Encoding", [])
        lengths = self.msg.get_all("Content-Length", [])
        if codings and [coding.strip().lower() for coding in codings] != ["chunked"]:
            raise ReplyMalformed("Transfer-Encoding")
        if codings and lengths:
            raise ReplyMalformed("Transfer-Encoding and Content-Length")
        if len(set(lengths)) > 1 or not all(_LENGTH.fullmatch(each.strip()) for each in lengths):
            raise ReplyMalformed("Content-Length")

    def _whole_body(self) -> bytes:
        if self.length is not None:
            return self._exactly(self.length)
        return self._chunks() if self.chunked else self.fp.read()

    def _chunks(self) -> bytes:
        body = bytearray()
        while size := self._chunk_size():
            body += self._exactly(size)
            if self._line() not in _LINE_ENDS:
                raise ReplyMalformed("the end of a chunk")
        while self._line() not in _LINE_ENDS:
            pass  # trailers are not needed
        return bytes(body)

    def _chunk_size(self) -> int:
        matched = _CHUNK_SIZE.fullmatch(self._line())
        if matched is None:
            raise ReplyMalformed("the size of a chunk")
        return int(matched[1], 16)

    def _exactly(self, size: int) -> bytes:
        """Read so many bytes; first checks the limit, since the buffer is allocated at once."""
        if size > self._source.bytes_left:
            raise ReplyTooLarge
        data = self.fp.read(size)
        if len(data) < size:
            raise http.client.IncompleteRead(b"", size - len(data))
        return data

    def _line(self) -> bytes:
        line = self.fp.readline()
        if not line.endswith(b"\n"):
            raise http.client.IncompleteRead(b"")
        return line

    def _unpacked(self, body: bytes) -> bytes:
        """Unpack gzip and deflate; some servers compress although they were asked not to."""
        names = ",".join(self.msg.get_all("Content-Encoding", [])).lower()
        codings = [name.strip() for name in names.split(",") if name.strip()]
        if len(codings) > _MAX_LAYERS:
            raise ReplyMalformed("Content-Encoding")
        if not body or not _PACKED.issuperset(codings):
            return body
        for coding in reversed(codings):
            body = _unpack(body, coding, self.max_body_bytes)
        return body

    def _has_more(self) -> bool:
        """Whether bytes came behind the reply, together with it."""
        self._source.is_paused = True
        return bool(self.fp.peek(1))

    def _hand_over(self, body: bytes) -> None:
        """Let the libraries see a plain reply of known length, which needs no socket any more."""
        self.fp.close()
        self.fp = io.BufferedReader(io.BytesIO(body))
        self.chunked = False
        self.length = len(body)
        for name in ("Transfer-Encoding", "Content-Encoding", "Content-Length"):
            del self.msg[name]
        self.msg["Content-Length"] = str(len(body))


class _CountedReader(io.RawIOBase):
    """What a socket receives, up to a number of bytes and a point in time.

    Attributes:
        bytes_left: how many may still come.
        has_ended: whether the other side has sent its last byte.
        is_paused: whether to behave as if nothing had come.
    """

    def __init__(self, sock: Any, raw: io.RawIOBase) -> None:
        super().__init__()
        self._sock = sock
        self._raw = raw
        timeout_s: float | None = sock.gettimeout()
        self._ends_at_s = None if timeout_s is None else time.monotonic() + timeout_s
        self.bytes_left = MAX_HEAD_BYTES
        self.has_ended = False
        self.is_paused = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int | None:
        """Receive what there is, as any raw stream does.

        Raises:
            ReplyTooLarge: more came than may.
            OSError: the connection failed; TimeoutError when the time is over.
        """
        if self.is_paused:
            return None
        if self._ends_at_s is not None:
            remaining_s = self._ends_at_s - time.monotonic()
            if remaining_s <= 0.0:
                raise TimeoutError("the reply takes too long")
            self._sock.settimeout(remaining_s)
        count: int | None = self._raw.readinto(buffer)
        if count is None:
            raise TimeoutError("nothing came in time")
        self.has_ended = count == 0
        self.bytes_left -= count
        if self.bytes_left < 0:
            raise ReplyTooLarge
        return count

    def close(self) -> None:
        self._raw.close()
        super().close()


def _unpack(packed: bytes, coding: str, max_bytes: int) -> bytes:
    """Undo gzip or deflate, no further than the limit.

    Raises:
        ReplyTooLarge: there is more.
        ReplyMalformed: it is neither.
        http.client.IncompleteRead: its end is missing.
    """
    # Some servers leave out zlib's own frame, although the standard demands it.
    is_bare = coding == "deflate" and not (
        packed[0] & 0x0F == zlib.DEFLATED and int.from_bytes(packed[:2], "big") % 31 == 0
    )
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS if is_bare else _ANY_WINDOW_BITS)
    try:
        unpacked = unpacker.decompress(packed, max_bytes + 1)
    except zlib.error as exc:
        raise ReplyMalformed("Content-Encoding") from exc
    if len(unpacked) > max_bytes:
        raise ReplyTooLarge
    if not unpacker.eof:
        raise http.client.IncompleteRead(b"")
    return unpacked
