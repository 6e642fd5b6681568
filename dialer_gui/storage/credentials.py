"""Secrets in the operating system's keyring, an entry for each, and nowhere else.

The functions block as long as the keyring does, which is without limit while it asks the person
for its password: they are to be called from a thread that can wait.

On Linux a process of its own asks, a new one each time: what it loads to speak to the keyring
takes an eighth of the window's memory, and would stay there all day for a question or two.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable

from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, KeyringWouldAsk, SecretKind
from dialer_gui.storage.keyring_asking import Deed, Request


def read_secret(
    account_id: str, kind: SecretKind = SecretKind.TOKEN, *, may_ask: bool = True
) -> Secret | None:
    """Return a secret of the account, None when the keyring holds none.

    Args:
        account_id: whose.
        kind: which secret.
        may_ask: whether the keyring may ask the person for a password or a permission.

    Raises:
        KeyringWouldAsk: it would have to ask, and was not to.
        CredentialError: it is locked, missing, or failed.
    """
    text = _ask(Request(Deed.READ, (_user(account_id, kind),), may_ask=may_ask))
    return Secret(text) if text else None


def write_secret(account_id: str, secret: Secret, kind: SecretKind = SecretKind.TOKEN) -> None:
    """Store a secret of the account in place of any other it has of that kind.

    Raises:
        CredentialError: it is locked, missing, or failed; nothing was stored.
    """
    _ask(Request(Deed.WRITE, (_user(account_id, kind),), secret.reveal()))


def delete_secrets(account_id: str, kinds: Iterable[SecretKind] = tuple(SecretKind)) -> None:
    """Remove entries of the account; one that isn't there is no error.

    Raises:
        CredentialError: it is locked, missing, or failed; some may be gone.
    """
    _ask(Request(Deed.DELETE, tuple(_user(account_id, kind) for kind in kinds)))


def keyring_name() -> str:
    """Return the name of the system's keyring, such as ``SecretService``.

    Raises:
        CredentialError: it is missing, or failed.
    """
    return _ask(Request(Deed.NAME)) or ""


def _user(account_id: str, kind: SecretKind) -> str:
    """Return an entry's user name: the account's id, and for all but a pasted token the kind."""
    return account_id if kind is SecretKind.TOKEN else f"{account_id}:{kind.value}"


def _ask(request: Request) -> str | None:
    if sys.platform in ("darwin", "win32"):
        # Little is loaded there, and what a keychain permits it permits to one process.
        from dialer_gui.storage.keyring_asking import answer
    else:
        from dialer_gui.storage.keyring_child import answer
    answered = answer(request)
    if answered.would_ask:
        raise KeyringWouldAsk
    if answered.failure is not None:
        raise CredentialError(answered.failure, answered.detail)
    return answered.text
