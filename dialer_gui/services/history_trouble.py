"""What to tell when the history can't be used, or when others have changed its file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dialer_gui.domain.history import FileChange, FileChangeKind
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.storage.history import NewerHistoryError

_KIND_OF_CHANGE = {
    FileChangeKind.WRITTEN_ANEW: NoticeKind.HISTORY_WRITTEN_ANEW,
    FileChangeKind.REPLACED: NoticeKind.HISTORY_REPLACED,
    FileChangeKind.OVERWRITTEN: NoticeKind.HISTORY_OVERWRITTEN,
}


def file_notices(changes: Iterable[FileChange]) -> Iterator[Notice]:
    """Yield what there is to tell about changes of the history's file."""
    for change in changes:
        yield Notice(_KIND_OF_CHANGE[change.kind], change.set_aside)


def history_trouble(exc: Exception) -> Notice:
    """Return the notice for an error of the history, whichever thread has met it."""
    is_newer = isinstance(exc, NewerHistoryError)
    kind = NoticeKind.HISTORY_NEWER if is_newer else NoticeKind.HISTORY_UNAVAILABLE
    return Notice(kind, str(exc))
