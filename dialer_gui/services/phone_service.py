"""The account's phones: which there are, and what the chosen one does while nothing goes on."""

from __future__ import annotations

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import Reason
from dialer_gui.domain.phones import PhoneList
from dialer_gui.domain.polling import MIN_INTERVAL_S, PollSchedule, next_idle_look_s
from dialer_gui.domain.refusals import ProviderError
from dialer_gui.services.api_session import ApiSession, TokenRefusal, TokenSource, no_other_token
from dialer_gui.services.status_poll import LOOK_DEADLINE_S, StatusPoll, always, start_look
from dialer_gui.services.task_runner import RealTiming, Timing

logger = logging.getLogger(__name__)

#: Failed looks in a row after which the phones' states are no longer known.
_FAILURES_TO_LOSE = 2
_NO_PHONES = PhoneList((), 0)


@dataclass
class _Listing:
    """What is known of each account's list of phones, by account id."""

    asked: set[str] = field(default_factory=set)
    listed: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Listed:
    """One answer to the question for an account's phones."""

    account_id: str
    phones: PhoneList = _NO_PHONES
    error: ProviderError | None = None


class PhoneService(QObject):
    """Lists an account's phones, and looks at the chosen one now and then.

    Protocol: ``show`` an account once there is a token for it, which lists its phones; ``select``
    the phone to look at. Looks happen every 15 s (with jitter) while the window is visible
    (``set_visible``), the screen is not locked and no call is followed (``set_busy``), else not at
    all. A question that the account may not ask is told once, by ``phones_refused`` or
    ``status_refused``, and not asked again until ``ask_again``, as when the account was changed.
    When looks keep failing for another reason, ``states_lost`` tells it. A list that did not come
    for another reason is asked for after the next look that works. At the end ``shut_down``.
    """

    #: account id (str), tuple[Phone, ...], int: the enabled phones, and how many there are: of a
    #: long list only the first ones come.
    phones_listed = Signal(str, object, int)
    #: account id (str), Reason: the account may not list its phones.
    phones_refused = Signal(str, object)
    #: account id (str), PhoneStatus: what the chosen phone does now.
    status_seen = Signal(str, object)
    #: account id (str), Reason: the account may not look at its phones.
    status_refused = Signal(str, object)
    #: account id (str): what is known of its phones is too old to be shown.
    states_lost = Signal(str)

    _list_answered = Signal(object)
    _looked = Signal(object)

    def __init__(
        self,
        token_of: TokenSource,
        timing: Timing | None = None,
        chance: Callable[[], float] = random.random,
        *,
        note_refused: TokenRefusal = no_other_token,
        can_be_seen: Callable[[], bool] = always,
    ) -> None:
        """Prepare; nothing is asked yet.

        Args:
            token_of: gets an account's token.
            timing: clocks and alarms.
            chance: 0 to 1, for the jitter.
            note_refused: takes a token out of use.
            can_be_seen: whether the screen is not locked; asked before each look, in the
                task thread, and may block.
        """
        super().__init__()
        self._timing = timing or RealTiming()
        self._chance = chance
        self._can_be_seen = can_be_seen
        self._session = ApiSession("phones", token_of, note_refused, deadline_s=LOOK_DEADLINE_S)
        self._alarm = self._timing.alarm(self, self._on_alarm_rang)
        self._listing = _Listing()
        self._status_refused: set[str] = set()
        self._account: Account | None = None
        self._extension = ""
        self._looks = PollSchedule()
        self._is_new = False
        self._is_visible = False
        self._is_busy = False
        self._is_ended = False
        self._list_answered.connect(self._on_session_listed)
        self._looked.connect(self._on_session_looked)

    def show(self, account: Account) -> None:
        """List the account's phones, unless that was done or refused before."""
        known = self._listing
        if account.id not in known.asked | known.listed | known.refused and not self._is_ended:
            known.asked.add(account.id)
            self._session.submit(lambda: self._list(account))

    def ask_again(self, account: Account) -> None:
        """List the phones anew, also where that was refused: the person wishes it."""
        self._listing.refused.discard(account.id)
        self._listing.listed.discard(account.id)
        self._status_refused.discard(account.id)
        self.show(account)
        self._plan()

    def note_refused(self, account_id: str) -> None:
        """Stop looking at the account's phones: another service was refused that."""
        self._status_refused.add(account_id)
        self._plan()

    def select(self, account: Account | None, extension: str) -> None:
        """Look at this phone from now on; at none without an account or an extension."""
        self._is_new = self._is_new or (self._account, self._extension) != (account, extension)
        self._account, self._extension = account, extension
        self._plan()

    @Slot(bool)
    def set_visible(self, is_visible: bool) -> None:
        """Look only while the window can be seen."""
        self._is_visible = is_visible
        self._plan()

    @Slot(bool)
    def set_busy(self, is_busy: bool) -> None:
        """Don't look while a call is followed: that shows the phone's state as well."""
        self._is_busy = is_busy
        self._plan()

    def shut_down(self, timeout_s: float) -> None:
        """End the question under way and ask none any more; safe to call twice."""
        self._is_ended = True
        self._alarm.cancel()
        self._session.shut_down(timeout_s)

    def _plan(self) -> None:
        """Set the alarm for the next look, or none where none is wanted."""
        account = self._account
        is_wanted = self._is_visible and not self._is_busy and not self._is_ended
        is_wanted = is_wanted and account is not None and bool(self._extension)
        if not is_wanted or account is None or account.id in self._status_refused:
            self._alarm.cancel()
            return
        if self._looks.is_under_way:
            return  # the next one is planned when this one ends
        now_s = self._timing.now_s()
        asked_at_s = self._looks.asked_at_s
        if self._is_new and asked_at_s is not None:
            # Another phone was chosen: look as soon as the rate allows.
            due_s = asked_at_s + MIN_INTERVAL_S
        else:
            due_s = next_idle_look_s(self._looks, self._chance(), now_s)
        self._alarm.set(max(0.0, due_s - now_s))

    @Slot()
    def _on_alarm_rang(self) -> None:
        if self._account is None or self._looks.is_under_way:
            return
        self._is_new = False
        self._looks = self._looks.ask(self._timing.now_s())
        extensions = (self._extension,)
        start_look(self._session, self._account, extensions, self._looked.emit, self._can_be_seen)

    @Slot(object)
    def _on_session_looked(self, look: StatusPoll) -> None:
        error = look.error
        self._looks = self._looks.end(self._timing.now_s(), has_failed=error is not None)
        if error is not None and error.is_not_offered:
            self._status_refused.add(look.account_id)
            self.status_refused.emit(look.account_id, error.reason)
        elif self._looks.failures >= _FAILURES_TO_LOSE:
            self.states_lost.emit(look.account_id)
        for status in look.statuses:
            self.status_seen.emit(look.account_id, status)
        account = self._account
        was_answered = error is None and not look.was_left_out
        if was_answered and account is not None and account.id == look.account_id:
            self.show(account)  # in case its list did not come the first time
        self._plan()

    def _list(self, account: Account) -> None:
        """Ask for the phones; runs in the session's thread."""
        try:
            phones = self._session.ask(account, lambda client, access: client.phones(access))
        except ProviderError as exc:
            self._list_answered.emit(_Listed(account.id, error=exc))
        else:
            self._list_answered.emit(_Listed(account.id, phones))

    @Slot(object)
    def _on_session_listed(self, listed: _Listed) -> None:
        known, account_id, error = self._listing, listed.account_id, listed.error
        known.asked.discard(account_id)
        if error is None:
            known.listed.add(account_id)
            self.phones_listed.emit(account_id, listed.phones.phones, listed.phones.total)
        elif error.is_not_offered:
            known.refused.add(account_id)
            self.phones_refused.emit(account_id, error.reason)
        elif error.reason is not Reason.PROGRAM_ENDED:
            logger.info("the phones could not be listed: %s", error.reason.value)
