"""Every state of a call that is followed, of its record, and of what is fetched."""

from __future__ import annotations

from dataclasses import replace
from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QListView

from dialer_gui.domain.call_notes import CallNote, Disposition
from dialer_gui.domain.calls import CallOutcome, Reason
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.live_call import LiveCall, LiveState, begin, lose_track, observe, pass_time
from dialer_gui.domain.phones import PhoneState, PhoneStatus
from dialer_gui.domain.records import CallRecord
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.calls.filter_bar import FilterBar
from tests.ui.gallery import ACCOUNT, AFTERNOON_S, REQUEST, SCENES, Scene, show_outcome
from tests.ui.gallery_contacts import CONTACT_SCENES
from tests.ui.gallery_statistics import STATISTICS_SCENES
from tests.ui.parts import press, settle

ACCEPTED = CallOutcome.accepted()
UNKNOWN = CallOutcome.unknown(Reason.TIMEOUT)
RINGING, OFF_HOOK, IN_CALL, IDLE = (
    PhoneState.RINGING,
    PhoneState.OFF_HOOK,
    PhoneState.IN_CALL,
    PhoneState.IDLE,
)

RECORD = CallRecord(
    id="9000",
    extension="8001",
    number="030123456",
    caller_id="+493023125000",
    waiting_s=9,
    talking_s=125,
    answered_at_s=AFTERNOON_S + 9,
    hang_up_code=10041,
    hung_up_by="2",
    recording="20261123-9000.wav",
)
BUSY = replace(RECORD, id="9001", talking_s=0, answered_at_s=None, hang_up_code=10006, recording="")


def sent(*, is_accepted: bool = True, ago_s: float = 0.0) -> LiveCall:
    """Return the gallery's call, just sent or some seconds ago."""
    now_s = monotonic() - ago_s
    return begin(REQUEST.dialled, REQUEST.extension, now_s, is_accepted=is_accepted)


def seen(live: LiveCall, *states: PhoneState) -> LiveCall:
    """Return a call after looks at its phone, one a second."""
    for second, state in enumerate(states, 1):
        status = PhoneStatus(live.extension, state)
        live = observe(live, status, live.followed_since_s + second)
    return live


def watched(live: LiveCall, seconds: int) -> LiveCall:
    """Return a call whose phone was looked at for some seconds and stayed idle."""
    status = PhoneStatus(live.extension, IDLE)
    for second in range(1, seconds + 1):
        live = observe(live, status, live.followed_since_s + second)
    return pass_time(live, live.followed_since_s + seconds)


def recorded_entries() -> tuple[HistoryEntry, ...]:
    """Return recent calls with what was seen of them and with records, newest first."""
    facts: tuple[tuple[str, CallOutcome, LiveState | None, CallRecord | None], ...] = (
        ("+4930123456", ACCEPTED, LiveState.ENDED, RECORD),
        ("+442079460123", ACCEPTED, LiveState.ENDED, BUSY),
        ("+12025550123", UNKNOWN, LiveState.NOTHING_HAPPENED, None),
        ("+862112345678", UNKNOWN, LiveState.ENDED, replace(RECORD, id="9002", talking_s=3725)),
        ("+4989777777", ACCEPTED, LiveState.NO_RING, None),
        ("+4989888888", ACCEPTED, LiveState.ENDED, replace(BUSY, id="9003", hang_up_code=10099)),
        ("8002", ACCEPTED, LiveState.IN_CALL, None),
    )
    return tuple(
        HistoryEntry(
            request=replace(REQUEST, id=f"{place:032x}", number=number, dialled=number),
            account_name=ACCOUNT.name,
            started_at_s=AFTERNOON_S - place * 3700,
            outcome=outcome,
            settled_at_s=AFTERNOON_S - place * 3700 + 1,
            seen=state,
            record=record,
        )
        for place, (number, outcome, state, record) in enumerate(facts)
    )


def choose_call(window: MainWindow, row: int) -> HistoryEntry:
    """Make a recent call the current one, the way a click does."""
    recent = window.findChild(QListView, "recent")
    assert isinstance(recent, QListView)
    recent.setCurrentIndex(recent.model().index(row, 0))
    return recorded_entries()[row]


def _live(outcome: CallOutcome, *calls: LiveCall) -> Scene:
    def scene(window: MainWindow) -> None:
        show_outcome(window, outcome)
        window.recent.show_entries(recorded_entries())
        now_s = monotonic()
        for call in calls:
            moved_s = now_s - 42.0 - call.followed_since_s
            talking_since_s = call.talking_since_s
            moved = replace(
                call,
                followed_since_s=call.followed_since_s + moved_s,
                since_s=call.since_s + moved_s,
                talking_since_s=None if talking_since_s is None else talking_since_s + moved_s,
            )
            window.call_status.follow(REQUEST.id, moved)

    return scene


def _recorded(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    choose_call(window, 0)


NOTED = (
    CallNote(AFTERNOON_S + 60, Disposition.NO_ANSWER),
    CallNote(AFTERNOON_S + 120, Disposition.CALL_BACK, "Ask for Ms Weber after four"),
)


def _noted(window: MainWindow) -> None:
    first, second, *rest = recorded_entries()
    window.recent.show_crm_accounts(frozenset({ACCOUNT.id}))
    window.recent.show_entries((replace(first, notes=NOTED), second, *rest))
    choose_call(window, 0)


def _suggested(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    choose_call(window, 1)


def _filtered(window: MainWindow) -> None:
    window.recent.show_accounts((ACCOUNT,))
    filters = window.findChild(FilterBar)
    assert isinstance(filters, FilterBar)
    filters.show()
    filters.show_numbers(("+4930123456",), "+49 30 123456")
    time = filters.findChild(QComboBox)
    assert isinstance(time, QComboBox)
    time.setCurrentIndex(time.count() - 1)
    window.recent.show_entries(recorded_entries())
    window.recent.show_count(1234)
    settle()


def _exporting(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    window.recent.export.open()
    window.recent.export.show_progress(12_000, 48_250)


def _exported(window: MainWindow) -> None:
    _exporting(window)
    window.recent.export.show_finished("/home/ada/calls-2026-11-23.csv", 48_250)


def _expired(window: MainWindow) -> None:
    _recorded(window)
    window.recent.show_recording_state(recorded_entries()[0].request.id, Reason.FILE_MISSING)


def _catch_up(window: MainWindow) -> None:
    window.recent.show_entries(recorded_entries())
    open_catch_up(window)


def _asking(window: MainWindow) -> None:
    _catch_up(window)
    window.recent.catch_up.show_progress(0, 0)


def _catching_up(window: MainWindow) -> None:
    _catch_up(window)
    window.recent.catch_up.show_progress(12_000, 48_250)


def _stopping(window: MainWindow) -> None:
    _catching_up(window)
    press(window, "Stop")


def _caught_up(window: MainWindow) -> None:
    _catching_up(window)
    window.recent.catch_up.show_finished(1_203, Reason.CONNECTION_LOST)


def _search(text: str, entries: tuple[HistoryEntry, ...]) -> Scene:
    def scene(window: MainWindow) -> None:
        search = next(
            line
            for line in window.findChildren(QLineEdit)
            if line.accessibleName().startswith("Search")
        )
        search.setFocus()
        search.setText(text)
        window.recent.show_entries(entries)

    return scene


def _deletion_asked(window: MainWindow) -> None:
    _recorded(window)
    numbers = ("+4930123456", "8001")
    window.recent.deletion.ask_about(numbers, "Anna Weber")
    window.recent.deletion.ask(numbers, ("1" * 32, "2" * 32))


def _deleted(window: MainWindow) -> None:
    _recorded(window)
    recent = window.findChild(QListView, "recent")
    assert isinstance(recent, QListView)
    QTest.keyClick(recent, Qt.Key.Key_Delete)


def open_catch_up(window: MainWindow) -> None:
    """Open the panel the way a person does."""
    from PySide6.QtGui import QAction

    next(a for a in window.findChildren(QAction) if a.text().startswith("Catch up…")).trigger()


_RUNG = seen(sent(), RINGING)
_UP = seen(sent(), RINGING, OFF_HOOK)
_TALKING = seen(sent(), RINGING, OFF_HOOK, IN_CALL)
_UNSURE = sent(is_accepted=False)

LIVE_CALLS: dict[str, tuple[CallOutcome, *tuple[LiveCall, ...]]] = {
    "live-accepted": (ACCEPTED, sent()),
    "live-hint": (ACCEPTED, watched(sent(), 8)),
    "live-blind": (ACCEPTED, pass_time(sent(), monotonic() + 8)),
    "live-ringing": (ACCEPTED, _RUNG),
    "live-off-hook": (ACCEPTED, _RUNG, _UP),
    "live-in-call": (ACCEPTED, _RUNG, _UP, _TALKING),
    "live-ended": (
        ACCEPTED,
        _TALKING,
        seen(sent(), RINGING, OFF_HOOK, IN_CALL, IN_CALL, IDLE, IDLE),
    ),
    "live-not-picked-up": (ACCEPTED, _RUNG, seen(sent(), RINGING, IDLE, IDLE)),
    "live-no-ring": (ACCEPTED, watched(sent(), 60)),
    "live-uncertain": (UNKNOWN, _UNSURE),
    "live-nothing": (UNKNOWN, _UNSURE, watched(_UNSURE, 20)),
    "live-untracked": (UNKNOWN, _UNSURE, lose_track(_UNSURE, _UNSURE.followed_since_s + 1)),
    "live-rang": (ACCEPTED, _RUNG, lose_track(_RUNG, _RUNG.since_s + 130)),
    "live-was-up": (ACCEPTED, _RUNG, _UP, lose_track(_UP, _UP.since_s + 130)),
    "live-lost": (ACCEPTED, _TALKING, lose_track(_TALKING, _TALKING.since_s + 130)),
}
LIVE_SCENES: dict[str, Scene] = {name: _live(*told) for name, told in LIVE_CALLS.items()} | {
    "recorded": _recorded,
    "recording-expired": _expired,
    "note-corrected": _noted,
    "note-suggested": _suggested,
    "filtered": _filtered,
    "export-under-way": _exporting,
    "export-done": _exported,
    "catch-up": _catch_up,
    "catch-up-asking": _asking,
    "catching-up": _catching_up,
    "catch-up-stopping": _stopping,
    "caught-up": _caught_up,
    "found": _search("30", recorded_entries()[:1]),
    "not-found": _search("nobody", ()),
    "deleted": _deleted,
    "deletion-asked": _deletion_asked,
}
ALL_SCENES = SCENES | LIVE_SCENES | CONTACT_SCENES | STATISTICS_SCENES
