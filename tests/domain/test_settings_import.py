"""What an import of settings changes, and what it must not."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from dialer_gui.domain.accounts import Account
from dialer_gui.domain.policy import Policy
from dialer_gui.domain.policy_content import read_policy
from dialer_gui.domain.settings import LogLevel, Settings, ThemeChoice, WindowState
from dialer_gui.domain.settings_import import settings_changes, with_imported

ALL = frozenset(each.name for each in fields(Settings))
MINE = Account("a" * 32, "Mine", "https://mine.example.com", ("7001",))
SALES = Account("b" * 32, "Sales", "https://pbx.example.com", ("8001",))
OWN = Settings((MINE,), MINE.id, 20.0, WindowState("AdnQ=", 110))
DARK = WindowState("zzz", 150, theme=ThemeChoice.DARK)
OTHER = Settings((SALES,), SALES.id, 30.0, DARK, log_level=LogLevel.DEBUG)


def told(before: Settings, after: Settings) -> list[tuple[str, str]]:
    return [(each.kind.value, each.name) for each in settings_changes(before, after)]


def test_what_the_file_holds_is_taken_over_and_accounts_are_added() -> None:
    after = with_imported(Policy(), OWN, OTHER, ALL)
    window = WindowState("AdnQ=", 150, theme=ThemeChoice.DARK)
    assert after == replace(
        OTHER, accounts=(MINE, SALES), selected_account_id=MINE.id, window=window
    )
    assert told(OWN, after) == [
        ("account_added", "Sales"),
        ("setting_changed", "deadline_s"),
        ("setting_changed", "log_level"),
        ("look_changed", "theme"),
        ("look_changed", "zoom_percent"),
    ]


def test_what_the_file_does_not_hold_stays() -> None:
    assert with_imported(Policy(), OWN, OTHER, {"deadline_s"}) == replace(
        OWN, deadline_s=30.0, accounts=(MINE, SALES)
    )
    assert told(OWN, with_imported(Policy(), OWN, OWN, ALL)) == []


def test_the_same_account_is_changed_and_another_address_is_another_account() -> None:
    renamed = replace(OWN, accounts=(replace(MINE, name="Renamed"),))
    assert told(OWN, with_imported(Policy(), OWN, renamed, ALL)) == [("account_changed", "Renamed")]
    moved = replace(OWN, accounts=(replace(MINE, address="https://evil.example.com"),))
    after = with_imported(Policy(), OWN, moved, ALL)
    assert after.account(MINE.id) == MINE, "its token stays where it was made for"
    assert [each.address for each in after.accounts] == [MINE.address, "https://evil.example.com"]
    assert with_imported(Policy(), after, moved, ALL) == after, "not once more"


@pytest.mark.parametrize("account_id", ["", "x", "A" * 32, "../" + "a" * 29])
def test_an_id_that_is_none_is_replaced(account_id: str) -> None:
    imported = Settings((replace(SALES, id=account_id),))
    added = with_imported(Policy(), OWN, imported, ALL).accounts[-1]
    assert added == replace(SALES, id=added.id)
    assert len(added.id) == 32
    assert added.id != account_id


def test_what_a_policy_locks_stays() -> None:
    policy = read_policy({"locked": {"deadline_s": 20, "accounts": []}})
    used = replace(OWN, accounts=(), selected_account_id="")
    after = with_imported(policy, used, OTHER, {"deadline_s", "log_level", "accounts"})
    assert told(used, after) == [("setting_changed", "log_level")]
