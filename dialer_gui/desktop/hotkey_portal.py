"""Keys under Wayland: the desktop's GlobalShortcuts portal is asked for them.

The desktop has the last word: it may ask the person, give other keys, or none. What it says comes
when it comes; nothing here waits.
https://flatpak.github.io/xdg-desktop-portal/docs/doc-org.freedesktop.portal.GlobalShortcuts.html
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QGuiApplication

from dialer_gui.desktop.qt_application import take_activation_token
from dialer_gui.desktop.session_bus import SessionBus, owner_changes
from dialer_gui.domain.settings import HotkeyState
from dialer_gui.domain.untrusted import plain_text

if sys.platform == "linux":
    from jeepney import (
        DBusAddress,
        HeaderFields,
        MatchRule,
        Message,
        MessageType,
        Properties,
        message_bus,
        new_method_call,
    )

logger = logging.getLogger(__name__)

PORTAL = "org.freedesktop.portal.Desktop"
PATH = "/org/freedesktop/portal/desktop"
SHORTCUTS = "org.freedesktop.portal.GlobalShortcuts"
REGISTRY = "org.freedesktop.host.portal.Registry"
_REQUEST = "org.freedesktop.portal.Request"
_SESSION = "org.freedesktop.portal.Session"
#: By this the desktop knows the keys again at the next start; never change it.
SHORTCUT_ID = "dial-clipboard"
_GRANTED, _CANCELLED = 0, 1
_MAX_DESCRIPTION_LENGTH = 80

#: What X11 and Wayland call keys that stand for no character.
_NAMES = {
    Qt.Key.Key_Space: "space",
    Qt.Key.Key_Return: "Return",
    Qt.Key.Key_Home: "Home",
    Qt.Key.Key_End: "End",
    Qt.Key.Key_PageUp: "Prior",
    Qt.Key.Key_PageDown: "Next",
    Qt.Key.Key_Insert: "Insert",
    Qt.Key.Key_Delete: "Delete",
    Qt.Key.Key_Pause: "Pause",
    Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Right: "Right",
    Qt.Key.Key_Up: "Up",
    Qt.Key.Key_Down: "Down",
    **{Qt.Key(Qt.Key.Key_F1 + place): f"F{place + 1}" for place in range(24)},
}
_MODIFIERS = {
    Qt.KeyboardModifier.ControlModifier: "CTRL",
    Qt.KeyboardModifier.AltModifier: "ALT",
    Qt.KeyboardModifier.ShiftModifier: "SHIFT",
    Qt.KeyboardModifier.MetaModifier: "LOGO",
}


def keysym_name(key: Qt.Key) -> str:
    """Return what X11 and Wayland call a key; empty where that is not known here."""
    if key < 0x80 and chr(key).isalnum():
        return chr(key).lower()
    return _NAMES.get(key, "")


def trigger_of(keys: QKeyCombination) -> str:
    """Return the keys as the freedesktop.org shortcuts specification writes them."""
    name, held = keysym_name(keys.key()), keys.keyboardModifiers()
    words = [word for modifier, word in _MODIFIERS.items() if held & modifier]
    return "+".join((*words, name)) if name else ""


class PortalKeys:
    """One session with the portal; it ends with the connection to the bus.

    Args:
        description: what the desktop shows a person beside the keys.
        pressed: called when the keys are pressed.
        told: called with what has become of the wish, and what the desktop calls the keys.
    """

    def __init__(
        self,
        description: str,
        pressed: Callable[[], None],
        told: Callable[[HotkeyState, str], None],
    ) -> None:
        self._description = description
        self._pressed = pressed
        self._told = told
        self._trigger = ""
        self._session = ""
        self._is_portal_gone = False
        #: Calls that were not answered yet, by their serial numbers.
        self._asked: set[int] = set()
        #: The end of the path of what is asked for, and who takes the person's answer to it.
        self._request: tuple[str, Callable[[int, dict[str, Any]], None]] | None = None
        self._bus = SessionBus()
        self._bus.received.connect(self._on_bus_received)
        self._bus.lost.connect(self._give_up)

    def grab(self, keys: QKeyCombination) -> HotkeyState:
        """Ask for these keys; what becomes of it is told later."""
        self._trigger = trigger_of(keys)
        rules = [
            owner_changes(PORTAL),
            MatchRule(type="signal", interface=_REQUEST, member="Response"),
            MatchRule(type="signal", interface=SHORTCUTS, path=PATH),
            MatchRule(type="signal", interface=_SESSION, member="Closed"),
        ]
        if not all(self._bus.send(message_bus.AddMatch(rule)) for rule in rules):
            return HotkeyState.NOT_POSSIBLE
        self._ask()
        return HotkeyState.ASKED

    def find_out(self) -> None:
        """Tell where there is no portal that gives keys, before any are wished."""
        question = Properties(DBusAddress(PATH, bus_name=PORTAL, interface=SHORTCUTS))
        serial = self._bus.send(question.get("version"))
        if serial:
            self._asked.add(serial)
        else:
            self._give_up()

    def release(self) -> None:
        """Give the keys back."""
        self._bus.close()
        self._session = ""

    def _ask(self) -> None:
        if "FLATPAK_ID" not in os.environ:
            # Before all else, and once: whose keys these are. Older portals know no such question.
            self._call(REGISTRY, "Register", "sa{sv}", (QGuiApplication.desktopFileName(), {}))
        options = {"session_handle_token": ("s", _token()), **self._expect(self._on_session_made)}
        self._asked.add(self._call(SHORTCUTS, "CreateSession", "a{sv}", (options,)))

    def _expect(self, heard: Callable[[int, dict[str, Any]], None]) -> dict[str, tuple[str, str]]:
        """Have the next answer of the person's taken, and return the option that names it."""
        token = _token()
        self._request = f"/{token}", heard
        return {"handle_token": ("s", token)}

    def _call(self, interface: str, method: str, types: str, body: tuple[Any, ...]) -> int:
        address = DBusAddress(PATH, bus_name=PORTAL, interface=interface)
        return self._bus.send(new_method_call(address, method, types, body))

    def _on_session_made(self, response: int, results: dict[str, Any]) -> None:
        if response != _GRANTED:
            self._give_up()
            return
        self._session = str(results["session_handle"][1])
        wish = {"description": ("s", self._description)}
        if self._trigger:
            wish["preferred_trigger"] = ("s", self._trigger)
        body = (self._session, [(SHORTCUT_ID, wish)], "", self._expect(self._on_bound))
        self._asked.add(self._call(SHORTCUTS, "BindShortcuts", "oa(sa{sv})sa{sv}", body))

    def _on_bound(self, response: int, results: dict[str, Any]) -> None:
        if response == _GRANTED:
            self._tell_trigger(results["shortcuts"][1])
        elif response == _CANCELLED:
            self._told(HotkeyState.REFUSED, "")
        else:
            self._give_up()

    def _tell_trigger(self, shortcuts: list[tuple[str, dict[str, Any]]]) -> None:
        facts = dict(shortcuts).get(SHORTCUT_ID)
        if facts is None:
            self._told(HotkeyState.REFUSED, "")
            return
        words = plain_text(str(facts.get("trigger_description", ("s", ""))[1]))
        self._told(HotkeyState.READY, words[:_MAX_DESCRIPTION_LENGTH])

    def _give_up(self) -> None:
        self._session = ""
        self._told(HotkeyState.NOT_POSSIBLE, "")

    def _on_bus_received(self, message: Message) -> None:
        fields = message.header.fields
        try:
            if message.header.message_type is MessageType.signal:
                member = str(fields.get(HeaderFields.member))
                self._hear(member, str(fields.get(HeaderFields.path)), message.body)
            elif fields.get(HeaderFields.reply_serial, 0) in self._asked:
                self._asked.discard(fields[HeaderFields.reply_serial])
                if message.header.message_type is MessageType.error:
                    self._give_up()
        except (AttributeError, LookupError, TypeError, ValueError) as exc:
            logger.warning("the desktop's portal is not understood: %s", type(exc).__name__)
            self._give_up()

    def _hear(self, member: str, path: str, body: tuple[Any, ...]) -> None:
        """Take a signal; who sends others, or to other sessions, is not meant."""
        if member == "Response" and self._request and path.endswith(self._request[0]):
            (_, heard), self._request = self._request, None
            heard(*body)
        elif member == "Activated" and body[:2] == (self._session, SHORTCUT_ID):
            take_activation_token(str(body[3].get("activation_token", ("s", ""))[1]))
            self._pressed()
        elif member == "ShortcutsChanged" and body[0] == self._session:
            self._tell_trigger(body[1])
        elif member == "Closed" and path == self._session:
            self._give_up()
        elif member == "NameOwnerChanged" and body[1]:
            self._is_portal_gone = True
            self._give_up()
        elif member == "NameOwnerChanged" and self._is_portal_gone:
            self._is_portal_gone = False
            self._ask()


def _token() -> str:
    return f"dialer_{uuid4().hex}"
