"""The secrets in the operating system's keyring, one entry for each.

`services.token_store` stands in front of it and keeps what was read.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from typing import TypeVar

import keyring.core
from keyring.backend import KeyringBackend, get_all_keyring

from dialer_gui.domain.credentials import (
    CredentialError,
    KeyringWouldAsk,
    Secret,
    SecretKind,
    TokenState,
)

if sys.platform == "linux":
    import secretstorage
    from jeepney import MatchRule, MessageType, message_bus
    from jeepney.io.blocking import DBusConnection, Proxy
    from secretstorage.defines import SS_PATH
    from secretstorage.exceptions import ItemNotFoundException
    from secretstorage.util import BUS_NAME, PROMPT_IFACE, SERVICE_IFACE, DBusAddressWrapper


#: The service name of all entries.
SERVICE_NAME = "dialer-gui"

#: The operating systems' own keyrings. Any other backend may keep secrets in a plain file.
_TRUSTED_MODULES = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
_LOCKED_ERRORS = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_ABSENT_ERRORS = frozenset({"NoKeyringError", "SecretServiceNotAvailableException"})
#: How often it is checked whether a keyring that asks for its password is still running.
_LOOK_EVERY_S = 0.5
#: The path that the keyring names when no prompt is needed.
_NO_PROMPT = "/"
#: Raised when the session bus has ended since it was last used.
_BUS_ERRORS = frozenset({"ConnectionRefusedError", "ConnectionResetError", "FileNotFoundError"})

_T = TypeVar("_T")


class KeyringStore:
    """Reads, writes and deletes an account's secrets in the system's keyring.

    Each method blocks as long as the keyring does, which is without limit while it asks the person
    for its password: call it from a thread that can wait and may be abandoned. Each raises
    :class:`CredentialError` where the keyring is locked, missing, or failed.
    """

    def read(
        self, account_id: str, kind: SecretKind = SecretKind.TOKEN, *, may_ask: bool = True
    ) -> Secret | None:
        """Return a secret of the account, None when the keyring holds none.

        Args:
            account_id: whose.
            kind: which secret.
            may_ask: whether the keyring may ask the person for a password or a permission.

        Raises:
            KeyringWouldAsk: it would have to ask, and was not allowed to.
        """

        def read(backend: KeyringBackend) -> str | None:
            if not (may_ask or _answers_without_asking(backend)):
                raise KeyringWouldAsk
            _unlock(backend)
            return backend.get_password(SERVICE_NAME, _user(account_id, kind))

        text = _ask(read)
        return Secret(text) if text else None

    def write(self, account_id: str, secret: Secret, kind: SecretKind = SecretKind.TOKEN) -> None:
        """Store a secret in place of any other the account has of that kind.

        An entry that holds this very secret is left alone.
        """

        def write(backend: KeyringBackend) -> None:
            user = _user(account_id, kind)
            _unlock(backend)
            if backend.get_password(SERVICE_NAME, user) != secret.reveal():
                backend.set_password(SERVICE_NAME, user, secret.reveal())

        _ask(write)

    def delete(self, account_id: str, kinds: Iterable[SecretKind] = tuple(SecretKind)) -> None:
        """Remove entries of the account; one that isn't there is no error.

        If it fails, some may be removed.
        """

        def delete(backend: KeyringBackend) -> None:
            _unlock(backend)
            for user in (_user(account_id, kind) for kind in kinds):
                # Backends raise the same error for "there is none" and for "could not".
                if backend.get_password(SERVICE_NAME, user) is not None:
                    backend.delete_password(SERVICE_NAME, user)

        _ask(delete)

    def name(self) -> str:
        """Return the name of the system's keyring, such as ``SecretService``."""
        return _ask(lambda backend: type(backend).__module__.rpartition(".")[2])


def _user(account_id: str, kind: SecretKind) -> str:
    """Return an entry's user name: the account's id, and for all but a pasted token the kind."""
    return account_id if kind is SecretKind.TOKEN else f"{account_id}:{kind.value}"


def _ask(operation: Callable[[KeyringBackend], _T]) -> _T:
    """Run an operation on the system's keyring, whatever goes wrong in a backend."""
    try:
        backend = _trusted_backend()
        if backend is not None:
            return operation(backend)
        failure = CredentialError(TokenState.NO_KEYRING)
    except CredentialError:
        raise
    except Exception as exc:
        failure = _failure_of(exc)
    # Raised outside of the handler: the backend's error, which may hold the secret, would be its
    # context.
    raise failure


def _answers_without_asking(backend: KeyringBackend) -> bool:
    """Whether reading a secret asks the person nothing: no password, no permission."""
    module = type(backend).__module__
    if sys.platform != "linux" or module != "keyring.backends.SecretService":
        # Windows unlocks its keyring with the session; the others may always have to ask.
        return module == "keyring.backends.Windows"
    with closing(secretstorage.dbus_init()) as connection:
        try:
            return not secretstorage.Collection(connection).is_locked()
        except ItemNotFoundException:
            return False  # reading would make a keyring, and ask for its password


def _unlock(backend: KeyringBackend) -> None:
    """Let the person unlock the keyring, if it is locked.

    The library can do so as well, but waits for ever if the keyring ends meanwhile.
    """
    if sys.platform != "linux" or type(backend).__module__ != "keyring.backends.SecretService":
        return
    if hasattr(backend, "preferred_collection"):
        return  # the person's settings name another backend
    with closing(secretstorage.dbus_init()) as connection:
        collection = secretstorage.Collection(connection)
        try:
            if not collection.is_locked():
                return
        except ItemNotFoundException:
            return  # there is none yet, and the library makes one
        service = DBusAddressWrapper(SS_PATH, SERVICE_IFACE, connection)
        _, prompt_path = service.call("Unlock", "ao", [collection.collection_path])
        if prompt_path != _NO_PROMPT:
            _prompt(connection, prompt_path)
        if collection.is_locked():
            raise CredentialError(TokenState.LOCKED, "KeyringLocked")


def _prompt(connection: DBusConnection, path: str) -> None:
    """Let the keyring ask the person, and wait for the end of that or of the keyring."""
    bus = Proxy(message_bus, connection)
    completed = MatchRule(
        type=MessageType.signal, interface=PROMPT_IFACE, member="Completed", path=path
    )
    with connection.filter(completed) as signals:
        owner = bus.GetNameOwner(BUS_NAME)
        DBusAddressWrapper(path, PROMPT_IFACE, connection).call("Prompt", "s", "")
        while not signals:
            with suppress(TimeoutError):
                connection.recv_messages(timeout=_LOOK_EVERY_S)
            if bus.GetNameOwner(BUS_NAME) != owner:
                raise CredentialError(TokenState.FAILED, "it ended while it asked")


def _trusted_backend() -> KeyringBackend | None:
    """Return the system's keyring, None when there is none that is trusted."""
    backend = _first_trusted(keyring.core.get_keyring())
    if backend is None:
        # The library looks for keyrings once; one that has appeared since must be found too.
        with suppress(KeyError):
            # It has not looked at all where the person's settings name a backend.
            get_all_keyring.reset()
        keyring.core.init_backend()
        backend = _first_trusted(keyring.core.get_keyring())
    return backend


def _first_trusted(backend: KeyringBackend) -> KeyringBackend | None:
    # Where several keyrings are usable, the library hands out a chain of them.
    candidates: Iterable[KeyringBackend] = getattr(backend, "backends", None) or [backend]
    return next((c for c in candidates if type(c).__module__ in _TRUSTED_MODULES), None)


def _failure_of(error: Exception) -> CredentialError:
    """Name the kind of error by classes, its own and its causes': its text may hold the secret."""
    names = []
    cause: BaseException | None = error
    while cause is not None:
        names.append(type(cause).__name__)
        cause = cause.__cause__
    if not _LOCKED_ERRORS.isdisjoint(names):
        state = TokenState.LOCKED
    elif not (_ABSENT_ERRORS | _BUS_ERRORS).isdisjoint(names):
        state = TokenState.NO_KEYRING
    else:
        state = TokenState.FAILED
    return CredentialError(state, names[0])
