"""A token that is read ahead: a keyring that would ask for its password is let be."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.credentials import CredentialError, Secret, TokenState
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.services.token_store import TokenStore
from tests.desktop.keyring_daemon import KeyringDaemon
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.services.desk import ACCOUNT_ID

pytestmark = pytest.mark.desktop

TOKEN = Secret("c0ffee" * 5)


@pytest.fixture(autouse=True)
def stored(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    """The keyring has a token."""
    token_store = TokenStore()
    token_store.store(ACCOUNT_ID, TOKEN)
    token_store.shut_down(PATIENCE_S)


def token(token_store: TokenStore, *, may_ask: bool = True) -> Secret:
    return token_store.secret(ACCOUNT_ID, CancelToken(), PATIENCE_S, may_ask=may_ask)


def test_an_open_keyring_gives_it() -> None:
    token_store = TokenStore()
    token_store.prefetch(ACCOUNT_ID)
    wait_for(lambda: token_store.state(ACCOUNT_ID) is TokenState.STORED, "the token")
    assert token(token_store, may_ask=False) == TOKEN


def test_of_a_locked_one_nothing_is_known_before_somebody_calls(keyring: KeyringDaemon) -> None:
    keyring.lock()
    token_store = TokenStore()
    token_store.prefetch(ACCOUNT_ID)
    token_store.shut_down(PATIENCE_S)
    assert token_store.state(ACCOUNT_ID) is TokenState.UNREAD
    with pytest.raises(CredentialError) as unasked:
        token(token_store, may_ask=False)
    assert (unasked.value.state, unasked.value.detail) == (TokenState.LOCKED, "")
    with pytest.raises(CredentialError) as asked:
        token(token_store)
    assert (asked.value.state, asked.value.detail) == (TokenState.LOCKED, "KeyringLocked")
    assert token_store.state(ACCOUNT_ID) is TokenState.LOCKED


def test_a_call_that_comes_meanwhile_asks(keyring: KeyringDaemon) -> None:
    keyring.lock()
    keyring.freeze()
    token_store = TokenStore()
    before = sockets()
    token_store.prefetch(ACCOUNT_ID)
    wait_for(lambda: sockets() - before, "the keyring to be asked")
    with pytest.raises(CredentialError) as caught:
        token_store.secret(ACCOUNT_ID, CancelToken(), 0.05)
    assert caught.value.state is TokenState.WAITING
    keyring.thaw()
    # Nobody could be asked: there is no screen.
    wait_for(lambda: token_store.state(ACCOUNT_ID) is TokenState.LOCKED, "the keyring's refusal")


def sockets() -> set[str]:
    """Return this process's sockets; the way to the keyring is one."""
    links = set()
    for each in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # closed meanwhile, as the folder itself is
            links.add(os.readlink(each))
    return {link for link in links if link.startswith("socket:")}
