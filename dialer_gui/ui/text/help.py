"""The help page and the words about the program.

``docs/using.md`` says the same of the keys and of a call's steps; a test compares the two.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from dialer_gui.ui.text.sentences import listed

translate = QCoreApplication.translate


def keyboard_help(
    form: QKeySequence.SequenceFormat = QKeySequence.SequenceFormat.NativeText,
) -> tuple[tuple[str, str], ...]:
    """Return pairs of keys and what they do.

    Args:
        form: how keys are written; as this system does it by default.
    """

    def keys(portable: str) -> str:
        return QKeySequence(portable).toString(form)

    return (*_keys_of_a_number(keys), *_keys_of_the_rest(keys))


def _keys_of_a_number(keys: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    return (
        (
            keys("Return"),
            translate(
                "Help",
                "In the number: call it; in the empty field: bring back the last number. "
                "In any other field: go back to the number, without a call",
            ),
        ),
        (
            translate("Help", "0 to 9, *, #, +"),
            translate(
                "Help",
                "Go to the number, wherever the focus is outside a text field; after a call they "
                "begin a new one",
            ),
        ),
        (
            translate("Help", "0 on the dial pad"),
            translate("Help", "Hold it down with the mouse, or Shift-click it, for a +"),
        ),
        (
            translate("Help", "Arrow keys, Home, End"),
            translate("Help", "On the dial pad: go from key to key"),
        ),
        (
            keys("Escape"),
            translate(
                "Help",
                "Clear the number; close the search, or what is known of a call. It never ends a "
                "call",
            ),
        ),
        (keys("Ctrl+V"), translate("Help", "Paste a number, cleaned")),
        (
            keys("Ctrl+Z"),
            translate(
                "Help",
                "Bring back what was pasted as it was; in the recent calls, what was deleted",
            ),
        ),
    )


def _keys_of_the_rest(keys: Callable[[str], str]) -> tuple[tuple[str, str], ...]:
    return (
        (keys("Ctrl+L"), translate("Help", "Go to the number")),
        (keys("Ctrl+R"), translate("Help", "Put in the last number")),
        (keys("Ctrl+K"), translate("Help", "Search the calls or the contacts")),
        (keys("Ctrl+1"), translate("Help", "Go to the recent calls")),
        (keys("Ctrl+2"), translate("Help", "Go to the contacts")),
        (keys("Ctrl+4"), translate("Help", "Go to the statistics")),
        (
            translate("Help", "Down"),
            translate("Help", "While people are offered: go to them; Return puts the number in"),
        ),
        (
            listed(map(keys, ("Return", "Shift+Return", "Delete"))),
            translate(
                "Help",
                "On a recent call: put its number into the field, open its recording, delete it",
            ),
        ),
        (
            listed(map(keys, ("Ctrl+C", "Menu"))),
            translate("Help", "On a recent call: copy its number, show all that can be done"),
        ),
        (
            listed(map(keys, ("Return", "F2", "Delete"))),
            translate("Help", "On a contact: put its number into the field, change it, delete it"),
        ),
        (keys("Ctrl+,"), translate("Help", "Settings")),
        (
            listed(map(keys, ("Ctrl++", "Ctrl+-", "Ctrl+0"))),
            translate("Help", "Larger, smaller, normal size"),
        ),
        (listed(map(keys, ("F1", "Ctrl+Q"))), translate("Help", "This help, quit")),
    )


def help_intro() -> str:
    """Return the steps of a call, a line each, for somebody who sees it for the first time."""
    return "\n".join(
        (
            translate("Help", "1. Type or paste a number and press Call: your own phone rings."),
            translate("Help", "2. Pick it up."),
            translate(
                "Help",
                "3. The phone system connects the number. The sound is on your phone, not in "
                "this program.",
            ),
        )
    )


def about_text(version: str) -> str:
    """Return what the program is."""
    return translate(
        "Help",
        "Dialer {version}\nA click-to-call dialer for a phone at a cloud PBX.\nMIT licence. "
        "It uses Qt and PySide under the LGPL-3; all licences are in the folder “licenses” that "
        "comes with it.",
    ).format(version=version)
