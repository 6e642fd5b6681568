"""From the bytes of a request to its form fields, as a PHP site would see them."""

from __future__ import annotations

import io

import multipart  # type: ignore[import-untyped]

from dialer_gui.simulator.wire.body import MAX_BODY_BYTES

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
