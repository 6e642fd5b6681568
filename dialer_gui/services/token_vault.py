"""The accounts' tokens: read from the keyring once, kept in memory, never anywhere else."""

from __future__ import annotations

import logging
import threading
import time

from PySide6.QtCore import QObject, Signal

from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, TokenState
from dialer_gui.provider.interruption import Interruption
from dialer_gui.services.lane import Lane

logger = logging.getLogger(__name__)


class TokenVault(QObject):
    """Hands out tokens to the call lane; the keyring is asked in a lane that may block for ever.

    Protocol: ``prefetch`` when a call becomes likely, ``token`` from the worker that needs it.
    Only ``token``, ``store`` and ``remove`` can make a locked keyring ask for its password: they
    are what a person does on purpose.
    A token that was read or given stays for the session, so the keyring is read once. A failed
    read is tried again at the next call: the person may have unlocked the keyring meanwhile.
    """

    #: account id (str), TokenState: what is known of a token changed. Emitted from any thread.
    state_changed = Signal(str, object)

    def __init__(self) -> None:
        super().__init__()
        self._lane = Lane("keyring")
        self._changed = threading.Condition()
        self._tokens: dict[str, Secret] = {}
        self._states: dict[str, TokenState] = {}
        self._details: dict[str, str] = {}
        #: Accounts whose token is being read, and whether that may ask the person.
        self._reading: dict[str, bool] = {}

    def state(self, account_id: str) -> TokenState:
        """Return what is known of an account's token."""
        with self._changed:
            return self._states.get(account_id, TokenState.UNREAD)

    def prefetch(self, account_id: str) -> None:
        """Start to read the token, unless the keyring would ask the person for a password.

        Nobody has asked for anything yet, and a prompt would take the keys that are being typed.
        Returns at once.
        """
        self._start_reading(account_id, may_ask=False)

    def token(self, account_id: str, interruption: Interruption, timeout_s: float) -> Secret:
        """Return the token; blocks until it was read, which may ask the person. For a worker.

        Raises:
            CredentialError: state ``MISSING``, ``LOCKED``, ``NO_KEYRING`` or ``FAILED``;
                ``WAITING`` when the keyring did not answer in time (it is still being asked).
            Interrupted: the person stopped waiting.
        """
        self._start_reading(account_id, may_ask=True)
        end_s = time.monotonic() + timeout_s
        with interruption.calling(self._wake), self._changed:
            # A token that the person types meanwhile needs no answer of the keyring.
            while (
                account_id not in self._tokens
                and account_id in self._reading
                and interruption.cause is None
            ):
                if not self._changed.wait(end_s - time.monotonic()):
                    break
            interruption.check()
            token = self._tokens.get(account_id)
            if token is not None:
                return token
            if account_id not in self._reading:
                state = self._states.get(account_id, TokenState.MISSING)
                raise CredentialError(state, self._details.get(account_id, ""))
            # Under the lock: the answer must not come in between and be overwritten.
            self._states[account_id] = TokenState.WAITING
        self.state_changed.emit(account_id, TokenState.WAITING)
        raise CredentialError(TokenState.WAITING)

    def keep_for_session(self, account_id: str, token: Secret) -> None:
        """Use a token that is not the keyring's business, as the demo's."""
        with self._changed:
            self._tokens[account_id] = token
        self._set_state(account_id, TokenState.STORED)

    def store(self, account_id: str, token: Secret) -> None:
        """Use this token from now on and write it to the keyring, unless it is there already."""
        with self._changed:
            self._tokens[account_id] = token
            self._changed.notify_all()
        self._lane.submit(lambda: self._write(account_id, token))

    def remove(self, account_id: str) -> None:
        """Forget the account's token and remove its entry from the keyring."""
        with self._changed:
            self._tokens.pop(account_id, None)
            self._states.pop(account_id, None)
        self._lane.submit(lambda: self._delete(account_id))

    def shut_down(self, timeout_s: float) -> None:
        """Give pending writes a bounded time."""
        if not self._lane.drain(timeout_s):
            logger.warning("the keyring did not answer before the program ended")

    def _start_reading(self, account_id: str, *, may_ask: bool) -> None:
        with self._changed:
            if account_id in self._tokens:
                return
            if account_id in self._reading:
                self._reading[account_id] |= may_ask
                return
            self._reading[account_id] = may_ask
        self._lane.submit(lambda: self._read(account_id))

    def _may_read(self, account_id: str) -> bool:
        """Whether to read now; if not, the reading is over. Asks the keyring, which may block."""
        from dialer_gui.storage import credentials

        if self._reading[account_id] or credentials.can_read_unasked():
            return True
        with self._changed:
            # A call may have come meanwhile, and it may ask.
            if not self._reading[account_id]:
                del self._reading[account_id]
                return False
        return True

    def _wake(self) -> None:
        with self._changed:
            self._changed.notify_all()

    def _set_state(self, account_id: str, state: TokenState, detail: str = "") -> None:
        with self._changed:
            self._states[account_id] = state
            self._details[account_id] = detail
            self._changed.notify_all()
        self.state_changed.emit(account_id, state)

    def _read(self, account_id: str) -> None:
        from dialer_gui.storage import credentials

        state, detail, token = TokenState.MISSING, "", None
        try:
            if not self._may_read(account_id):
                return
            token = credentials.read_token(account_id)
        except CredentialError as exc:
            state, detail = exc.state, exc.detail
        with self._changed:
            self._reading.pop(account_id, None)
            # A token that the person has typed meanwhile is the newer one.
            if account_id in self._tokens:
                self._changed.notify_all()
                return
            if token:
                self._tokens[account_id] = token
                state = TokenState.STORED
        self._set_state(account_id, state, detail)

    def _write(self, account_id: str, token: Secret) -> None:
        from dialer_gui.storage import credentials

        try:
            if credentials.read_token(account_id) != token:
                credentials.write_token(account_id, token)
        except CredentialError as exc:
            logger.warning("the token is kept for this session only: %s", exc)
            self._set_state(account_id, TokenState.SESSION_ONLY, exc.detail)
        else:
            self._set_state(account_id, TokenState.STORED)

    def _delete(self, account_id: str) -> None:
        from dialer_gui.storage import credentials

        try:
            credentials.delete_token(account_id)
        except CredentialError as exc:
            logger.warning("the keyring entry of a removed account is still there: %s", exc)
