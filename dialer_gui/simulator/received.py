"""What came in: the body of a request, its form fields, and what is remembered of it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.message import Message

import multipart  # type: ignore[import-untyped]

from dialer_gui.simulator.operations import CUSTOM_FIELDS

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


MAX_FIELDS = 1000


class MalformedBodyError(ValueError):
    """The body is not the form that its content type promises."""


def form_fields(content_type: str, body: bytes) -> dict[str, str]:
    """Reads the text fields of a form; of a repeated field the last one counts.

    A part that carries a file name is a file and no field, as in PHP. Bytes that are not UTF-8
    are replaced. A body of any other type has no fields.

    Args:
        content_type: The request's header of that name, with its options.
        body: The whole body, at most ``MAX_BODY_BYTES``.

    Raises:
        MalformedBodyError: The body breaks off, has no boundary, or has more than ``MAX_FIELDS``.
    """
    try:
        kind, options = multipart.parse_options_header(content_type)
        if kind == "multipart/form-data":
            return _multipart_fields(options.get("boundary", ""), body)
        return _urlencoded_fields(kind, body)
    except (multipart.MultipartError, UnicodeError) as exc:
        raise MalformedBodyError(str(exc)) from exc


def _multipart_fields(boundary: str, body: bytes) -> dict[str, str]:
    parts = multipart.MultipartParser(
        io.BytesIO(body),
        boundary,
        content_length=len(body),
        part_limit=MAX_FIELDS,
        spool_limit=MAX_BODY_BYTES,
        memory_limit=MAX_BODY_BYTES,
    )
    return {
        part.name: part.raw.decode("utf-8", errors="replace")
        for part in parts
        if part.filename is None
    }


def _urlencoded_fields(kind: str, body: bytes) -> dict[str, str]:
    environ = {
        "CONTENT_TYPE": kind,  # without its options: a form is UTF-8, whatever it claims
        "CONTENT_LENGTH": str(len(body)),
        "wsgi.input": io.BytesIO(body),
    }
    fields, _files = multipart.parse_form_data(
        environ, ignore_errors=False, part_limit=MAX_FIELDS, memory_limit=MAX_BODY_BYTES
    )
    return {name: fields[name] for name in fields}


@dataclass(frozen=True)
class ReceivedRequest:
    """One HTTP request; what may hold a token is kept out of ``repr``.

    Attributes:
        method: "POST" and the like.
        path: What stood in the request line, query included.
        headers: By name in lower case; of a repeated header the last value.
        body: The raw bytes.
        fields: The form's text fields; empty when the body could not be read as a form.
        received_at: Unix seconds by the provider's clock, when the body was complete.
        client_port: The client's port: equal for requests over one connection.
    """

    method: str
    path: str = field(repr=False)
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(repr=False)
    fields: Mapping[str, str] = field(repr=False)
    received_at: float
    client_port: int


@dataclass(frozen=True)
class ReceivedCall(ReceivedRequest):
    """A request to place a call, whatever became of it."""

    @property
    def extension(self) -> str:
        """The phone to ring first; "" when the field is absent."""
        return self.fields.get("extnumber", "")

    @property
    def number(self) -> str:
        """The number to call; "" when the field is absent."""
        return self.fields.get("destnumber", "")

    @property
    def caller_id(self) -> str:
        """The number to show; "" leaves it to the provider."""
        return self.fields.get("disnumber", "")

    @property
    def custom(self) -> dict[str, str]:
        """The custom fields that were sent, in the documented order."""
        return {name: self.fields[name] for name in CUSTOM_FIELDS if name in self.fields}
