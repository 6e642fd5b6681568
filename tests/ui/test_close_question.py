"""Nothing that was typed is lost by closing the window unless the person was told."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from dialer_gui.domain.credentials import TokenState
from dialer_gui.ui.main_window import MainWindow
from tests.ui.gallery import ACCOUNT, SECOND_ACCOUNT, SIGNED_IN_ACCOUNT, show_token_state
from tests.ui.parts import seen_texts, settle

TOKEN_QUESTION = "The token is not saved yet: the keyring has not answered."
KEY_QUESTION = "The access key is not saved yet: the keyring has not answered."
SAVING, SLOW = TokenState.SAVING, TokenState.SAVING_SLOW


@pytest.fixture
def ends(window: MainWindow) -> list[bool]:
    """One entry for each time that the window wants the program to end."""
    asked: list[bool] = []
    window.quit_requested.connect(lambda: asked.append(True))
    return asked


def seen_button(window: MainWindow, name: str) -> QPushButton:
    """Return the one button of this name in sight; one of a notice that went may still be there."""
    (found,) = (
        each
        for each in window.findChildren(QPushButton)
        if each.isVisible() and each.text() == name
    )
    return found


def test_a_slow_keyring_is_said_with_what_to_do(window: MainWindow) -> None:
    show_token_state(window, ACCOUNT.id, SAVING)
    assert "keyring" not in seen_texts(window)
    show_token_state(window, ACCOUNT.id, SLOW)
    assert "The keyring has not answered yet, so the token is not saved. Look for" in (
        seen_texts(window)
    )
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    assert "keyring" not in seen_texts(window)


@pytest.mark.parametrize("state", [state for state in TokenState if state not in {SAVING, SLOW}])
def test_in_every_other_state_the_window_closes(
    window: MainWindow, ends: list[bool], state: TokenState
) -> None:
    show_token_state(window, ACCOUNT.id, state)
    assert window.close()
    assert ends == [True]


def test_a_close_waits_a_moment_for_the_keyring(window: MainWindow, ends: list[bool]) -> None:
    """An ordinary save takes a fraction of a second: nobody is asked about that."""
    show_token_state(window, SECOND_ACCOUNT.id, SAVING)
    assert not window.close()
    assert (window.isVisible(), ends) == (True, [])
    assert "not saved" not in seen_texts(window)
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    assert window.isVisible()
    show_token_state(window, SECOND_ACCOUNT.id, TokenState.STORED)
    assert (window.isVisible(), ends) == (False, [True])


def test_a_close_waits_for_every_account(window: MainWindow, ends: list[bool]) -> None:
    for account in (ACCOUNT, SECOND_ACCOUNT):
        show_token_state(window, account.id, SAVING)
    assert not window.close()
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    assert (window.isVisible(), ends) == (True, [])
    show_token_state(window, SECOND_ACCOUNT.id, SLOW)
    assert TOKEN_QUESTION in seen_texts(window)
    show_token_state(window, SECOND_ACCOUNT.id, TokenState.STORED)
    assert (window.isVisible(), ends) == (False, [True])


def test_a_close_is_asked_about_where_the_keyring_does_not_answer(
    window: MainWindow, ends: list[bool]
) -> None:
    show_token_state(window, ACCOUNT.id, SAVING)
    assert not window.close()
    show_token_state(window, ACCOUNT.id, SLOW)
    settle()
    assert TOKEN_QUESTION in seen_texts(window)
    quit_button = seen_button(window, "Quit anyway")
    assert not quit_button.visibleRegion().isEmpty()
    quit_button.click()
    assert (window.isVisible(), ends) == (False, [True])


def test_a_window_that_is_out_of_sight_comes_to_ask(window: MainWindow) -> None:
    window.showMinimized()
    show_token_state(window, ACCOUNT.id, SLOW)
    assert not window.close()
    assert not window.isMinimized()
    assert TOKEN_QUESTION in seen_texts(window)


def test_who_keeps_waiting_is_asked_again(window: MainWindow, ends: list[bool]) -> None:
    show_token_state(window, ACCOUNT.id, SLOW)
    for _ in range(2):
        assert not window.close()
        seen_button(window, "Keep waiting").click()
        assert TOKEN_QUESTION not in seen_texts(window)
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    assert (window.isVisible(), ends) == (True, [])


def test_who_closes_twice_means_it(window: MainWindow, ends: list[bool]) -> None:
    show_token_state(window, ACCOUNT.id, SLOW)
    assert not window.close()
    assert window.close()
    assert ends == [True]


def test_the_answer_of_the_keyring_lets_the_window_close(
    window: MainWindow, ends: list[bool]
) -> None:
    show_token_state(window, ACCOUNT.id, SLOW)
    assert not window.close()
    show_token_state(window, ACCOUNT.id, TokenState.STORED)
    assert (window.isVisible(), ends) == (False, [True])


def test_a_keyring_that_refuses_in_the_end_is_told_of(window: MainWindow, ends: list[bool]) -> None:
    show_token_state(window, ACCOUNT.id, SLOW)
    assert not window.close()
    show_token_state(window, ACCOUNT.id, TokenState.SESSION_ONLY)
    assert TOKEN_QUESTION not in seen_texts(window)
    assert "The token could not be stored in the keyring." in seen_texts(window)
    assert (window.isVisible(), ends) == (True, [])
    assert window.close()


def test_an_access_key_is_asked_about_as_such(window: MainWindow) -> None:
    window.form.show_accounts([SIGNED_IN_ACCOUNT], SIGNED_IN_ACCOUNT.id)
    show_token_state(window, SIGNED_IN_ACCOUNT.id, SLOW)
    assert "so the access key is not saved" in seen_texts(window)
    assert not window.close()
    assert KEY_QUESTION in seen_texts(window)


def test_an_account_that_is_gone_keeps_nothing_open(window: MainWindow, ends: list[bool]) -> None:
    show_token_state(window, SECOND_ACCOUNT.id, SLOW)
    window.form.show_accounts([ACCOUNT], ACCOUNT.id)
    assert window.close()
    assert ends == [True]


def test_the_system_is_not_asked_back(window: MainWindow, ends: list[bool]) -> None:
    show_token_state(window, ACCOUNT.id, SLOW)
    window.close_now()
    assert (window.isVisible(), ends) == (False, [True])
