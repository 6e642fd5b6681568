"""Things the program has to tell once, in the window and never as a dialog."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from dialer_gui.domain.marking import Explanation


class NoticeKind(StrEnum):
    """What there is to tell; its words are in `ui/text/notices`."""

    CALLS_RECOVERED = "calls_recovered"
    HISTORY_SET_ASIDE = "history_set_aside"
    HISTORY_NEWER = "history_newer"
    HISTORY_UNAVAILABLE = "history_unavailable"
    HISTORY_WRITTEN_ANEW = "history_written_anew"
    HISTORY_REPLACED = "history_replaced"
    HISTORY_OVERWRITTEN = "history_overwritten"
    CONTACTS_SET_ASIDE = "contacts_set_aside"
    CONTACTS_UNAVAILABLE = "contacts_unavailable"
    SETTINGS_SET_ASIDE = "settings_set_aside"
    SETTINGS_UNREAD = "settings_unread"
    SETTINGS_NOT_SAVED = "settings_not_saved"
    POLICY_IGNORED = "policy_ignored"
    DEMO_FAILED = "demo_failed"
    CALLS_EXPIRE = "calls_expire"
    CRM_NOT_OPENED = "crm_not_opened"
    UNEXPECTED_ERROR = "unexpected_error"


#: As long as one of these holds, no call can be placed.
HISTORY_TROUBLES = frozenset({NoticeKind.HISTORY_NEWER, NoticeKind.HISTORY_UNAVAILABLE})
#: The history's file is another one than before.
HISTORY_CHANGES = frozenset(
    {NoticeKind.HISTORY_WRITTEN_ANEW, NoticeKind.HISTORY_REPLACED, NoticeKind.HISTORY_OVERWRITTEN}
)


@dataclass(frozen=True, slots=True)
class Notice:
    """One notice.

    Attributes:
        kind: what happened.
        detail: a file's path, a technical hint, or an explanation; may be empty.
        count: how many things it is about, 0 if that has no meaning.
    """

    kind: NoticeKind
    detail: str | Explanation = ""
    count: int = 0
