"""The help page and the words about the program."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

translate = QCoreApplication.translate


def keyboard_help() -> tuple[tuple[str, str], ...]:
    """Return pairs of keys and what they do, as this system writes keys."""
    native = QKeySequence.SequenceFormat.NativeText

    def keys(portable: str) -> str:
        return QKeySequence(portable).toString(native)

    return (
        (
            keys("Return"),
            translate("Help", "Call the number in the field; from elsewhere, go back to it"),
        ),
        (
            translate("Help", "0 to 9, *, #, +"),
            translate("Help", "Go to the number, wherever the focus is outside a text field"),
        ),
        (
            translate("Help", "0 on the dial pad"),
            translate("Help", "Hold it down with the mouse, or Shift-click it, for a +"),
        ),
        (keys("Escape"), translate("Help", "Clear the number; it never ends a call")),
        (keys("Ctrl+V"), translate("Help", "Paste a number, cleaned")),
        (keys("Ctrl+Z"), translate("Help", "Bring back what was pasted as it was")),
        (keys("Ctrl+L"), translate("Help", "Go to the number")),
        (keys("Ctrl+R"), translate("Help", "Put in the last number")),
        (keys("Ctrl+K"), translate("Help", "Search recent calls")),
        (keys("Shift+Return"), translate("Help", "Open the recording of a recent call")),
        (keys("Delete"), translate("Help", "Delete the selected recent calls")),
        (keys("Ctrl+,"), translate("Help", "Settings")),
        (keys("Ctrl++"), translate("Help", "Larger")),
        (keys("Ctrl+-"), translate("Help", "Smaller")),
        (keys("Ctrl+0"), translate("Help", "Normal size")),
        (keys("Ctrl+Q"), translate("Help", "Quit")),
    )


def help_intro() -> str:
    """Return how a call works, for somebody who sees it for the first time."""
    return translate(
        "Help",
        "You press Call, your own phone rings, you pick it up, and the phone system connects the "
        "number. The sound is on your phone, not in this program.",
    )


def about_text(version: str) -> str:
    """Return what the program is."""
    return translate(
        "Help",
        "Dialer {version}\nA click-to-call dialer for a phone at a cloud PBX.\nMIT licence. "
        "It uses Qt and PySide under the LGPL-3; all licences are in the folder “licenses” that "
        "comes with it.",
    ).format(version=version)
