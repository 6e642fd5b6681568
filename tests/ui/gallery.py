"""Every state of the window, one function each, for tests and for screenshots."""

from __future__ import annotations

import errno
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.call_guard import GuardDecision
from dialer_gui.domain.calls import (
    CallDetails,
    CallOutcome,
    CallPhase,
    CallRequest,
    OutcomeKind,
    Placement,
    Reason,
)
from dialer_gui.domain.credentials import TokenState
from dialer_gui.domain.history import HistoryEntry
from dialer_gui.domain.notices import Notice, NoticeKind
from dialer_gui.domain.phones import Phone, PhoneState, PhoneStatus
from dialer_gui.domain.refusals import OptionalFeature
from dialer_gui.domain.releases import Release, UpdateAnswer, UpdateState, Version
from dialer_gui.domain.settings import WindowState
from dialer_gui.storage.private_files import NOT_WRITTEN, explain_file
from dialer_gui.ui.main_window import MainWindow
from dialer_gui.ui.pages.page import CALLS, PAGE_TABS
from dialer_gui.ui.update_news import UpdateNews
from tests.ui.parts import press

ACCOUNT = Account(
    id="a" * 32,
    name="Demo company",
    address="http://127.0.0.1:8080",
    extensions=("8001", "8002", "8003", "8004"),
    caller_ids=("493023125000", "442079460000", "12025550100"),
    default_country="DE",
)
SECOND_ACCOUNT = replace(ACCOUNT, id="b" * 32, name="Branch office", extensions=("9001",))
SIGNED_IN_ACCOUNT = replace(ACCOUNT, extensions=(), app_id="A-1001")
CLEAR_ACCOUNT = replace(ACCOUNT, address="http://pbx.example.com/api")

PHONES = (
    Phone("8001", is_registered=True),
    Phone("8002", is_registered=True),
    Phone("8003", is_registered=False),
    Phone("8010", is_registered=True),
    Phone("8011", is_enabled=False),
)
PHONE_STATES = {
    "8001": PhoneState.IDLE,
    "8002": PhoneState.RINGING,
    "8004": PhoneState.IN_CALL,
    "8010": PhoneState.OFF_HOOK,
}

REQUEST = CallRequest(
    id="1" * 32,
    account_id=ACCOUNT.id,
    number="+4930123456",
    dialled="4930123456",
    extension="8001",
    details=CallDetails(customer_id="C-1001"),
)
REFUSED = CallOutcome(
    OutcomeKind.REFUSED,
    Reason.POLICY_VIOLATED,
    Placement.NONE,
    "1032",
    "违反策略规则：该号码不允许外呼",
)
#: 2026-11-23 14:05 UTC, in seconds.
AFTERNOON_S = 1_795_442_700.0

#: Why a file was not written.
FULL_DISK = explain_file(
    NOT_WRITTEN, Path("/media/ada/calls.csv"), OSError(errno.ENOSPC, "No space left on device")
)
RELEASE = Release(
    Version((0, 3, 0)), "https://dialer.example/releases/0.3.0", AFTERNOON_S, AFTERNOON_S + 86_400
)
NEWER = UpdateAnswer(UpdateState.NEWER, "0.1.0", RELEASE)

Scene = Callable[[MainWindow], None]


#: Scenes that follow each other in one window, and look there as in a window of their own.
_IN_TURN: dict[str, tuple[str, ...]] = {
    "number": (
        *("not-seen", "empty", "number", "unassigned", "nonsense", "several", "people-known"),
    ),
    "call": (
        *("repeated", "calling", "keyring", "accepted", "refused", "not-sent", "unknown"),
        "stopped",
    ),
    "phones": ("phones", "offline", "busy"),
    "list": (
        *("found", "not-found", "recorded", "recording-expired", "note-corrected"),
        *("note-suggested", "deleted", "filtered"),
    ),
    "catch-up": (
        *("catch-up", "catch-up-asking", "catching-up", "catch-up-stopping", "caught-up"),
    ),
    "update": ("update-asked", "update-page", "update"),
}
_KINDS = {scene: kind for kind, scenes in _IN_TURN.items() for scene in scenes}


def by_kind(scenes: Iterable[str]) -> dict[str, list[str]]:
    """Return the scenes that follow each other in one window, by a word for what they show.

    Those that are not listed above go by what stands before the dash in their names.
    """
    kinds: dict[str, list[str]] = {}
    wanted = dict.fromkeys(scenes)
    for scene in (*(each for each in _KINDS if each in wanted), *wanted):
        kind = kinds.setdefault(_KINDS.get(scene, scene.partition("-")[0]), [])
        if scene not in kind:
            kind.append(scene)
    return kinds


def new_window(window_state: WindowState | None = None, *, demo: bool = True) -> MainWindow:
    """Return a window with its pages and without an account, not shown yet."""
    window = MainWindow(demo=demo, window_state=window_state or WindowState())
    window.add_tabs(PAGE_TABS)
    window.add_page(CALLS, window.take_calls_page)
    return window


def make_window(*, demo: bool = True, ready: bool = True, zoom_percent: int = 100) -> MainWindow:
    """Return a window with two accounts, not shown yet."""
    window = new_window(WindowState(zoom_percent=zoom_percent), demo=demo)
    window.form.show_accounts((ACCOUNT, SECOND_ACCOUNT), ACCOUNT.id)
    if ready:
        window.form.show_plans_ready()
    return window


def show_token_state(window: MainWindow, account_id: str, state: TokenState) -> None:
    """Tell every part that has to know where an account's secret is."""
    window.account_notices.show_token_state(account_id, state)
    window.dialogs.show_token_state(account_id, state)
    window.close_question.follow(account_id, state)


def show_phones(
    window: MainWindow, account_id: str, phones: Sequence[Phone], total: int = 0
) -> None:
    """Offer an account's phones, which may be the first ones of more."""
    window.form.account_bar.show_phones(account_id, phones)
    window.account_notices.show_phones_listed(account_id, len(phones), total)


def show_phone_status(window: MainWindow, status: PhoneStatus, account_id: str = "") -> None:
    """Show what a phone does, by default one of the account in use."""
    account = window.form.account()
    window.form.account_bar.show_phone_status(account_id or (account.id if account else ""), status)


def offer_updates(window: MainWindow) -> UpdateNews:
    """Let the person ask for a newer release."""
    check = window.menu_actions.check_updates
    check.setVisible(True)
    return window.findChild(UpdateNews) or UpdateNews(window.notices, check)


def entries() -> tuple[HistoryEntry, ...]:
    """Return recent calls in every state, newest first."""
    numbers = ("+4930123456", "+442079460123", "+12025550123", "8002", "+862112345678", "*97")
    outcomes = (
        None,
        CallOutcome.accepted(),
        CallOutcome.unknown(Reason.TIMEOUT),
        REFUSED,
        CallOutcome.not_sent(Reason.NAME_RESOLUTION),
        CallOutcome.cancelled(),
    )
    return tuple(
        HistoryEntry(
            request=replace(REQUEST, id=f"{place:032x}", number=number, dialled=number),
            account_name=ACCOUNT.name,
            started_at_s=AFTERNOON_S - place * 3700,
            outcome=outcome,
            settled_at_s=None if outcome is None else AFTERNOON_S - place * 3700 + 1,
        )
        for place, (number, outcome) in enumerate(zip(numbers, outcomes, strict=True))
    )


def type_in(window: MainWindow, number: str) -> None:
    """Put a number into the field as a person does, who has seen it."""
    field = window.findChild(QLineEdit, "number")
    assert field is not None
    field.setText(number)


def _outcome(outcome: CallOutcome) -> Scene:
    def scene(window: MainWindow) -> None:
        show_outcome(window, outcome)

    return scene


def show_outcome(window: MainWindow, outcome: CallOutcome) -> None:
    """Take a call as far as its outcome."""
    type_in(window, REQUEST.number)
    window.recent.show_entries(entries())
    window.call_status.start(REQUEST)
    window.call_status.go_on(CallPhase.SENDING)
    window.call_status.end(REQUEST, outcome)


def _empty(window: MainWindow) -> None:
    window.recent.show_entries(())


def _long_history(window: MainWindow) -> None:
    """The index of a long history is being made."""
    window.recent.show_entries(entries())
    window.recent.show_index_progress(450_000, 1_000_000)


def _number(text: str) -> Scene:
    def scene(window: MainWindow) -> None:
        window.recent.show_entries(entries())
        window.form.fill(text)

    return scene


def _calling(window: MainWindow) -> None:
    type_in(window, REQUEST.number)
    window.recent.show_entries(entries())
    window.call_status.start(REQUEST)
    window.call_status.go_on(CallPhase.SENDING)


def _phase(phase: CallPhase) -> Scene:
    def scene(window: MainWindow) -> None:
        _calling(window)
        window.call_status.go_on(phase)

    return scene


def _repeated(window: MainWindow) -> None:
    type_in(window, REQUEST.number)
    window.recent.show_entries(entries())
    window.call_status.question(GuardDecision.REPEATED, REQUEST)


def _clear(window: MainWindow) -> None:
    window.form.show_accounts((CLEAR_ACCOUNT,), CLEAR_ACCOUNT.id)
    show_token_state(window, CLEAR_ACCOUNT.id, TokenState.SESSION_ONLY)


def _unsaved(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    show_token_state(window, ACCOUNT.id, TokenState.SAVING_SLOW)
    window.close()


def _no_account(window: MainWindow) -> None:
    window.form.show_accounts((), "")
    window.recent.show_entries(())


def _notices(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    for kind in NoticeKind:
        window.notices.tell(Notice(kind, "/home/ada/history.damaged.db", count=2))


def _token(account: Account, state: TokenState) -> Scene:
    def scene(window: MainWindow) -> None:
        window.form.show_accounts((account,), account.id)
        window.recent.show_entries(entries())
        show_token_state(window, account.id, state)

    return scene


def _no_call(window: MainWindow) -> None:
    _no_account(window)
    window.form.fill(REQUEST.number)
    press_call(window)


def _details(window: MainWindow) -> None:
    _empty(window)
    press(window, "Call details")


def _phones(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    type_in(window, REQUEST.number)
    show_phones(window, ACCOUNT.id, PHONES)
    for extension, state in PHONE_STATES.items():
        show_phone_status(window, PhoneStatus(extension, state))


def press_call(window: MainWindow) -> None:
    """Press the button Call."""
    call = window.findChild(QPushButton, "call")
    assert call is not None
    call.click()


def _phone(state: PhoneState, other_party: str = "") -> Scene:
    def scene(window: MainWindow) -> None:
        _phones(window)
        show_phone_status(window, PhoneStatus("8001", state, other_party))
        press_call(window)

    return scene


def _not_seen(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    type_in(window, "0171 1234567")
    window.form.fill(REQUEST.number)
    press_call(window)


def _sign_in_failed(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    window.account_notices.show_sign_in_failure(ACCOUNT.id, Reason.AUTHORISATION_EXPIRED)
    for feature in OptionalFeature:
        window.account_notices.show_refused(ACCOUNT.id, feature, Reason.NOT_LICENSED)


def _update(answer: UpdateAnswer) -> Scene:
    def scene(window: MainWindow) -> None:
        window.recent.show_entries(entries())
        type_in(window, REQUEST.number)
        offer_updates(window).show_answer(answer)

    return scene


def _update_asked(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    offer_updates(window).check()


def _update_page(window: MainWindow) -> None:
    window.recent.show_entries(entries())
    offer_updates(window).show_no_browser(RELEASE.page)


SCENES: dict[str, Scene] = {
    "empty": _empty,
    "long-history": _long_history,
    "no-account": _no_account,
    "number": _number("+49 30 123456"),
    "unassigned": _number("+1 555 123 4567"),
    "nonsense": _number("call me"),
    "several": _number("+49 30 123456 or +44 20 7946 0123"),
    "calling": _calling,
    "keyring": _phase(CallPhase.WAITING_FOR_KEYRING),
    "accepted": _outcome(CallOutcome.accepted()),
    "refused": _outcome(REFUSED),
    "not-sent": _outcome(CallOutcome.not_sent(Reason.CERTIFICATE, "issuer: Example Root CA")),
    "unknown": _outcome(CallOutcome.unknown(Reason.TIMEOUT)),
    "stopped": _outcome(CallOutcome.cancelled()),
    "repeated": _repeated,
    "clear": _clear,
    "unsaved": _unsaved,
    "notices": _notices,
    "update": _update(NEWER),
    "update-asked": _update_asked,
    "update-page": _update_page,
    "phones": _phones,
    "offline": _phone(PhoneState.OFFLINE),
    "busy": _phone(PhoneState.IN_CALL, "49305550001"),
    "not-seen": _not_seen,
    "sign-in-failed": _sign_in_failed,
    "no-call": _no_call,
    "details": _details,
}
#: The same picture with other words in it: one scene for each value of an enumeration.
VARIANTS: dict[str, Scene] = (
    {f"phase-{phase}": _phase(phase) for phase in CallPhase}
    | {f"token-{state}": _token(ACCOUNT, state) for state in TokenState}
    | {f"key-{state}": _token(SIGNED_IN_ACCOUNT, state) for state in TokenState}
    | {f"update-{state}": _update(UpdateAnswer(state, "0.1.0", RELEASE)) for state in UpdateState}
)
