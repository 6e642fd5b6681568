"""The files about updates: which feed is asked (build and policy), and what is remembered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from dialer_gui.domain.releases import UpdateMemory
from dialer_gui.domain.untrusted import plausible_seconds
from dialer_gui.domain.update_source import SourceError, UpdateSource, source_of
from dialer_gui.storage.private_files import read_file, replace_file

#: None of these files has more than a few lines.
MAX_FILE_BYTES = 64 * 1024


def read_source(build: Path, policy: object) -> UpdateSource | None:
    """Return the feed that is to be asked; None: none.

    Args:
        build: the release build's file, which may be missing.
        policy: the administrator's, an object; an empty one when there is none.

    Raises:
        SourceError: a file is there but can't be read or is invalid.
    """
    try:
        return source_of(_read(build) if build.exists() else None, policy)
    except (OSError, ValueError, RecursionError) as error:
        raise SourceError(f"it can't be read ({type(error).__name__})") from error


def load_memory(path: Path) -> UpdateMemory:
    """Return what is remembered; the defaults if that is nothing, or is invalid."""
    try:
        content = _read(path)
    except (OSError, ValueError, RecursionError):
        return UpdateMemory()
    if not isinstance(content, dict):
        return UpdateMemory()
    return UpdateMemory(
        plausible_seconds(content.get("looked_at_s")),
        _text(content, "put_off"),
        _text(content, "feed"),
        plausible_seconds(content.get("issued_at_s")) or 0.0,
    )


def save_memory(path: Path, memory: UpdateMemory) -> None:
    """Save what is to be remembered; after a crash the file is the old or the new one, complete.

    Raises:
        OSError: it can't be written.
    """
    content = {
        "looked_at_s": memory.looked_at_s,
        "put_off": memory.put_off,
        "feed": memory.feed,
        "issued_at_s": memory.issued_at_s,
    }
    replace_file(path, json.dumps(content, indent=2).encode() + b"\n")


def _read(path: Path) -> Any:
    return json.loads(read_file(path, MAX_FILE_BYTES).decode("utf-8-sig"))


def _text(content: dict[str, Any], key: str) -> str:
    value = content.get(key)
    return value if isinstance(value, str) else ""
