"""The accounts' secrets in front of the keyring: read from it once, kept in memory only."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from dialer_gui.domain.credentials import (
    CredentialError,
    KeyringWouldAsk,
    Secret,
    SecretKind,
    TokenState,
)
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.task_runner import RealTiming, TaskRunner, Timing
from dialer_gui.storage.keyring_store import KeyringStore

logger = logging.getLogger(__name__)

#: When the person is told that the keyring has not taken a new secret yet: within a second.
#: `call_service.KEYRING_HINT_MS` is the same for a call that waits for reading.
SLOW_AFTER_S = 0.8
#: A timer may fire this much early.
CLOCK_STEP_S = 0.001

#: An account and which of its secrets.
_Entry = tuple[str, SecretKind]


@dataclass(eq=False, slots=True)
class _Reading:
    """One look into the keyring, and whether it may ask the person."""

    may_ask: bool


@dataclass(eq=False, slots=True)
class _Writing:
    """One secret on its way into the keyring.

    Attributes:
        due_s: when the keyring should have answered.
        is_slow: whether it was said that the keyring has not answered.
    """

    due_s: float
    is_slow: bool = False


class TokenStore(QObject):
    """Stands in front of ``KeyringStore`` and hands its secrets to workers.

    These are tokens, access keys and what a sign-in has brought. The keyring is asked in a thread
    of its own, because it can block for ever.

    Protocol: ``prefetch`` when a secret is likely to be needed, ``secret`` from the worker that
    needs it. Only ``secret``, ``store`` and ``remove`` can make a locked keyring ask for its
    password: they are what a person does on purpose.

    A secret that was read or given stays for the session, so the keyring is read once. A failed
    read is tried again at the next call: the person may have unlocked the keyring meanwhile.
    """

    #: account id (str), TokenState: where the account's token or access key is (it has one of the
    #: two) is known now, or has changed. Emitted from any thread.
    state_changed = Signal(str, object)
    #: A secret is on its way into the keyring. Emitted from any thread.
    _writing_begun = Signal()

    def __init__(self, timing: Timing | None = None) -> None:
        super().__init__()
        self._keyring = KeyringStore()
        self._timing = timing or RealTiming()
        self._runner = TaskRunner("keyring")
        self._changed = threading.Condition()
        self._secrets: dict[_Entry, Secret] = {}
        self._states: dict[_Entry, TokenState] = {}
        self._details: dict[_Entry, str] = {}
        #: What is being read. The answer to a reading that is no longer here is not used.
        self._reading: dict[_Entry, _Reading] = {}
        #: What is being written, the newest of each. The answer to an older one is not used.
        self._writing: dict[_Entry, _Writing] = {}
        self._alarm = self._timing.alarm(self, self._on_writing_due)
        self._writing_begun.connect(self._on_writing_due)

    def state(self, account_id: str, kind: SecretKind = SecretKind.TOKEN) -> TokenState:
        """Return what is known of an account's secret."""
        with self._changed:
            return self._states.get((account_id, kind), TokenState.UNREAD)

    def prefetch(self, account_id: str, kind: SecretKind = SecretKind.TOKEN) -> None:
        """Start to read the secret, unless the keyring would ask for its password.

        Returns at once. A password prompt would steal the keyboard focus.
        """
        self._start_reading((account_id, kind), may_ask=False)

    def secret(
        self,
        account_id: str,
        cancel_token: CancelToken,
        timeout_s: float,
        kind: SecretKind = SecretKind.TOKEN,
        *,
        may_ask: bool = True,
    ) -> Secret:
        """Return an account's secret, by default its token; blocks until it is read. For a worker.

        Args:
            account_id: whose.
            cancel_token: ends the waiting.
            timeout_s: how long the keyring may take.
            kind: which secret.
            may_ask: whether the keyring may ask the person for its password.

        Raises:
            CredentialError: state ``MISSING``, ``LOCKED`` (also: it would have to ask),
                ``NO_KEYRING`` or ``FAILED``; ``WAITING`` when the keyring did not answer in time
                (it is still being asked).
            Interrupted: the person stopped waiting.
        """
        entry = (account_id, kind)
        self._start_reading(entry, may_ask=may_ask)
        end_s = time.monotonic() + timeout_s
        with cancel_token.calling(self._wake), self._changed:
            # Also ends when the person enters the secret meanwhile.
            while (
                entry not in self._secrets and entry in self._reading and cancel_token.cause is None
            ):
                if not self._changed.wait(end_s - time.monotonic()):
                    break
            cancel_token.check()
            secret = self._secrets.get(entry)
            if secret is not None:
                return secret
            if entry not in self._reading:
                unread = TokenState.MISSING if may_ask else TokenState.LOCKED
                raise CredentialError(self._states.get(entry, unread), self._details.get(entry, ""))
            # Under the lock, so that it can't overwrite an answer that comes just now.
            self._states[entry] = TokenState.WAITING
        self._tell(entry, TokenState.WAITING)
        raise CredentialError(TokenState.WAITING)

    def keep_for_session(self, account_id: str, token: Secret) -> None:
        """Use a token that is not in the keyring, as the demo's.

        Its state is ``STORED``: the person need not be told that it will be gone, as with
        ``SESSION_ONLY``, because the next run brings its own.
        """
        entry = (account_id, SecretKind.TOKEN)
        with self._changed:
            self._secrets[entry] = token
        self._set_state(entry, TokenState.STORED)

    def store(self, account_id: str, secret: Secret, kind: SecretKind = SecretKind.TOKEN) -> None:
        """Use this secret from now on and write it to the keyring, unless it is there already.

        When the keyring does not answer soon, the state becomes ``SAVING_SLOW``: the secret
        would be lost if the program ended now.
        """
        entry = (account_id, kind)
        writing = _Writing(self._timing.now_s() + SLOW_AFTER_S)
        with self._changed:
            self._secrets[entry] = secret
            self._writing[entry] = writing
        self._set_state(entry, TokenState.SAVING)
        self._runner.submit(lambda: self._write(entry, secret, writing))
        self._writing_begun.emit()

    def remove(self, account_id: str, kinds: Sequence[SecretKind] = tuple(SecretKind)) -> None:
        """Forget the account's secrets of these kinds and remove their entries in the keyring."""
        was_writing = False
        with self._changed:
            for kind in kinds:
                entry = (account_id, kind)
                self._secrets.pop(entry, None)
                self._states.pop(entry, None)
                # If the keyring is just being asked, its answer is not used.
                self._reading.pop(entry, None)
                was_writing |= self._writing.pop(entry, None) is not None
            self._changed.notify_all()
        if was_writing:
            self.state_changed.emit(account_id, TokenState.UNREAD)
        self._runner.submit(lambda: self._delete(account_id, kinds))

    def shut_down(self, timeout_s: float) -> None:
        """Give pending writes a bounded time."""
        if not self._runner.drain(timeout_s):
            logger.warning("the keyring did not answer before the program ended")

    def _start_reading(self, entry: _Entry, *, may_ask: bool) -> None:
        with self._changed:
            if entry in self._secrets:
                return
            reading = self._reading.get(entry)
            if reading is not None:
                reading.may_ask |= may_ask
                return
            reading = self._reading[entry] = _Reading(may_ask)
        self._runner.submit(lambda: self._read(entry, reading))

    def _ask_keyring(self, entry: _Entry, reading: _Reading) -> Secret | None:
        """Read; if the keyring would have to ask and nobody allowed it, end the reading.

        If a call allowed it meanwhile, read again and ask.
        """
        try:
            return self._keyring.read(*entry, may_ask=reading.may_ask)
        except KeyringWouldAsk:
            with self._changed:
                if not reading.may_ask:
                    self._end_reading(entry, reading)
                    raise
        return self._keyring.read(*entry)

    def _end_reading(self, entry: _Entry, reading: _Reading) -> bool:
        """End a reading and wake its waiters; return whether its answer may be used.

        Call under the lock.
        """
        is_wanted = self._reading.get(entry) is reading
        if is_wanted:
            del self._reading[entry]
            self._changed.notify_all()
        # A secret that the person has entered meanwhile is newer than the keyring's.
        return is_wanted and entry not in self._secrets

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _set_state(self, entry: _Entry, state: TokenState, detail: str = "") -> None:
        with self._changed:
            self._states[entry] = state
            self._details[entry] = detail
            self._changed.notify_all()
        self._tell(entry, state)

    def _tell(self, entry: _Entry, state: TokenState) -> None:
        account_id, kind = entry
        # A lost sign-in needs no notice: the program signs in again.
        if kind is not SecretKind.SIGN_IN:
            self.state_changed.emit(account_id, state)

    def _read(self, entry: _Entry, reading: _Reading) -> None:
        state, detail, secret = TokenState.MISSING, "", None
        try:
            secret = self._ask_keyring(entry, reading)
        except KeyringWouldAsk:
            return
        except CredentialError as exc:
            state, detail = exc.state, exc.detail
        with self._changed:
            if not self._end_reading(entry, reading):
                return
            if secret:
                self._secrets[entry] = secret
                state = TokenState.STORED
            # Before the lock is given back: a waiter reads why there is no secret.
            self._states[entry] = state
            self._details[entry] = detail
        self._tell(entry, state)

    def _write(self, entry: _Entry, secret: Secret, writing: _Writing) -> None:
        account_id, kind = entry
        state, detail = TokenState.STORED, ""
        try:
            self._keyring.write(account_id, secret, kind)
        except CredentialError as exc:
            logger.warning("the %s is kept for this session only: %s", kind.value, exc)
            state, detail = TokenState.SESSION_ONLY, exc.detail
        with self._changed:
            if self._writing.get(entry) is not writing:
                return
            del self._writing[entry]
        self._set_state(entry, state, detail)

    @Slot()
    def _on_writing_due(self) -> None:
        """Tell which writes have taken too long, and come back when the next one is due."""
        now_s = self._timing.now_s()
        with self._changed:
            pending = {e: each for e, each in self._writing.items() if not each.is_slow}
            slow = [e for e, each in pending.items() if each.due_s - now_s < CLOCK_STEP_S]
            for entry in slow:
                pending.pop(entry).is_slow = True
                self._states[entry] = TokenState.SAVING_SLOW
        for entry in slow:
            logger.warning("the keyring has not answered yet: the %s is not saved", entry[1].value)
            self._tell(entry, TokenState.SAVING_SLOW)
        if pending:
            self._alarm.set(min(each.due_s for each in pending.values()) - now_s)

    def _delete(self, account_id: str, kinds: Sequence[SecretKind]) -> None:
        try:
            self._keyring.delete(account_id, kinds)
        except CredentialError as exc:
            logger.warning("a keyring entry that is no longer used is still there: %s", exc)
