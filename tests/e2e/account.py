"""What the dialer finds when it starts: an account in its settings, a token in the keyring."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.settings import DEFAULT_DEADLINE_S, Settings
from dialer_gui.simulator import DEMO_CALLER_IDS, DEMO_EXTENSIONS, DEMO_TOKEN
from dialer_gui.storage.settings_file import load_settings, save_settings
from tests.desktop.keys import Keys

KEYRING_SERVICE = "dialer-gui"

_STORE = """
import keyring, sys
keyring.set_password("dialer-gui", sys.argv[1], sys.stdin.read())
"""
_READ = """
import keyring, sys
from secretstorage.exceptions import ItemNotFoundException
try:
    print(keyring.get_password("dialer-gui", sys.argv[1]) or "", end="")
except ItemNotFoundException:
    pass  # it was deleted just now
"""


def set_up(
    home: Path,
    address: str,
    *,
    token: str = DEMO_TOKEN,
    app_id: str = "",
    env: Mapping[str, str] | None = None,
    deadline_s: float = DEFAULT_DEADLINE_S,
    extensions: tuple[str, ...] = DEMO_EXTENSIONS,
) -> Account:
    """Give a home an account, and its token to the keyring.

    Args:
        home: the folder that the dialer will be given.
        address: the provider's.
        token: empty when the keyring is to hold none; with an app id the access key.
        app_id: what it signs in with; empty for a pasted token.
        env: the environment in which the keyring is found; this process's own by default.
        deadline_s: how long a call may take in all.
        extensions: what the person has typed, the first one in use.
    """
    account = Account(
        id=uuid4().hex,
        name="Office",
        address=address,
        extensions=extensions,
        caller_ids=DEMO_CALLER_IDS,
        default_country="DE",
        app_id=app_id,
    )
    save_settings(home / "settings.json", Settings((account,), account.id, deadline_s))
    if token:
        user = f"{account.id}:access-key" if app_id else account.id
        _ask_keyring(_STORE, user, token, env)
    return account


def add_account(home: Path, address: str, name: str) -> None:
    """Give a home one more account; the first one is in use."""
    before = load_settings(home / "settings.json").settings
    account = set_up(home, address)
    accounts = (*before.accounts, replace(account, name=name))
    save_settings(home / "settings.json", Settings(accounts, accounts[0].id, before.deadline_s))


def type_account(
    keys: Keys, address: str, token: str, extensions: Sequence[str] = DEMO_EXTENSIONS
) -> None:
    """Fill in the Account dialog by the keyboard alone as it opens by itself, test and save.

    Args:
        keys: pointed at the dialog.
        address: the provider's, which answers.
        token: one that it knows.
        extensions: the first one is tested and in use.
    """
    # Enter leads to the next field that is needed, and behind the last one to the test.
    for text in (address, token, ", ".join(extensions)):
        keys.type(text)
        keys.press("Return")


def type_untested_account(keys: Keys, address: str) -> None:
    """Fill in the Account dialog by the keyboard alone without a token, and save untested."""
    keys.type(address)
    # How to sign in (a token, as it stands), the token, the phones.
    keys.press("Tab", "Tab", "Tab")
    keys.type(DEMO_EXTENSIONS[0])
    # Name, More, Cancel, Save.
    keys.press("Tab", "Tab", "Tab", "Tab", "Return")


def saved_account(home: Path) -> Account | None:
    """Return the account that the dialer saved, None while there is none."""
    return next(iter(load_settings(home / "settings.json").settings.accounts), None)


def stored_token(user: str, env: Mapping[str, str] | None = None) -> str:
    """Return what the keyring holds under a user name, read by a program of its own."""
    return _ask_keyring(_READ, user, "", env)


def _ask_keyring(script: str, account_id: str, text: str, env: Mapping[str, str] | None) -> str:
    command = [sys.executable, "-c", script, account_id]
    asked = dict(os.environ if env is None else env)
    done = subprocess.run(
        command, env=asked, input=text, check=True, text=True, stdout=subprocess.PIPE
    )
    return done.stdout
