"""Reads the body of a request off the wire, with or without a length told beforehand."""

from __future__ import annotations

import io
from email.message import Message

MAX_BODY_BYTES = 1024 * 1024
MAX_LINE_BYTES = 1024
MAX_TRAILER_LINES = 100


class BadBodyError(Exception):
    """The body cannot be read; ``http_status`` says so to the client."""

    def __init__(self, http_status: int) -> None:
        super().__init__(http_status)
        self.http_status = http_status


def read_body(headers: Message, stream: io.BufferedIOBase) -> bytes:
    """Reads one body.

    Raises:
        BadBodyError: Its framing is malformed (400) or it is over ``MAX_BODY_BYTES`` (413).
        ConnectionError: The client went away in the middle.
    """
    if headers.get("Transfer-Encoding", "").strip().lower() == "chunked":
        return _read_chunks(stream)
    if "Transfer-Encoding" in headers:
        raise BadBodyError(400)
    lengths = set(headers.get_all("Content-Length", ["0"]))
    if len(lengths) > 1:
        raise BadBodyError(400)
    return _read_exactly(stream, _size(lengths.pop().strip(), base=10))


def _size(text: str, *, base: int) -> int:
    """Reads a size in bytes; int() alone would also take signs and underscores."""
    if not (text.isascii() and text.isalnum()) or len(text) > MAX_LINE_BYTES:
        raise BadBodyError(400)
    try:
        size = int(text, base)
    except ValueError:
        raise BadBodyError(400) from None
    if size > MAX_BODY_BYTES:
        raise BadBodyError(413)
    return size


def _read_exactly(stream: io.BufferedIOBase, size: int) -> bytes:
    data = stream.read(size)
    if len(data) < size:
        raise ConnectionAbortedError("the client went away before its body was complete")
    return data


def _read_line(stream: io.BufferedIOBase) -> bytes:
    line = stream.readline(MAX_LINE_BYTES)
    if not line.endswith(b"\n"):
        if len(line) < MAX_LINE_BYTES:
            raise ConnectionAbortedError("the client went away before its body was complete")
        raise BadBodyError(400)
    return line.strip()


def _read_chunks(stream: io.BufferedIOBase) -> bytes:
    body = bytearray()
    while True:
        size_text = _read_line(stream).partition(b";")[0].strip()
        size = _size(size_text.decode("latin-1"), base=16)
        if size == 0:
            break
        body += _read_exactly(stream, size)
        if len(body) > MAX_BODY_BYTES:
            raise BadBodyError(413)
        if _read_line(stream):
            raise BadBodyError(400)
    for _ in range(MAX_TRAILER_LINES):
        if not _read_line(stream):
            return bytes(body)
    raise BadBodyError(400)
