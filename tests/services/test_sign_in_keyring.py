"""Access key and token in a real keyring: kept over a restart, removed with the account."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.calls import OutcomeKind, Reason
from dialer_gui.domain.credentials import (
    RENEW_BEFORE_END_S,
    TOKEN_LIFETIME_S,
    CredentialError,
    Secret,
    SecretKind,
    SignInPhase,
    TokenState,
)
from dialer_gui.provider.cancel_token import CancelToken
from dialer_gui.simulator import DEMO_ACCESS_KEY, DEMO_COMPANY, DEMO_TOKEN
from dialer_gui.storage.keyring_store import KeyringStore
from tests.desktop.keyring_daemon import KeyringDaemon
from tests.desktop.waiting import PATIENCE_S
from tests.services.desk import a_call, a_desk
from tests.services.signing_in import KEY, Signing, signing

pytestmark = pytest.mark.desktop

RENEWAL_S = TOKEN_LIFETIME_S - RENEW_BEFORE_END_S


@pytest.fixture
def at(qtbot: QtBot, keyring: KeyringDaemon) -> Iterator[Signing]:
    """A desk with an account whose key is in the keyring."""
    with signing(qtbot) as opened:
        opened.token_store.shut_down(PATIENCE_S)
        yield opened


class Meanwhile(CancelToken):
    """Lets something happen while the second secret, an earlier run's token, is waited for."""

    def __init__(self, happen: Callable[[], None]) -> None:
        super().__init__()
        self._happen = happen
        self._waits = 0

    @contextmanager
    def calling(self, callback: Callable[[], None]) -> Iterator[None]:
        """Note that somebody begins to wait."""
        self._waits += 1
        if self._waits == 2:
            self._happen()
        with super().calling(callback):
            yield


def kept(at: Signing) -> Secret:
    """Get a token and wait for the keyring to have it."""
    token = at.token()
    at.token_store.shut_down(PATIENCE_S)
    return token


def kinds_in_keyring(account: Account) -> list[SecretKind]:
    return [kind for kind in SecretKind if KeyringStore().read(account.id, kind)]


def test_the_token_is_used_after_a_restart_for_the_rest_of_its_time(at: Signing) -> None:
    token = kept(at)
    at.clocks.pass_by(RENEWAL_S - 1)
    again = at.another_run()
    assert (again.token(), again.unasked()) == (token, token)
    state = again.desk.state(again.account)
    assert (state.phase, state.company) == (SignInPhase.SIGNED_IN, DEMO_COMPANY)
    assert at.logins == 1
    at.clocks.sleep(RENEW_BEFORE_END_S + 1)
    assert again.token() != token
    assert (at.logins, at.is_good(again.token())) == (2, True)


def test_a_token_that_ended_between_two_runs_is_replaced(at: Signing) -> None:
    token = kept(at)
    at.clocks.sleep(TOKEN_LIFETIME_S)
    again = at.another_run()
    assert again.token() != token
    assert at.is_good(again.token())
    assert at.logins == 2


def test_a_token_from_the_future_is_replaced(at: Signing) -> None:
    """The clock has been set back between two runs: nobody can tell the token's age."""
    kept(at)
    at.clocks.wall_s -= 24 * 3600
    assert at.is_good(at.another_run().token())
    assert at.logins == 2


def test_a_kept_token_that_is_refused_is_replaced_and_the_new_one_kept(at: Signing) -> None:
    token = kept(at)
    at.simulator.pbx.expire(token.reveal())
    second = at.another_run()
    new = second.token(refused=second.token())
    second.token_store.shut_down(PATIENCE_S)
    assert at.another_run().token() == new
    assert at.logins == 2


def test_a_token_got_as_another_is_not_used(at: Signing) -> None:
    kept(at)
    again = at.another_run()
    again.account = replace(again.account, app_id="other")
    assert again.failure().reason is Reason.APP_NOT_AUTHORISED


def test_each_secret_has_its_entry_and_all_go_with_the_account(at: Signing) -> None:
    token = kept(at)
    assert kinds_in_keyring(at.account) == [SecretKind.ACCESS_KEY, SecretKind.SIGN_IN]
    stored = KeyringStore().read(at.account.id, SecretKind.SIGN_IN)
    assert stored is not None
    assert json.loads(stored.reveal())["token"] == token.reveal()
    assert KeyringStore().read(at.account.id, SecretKind.ACCESS_KEY) == KEY
    at.desk.remove(at.account.id)
    at.token_store.shut_down(PATIENCE_S)
    assert kinds_in_keyring(at.account) == []


def test_another_way_to_the_token_leaves_no_entry_of_the_first(at: Signing) -> None:
    kept(at)
    pasted = replace(at.account, app_id="")
    at.desk.keep(pasted, Secret(DEMO_TOKEN), at.account)
    at.token_store.shut_down(PATIENCE_S)
    assert kinds_in_keyring(at.account) == [SecretKind.TOKEN]
    at.desk.keep(at.account, KEY, pasted)
    kept(at)
    assert kinds_in_keyring(at.account) == [SecretKind.ACCESS_KEY, SecretKind.SIGN_IN]


def test_a_new_key_forgets_what_the_old_one_brought(at: Signing) -> None:
    token = kept(at)
    at.desk.keep(at.account, KEY, at.account)
    assert at.token() != token
    assert at.sign_ins == 2


def test_an_account_that_is_removed_meanwhile_signs_in_no_more(at: Signing) -> None:
    removed = Meanwhile(lambda: at.desk.remove(at.account.id))
    with pytest.raises(CredentialError) as caught:
        at.desk.token(at.account, removed, PATIENCE_S)
    assert caught.value.state is TokenState.MISSING
    at.token_store.shut_down(PATIENCE_S)
    assert at.logins == 0
    assert kinds_in_keyring(at.account) == []


def test_a_key_that_is_put_right_meanwhile_is_the_one_to_sign_in_with(at: Signing) -> None:
    at.token_store.store(at.account.id, Secret("wrong"), SecretKind.ACCESS_KEY)
    changed = Meanwhile(lambda: at.desk.keep(at.account, KEY, at.account))
    token = at.desk.token(at.account, changed, PATIENCE_S)
    assert at.is_good(token)
    assert at.token() == token
    assert at.logins == 1


def test_signing_out_removes_the_token_and_leaves_the_key(at: Signing) -> None:
    token = kept(at)
    again = at.another_run()
    again.desk.state_changed.connect(lambda _id, state: again.told.append(state))
    again.desk.sign_out(again.account)
    again.wait_until(lambda: bool(again.told) and again.told[-1].phase is SignInPhase.SIGNED_OUT)
    again.token_store.shut_down(PATIENCE_S)
    assert kinds_in_keyring(at.account) == [SecretKind.ACCESS_KEY]
    assert not at.is_good(token)


def test_without_a_key_that_is_said(at: Signing, tmp_path: Path) -> None:
    other = replace(at.account, id="d" * 32)
    with a_desk(
        at.bot, tmp_path / "h", other.address, at.token_store, sign_in=at.desk, account=other
    ) as desk:
        outcome = desk.call(a_call())
    assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.ACCESS_KEY_MISSING)
    assert at.desk.secret_state(other) is TokenState.MISSING
    assert at.simulator.requests == []


@pytest.mark.parametrize("unasked", [True, False])
def test_a_locked_keyring_is_said_and_signs_in_once_it_is_open(
    at: Signing, keyring: KeyringDaemon, unasked: bool
) -> None:
    token = kept(at)
    keyring.lock()
    again = at.another_run()
    with pytest.raises(CredentialError) as caught:
        again.unasked() if unasked else again.token()
    assert caught.value.state is TokenState.LOCKED
    assert at.logins == 1
    # A session that got its token before does not need the keyring.
    assert at.token() == token


def test_a_frozen_keyring_is_waited_for_no_longer_than_allowed(
    at: Signing, keyring: KeyringDaemon
) -> None:
    token = kept(at)
    keyring.freeze()
    again = at.another_run()
    with pytest.raises(CredentialError) as caught:
        again.desk.token(again.account, CancelToken(), 0.1)
    assert caught.value.state is TokenState.WAITING
    keyring.thaw()
    assert again.token() == token
    assert at.logins == 1


def test_a_keyring_that_dies_costs_the_restart_and_nothing_else(
    at: Signing, keyring: KeyringDaemon
) -> None:
    token = kept(at)
    keyring.kill()
    assert at.token() == token
    at.clocks.pass_by(TOKEN_LIFETIME_S)
    assert at.is_good(at.token())
    assert at.sign_ins == 2


def test_no_secret_is_in_any_file_or_log(
    at: Signing, keyring: KeyringDaemon, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    tokens = [kept(at)]
    at.simulator.pbx.expire(tokens[0].reveal())
    with a_desk(
        at.bot,
        tmp_path / "h",
        at.account.address,
        at.token_store,
        sign_in=at.desk,
        account=at.account,
    ) as desk:
        assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED
    tokens.append(kept(at))
    at.desk.sign_out(at.account)
    at.wait_for_phase(SignInPhase.SIGNED_OUT)
    keyring.lock()
    with pytest.raises(CredentialError):
        at.another_run().token()
    secrets = {DEMO_ACCESS_KEY, *(token.reveal() for token in tokens)}
    assert len(secrets) == 3
    said = caplog.text + repr((at.told, vars(at.desk), vars(at.token_store)))
    assert not [secret for secret in secrets if secret in said]
    files = [path for at_ in (tmp_path, keyring.folder) for path in at_.rglob("*")]
    written = [path.read_bytes() for path in files if path.is_file()]
    assert len(written) > 1
    assert not [secret for secret in secrets for data in written if secret.encode() in data]
