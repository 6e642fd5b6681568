"""What to tell when the history can't be used."""

from __future__ import annotations

from dialer_gui.domain.notices import Notice, NoticeKind


def history_trouble(exc: Exception) -> Notice:
    """Return the notice for an error of the history, whichever lane has met it."""
    # Not above: the history is opened, and its code loaded, behind the first picture.
    from dialer_gui.storage.history import NewerHistoryError

    is_newer = isinstance(exc, NewerHistoryError)
    kind = NoticeKind.HISTORY_NEWER if is_newer else NoticeKind.HISTORY_UNAVAILABLE
    return Notice(kind, str(exc))
