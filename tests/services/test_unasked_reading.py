"""A token that is read ahead: a keyring that would ask for its password is let be."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.secret import Secret
from dialer_gui.domain.tokens import CredentialError, TokenState
from dialer_gui.provider.interruption import Interruption
from dialer_gui.services.token_vault import TokenVault
from tests.desktop.keyring_daemon import KeyringDaemon
from tests.desktop.waiting import PATIENCE_S, wait_for
from tests.services.desk import ACCOUNT_ID

pytestmark = pytest.mark.desktop

TOKEN = Secret("c0ffee" * 5)


@pytest.fixture(autouse=True)
def stored(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    """The keyring has a token."""
    vault = TokenVault()
    vault.store(ACCOUNT_ID, TOKEN)
    vault.shut_down(PATIENCE_S)


def token(vault: TokenVault, *, may_ask: bool = True) -> Secret:
    return vault.token(ACCOUNT_ID, Interruption(), PATIENCE_S, may_ask=may_ask)


def test_an_open_keyring_gives_it() -> None:
    vault = TokenVault()
    vault.prefetch(ACCOUNT_ID)
    wait_for(lambda: vault.state(ACCOUNT_ID) is TokenState.STORED, "the token")
    assert token(vault, may_ask=False) == TOKEN


def test_of_a_locked_one_nothing_is_known_before_somebody_calls(keyring: KeyringDaemon) -> None:
    keyring.lock()
    vault = TokenVault()
    vault.prefetch(ACCOUNT_ID)
    vault.shut_down(PATIENCE_S)
    assert vault.state(ACCOUNT_ID) is TokenState.UNREAD
    with pytest.raises(CredentialError) as unasked:
        token(vault, may_ask=False)
    assert (unasked.value.state, unasked.value.detail) == (TokenState.LOCKED, "")
    with pytest.raises(CredentialError) as asked:
        token(vault)
    assert (asked.value.state, asked.value.detail) == (TokenState.LOCKED, "KeyringLocked")
    assert vault.state(ACCOUNT_ID) is TokenState.LOCKED


def test_a_call_that_comes_meanwhile_asks(keyring: KeyringDaemon) -> None:
    keyring.lock()
    keyring.freeze()
    vault = TokenVault()
    before = sockets()
    vault.prefetch(ACCOUNT_ID)
    wait_for(lambda: sockets() - before, "the keyring to be asked")
    with pytest.raises(CredentialError) as caught:
        vault.token(ACCOUNT_ID, Interruption(), 0.05)
    assert caught.value.state is TokenState.WAITING
    keyring.thaw()
    # Nobody could be asked: there is no screen.
    wait_for(lambda: vault.state(ACCOUNT_ID) is TokenState.LOCKED, "the keyring's refusal")


def sockets() -> set[str]:
    """Return this process's sockets; the way to the keyring is one."""
    links = set()
    for each in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):  # closed meanwhile, as the folder itself is
            links.add(os.readlink(each))
    return {link for link in links if link.startswith("socket:")}
