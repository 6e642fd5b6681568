"""The settings file: JSON that a person can read, always replaced as a whole."""

from __future__ import annotations

import json
from collections.abc import Collection
from contextlib import suppress
from dataclasses import fields, replace
from pathlib import Path
from typing import Any, NamedTuple

from dialer_gui.domain.marking import QT_TRANSLATE_NOOP, Explanation
from dialer_gui.domain.settings import Settings
from dialer_gui.storage.private_files import (
    NOT_WRITTEN,
    NotAFileError,
    explain_file,
    read_file,
    replace_file,
    set_aside,
)
from dialer_gui.storage.settings_json import json_of_settings, settings_of_json

#: A larger file is something else.
MAX_FILE_BYTES = 4 * 1024 * 1024


class SettingsError(Exception):
    """The settings can't be read or saved.

    Attributes:
        explanation: why, and what to do about it.
    """

    def __init__(self, explanation: Explanation) -> None:
        super().__init__(explanation)
        self.explanation = explanation


_NO_SETTINGS = QT_TRANSLATE_NOOP("Files", "{path} holds no settings of this program.")


class LoadedSettings(NamedTuple):
    """The result of reading the file.

    Attributes:
        settings: with the default for what was missing or invalid.
        set_aside: where an unreadable file was moved; None when it could be read.
        chosen: what the file holds, by name.
    """

    settings: Settings
    set_aside: Path | None
    chosen: frozenset[str] = frozenset()


def load_settings(path: Path) -> LoadedSettings:
    """Read the settings leniently: unknown keys are skipped, invalid values become defaults.

    An invalid file, or anything else of its name, is moved aside under a dated name, so that saving
    does not overwrite it. A file that can't be read stays in its place: it may work the next time.

    Raises:
        SettingsError: it can't be read, or not be moved aside.
    """
    try:
        content = _read_object(path)
        return LoadedSettings(settings_of_json(content), None, frozenset(content))
    except FileNotFoundError:
        return LoadedSettings(Settings(), None)
    except (NotAFileError, ValueError, RecursionError):
        return LoadedSettings(Settings(), set_settings_aside(path))
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("Files", "The settings {path} can't be read.")
        raise SettingsError(explain_file(sentence, path, error)) from error


def read_exported(path: Path) -> LoadedSettings:
    """Read settings that were exported, or another settings file; it is left as it is.

    Raises:
        SettingsError: it can't be read, or holds no settings.
    """
    try:
        content = _read_object(path)
    except (NotAFileError, ValueError, RecursionError) as error:
        raise SettingsError(explain_file(_NO_SETTINGS, path)) from error
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("Files", "{path} can't be read.")
        raise SettingsError(explain_file(sentence, path, error)) from error
    known = frozenset(each.name for each in fields(Settings)) & content.keys()
    if not known:
        raise SettingsError(explain_file(_NO_SETTINGS, path))
    return LoadedSettings(settings_of_json(content), None, known)


def export_settings(path: Path, settings: Settings) -> None:
    """Write settings for another computer: all but the window's place there.

    Raises:
        SettingsError: they can't be written.
    """
    window = replace(settings.window, geometry="")
    content = json_of_settings(replace(settings, window=window), {})
    try:
        replace_file(path, _data_of(content, ()))
    except OSError as error:
        raise SettingsError(explain_file(NOT_WRITTEN, path, error)) from error


def set_settings_aside(path: Path) -> Path | None:
    """Move a file that could not be read aside; return its new path, None if it is gone.

    Raises:
        SettingsError: it can't be moved.
    """
    try:
        return set_aside(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("Files", "The settings {path} can't be read, nor moved aside.")
        raise SettingsError(explain_file(sentence, path, error)) from error


def save_settings(
    path: Path, settings: Settings, *, left_out: Collection[str] = frozenset()
) -> None:
    """Replace the settings file; after a crash it is the old or the new one, complete.

    What a newer version has written there, and this version does not know, stays in it.

    Args:
        path: of the file.
        settings: what is to be remembered.
        left_out: what is not to be remembered, because the person has not chosen it.

    Raises:
        SettingsError: it can't be written; the old file is still there.
    """
    data = _data_of(json_of_settings(settings, {}), left_out)
    with suppress(OSError, ValueError, RecursionError):
        kept = _data_of(json_of_settings(settings, _read_object(path)), left_out)
        data = kept if len(kept) <= MAX_FILE_BYTES else data
    try:
        replace_file(path, data)
    except OSError as error:
        sentence = QT_TRANSLATE_NOOP("Files", "The settings {path} can't be saved.")
        raise SettingsError(explain_file(sentence, path, error)) from error


def _read_object(path: Path) -> dict[str, Any]:
    data = read_file(path, MAX_FILE_BYTES)
    # Some editors put a byte order mark in front.
    content = json.loads(data.decode("utf-8-sig"))
    if not isinstance(content, dict):
        raise ValueError("no JSON object")
    return content


def _data_of(content: dict[str, Any], left_out: Collection[str]) -> bytes:
    chosen = {name: value for name, value in content.items() if name not in left_out}
    text = json.dumps(chosen, ensure_ascii=False, indent=2) + "\n"
    # Half of a surrogate pair can't be written as UTF-8; JSON's \uXXXX can hold it.
    return text.encode("utf-8", "backslashreplace")
