"""Words for what an import of settings would change."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QLocale

from dialer_gui.domain.settings import LogLevel, ThemeChoice
from dialer_gui.domain.settings_import import ChangeKind, SettingsChange
from dialer_gui.domain.untrusted import escaped_text

translate = QCoreApplication.translate

#: More are counted only.
MAX_LINES = 12


def theme_names() -> dict[ThemeChoice, str]:
    """Return what the themes are called."""
    return {
        ThemeChoice.SYSTEM: translate("Settings", "As the system has it"),
        ThemeChoice.LIGHT: translate("Settings", "Light"),
        ThemeChoice.DARK: translate("Settings", "Dark"),
        ThemeChoice.HIGH_CONTRAST: translate("Settings", "High contrast"),
    }


def log_level_names() -> dict[LogLevel, str]:
    """Return what may be logged."""
    return {
        LogLevel.WARNING: translate("Settings", "Only what went wrong"),
        LogLevel.INFO: translate("Settings", "What happened"),
        LogLevel.DEBUG: translate("Settings", "Everything, to find a fault"),
    }


def setting_names() -> dict[str, str]:
    """Return what the settings are called, by field of Settings and WindowState."""
    return {
        "deadline_s": translate("Settings", "Longest wait for the provider"),
        "keep_calls_days": translate("Settings", "Keep calls for"),
        "offers_clipboard": translate("Settings", "Offer the number in the clipboard"),
        "hotkey": translate("Settings", "Keys that bring the dialer"),
        "log_level": translate("Settings", "What the log holds"),
        "caller_id_warning_calls": translate("Settings", "Warning beside a caller ID"),
        "language": translate("Settings", "Language"),
        "tray_icon": translate("Settings", "Icon in the tray"),
        "close_to_tray": translate("Settings", "Closing the window leaves it in the tray"),
        "start_with_session": translate("Settings", "Start when you log in"),
        "start_minimized": translate("Settings", "Start without showing the window"),
        "always_on_top": translate("Settings", "Keep the window on top"),
        "notifications": translate("Settings", "Message when a call fails"),
        "theme": translate("Settings", "Theme"),
        "zoom_percent": translate("Settings", "Size of everything"),
    }


def changes_words(changes: Sequence[SettingsChange]) -> str:
    """Return what would change, a line for each."""
    lines = [_line(each) for each in changes[:MAX_LINES]]
    left_out = len(changes) - len(lines)
    if left_out:
        lines.append(translate("Settings", "Not shown: {count} more").format(count=left_out))
    return "\n".join(lines)


def _line(change: SettingsChange) -> str:
    name = escaped_text(change.name)
    if change.kind is ChangeKind.ACCOUNT_ADDED:
        words = translate("Settings", "New account: {name}, {address}")
        return words.format(name=name, address=escaped_text(change.after))
    if change.kind is ChangeKind.ACCOUNT_CHANGED:
        return translate("Settings", "Account changed: {name}").format(name=name)
    words = translate("Settings", "{name}: {before} → {after}")
    return words.format(
        name=setting_names().get(change.name, change.name),
        before=_value_words(change.name, change.before),
        after=_value_words(change.name, change.after),
    )


def _value_words(name: str, value: Any) -> str:
    if isinstance(value, bool):
        return translate("Settings", "on") if value else translate("Settings", "off")
    if isinstance(value, ThemeChoice):
        return theme_names()[value]
    if isinstance(value, LogLevel):
        return log_level_names()[value]
    if name == "deadline_s":
        return translate("Settings", "{seconds} s").format(
            seconds=QLocale().toString(float(value), "g")
        )
    if name == "zoom_percent":
        return translate("Settings", "{percent} %").format(percent=value)
    return escaped_text(str(value)) or translate("Settings", "none")
