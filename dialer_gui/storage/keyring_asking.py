"""Asks the system's keyring in this very process, by the ``keyring`` library.

The library is loaded by the first request, because it takes long to load, and then stays in memory.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dialer_gui.domain.tokens import TokenState

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

#: What the entries are filed under.
SERVICE_NAME = "dialer-gui"

#: The operating systems' own keyrings. Any other backend may keep secrets in a plain file.
_TRUSTED_MODULES = frozenset(
    f"keyring.backends.{name}"
    for name in ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
)
_LOCKED_ERRORS = frozenset({"KeyringLocked", "LockedException", "PromptDismissedException"})
_ABSENT_ERRORS = frozenset({"NoKeyringError", "SecretServiceNotAvailableException"})


class Deed(StrEnum):
    """What a keyring can be asked to do."""

    READ = "read"
    #: It leaves an entry alone that holds this very text.
    WRITE = "write"
    #: It takes entries that aren't there for deleted.
    DELETE = "delete"
    #: It tells the keyring's name, such as ``SecretService``.
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Request:
    """What is asked for.

    Attributes:
        users: the user names of the entries: one to read or write, any number to delete.
        text: to write; a secret.
        may_ask: whether reading may ask the person for a password or a permission.
    """

    deed: Deed
    users: tuple[str, ...] = ()
    text: str = field(default="", repr=False)
    may_ask: bool = True


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a request.

    Attributes:
        text: what was read, a secret, or the name; None when there is none.
        failure: ``LOCKED``, ``NO_KEYRING`` or ``FAILED``; None when it was done.
        detail: the kind of failure, never a secret.
        would_ask: nothing was done, because the person would have to be asked.
    """

    text: str | None = field(default=None, repr=False)
    failure: TokenState | None = None
    detail: str = ""
    would_ask: bool = False


def answer(request: Request) -> Answer:
    """Do what is asked; blocks as long as the keyring does. An error becomes an answer."""
    try:
        backend = _trusted_backend()
        if backend is None:
            return Answer(failure=TokenState.NO_KEYRING)
        return _do(request, backend)
    except Exception as error:
        return _failure_of(error)


def _do(request: Request, backend: KeyringBackend) -> Answer:
    if request.deed is Deed.NAME:
        return Answer(type(backend).__module__.rpartition(".")[2])
    if not (request.may_ask or _answers_unasked(backend)):
        return Answer(would_ask=True)
    for user in request.users:
        text = backend.get_password(SERVICE_NAME, user)
        if request.deed is Deed.READ:
            return Answer(text)
        if request.deed is Deed.WRITE and text != request.text:
            backend.set_password(SERVICE_NAME, user, request.text)
        # Backends raise the same error for "there is none" and for "could not".
        if request.deed is Deed.DELETE and text is not None:
            backend.delete_password(SERVICE_NAME, user)
    return Answer()


def _answers_unasked(backend: KeyringBackend) -> bool:
    """Whether reading a secret asks the person nothing: no password, no permission."""
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


def _failure_of(error: Exception) -> Answer:
    """Tell the kind of error by its class and its causes' classes; its text may hold the secret."""
    names = []
    cause: BaseException | None = error
    while cause is not None:
        names.append(type(cause).__name__)
        cause = cause.__cause__
    if not _LOCKED_ERRORS.isdisjoint(names):
        failure = TokenState.LOCKED
    elif not _ABSENT_ERRORS.isdisjoint(names):
        failure = TokenState.NO_KEYRING
    else:
        failure = TokenState.FAILED
    return Answer(failure=failure, detail=names[0])
