"""Counts what a window at rest must not do: lay out, paint, and be woken by timers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import (
    QAbstractEventDispatcher,
    QCoreApplication,
    QEvent,
    QEventLoop,
    QObject,
    QPoint,
    QRect,
    QTimer,
    QTimerEvent,
)
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from dialer_gui.ui.widgets.labels import ElapsedLabel

#: Longer than the pause between two pictures of any animation.
QUIET_MS = 50
#: So many attempts to see it quiet: what has not come to rest by then never does.
_ATTEMPTS = 30
#: A timer that is slower costs nothing that could be measured.
SLOW_MS = 1000
_COUNTED = {
    QEvent.Type.LayoutRequest: "layout",
    QEvent.Type.Paint: "paint",
    QEvent.Type.UpdateRequest: "update",
    QEvent.Type.Timer: "timer",
}


class EventCounter(QObject):
    """Counts the application's layout requests, paint, update and timer events, by receiver.

    Attributes:
        seen: how many events of a kind came to a receiver, by ``"kind receiver"``.
        painted: what was painted in each top-level window's own coordinates.
    """

    def __init__(self) -> None:
        super().__init__()
        self.seen = Counter[str]()
        self.painted: list[QRect] = []
        self._own: list[QObject] = []

    def pass_over(self, receiver: QObject) -> None:
        """Count nothing that this object gets."""
        self._own.append(receiver)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = _COUNTED.get(event.type())
        if kind is not None and watched not in self._own:
            self.seen[f"{kind} {described(watched)}"] += 1
            if isinstance(event, QPaintEvent) and isinstance(watched, QWidget):
                origin = watched.mapTo(watched.window(), QPoint())
                self.painted.append(event.region().boundingRect().translated(origin))
        return False


@contextmanager
def counted_events() -> Iterator[EventCounter]:
    """Count events for the length of a ``with`` block."""
    app = QCoreApplication.instance()
    assert app is not None
    counter = EventCounter()
    app.installEventFilter(counter)
    try:
        yield counter
    finally:
        app.removeEventFilter(counter)


def run_for(milliseconds: int, counter: EventCounter) -> None:
    """Let the event loop run."""
    loop = QEventLoop()
    end = QTimer()
    end.setSingleShot(True)
    end.timeout.connect(loop.quit)
    counter.pass_over(end)
    end.start(milliseconds)
    loop.exec()


def events_at_rest(quiet_ms: int = QUIET_MS) -> Counter[str]:
    """Return what goes on in a window that never comes to rest; nothing in one that does.

    Timers that fire once are not waited for but fired. A window system may have something to tell
    at any moment: a span without any event is what counts.
    """
    seen = Counter[str]()
    for _ in range(_ATTEMPTS):
        drain()
        with counted_events() as counter:
            run_for(quiet_ms, counter)
        if not counter.seen:
            return counter.seen
        seen = counter.seen
    return seen


def drain() -> None:
    """Let everything happen that is due, and fire what is due soon."""
    for _ in range(_ATTEMPTS):
        with counted_events() as counter:
            QApplication.processEvents()
            if not fire(_is_single_shot) and not counter.seen:
                return


def fire(is_wanted: Callable[[QTimer], bool]) -> int:
    """Let timers time out now; return how many did."""
    wanted = [t for t in _objects() if isinstance(t, QTimer) and t.isActive() and is_wanted(t)]
    for timer in wanted:
        if timer.isActive():
            QCoreApplication.sendEvent(timer, QTimerEvent(timer.timerId()))
    return len(wanted)


def is_clock(timer: QTimer) -> bool:
    """Whether a timer waits for the next second of a call or for the next minute."""
    return isinstance(timer.parent(), ElapsedLabel) or timer.objectName() == "minute"


def fast_timers() -> list[str]:
    """Return the active timers that fire more than once a second."""
    dispatcher = QAbstractEventDispatcher.instance()
    return [
        f"{described(each)}: {info.interval} ms"
        for each in _objects()
        if not (isinstance(each, QTimer) and is_clock(each))
        for info in dispatcher.registeredTimers(each)
        if info.interval < SLOW_MS
    ]


def described(each: QObject) -> str:
    """Return an object's class and names, and its parent's class."""
    name = each.objectName() or (each.accessibleName() if isinstance(each, QWidget) else "")
    parent = each.parent()
    of = f" of {type(parent).__name__}" if parent is not None else ""
    return f"{type(each).__name__} {name!r}{of}"


def _is_single_shot(timer: QTimer) -> bool:
    return timer.isSingleShot() and timer.interval() < SLOW_MS and not is_clock(timer)


def _objects() -> Iterator[QObject]:
    app = QCoreApplication.instance()
    assert app is not None
    roots: list[QObject] = [app, *QApplication.topLevelWidgets()]
    seen: dict[int, QObject] = {}
    for root in roots:
        for each in (root, *root.findChildren(QObject)):
            seen[id(each)] = each
    yield from seen.values()
