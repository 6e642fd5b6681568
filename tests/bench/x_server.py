"""Questions to the X server that a start must not wait for: windows, colours, focus, keys."""

import ctypes
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

CREATE_NOTIFY = 16
SUBSTRUCTURE_NOTIFY_MASK = 1 << 19
ALL_PLANES = ctypes.c_ulong(-1).value
Z_PIXMAP = 2
EVENT_SIZE_LONGS = 24
#: Helper windows of toolkits are smaller than this.
MIN_WINDOW_PX = 200

_ErrorHandler = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)


class _CreateEvent(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("serial", ctypes.c_ulong),
        ("send_event", ctypes.c_int),
        ("display", ctypes.c_void_p),
        ("parent", ctypes.c_ulong),
        ("window", ctypes.c_ulong),
        ("x", ctypes.c_int),
        ("y", ctypes.c_int),
        ("width", ctypes.c_int),
        ("height", ctypes.c_int),
        ("border_width", ctypes.c_int),
        ("override_redirect", ctypes.c_int),
    )


class _Event(ctypes.Union):
    _fields_ = (("created", _CreateEvent), ("padding", ctypes.c_long * EVENT_SIZE_LONGS))


class XServer:
    """A connection of our own to the X server of ``DISPLAY``."""

    def __init__(self, x11: Any, xtst: Any, display: int) -> None:
        self._x11 = x11
        self._xtst = xtst
        self._display = display
        self._root = x11.XDefaultRootWindow(display)
        x11.XSelectInput(display, self._root, SUBSTRUCTURE_NOTIFY_MASK)
        x11.XSync(display, False)

    def new_window(self) -> int | None:
        """Return the next main window that a program has made, None when there is none yet."""
        event = _Event()
        while self._x11.XPending(self._display):
            self._x11.XNextEvent(self._display, ctypes.byref(event))
            made = event.created
            is_managed = made.type == CREATE_NOTIFY and not made.override_redirect
            if is_managed and min(made.width, made.height) >= MIN_WINDOW_PX:
                return int(made.window)
        return None

    def forget_windows(self) -> None:
        """Leave out the windows made so far."""
        self._x11.XSync(self._display, True)

    def pixel(self, window: int, x: int, y: int) -> int | None:
        """Return the colour at a place of a window; None while it is not on the screen."""
        image = self._x11.XGetImage(
            self._display, window, x, y, 1, 1, ctypes.c_ulong(ALL_PLANES), Z_PIXMAP
        )
        if not image:
            return None
        colour = int(self._x11.XGetPixel(image, 0, 0))
        self._x11.XDestroyImage(image)
        return colour

    def focus(self) -> int:
        """Return the window that gets the keys."""
        window, revert = ctypes.c_ulong(), ctypes.c_int()
        self._x11.XGetInputFocus(self._display, ctypes.byref(window), ctypes.byref(revert))
        return window.value

    def press(self, key: str) -> None:
        """Press and release a key, named as in ``"space"`` or ``"5"``."""
        code = self._x11.XKeysymToKeycode(
            self._display, ctypes.c_ulong(self._x11.XStringToKeysym(key.encode()))
        )
        for is_down in (True, False):
            self._xtst.XTestFakeKeyEvent(self._display, code, is_down, ctypes.c_ulong(0))
        self._x11.XFlush(self._display)


@contextmanager
def x_server() -> Iterator[XServer]:
    """Connect to the X server for the length of a ``with`` block."""
    x11, xtst = ctypes.CDLL("libX11.so.6"), ctypes.CDLL("libXtst.so.6")
    for function in (x11.XOpenDisplay, x11.XGetImage):
        function.restype = ctypes.c_void_p
    for function in (x11.XDefaultRootWindow, x11.XGetPixel, x11.XStringToKeysym):
        function.restype = ctypes.c_ulong
    for function in (x11.XDefaultRootWindow, x11.XPending, x11.XCloseDisplay, x11.XFlush):
        function.argtypes = (ctypes.c_void_p,)
    x11.XKeysymToKeycode.restype = ctypes.c_ubyte
    pointer, number, window = ctypes.c_void_p, ctypes.c_int, ctypes.c_ulong
    x11.XKeysymToKeycode.argtypes = (pointer, ctypes.c_ulong)
    x11.XSelectInput.argtypes = (pointer, window, ctypes.c_long)
    x11.XSync.argtypes = (pointer, number)
    x11.XNextEvent.argtypes = (pointer, pointer)
    x11.XGetInputFocus.argtypes = (pointer, pointer, pointer)
    x11.XGetImage.argtypes = (
        *(pointer, window, number, number),
        *(ctypes.c_uint, ctypes.c_uint, ctypes.c_ulong, number),
    )
    x11.XGetPixel.argtypes = (pointer, number, number)
    x11.XDestroyImage.argtypes = (pointer,)
    xtst.XTestFakeKeyEvent.argtypes = (pointer, ctypes.c_uint, number, ctypes.c_ulong)
    # A window that is not on the screen yet has no picture: that is an answer, no error.
    ignore = _ErrorHandler(lambda _display, _error: 0)
    x11.XSetErrorHandler(ignore)
    display = x11.XOpenDisplay(None)
    if not display:
        raise RuntimeError("no X server to watch a start on")
    try:
        yield XServer(x11, xtst, display)
    finally:
        x11.XCloseDisplay(display)
        del ignore
