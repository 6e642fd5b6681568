"""The token from a real keyring, in every state a keyring can be in."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from pathlib import Path
from uuid import uuid4

import pytest
from pytestqt.qtbot import QtBot

from dialer_gui.domain.calls import CallPhase, OutcomeKind, Reason
from dialer_gui.domain.credentials import CredentialError, Secret, SecretKind, TokenState
from dialer_gui.provider.cancel_token import CancelToken, Cause, Interrupted
from dialer_gui.services import call_service, call_worker
from dialer_gui.services.token_store import TokenStore
from dialer_gui.simulator import DEMO_TOKEN
from dialer_gui.simulator.server import Simulator
from tests.desktop.keyring_daemon import KeyringDaemon, keyring_bus
from tests.desktop.waiting import PATIENCE_MS, PATIENCE_S, wait_for
from tests.services.desk import ACCOUNT_ID, a_call, a_desk
from tests.services.hand_timing import HandTiming

pytestmark = pytest.mark.desktop

TOKEN = Secret(DEMO_TOKEN)
OTHER = Secret("beef" * 8)
OTHER_ID = "b" * 32


def _use(monkeypatch: pytest.MonkeyPatch, env: Mapping[str, str]) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", env["DBUS_SESSION_BUS_ADDRESS"])


def read(token_store: TokenStore, account_id: str = ACCOUNT_ID) -> Secret:
    return token_store.secret(account_id, CancelToken(), PATIENCE_S)


def store(token_store: TokenStore, token: Secret, account_id: str = ACCOUNT_ID) -> None:
    """Store a token and wait for the keyring to have it."""
    token_store.store(account_id, token)
    token_store.shut_down(PATIENCE_S)


def files_of(keyring: KeyringDaemon) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in keyring.folder.iterdir()}


def test_what_is_stored_is_read_by_another_start(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    first = TokenStore()
    store(first, TOKEN)
    assert first.state(ACCOUNT_ID) is TokenState.STORED
    second = TokenStore()
    assert second.state(ACCOUNT_ID) is TokenState.UNREAD
    assert read(second) == TOKEN
    assert second.state(ACCOUNT_ID) is TokenState.STORED


def test_it_is_read_once_a_session(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    store(TokenStore(), TOKEN)
    token_store = TokenStore()
    assert read(token_store) == TOKEN
    keyring.kill()
    assert read(token_store) == TOKEN


def test_it_is_written_only_when_it_changed(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    store(TokenStore(), TOKEN)
    before = files_of(keyring)
    store(TokenStore(), TOKEN)
    assert files_of(keyring) == before
    store(TokenStore(), OTHER)
    wait_for(lambda: files_of(keyring) != before, "the keyring to write the other token")
    assert read(TokenStore()) == OTHER


def test_each_account_has_an_entry_of_its_own(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    other_id = uuid4().hex
    store(TokenStore(), TOKEN)
    store(TokenStore(), OTHER, other_id)
    token_store = TokenStore()
    assert (read(token_store), read(token_store, other_id)) == (TOKEN, OTHER)
    token_store.remove(ACCOUNT_ID)
    token_store.shut_down(PATIENCE_S)
    for each in (token_store, TokenStore()):
        with pytest.raises(CredentialError) as caught:
            read(each)
        assert caught.value.state is TokenState.MISSING
    assert read(TokenStore(), other_id) == OTHER


def test_what_a_slow_keyring_answers_after_the_removal_is_not_used(
    qtbot: QtBot, keyring: KeyringDaemon
) -> None:
    store(TokenStore(), TOKEN)
    token_store = TokenStore()
    keyring.freeze()
    with pytest.raises(CredentialError):
        token_store.secret(ACCOUNT_ID, CancelToken(), 0.1)
    token_store.remove(ACCOUNT_ID)
    keyring.thaw()
    token_store.shut_down(PATIENCE_S)
    assert token_store.state(ACCOUNT_ID) is TokenState.UNREAD
    with pytest.raises(CredentialError) as caught:
        read(token_store)
    assert caught.value.state is TokenState.MISSING


def test_a_frozen_keyring_is_slow_and_its_answer_is_used_when_it_comes(
    qtbot: QtBot, tmp_path: Path, keyring: KeyringDaemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(TokenStore(), TOKEN)
    keyring.freeze()
    token_store = TokenStore()
    monkeypatch.setattr(call_worker, "KEYRING_TIMEOUT_S", 0.1)
    with (
        Simulator() as simulator,
        a_desk(qtbot, tmp_path / "history", simulator.address, token_store) as desk,
    ):
        outcome = desk.call(a_call())
        assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.KEYRING_SLOW)
        assert token_store.state(ACCOUNT_ID) is TokenState.WAITING
        assert simulator.requests == []
        keyring.thaw()
        wait_for(lambda: token_store.state(ACCOUNT_ID) is TokenState.STORED, "the keyring's answer")
        assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED
        assert simulator.calls[0].fields["token"] == DEMO_TOKEN


def test_a_call_says_that_it_waits_for_the_keyring(
    qtbot: QtBot, tmp_path: Path, keyring: KeyringDaemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(call_service, "KEYRING_HINT_MS", 20)
    store(TokenStore(), TOKEN)
    keyring.freeze()
    with (
        Simulator() as simulator,
        a_desk(qtbot, tmp_path / "history", simulator.address, TokenStore()) as desk,
    ):
        phases: list[CallPhase] = []
        desk.service.phase_changed.connect(phases.append)
        desk.place(a_call())
        wait_ms = int(PATIENCE_S * 1000)
        qtbot.waitUntil(lambda: CallPhase.WAITING_FOR_KEYRING in phases, timeout=wait_ms)
        keyring.thaw()
        qtbot.waitUntil(lambda: len(desk.settled) == 1, timeout=wait_ms)
    assert phases[:2] == [CallPhase.READING_TOKEN, CallPhase.WAITING_FOR_KEYRING]
    assert phases[2:] in ([CallPhase.SENDING], [])


def test_a_stop_ends_the_wait_for_a_frozen_keyring(
    qtbot: QtBot, tmp_path: Path, keyring: KeyringDaemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    store(TokenStore(), TOKEN)
    keyring.freeze()
    monkeypatch.setattr(call_worker, "KEYRING_TIMEOUT_S", 10 * PATIENCE_S)
    token_store = TokenStore()
    with (
        Simulator() as simulator,
        a_desk(qtbot, tmp_path / "history", simulator.address, token_store) as desk,
    ):
        desk.place(a_call())
        qtbot.waitUntil(lambda: "written" in desk.said, timeout=PATIENCE_MS)
        desk.service.stop()
        qtbot.waitUntil(lambda: bool(desk.settled), timeout=PATIENCE_MS)
        outcome = desk.settled[0].outcome
        assert outcome is not None
        assert (outcome.kind, outcome.reason) == (OutcomeKind.CANCELLED, Reason.STOPPED)
        assert simulator.requests == []
        keyring.thaw()


def test_the_program_ends_while_the_keyring_is_frozen(
    qtbot: QtBot, tmp_path: Path, keyring: KeyringDaemon, monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring.freeze()
    monkeypatch.setattr(call_worker, "KEYRING_TIMEOUT_S", 10 * PATIENCE_S)
    with a_desk(qtbot, tmp_path / "history", "http://127.0.0.1:1", TokenStore()) as desk:
        desk.place(a_call())
        assert desk.service.shut_down()
        outcome = desk.rows()[0].outcome
        assert outcome is not None
        assert outcome.reason is Reason.PROGRAM_ENDED
        keyring.thaw()


def test_a_token_typed_while_the_keyring_is_frozen_is_used(
    qtbot: QtBot, keyring: KeyringDaemon
) -> None:
    store(TokenStore(), TOKEN)
    keyring.freeze()
    token_store = TokenStore()
    with pytest.raises(CredentialError):
        token_store.secret(ACCOUNT_ID, CancelToken(), 0.05)
    waits: list[Secret] = []
    waiting = threading.Thread(
        target=lambda: waits.append(token_store.secret(ACCOUNT_ID, CancelToken(), 10 * PATIENCE_S)),
        daemon=True,
    )
    waiting.start()
    token_store.store(ACCOUNT_ID, OTHER)
    waiting.join(PATIENCE_S)
    assert waits == [OTHER]
    assert keyring.frozen
    keyring.thaw()
    token_store.shut_down(PATIENCE_S)
    assert read(token_store) == OTHER
    assert read(TokenStore()) == OTHER


def test_a_keyring_that_does_not_take_a_secret_is_said_within_a_second(
    qtbot: QtBot, keyring: KeyringDaemon
) -> None:
    keyring.freeze()
    timing = HandTiming()
    token_store = TokenStore(timing)
    said: list[tuple[str, TokenState]] = []
    token_store.state_changed.connect(lambda account_id, state: said.append((account_id, state)))
    token_store.store(ACCOUNT_ID, TOKEN)
    assert said == [(ACCOUNT_ID, TokenState.SAVING)]
    timing.advance(0.5, list)
    token_store.store(OTHER_ID, OTHER, SecretKind.ACCESS_KEY)
    token_store.store(OTHER_ID, OTHER, SecretKind.SIGN_IN)
    assert said[1:] == [(OTHER_ID, TokenState.SAVING)]
    timing.advance(0.5, list)
    assert said[2:] == [(ACCOUNT_ID, TokenState.SAVING_SLOW)]
    timing.advance(0.5, list)
    assert said[3:] == [(OTHER_ID, TokenState.SAVING_SLOW)]
    assert token_store.state(ACCOUNT_ID) is TokenState.SAVING_SLOW
    assert not timing.is_awaited()
    assert read(token_store) == TOKEN
    keyring.thaw()
    qtbot.waitUntil(lambda: len(said) == 6, timeout=PATIENCE_MS)
    assert set(said[4:]) == {(ACCOUNT_ID, TokenState.STORED), (OTHER_ID, TokenState.STORED)}
    assert read(TokenStore()) == TOKEN


def test_a_keyring_that_answers_soon_is_not_said_to_be_slow(
    qtbot: QtBot, keyring: KeyringDaemon
) -> None:
    timing = HandTiming()
    token_store = TokenStore(timing)
    said: list[TokenState] = []
    token_store.state_changed.connect(lambda _account_id, state: said.append(state))
    store(token_store, TOKEN)
    qtbot.waitUntil(lambda: said[-1] is TokenState.STORED, timeout=PATIENCE_MS)
    timing.advance(5, list)
    assert said == [TokenState.SAVING, TokenState.STORED]


def test_a_token_is_saved_when_the_newest_is(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    """The first is written already when the second is typed: what that is worth is over."""
    keyring.freeze()
    timing = HandTiming()
    token_store = TokenStore(timing)
    said: list[TokenState] = []
    token_store.state_changed.connect(lambda _account_id, state: said.append(state))
    token_store.store(ACCOUNT_ID, TOKEN)
    token_store.store(ACCOUNT_ID, OTHER)
    timing.advance(1, list)
    keyring.thaw()
    token_store.shut_down(PATIENCE_S)
    qtbot.waitUntil(lambda: said[-1] is TokenState.STORED, timeout=PATIENCE_MS)
    assert said == [
        *(TokenState.SAVING, TokenState.SAVING),
        *(TokenState.SAVING_SLOW, TokenState.STORED),
    ]
    assert read(TokenStore()) == OTHER


def test_a_token_that_is_removed_is_not_being_saved(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    keyring.freeze()
    timing = HandTiming()
    token_store = TokenStore(timing)
    said: list[TokenState] = []
    token_store.state_changed.connect(lambda _account_id, state: said.append(state))
    token_store.store(ACCOUNT_ID, TOKEN)
    token_store.remove(ACCOUNT_ID)
    timing.advance(1, list)
    keyring.thaw()
    token_store.shut_down(PATIENCE_S)
    assert said == [TokenState.SAVING, TokenState.UNREAD]
    assert token_store.state(ACCOUNT_ID) is TokenState.UNREAD


def test_a_locked_keyring_says_so_and_is_asked_again(
    qtbot: QtBot, tmp_path: Path, keyring: KeyringDaemon
) -> None:
    store(TokenStore(), TOKEN)
    keyring.lock()
    token_store = TokenStore()
    with (
        Simulator() as simulator,
        a_desk(qtbot, tmp_path / "history", simulator.address, token_store) as desk,
    ):
        for _ in range(2):
            outcome = desk.call(a_call())
            assert (outcome.kind, outcome.reason) == (OutcomeKind.NOT_SENT, Reason.KEYRING_LOCKED)
        assert simulator.requests == []
    assert token_store.state(ACCOUNT_ID) is TokenState.LOCKED


def test_without_a_keyring_the_token_lasts_for_the_session(
    qtbot: QtBot, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with keyring_bus(folder) as env, Simulator() as simulator:
        _use(monkeypatch, env)
        token_store = TokenStore()
        with a_desk(qtbot, tmp_path / "history", simulator.address, token_store) as desk:
            assert desk.call(a_call()).reason is Reason.KEYRING_MISSING
            store(token_store, TOKEN)
            assert token_store.state(ACCOUNT_ID) is TokenState.SESSION_ONLY
            assert desk.call(a_call()).kind is OutcomeKind.ACCEPTED
        with pytest.raises(CredentialError) as caught:
            read(TokenStore())
        assert caught.value.state is TokenState.NO_KEYRING
    written = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert written
    assert not [path for path in written if DEMO_TOKEN.encode() in path.read_bytes()]


def test_a_keyring_that_dies_while_it_is_asked_is_an_error_and_no_hang(
    qtbot: QtBot, keyring: KeyringDaemon
) -> None:
    store(TokenStore(), TOKEN)
    keyring.freeze()
    token_store = TokenStore()
    with pytest.raises(CredentialError) as waiting:
        token_store.secret(ACCOUNT_ID, CancelToken(), 0.05)
    assert waiting.value.state is TokenState.WAITING
    keyring.kill()
    with pytest.raises(CredentialError) as dead:
        read(token_store)
    assert dead.value.state in {TokenState.FAILED, TokenState.NO_KEYRING}


@pytest.mark.parametrize("address", ["unix:path=/nonexistent", "rubbish", ""])
def test_a_dead_session_bus_is_an_error_and_no_exception(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    token_store = TokenStore()
    with pytest.raises(CredentialError) as caught:
        read(token_store)
    assert caught.value.state in {TokenState.FAILED, TokenState.NO_KEYRING}
    store(token_store, TOKEN)
    assert token_store.state(ACCOUNT_ID) is TokenState.SESSION_ONLY
    assert read(token_store) == TOKEN


def test_an_ended_wait_says_who_ended_it(qtbot: QtBot, keyring: KeyringDaemon) -> None:
    keyring.freeze()
    cancel_token = CancelToken()
    cancel_token.cancel(Cause.SHUTDOWN)
    with pytest.raises(Interrupted):
        TokenStore().secret(ACCOUNT_ID, cancel_token, PATIENCE_S)
    keyring.thaw()


def test_no_token_is_in_any_error_or_log(
    qtbot: QtBot, keyring: KeyringDaemon, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    token_store = TokenStore()
    store(token_store, TOKEN)
    keyring.lock()
    store(token_store, OTHER)
    assert token_store.state(ACCOUNT_ID) is TokenState.SESSION_ONLY
    keyring.kill()
    store(token_store, TOKEN)
    said = caplog.text + repr(vars(token_store))
    assert not [secret for secret in (TOKEN, OTHER) if secret.reveal() in said]
