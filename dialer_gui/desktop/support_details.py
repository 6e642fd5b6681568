"""What somebody who helps needs to know: versions, system, settings, the end of the log.

It is in English and of plain lines: it is for support, not for the person at the screen. No secret
is in it and no number, but for extensions in the log and the last three digits of what was called.
"""

from __future__ import annotations

import os
import platform
import re
from dataclasses import fields
from pathlib import Path

import PySide6
from PySide6.QtCore import QLocale, QSysInfo
from PySide6.QtGui import QGuiApplication

from dialer_gui import __version__
from dialer_gui.desktop.policy import FoundPolicy
from dialer_gui.domain.accounts import Account, host_of
from dialer_gui.domain.settings import Settings

LOG_LINES = 200
#: Enough for so many lines; only the end of a log is read.
_TAIL_BYTES = 256 * 1024
_VARIABLES = ("XDG_SESSION_TYPE", "XDG_CURRENT_DESKTOP", "QT_QPA_PLATFORM", "QT_SCALE_FACTOR")
#: What may be a telephone number; times and dates have marks between their digits.
_LONG_NUMBER = re.compile(r"\+?\d{4,}(\d{3})(?!\d)")
_NOT_TOLD = {"accounts", "selected_account_id", "window"}


def support_details(settings: Settings, policy: FoundPolicy, log: Path) -> str:
    """Return the details as a text of some hundred lines."""
    sections = (
        ("Dialer", _versions()),
        ("Screens", [_screen(each) for each in QGuiApplication.screens()]),
        ("Settings", _settings(settings, policy)),
        (f"Log, the last {LOG_LINES} lines", _tail(log)),
    )
    text = "\n\n".join("\n".join((f"== {title}", *lines)) for title, lines in sections)
    return f"{text}\n"


def _versions() -> list[str]:
    variables = [f"{name}={value}" for name in _VARIABLES if (value := os.environ.get(name))]
    return [
        f"version {__version__}, Python {platform.python_version()}, Qt for Python"
        f" {PySide6.__version__}",
        f"{QSysInfo.prettyProductName()}, {QSysInfo.kernelType()} {QSysInfo.kernelVersion()},"
        f" {QSysInfo.currentCpuArchitecture()}",
        f"language {QLocale.system().name()}, windows by {QGuiApplication.platformName()}",
        *variables,
    ]


def _screen(screen: object) -> str:
    size, ratio = screen.geometry(), screen.devicePixelRatio()  # type: ignore[attr-defined]
    return f"{size.width()} × {size.height()} at {ratio:g}"


def _settings(settings: Settings, found: FoundPolicy) -> list[str]:
    locked = found.policy.locked
    lines = [
        f"{each.name}: {getattr(settings, each.name)}{' (locked)' if each.name in locked else ''}"
        for each in fields(settings)
        if each.name not in _NOT_TOLD
    ]
    window = settings.window
    lines.append(f"theme: {window.theme}, size {window.zoom_percent} %")
    state = found.problem or ("none" if not found.content else "in effect")
    lines.append(f"policy: {state}")
    for place, account in enumerate(settings.accounts, 1):
        in_use = " (in use)" if account.id == settings.selected_account_id else ""
        lines.append(f"account {place}{in_use}: {_account(account)}")
    return [_masked(each) for each in lines]


def _account(account: Account) -> str:
    rules = account.rules
    scheme = account.address.partition(":")[0]
    return (
        f"{scheme} to {host_of(account.address)}, {'app id' if account.signs_in else 'token'}, "
        f"extensions: {len(account.extensions)}, caller IDs: {len(account.caller_ids)}, "
        f"country: {account.default_country or 'none'}, prefixes: {len(rules.strip)} off, "
        f"{'one' if rules.add else 'none'} in front, keeps +: {rules.keep_plus}"
    )


def _tail(log: Path) -> list[str]:
    try:
        with log.open("rb") as file:
            file.seek(max(file.seek(0, os.SEEK_END) - _TAIL_BYTES, 0))
            text = file.read(_TAIL_BYTES).decode("utf-8", "replace")
    except OSError as error:
        return [f"can't be read ({type(error).__name__})"]
    return [_masked(each) for each in text.splitlines()[-LOG_LINES:]]


def _masked(line: str) -> str:
    return _LONG_NUMBER.sub(r"…\1", line)
