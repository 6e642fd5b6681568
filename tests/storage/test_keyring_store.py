"""Tokens in a real keyring: kept, locked, dismissed, gone, frozen, and back again."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dialer_gui.domain.credentials import SecretKind
from tests.desktop.accessibility import accessible_app
from tests.desktop.keyring_daemon import PASSWORD, keyring_bus, keyring_daemon
from tests.desktop.keys import Keys
from tests.storage.asking import ACCOUNT, asker

pytestmark = pytest.mark.desktop

CANARY = "c0ffee00c0ffee00c0ffee00c0ffee00"
OTHER = "b" * 32
#: Long for a keyring that answers, short for a person.
SILENCE_S = 0.5


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder with a short name: sockets are made in it."""
    with TemporaryDirectory() as name:
        yield Path(name) / "ring"


@pytest.fixture
def log(tmp_path: Path) -> Iterator[Path]:
    """What the asking processes log; it never holds the token."""
    path = tmp_path / "log"
    yield path
    assert CANARY not in path.read_text()


def without_screen() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "DISPLAY"}


def test_a_token_is_there_after_a_restart_of_everything(folder: Path, log: Path) -> None:
    with keyring_bus(folder) as bus:
        with keyring_daemon(folder, bus=bus) as keyring:
            with asker(keyring.env, log) as asking:
                assert asking.read() == {"token": None}
                assert asking.write(CANARY) == {"done": "write"}
            with asker(keyring.env, log) as asking:
                assert asking.read() == {"token": CANARY}
        with keyring_daemon(folder, bus=bus) as keyring:
            with asker(keyring.env, log) as asking:
                assert asking.read() == {"token": CANARY}
            files = [file for file in folder.rglob("*") if file.is_file()]
            assert any(file.is_relative_to(keyring.folder) for file in files)
            assert not any(CANARY.encode() in file.read_bytes() for file in files)


def test_every_account_has_an_entry_of_its_own(folder: Path, log: Path) -> None:
    with keyring_daemon(folder) as keyring, asker(keyring.env, log) as asking:
        asking.write("first")
        asking.write("other's", OTHER)
        asking.write("second")
        assert asking.read() == {"token": "second"}
        assert asking.delete() == {"done": "delete"}
        assert asking.read() == {"token": None}
        assert asking.read(OTHER) == {"token": "other's"}
        assert asking.delete() == {"done": "delete"}


def test_every_kind_of_secret_has_an_entry_of_its_own(folder: Path, log: Path) -> None:
    with keyring_daemon(folder) as keyring, asker(keyring.env, log) as asking:
        for kind in SecretKind:
            asking.write(f"{kind.value} {CANARY}", kind=kind)
        for kind in SecretKind:
            assert asking.read(kind=kind) == {"token": f"{kind.value} {CANARY}"}
        assert asking.delete(kind=SecretKind.ACCESS_KEY) == {"done": "delete"}
        left = [kind for kind in SecretKind if asking.read(kind=kind)["token"]]
        assert left == [SecretKind.TOKEN, SecretKind.SIGN_IN]
        assert asking.read("b" * 32, SecretKind.SIGN_IN) == {"token": None}


def test_where_nobody_may_be_asked_a_locked_keyring_opens_no_prompt(
    folder: Path, log: Path
) -> None:
    with keyring_daemon(folder) as keyring, asker(keyring.env, log) as asking:
        asking.write(CANARY)
        assert asking.read(may_ask=False) == {"token": CANARY}
        keyring.lock()
        answer = asking.read(may_ask=False)
        assert (answer["state"], answer["error"]) == ("locked", "KeyringWouldAsk")
        with pytest.raises(TimeoutError):
            Keys(None, "^Unlock|[Kk]eyring", timeout_s=0)


def test_locked_without_a_screen_it_says_locked(folder: Path, log: Path) -> None:
    bus = keyring_daemon(folder, env=without_screen())
    with bus as keyring, asker(keyring.env, log) as asking:
        asking.write(CANARY)
        keyring.lock()
        for answer in (asking.read(), asking.write(CANARY), asking.delete()):
            assert answer["state"] == "locked"
            assert CANARY not in repr(answer)


@pytest.mark.parametrize("opens", [True, False])
def test_locked_with_a_screen_it_waits_for_the_person(folder: Path, log: Path, opens: bool) -> None:
    with keyring_daemon(folder) as keyring, asker(keyring.env, log) as asking:
        asking.write(CANARY)
        keyring.lock()
        asking.ask("read")
        with accessible_app("gcr-prompter") as prompt:
            prompt.find("password text")
            assert asking.is_silent_for(SILENCE_S)
        keys = Keys(None, "^Unlock|[Kk]eyring")
        if opens:
            keys.type(PASSWORD)
            keys.press("Return")
            assert asking.answer() == {"token": CANARY}
        else:
            keys.press("Escape")
            answer = asking.answer()
            assert (answer["state"], answer["detail"]) == ("locked", "KeyringLocked")


def test_it_ends_while_it_asks_the_person(folder: Path, log: Path) -> None:
    with keyring_bus(folder) as bus, asker(bus, log) as asking:
        with keyring_daemon(folder, bus=bus) as keyring:
            asking.write(CANARY)
            keyring.lock()
            asking.ask("read")
            with accessible_app("gcr-prompter") as prompt:
                prompt.find("password text")
            keyring.kill()
            assert asking.answer()["state"] in {"failed", "no_keyring"}
        with keyring_daemon(folder, bus=bus):
            assert asking.read() == {"token": CANARY}


def test_absent_it_says_so_and_is_found_when_it_comes(folder: Path, log: Path) -> None:
    with keyring_bus(folder) as bus, asker(bus, log) as asking:
        for answer in (asking.read(), asking.write(CANARY), asking.delete()):
            assert answer["state"] == "no_keyring"
            assert CANARY not in repr(answer)
        with keyring_daemon(folder, bus=bus):
            assert asking.write(CANARY) == {"done": "write"}
            assert asking.read() == {"token": CANARY}


def test_killed_it_is_missed_and_back_again_it_is_used(folder: Path, log: Path) -> None:
    with keyring_bus(folder) as bus, asker(bus, log) as asking:
        with keyring_daemon(folder, bus=bus) as keyring:
            asking.write(CANARY)
            keyring.kill()
            answer = asking.read()
            assert answer["state"] == "no_keyring"
        with keyring_daemon(folder, bus=bus):
            assert asking.read() == {"token": CANARY}


def test_frozen_it_blocks_and_thawed_it_answers(folder: Path, log: Path) -> None:
    with keyring_daemon(folder) as keyring, asker(keyring.env, log) as asking:
        asking.write(CANARY)
        keyring.freeze()
        asking.ask("read")
        assert asking.is_silent_for(SILENCE_S)
        keyring.thaw()
        assert asking.answer() == {"token": CANARY}


@pytest.mark.parametrize("do", ["read", "write", "delete"])
def test_killed_midway_it_fails_and_does_not_hang(folder: Path, log: Path, do: str) -> None:
    with keyring_bus(folder) as bus, asker(bus, log) as asking:
        with keyring_daemon(folder, bus=bus) as keyring:
            asking.write("before")
            keyring.freeze()
            asking.ask(do, CANARY)
            assert asking.is_silent_for(SILENCE_S)
            keyring.kill()
            answer = asking.answer()
            assert answer["state"] in {"no_keyring", "failed"}
            assert CANARY not in repr(answer)
        with keyring_daemon(folder, bus=bus):
            assert asking.read() == {"token": "before"}


def test_on_a_dead_bus_there_is_no_keyring_and_no_crash(folder: Path, log: Path) -> None:
    with ExitStack() as stack:
        with keyring_bus(folder) as bus, keyring_daemon(folder, bus=bus):
            asking = stack.enter_context(asker(bus, log))
            assert asking.write(CANARY) == {"done": "write"}
        for answer in (asking.read(), asking.write(CANARY), asking.delete()):
            assert answer["state"] == "no_keyring"
            assert CANARY not in repr(answer)


def test_a_failure_tells_its_kind_and_not_the_token(folder: Path, log: Path) -> None:
    """A token that can't be encoded: the error behind it holds the token, ours does not."""
    with keyring_daemon(folder) as keyring, asker(keyring.env, log) as asking:
        answer = asking.write(f"{CANARY}\ud800")
        assert (answer["state"], answer["detail"]) == ("failed", "UnicodeEncodeError")
        assert CANARY not in repr(answer)
        assert answer["hidden"] == "None None"
        assert asking.read(ACCOUNT) == {"token": None}
