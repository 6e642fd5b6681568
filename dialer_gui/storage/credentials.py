"""Secrets in the operating system's keyring, an entry for each, and nowhere else.

The functions block as long as the keyring does, which is without limit while it asks the person
for its password: they are to be called from a thread that can wait. The ``keyring`` library is
imported by the first call, because it takes long to load.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from typing import TYPE_CHECKING, TypeVar

from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, SecretKind, TokenState

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

#: What the entries are filed under; an entry's user name is the account's id, and for all but a
#: pasted token the kind of secret.
SERVICE_NAME = "dialer-gui"

#: The operating systems' own keyrings. Any other backend may keep secrets in a plain file.
_TRUSTED_MODULES = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
_LOCKED_ERRORS = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_ABSENT_ERRORS = frozenset({"NoKeyringError", "SecretServiceNotAvailableException"})

_Result = TypeVar("_Result")


def read_secret(account_id: str, kind: SecretKind = SecretKind.TOKEN) -> Secret | None:
    """Return a secret of the account, None when the keyring holds none.

    Raises:
        CredentialError: it is locked, missing, or failed.
    """
    text = _ask(lambda backend: backend.get_password(SERVICE_NAME, _user(account_id, kind)))
    return Secret(text) if text else None


def can_read_unasked() -> bool:
    """Whether reading a secret asks the person nothing: no password, no permission.

    Raises:
        CredentialError: it is missing, or failed.
    """
    return _ask(_answers_unasked)


def write_secret(account_id: str, secret: Secret, kind: SecretKind = SecretKind.TOKEN) -> None:
    """Store a secret of the account in place of any it has of that kind.

    Raises:
        CredentialError: it is locked, missing, or failed; nothing was stored.
    """
    user = _user(account_id, kind)
    _ask(lambda backend: backend.set_password(SERVICE_NAME, user, secret.reveal()))


def delete_secret(account_id: str, kind: SecretKind = SecretKind.TOKEN) -> None:
    """Remove an entry of the account; one that isn't there is no error.

    Raises:
        CredentialError: it is locked, missing, or failed.
    """
    _ask(lambda backend: _delete(backend, _user(account_id, kind)))


def keyring_name() -> str:
    """Return the name of the system's keyring, such as ``SecretService``.

    Raises:
        CredentialError: it is missing, or failed.
    """
    return _ask(lambda backend: type(backend).__module__.rpartition(".")[2])


def _answers_unasked(backend: KeyringBackend) -> bool:
    module = type(backend).__module__
    if module != "keyring.backends.SecretService":
        # Windows opens its keyring with the session; of the others nobody can tell beforehand.
        return module == "keyring.backends.Windows"
    import secretstorage
    from secretstorage.exceptions import ItemNotFoundException

    with closing(secretstorage.dbus_init()) as connection:
        try:
            return not secretstorage.Collection(connection).is_locked()
        except ItemNotFoundException:
            return False  # reading would make a keyring, and ask for its password


def _user(account_id: str, kind: SecretKind) -> str:
    return account_id if kind is SecretKind.TOKEN else f"{account_id}:{kind.value}"


def _delete(backend: KeyringBackend, user: str) -> None:
    # Backends raise the same error for "there is none" and for "could not".
    if backend.get_password(SERVICE_NAME, user) is not None:
        backend.delete_password(SERVICE_NAME, user)


def _ask(question: Callable[[KeyringBackend], _Result]) -> _Result:
    """Put the question to the system's keyring; every error becomes a ``CredentialError``."""
    try:
        backend = _trusted_backend()
        if backend is not None:
            return question(backend)
        failure = CredentialError(TokenState.NO_KEYRING)
    except Exception as error:
        failure = _failure_of(error)
    # Raised out here, so that it drags no error along whose text or frames may hold the secret.
    raise failure


def _trusted_backend() -> KeyringBackend | None:
    """Return the system's keyring, None when there is none to be trusted with a secret."""
    import keyring.core
    from keyring.backend import get_all_keyring

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
    """Tell the kind of error by its class and its causes' classes; its text may hold the secret."""
    names = []
    cause: BaseException | None = error
    while cause is not None:
        names.append(type(cause).__name__)
        cause = cause.__cause__
    if not _LOCKED_ERRORS.isdisjoint(names):
        state = TokenState.LOCKED
    elif not _ABSENT_ERRORS.isdisjoint(names):
        state = TokenState.NO_KEYRING
    else:
        state = TokenState.FAILED
    return CredentialError(state, names[0])
