"""Keys that reach the program from anywhere: one way each for X11, Windows and macOS.

Under Wayland the desktop's portal is asked for them. Elsewhere a person binds
``dialer-gui --dial-clipboard`` to keys in the desktop's own settings.
"""

from __future__ import annotations

import ctypes
import logging
import os
import sys
from collections.abc import Callable
from typing import Any, Protocol

from PySide6.QtCore import (
    QAbstractNativeEventFilter,
    QByteArray,
    QCoreApplication,
    QKeyCombination,
    QObject,
    QSocketNotifier,
    Qt,
    Signal,
)
from PySide6.QtGui import QGuiApplication, QKeySequence

from dialer_gui.desktop.hotkey_portal import PortalKeys, keysym_name
from dialer_gui.domain.settings import HotkeyState

logger = logging.getLogger(__name__)

Pressed = Callable[[], None]

#: The function keys that keyboards have.
_FUNCTION_KEYS = range(Qt.Key.Key_F1, Qt.Key.Key_F24 + 1)


class HotkeyError(Exception):
    """The keys can't be had; the state says why."""

    def __init__(self, state: HotkeyState) -> None:
        super().__init__(state)
        self.state = state


class Keys(Protocol):
    """One system's way to hear of keys."""

    def grab(self, keys: QKeyCombination) -> HotkeyState:
        """Hear of these keys from now on, or where others decide, from then on.

        Raises:
            HotkeyError: they can't be had.
        """

    def release(self) -> None:
        """Hear of no keys any more; safe to call twice."""


class Hotkey(QObject):
    """Holds the keys that the person chose, as long as they are chosen."""

    #: The keys were pressed, in whatever program.
    pressed = Signal()
    #: HotkeyState and str: what has become of the keys, and what the desktop calls them where it
    #: has the last word.
    state_changed = Signal(object, str)

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self._description = ""
        self._keys: Keys | None = None
        self._is_possible = True

    def set_keys(self, text: str, description: str = "") -> None:
        """Hold these keys instead of those before.

        Args:
            text: as ``QKeySequence`` writes them for files; empty for none.
            description: what they do, in words for the desktop's own settings.
        """
        self._description = description
        if text == self._text:
            return
        self._text = text
        self.close()
        self._tell(self._hold(text))

    def find_out(self) -> None:
        """Tell whether this desktop gives any keys, before any are chosen, if it must be asked."""
        if self._keys is None and not self._text and is_on_wayland():
            self._keys = portal = self._portal_keys()
            portal.find_out()

    def close(self) -> None:
        """Hold no keys; safe to call twice."""
        if self._keys is not None:
            self._keys.release()
            self._keys = None

    def _hold(self, text: str) -> HotkeyState:
        if not text:
            return HotkeyState.OFF if self._is_possible else HotkeyState.NOT_POSSIBLE
        try:
            combination = combination_of(text)
            self._keys = self._keys_of_system()
            return self._keys.grab(combination)
        except HotkeyError as error:
            state = error.state
        except OSError as error:
            logger.warning("the hotkey can't be had: %s", error)
            state = HotkeyState.NOT_POSSIBLE
        self._keys = None
        return state

    def _keys_of_system(self) -> Keys:
        pressed = self.pressed.emit
        if sys.platform == "win32":
            return WindowsKeys(pressed)
        if sys.platform == "darwin":
            return MacKeys(pressed)
        if is_on_wayland():
            return self._portal_keys()
        if QGuiApplication.platformName() == "xcb":
            return X11Keys(pressed)
        raise HotkeyError(HotkeyState.NOT_POSSIBLE)

    def _portal_keys(self) -> PortalKeys:
        return PortalKeys(self._description, self.pressed.emit, self._tell)

    def _tell(self, state: HotkeyState, name: str = "") -> None:
        if state in {HotkeyState.TAKEN, HotkeyState.UNUSABLE, HotkeyState.REFUSED}:
            logger.warning("the hotkey can't be had: %s", state)
        if state is HotkeyState.REFUSED:
            # The next choice is a new question, even of the same keys.
            self._text = ""
            self.close()
        self._is_possible = state is not HotkeyState.NOT_POSSIBLE
        self.state_changed.emit(state, name)


def is_on_wayland() -> bool:
    """Whether the desktop speaks Wayland; a window by X11 hears keys of others' windows no more."""
    return sys.platform == "linux" and (
        QGuiApplication.platformName().startswith("wayland")
        or (QGuiApplication.platformName() == "xcb" and bool(os.environ.get("WAYLAND_DISPLAY")))
    )


def combination_of(text: str) -> QKeyCombination:
    """Return the keys of a text.

    Raises:
        HotkeyError: they would be needed for typing, or are none.
    """
    sequence = QKeySequence(text, QKeySequence.SequenceFormat.PortableText)
    if sequence.count() != 1:
        raise HotkeyError(HotkeyState.UNUSABLE)
    combination: QKeyCombination = sequence[0]  # type: ignore[index]
    modifiers = combination.keyboardModifiers()
    held = modifiers & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    is_function = combination.key() in _FUNCTION_KEYS
    if combination.key() == Qt.Key.Key_unknown or not (held or is_function):
        raise HotkeyError(HotkeyState.UNUSABLE)
    return combination


def load_library(name: str) -> Any:
    """Return one of the system's libraries; what tests replace.

    Raises:
        OSError: there is none.
    """
    if sys.platform == "win32":
        return ctypes.WinDLL(name, use_last_error=True)
    return ctypes.CDLL(name)


def last_error() -> int:
    """Return why Windows' last call failed; 0 elsewhere."""
    if sys.platform == "win32":
        return ctypes.get_last_error()
    return 0


def _masks(keys: QKeyCombination, masks: dict[Qt.KeyboardModifier, int]) -> int:
    modifiers = keys.keyboardModifiers()
    return sum(mask for modifier, mask in masks.items() if modifiers & modifier)


_X11_MASKS = {
    Qt.KeyboardModifier.ShiftModifier: 1,
    Qt.KeyboardModifier.ControlModifier: 4,
    Qt.KeyboardModifier.AltModifier: 8,
    Qt.KeyboardModifier.MetaModifier: 64,
}
#: Caps Lock and Num Lock, which make a combination another one.
_X11_LOCKS = (0, 2, 16, 18)
_X11_KEY_PRESS = 2
_X11_ASYNC = 1
_ERROR_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class X11Keys:
    """Grabs keys of the root window, by a connection of its own to the X server."""

    def __init__(self, pressed: Pressed) -> None:
        self._pressed = pressed
        self._library = library = load_library("libX11.so.6")
        library.XOpenDisplay.restype = ctypes.c_void_p
        library.XDefaultRootWindow.restype = ctypes.c_ulong
        library.XStringToKeysym.restype = ctypes.c_ulong
        library.XSetErrorHandler.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(library.XOpenDisplay(None))
        if not self._display:
            raise HotkeyError(HotkeyState.NOT_POSSIBLE)
        self._root = ctypes.c_ulong(library.XDefaultRootWindow(self._display))
        self._notifier: QSocketNotifier | None = None

    def grab(self, keys: QKeyCombination) -> HotkeyState:
        library = self._library
        keysym = ctypes.c_ulong(self._keysym(keys.key()))
        code = library.XKeysymToKeycode(self._display, keysym) & 0xFF
        if not code:
            self.release()
            raise HotkeyError(HotkeyState.UNUSABLE)
        errors: list[int] = []

        def note_error(_display: int, _event: int) -> int:
            errors.append(1)
            return 0

        handler = _ERROR_HANDLER(note_error)
        before = library.XSetErrorHandler(handler)
        mask = _masks(keys, _X11_MASKS)
        for lock in _X11_LOCKS:
            library.XGrabKey(
                self._display, code, mask | lock, self._root, 0, _X11_ASYNC, _X11_ASYNC
            )
        library.XSync(self._display, 0)
        library.XSetErrorHandler(ctypes.c_void_p(before))
        if errors:
            self.release()
            raise HotkeyError(HotkeyState.TAKEN)
        socket = library.XConnectionNumber(self._display)
        self._notifier = QSocketNotifier(socket, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._on_notifier_activated)
        return HotkeyState.READY

    def release(self) -> None:
        """Hear of no keys any more: the grabs end with the connection."""
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier = None
        if self._display:
            self._library.XCloseDisplay(self._display)
            self._display = ctypes.c_void_p()

    def _keysym(self, key: Qt.Key) -> int:
        if key < 0x100:
            return ord(chr(key).lower())  # as X11 has the characters of Latin 1
        return int(self._library.XStringToKeysym(keysym_name(key).encode()))

    def _on_notifier_activated(self) -> None:
        event = (ctypes.c_long * 24)()
        while self._display and self._library.XPending(self._display):
            self._library.XNextEvent(self._display, event)
            if ctypes.c_int.from_buffer(event).value == _X11_KEY_PRESS:
                self._pressed()


_WINDOWS_MASKS = {
    Qt.KeyboardModifier.AltModifier: 1,
    Qt.KeyboardModifier.ControlModifier: 2,
    Qt.KeyboardModifier.ShiftModifier: 4,
    Qt.KeyboardModifier.MetaModifier: 8,
}
_WINDOWS_NO_REPEAT = 0x4000
_WINDOWS_F1 = 0x70
_WM_HOTKEY = 0x0312
_HOTKEY_ID = 1
#: "Hot key is already registered."
_ERROR_TAKEN = 1409
_WINDOWS_CODES = {
    Qt.Key.Key_Space: 0x20,
    Qt.Key.Key_Return: 0x0D,
    Qt.Key.Key_PageUp: 0x21,
    Qt.Key.Key_PageDown: 0x22,
    Qt.Key.Key_End: 0x23,
    Qt.Key.Key_Home: 0x24,
    Qt.Key.Key_Left: 0x25,
    Qt.Key.Key_Up: 0x26,
    Qt.Key.Key_Right: 0x27,
    Qt.Key.Key_Down: 0x28,
    Qt.Key.Key_Insert: 0x2D,
    Qt.Key.Key_Delete: 0x2E,
    Qt.Key.Key_Pause: 0x13,
}


class WindowsMessage(ctypes.Structure):
    """How the beginning of Windows' MSG is laid out."""

    _fields_ = (
        ("hwnd", ctypes.c_void_p),
        ("message", ctypes.c_uint),
        ("wParam", ctypes.c_void_p),
        ("lParam", ctypes.c_void_p),
    )


class WindowsKeys(QAbstractNativeEventFilter):
    """RegisterHotKey, whose message comes to this thread; filtered only while there are keys."""

    def __init__(self, pressed: Pressed) -> None:
        super().__init__()
        self._pressed = pressed
        self._library = load_library("user32")
        self._is_held = False

    def grab(self, keys: QKeyCombination) -> HotkeyState:
        key = keys.key()
        code = int(key) if chr(min(key, 0x10FFFF)).isalnum() and key < 0x80 else 0
        code = code or _WINDOWS_CODES.get(key, 0)
        if key in _FUNCTION_KEYS:
            code = _WINDOWS_F1 + key - Qt.Key.Key_F1
        if not code:
            raise HotkeyError(HotkeyState.UNUSABLE)
        mask = _masks(keys, _WINDOWS_MASKS) | _WINDOWS_NO_REPEAT
        if not self._library.RegisterHotKey(None, _HOTKEY_ID, mask, code):
            taken = last_error() == _ERROR_TAKEN
            raise HotkeyError(HotkeyState.TAKEN if taken else HotkeyState.NOT_POSSIBLE)
        self._is_held = True
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)
        return HotkeyState.READY

    def release(self) -> None:
        if not self._is_held:
            return
        self._is_held = False
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        self._library.UnregisterHotKey(None, _HOTKEY_ID)

    def nativeEventFilter(  # noqa: N802
        self, _kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        read = WindowsMessage.from_address(int(message))
        if read.message == _WM_HOTKEY and read.wParam == _HOTKEY_ID:
            self._pressed()
        return False, 0


#: Qt's Control is the Command key there.
_MAC_MASKS = {
    Qt.KeyboardModifier.ControlModifier: 0x0100,
    Qt.KeyboardModifier.ShiftModifier: 0x0200,
    Qt.KeyboardModifier.AltModifier: 0x0800,
    Qt.KeyboardModifier.MetaModifier: 0x1000,
}
#: Where keys lie on a keyboard (Carbon's Events.h), by the order of their codes.
_MAC_CODES = {
    **{ord(c): n for n, c in enumerate("ASDFHGZXCV")},
    **{ord(c): n for n, c in enumerate("BQWERYT123465=97-80]OU[IP", 11)},
    **{ord(c): n for n, c in enumerate("LJ'K;\\,/NM.", 37)},
    Qt.Key.Key_Return: 36,
    Qt.Key.Key_Space: 49,
    **dict(
        zip(
            range(Qt.Key.Key_F1, Qt.Key.Key_F12 + 1),
            (122, 120, 99, 118, 96, 97, 98, 100, 101, 109, 103, 111),
            strict=True,
        )
    ),
}
_CARBON = "/System/Library/Frameworks/Carbon.framework/Carbon"
_KEYBOARD_EVENTS, _HOTKEY_PRESSED = 0x6B657962, 5
_MAC_TAKEN = -9878
_MAC_SIGNATURE = 0x446C7220
_MAC_HANDLER = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p)


class _MacPair(ctypes.Structure):
    """EventTypeSpec (class, kind) and EventHotKeyID (signature, id) alike."""

    _fields_ = (("first", ctypes.c_uint32), ("second", ctypes.c_uint32))


class MacKeys:
    """Carbon's RegisterEventHotKey, which needs no permission of the person's."""

    def __init__(self, pressed: Pressed) -> None:
        self._pressed = pressed
        self._library = library = load_library(_CARBON)
        library.GetApplicationEventTarget.restype = ctypes.c_void_p
        self._handler = _MAC_HANDLER(self._on_event)
        self._keys, self._installed = ctypes.c_void_p(), ctypes.c_void_p()

    def grab(self, keys: QKeyCombination) -> HotkeyState:
        code = _MAC_CODES.get(keys.key())
        if code is None:
            raise HotkeyError(HotkeyState.UNUSABLE)
        library = self._library
        target = ctypes.c_void_p(library.GetApplicationEventTarget())
        kind = _MacPair(_KEYBOARD_EVENTS, _HOTKEY_PRESSED)
        library.InstallEventHandler(
            target, self._handler, 1, ctypes.byref(kind), None, ctypes.byref(self._installed)
        )
        name, mask = _MacPair(_MAC_SIGNATURE, _HOTKEY_ID), _masks(keys, _MAC_MASKS)
        error = library.RegisterEventHotKey(code, mask, name, target, 0, ctypes.byref(self._keys))
        if error:
            self.release()
            is_taken = error == _MAC_TAKEN
            raise HotkeyError(HotkeyState.TAKEN if is_taken else HotkeyState.NOT_POSSIBLE)
        return HotkeyState.READY

    def release(self) -> None:
        if self._keys:
            self._library.UnregisterEventHotKey(self._keys)
        if self._installed:
            self._library.RemoveEventHandler(self._installed)
        self._keys, self._installed = ctypes.c_void_p(), ctypes.c_void_p()

    def _on_event(self, _next: int, _event: int, _data: int) -> int:
        self._pressed()
        return 0
